/** Which of the texts on the screen have recorded sound. */
import type { RoundPackage } from '#domain/round/package.ts';
import { textsOf } from '#domain/survey/texts.ts';
import type { Recorded } from './aloud.svelte.ts';

/** Without marks of direction, which a text has on the screen and not where it was recorded. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, ' ').replace(/\s+/g, ' ').trim();

/**
 * By the words themselves: a text is known wherever it stands on a screen, and the same words in two places of the survey
 * need one recording. The interface's own words have none.
 */
export function recordedIn({ round, survey, sounds }: RoundPackage): Recorded {
	const found = new Map(sounds && textsOf(survey).flatMap(({ place, text }) => (sounds[place] ? [[plain(text), sounds[place]] as const] : [])));
	return (text, language) => {
		const digest = language === survey.language ? found.get(plain(text)) : undefined;
		return digest && `/s/${round.code}/sound/${digest}`;
	};
}
