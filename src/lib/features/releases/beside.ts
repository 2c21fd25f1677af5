/** A gap between two parties in words. */
import type { Gap, GapRow } from '#analysis/gap.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

type Words = Messages['parties']['beside'];
export interface Parties {
	own: string;
	party: string;
}

/** What the difference says, as a sentence. */
export function saysOf(words: Words, { scale, second = '' }: Gap, { says, title }: GapRow, { own, party }: Parties): string {
	if (says === 'same') return words.same;
	if (says === 'few') return words.fewer;
	if (says === 'hidden') return words.hidden;
	if (scale === 'lean') return fill(says === 'more' ? words.leansFirst : words.leansSecond, { own, party, first: title, second });
	if (scale === 'people') return fill(says === 'more' ? words.moreShare : words.lessShare, { own, party });
	return fill(words[says], { own, party });
}

/** The difference with its interval: percentage points without decimals, log worths with one; null where it is not told. */
export function differenceOf(words: Words, { scale }: Gap, { difference, low, high }: GapRow, lang: string): string | null {
	if (difference === null || low === null || high === null) return null;
	const inPoints = scale === 'stones' || scale === 'people';
	const [times, digits] = inPoints ? [100, 0] : [1, 1];
	const format = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' });
	const [value, from, to] = [difference, low, high].map((x) => format.format(x * times)) as [string, string, string];
	return `${fill(words.interval, { value, low: from, high: to })}${inPoints ? ` ${words.percent}` : ''}`;
}

const differs = ({ says }: GapRow) => says === 'more' || says === 'less';
/** How many of a question's rows differ, of all: the first that is said of it. Null where nothing could be tested. */
export function differsIn({ rows }: Gap, words: Words): string | null {
	if (rows.every(({ says }) => says === 'few' || says === 'hidden')) return null;
	const n = rows.filter(differs).length;
	return n === 0 ? words.nothing : fill(words.some, { n, of: rows.length });
}
/** What differs first; the rest as it was asked. */
export const differingFirst = ({ rows }: Gap): GapRow[] => [...rows].sort((a, b) => Number(differs(b)) - Number(differs(a)));
/** Nothing differs that could be tested: then the numbers are for who asks. */
export const nothingDiffers = (gap: Gap): boolean => !gap.rows.some(differs) && gap.rows.some(({ says }) => says === 'same');
