/** What a file of translations holds, whatever kind of file it is. */
import type { TextState } from '#drafting/translation.ts';

/** Which survey a file is of, and between which languages. */
export interface About {
	survey: string;
	from: string;
	to: string;
}

/** A text on its way out. */
export interface Unit {
	name: string;
	/** Where it stands, in words. */
	where: string;
	source: string;
	target: string;
	state: TextState;
	/** What it was translated from, where that has changed since. */
	made?: string;
}

/** A text that has come back. */
export interface ReturnedUnit {
	name: string;
	source: string;
	target: string;
	/** Whoever translates says that it is done. */
	settled: boolean;
}
export interface Returned extends About {
	units: ReturnedUnit[];
}

export const REFUSALS = [
	'empty', 'too_large', 'spreadsheet', 'not_text', 'encoding', 'lost_letters', 'not_ours', 'cut_off', 'doctype', 'not_xml', 'not_xliff', 'other_version', 'other_survey', 'other_language', 'twice', 'too_much'
] as const;
export type Refusal = (typeof REFUSALS)[number];
export interface Refused {
	refused: Refusal;
}

/** What both kinds of file can carry, and what a person sees: no controls, no half characters, line ends of one kind, no spaces around. */
export const carried = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '').trim();
