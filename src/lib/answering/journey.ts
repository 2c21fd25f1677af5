/** A person's way through a round, as data: which steps there are, what follows what, what is sent. Pure. */
import type { Answer, Kind, Question, QuestionOf } from '#domain/question/index.ts';
import { screensAbout } from '#domain/question/follow_up/question.ts';
import { topCards, type Screen } from '#domain/question/kind.ts';
import { cardsOf, kindOf, says, type Value } from '#domain/question/kinds.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import { cleaned, isBlank } from '#domain/text/cleaned.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Draft } from './draft.ts';

/** Where in the survey a step is: the section's title, and how far one has come of the whole way. */
export interface Progress {
	/** Empty where the survey has no sections. */
	section: string;
	number: number;
	of: number;
}

export type Step =
	| { kind: 'start' | 'helper' | 'repeat' | 'helpGiven' | 'send' | 'done'; key: string }
	/** A kind of question on fruit, before the first real one. */
	| { kind: 'practice'; key: string; of: Kind }
	/** What may become of the person's own words. */
	| { kind: 'words'; key: string; progress: Progress }
	| { kind: 'question'; key: string; question: Question; screen: Screen; progress: Progress };
export type QuestionStep = Extract<Step, { kind: 'question' }>;

/** Whether there are fields for own words, and whether what stands in them is sent. */
export const mayWrite = (draft: Pick<Draft, 'few' | 'words'>): boolean => (draft.few ? draft.words === 'show' || draft.words === 'rewritten' : draft.words !== 'choices_only');

/** The answers to one question as they would be stored now. */
export function answersTo(draft: Draft, question: Question, screens = draft.screens.filter((screen) => screen.question === question.id)): Answer[] {
	const { answer } = kindOf(question.kind);
	return screens.flatMap((screen) => answer(question, screen, draft.taps[screen.key]) ?? []);
}

/** The person's own top cards that a follow-up asks about, the most important first. */
export function followedCards(survey: SurveyContent, draft: Draft, question: QuestionOf<'follow_up'>): string[] {
	const source = questionOf(survey, question.of);
	const own = source && kindOf(source.kind).own;
	return source && own ? topCards(own(answersTo(draft, source)), question.cards) : [];
}

/** All screens of a question for this person now, fields for own words included. */
export function screensOf(survey: SurveyContent, draft: Draft, question: Question): Screen[] {
	if (question.kind !== 'follow_up') return draft.screens.filter((screen) => screen.question === question.id);
	return followedCards(survey, draft, question).flatMap((card) => screensAbout(question, card));
}

/** Whether a screen asks for own words. */
const asksWords = (question: Question, { aspect }: Screen) => question.kind === 'story' || aspect === 'story';

/** Whether the screen of a step asks for own words. */
export const asksOwnWords = (step: Step): boolean => step.kind === 'question' && asksWords(step.question, step.screen);

/** Every screen that may come to be asked about cards, whichever the person puts first. */
export const possibleFollowUps = (survey: SurveyContent): Screen[] =>
	survey.questions.flatMap((question) => {
		const source = question.kind === 'follow_up' ? questionOf(survey, question.of) : undefined;
		return question.kind === 'follow_up' && source ? cardsOf(source).flatMap((card) => screensAbout(question, card)) : [];
	});

/** What is counted in the progress: a card that is followed up is one, whatever is asked about it; every other screen is one. */
const unitOf = (question: Question, { key, shown }: Screen) => (question.kind === 'follow_up' ? `${question.id}:${shown[0]}` : key);

/** How many units a question has: of a follow-up as many as there can be, until all of the earlier question has been gone through. */
function unitsOf(survey: SurveyContent, draft: Draft, question: Question, counts: (question: Question, screen: Screen) => boolean): number {
	if (question.kind === 'follow_up') {
		const source = draft.screens.filter((screen) => screen.question === question.of);
		const asks = question.today !== null || question.change !== null || mayWrite(draft);
		if (!source.every(({ key }) => draft.taps[key]?.left)) return asks ? question.cards : 0;
	}
	const screens = screensOf(survey, draft, question).filter((screen) => counts(question, screen));
	return new Set(screens.map((screen) => unitOf(question, screen))).size;
}

/** Key of the first screen for own words, before which it is asked what may become of them; undefined where it is not asked. */
const firstWords = (survey: SurveyContent, draft: Draft): string | undefined =>
	draft.few ? survey.questions.flatMap((question) => screensOf(survey, draft, question).filter((screen) => asksWords(question, screen)))[0]?.key : undefined;

/** The steps of the questions in the survey's order. */
function questionSteps(survey: SurveyContent, draft: Draft): Step[] {
	const write = mayWrite(draft);
	const choiceBefore = firstWords(survey, draft);
	// Where it is asked what may become of own words counts, whether or not there are any.
	const counts = (question: Question, screen: Screen) => write || !asksWords(question, screen) || screen.key === choiceBefore;
	const all = survey.questions.map((question) => ({ question, units: unitsOf(survey, draft, question, counts) }));
	const practised = new Set<Kind>();
	const of = all.reduce((sum, { units }) => sum + units, 0);
	let number = 0;
	let unit = '';
	return all.flatMap(({ question }) => {
		const { isTradeOff, practice } = kindOf(question.kind);
		const title = survey.sections.find(({ id }) => id === question.section)?.title ?? '';
		return screensOf(survey, draft, question).flatMap((screen): Step[] => {
			if (!counts(question, screen)) return [];
			if (unitOf(question, screen) !== unit) number++;
			unit = unitOf(question, screen);
			const steps: Step[] = [];
			const progress = { section: title, number, of: Math.max(of, number) };
			if (isTradeOff && practice && !practised.has(question.kind)) {
				practised.add(question.kind);
				steps.push({ kind: 'practice', key: `practice:${question.kind}`, of: question.kind });
			}
			if (screen.key === choiceBefore) steps.push({ kind: 'words', key: 'words', progress });
			if (write || !asksWords(question, screen)) steps.push({ kind: 'question', key: screen.key, question, screen, progress });
			return steps;
		});
	});
}

/** All screens of this person, in order. Which cards are followed up depends on the taps. */
export function steps(survey: SurveyContent, draft: Draft): Step[] {
	return [
		{ kind: 'start', key: 'start' },
		...(draft.helped ? [{ kind: 'helper', key: 'helper' } as const] : []),
		...(draft.repeat ? [{ kind: 'repeat', key: 'repeat' } as const] : []),
		...questionSteps(survey, draft),
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

/** What the screen of a step holds; undefined before the first tap. */
export const valueOf = (draft: Draft, step: Step): Value | undefined => (step.kind === 'question' ? draft.taps[step.key]?.value : undefined);

/** Whether the question of a step has an answer; what asks nothing has one. */
export function isAnswered(draft: Draft, step: Step): boolean {
	switch (step.kind) {
		case 'question':
			return kindOf(step.question.kind).isComplete(step.question, valueOf(draft, step));
		case 'words':
			return draft.words !== null;
		case 'helpGiven':
			return draft.help !== null;
		case 'repeat':
			return Boolean(draft.repeat?.has);
		default:
			return step.kind === 'helper';
	}
}

/** The person has gone on from a screen without an answer. */
export const wasSkipped = (draft: Draft, step: Step): boolean => step.kind === 'question' && draft.taps[step.key]?.left === true && !isAnswered(draft, step);

/** The person has said that there is a code, and what is typed is none yet: the screen says what is wrong. */
export const holdsForCode = (draft: Draft, step: Step): boolean => step.kind === 'repeat' && draft.repeat?.has === 'code' && !draft.repeat.code;

/** The own words that would be sent now, with the screen they stand on. */
export function wordsToSend(survey: SurveyContent, draft: Draft): { key: string; text: string }[] {
	if (!mayWrite(draft)) return [];
	return survey.questions.flatMap((question) =>
		screensOf(survey, draft, question).flatMap((screen) => {
			const value = asksWords(question, screen) ? draft.taps[screen.key]?.value : undefined;
			return value && 'text' in value && !isBlank(value.text) ? [{ key: screen.key, text: cleaned(value.text) }] : [];
		})
	);
}

/** Every answer as it would be stored now, with the key of its screen. Follow-ups of cards that are no longer among the top are left out. */
function given(survey: SurveyContent, draft: Draft): { key: string; answer: Answer }[] {
	const write = mayWrite(draft);
	return survey.questions.flatMap((question) =>
		screensOf(survey, draft, question)
			.filter((screen) => write || !asksWords(question, screen))
			.flatMap((screen) => answersTo(draft, question, [screen]).map((answer) => ({ key: screen.key, answer })))
	);
}
export const answersNow = (survey: SurveyContent, draft: Draft): Answer[] => given(survey, draft).map(({ answer }) => answer);

/** Where the person gave an answer, by its place in what is sent. */
export const stepOfAnswer = (survey: SurveyContent, draft: Draft, place: number): QuestionStep | undefined => {
	const key = given(survey, draft)[place]?.key;
	return steps(survey, draft).find((step): step is QuestionStep => step.kind === 'question' && step.key === key);
};

/** Whether anything has been answered at all, so that nobody sends nothing by mistake. */
export const someGiven = (answers: readonly Answer[]): boolean =>
	answers.some((answer) => says(answer) || 'text' in answer || (answer.kind === 'best_worst' && answer.outcome === 'equal'));
export const hasAnswers = (survey: SurveyContent, draft: Draft): boolean => someGiven(answersNow(survey, draft));

/** What is sent, as docs/api.md describes it. */
export function submission(survey: SurveyContent, draft: Draft, language: string, revision: number): ResponseSubmission {
	return {
		round: draft.code,
		id: draft.id,
		revision,
		withdrawalCode: draft.withdrawalCode,
		language,
		answers: answersNow(survey, draft),
		support: draft.support,
		...(draft.help ? { help: draft.help } : {}),
		...(draft.words ? { words: draft.words } : {}),
		...(draft.repeat?.code ? { repeatCode: draft.repeat.code } : {})
	};
}
