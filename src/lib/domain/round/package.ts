/** The data that a device needs to ask a round's questions. Specified in docs/api.md. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Mark } from '#domain/workspace/mark.ts';

/** After this many idle minutes and no reply to the prompt, a shared tablet submits the answers or removes them. */
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
		/** Younger people are asked no questions; null = no limit. */
		ageFloor: number | null;
		/** Expected number of respondents; null = unknown. */
		expected: number | null;
		idle: Idle;
		/** People may get a repeat code, for a later round. */
		repeatCodes: boolean;
		/** Present where nobody answers without a code for one use. */
		oneUse?: true;
		/** Present where each party has a round of its own: the party's name; for a device a sentence that says for whom the round is. */
		party?: string;
		/** The day on which it opens, YYYY-MM-DD, while that is to come. */
		opensOn?: string;
	};
	/** `accent` and `mark`: absent where the workspace has none of its own. */
	workspace: { name: string; municipality: string; place: string; controller: string; contact: string; helpLines: string; accent?: string; mark?: Mark };
	survey: SurveyContent;
	/** Available languages, the survey's own first. */
	languages: string[];
	/** Recordings of the texts in this language: path of the text → digest. Absent where there are none. */
	sounds?: Record<string, string>;
	/** Public key for sealing responses (seal-format.ts). Absent where the server has none. */
	sealKey?: string;
	/** Where other devices reach the server, when it is not where this package was asked for. */
	address?: string;
}
