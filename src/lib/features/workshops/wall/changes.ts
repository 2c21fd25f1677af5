/** What has happened in a room between two moments, in words for whoever hears the wall instead of seeing it. */
import type { Plan } from '#domain/workshop/plan.ts';
import type { Card, Room } from '#domain/workshop/room.ts';
import type { Messages } from '#i18n/messages.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { stepOf } from './sequence.ts';

const MOST = 4;
const named = (card: Card) => card.told?.title ?? card.text;

/** In the order of what matters most, at most a few: who listens has a room to listen to as well. */
export function changes(plan: Plan, before: Room, after: Room, t: Messages['workshopWall']['say'], lang: string): string[] {
	const said: string[] = [];
	const step = stepOf(plan, after);
	const columnOf = ({ column }: Card) => plan.columns.find(({ id }) => id === column)?.name ?? '';
	if (before.step !== after.step) said.push(`${fill(t.step, { step: step.name })} ${step.instruction}`.trim());
	const earlier = new Map(before.cards.map((card) => [card.id, card]));
	if (after.revealed.some((id) => !before.revealed.includes(id))) {
		said.push(fillPlural(t.revealed, after.cards.filter((card) => card.seen && !earlier.get(card.id)?.seen).length, lang, {}));
	} else {
		const news = after.cards.filter((card) => card.seen && !earlier.get(card.id)?.seen);
		if (news.length > 0) said.push(fillPlural(t.came, news.length, lang, {}));
	}
	if (after.votesShown.some((id) => !before.votesShown.includes(id))) said.push(t.votesShown);
	for (const card of after.cards.filter(({ seen }) => seen)) {
		const was = earlier.get(card.id);
		if (!was?.seen) continue;
		if (card.under !== null && was.under !== card.under) {
			const lead = after.cards.find(({ id }) => id === card.under);
			if (lead) said.push(fill(t.under, { card: named(card), lead: named(lead) }));
		} else if (card.column !== was.column) said.push(fill(t.moved, { card: named(card), column: columnOf(card) }));
		if (card.decided && !was.decided) said.push(fill(t.decided, { card: named(card), owner: card.decided.owner }));
	}
	if (before.holds !== after.holds) said.push(after.holds ? t.holds : t.holdsNot);
	return said.length > MOST ? [...said.slice(0, MOST - 1), fillPlural(t.more, said.length - MOST + 1, lang, {})] : said;
}
