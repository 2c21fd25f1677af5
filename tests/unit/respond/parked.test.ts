/** What is put aside, what another device makes of it, and what is said when the server cannot be reached. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { parkedDraft, picturesGiven, type ParkedDraft } from '#domain/response/parked.ts';
import { CODE_PICTURES } from '#domain/response/pictures.ts';
import { newDraft, steps, submission, type Draft } from '#answering/journey.ts';
import type { PartValue } from '#answering/parts.ts';
import { park, takeUp } from '#features/respond/resume/ask.ts';
import { takenUp, toPark } from '#features/respond/resume/parked.ts';
import { ar } from '#i18n/respond-ar.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import sprite from '#content/pictures/code.svg?raw';

const survey = allKindsFromPack('Grums');
const made = (n: number) => ({ id: `0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a1${n}`, withdrawalCode: 'K7MX-3QRT', seed: n, expected: 300 });
const fresh = () => newDraft(survey, 'GRAN-472', made(9));

/** Somebody in the middle: every second screen answered, own words, help. */
function inTheMiddle(): Draft {
	const draft = newDraft(survey, 'GRAN-472', made(1));
	for (const [i, { set, shown }] of draft.screens.entries()) {
		draft.taps[set] = i % 3 === 0 ? { best: null, worst: null, outcome: 'equal' } : { best: shown[0]!, worst: shown[3]!, outcome: 'chosen' };
	}
	for (const [i, { key, part: id, shown }] of draft.parts.entries()) {
		const part = survey.parts.find((one) => one.id === id)!;
		const values: Record<string, PartValue> = {
			pairs: { kind: 'pairs', outcome: 'chosen', choice: shown[1]! },
			balance: { kind: 'balance', score: -2 },
			points: { kind: 'points', points: shown.map((_, n) => (n === 0 ? 4 : 0)) },
			ranking: { kind: 'ranking', order: [shown[2]!, shown[0]!] },
			choice: part.kind === 'choice' ? { kind: 'choice', value: part.options[0]!.value } : { kind: 'choice', value: '' },
			ladder: { kind: 'ladder', value: 7 }
		};
		if (i % 2 === 0) draft.more[key] = { value: values[part.kind]!, left: part.kind !== 'points' };
	}
	const card = steps(survey, draft).find((step) => step.kind === 'story')!;
	if (card.kind === 'story') {
		draft.today[card.card] = 1;
		draft.change[card.card] = 'create';
		draft.story[card.card] = '  Bussen går en gång i timmen. ';
	}
	draft.helped = true;
	draft.support = 'speech';
	draft.step = 'send';
	draft.stopped = draft.parts[2]!.key;
	return draft;
}
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('putting aside', () => {
	test('the server takes it, and it holds nothing but what is needed', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		expect(parkedDraft.parse(parked)).toEqual(parked);
		expect(Object.keys(parked).sort()).toEqual(['background', 'change', 'help', 'helped', 'id', 'more', 'parts', 'screens', 'step', 'story', 'support', 'taps', 'today', 'v', 'words']);
		expect(JSON.stringify(parked)).not.toMatch(/K7MX|GRAN|kept/);
		expect(JSON.stringify(parked).length).toBeLessThan(16_000);
	});
	test('own words only where they would be sent', () => {
		const draft = inTheMiddle();
		expect(Object.values(toPark(survey, draft).story)).toEqual(['Bussen går en gång i timmen.']);
		draft.words = 'choices_only';
		expect(toPark(survey, draft).story).toEqual({});
		draft.words = null;
		draft.story = { H0: 'inte med längre', X: 'fel' };
		const top = new Set(steps(survey, draft).flatMap((step) => (step.kind === 'story' ? [step.card] : [])));
		expect(Object.keys(toPark(survey, draft).story).every((card) => top.has(card))).toBe(true);
	});
});

describe('taking up', () => {
	test('the same person, the same answers, on the screen where they stopped; the code is the new device’s own', () => {
		const before = inTheMiddle();
		const after = takenUp(survey, throughJson(toPark(survey, before)), { ...fresh(), withdrawalCode: 'NEWX-3QRT' })!;
		expect(after).toMatchObject({ id: before.id, step: before.stopped, support: 'speech', helped: true, sent: false, revision: 0, withdrawalCode: 'NEWX-3QRT', parked: 'before' });
		expect(submission(survey, after, 'ar', 1)).toEqual({ ...submission(survey, before, 'ar', 1), withdrawalCode: 'NEWX-3QRT' });
		expect(after.more).toEqual(before.more);
	});
	test('another survey’s is refused, and a key that is gone leads to the last question', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		for (const change of [{ screens: [] }, { parts: [] }, { screens: parked.screens.map((s) => ({ ...s, shown: s.shown.slice(1) })) }, { parts: [...parked.parts, parked.parts[0]!] }, { parts: parked.parts.map((s) => ({ ...s, shown: [] })) }]) {
			const result = takenUp(survey, { ...parked, ...change }, fresh());
			expect(result, JSON.stringify(change).slice(0, 80)).toBeNull();
		}
		for (const step of ['done', 'part:gone', '']) expect(takenUp(survey, { ...parked, step }, fresh())!.step).toBe('send');
	});
	test('what does not belong is left out, whoever wrote it', () => {
		const parked = throughJson(toPark(survey, inTheMiddle()));
		const set = parked.screens[0]!.set;
		const pair = parked.parts.find(({ shown }) => shown.length === 2)!.key;
		const strange: ParkedDraft = {
			...parked,
			taps: { ...parked.taps, [set]: { best: 'X', worst: null, outcome: 'chosen' }, 77: { best: null, worst: null, outcome: 'equal' } },
			more: { ...parked.more, [pair]: { value: { kind: 'ladder', value: 3 }, left: true }, nowhere: { left: true } },
			today: { X: 1, H0: 9 as never },
			change: { H0: 'sell' },
			story: { X: 'fel kort' },
			background: { age: 'hundra', shoe: '43' }
		};
		const after = takenUp(survey, strange, fresh())!;
		expect(after.taps[set]).toBeUndefined();
		expect(after.taps[77]).toBeUndefined();
		expect(after.more[pair]).toEqual({ left: true });
		expect(Object.keys(after.more)).not.toContain('nowhere');
		expect([after.today, after.change, after.story, after.background]).toEqual([{}, {}, {}, {}]);
	});
});

describe('the shape that the server takes', () => {
	const parked = throughJson(toPark(survey, inTheMiddle()));
	test.each([
		['an unknown key', { ...parked, name: 'Kim' }],
		['an unknown key further in', { ...parked, screens: parked.screens.map((s) => ({ ...s, at: 1 })) }],
		['no id', { ...parked, id: 'x' }],
		['nobody’s id', { ...parked, id: '00000000-0000-0000-0000-000000000000' }],
		['a long text', { ...parked, story: { H0: 'x'.repeat(2001) } }],
		['NUL', { ...parked, story: { H0: 'a\u0000' } }],
		['half a character', { ...parked, step: '\ud800' }],
		['many texts', { ...parked, story: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 'x'])) }],
		['many taps', { ...parked, taps: Object.fromEntries(Array.from({ length: 301 }, (_, i) => [i, { best: null, worst: null, outcome: null }])) }],
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
	expect(readFileSync('supabase/migrations/20261126091000_parked_drafts.sql', 'utf8')).toContain('generate_series(0, 35)');
});
