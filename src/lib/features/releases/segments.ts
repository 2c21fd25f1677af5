/** Patterns among those who answered, in words. */
import type { ResultCard } from '#domain/result/cell.ts';
import type { OneProfileReason, PatternCell, Segmented, SegmentVerdict } from '#domain/result/segments.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

type Words = Messages['segments'];
/** As many cards as a picture is read with; the table has all. */
export const MOST_IN_CHART = 10;
/** As many cards as are named of each pattern. */
const MOST_NAMED = 3;

/** Of a hundred. */
export const whole = (share: number): number => Math.round(100 * share);
export const plainNumber = (value: number, lang: string): string => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);

/** Where nothing could be looked for, or what was found cannot be relied on, it is not said that there is nothing. */
const UNKNOWN: ReadonlySet<OneProfileReason> = new Set(['few', 'unseen', 'apart', 'unsure', 'small', 'unstable']);

export function verdictSaid({ verdict }: Segmented, { verdict: t }: Words): string {
	if (verdict.kind === 'one') return verdict.reasons.some((one) => UNKNOWN.has(one)) ? t.unknown : t.spread;
	return t.patterns[`${verdict.patterns.length}` as keyof Words['verdict']['patterns']];
}

/** Why there is one profile. Where something was looked for, `few` means that what was found needs more people than that. */
export function whySaid(reason: OneProfileReason, { gates }: Segmented, { why: t }: Words): string {
	const needed = gates.find(({ name }) => name === 'people')?.required ?? '';
	return fill(reason === 'few' && gates.length > 1 ? t.fewEach : t[reason], { needed });
}

/** How a card differs from the other patterns, with its interval. */
export const differsSaid = ({ more, by, low, high }: NonNullable<PatternCell['differs']>, { table: t }: Words, lang: string): string => {
	const [size, ...ends] = [by, low, high].map((value) => plainNumber(Math.abs(value), lang)) as [string, string, string];
	return fill(more ? t.more : t.less, { by: size, low: more ? ends[0] : ends[1], high: more ? ends[1] : ends[0] });
};

export interface NamedPattern {
	letter: string;
	name: string;
	share: number;
	low: number;
	high: number;
	people: number;
	/** What is on top, and what differs from the others. */
	lists: { heading: string; cards: ResultCard[]; none: string }[];
}

/** Each with its name and its cards. Of two patterns what one weighs lighter is what the other weighs heavier, and stands there. */
export function patternsOf({ patterns, cards }: Extract<SegmentVerdict, { kind: 'patterns' }>, t: Words): NamedPattern[] {
	const differing = (at: number, more: boolean): ResultCard[] =>
		cards.flatMap(({ card, cells }) => (cells[at]!.differs?.more === more ? [{ card, by: Math.abs(cells[at]!.differs!.by) }] : []))
			.sort((a, b) => b.by - a.by).slice(0, MOST_NAMED).map(({ card }) => card);
	return patterns.map(({ top, ...one }, i) => {
		const letter = 'ABCD'[i]!;
		const lists = [{ heading: t.top, cards: top, none: t.topNone }, { heading: t.more, cards: differing(i, true), none: t.nothing }];
		return { ...one, letter, name: fill(t.name, { letter }), lists: patterns.length > 2 ? [...lists, { heading: t.less, cards: differing(i, false), none: t.nothing }] : lists };
	});
}
