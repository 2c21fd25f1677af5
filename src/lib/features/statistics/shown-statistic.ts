/** What is shown of a statistic, in words: a row for each area, a column for each of the latest periods, and how it is known. */
import type { StoredStatistic } from '#data/server/statistics.ts';
import { linesOf } from '#domain/statistics/line.ts';
import { MISSING, PLACES, SEXES, type PlacedFigure, type Sex } from '#domain/statistics/statistic.ts';
import { messages, type Language } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';

/** As many as a phone has room for; the rest is in the file. */
const MOST_PERIODS = 5;

function cellText(words: ReturnType<typeof messages>['statistics'], figure: PlacedFigure | undefined, numbers: Intl.NumberFormat): string {
	if (!figure) return words.none;
	const text = figure.missing ? words.missing[figure.missing] : numbers.format(figure.value!);
	return figure.mark === '' ? text : fill(words.marked, { text, mark: figure.mark });
}

/** One definition as it is shown, wherever it stands. `holds`: whether its sum, counted again, is what it was. */
export function shownStatistic(one: StoredStatistic, holds: boolean, lang: Language) {
	const { statistics: words } = messages(lang);
	const { know } = words;
	const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 10 });
	const all = [...new Set(one.figures.map(({ period }) => period))].sort();
	const periods = all.slice(-MOST_PERIODS);
	const byKey = new Map(one.figures.map((figure) => [[figure.place, figure.period, figure.sex].join(), figure]));
	const whole = one.figures.some(({ sex }) => sex === null || sex === 'T');
	const rowsOf = (sexes: readonly (Sex | null)[]) => PLACES.flatMap((place) => sexes.flatMap((sex) => {
		const own = one.figures.filter((figure) => figure.place === place && figure.sex === sex);
		const last = own.at(-1);
		if (!last) return [];
		const area = last.meanOf === null ? last.area.name : fill(words.rowMean, { area: last.area.name, n: last.meanOf });
		return [{
			/** Whether there is a number of the latest period. */
			known: last.period === all.at(-1) && last.value !== null,
			key: `${place}-${sex}`, place, name: sex === null || sex === 'T' ? area : fill(words.rowOf, { area, sex: words.sexes[sex] }),
			cells: periods.map((period) => cellText(words, byKey.get([place, period, sex].join()), numbers))
		}];
	}));
	const lines = linesOf(one.figures);
	const nameOf = (place: string) => one.figures.find((figure) => figure.place === place)?.area.name ?? '';
	const split = SEXES.filter((sex) => sex !== 'T');
	const day = (text: string) => (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10))) ? longDay(text.slice(0, 10), lang) : text);
	return {
		id: one.id, title: one.definition.title, about: fill(words.about, { source: one.source, unit: one.unit }), unit: one.unit, periods,
		rows: rowsOf(whole ? [null, 'T'] : split), split: whole ? rowsOf(split) : [],
		lines: lines && { from: lines.from, to: lines.to, most: numbers.format(lines.most), least: numbers.format(lines.least), lines: lines.lines.map((line) => ({ ...line, name: nameOf(line.place) })) },
		meaning: one.meaning > 1 ? fill(words.meaning, { id: one.definition.id }) : null,
		facts: [
			[know.source, one.source], [know.definition, one.definition.description || know.noDescription], [know.id, one.definition.id], [know.unit, one.unit],
			[know.periods, all.length > 1 ? fill(know.span, { first: all[0]!, last: all.at(-1)! }) : all[0]!], [know.retrieved, longDay(one.retrievedOn, lang)],
			...(one.updated === '' ? [] : [[know.updated, day(one.updated)]]), [know.file, one.file], [know.imported, longDay(one.importedOn, lang)], [know.version, String(one.version)],
			...(one.notes.length === 0 ? [] : [[know.notes, one.notes.join(' ')]]),
			...(one.figures.every(({ missing }) => missing === null) ? [] : [[know.missing, MISSING.filter((kind) => one.figures.some(({ missing }) => missing === kind)).map((kind) => words.means[kind]).join(' ')]])
		].map(([name, text]) => ({ name: name!, text: text! })),
		checksum: one.checksum, holds
	};
}
export type ShownStatistic = ReturnType<typeof shownStatistic>;
