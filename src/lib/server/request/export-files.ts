/** The files beside the answers: codebook and scripts. They hold what the survey asks and nothing that anybody has answered. */
import { csvRow, BOM, type Separator } from '#domain/export/csv.ts';
import { codebookHead, codebookRows, ddi } from '#domain/export/codebook.ts';
import { describe } from '#domain/export/describe.ts';
import type { Cell } from '#domain/export/kind.ts';
import { layoutOf, type Layout } from '#domain/export/layout.ts';
import type { FileName } from '#domain/export/refused.ts';
import { rScript } from '#domain/export/r.ts';
import { spss } from '#domain/export/spss.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { workbook } from './xlsx.ts';

/** A semicolon is what spreadsheets expect where the comma is the decimal mark. */
export const separatorOf = (lang: Language): Separator => (lang === 'sv' ? ';' : ',');
/** In front of what the de-identified files are called, and of what belongs to them. */
export const DEIDENTIFIED = 'deidentified-';
/** What the answers are called as files, in every language the same: the scripts name them. */
const answersFile = (file: FileName, hides: boolean): string => `${hides ? DEIDENTIFIED : ''}${file}.csv`;
export const AROUND = ['codebook.csv', 'codebook.xml', 'read.R', 'people.sps', 'choices.sps'] as const;
export type Around = (typeof AROUND)[number];
export const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xml: 'application/xml', R: 'text/plain; charset=utf-8', sps: 'text/plain; charset=utf-8' };

/** Own words stay where they are read and rewritten, apart from everything else that a person has answered. */
export const layoutFor = (content: SurveyContent, hides: boolean): Layout => layoutOf(content, { words: false, hides });

/** The words about files; of de-identified ones also what may not be shown, and that a row can be known again. */
function wordsFor(lang: Language, hides: boolean) {
	const { exports, deidentified } = messages(lang);
	return hides ? { ...exports, fixed: { ...exports.fixed, ...deidentified.fixed } } : exports;
}

/** What all columns of both files mean, its head first. */
function codebook(content: SurveyContent, lang: Language, hides: boolean): Cell[][] {
	const words = wordsFor(lang, hides);
	const { survey } = inLanguage(content, lang);
	const { people, choices } = layoutFor(content, hides);
	return [codebookHead(words), ...codebookRows(describe(survey, [...people, ...choices.filter(({ name }) => !people.some((one) => one.name === name))], words))];
}

/** The same as a workbook. */
export function codebookSheet(content: SurveyContent, lang: Language, hides: boolean): ReadableStream<Uint8Array> {
	const [head, ...rows] = codebook(content, lang, hides);
	return workbook(messages(lang).exports.fileNames.codebook, head!.map(String), rows);
}

/** One of the files beside the answers, in the person's own language where the survey has it. */
export function around(name: Around, content: SurveyContent, lang: Language, hides: boolean): string {
	const words = wordsFor(lang, hides);
	const { survey } = inLanguage(content, lang);
	const layout = layoutFor(content, hides);
	const [people, choices] = [describe(survey, layout.people, words), describe(survey, layout.choices, words)];
	const separator = separatorOf(lang);
	const files = { people: answersFile('people', hides), choices: answersFile('choices', hides) };
	const script = (file: FileName) => BOM + spss(file === 'people' ? people : choices, { fileName: files[file], separator, note: fill(words.script.spss, { file: files[file] }) });
	switch (name) {
		case 'codebook.csv':
			return BOM + codebook(content, lang, hides).map((cells) => csvRow(cells, separator)).join('');
		case 'codebook.xml':
			return ddi(people, { title: survey.title, file: files.people, language: lang });
		case 'read.R':
			return rScript(people, choices, { ...files, separator, note: `${fill(words.script.r, files)}${hides ? `\n${words.fixed.person}` : ''}`, missing: words.missing });
		case 'people.sps':
			return script('people');
		case 'choices.sps':
			return script('choices');
	}
}
