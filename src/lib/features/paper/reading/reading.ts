/** What a kind of question can do with what was typed in from a sheet: read it into answers, and say it back. */
import type { Answer, AnswerOf, Question } from '#domain/question/index.ts';
import { kindOf, type Value, type ValueOf } from '#domain/question/kinds.ts';
import type { PersonalDataKind } from '#domain/response/personal-data.ts';
import type { Messages } from '#i18n/index.ts';
import type { Item, PaperCard } from '#features/paper/items.ts';

/** The form's fields by name. A field of an item begins with the item's key; other fields with a colon, which no key does. */
export type Values = Record<string, string>;

export type ProblemName = keyof Messages['paper']['typeIn']['problems'];
export interface Problem {
	/** Key of the item, `:age` or `:help`. */
	key: string;
	problem: ProblemName;
	values?: Record<string, string | number>;
}
/** Something in own words that looks like personal data, and has not been settled. */
export interface Found {
	key: string;
	/** Name of the field that settles it. */
	field: string;
	kind: PersonalDataKind;
	text: string;
}

/** One item as it was read. */
export interface Read<Q extends Question = Question> {
	answers: AnswerOf<Q['kind']>[];
	problems?: Omit<Problem, 'key'>[];
	found?: Found[];
	/** Own words were written but may not be kept: nothing was crossed about how they may be used. */
	wordsLeftOut?: boolean;
	/** Follow-ups: the card whose number was written. */
	card?: string;
	/** Follow-ups: the numbers of the items where the card was never put first; a slip, or the person's own mind. */
	notPutFirst?: string;
}
export interface TypedItem extends Read {
	item: Item;
}

/** What an item may need to know of the rest of the sheet. */
export interface Context {
	cards: readonly PaperCard[];
	mayWrite: boolean;
	/** The items above this one. */
	above: readonly TypedItem[];
}

/** The words that answers are said with. */
export interface Say {
	t: Messages['paper']['typeIn'];
	formats: Messages['respondMore']['formats'];
	/** A card's number and title. */
	name(card: string): string;
}

export interface Reading<Q extends Question> {
	read(item: Item<Q>, values: Values, context: Context): Read<Q>;
	/** What was read, to look through beside the sheet; no lines when nothing was filled in. */
	lines(item: Item<Q>, read: Read<Q>, say: Say): string[];
}

/** What a screen holds, without its kind. */
export type Given<V extends Value> = V extends unknown ? Omit<V, 'kind'> : never;

/** The answer that a device would store for the item's screen, left with this value; without a value it was skipped. */
export function answersFor<Q extends Question>({ question, screen }: Item<Q>, given?: Given<ValueOf<Q['kind']>>): AnswerOf<Q['kind']>[] {
	const value = given && ({ kind: question.kind, ...given } as Value);
	const answer: Answer | null = kindOf(question.kind).answer(question, screen, { left: true, ...(value ? { value } : {}) });
	return answer ? [answer as AnswerOf<Q['kind']>] : [];
}

export const WHOLE = /^\d{1,3}$/;
/** A choice among options by its place; undefined when nothing is crossed. */
export const optionAt = <Option>(options: readonly Option[], typed: string | undefined): Option | undefined =>
	typed !== undefined && WHOLE.test(typed) ? options[Number(typed)] : undefined;
export const labelOf = <V>(options: readonly { value: V; label: string }[], value: V): string => options.find((option) => option.value === value)?.label ?? '';

/** Numbers written beside cards. Null: none at all; undefined: something that is no whole number. */
export function numbersBeside({ key, screen }: Pick<Item, 'key' | 'screen'>, values: Values): (number | null)[] | null | undefined {
	const typed = screen.shown.map((card) => (values[`${key}:${card}`] ?? '').trim());
	if (typed.every((one) => one === '')) return null;
	if (typed.some((one) => one !== '' && !WHOLE.test(one))) return undefined;
	return typed.map((one) => (one === '' ? null : Number(one)));
}
