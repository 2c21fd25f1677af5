/**
 * What can be taken of a kind of question from a spreadsheet with one row a person. A column tells one part of a question; each
 * cell becomes a number (the same as in an export), and a person's numbers become answers. What did not stand in the file is
 * never guessed: cards come in the survey's order, since nobody knows in which they were shown.
 */
import { MISSING, type Missing, type Tells } from '#domain/export/kind.ts';

/** Why a row, or a cell of it, is not taken in. */
export const REFUSED_REASONS = [
	'unmatched', 'day', 'wrong_total', 'same_place', 'place_missing', 'too_few_places', 'not_on_screen', 'same_card', 'contradiction', 'too_many', 'same_person', 'wrong_answer'
] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

export interface OptionTaken {
	code: number;
	/** Where its words stand in the survey (domain/survey/texts.ts), in every language. */
	place?: string;
	/** Other texts that mean it. */
	texts?: readonly string[];
}
export type Takes =
	| { takes: 'number'; least: number; most: number }
	| { takes: 'options'; options: readonly OptionTaken[] }
	/** One card, or several in order with a semicolon or a line end between them. */
	| { takes: 'card' | 'cards'; from: readonly string[] };

/** What a column can tell of a question. */
export interface Part {
	/** Its name within the question. */
	part: string;
	tells: Exclude<Tells, 'text' | 'won' | 'met'> | 'pair' | 'order';
	cards?: readonly string[];
	screen?: number;
	/** The last part of the place of the words that ask for it: the question's `prompt`, if nothing else. */
	asked?: string;
	/** The parts of the exported variable's name that tells the same; absent where no variable does. */
	exported?: readonly string[];
	takes: Takes;
	/** Numbers for what is missing that may stand in it. */
	missing: readonly Missing[];
}

/** What a row says about a question: numbers by part; several where a part takes several cards. A part with an empty cell is not there. */
export interface Said {
	read: ReadonlyMap<string, number | readonly number[]>;
	/** The parts that have a column. */
	mapped: ReadonlySet<string>;
	/** What an empty cell means where all that belongs together is empty. */
	empty: 'notReached' | 'skipped';
	/** The card with a number. */
	card: (code: number) => string;
}
export type AnswersRead<Answer> = { answers: Answer[]; changed?: 'rescaled' } | { refused: RefusedReason; part: string };

export interface ImportOf<Setting, Answer> {
	/** `cards`: those that the question asks about, in the survey's order; of a follow-up those of the question it follows. */
	parts(question: Setting, cards: readonly string[]): Part[];
	/** Why no column can tell anything of it; null when one can. */
	cannot(question: Setting): 'own_words' | 'too_many_pairs' | null;
	/** What is wrong with which parts have columns; null when nothing is. */
	columns?(question: Setting, mapped: ReadonlySet<string>): { problem: 'missing_columns' | 'two_ways'; parts: string[] } | null;
	/** A person's answers. They are checked by the validator afterwards. */
	answers(question: Setting, said: Said): AnswersRead<Answer>;
}

/** The one number of a part; what an empty cell means where it is empty. */
export const numberIn = ({ read, empty }: Said, part: string): number => {
	const one = read.get(part);
	return typeof one === 'number' ? one : MISSING[empty];
};
