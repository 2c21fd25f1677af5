/**
 * The one gate. Whatever shows a release (screen, wall, paper, file, picture, slides, a shared link) has its results through `gate`
 * and its numbers, where they leave as numbers, through `toldFigures`. Both know frozen results and nothing else.
 */
import type { Figure, HiddenReason } from './cell.ts';
import type { Release } from './release.ts';
import { figuresOf, type Result, type ResultKind } from './result.ts';

/** What may be shown of a release: nothing where fewer than k took part, and of a part that is hidden no content. */
export function gate<R extends Pick<Release, 'n'>>({ n }: R, results: readonly Result[]): Result[] {
	if (n === null) return [];
	return results.map((row): Result => (row.hidden === null && row.content !== null ? row : ({ ...row, content: null, hidden: row.hidden ?? 'too_few' } as Result)));
}

/** A number that a release tells, with its interval where it has one. `measure` is that of its address (address.ts). */
export interface ToldFigure {
	release: string;
	question: string;
	kind: ResultKind;
	/** Which part of the question; empty for the whole. */
	unit: string;
	/** A card, a pair `a:b`, an option or a band; empty for the whole question. */
	card: string;
	/** `all`: everything about the card, or the part, is hidden. */
	measure: string;
	value: number | null;
	lower: number | null;
	upper: number | null;
	word: 'few' | 'half' | 'many' | null;
	/** People behind it; null where that is not told. */
	n: number | null;
	hidden: HiddenReason | null;
	/** The release that counted it, and its day. */
	since: Result['since'];
}

/** Measures that are the ends of another one's interval. */
const ENDS: Record<string, readonly [string, string]> = { centred: ['low', 'high'], share: ['shareLow', 'shareHigh'], rank: ['rankLow', 'rankHigh'], lean: ['leanLow', 'leanHigh'] };
const IS_END = new Set(Object.values(ENDS).flat());
/** People behind a part: the whole question's own, or those asked about a card. */
const PEOPLE = new Set(['n', 'today_n', 'change_n']);

type Told = Pick<ToldFigure, 'card' | 'measure' | 'value' | 'lower' | 'upper' | 'word' | 'hidden'>;
const plain = { value: null, lower: null, upper: null, word: null, hidden: null } as const;

function toldIn(figures: readonly Figure[], stones: boolean): Told[] {
	const at = new Map(figures.map(({ card, measure, value }) => [`${card}\n${measure}`, value]));
	const bounded = (card: string, measure: string): Told => {
		const [lower, upper] = (ENDS[measure] ?? []).map((end) => at.get(`${card}\n${end}`) ?? null);
		return { ...plain, card, measure, value: at.get(`${card}\n${measure}`) ?? null, lower: lower ?? null, upper: upper ?? null };
	};
	return figures.flatMap(({ card, measure, word, hidden }): Told[] => {
		// A place in the order is told as a range alone.
		if (measure === 'rankLow') return [bounded(card, 'rank')];
		// Stones have shares and no log worths.
		if (IS_END.has(measure) || (stones && measure === 'centred')) return [];
		return [{ ...bounded(card, measure), ...(word && { word }), ...(hidden && { hidden }) }];
	});
}

/** What a part is about, where it is hidden whole: the dilemma's pair, the card that is followed up. */
const aboutOf = ({ unit, follows }: Result): string => (follows === null ? unit : unit.slice(0, unit.lastIndexOf(':')));

function partOf(row: Result): Told[] {
	if (row.content === null) return [{ ...plain, card: aboutOf(row), measure: 'all', hidden: row.hidden }];
	const cards = 'hidden' in row.content ? row.content.hidden : [];
	return [...toldIn(figuresOf(row), 'total' in row.content), ...cards.map(({ card, reason }): Told => ({ ...plain, card: card.id, measure: 'all', hidden: reason }))];
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every figure of a release, in the survey's order and always in the same. */
export function toldFigures(release: Pick<Release, 'id' | 'n'>, results: readonly Result[]): ToldFigure[] {
	return gate(release, results)
		.sort((a, b) => a.position - b.position || before(a.question, b.question) || before(a.unit, b.unit))
		.flatMap((row) => {
			const { question, kind, unit, since } = row;
			const figures = partOf(row);
			const n = figures.find(({ measure }) => PEOPLE.has(measure))?.value ?? null;
			return figures.map((one) => ({ release: release.id, question, kind, unit, ...one, n, since }));
		});
}
