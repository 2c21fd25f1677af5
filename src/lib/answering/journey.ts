/**
 * A person's way through a round, as data: what has been tapped, which screens there are, what is sent.
 * Pure: no storage, no network, no clock.
 */
import { createRandom } from '#stats/random.ts';
import { arrange } from '#stats/design/arrange.ts';
import { topCards } from '#analysis/top-cards.ts';
import type { Answer, BestWorstAnswer, HelpKind, ResponseSubmission, SupportLevel, WordsChoice } from '#domain/response/response.ts';
import { isSmallGroup } from '#domain/round/small-group.ts';
import type { PartKind } from '#domain/survey/parts.ts';
import type { ChangeKind, SurveyContent, TodayValue } from '#domain/survey/survey.ts';
import { isTradeOff, partAnswer, partScreens, screensFit, type PartScreen, type PartTap } from './parts.ts';

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

export interface ScreenDraft {
	best: string | null;
	worst: string | null;
	/** Null until the person has gone on from the screen. */
	outcome: 'chosen' | 'equal' | 'skipped' | null;
}

/** Everything the device keeps about one person, under the round's code. Plain JSON. */
export interface Draft {
	v: 2;
	code: string;
	id: string;
	withdrawalCode: string;
	/** The sets in the order this person meets them, each with its cards in the order shown. */
	screens: { set: number; shown: string[] }[];
	taps: Record<number, ScreenDraft>;
	/** The screens of the other parts, in order, and what has been tapped on them by key. */
	parts: PartScreen[];
	more: Record<string, PartTap>;
	today: Record<string, TodayValue>;
	change: Record<string, ChangeKind>;
	story: Record<string, string>;
	background: Record<string, string>;
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
	/** Key of the step that "Sluta här" was pressed on, until the person goes on. */
	stopped?: string;
	/** Put aside at the municipality: asked for, just as it is here now, or as it was before later taps. */
	parked?: 'asked' | 'now' | 'before';
	/** Revision of what was last handed to the sender; 0 = nothing yet. */
	revision: number;
	/** Handed over but not yet answered by the server. */
	outgoing: ResponseSubmission | null;
	/** True when the server has the last revision. */
	sent: boolean;
	/** Drawn at random: tells this person's entries in the browser's history from others'. */
	mark: string;
	/** The screens in the browser's history, by how many lie behind. */
	way: string[];
}

export type Part = 'weigh' | 'more' | 'cards' | 'about';

export type Step =
	| { kind: 'start' | 'helper' | 'repeat' | 'practice' | 'helpGiven' | 'send' | 'done'; key: string }
	| { kind: 'practicePart'; key: string; of: PartKind }
	| { kind: 'part'; key: string; screen: PartScreen; part: Part; number: number; of: number }
	| { kind: 'weigh'; key: string; set: number; shown: string[]; part: Part; number: number; of: number }
	| { kind: 'today' | 'change' | 'story'; key: string; card: string; part: Part; number: number; of: number }
	| { kind: 'words'; key: string; part: Part; number: number; of: number }
	| { kind: 'background'; key: string; question: string; part: Part; number: number; of: number };

/** A new person. `seed` decides the order of screens and of cards on them. */
export function newDraft(survey: SurveyContent, code: string, made: { id: string; withdrawalCode: string; seed: number; mark?: string; expected?: number | null; repeats?: boolean }): Draft {
	const random = createRandom(made.seed);
	return {
		v: 2,
		code,
		id: made.id,
		withdrawalCode: made.withdrawalCode,
		// A card is not met twice in a row where that can be avoided, and stands first, second, … about equally often.
		screens: arrange(survey.bestWorst.sets, made.seed),
		taps: {},
		parts: partScreens(survey, random),
		more: {},
		today: {},
		change: {},
		story: {},
		background: {},
		support: 'symbols',
		help: null,
		words: null,
		few: isSmallGroup(made.expected ?? null),
		...(made.repeats ? { repeat: { has: null, typed: '', drawn: null, code: null } } : {}),
		step: 'start',
		revision: 0,
		outgoing: null,
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

/** Whether a stored draft belongs to this survey as it is now. */
export function fits(draft: unknown, survey: SurveyContent, code: string): draft is Draft {
	const d = draft as Partial<Draft> | null;
	if (!d || d.v !== 2 || d.code !== code || !Array.isArray(d.screens) || d.screens.length !== survey.bestWorst.sets.length) return false;
	if (!screensFit(d.parts, survey) || !d.more) return false;
	return d.screens.every((screen) => {
		const set = survey.bestWorst.sets[screen?.set];
		return set !== undefined && set.length === screen.shown?.length && set.every((card) => screen.shown.includes(card));
	});
}

/** The best–worst answers so far, as they will be stored. */
export function weighed(draft: Draft): BestWorstAnswer[] {
	return draft.screens.flatMap(({ set, shown }): BestWorstAnswer[] => {
		const tap = draft.taps[set];
		if (!tap?.outcome) return [];
		const chosen = tap.outcome === 'chosen';
		return [{ kind: 'best_worst', set, shown, outcome: tap.outcome, best: chosen ? tap.best : null, worst: chosen ? tap.worst : null }];
	});
}

/** The screens of the other parts; before the first of a format comes a practice in the same format. */
function partSteps(survey: SurveyContent, draft: Draft): Step[] {
	const practised = new Set<PartKind>();
	return draft.parts.flatMap((screen, i): Step[] => {
		const part = survey.parts.find(({ id }) => id === screen.part)!;
		const step: Step = { kind: 'part', key: screen.key, screen, part: 'more', number: i + 1, of: draft.parts.length };
		if (!isTradeOff(part) || practised.has(part.kind)) return [step];
		practised.add(part.kind);
		return [{ kind: 'practicePart', key: `practice:${part.kind}`, of: part.kind }, step];
	});
}

/** Whether there are fields for own words, and whether what stands in them is sent. */
const mayWrite = (draft: Draft): boolean => (draft.few ? draft.words === 'show' || draft.words === 'rewritten' : draft.words !== 'choices_only');

/** The own words that would be sent now, by card. */
export function wordsToSend(survey: SurveyContent, draft: Draft): { card: string; text: string }[] {
	if (!mayWrite(draft)) return [];
	return topCards(weighed(draft), survey.followUp.cards).flatMap((card) => {
		const text = draft.story[card]?.trim();
		return text ? [{ card, text }] : [];
	});
}

/** All screens of this person, in order. Which cards are followed up depends on the taps. */
export function steps(survey: SurveyContent, draft: Draft): Step[] {
	const cards = topCards(weighed(draft), survey.followUp.cards);
	return [
		{ kind: 'start', key: 'start' },
		...(draft.helped ? [{ kind: 'helper', key: 'helper' } as const] : []),
		...(draft.repeat ? [{ kind: 'repeat', key: 'repeat' } as const] : []),
		...(draft.screens.length > 0 ? [{ kind: 'practice', key: 'practice' } as const] : []),
		...draft.screens.map(({ set, shown }, i): Step => ({
			kind: 'weigh', key: `weigh:${set}`, set, shown, part: 'weigh', number: i + 1, of: draft.screens.length
		})),
		...partSteps(survey, draft),
		...cards.flatMap((card, i) =>
			(['today', 'change', 'words', 'story'] as const).flatMap((kind): Step[] => {
				const place = { part: 'cards', number: i + 1, of: cards.length } as const;
				if (kind === 'words') return draft.few && i === 0 ? [{ kind, key: kind, ...place }] : [];
				return kind === 'story' && !mayWrite(draft) ? [] : [{ kind, key: `${kind}:${card}`, card, ...place }];
			})
		),
		...survey.background.map((question, i): Step => ({
			kind: 'background', key: `background:${question.id}`, question: question.id, part: 'about', number: i + 1, of: survey.background.length
		})),
		...(draft.helped ? [{ kind: 'helpGiven', key: 'helpGiven' } as const] : []),
		{ kind: 'send', key: 'send' },
		{ kind: 'done', key: 'done' }
	];
}

/** The step that follows the one shown. After the rules for who helps, and the word code on another device: where the person was. */
export function stepAfter(survey: SurveyContent, draft: Draft, { key }: Step): Step {
	const all = steps(survey, draft);
	const from = (key === 'helper' || key === 'repeat') && all.find((step) => step.key === draft.from);
	return from || all[Math.min(all.findIndex((step) => step.key === key) + 1, all.length - 1)]!;
}

/** Where a tap on a card leads: the first is the most important, the second the least; a second tap takes it back. */
export function tapCard(tap: ScreenDraft | undefined, card: string): ScreenDraft {
	const { best = null, worst = null } = tap ?? {};
	if (card === best) return { best: null, worst, outcome: null };
	if (card === worst) return { best, worst: null, outcome: null };
	if (best === null) return { best: card, worst, outcome: null };
	if (worst === null) return { best, worst: card, outcome: null };
	return { best, worst, outcome: tap?.outcome ?? null };
}

/** Whether the question of a screen has an answer; what asks nothing has one. Parts say it themselves. */
export function isAnswered(draft: Draft, step: Step): boolean {
	if (step.kind === 'today' || step.kind === 'change') return step.card in draft[step.kind];
	if (step.kind === 'story') return Boolean(draft.story[step.card]?.trim());
	if (step.kind === 'words' || step.kind === 'helpGiven') return draft[step.kind === 'words' ? 'words' : 'help'] !== null;
	if (step.kind === 'repeat') return Boolean(draft.repeat?.has);
	return step.kind === 'helper' || (step.kind === 'background' && step.question in draft.background);
}

/** The person has said that there is a code, and what is typed is none yet: the screen says what is wrong. */
export const holdsForCode = (draft: Draft, step: Step): boolean => step.kind === 'repeat' && draft.repeat?.has === 'code' && !draft.repeat.code;

/** How much has been answered at all, so that nobody sends nothing by mistake. */
export function hasAnswers(draft: Draft): boolean {
	if (Object.values(draft.more).some((tap) => tap.left && tap.value !== undefined)) return true;
	return weighed(draft).some((screen) => screen.outcome !== 'skipped') || Object.keys(draft.background).length > 0;
}

/** What is sent, as docs/api.md describes it. Follow-ups of cards that are no longer among the top are left out. */
export function submission(survey: SurveyContent, draft: Draft, language: string, revision: number): ResponseSubmission {
	const screens = weighed(draft);
	const cards = topCards(screens, survey.followUp.cards);
	const parts = draft.parts.flatMap((screen) => partAnswer(survey, screen, draft.more[screen.key]) ?? []);
	const answers: Answer[] = [...screens, ...parts];
	const words = new Map(wordsToSend(survey, draft).map(({ card, text }) => [card, text]));
	for (const card of cards) {
		if (card in draft.today) answers.push({ kind: 'today', card, value: draft.today[card]! });
		if (card in draft.change) answers.push({ kind: 'change', card, value: draft.change[card]! });
		const text = words.get(card);
		if (text) answers.push({ kind: 'story', card, text });
	}
	for (const { id } of survey.background) {
		const value = draft.background[id];
		if (value !== undefined) answers.push({ kind: 'background', question: id, value });
	}
	return {
		round: draft.code,
		id: draft.id,
		revision,
		withdrawalCode: draft.withdrawalCode,
		language,
		answers,
		support: draft.support,
		...(draft.help ? { help: draft.help } : {}),
		...(draft.words ? { words: draft.words } : {}),
		...(draft.repeat?.code ? { repeatCode: draft.repeat.code } : {})
	};
}
