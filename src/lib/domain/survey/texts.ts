/**
 * The texts of a survey by place, for translation: `card:H0:title`, `question:duel:prompt`, `question:age:option:0`, …
 * One list, so that what a translator is given and what is replaced cannot differ.
 */
import { digestOf } from '#domain/picture/own.ts';
import { dialled } from '#domain/text/dialled.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { Visit } from '#domain/question/kind.ts';
import type { SurveyContent } from './survey.ts';

/** The survey with each text replaced by what `visit` gives for it. Everything that is not a text stays the same. */
export function mapTexts(content: SurveyContent, visit: Visit): SurveyContent {
	return {
		...content,
		title: visit('title', content.title),
		cards: content.cards.map((one) => ({
			...one,
			title: visit(`card:${one.id}:title`, one.title),
			line: visit(`card:${one.id}:line`, one.line),
			// Left behind by an own picture that a symbol has taken the place of, it is nobody's text.
			...(one.alt && digestOf(one.picture) && { alt: visit(`card:${one.id}:alt`, one.alt) })
		})),
		practice: { cards: content.practice.cards.map((one) => ({ ...one, title: visit(`practice:${one.id}`, one.title) })) },
		sections: content.sections.map((one) => ({ ...one, title: visit(`section:${one.id}`, one.title) })),
		questions: content.questions.map((one) => kindOf(one.kind).texts(one, `question:${one.id}`, visit))
	};
}

/** Every text that is not empty, with its place, in the order a person meets them. */
export function textsOf(content: SurveyContent): { place: string; text: string }[] {
	const found: { place: string; text: string }[] = [];
	mapTexts(content, (place, text) => {
		if (text !== '') found.push({ place, text });
		return text;
	});
	return found;
}

/** The languages a survey can be answered in, its own first. */
export const languagesOf = (content: SurveyContent): string[] => [content.language, ...Object.keys(content.translations)];

/**
 * The survey in one language, without its other translations: what a device is sent, with numbers as they are dialled. A language it has not been
 * translated to gives its own. `language` says which it became; `missing` counts texts that stayed in its own.
 */
export function inLanguage(content: SurveyContent, language: string): { survey: SurveyContent; missing: number } {
	const words = language === content.language ? undefined : content.translations[language];
	if (!words) return { survey: { ...mapTexts(content, (_, text) => dialled(text)), translations: {} }, missing: 0 };
	let missing = 0;
	const survey = mapTexts(content, (place, text) => {
		const translated = words[place];
		if (!translated && text !== '') missing++;
		return dialled(translated || text);
	});
	return { survey: { ...survey, language, translations: {} }, missing };
}
