/** A short mark of what a survey says in other languages, so that a page can tell whether that has changed without being sent all of it. */
import type { SurveyContent } from '#domain/survey/survey.ts';

/** Equal for equal translations, in whatever order. Not a secret, and no protection: two different ones rarely share a mark. */
export function fingerprintOf(translations: SurveyContent['translations']): string {
	const lines = Object.entries(translations).flatMap(([language, texts]) => Object.entries(texts).map(([place, text]) => JSON.stringify([language, place, text]))).sort();
	// FNV-1a with two seeds, over the text's own units.
	let [one, other] = [0x811c9dc5, 0x1b873593];
	for (const unit of lines.join('\n')) {
		one = Math.imul(one ^ unit.codePointAt(0)!, 0x01000193);
		other = Math.imul(other ^ unit.codePointAt(0)!, 0x85ebca6b);
	}
	return `${lines.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
