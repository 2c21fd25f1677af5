/** What the parts of a desk share: the room, what to call things, one voice that says what was done, and where the focus goes then. */
import { tick, untrack } from 'svelte';
import type { Act } from '#domain/workshop/act.ts';
import type { Card } from '#domain/workshop/room.ts';
import type { RoomLine } from '#data/browser/room/line.svelte.ts';
import type { Messages } from '#i18n/index.ts';
import { actTold, nameOf, placeOf } from './told.ts';

export class Desk {
	readonly line: RoomLine;
	readonly t: Messages['workshopDesk'];
	readonly lang: string;
	/** What is read out. */
	said = $state('');
	/** The card that is being decided on. */
	deciding = $state<string | null>(null);
	/** What cards were called that are there no more. */
	readonly #called = new Map<string, string>();

	constructor(line: RoomLine, t: Messages['workshopDesk'], lang: string) {
		this.line = line;
		this.t = t;
		this.lang = lang;
	}
	get plan() {
		return this.line.plan;
	}
	get room() {
		return this.line.room;
	}
	get step() {
		return this.plan.steps.find(({ id }) => id === this.room.step)!;
	}
	/** What can be taken back, the last first. Time is changed at its clock, and what has not been heard yet has no number. */
	readonly done = $derived.by(() => {
		const known = new Set(this.line.room.undoable);
		return this.line.room.led.filter(({ seq, act }) => known.has(seq) && act.op !== 'timer' && act.op !== 'hold');
	});

	called = (id: string): string => {
		const card = this.room.cards.find((one) => one.id === id);
		const name = card && nameOf(card);
		if (name) this.#called.set(id, name);
		return name ?? this.#called.get(id) ?? this.t.undo.aCard;
	};
	nameOf = (card: Card): string => nameOf(card) ?? this.t.undo.aCard;
	placeOf = (at: Pick<Card, 'area' | 'column'>): string => placeOf(this.plan, at, this.t);
	told = (act: Act): string => actTold(act, this.plan, this.t, this.called);
	/** Keeps what cards are called, for when they are taken away. */
	remember(): void {
		for (const { id } of this.room.cards) this.called(id);
	}

	/** Does it, and says it. */
	do(act: Act, said = ''): void {
		this.line.do(act);
		if (said) this.say(said);
	}
	/** A live region reads what has become other: the same once more gets another end. */
	say(text: string): void {
		// What says something is an effect at times: what was said before does not make it say it again.
		const before = untrack(() => this.said);
		this.said = text === before ? `${text}\u00a0` : text;
	}
	/** After what was done: a menu gives the focus back first, to where it was. */
	async focus(...selectors: string[]): Promise<void> {
		await tick();
		requestAnimationFrame(() => setTimeout(() => {
			for (const selector of selectors) {
				const found = document.querySelector<HTMLElement>(selector);
				if (found) return found.focus();
			}
		}));
	}
}
