/** A release's figures as files, JSON and CSV, for whoever goes on with them elsewhere. docs/api.md says what each field means. */
import { BOM, cellText, type Separator } from '#domain/export/csv.ts';
import type { Cell } from '#domain/export/kind.ts';
import { cardsOfResults } from '#domain/result/cards.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { gate, toldFigures, type ToldFigure } from '#domain/result/told.ts';
import type { Language, Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

/** Only ever grows: fields may be added. */
const VERSION = 1;
export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A semicolon and a decimal comma are what spreadsheets in Swedish expect. */
const separatorOf = (lang: Language): Separator => (lang === 'sv' ? ';' : ',');

type Words = Messages['releases']['out'];

/** `unit` without names, for programs; what is the whole question is null. */
const row = ({ since, unit, card, ...rest }: ToldFigure) => ({ ...rest, unit: unit || null, card: card || null, since: { release: since.release, number: since.number, releasedOn: since.releasedOn } });

/** Questions, cards and options by what they were called when the release was frozen. */
function named(release: Release, results: readonly Result[]) {
	const told = gate(release, results);
	const questions = new Map(told.map(({ question, kind, prompt, follows, position }) => [question, { id: question, kind, prompt, follows, position }]));
	const options = told.flatMap(({ question, content }) => (content !== null && 'rows' in content ? content.rows.flatMap((one) => ('label' in one ? [{ question, id: one.value, title: one.label }] : [])) : []));
	return { questions: [...questions.values()].sort((a, b) => a.position - b.position), cards: cardsOfResults(told).map(({ id, title, lifeArea, lens }) => ({ id, title, lifeArea, lens })), options };
}

/** What it is of; where it lies in the workspace is nobody else's. */
const head = ({ id, number, survey, round, n, simulated, smallestGroup, openedOn, closedOn, importedOn, releasedOn }: Release) =>
	({ id, number, survey, round, n, simulated, smallestGroup, openedOn, closedOn, importedOn, releasedOn });

/** Everything that the release tells, as one JSON object. */
export function resultsJson(release: Release, results: readonly Result[], t: Words): string {
	const { questions, cards, options } = named(release, results);
	return `${JSON.stringify({
		status: 'ok',
		version: VERSION,
		release: head(release),
		madeUp: release.simulated ? t.madeUp : null,
		hidden: { too_few: fill(t.hidden.too_few, { k: release.smallestGroup }), protects_another: t.hidden.protects_another },
		questions: questions.map(({ id, kind, prompt, follows }) => ({ id, kind, prompt, follows })),
		cards, options,
		figures: toldFigures(release, results).map(row)
	})}\n`;
}

const COLUMNS = ['release', 'number', 'round', 'released_on', 'made_up', 'question', 'prompt', 'kind', 'unit', 'card', 'title', 'measure', 'value', 'lower', 'upper', 'word', 'n', 'hidden', 'hidden_because', 'since', 'since_on'] as const;

/** What a card, an option or a pair is called. */
function titles({ cards, options }: ReturnType<typeof named>): (question: string, card: string) => string {
	const cardTitles = new Map(cards.map(({ id, title }) => [id, title]));
	const optionTitles = new Map(options.map(({ question, id, title }) => [`${question}\n${id}`, title]));
	const ofPair = (id: string) => {
		const both = id.split(':').map((one) => cardTitles.get(one));
		return both.length === 2 && both.every((one) => one !== undefined) ? both.join(' / ') : '';
	};
	return (question, card) => optionTitles.get(`${question}\n${card}`) ?? cardTitles.get(card) ?? ofPair(card);
}

/** The same figures, one a row. A text that a spreadsheet would take for a formula is made harmless. */
export function resultsCsv(release: Release, results: readonly Result[], t: Words, lang: Language): string {
	const separator = separatorOf(lang);
	const names = named(release, results);
	const titleOf = titles(names);
	const prompts = new Map(names.questions.map(({ id, prompt }) => [id, prompt]));
	const because = (hidden: ToldFigure['hidden']) => (hidden === null ? null : fill(t.hidden[hidden], { k: release.smallestGroup }));
	const written = (cell: Cell) => (typeof cell === 'number' && separator === ';' ? String(cell).replace('.', ',') : cellText(cell, separator));
	const lines = toldFigures(release, results).map((one): Cell[] => [
		one.release, release.number, release.round, release.releasedOn, release.simulated ? 1 : 0, one.question, prompts.get(one.question) || null, one.kind, one.unit || null,
		one.card || null, titleOf(one.question, one.card) || null, one.measure, one.value, one.lower, one.upper, one.word, one.n, one.hidden, because(one.hidden), one.since.release, one.since.releasedOn
	]);
	return BOM + [COLUMNS, ...lines].map((cells) => `${cells.map(written).join(separator)}\r\n`).join('');
}

/** The file of a format, with its type. `words`: of releases. */
export function resultsFile(format: Format, release: Release, results: readonly Result[], words: Messages['releases'], lang: Language): { body: string; type: string } {
	if (format === 'json') return { body: resultsJson(release, results, words.out), type: 'application/json; charset=utf-8' };
	return { body: resultsCsv(release, results, words.out, lang), type: 'text/csv; charset=utf-8' };
}
