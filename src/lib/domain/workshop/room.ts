/**
 * What a workshop's acts come to. An act on what is not there does nothing, and one that is undone is passed over: so undoing is the same
 * as never having done it, whatever others have done since. Pure, and the same on the wall, at the desk, on a phone and in the minutes.
 */
import type { LEVELS } from '#domain/decision/decision.ts';
import type { Brought, Done, Told } from './act.ts';
import type { Plan } from './plan.ts';

export interface Card {
	id: string;
	area: string;
	column: string;
	/** Empty for what was brought. */
	text: string;
	what: Brought | null;
	/** What was brought, as it was told then. */
	told: Told | null;
	/** The step that it was written in; null for what was brought. */
	step: string | null;
	/** It came when the others of its step were seen already. */
	late: boolean;
	/** Whether everybody sees it: its step has been shown, and nobody holds it back. */
	seen: boolean;
	/** `waits`: for who leads to let it through; `rests`: they have said that others are not to see it. */
	held: 'waits' | 'rests' | null;
	/** The card that it is laid under. */
	under: string | null;
	decided: { owner: string; level: (typeof LEVELS)[number]; firstStep: string; dueOn: string | null } | null;
}
export interface Room {
	/** Of the last act that is in it. */
	seq: number;
	step: string;
	timer: { endsAt: string | null; left: number } | null;
	revealed: string[];
	votesShown: string[];
	/** By step: the round that the room weighs in, and the release that tells what came of it. */
	weighings: Record<string, { round: string; code: string; release: string | null }>;
	holds: boolean;
	locked: boolean;
	/** In the order they came. */
	cards: Card[];
	/** What can be taken back now, the last first. */
	undoable: number[];
	/** The same, as it was done. */
	led: Done[];
}

/** The numbers of acts that are undone. An undoing can be undone too. */
export function undone(done: readonly Done[]): Set<number> {
	const gone = new Set<number>();
	// From the last: an act undoes only what came before it.
	for (const { seq, act } of [...done].reverse()) if (act.op === 'undo' && !gone.has(seq) && act.seq < seq) gone.add(act.seq);
	return gone;
}

type Kept = Omit<Card, 'seen'>;

/** `done`: in order. */
export function roomOf(plan: Plan, done: readonly Done[]): Room {
	const gone = undone(done);
	const [columns, areas, steps] = [plan.columns, plan.areas, plan.steps].map((all) => new Set(all.map(({ id }) => id))) as [Set<string>, Set<string>, Set<string>];
	/** Steps in which each writes for themselves: what is typed in from paper waits as long as the others. */
	const silent = new Set(plan.steps.filter(({ kind }) => kind === 'write').map(({ id }) => id));
	const fits = (at: { area: string; column: string }) => areas.has(at.area) && columns.has(at.column);
	const cards = new Map<string, Kept>();
	const [revealed, votesShown] = [new Set<string>(), new Set<string>()];
	const room = { step: plan.steps[0]!.id, timer: null as Room['timer'], weighings: {} as Room['weighings'], holds: false, locked: false };
	/** Cards taken away; what comes about them later finds nothing. */
	const taken = new Set<string>();

	for (const { seq, led, act } of done) {
		if (gone.has(seq)) continue;
		const card = 'card' in act ? cards.get(act.card) : undefined;
		switch (act.op) {
			case 'add':
				if (cards.has(act.card) || taken.has(act.card) || !fits(act) || !steps.has(act.step)) break;
				cards.set(act.card, { id: act.card, area: act.area, column: act.column, text: act.text, what: null, told: null, step: act.step, late: silent.has(act.step) && revealed.has(act.step), under: null, decided: null, held: !led && room.holds ? 'waits' : null });
				break;
			case 'bring':
				if (cards.has(act.card) || taken.has(act.card) || !fits(act)) break;
				cards.set(act.card, { id: act.card, area: act.area, column: act.column, text: '', what: act.what, told: act.told, step: null, late: false, under: null, decided: null, held: null });
				break;
			case 'write':
				if (card && card.what === null) {
					card.text = act.text;
					// Held until somebody has read what it says now.
					if (!led && room.holds) card.held = 'waits';
				}
				break;
			case 'move':
				if (card && fits(act)) for (const one of [card, ...[...cards.values()].filter(({ under }) => under === card.id)]) [one.area, one.column] = [act.area, act.column];
				break;
			case 'take':
				if (!card) break;
				cards.delete(act.card);
				taken.add(act.card);
				// What lay under it lies by itself.
				for (const one of cards.values()) if (one.under === act.card) one.under = null;
				break;
			case 'group': {
				const lead = cards.get(act.lead);
				if (!lead) break;
				const root = lead.under === null ? lead : (cards.get(lead.under) ?? lead);
				for (const one of act.cards.map((id) => cards.get(id))) {
					if (!one || one === root) continue;
					for (const below of cards.values()) if (below.under === one.id) [below.under, below.area, below.column] = [root.id, root.area, root.column];
					[one.under, one.area, one.column] = [root.id, root.area, root.column];
				}
				break;
			}
			case 'part':
				if (card) card.under = null;
				break;
			case 'let_through':
				if (card) card.held = act.on ? null : 'rests';
				break;
			case 'decide':
				if (card) card.decided = { owner: act.owner, level: act.level, firstStep: act.firstStep, dueOn: act.dueOn };
				break;
			case 'undecide':
				if (card) card.decided = null;
				break;
			case 'go':
				if (steps.has(act.step)) [room.step, room.timer] = [act.step, null];
				break;
			case 'timer':
				room.timer = { endsAt: act.endsAt, left: act.left };
				break;
			case 'reveal':
				if (steps.has(act.step)) revealed.add(act.step);
				break;
			case 'show_votes':
				if (steps.has(act.step)) votesShown.add(act.step);
				break;
			case 'weigh':
				if (steps.has(act.step)) room.weighings = { ...room.weighings, [act.step]: { round: act.round, code: act.code, release: null } };
				break;
			case 'weighed': {
				const weighing = room.weighings[act.step];
				if (weighing) room.weighings = { ...room.weighings, [act.step]: { ...weighing, release: act.release } };
				break;
			}
			case 'hold':
				room.holds = act.on;
				break;
			case 'lock':
				room.locked = act.on;
				break;
			case 'undo':
				break;
		}
	}
	const led = done.filter((one) => one.led && one.act.op !== 'undo' && !gone.has(one.seq)).reverse();
	return {
		...room,
		seq: done.at(-1)?.seq ?? 0,
		revealed: [...revealed],
		votesShown: [...votesShown],
		cards: [...cards.values()].map((one) => ({ ...one, seen: one.held === null && (one.step === null || !silent.has(one.step) || revealed.has(one.step)) })),
		// What was held would be seen unread: to hold no more has an act of its own.
		undoable: led.filter(({ act }) => act.op !== 'hold').map(({ seq }) => seq),
		led
	};
}

/** The cards of a place that everybody sees, those that lie under others with them. */
export interface Laid {
	card: Card;
	under: Card[];
}
export function laidIn({ cards }: Pick<Room, 'cards'>, area: string, column: string): Laid[] {
	const seen = cards.filter((one) => one.seen);
	const here = new Set(seen.map(({ id }) => id));
	// Where what it lies under is not seen, it lies by itself.
	const by = (one: Card) => (one.under !== null && here.has(one.under) ? one.under : null);
	return seen.filter((one) => by(one) === null && one.area === area && one.column === column).map((card) => ({ card, under: seen.filter((one) => by(one) === card.id) }));
}
