/** What only POST /api/v1/responses can get wrong: right responses to draw from, near misses, and sendings out of turn. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Random } from '#stats/random.ts';
import type { Allowed } from './allowed-response.ts';
import { weighingOf } from './app.ts';
import { CANARY, chance, HTML, pick, SQL, UNICODE, upTo, type Json, type Sending } from './rubbish.ts';

export type Answer = { kind: string; [field: string]: Json };
export type Body = { round: string; id: string; revision: number; withdrawalCode: string; language: string; answers: Answer[]; [extra: string]: Json };

const hex = (random: Random, n: number) => Array.from({ length: n }, () => upTo(random, 16).toString(16)).join('');
const newId = (random: Random) => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(random, 3)}-${hex(random, 12)}`;
export const newCode = (random: Random) => Array.from({ length: 8 }, () => pick(random, [...'ABCDEFGHJKMNPQRSTUVWXYZ23456789'])).join('');

/** Text as people and enemies write it; may be stored, and must come back as it was. */
const words = (random: Random) => `${pick(random, ['', ' ', `${CANARY} `])}${pick(random, [...HTML, ...SQL, ...UNICODE.slice(5), 'Det blev bra när någon ringde tillbaka.'])}`.slice(0, 2000).replace(/[\ud800-\udbff]$/, '').padEnd(2, '.');

function answersTo(survey: SurveyContent, random: Random): Answer[] {
	const answers: Answer[] = [];
	for (const asked of survey.questions) {
		const base = { question: asked.id, kind: asked.kind };
		if (asked.kind === 'best_worst') {
			for (const [set, cards] of asked.sets.entries()) {
				if (chance(random, 0.1)) continue;
				const shown = random.shuffle(cards);
				const outcome = chance(random, 0.85) ? 'chosen' : pick(random, ['equal', 'skipped']);
				const [best, worst] = outcome === 'chosen' ? pick(random, [[shown[0]!, shown[1]!], [shown[2] ?? shown[1]!, shown[0]!], [shown[0]!, null], [null, shown[0]!]]) : [null, null];
				answers.push({ ...base, set, shown, outcome, best, worst });
			}
		} else if (asked.kind === 'pairs') {
			const [a, ...others] = random.shuffle(asked.cards);
			for (const b of others.slice(0, 1 + upTo(random, Math.min(asked.count, others.length)))) {
				const outcome = pick(random, ['chosen', 'chosen', 'equal', 'unknown', 'skipped']);
				answers.push({ ...base, shown: [a!, b], outcome, choice: outcome === 'chosen' ? pick(random, [a!, b]) : null });
			}
		} else if (asked.kind === 'points') {
			const points = asked.cards.map(() => 0);
			for (let stone = 0; stone < asked.total; stone++) points[upTo(random, points.length)]! += 1;
			answers.push({ ...base, shown: random.shuffle(asked.cards), points: chance(random, 0.9) ? points : null });
		} else if (asked.kind === 'ranking') {
			const shown = random.shuffle(asked.cards);
			answers.push({ ...base, shown, order: chance(random, 0.9) ? random.shuffle(shown).slice(0, asked.least + upTo(random, shown.length - asked.least + 1)) : [] });
		} else if (asked.kind === 'balance') {
			for (const pair of asked.pairs) answers.push({ ...base, shown: random.shuffle(pair), score: pick(random, [-3, -2, -1, 0, 1, 2, 3, null]) });
		} else if (asked.kind === 'ladder') {
			answers.push({ ...base, value: pick(random, [0, 5, 10, null]) });
		} else if (asked.kind === 'choice') {
			if (!asked.background || chance(random, 0.7)) answers.push({ ...base, value: pick(random, [...asked.options.map(({ value }) => value), null]) });
		} else if (asked.kind === 'story') {
			if (chance(random, 0.7)) answers.push({ ...base, text: words(random) });
		} else {
			const source = survey.questions.find(({ id }) => id === asked.of) as { sets: string[][] };
			for (const card of random.shuffle([...new Set(source.sets.flat())]).slice(0, upTo(random, asked.cards + 1))) {
				answers.push({ ...base, card, aspect: 'today', value: pick(random, asked.today!.options).value }, { ...base, card, aspect: 'change', value: pick(random, asked.change!.options).value });
				if (chance(random, 0.7)) answers.push({ ...base, card, aspect: 'story', text: words(random) });
			}
		}
	}
	return chance(random, 0.5) ? answers : random.shuffle(answers);
}

/** A new person's right response. */
export function rightResponse(random: Random, round: string, survey: SurveyContent): Body {
	return {
		round: pick(random, [round, round, round.toLowerCase(), ` ${round.replace('-', ' ')}`]),
		id: newId(random), revision: pick(random, [1, 1, 1, 2, 7, 99_000]), withdrawalCode: newCode(random), language: pick(random, ['sv', 'en', 'ar', 'xx', 'zzz']),
		answers: answersTo(survey, random),
		...(chance(random, 0.5) && { support: pick(random, ['text', 'symbols', 'speech']) }),
		...(chance(random, 0.5) && { help: pick(random, [['none'], ['read_aloud'], ['pointed', 'explained'], ['explained', 'read_aloud', 'pointed']]) }),
		...(chance(random, 0.4) && { words: pick(random, ['show', 'rewritten', 'choices_only']) })
	};
}

/** A small change that makes a right response wrong, most of the time; the judge says whether it did. */
export function nearMiss(random: Random, body: Body, survey: SurveyContent): Body {
	const cards = survey.cards.map(({ id }) => id);
	const followUp = survey.questions.find(({ kind }) => kind === 'follow_up')!.id;
	const story = (card: string, text: string): Answer => ({ question: followUp, kind: 'follow_up', card, aspect: 'story', text });
	const a = pick(random, body.answers) ?? story(cards[0]!, 'x');
	const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
	pick<() => unknown>(random, [
		() => Object.assign(a, { best: pick(random, cards), worst: pick(random, [...cards, null]) }),
		() => Object.assign(a, { choice: pick(random, [...cards, null]) }),
		() => Object.assign(a, { outcome: pick(random, ['chosen', 'equal', 'skipped', 'unknown', 'won', '']) }),
		() => Object.assign(a, { shown: [...list(a.shown).slice(1), pick(random, cards)] }),
		() => Object.assign(a, { shown: [...list(a.shown), pick(random, cards)] }),
		() => Object.assign(a, { order: [...list(a.order), pick(random, cards)] }),
		() => Object.assign(a, { points: list(a.points).map((n, i) => (i < 2 && typeof n === 'number' ? n + (i ? 1 : -1) * pick(random, [1, 2, 11]) : n)) }),
		() => Object.assign(a, { points: [...list(a.points), 0] }),
		() => Object.assign(a, { set: pick(random, [-1, 0, 1, 8, 9, 700, 999, 1000]) }),
		() => Object.assign(a, { score: pick(random, [-4, 4, 0.5, 2]), value: pick<Json>(random, [11, -1, 4, null, 'phone', 'create', '18–20']) }),
		() => Object.assign(a, { value: pick<Json>(random, [0, 10, null, 'place', 'keep', 'hasOwnProperty']) }),
		() => Object.assign(a, { card: pick(random, [...cards, 'ZZ', '__proto__']), question: pick(random, ['matters', 'top', 'age', 'duel', 'stones', 'order', 'balance', 'ladder', 'mostly', 'constructor']) }),
		() => Object.assign(a, { kind: pick(random, ['best_worst', 'pairs', 'points', 'ranking', 'balance', 'ladder', 'choice', 'story', 'follow_up', 'constructor']), aspect: pick(random, ['today', 'change', 'story', 'constructor']) }),
		() => Object.assign(a, { text: pick(random, ['', '   ', 'a'.repeat(2001), '😀'.repeat(1001), '\n', ...UNICODE.slice(0, 5)]) }),
		() => body.answers.push(structuredClone(a)),
		() => body.answers.push({ ...structuredClone(a), shown: [...list(a.shown)].reverse() }),
		() => body.answers.push(...random.shuffle(cards).slice(0, 4).map((card) => story(card, CANARY))),
		() => body.answers.push(...Array.from({ length: 600 }, () => structuredClone(a))),
		() => body.answers.push(...random.shuffle(['H0', 'H1', 'B0', 'B1', 'E1', 'S1']).flatMap((x, i, all) => all.slice(i + 1).map((y) => ({ question: 'duel', kind: 'pairs', shown: [x, y], outcome: 'equal', choice: null })))),
		() => Object.assign(body, { revision: pick<Json>(random, [0, -1, 100_000, 100_001, 1.5, '1', null, true, 2 ** 31]) }),
		() => Object.assign(body, { withdrawalCode: pick(random, ['0OIL-1111', body.withdrawalCode.slice(1), `${body.withdrawalCode}A`, body.withdrawalCode.toLowerCase(), body.withdrawalCode.split('').join(' - '), `${body.withdrawalCode}ß`, `${body.withdrawalCode}%`]) }),
		() => Object.assign(body, { help: pick(random, [[], ['none', 'pointed'], ['pointed', 'pointed'], ['by Anna'], ['none', 'none'], ['read_aloud', 'explained', 'pointed', 'none'], 'none']) }),
		() => Object.assign(body, { words: pick(random, ['', 'hide', null, ['show']]), support: pick(random, ['', 'video', null]) }),
		() => Object.assign(body, { language: pick(random, ['SV', 's', 'svenska', 'sv-SE', 'sv\n', '', 'så']) }),
		() => Object.assign(body, { id: pick(random, ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', `{${body.id}}`, body.id.toUpperCase(), body.id.replaceAll('-', ''), body.id.replace(/^(.{14})4/, '$11'), body.id.replace(/^(.{14})4/, '$17'), `${body.id}\n`, `urn:uuid:${body.id}`]) })
	])();
	return body;
}

export interface OutOfTurn extends Sending {
	/** What the answer may say, and nothing else; absent = whatever the judge allows. */
	expect?: string[];
}
/** Stored and known to us: what was sent, and what the judge made of it. */
export interface Kept {
	allowed: Allowed;
	bytes: Buffer;
}

const text = (body: object) => Buffer.from(JSON.stringify(body));

/**
 * A sending that is right in itself and comes at the wrong time, from the wrong person or to the wrong place.
 * `kept` = what has been stored so far; `withdrawn` = what was stored and has been taken back.
 */
export function outOfTurn(random: Random, kept: readonly Kept[], withdrawn: readonly Kept[], to: { other: string; closed: string; survey: SurveyContent }): OutOfTurn {
	const { allowed, bytes } = pick(random, kept);
	const body = JSON.parse(new TextDecoder().decode(bytes)) as Body;
	const { revision } = allowed;
	const answers = answersTo(to.survey, random);
	const kinds: [string, () => Omit<OutOfTurn, 'kind'>][] = [
		['replay', () => ({ bytes, expect: ['duplicate', 'stale'] })],
		['replay, keys in another order', () => ({ bytes: text(Object.fromEntries(Object.entries(body).reverse())), expect: ['duplicate', 'stale'] })],
		['replay, id in capitals', () => ({ bytes: text({ ...body, id: body.id.toUpperCase(), withdrawalCode: ` ${body.withdrawalCode.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}`.slice(0, 24) }), expect: ['duplicate', 'stale'] })],
		['older revision', () => ({ bytes: text({ ...body, revision: Math.max(1, revision - 1 - upTo(random, 3)), answers }), expect: ['stale', 'conflict'] })],
		['skipped revisions', () => ({ bytes: text({ ...body, revision: Math.min(100_000, revision + 2 + upTo(random, 50)), answers }), expect: ['saved', 'stale', 'conflict'] })],
		['same revision, other answers', () => ({ bytes: text({ ...body, answers: [{ question: 'matters', kind: 'best_worst', set: 0, shown: random.shuffle(weighingOf({ survey: to.survey }).sets[0]!), outcome: 'equal', best: null, worst: null }] }), expect: ['conflict', 'stale', 'duplicate'] })],
		['another person’s id, wrong code', () => ({ bytes: text({ ...body, revision: Math.min(100_000, revision + 1), withdrawalCode: newCode(random), answers }), expect: ['conflict'] })],
		['another person’s code, new id', () => ({ bytes: text({ ...body, id: newId(random), answers }), expect: ['code_taken'] })],
		['another person’s id to another round', () => ({ bytes: text({ ...body, round: to.other, revision: Math.min(100_000, revision + 1), answers }), expect: ['conflict'] })],
		['another person’s id to a closed round', () => ({ bytes: text({ ...body, round: to.closed, revision: Math.min(100_000, revision + 1), answers }), expect: ['conflict'] })],
		['to a closed round', () => ({ bytes: text({ ...rightResponse(random, to.closed, to.survey) }), expect: ['closed'] })],
		['to an unknown round', () => ({ bytes: text({ ...body, round: pick(random, ['GRAN-99', 'X', '', '☃', 'GRAN-472\u202e', "GRAN'--", '__proto__', 'constructor-10']) }), expect: ['unknown'] })],
		['after a later change that is wrong', () => ({ bytes: text({ ...body, revision: Math.min(100_000, revision + 3), answers: [...answers, { question: 'top', kind: 'follow_up', card: 'ZZ', aspect: 'story', text: CANARY }] }), expect: ['invalid'] })]
	];
	if (withdrawn.length > 0) {
		const gone = JSON.parse(new TextDecoder().decode(pick(random, withdrawn).bytes)) as Body;
		kinds.push(
			['withdrawn, replayed', () => ({ bytes: text(gone), expect: ['withdrawn'] })],
			['withdrawn, changed', () => ({ bytes: text({ ...gone, revision: 100_000, answers, withdrawalCode: newCode(random) }), expect: ['withdrawn'] })],
			['withdrawn, to another round', () => ({ bytes: text({ ...gone, round: to.other, answers }), expect: ['withdrawn'] })]
		);
	}
	const [kind, make] = pick(random, kinds);
	return { kind, ...make() };
}
