/** Undo and redo of one author: own steps alone, and none of them where a colleague has been meanwhile. */
import { change, standing, type Change } from './journal.ts';
import type { Value } from './sheet.ts';

/** Writing in one place without a pause is one step. */
const PAUSE_MS = 1000;
const MOST_STEPS = 500;

interface Step {
	changes: Change[];
	at: number;
}

export class History {
	#done: Step[] = [];
	#undone: Step[] = [];
	readonly #author: string;

	constructor(author: string) {
		this.#author = author;
	}

	/** How many steps can be taken back, and taken again. */
	get steps(): { back: number; again: number } {
		return { back: this.#done.length, again: this.#undone.length };
	}

	/** Remembers what its author has done. `now` in milliseconds. */
	record(changes: Change[], now: number): void {
		this.#undone = [];
		const last = this.#done.at(-1);
		const [one] = changes;
		// Only a value is written on in; what is added, moved or taken away is a step each. What the first letter brought with it stays.
		if (last && changes.length === 1 && last.changes[0]!.place === one!.place && typeof one!.to === 'string' && now - last.at < PAUSE_MS && now >= last.at) {
			last.changes = [change(one!.place, last.changes[0]!.from, one!.to), ...last.changes.slice(1)];
			last.at = now;
			return;
		}
		this.#done.push({ changes, at: now });
		if (this.#done.length > MOST_STEPS) this.#done.shift();
	}

	/** The changes that take back the latest step that still stands as it was left; null when there is none. Older steps where a colleague has been are forgotten. */
	undo(sheet: ReadonlyMap<string, Value>): Change[] | null {
		return this.#turn(this.#done, this.#undone, sheet);
	}

	/** The changes that take back the latest undo. */
	redo(sheet: ReadonlyMap<string, Value>): Change[] | null {
		return this.#turn(this.#undone, this.#done, sheet);
	}

	#turn(from: Step[], to: Step[], sheet: ReadonlyMap<string, Value>): Change[] | null {
		for (let step = from.pop(); step; step = from.pop()) {
			const back = step.changes.map(({ place, from, to }) => change(place, to, from)).reverse();
			if (!standing(sheet, this.#author, back)) continue;
			to.push({ changes: back, at: 0 });
			return back;
		}
		return null;
	}
}
