/** Recorded sound for a survey's texts, by language and by the place of the text (texts.ts). */
import type { SurveyContent } from './survey.ts';
import { textsOf } from './texts.ts';

/** What one recording may weigh. The table says the same. */
export const MOST_SOUND_BYTES = 1024 * 1024;

/** Language → place of a text → digest of its sound. */
export type Sounds = Record<string, Record<string, string>>;

/** The texts that somebody can record in a language: those that are written in it. */
export function textsIn(content: SurveyContent, language: string): { place: string; text: string }[] {
	const own = textsOf(content);
	if (language === content.language) return own;
	const words = content.translations[language] ?? {};
	return own.flatMap(({ place }) => (words[place] ? [{ place, text: words[place] }] : []));
}

/**
 * The sounds of the texts as they are shown in a language: a text that has not been translated is shown, and so also
 * heard, in the survey's own. Undefined when there are none.
 */
export function soundsIn(content: SurveyContent, sounds: Sounds, language: string): Record<string, string> | undefined {
	const words = language === content.language ? undefined : content.translations[language];
	const found = textsOf(content).flatMap(({ place }) => {
		const digest = sounds[words?.[place] ? language : content.language]?.[place];
		return digest ? [[place, digest] as const] : [];
	});
	return found.length > 0 ? Object.fromEntries(found) : undefined;
}
