/** What is put aside, what another device makes of it, and what is said when the server cannot be reached. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { parkedDraft, picturesGiven, type ParkedDraft } from '#domain/response/parked.ts';
import { CODE_PICTURES } from '#domain/response/pictures.ts';
import { newDraft, type Draft } from '#answering/draft.ts';
import { steps, submission } from '#answering/journey.ts';
import type { Value } from '#domain/question/kinds.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import { park, takeUp } from '#features/respond/resume/ask.ts';
import { takenUp, toPark } from '#features/respond/resume/parked.ts';
import { ar } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import sprite from '#content/pictures/code.svg?raw';

const survey = allKindsFromPack('Grums');
const made = (n: number) => ({ id: `0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a1${n}`, withdrawalCode: 'K7MX-3QRT', seed: n, expected: 300 });
const fresh = () => newDraft(survey, 'GRAN-472', made(9));

/** The card that is followed up. */
const topCard = (draft: Draft) => steps(survey, draft).flatMap((step) => (step.kind === 'question' && step.screen.aspect === 'story' ? step.screen.shown : []))[0]!;

/** Somebody in the middle: every second screen answered, own words, help. */
function inTheMiddle(): Draft {
	const draft = newDraft(survey, 'GRAN-472', made(1));
	for (const [i, { key, question: id, shown }] of draft.screens.entries()) {
		const question = questionOf(survey, id)!;
		const values: Partial<Record<typeof question.kind, Value>> = {
			best_worst: i % 3 === 0 ? { kind: 'best_worst', best: null, worst: null, equal: true } : { kind: 'best_worst', best: shown[0]!, worst: shown[3]! },
			pairs: { kind: 'pairs', outcome: 'chosen', choice: shown[1]! },
			balance: { kind: 'balance', score: -2 },
			points: { kind: 'points', points: shown.map((_, n) => (n === 0 ? 4 : 0)) },
			ranking: { kind: 'ranking', order: [shown[2]!, shown[0]!] },
			choice: { kind: 'choice', value: question.kind === 'choice' ? question.options[0]!.value : '' },
			ladder: { kind: 'ladder', value: 7 }
		};
		if (question.kind === 'best_worst' || i % 2 === 1) draft.taps[key] = { value: values[question.kind]!, left: question.kind !== 'points' };
	}
	const card = topCard(draft);
	draft.taps[`q:top:${card}:today`] = { value: { kind: 'follow_up', aspect: 'today', value: 1 }, left: true };
	draft.taps[`q:top:${card}:change`] = { value: { kind: 'follow_up', aspect: 'change', value: 'create' }, left: true };
	draft.taps[`q:top:${card}:story`] = { value: { kind: 'follow_up', aspect: 'story', text: '  Bussen går en gång i timmen. ' }, left: false };
	draft.helped = true;
	draft.support = 'speech';
	draft.step = 'send';
	draft.stopped = draft.screens.find(({ question }) => question === 'stones')!.key;
	return draft;
}
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('putting aside', () => {
	test('the server takes it, and it holds nothing but what is needed', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		expect(parkedDraft.parse(parked)).toEqual(parked);
		expect(Object.keys(parked).sort()).toEqual(['help', 'helped', 'id', 'screens', 'step', 'support', 'taps', 'v', 'words']);
		expect(JSON.stringify(parked)).not.toMatch(/K7MX|GRAN|kept/);
		expect(JSON.stringify(parked).length).toBeLessThan(16_000);
	});
	test('own words only where they would be sent', () => {
		const texts = (draft: Draft) => Object.values(toPark(survey, draft).taps).flatMap(({ value }) => (value && 'text' in value ? [value.text] : []));
		const draft = inTheMiddle();
		expect(texts(draft)).toEqual(['Bussen går en gång i timmen.']);
		draft.words = 'choices_only';
		expect(texts(draft)).toEqual([]);
		draft.words = null;
		// A card that is not among the top any more.
		const other = survey.cards.find(({ id }) => id !== topCard(draft))!.id;
		draft.taps[`q:top:${other}:story`] = { value: { kind: 'follow_up', aspect: 'story', text: 'inte med längre' }, left: true };
		expect(texts(draft)).toEqual(['Bussen går en gång i timmen.']);
	});
});

describe('taking up', () => {
	test('the same person, the same answers, on the screen where they stopped; the code is the new device’s own', () => {
		const before = inTheMiddle();
		const after = takenUp(survey, throughJson(toPark(survey, before)), { ...fresh(), withdrawalCode: 'NEWX-3QRT' })!;
		expect(after).toMatchObject({ id: before.id, step: before.stopped, support: 'speech', helped: true, sent: false, revision: 0, withdrawalCode: 'NEWX-3QRT', parked: 'before' });
		expect(submission(survey, after, 'ar', 1)).toEqual({ ...submission(survey, before, 'ar', 1), withdrawalCode: 'NEWX-3QRT' });
		const trimmed = { ...before.taps };
		for (const [key, { value }] of Object.entries(trimmed)) if (value && 'text' in value) trimmed[key] = { ...trimmed[key]!, value: { ...value, text: value.text.trim() } };
		expect(after.taps).toEqual(trimmed);
	});
	test('another survey’s is refused, and a key that is gone leads to the last question', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		const { screens } = parked;
		for (const change of [{ screens: [] }, { screens: screens.slice(1) }, { screens: screens.map((s) => ({ ...s, shown: s.shown.slice(1) })) }, { screens: [...screens, screens[0]!] }, { screens: screens.map((s) => ({ ...s, shown: [] })) }, { screens: screens.map((s) => ({ ...s, question: 'gone' })) }, { screens: screens.map((s) => ({ ...s, key: 'same' })) }]) {
			const result = takenUp(survey, { ...parked, ...change }, fresh());
			expect(result, JSON.stringify(change).slice(0, 80)).toBeNull();
		}
		for (const step of ['done', 'gone:1', '']) expect(takenUp(survey, { ...parked, step }, fresh())!.step).toBe('send');
	});
	test('what does not belong is left out, whoever wrote it', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		const [weighing] = parked.screens;
		const pair = parked.screens.find(({ question }) => question === 'duel')!;
		const strange: ParkedDraft = {
			...parked,
			taps: {
				...parked.taps,
				[weighing!.key]: { value: { kind: 'best_worst', best: 'X', worst: null }, left: true },
				[pair.key]: { value: { kind: 'ladder', value: 3 }, left: true },
				'q:top:H0:today': { value: { kind: 'follow_up', aspect: 'change', value: 'keep' }, left: true },
				'q:top:H0:change': { value: { kind: 'follow_up', aspect: 'change', value: 'sell' }, left: true },
				'q:top:X:today': { value: { kind: 'follow_up', aspect: 'today', value: 1 }, left: true },
				'q:top:X:story': { value: { kind: 'follow_up', aspect: 'story', text: 'fel kort' }, left: true },
				'q:mostly': { value: { kind: 'choice', value: 'hundra' }, left: true },
				'q:shoe': { value: { kind: 'choice', value: '43' }, left: true },
				nowhere: { left: true }
			}
		};
		const after = takenUp(survey, strange, fresh())!;
		for (const key of [weighing!.key, pair.key, 'q:top:H0:today', 'q:top:H0:change', 'q:mostly']) expect(after.taps[key], key).toEqual({ left: true });
		for (const key of ['q:top:X:today', 'q:top:X:story', 'q:shoe', 'nowhere']) expect(after.taps[key], key).toBeUndefined();
	});
});

describe('the shape that the server takes', () => {
	const parked = throughJson(toPark(survey, inTheMiddle()));
	test.each([
		['an unknown key', { ...parked, name: 'Kim' }],
		['an unknown key further in', { ...parked, screens: parked.screens.map((s) => ({ ...s, at: 1 })) }],
		['no id', { ...parked, id: 'x' }],
		['nobody’s id', { ...parked, id: '00000000-0000-0000-0000-000000000000' }],
		['a long text', { ...parked, taps: { a: { value: { kind: 'story', text: 'x'.repeat(2001) }, left: true } } }],
		['NUL', { ...parked, step: 'a\u0000' }],
		['a value that no kind has', { ...parked, taps: { a: { value: { kind: 'follow_up', aspect: 'today', value: 9 }, left: true } } }],
		['a kind that there is not', { ...parked, taps: { a: { value: { kind: 'shoe', value: 43 }, left: true } } }],
		['half a character', { ...parked, step: '\ud800' }],
		['many taps', { ...parked, taps: Object.fromEntries(Array.from({ length: 601 }, (_, i) => [i, { left: true }])) }],
		['a list', []],
		['nothing', null]
	])('not %s', (_, body) => expect(parkedDraft.safeParse(body).success).toBe(false));
	test('three different pictures of ours', () => {
		expect(picturesGiven.safeParse({ pictures: ['sun', 'boat', 'key'] }).success).toBe(true);
		for (const pictures of [['sun', 'boat'], ['sun', 'sun', 'key'], ['sun', 'boat', 'car', 'key'], ['sun', 'boat', 'H0'], 'sun']) expect(picturesGiven.safeParse({ pictures }).success).toBe(false);
	});
});

describe('without an answer', () => {
	const saying = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));
	test.each([
		['no network', () => Promise.reject(new Error('no')), 'waiting'],
		['a proxy’s page', saying(502, '<html>'), 'waiting'],
		['a word of somebody else’s', saying(200, '{"ok":true}'), 'waiting'],
		['closed', saying(409, '{"status":"closed"}'), 'closed'],
		['a round that is gone', saying(404, '{"status":"unknown"}'), 'closed'],
		['a word that is new', saying(200, '{"status":"later"}'), 'refused']
	] as const)('%s', async (_, send, problem) => {
		expect(await park('GRAN-472', {} as ParkedDraft, 'sv', send)).toEqual({ problem });
		expect(await takeUp('GRAN-472', ['sun', 'boat', 'key'], 'sv', send)).toEqual({ problem });
	});
});

test('every picture is drawn in one manner and has a name of its own in every language', () => {
	const drawn = [...sprite.matchAll(/<symbol id="(\w+)" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">/g)].map(([, id]) => id);
	expect(drawn).toEqual([...CODE_PICTURES]);
	expect(sprite).not.toMatch(/<text|<image|https?:\/\/(?!www\.w3\.org)/);
	for (const words of [sv, en, ar]) {
		const names = CODE_PICTURES.map((id) => words.respondMore.resume.pictures[id]);
		expect(new Set(names).size).toBe(36);
		// One word, where the language has one.
		expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(13);
	}
	// The database draws among as many.
	expect(readFileSync('supabase/migrations/20261128011700_parked_drafts.sql', 'utf8')).toContain('generate_series(0, 35)');
});
