/**
 * What a kind of question becomes in files. Both files are made from the survey version and one person's answers: which columns
 * there are, and what they are called, never depends on who has answered.
 */

/**
 * Kinds of missing, as numbers: no real value is so low, and the programs that read the files can tell them apart. `notShown`: in
 * de-identified files, what fewer than k people share.
 */
export const MISSING = { notReached: -99, skipped: -98, equal: -97, unknown: -96, notChosen: -95, notShown: -94 } as const;
export type Missing = keyof typeof MISSING;

/** What a variable tells, which is also the name of its label in i18n. */
export type Tells = 'best' | 'worst' | 'won' | 'met' | 'stones' | 'place' | 'balance' | 'choice' | 'ladder' | 'today' | 'change' | 'text';
export type Cell = number | string | null;
/** The same where a column holds text. */
export const NOT_SHOWN = 'not_shown';

/** A variable of the file with one row a person. */
export interface Variable {
	/** Parts of its name, after the question's id. */
	name: readonly string[];
	tells: Tells;
	/** The cards that it is about. */
	cards?: readonly string[];
	screen?: number;
	/** Numbers that stand for something else, in the survey's order. `card`: its title. */
	values?: readonly { code: number; label: string }[] | 'cards';
	missing: readonly Missing[];
	/** Where the question's words stand in the survey, after its own place, if not under what it tells. */
	asked?: string;
}

export const OUTCOMES = ['chosen', 'equal', 'unknown', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A row of the file with one row for each card on each screen; one row a screen where there are no cards. */
export interface ChoiceRow {
	/** Best–worst: number of the set. Otherwise which answer to the question it is, in the person's own order. */
	screen: number;
	/** Follow-ups: what is asked about the card. */
	part: string | null;
	/** Where on the screen the card stood, from 1. */
	position: number;
	card: string | null;
	outcome: Outcome;
	best: 0 | 1 | null;
	worst: 0 | 1 | null;
	value: number | null;
	text: string | null;
}

export interface ExportOf<Setting, Answer> {
	/** `cards`: those that the question asks about, in the survey's order; of a follow-up those of the question it follows. */
	variables(question: Setting, cards: readonly string[]): Variable[];
	/** One value for each variable, in the same order, from the person's answers to the question. `code`: a card's number. */
	values(question: Setting, answers: readonly Answer[], cards: readonly string[], code: (card: string) => number): Cell[];
	/** `at`: which of the person's answers to the question it is, from 1. */
	rows(question: Setting, answer: Answer, at: number): ChoiceRow[];
	/** The answer that gave these rows; null when there is none. It is checked by the validator afterwards. */
	answer(question: Setting, rows: readonly ChoiceRow[]): Answer | null;
	/** An R function of all rows that counts a share as "Så räknade vi" tells, so that each sum can be made by hand. */
	readonly r?: string;
}

const plain = { part: null, best: null, worst: null, value: null, text: null } as const;
/** A row with what it tells; the rest is empty. */
export const row = (screen: number, position: number, card: string | null, outcome: Outcome, rest: Partial<ChoiceRow> = {}): ChoiceRow => ({ ...plain, screen, position, card, outcome, ...rest });
/** The cards of rows, in the order in which they stood. */
export const shownIn = (rows: readonly ChoiceRow[]): string[] => rows.map(({ card }) => card ?? '');
/** The only card that is marked; null when none is. */
export const marked = (rows: readonly ChoiceRow[], mark: 'best' | 'worst'): string | null => rows.find((one) => one[mark] === 1)?.card ?? null;
