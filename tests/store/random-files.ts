/** Random people who have answered a survey, and the files that hold them: for tests that read files back. */
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { jsonLine } from '#domain/export/json-lines.ts';
import type { ExportedResponse, Layout } from '#domain/export/layout.ts';
import type { Format } from '#domain/export/lines.ts';
import type { Answer } from '#domain/question/index.ts';
import { answersProblem } from '#domain/response/problem.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { cleaned } from '#domain/text/cleaned.ts';
import type { Random } from '#stats/random.ts';
import { chanceOf, randomAnswer } from './random-answers.ts';

export const FORMATS: Format[] = [{ kind: 'csv', separator: ';' }, { kind: 'csv', separator: ',' }, { kind: 'jsonl' }];
export const HARD = ['=1+1', "'=1", "''", '-3', '+46', '@du', 'a;b,"c"', ' mellanrum ', 'rad\nrad', '＝2', '"', "'", '=cmd|x'];

/** Valid answers: what would be wrong beside the others is left out. */
function answersOf(survey: SurveyContent, random: Random): Answer[] {
	const { below, is, pick } = chanceOf(random);
	const all: Answer[] = [];
	for (let i = below(25); i > 0; i--) {
		let one = randomAnswer(survey, pick(survey.questions), random);
		if (one && 'text' in one) one = { ...one, text: is(0.5) ? pick(HARD) : cleaned(one.text) };
		if (one && !answersProblem(survey, [...all, one])) all.push(one);
	}
	return all;
}
export function peopleOf(survey: SurveyContent, random: Random, n: number): ExportedResponse[] {
	const { pick } = chanceOf(random);
	return Array.from({ length: n }, (_, i) => ({
		id: i === 0 ? '-minus' : `p${i}`, language: pick(['sv', 'ar']), support: pick(['text', 'symbols', 'speech', null] as const),
		help: [...pick([[], ['none'], ['read_aloud'], ['explained', 'pointed']] as const)], simulated: pick([true, false]), answers: answersOf(survey, random)
	}));
}
export function filesOf(layout: Layout, people: readonly ExportedResponse[], format: Format) {
	const file = (columns: Layout['people'], rows: (one: ExportedResponse) => (string | number | null)[][]) =>
		(format.kind === 'csv' ? csvHead(columns, format.separator) : '') +
		people.flatMap(rows).map((cells) => (format.kind === 'csv' ? csvRow(cells, format.separator) : jsonLine(columns, cells))).join('');
	return { people: file(layout.people, (one) => [layout.personRow(one)]), choices: file(layout.choices, layout.choiceRows) };
}
