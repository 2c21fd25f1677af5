/** The figures beside a story, as plain words: what each says now and where it is from, and which more could stand there. */
import { figuresIn, findingOf, rowAt } from '#analysis/finding.ts';
import { besideAddress, type Beside, type QuoteTile } from '#domain/board/board.ts';
import type { Sources } from '#data/server/boards.ts';
import type { Result } from '#domain/result/result.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { shownStatistic } from '#features/statistics/shown-statistic.ts';
import type { Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import type { TileWords } from './tile-words.ts';

export interface BesideLine {
	address: string;
	figure: Beside;
	heading: string;
	/** The number itself; empty where what can be said is words. */
	number: string;
	unit: string;
	said: string;
	/** How many are behind it, or its source. */
	from: string;
	/** It is told no more, and `said` is why. */
	untold: boolean;
}
type Of = Pick<Sources, 'releases' | 'statistics'>;

/** Where a card may be in the order; empty where no order can be told, and for what is no card. */
function placeOf(figure: Extract<Beside, { kind: 'figure' }>, results: readonly Result[], { boards: { view: t } }: TileWords): string {
	const content = rowAt(results, figure)?.content;
	const item = content && 'items' in content ? content.items.find(({ card }) => card.id === figure.card) : undefined;
	if (!item || item.rankLow === null || item.rankHigh === null) return '';
	return item.rankLow === item.rankHigh ? fill(t.rankOne, { low: item.rankLow }) : fill(t.rank, { low: item.rankLow, high: item.rankHigh });
}

function resultLine(figure: Extract<Beside, { kind: 'figure' }>, release: string, { releases }: Of, words: TileWords, lang: Language) {
	const results = releases[release]?.results ?? [];
	const found = figureWords(results, { ...figure, said: findingOf(results, figure) }, words, lang);
	if (!found) return null;
	return { heading: found.heading, number: placeOf(figure, results, words), unit: '', said: [found.group && `${found.group}.`, found.said].filter(Boolean).join(' '), from: [found.about, found.n === null ? '' : fill(words.insights.evidence.n, { n: found.n })].filter(Boolean).join(' · ') };
}

function statisticLine(id: string, { statistics }: Of, { statistics: t }: TileWords, lang: Language) {
	const found = statistics.find((one) => one.id === id);
	if (!found) return null;
	const { title, unit, about, periods, rows, holds } = shownStatistic(found, found.holds, lang);
	const [first] = rows;
	if (!first || !holds) return { heading: title, number: '', unit: '', said: holds ? t.none : t.know.broken, from: about };
	return { heading: title, number: first.cells.at(-1)!, unit: first.known ? unit : '', said: fill(t.latest, { area: first.name, period: periods.at(-1)! }), from: about };
}

const lineOf = (figure: Beside, release: string, of: Of, words: TileWords, lang: Language) =>
	figure.kind === 'figure' ? resultLine(figure, release, of, words, lang) : statisticLine(figure.statistic, of, words, lang);

export function besideLines({ release, beside }: QuoteTile, of: Of, words: TileWords, lang: Language): BesideLine[] {
	return beside.map((figure) => {
		const line = lineOf(figure, release, of, words, lang);
		const same = { address: besideAddress(figure), figure };
		return line ? { ...same, ...line, untold: false } : { ...same, heading: '', number: '', unit: '', said: figure.kind === 'figure' ? words.boards.view.hidden : words.boards.view.gone, from: '', untold: true };
	});
}

/** What could stand beside it, that does not: what its release tells, then statistics of the same projects. */
export function besideOptions({ release, beside }: QuoteTile, sources: Sources, words: TileWords, lang: Language): { figure: Beside; label: string }[] {
	const there = new Set(beside.map(besideAddress));
	const results = sources.releases[release]?.results ?? [];
	const figures = figuresIn(results).flatMap(({ said: _, ...at }) => {
		const figure: Beside = { kind: 'figure', ...at };
		const line = resultLine(figure, release, sources, words, lang);
		return line ? [{ figure, label: `${line.heading}: ${line.said}` }] : [];
	});
	const statistics = sources.offeredStatistics.map(({ id, title }): { figure: Beside; label: string } => ({ figure: { kind: 'statistic', statistic: id }, label: `${words.boards.kinds.statistic}: ${title}` }));
	return [...figures, ...statistics].filter(({ figure }) => !there.has(besideAddress(figure)));
}
