/**
 * What was typed in from a sheet, read question by question. Pure: the form's fields in, the response or what is wrong out.
 * A question without a cross was skipped, as on a device that went on from it.
 */
import { hasAnswers, submission, type Draft } from '#answering/journey.ts';
import { isComplete, type PartValue } from '#answering/parts.ts';
import type { PaperResponse } from '#domain/response/paper.ts';
import { findPersonalData, withoutPersonalData, type PersonalDataKind } from '#domain/response/personal-data.ts';
import { HELP_KINDS, WORDS_CHOICES, type Answer, type HelpKind } from '#domain/response/response.ts';
import type { SurveyPart } from '#domain/survey/parts.ts';
import type { ChangeKind, SurveyContent, TodayValue } from '#domain/survey/survey.ts';
import { followCards, paperCards, questionsOf, type QuestionOf } from './sheet.ts';

/** The form's fields by name: a question's key and which field of it. */
export type Values = Record<string, string>;

export type ProblemName =
	| 'sameCard' | 'cardsAndOther' | 'equalAndSkipped' | 'sum' | 'order' | 'orderShort' | 'notANumber'
	| 'unknownCard' | 'cardTwice' | 'noCard' | 'otherCard' | 'tooLong' | 'noAge' | 'helpNone' | 'personalData';
export interface Problem {
	/** Key of the question. */
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
export interface FollowUp {
	key: string;
	card: string;
	today: TodayValue | undefined;
	change: ChangeKind | undefined;
	story: string;
	/** No row has it as the most important: a slip, or the person's own mind. */
	neverBest: boolean;
}
export interface Typed {
	/** The sheet with its answers, as a device would hold them. */
	draft: Draft;
	follow: FollowUp[];
	problems: Problem[];
	found: Found[];
	/** Own words that were written but may not be kept: nothing was crossed about how they may be used. */
	wordsLeftOut: boolean;
	/** Not one answer: nothing to store. */
	empty: boolean;
	response: PaperResponse;
}

const WHOLE = /^\d{1,3}$/;
/** A choice among options by its place; undefined when nothing is crossed. */
function optionAt<O>(options: readonly O[], typed: string | undefined): O | undefined {
	return typed !== undefined && WHOLE.test(typed) ? options[Number(typed)] : undefined;
}

function readWeigh({ key, shown }: QuestionOf<'weigh'>, values: Values) {
	const card = (field: string) => (shown.includes(values[`${key}:${field}`] ?? '') ? values[`${key}:${field}`]! : null);
	const [best, worst] = [card('best'), card('worst')];
	const equal = values[`${key}:equal`] === 'on';
	const skipped = values[`${key}:skip`] === 'on';
	const chosen = best !== null || worst !== null;
	const problem: ProblemName | null =
		best !== null && best === worst ? 'sameCard' : chosen && (equal || skipped) ? 'cardsAndOther' : equal && skipped ? 'equalAndSkipped' : null;
	const outcome = chosen ? ('chosen' as const) : equal ? ('equal' as const) : ('skipped' as const);
	return { tap: { best, worst, outcome }, problem };
}

/** Numbers written beside cards. Null: none at all; undefined: something that is no whole number. */
function numbersBeside(key: string, shown: readonly string[], values: Values): (number | null)[] | null | undefined {
	const typed = shown.map((card) => (values[`${key}:${card}`] ?? '').trim());
	if (typed.every((one) => one === '')) return null;
	if (typed.some((one) => one !== '' && !WHOLE.test(one))) return undefined;
	return typed.map((one) => (one === '' ? null : Number(one)));
}

function readPart({ key, part, shown }: QuestionOf<'part'>, values: Values): ReadPart {
	const typed = values[key];
	switch (part.kind) {
		case 'pairs':
			if (typed === 'equal' || typed === 'unknown') return { value: { kind: 'pairs', outcome: typed, choice: null } };
			return typed && shown.includes(typed) ? { value: { kind: 'pairs', outcome: 'chosen', choice: typed } } : {};
		case 'balance':
			return typed && /^-?[0-3]$/.test(typed) ? { value: { kind: 'balance', score: Number(typed) || 0 } } : {};
		case 'choice': {
			const option = optionAt(part.options, typed);
			return option ? { value: { kind: 'choice', value: option.value } } : {};
		}
		case 'ladder':
			return typed && WHOLE.test(typed) && Number(typed) <= 10 ? { value: { kind: 'ladder', value: Number(typed) } } : {};
		case 'points':
		case 'ranking':
			return readNumbers(part, key, shown, values);
	}
}

type ReadPart = { value?: PartValue; problem?: Omit<Problem, 'key'> };

function readNumbers(part: Extract<SurveyPart, { kind: 'points' | 'ranking' }>, key: string, shown: readonly string[], values: Values): ReadPart {
	const numbers = numbersBeside(key, shown, values);
	if (numbers === undefined) return { problem: { problem: 'notANumber' as const } };
	if (numbers === null) return {};
	if (part.kind === 'points') {
		const value: PartValue = { kind: 'points', points: numbers.map((one) => one ?? 0) };
		const sum = value.points.reduce((all, one) => all + one, 0);
		return isComplete(part, value) ? { value } : { problem: { problem: 'sum' as const, values: { sum, total: part.total } } };
	}
	const placed = numbers.flatMap((place, i) => (place === null ? [] : [{ place, card: shown[i]! }])).sort((a, b) => a.place - b.place);
	if (placed.some(({ place }, i) => place !== i + 1)) return { problem: { problem: 'order' as const } };
	const value: PartValue = { kind: 'ranking', order: placed.map(({ card }) => card) };
	return isComplete(part, value) ? { value } : { problem: { problem: 'orderShort' as const, values: { least: part.least } } };
}

/** Own words with what was to be taken away taken away, and what nobody has decided about. */
function settle(key: string, written: string, values: Values): { text: string; found: Found[] } {
	let text = written;
	const found: Found[] = [];
	const past = new Set<string>();
	for (;;) {
		const next = findPersonalData(text).find((one) => !past.has(one.text));
		if (!next) return { text: text.trim(), found };
		// A form's names hold no line breaks.
		const field = `${key}:found:${next.text.replace(/\s+/g, ' ')}`;
		if (values[field] === 'remove') {
			text = withoutPersonalData(text, next);
			continue;
		}
		past.add(next.text);
		if (values[field] !== 'keep') found.push({ key, field, kind: next.kind, text: next.text });
	}
}

/** The sheet as it was typed in. `ageFloor`: who has not crossed that they are old enough is not taken. */
export function readTyped(survey: SurveyContent, blank: Draft, ageFloor: number | null, values: Values): Typed {
	const problems: Problem[] = [];
	const found: Found[] = [];
	const follow: FollowUp[] = [];
	const draft: Draft = { ...blank, taps: {}, more: {}, background: {}, today: {}, change: {}, story: {} };
	const say = (key: string, problem: ProblemName, more?: Problem['values']) => problems.push({ key, problem, ...(more ? { values: more } : {}) });
	const cards = paperCards(survey);
	const mayFollow = followCards(survey);

	if (ageFloor !== null && values.age !== 'on') say('age', 'noAge', { age: ageFloor });
	draft.words = WORDS_CHOICES.find((choice) => choice === values.words) ?? null;
	const mayWrite = draft.few ? draft.words === 'show' || draft.words === 'rewritten' : true;
	let wordsLeftOut = false;

	for (const question of questionsOf(survey, blank)) {
		const { key } = question;
		if (question.kind === 'weigh') {
			const { tap, problem } = readWeigh(question, values);
			draft.taps[question.set] = tap;
			if (problem) say(key, problem);
		} else if (question.kind === 'part') {
			const { value, problem } = readPart(question, values);
			draft.more[key] = { left: true, ...(value ? { value } : {}) };
			if (problem) problems.push({ key, ...problem });
		} else if (question.kind === 'background') {
			const option = optionAt(question.asked.options, values[key]);
			if (option) draft.background[question.asked.id] = option.value;
		} else {
			const typed = (values[`${key}:card`] ?? '').trim();
			const today = optionAt(survey.followUp.today.options, values[`${key}:today`])?.value as TodayValue | undefined;
			const change = optionAt(survey.followUp.change.options, values[`${key}:change`])?.value;
			const written = values[`${key}:story`] ?? '';
			const card = cards.find(({ number }) => String(number) === typed)?.id;
			if (typed === '') {
				if (today !== undefined || change !== undefined || written.trim() !== '') say(key, 'noCard');
				continue;
			}
			if (card === undefined) say(key, 'unknownCard', { number: typed.slice(0, 12) });
			else if (!mayFollow.has(card)) say(key, 'otherCard', { number: typed });
			else if (follow.some((one) => one.card === card)) say(key, 'cardTwice', { number: typed });
			else {
				const settled = mayWrite ? settle(key, written, values) : { text: '', found: [] };
				if (!mayWrite && written.trim() !== '') wordsLeftOut = true;
				if (settled.text.length > survey.followUp.story.maxLength) say(key, 'tooLong', { n: settled.text.length, most: survey.followUp.story.maxLength });
				if (settled.found.length > 0) say(key, 'personalData');
				found.push(...settled.found);
				follow.push({ key, card, today, change, story: settled.text, neverBest: false });
			}
		}
	}
	const best = new Set(Object.values(draft.taps).map((tap) => tap.best));
	for (const one of follow) one.neverBest = !best.has(one.card);

	const help: HelpKind[] = HELP_KINDS.filter((kind) => values[`help:${kind}`] === 'on');
	if (help.includes('none') && help.length > 1) say('help', 'helpNone');
	draft.help = help.length > 0 ? help : null;
	return { draft, follow, problems, found, wordsLeftOut, empty: !hasAnswers(draft) && follow.length === 0, response: responseOf(survey, draft, follow) };
}

/** As a device would send it; what is asked about the chosen cards comes before the background. */
function responseOf(survey: SurveyContent, draft: Draft, follow: readonly FollowUp[]): PaperResponse {
	const { round: _round, id: _id, revision: _revision, withdrawalCode: _code, ...sent } = submission(survey, draft, survey.language, 1);
	const about = sent.answers.filter(({ kind }) => kind === 'background');
	const followed = follow.flatMap(({ card, today, change, story }): Answer[] => [
		...(today === undefined ? [] : [{ kind: 'today' as const, card, value: today }]),
		...(change === undefined ? [] : [{ kind: 'change' as const, card, value: change }]),
		...(story === '' ? [] : [{ kind: 'story' as const, card, text: story }])
	]);
	return { ...sent, answers: [...sent.answers.filter(({ kind }) => kind !== 'background'), ...followed, ...about] };
}
