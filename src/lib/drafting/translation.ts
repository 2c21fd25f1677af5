/**
 * Translations in a draft (decision 31):
 *
 *   translations/ar/card:H0:title   the text in Arabic
 *   translated/ar/card:H0:title     the survey's own text that it was made from
 *   translated/ar                   the language is there, with or without a text
 *
 * A text is named by its place in the survey (domain/survey/texts.ts), an option by its value and not by its number: it keeps
 * its translation when another is added or taken away.
 */
import { kindOf } from '#domain/question/kinds.ts';
import type { Kind, Question } from '#domain/question/index.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { mapTexts } from '#domain/survey/texts.ts';
import { isLoose, list, type Loose } from './question/loose.ts';
import { fromSheet, isMark, type Value } from './sheet.ts';

type Sheet = ReadonlyMap<string, Value>;
export type Changes = { place: string; to?: Value | undefined }[];

export const translationAt = (language: string, name: string): string => `translations/${language}/${name}`;
export const markAt = (language: string, name: string): string => `translated/${language}/${name}`;
const languageAt = (language: string): string => `translated/${language}`;
const isTranslation = (place: string): boolean => place.startsWith('translations/');

/** A text of the survey's own. */
export interface DraftText {
	/** In a draft. */
	name: string;
	/** In a survey. */
	place: string;
	text: string;
	/** Characters there is room for. */
	most: number;
}

/** What fits in a place of a draft and in a name of XLIFF; the same for the same value. */
function optionName(value: Value | undefined): string {
	const name = String(value).replace(/[^A-Za-z0-9-]/gu, (letter) => `_${letter.codePointAt(0)!.toString(16)}_`);
	if (name.length <= 60) return name;
	let mixed = 2166136261;
	for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 16777619) >>> 0;
	return `${name.slice(0, 50)}_${mixed.toString(16)}`;
}

/** Whether its kind can find the texts of a question that somebody has left unfinished. */
function hasTexts(question: Loose): boolean {
	try {
		kindOf(question.kind as Kind).texts(question as unknown as Question, '', (_, text) => text);
		return true;
	} catch {
		return false;
	}
}

/** The part of a draft that has texts, whatever is missing in it. */
function withTexts(content: Loose): SurveyContent {
	const items = (value: Value | undefined) => list(value).filter(isLoose);
	return {
		title: content.title, cards: items(content.cards), practice: { cards: items(isLoose(content.practice) ? content.practice.cards : undefined) },
		sections: items(content.sections), questions: items(content.questions).filter(hasTexts)
	} as unknown as SurveyContent;
}

/** Each text replaced by the path to it. What names something stays. */
function withPaths(value: unknown, path: string): unknown {
	if (typeof value === 'string') return path;
	if (Array.isArray(value)) return value.map((one, i) => withPaths(one, `${path}/${i}`));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'id' || name === 'kind' ? one : withPaths(one, `${path}/${name}`)]));
}
const at = (content: unknown, path: string): unknown =>
	path.split('/').slice(1).reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), content);

/** Longer than any text may be, so that what is asked for its length says it. */
const TOO_LONG = 'x'.repeat(1000);
const MOST = 600;

/** How long the text at each path may be. */
function limits(content: SurveyContent): Map<string, number> {
	const { error } = surveyContent.safeParse(mapTexts(content, () => TOO_LONG));
	return new Map((error?.issues ?? []).flatMap((issue) => (issue.code === 'too_big' && issue.origin === 'string' ? [[`/${issue.path.join('/')}`, Number(issue.maximum)] as const] : [])));
}

/** Name and place of every text of a survey or an unfinished one, also of those that are empty. */
function named(content: SurveyContent): { name: string; place: string; path: string; text: string }[] {
	const found: { name: string; place: string; path: string; text: string }[] = [];
	mapTexts(withPaths(content, '') as SurveyContent, (place, path) => {
		const text = typeof path === 'string' ? at(content, path) : undefined;
		if (typeof text !== 'string') return path;
		const option = /^(.*:option:)\d+$/.exec(place)?.[1];
		const value = option && (at(content, path.slice(0, path.lastIndexOf('/'))) as { value?: Value }).value;
		found.push({ name: option ? option + optionName(value as Value) : place, place, path, text });
		return path;
	});
	return found;
}

/** Every text of a draft that can be translated, in the order a person meets them. */
export function textsOfDraft(sheet: Sheet): DraftText[] {
	const own = fromSheet(new Map([...sheet].filter(([place]) => !isTranslation(place) && !isMark(place))));
	const content = withTexts(isLoose(own) ? own : {});
	const most = limits(content);
	return named(content).filter(({ text }) => text.trim() !== '').map(({ name, place, path, text }) => ({ name, place, text, most: most.get(path) ?? MOST }));
}

/** The languages that a draft is translated to, in the order of their codes. */
export function languagesOfDraft(sheet: Sheet): string[] {
	const found = new Set<string>();
	for (const place of sheet.keys()) if (isTranslation(place) || isMark(place)) found.add(place.split('/')[1]!);
	return [...found].sort();
}

export type TextState = 'missing' | 'changed' | 'done';

/** What differs is what a person would see differ: neither the end of a line nor spaces around. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Where a text stands. `made`: what it was translated from; when nobody knows, it is taken to be as the survey was. */
export function stateOf(source: string, translation: Value | undefined, made: Value | undefined): TextState {
	if (typeof translation !== 'string' || translation.trim() === '') return 'missing';
	return typeof made === 'string' && plain(made) !== plain(source) ? 'changed' : 'done';
}

export interface Progress {
	of: number;
	/** With those that have changed since. */
	translated: number;
	changed: number;
}

export function progressOf(sheet: Sheet, texts: readonly DraftText[], language: string): Progress {
	const states = texts.map(({ name, text }) => stateOf(text, sheet.get(translationAt(language, name)), sheet.get(markAt(language, name))));
	return { of: texts.length, translated: states.filter((state) => state !== 'missing').length, changed: states.filter((state) => state === 'changed').length };
}

/** What writes a translation: the text first, so that letters typed one after the other stay one step. */
export const written = (language: string, { name, text }: Pick<DraftText, 'name' | 'text'>, translation: string): Changes => [
	{ place: translationAt(language, name), to: translation === '' ? undefined : translation },
	{ place: markAt(language, name), to: translation === '' ? undefined : text }
];

/** Says that a translation holds for the text as it is now. */
export const confirmed = (language: string, { name, text }: Pick<DraftText, 'name' | 'text'>): Changes => [{ place: markAt(language, name), to: text }];

export const addedLanguage = (language: string): Changes => [{ place: languageAt(language), to: true }];

/** Takes away a language with everything of it. */
export const removedLanguage = (sheet: Sheet, language: string): Changes =>
	[...sheet.keys()].filter((place) => place === languageAt(language) || place.startsWith(translationAt(language, '')) || place.startsWith(markAt(language, ''))).map((place) => ({ place }));

/** A survey's translations as a draft has them, each with the text that it stands for. What the survey has no place for is left out. */
export function translationsToDraft(content: SurveyContent): [string, Value][] {
	const names = new Map(named(content).map((one) => [one.place, one]));
	return Object.entries(content.translations).flatMap(([language, words]) => [
		[languageAt(language), true] as [string, Value],
		...Object.entries(words).flatMap(([place, text]): [string, Value][] => {
			const one = names.get(place);
			return one ? [[translationAt(language, one.name), text], [markAt(language, one.name), one.text]] : [];
		})
	]);
}

/** A draft's translations as the survey has them: of the texts that there are, and no language without one. */
export function translationsOf(content: Loose): Record<string, Record<string, string>> {
	const names = new Map(named(withTexts(content)).filter(({ text }) => text.trim() !== '').map(({ name, place }) => [name, place]));
	const translations = isLoose(content.translations) ? content.translations : {};
	const found = Object.entries(translations).map(([language, words]) => {
		const texts = isLoose(words) ? Object.entries(words) : [];
		return [language, Object.fromEntries(texts.flatMap(([name, text]) => (names.has(name) && typeof text === 'string' && text.trim() !== '' ? [[names.get(name)!, text] as const] : [])))] as const;
	});
	return Object.fromEntries(found.filter(([language, words]) => language !== content.language && Object.keys(words).length > 0));
}
