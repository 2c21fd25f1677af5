/**
 * What a kind of question can do besides being stored: the screens it becomes, when a screen is answered, the answer that is
 * sent, the person's own order. Pure and without the validator, so that a respondent's device can load it.
 */

/** One screen of a question, as one person meets it. */
export interface Screen {
	/** Unique in the survey; the name of what has been tapped. */
	key: string;
	question: string;
	/** Card ids in the order they stand on the screen; empty where there are no cards. */
	shown: string[];
	/** Best–worst: index of the set. */
	set?: number;
	/** Follow-ups: what is asked about the card. */
	aspect?: 'today' | 'change' | 'story';
}

/** What has been tapped on one screen. */
export interface Tap<Value> {
	value?: Value;
	/** True when the person has gone on from the screen; without a value it was skipped. */
	left: boolean;
}

/** A card in one person's own order. */
export interface OwnRow {
	card: string;
	/** From −1 (always last) to 1 (always first), so that kinds can be drawn the same way. */
	score: number;
	/** Times the card was put first and last; for stones the number laid, for a ranking the place. */
	first: number;
	last: number;
	shown: number;
}

/** Random numbers in [0, 1) and a shuffled copy, as `#stats/random.ts` gives them. */
export interface Draw {
	uniform(): number;
	shuffle<Item>(items: readonly Item[]): Item[];
}

/** Replaces a text that stands at a place of the survey, such as `question:matters:prompt`. */
export type Visit = (place: string, text: string) => string;

export interface KindOfQuestion<Setting, Value, Answer> {
	/** Trade-offs have "Hoppa över" and wait for an answer; other questions may be left by "Nästa". */
	readonly isTradeOff: boolean;
	/** Cards that the question names, each once, in the survey's order. */
	cards(question: Setting): string[];
	/** The question with each of its texts replaced; `at` is its place in the survey. */
	texts(question: Setting, at: string, visit: Visit): Setting;
	/** All screens of one person. The same question and random state give the same screens. */
	screens(question: Setting, random: Draw): Screen[];
	/** Whether a value can be gone on from. */
	isComplete(question: Setting, value: Value | undefined): boolean;
	/** Whether a value from elsewhere can stand on a screen: names its cards and options, no others. */
	fits(question: Setting, value: Value, screen: Screen): boolean;
	/** The answer of a screen as it is stored; null while there is none. */
	answer(question: Setting, screen: Screen, tap: Tap<Value> | undefined): Answer | null;
	/** Whether an answer says something: who has only skipped does not count towards k. */
	says(answer: Answer): boolean;
	/** One person's own order from the answers to this question, the most important first; absent where a kind gives none. */
	own?(answers: readonly Answer[]): OwnRow[];
	/** Whether the own order has cards that were put last as well as first. */
	readonly ownHasLast?: true;
	/** The same question about fruit, to practise on; prompts are the interface's. */
	practice?(fruit: readonly string[]): { question: Setting; screen: Screen };
}

/** The key of a screen. With a prefix, so that no question's id can be taken for a step of the journey, such as `send`. */
export const screenKey = (question: string, ...rest: (string | number)[]): string => ['q', question, ...rest].join(':');

/** Cards counted by how often they were put first and last. */
export class OwnTally {
	readonly #cards = new Map<string, Omit<OwnRow, 'score'>>();

	add(card: string, first: boolean, last: boolean) {
		const row = this.#cards.get(card) ?? { card, first: 0, last: 0, shown: 0 };
		row.shown += 1;
		if (first) row.first += 1;
		if (last) row.last += 1;
		this.#cards.set(card, row);
	}
	/** Highest (first − last) / shown first; ties by times first, then by which card was met first. */
	rows(): OwnRow[] {
		return [...this.#cards.values()]
			.map((row) => ({ ...row, score: (row.first - row.last) / row.shown }))
			.sort((a, b) => b.score - a.score || b.first - a.first);
	}
}

/** A person's top cards: of the own order, at most `most`; a card that was never put first is not among them. */
export const topCards = (rows: readonly OwnRow[], most: number): string[] =>
	rows
		.filter(({ first }) => first > 0)
		.slice(0, most)
		.map(({ card }) => card);

/** The problem of an answer that names other cards than its screen shows; null when they are the same, in any order. */
export function otherCards(shown: readonly string[], cards: readonly string[]): 'other_cards_than_the_screen' | null {
	const same = shown.length === cards.length && cards.every((card) => shown.includes(card)) && shown.every((card) => cards.includes(card));
	return same ? null : 'other_cards_than_the_screen';
}
