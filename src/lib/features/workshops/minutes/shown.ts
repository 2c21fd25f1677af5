/** The minutes of a workshop as they are read, printed and drawn: what each part says, in words. */
import { dotsOf, laidAt, toldVotes, undecidedIn, wordsOf, type KeptCard, type KeptLaid, type Minutes } from '#domain/workshop/minutes.ts';
import type { Card, Laid } from '#domain/workshop/room.ts';
import { mostDots } from '#features/workshops/card/dots.ts';
import type { Language, Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

export type MinutesWords = Messages['workshopMinutes'];

/** A kept card as the parts that draw cards know it; everything in the minutes was seen. */
export const asCard = ({ from: _, decided, ...card }: KeptCard): Card =>
	({ ...card, what: null, step: null, seen: true, held: null, decided: decided && { owner: decided.owner, level: decided.level, firstStep: decided.firstStep, dueOn: decided.dueOn } }) as Card;
const asLaid = ({ card, under }: KeptLaid): Laid => ({ card: asCard(card), under: under.map(asCard) });

export interface ShownCard extends Laid {
	dots: number | null;
	before: number | null;
	most: boolean;
	/** "Flyttad från Skapa"; null where it lay there all the time. */
	moved: string | null;
}
export interface ShownVote {
	step: string;
	name: string;
	/** "Före och efter samtalet", where another is laid beside it. */
	beside: boolean;
	facts: string[];
	rows: { key: string; text: string; before: number; n: number; change: string }[];
}
export interface ShownDecision {
	id: string;
	text: string;
	card: Card;
	decided: NonNullable<Card['decided']>;
	/** The decision on a board; null where it stands in the minutes alone. */
	decision: string | null;
	/** It has been one, and is taken away since. */
	gone: boolean;
	place: string;
}
export interface ShownMinutes {
	title: string;
	day: string;
	/** Who took part, by number and role. */
	people: string;
	leaders: string | null;
	madeUp: boolean;
	decided: ShownDecision[];
	undecided: { id: string; text: string; dots: number }[];
	areas: { id: string; name: string; columns: { id: string; name: string; hint: string; cards: ShownCard[] }[] }[];
	/** The most dots that any card has, so that all are drawn alike. */
	of: number;
	votes: ShownVote[];
	brought: { card: Card; gone: boolean }[];
	steps: { id: string; name: string; about: string; facts: string; skipped: boolean; release: string | null }[];
	left: string[];
}

/** With a sign: +3, −2, 0. */
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const KNOWN = ['trust_agent', 'designer'] as const;

function leadersIn({ leaders }: Minutes, t: MinutesWords, lang: Language): string | null {
	if (leaders.length === 0) return null;
	const each = leaders.map(({ role, n }) => fillPlural(t.roles[KNOWN.find((one) => one === role) ?? 'other'], n, lang, {}));
	return fill(t.ledBy, { who: new Intl.ListFormat(lang).format(each) });
}

export function shownMinutes(told: Minutes, t: MinutesWords, lang: Language): ShownMinutes {
	const { areas, columns, votes } = told;
	const nameOf = (of: readonly { id: string; name: string }[], id: string) => of.find((one) => one.id === id)?.name ?? '';
	const placeOf = ({ area, column }: { area: string; column: string }) => (areas.length > 1 ? fill(t.placeIn, { area: nameOf(areas, area), column: nameOf(columns, column) }) : nameOf(columns, column));
	const latest = toldVotes(told).at(-1) ?? null;
	const everything = areas.flatMap((area) => columns.flatMap((column) => laidAt(told, area.id, column.id)));

	const shownCards = (area: string, column: string): ShownCard[] => {
		const laid = laidAt(told, area, column);
		const most = mostDots(laid.map(asLaid), latest?.dots ?? {});
		return laid.map((one) => {
			const dots = dotsOf(told, one).at(-1);
			// Nobody put any on it, in either.
			const none = !dots || dots.n + (dots.before ?? 0) === 0;
			return { ...asLaid(one), dots: none ? null : dots.n, before: none ? null : dots.before, most: most.has(one.card.id), moved: one.card.from && fill(t.moved, { place: placeOf(one.card.from) }) };
		});
	};
	const shownVote = ({ step, again, voters, elsewhere }: Minutes['votes'][number]): ShownVote => {
		const rows = everything.flatMap((laid) => {
			const dots = dotsOf(told, laid).find((one) => one.step === step)!;
			return dots.n + (dots.before ?? 0) > 0 ? [{ key: laid.card.id, text: wordsOf(laid.card), before: dots.before ?? 0, n: dots.n, change: signed(dots.n - (dots.before ?? 0)) }] : [];
		});
		const earlier = votes.find((one) => one.step === again);
		const facts = [earlier, { step, voters, elsewhere }].flatMap((one) => (one ? [`${nameOf(told.steps, one.step)}: ${fillPlural(t.page.voters, one.voters, lang, {})}${one.elsewhere > 0 ? ` ${fillPlural(t.page.elsewhere, one.elsewhere, lang, {})}` : ''}`] : []));
		return { step, name: nameOf(told.steps, step), beside: earlier !== undefined, facts, rows: rows.sort((a, b) => b.n - a.n) };
	};
	const { unseen, taken, takenBack } = told.left;
	return {
		title: told.title, day: longDay(told.heldOn, lang), madeUp: told.madeUp,
		people: told.people > 0 ? fillPlural(t.people, told.people, lang, {}) : t.peopleNone, leaders: leadersIn(told, t, lang),
		decided: told.cards.flatMap((card) => (card.decided ? [{ id: card.id, text: wordsOf(card), card: asCard(card), decided: asCard(card).decided!, decision: card.decided.decision, gone: false, place: placeOf(card) }] : [])),
		undecided: undecidedIn(told).map((laid) => ({ id: laid.card.id, text: wordsOf(laid.card), dots: dotsOf(told, laid).at(-1)?.n ?? 0 })),
		areas: areas.map(({ id, name }) => ({ id, name: areas.length > 1 ? name : '', columns: columns.map((column) => ({ ...column, cards: shownCards(id, column.id) })) })),
		of: Math.max(1, ...everything.flatMap((laid) => dotsOf(told, laid).slice(-1).flatMap(({ n, before }) => [n, before ?? 0]))),
		votes: toldVotes(told).map(shownVote),
		brought: told.brought.map(({ card, told: own, gone }) => ({ card: { id: card, area: '', column: '', text: '', what: null, told: own, step: null, late: false, seen: true, held: null, under: null, decided: null } as Card, gone })),
		steps: told.steps.map(({ id, name, instruction, minutes, times }) => ({
			id, name, about: instruction, skipped: times === 0, release: told.weighings.find(({ step }) => step === id)?.release ?? null,
			facts: times === 0 ? t.page.stepNot : [fillPlural(t.page.planned, minutes, lang, {}), ...(times > 1 ? [fillPlural(t.page.stepTimes, times, lang, {})] : [])].join(' · ')
		})),
		left: [[t.page.unseen, unseen], [t.page.taken, taken], [t.page.takenBack, takenBack]].flatMap(([forms, n]) => ((n as number) > 0 ? [fillPlural(forms as MinutesWords['page']['unseen'], n as number, lang, {})] : []))
	};
}

/** With what stands on boards today: what was taken away there since is said to be. */
export function withStanding(shown: ShownMinutes, standing: ReadonlySet<string>): ShownMinutes {
	return { ...shown, decided: shown.decided.map((one) => (one.decision === null || standing.has(one.decision) ? one : { ...one, decision: null, gone: true })) };
}
