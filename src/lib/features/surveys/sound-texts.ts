/** A survey's texts for whoever records them: in the order a person meets them, under headings, with what is recorded. */
import type { Sound } from '#data/server/sounds.ts';
import { textsIn } from '#domain/survey/sounds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

export type SoundSection = 'start' | 'cards' | 'practice' | 'screens' | 'other' | 'followUp' | 'background';

/** Under which heading the text at a place stands. An option stands where its question does. */
function sectionOf(survey: SurveyContent, place: string): SoundSection {
	const [what, id] = place.split(':');
	if (what === 'card') return 'cards';
	if (what === 'practice') return 'practice';
	const question = what === 'question' ? survey.questions.find((one) => one.id === id) : undefined;
	if (!question) return 'start';
	if ('sets' in question) return 'screens';
	if ('of' in question) return 'followUp';
	return 'background' in question && question.background ? 'background' : 'other';
}

export interface SoundText {
	place: string;
	text: string;
	/** For an address within the page. */
	number: number;
	sound: Sound | null;
}

/** The texts that are written in a language, under headings in the order in which they are first met. */
export function soundSections(survey: SurveyContent, language: string, recorded: Map<string, Sound>): { name: SoundSection; texts: SoundText[] }[] {
	const sections = new Map<SoundSection, SoundText[]>();
	for (const [number, { place, text }] of textsIn(survey, language).entries()) {
		const name = sectionOf(survey, place);
		sections.set(name, [...(sections.get(name) ?? []), { place, text, number, sound: recorded.get(place) ?? null }]);
	}
	return [...sections].map(([name, texts]) => ({ name, texts }));
}
