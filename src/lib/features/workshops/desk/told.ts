/** In words: a card, a place, and what somebody who leads has done. */
import type { Act } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import type { Card } from '#domain/workshop/room.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

type Words = Messages['workshopDesk'];
const MOST = 48;

/** What a card is called where there is little room: its first words. Null while nobody may read it. */
export function nameOf({ text, told }: Pick<Card, 'text' | 'told'>): string | null {
	const words = told?.title ?? text;
	return words === '' ? null : `”${words.length > MOST ? `${words.slice(0, MOST - 2).trimEnd()} …` : words}”`;
}

/** A column; where there are several areas, with its area. */
export function placeOf(plan: Plan, { area, column }: Pick<Card, 'area' | 'column'>, t: Words): string {
	const name = (all: Plan['columns'], id: string) => all.find((one) => one.id === id)?.name ?? id;
	return plan.areas.length > 1 ? fill(t.cards.place, { area: name(plan.areas, area), column: name(plan.columns, column) }) : name(plan.columns, column);
}

/** What an act did, as it is said when it can be taken back. `called`: what a card is, or was, called. */
export function actTold(act: Act, plan: Plan, t: Words, called: (card: string) => string): string {
	const words = t.undo.acts;
	const step = 'step' in act ? (plan.steps.find(({ id }) => id === act.step)?.name ?? act.step) : '';
	switch (act.op) {
		case 'undo':
			return '';
		case 'timer':
			return words.timer;
		case 'go':
		case 'reveal':
		case 'show_votes':
		case 'weigh':
		case 'weighed':
			return fill(words[act.op], { step });
		case 'hold':
			return act.on ? words.hold : words.holdOff;
		case 'lock':
			return act.on ? words.lock : words.lockOff;
		case 'let_through':
			return fill(act.on ? words.let_through : words.rest, { card: called(act.card) });
		case 'group':
			return fill(words.group, { card: called(act.lead) });
		case 'move':
			return fill(words.move, { card: called(act.card), place: placeOf(plan, act, t) });
		default:
			return fill(words[act.op], { card: called(act.card) });
	}
}
