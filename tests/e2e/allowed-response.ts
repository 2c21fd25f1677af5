/**
 * What docs/api.md says about a response, written down once more from that page alone and with nothing of the app's own
 * reading of it: the judge of what may lie in the database, and of what the server may refuse.
 */
import type { SurveyContent } from '#domain/survey/survey.ts';

export interface Allowed {
	round: string;
	id: string;
	revision: number;
	code: string;
	language: string;
	/** As they shall lie: without the stories. */
	answers: unknown[];
	/** The person's words, each under its card. */
	stories: { card: string; text: string; rewriteOnly: boolean }[];
	support: string | null;
	help: string[];
}
type Fields = { [field: string]: unknown };

const MOST_BYTES = 262_144;
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && [...value].length <= most && !value.includes('\u0000') && value.isWellFormed();
const isWhole = (value: unknown, least: number, most: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const has = (value: unknown, ...fields: string[]): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === fields.length && fields.every((field) => Object.hasOwn(value, field));
const one = (value: unknown, of: readonly unknown[]) => of.includes(value);
/** The same cards in any order, each once. */
const sameCards = (value: unknown, cards: readonly string[]): value is string[] =>
	Array.isArray(value) && value.length === cards.length && new Set(value).size === value.length && value.every((card) => one(card, cards));
/** Case, spaces and hyphens do not matter, nor does anything else that is no letter of A–Z and no digit. */
const asTyped = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What is wrong with an answer, or null. */
function wrongAnswer(given: unknown, survey: SurveyContent): string | null {
	const { kind, question: id } = (given ?? {}) as Fields;
	const question = survey.questions.find((one) => one.id === id);
	const optionOf = (options: readonly { value: unknown }[], value: unknown) => options.some((option) => option.value === value);
	const must = (right: boolean) => (right ? null : String(kind));
	if (!question || question.kind !== kind) return 'question';
	const a = given as Fields;
	const fields = (...names: string[]) => has(given, 'question', 'kind', ...names);
	const isStory = (text: unknown) => isText(text, 2000) && /[^ \t\n\r]/.test(text);
	switch (question.kind) {
		case 'best_worst': {
			if (!fields('set', 'shown', 'outcome', 'best', 'worst')) return 'fields';
			const set = isWhole(a.set, 0, 999) ? question.sets[a.set] : undefined;
			if (!set || !sameCards(a.shown, set)) return 'screen';
			if (a.outcome === 'equal' || a.outcome === 'skipped') return must(a.best === null && a.worst === null);
			return must(a.outcome === 'chosen' && one(a.best, [...set, null]) && one(a.worst, [...set, null]) && a.best !== a.worst);
		}
		case 'pairs':
			if (!fields('shown', 'outcome', 'choice') || !Array.isArray(a.shown) || a.shown.length !== 2) return 'fields';
			if (a.shown[0] === a.shown[1] || !a.shown.every((card: unknown) => one(card, question.cards))) return 'cards';
			return must(a.outcome === 'chosen' ? one(a.choice, a.shown) : one(a.outcome, ['equal', 'unknown', 'skipped']) && a.choice === null);
		case 'balance':
			return must(fields('shown', 'score') && question.pairs.some((pair) => sameCards(a.shown, pair)) && (a.score === null || isWhole(a.score, -3, 3)));
		case 'points': {
			if (!fields('shown', 'points') || !sameCards(a.shown, question.cards)) return 'fields';
			const points = a.points as unknown[] | null;
			return must(points === null || (Array.isArray(points) && points.length === question.cards.length && points.every((n) => isWhole(n, 0, question.total)) && (points as number[]).reduce((sum, n) => sum + n, 0) === question.total));
		}
		case 'ranking': {
			if (!fields('shown', 'order') || !sameCards(a.shown, question.cards) || !Array.isArray(a.order)) return 'fields';
			return must(a.order.length === 0 || (a.order.length >= question.least && new Set(a.order).size === a.order.length && a.order.every((card: unknown) => one(card, question.cards))));
		}
		case 'ladder':
			return must(fields('value') && (a.value === null || isWhole(a.value, 0, 10)));
		case 'choice':
			return must(fields('value') && (a.value === null || optionOf(question.options, a.value)));
		case 'story':
			return must(fields('text') && isStory(a.text));
		case 'follow_up': {
			const source = survey.questions.find((one) => one.id === question.of) as { sets: string[][] };
			const { aspect } = a;
			const cards = source.sets.flat();
			if (aspect === 'story') return must(fields('card', 'aspect', 'text') && one(a.card, cards) && question.story !== null && isStory(a.text));
			if (aspect !== 'today' && aspect !== 'change') return 'aspect';
			return must(fields('card', 'aspect', 'value') && one(a.card, cards) && optionOf(question[aspect]?.options ?? [], a.value));
		}
	}
}

/** One answer a place: whichever side the cards of a pair stood on. */
function placeOf(a: Fields): string {
	const pair = a.kind === 'pairs' || a.kind === 'balance' ? [...(a.shown as string[])].sort() : [];
	return JSON.stringify([a.question, a.set, a.card, a.aspect, ...pair]);
}

/** The response, or what is wrong with it in a word or two. `surveys`: each round that there is. */
export function readResponse(bytes: Buffer, surveys: ReadonlyMap<string, SurveyContent>): Allowed | string {
	if (bytes.length > MOST_BYTES) return 'too large';
	let body: unknown;
	try {
		body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return 'not json';
	}
	const extra = ['support', 'help', 'words'].filter((field) => typeof body === 'object' && body !== null && Object.hasOwn(body, field));
	if (!has(body, 'round', 'id', 'revision', 'withdrawalCode', 'language', 'answers', ...extra)) return 'fields';
	const { id, revision, language, answers } = body;
	if (typeof id !== 'string' || !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) return 'id';
	if (!isWhole(revision, 1, 100_000)) return 'revision';
	if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) return 'language';
	if (!isText(body.withdrawalCode, 24)) return 'withdrawal code';
	if (extra.includes('support') && !one(body.support, ['text', 'symbols', 'speech'])) return 'support';
	if (extra.includes('words') && !one(body.words, ['show', 'rewritten', 'choices_only'])) return 'words';
	const help = extra.includes('help') ? (body.help as unknown[]) : [];
	if (extra.includes('help') && (!Array.isArray(help) || help.length === 0 || new Set(help).size !== help.length)) return 'help';
	if (!help.every((kind) => one(kind, ['read_aloud', 'explained', 'pointed'])) && !(help.length === 1 && help[0] === 'none')) return 'help';
	if (!Array.isArray(answers) || answers.length > 600) return 'answers';
	if (!isText(body.round, 24)) return 'round';
	const code = asTyped(body.round).replace(/(\d+)$/, '-$1');
	const survey = surveys.get(code);
	if (!survey) return 'unknown round';
	if (!/^[A-HJKMNP-Z2-9]{8}$/.test(asTyped(body.withdrawalCode))) return 'withdrawal code';
	for (const answer of answers) {
		const wrong = wrongAnswer(answer, survey);
		if (wrong) return `answer: ${wrong}`;
	}
	const given = answers as Fields[];
	if (new Set(given.map(placeOf)).size !== given.length) return 'answered twice';
	for (const question of survey.questions) {
		const own = given.filter((answer) => answer.question === question.id);
		if (question.kind === 'follow_up' && new Set(own.map(({ card }) => card)).size > question.cards) return 'follow-ups';
		if (question.kind === 'pairs' && own.length > question.count) return 'pairs';
	}
	const stories = given.filter((answer) => 'text' in answer) as unknown as { question: string; card?: string; text: string }[];
	return {
		round: code, id: id.toLowerCase(), revision, language,
		code: asTyped(body.withdrawalCode),
		answers: given.filter((answer) => !('text' in answer)),
		stories: body.words === 'choices_only' ? [] : stories.map(({ card, text }) => ({ card: card ?? '', text: text.replace(/^ +| +$/g, ''), rewriteOnly: body.words === 'rewritten' })),
		support: (body.support as string | undefined) ?? null,
		help: help as string[]
	};
}
