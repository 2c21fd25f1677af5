/** What a device is sent so that it can ask a round's questions. docs/api.md describes the same in words. */
import type { SurveyContent } from '#domain/survey/survey.ts';

/** What a shared tablet does when nobody has touched it for so many minutes and nobody answers: hands over what has been answered, or removes it. */
export interface Idle {
	minutes: number;
	keeps: boolean;
}

export interface RoundPackage {
	round: {
		code: string;
		title: string;
		demo: boolean;
		smallestGroup: number;
		/** Who is younger is asked nothing; null = no floor. */
		ageFloor: number | null;
		/** How many are expected to answer; null = staff have not said. */
		expected: number | null;
		idle: Idle;
		/** People may keep a word code, for a later round that measures again. */
		repeatCodes: boolean;
	};
	workspace: { name: string; municipality: string; place: string; controller: string; contact: string; helpLines: string };
	/** In one language, without the others. */
	survey: SurveyContent;
	/** The languages it can be answered in, its own first. */
	languages: string[];
	/** Recorded sound for the texts in this language: place of the text → digest. Absent where there is none. */
	sounds?: Record<string, string>;
	/** Public key with which a device seals what it keeps of people who have left. Absent where the server has none. */
	sealKey?: string;
}
