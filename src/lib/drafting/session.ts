/**
 * One window's work on a draft: shows what is typed at once, knows what the server has and what it has not, and comes out
 * equal with everybody else. Pure: whoever has it sends what `take` gives and hands over what comes back.
 */
import { same } from '#domain/survey/same.ts';
import { apply, change, type Change, type Edit } from './journal.ts';
import { History } from './history.ts';
import { versionAt, type Sheet, type Value } from './sheet.ts';

/** What the server answers: the edits after the number that was named, in its order, and the number of the last. */
export interface Tail {
	edits: Edit[];
	number: number;
}

export class Session {
	readonly author: string;
	readonly history: History;
	/** The number of the last edit of the server's that is in here. */
	number: number;
	/** What is shown: the server's edits and the own ones that it has not written down yet. */
	view: Sheet;
	#confirmed: Sheet;
	#sent: Edit[] = [];
	#waiting: Edit[] = [];
	readonly #draw: () => string;

	/** `draw` gives a new id each time. `unsent`: what an earlier window of the same device could not send. */
	constructor(start: { sheet: ReadonlyMap<string, Value>; number: number; author: string; draw: () => string; unsent?: readonly Edit[] }) {
		this.author = start.author;
		this.number = start.number;
		this.history = new History(start.author);
		this.#draw = start.draw;
		this.#confirmed = new Map(start.sheet);
		this.#sent = [...(start.unsent ?? [])];
		this.view = this.#confirmed;
		this.#rebuild();
	}

	/** What the server has not written down, the oldest first: to be kept on the device. */
	get unsent(): readonly Edit[] {
		return [...this.#sent, ...this.#waiting];
	}

	/** One thing that the author does; what changes nothing is no edit. Where their own version of a place waits, that is what they write in. Returns whether anything changed. */
	change(wanted: readonly { place: string; to?: Value | undefined }[], now: number): boolean {
		const changes = wanted.map(({ place, to }) => change(place, this.shown(place), to)).filter(({ from, to }) => !same(from, to));
		if (changes.length === 0) return false;
		this.history.record(changes, now);
		return this.#add(changes);
	}

	/** What the author sees in a place: their own version while it waits for a decision, else what is there. */
	shown(place: string): Value | undefined {
		return this.view.get(versionAt(place, this.author)) ?? this.view.get(place);
	}

	/** Decides about a version that waits: it comes in the place of what is there, or goes. Where somebody writes in either meanwhile, nothing is decided. */
	decide(place: string, author: string, keep: 'version' | 'place', now: number): boolean {
		const at = versionAt(place, author);
		const version = this.view.get(at);
		if (version === undefined) return false;
		const changes = [change(at, version, undefined), ...(keep === 'version' ? [change(place, this.view.get(place), version)] : [])];
		this.history.record(changes, now);
		return this.#add(changes, true);
	}

	/** Takes back the author's latest step. Returns whether there was one. */
	undo(): boolean {
		return this.#add(this.history.undo(this.view), true);
	}

	redo(): boolean {
		return this.#add(this.history.redo(this.view), true);
	}

	/** The places of the server's sheet, as it was at the first number, that were left out at the start. */
	complete(places: Iterable<readonly [string, Value]>): void {
		for (const [place, value] of places) this.#confirmed.set(place, value);
		this.#rebuild();
	}

	/** What is to be sent now, the same again until the server has answered; empty when all is written down. */
	take(): readonly Edit[] {
		if (this.#sent.length === 0) {
			this.#sent = this.#waiting;
			this.#waiting = [];
		}
		return this.#sent;
	}

	/**
	 * Hands over what the server answered to `sent`, which `take` gave, and the number `from`: all of that is written down now.
	 * Returns whether what is shown may have changed. An answer that comes after a newer one is left out; one to an earlier
	 * question, which held other edits, says nothing of those that have been sent since.
	 */
	received(tail: Tail, from: number, sent: readonly Edit[]): boolean {
		if (from !== this.number || tail.number < from) return false;
		for (const edit of tail.edits) apply(this.#confirmed, edit);
		this.number = tail.number;
		const known = new Set([...sent, ...tail.edits].map(({ id }) => id));
		const left = this.#sent.filter(({ id }) => !known.has(id));
		// Own edits, all of them and in the order they were made, are shown already.
		const asShown = left.length === 0 && tail.edits.length === this.#sent.length && tail.edits.every(({ id }, i) => id === this.#sent[i]!.id);
		this.#sent = left;
		if (!asShown) this.#rebuild();
		return !asShown;
	}

	#add(changes: Change[] | null, whole = false): boolean {
		if (!changes) return false;
		const last = this.#waiting.at(-1);
		const [one] = changes;
		const edit: Edit = { id: this.#draw(), author: this.author, changes, ...(whole && { whole }) };
		apply(this.view, edit);
		// Letters typed one after the other go as one edit, until it is on its way.
		if (!whole && last && !last.whole && changes.length === 1 && last.changes[0]!.place === one!.place) {
			last.changes = [change(one!.place, last.changes[0]!.from, one!.to), ...last.changes.slice(1)];
		} else {
			this.#waiting.push(edit);
		}
		return true;
	}

	#rebuild(): void {
		this.view = new Map(this.#confirmed);
		for (const edit of this.unsent) apply(this.view, edit);
	}
}
