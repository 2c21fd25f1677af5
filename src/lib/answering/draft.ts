/** Everything a device keeps about one person, under the round's code. Plain JSON, pure: no storage, no network, no clock. */
import type { HelpKind, SupportLevel, WordsChoice } from '#domain/response/response.ts';
import { isSmallGroup } from '#domain/round/small-group.ts';
import { screenKey, type Screen, type Tap } from '#domain/question/kind.ts';
import { kindOf, type Value } from '#domain/question/kinds.ts';
import type { Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { arrange } from '#stats/design/arrange.ts';
import { createRandom, type Random } from '#stats/random.ts';

/** The code that ties this round to another of the same project, in rounds that measure again. */
export interface RepeatDraft {
	/** What the person has said: has one, is here for the first time, has lost it. Null: nothing. */
	has: 'code' | 'first' | 'lost' | null;
	/** As it was typed. */
	typed: string;
	/** A new one, drawn when it was first needed. */
	drawn: string | null;
	/** The code that is sent; null: none. */
	code: string | null;
}

export interface Draft {
	v: 3;
	code: string;
	id: string;
	withdrawalCode: string;
	/** The screens of each question in the order this person meets them; those of follow-ups are made as one goes. */
	screens: Screen[];
	/** What has been tapped, by the screen's key. */
	taps: Record<string, Tap<Value>>;
	/** How the questions are met; changed at any time, and no answer with it. */
	support: SupportLevel;
	/** Which help was given; null until it has been asked. */
	help: HelpKind[] | null;
	/** Somebody helps: rules first, and at the end which help it was. */
	helped?: boolean;
	/** Key of the step that the person comes back to from what has come between. */
	from?: string;
	/** What may become of the person's own words; null until it has been asked. */
	words: WordsChoice | null;
	/** Few are expected in the round: without a choice about the own words there are none. */
	few?: boolean;
	/** Only in rounds that measure again. */
	repeat?: RepeatDraft;
	/** What looked like personal data and the person wants to keep, as it was written. */
	kept?: string[];
	/** Key of the step the person is at. */
	step: string;
	/** Key of the step that "Avsluta" was pressed on, until the person goes on. */
	stopped?: string;
	/** Put aside at the municipality: asked for, just as it is here now, or as it was before later taps. */
	parked?: 'asked' | 'now' | 'before';
	/** Revision of what was last handed to the sender; 0 = nothing yet. */
	revision: number;
	/** True when the server has the last revision. */
	sent: boolean;
	/** Drawn at random: tells this person's entries in the browser's history from others'. */
	mark: string;
	/** The screens in the browser's history, by how many lie behind. */
	way: string[];
}

/** Best–worst screens are arranged: a card is not met twice in a row where that can be avoided, and stands first, second, … about equally often. */
function screensOf(question: Question, random: Random): Screen[] {
	if (question.kind !== 'best_worst') return kindOf(question.kind).screens(question, random);
	const seed = Math.floor(random.uniform() * 2 ** 32);
	return arrange(question.sets, seed).map(({ set, shown }) => ({ key: screenKey(question.id, set), question: question.id, set, shown }));
}

/** A new person. `seed` decides the order of screens and of cards on them. */
export function newDraft(
	survey: SurveyContent,
	code: string,
	made: { id: string; withdrawalCode: string; seed: number; mark?: string; expected?: number | null; repeats?: boolean }
): Draft {
	const random = createRandom(made.seed);
	return {
		v: 3,
		code,
		id: made.id,
		withdrawalCode: made.withdrawalCode,
		screens: survey.questions.flatMap((question) => screensOf(question, random)),
		taps: {},
		support: 'symbols',
		help: null,
		words: null,
		few: isSmallGroup(made.expected ?? null),
		...(made.repeats ? { repeat: { has: null, typed: '', drawn: null, code: null } } : {}),
		step: 'start',
		revision: 0,
		sent: false,
		mark: made.mark ?? '',
		way: ['start']
	};
}

/** Alone, which is an answer about help; or with somebody, and then which help it was is asked at the end. */
export function beginWith(draft: Draft, helped: boolean): void {
	draft.helped = helped;
	draft.help = helped ? (draft.help?.includes('none') ? null : draft.help) : ['none'];
}

const same = (some: readonly string[], others: readonly string[]) =>
	some.length === others.length && others.every((one) => some.includes(one)) && some.every((one) => others.includes(one));

/** The screens of a question that can be drawn from it as it is now, by what stands on them in any order. */
const plain = ({ shown, set }: Screen) => JSON.stringify([set ?? null, [...shown].sort()]);

/** Whether screens of a question could have been drawn from it as it is now: which pairs are drawn differs from person to person. */
function screensFit(question: Question, screens: readonly Screen[]): boolean {
	const expected = kindOf(question.kind).screens(question, createRandom(1));
	if (screens.length !== expected.length || new Set(screens.map(plain)).size !== screens.length) return false;
	if (new Set(screens.map(({ key }) => key)).size !== screens.length) return false;
	if (question.kind !== 'pairs') return same(screens.map(plain), expected.map(plain));
	return screens.every(({ shown }) => shown.length === 2 && shown.every((card) => question.cards.includes(card)));
}

/** Whether a stored draft belongs to this survey as it is now. */
export function fits(draft: unknown, survey: SurveyContent, code: string): draft is Draft {
	const d = draft as Partial<Draft> | null;
	if (!d || d.v !== 3 || d.code !== code || !Array.isArray(d.screens) || typeof d.taps !== 'object' || d.taps === null) return false;
	const { screens } = d;
	const whole = screens.every((screen) => typeof screen?.key === 'string' && Array.isArray(screen.shown));
	return (
		whole &&
		screens.every((screen) => survey.questions.some(({ id }) => id === screen.question)) &&
		survey.questions.every((question) => screensFit(question, screens.filter((screen) => screen.question === question.id)))
	);
}
