/** A survey's texts for whoever records them: in the order a person meets them, under headings, with what is recorded. */
import type { Sound } from '#data/server/sounds.ts';
import { textsIn } from '#domain/survey/sounds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

const SECTION_OF = {
	title: 'start',
	help: 'start',
	card: 'cards',
	practice: 'practice',
	bestWorst: 'screens',
	part: 'parts',
	today: 'followUp',
	change: 'followUp',
	story: 'followUp',
	background: 'background'
} as const;
export type SoundSection = (typeof SECTION_OF)[keyof typeof SECTION_OF];

export interface SoundText {
	place: string;
	text: string;
	/** For an address within the page. */
	number: number;
	sound: Sound | null;
}

/** The texts that are written in a language. An option stands where its question does. */
export function soundSections(content: SurveyContent, language: string, recorded: Map<string, Sound>): { name: SoundSection; texts: SoundText[] }[] {
	const sections: { name: SoundSection; texts: SoundText[] }[] = [];
	let name: SoundSection = 'start';
	for (const [number, { place, text }] of textsIn(content, language).entries()) {
		name = SECTION_OF[place.split(':')[0] as keyof typeof SECTION_OF] ?? name;
		if (sections.at(-1)?.name !== name) sections.push({ name, texts: [] });
		sections.at(-1)!.texts.push({ place, text, number, sound: recorded.get(place) ?? null });
	}
	return sections;
}
