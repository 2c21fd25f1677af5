import { afterEach, describe, expect, test, vi } from 'vitest';
import { REPEAT_WORDS } from '#content/repeat-words.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { newRepeatCode, nearestWord, readRepeatCode, slipsBetween } from '#domain/response/repeat-code.ts';
import { responseSubmission } from '#domain/response/response.ts';
import { paperResponse } from '#domain/response/paper.ts';
import { newRoundCode } from '#domain/round/code.ts';
import { fits, newDraft, type RepeatDraft } from '#answering/draft.ts';
import { holdsForCode, isAnswered, steps, submission } from '#answering/journey.ts';

const read = (typed: string, writing = false) => readRepeatCode(typed, REPEAT_WORDS, writing);
const kinds = (typed: string, writing = false) => read(typed, writing).slips.map(({ kind }) => kind);
const SHAPE = /^[a-z]{3,12} [a-z]{3,12} [a-z]{3,12} [1-9][0-9]$/;

describe('the words', () => {
	test('256 of three to eight plain letters, and none of a round’s code', () => {
		expect(REPEAT_WORDS).toHaveLength(256);
		expect(new Set(REPEAT_WORDS).size).toBe(256);
		expect(REPEAT_WORDS.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
		const rounds = new Set(Array.from({ length: 3000 }, (_, i) => newRoundCode(() => i / 3000).split('-')[0]!.toLowerCase()));
		expect(rounds.size).toBeGreaterThan(50);
		expect(REPEAT_WORDS.filter((word) => rounds.has(word))).toEqual([]);
	});

	test('no slip of one letter makes another of them', () => {
		const near = REPEAT_WORDS.flatMap((a, i) => REPEAT_WORDS.slice(0, i).flatMap((b) => (slipsBetween(a, b) < 2 ? [`${a} ${b}`] : [])));
		expect(near).toEqual([]);
	});

	test('written together they can be read in one way only (Sardinas and Patterson)', () => {
		const all = new Set(REPEAT_WORDS);
		const left = new Set<string>();
		const after = (a: string, b: string) => (a !== b && b.startsWith(a) ? b.slice(a.length) : '');
		const queue = REPEAT_WORDS.flatMap((a) => REPEAT_WORDS.map((b) => after(a, b))).filter(Boolean);
		for (let rest = queue.pop(); rest; rest = queue.pop()) {
			if (left.has(rest)) continue;
			left.add(rest);
			for (const word of REPEAT_WORDS) queue.push(...[after(rest, word), after(word, rest)].filter(Boolean));
		}
		expect(left.size).toBeGreaterThan(0);
		expect([...left].filter((rest) => all.has(rest))).toEqual([]);
	});
});

describe('a new code', () => {
	afterEach(() => void vi.unstubAllGlobals());

	test('is three different words in order and a number, and reads as itself', () => {
		for (let i = 0; i < 500; i++) {
			const code = newRepeatCode(REPEAT_WORDS);
			expect(code).toMatch(SHAPE);
			const words = code.split(' ').slice(0, 3);
			expect(new Set(words).size).toBe(3);
			expect(words).toEqual([...words].sort());
			expect(read(code)).toMatchObject({ code, slips: [] });
		}
	});

	test('every word and number as often: what would tip the scale is thrown away', () => {
		const drawn = [65_535, 65_529, 0, 1, 2, 65_520, 5];
		vi.stubGlobal('crypto', { getRandomValues: (room: Uint16Array) => ((room[0] = drawn.shift()!), room) });
		// 65 536 = 9·7281 + 7 and 90·728 + 16: with nine words 65 529 and more, for the number 65 520 and more, are drawn again.
		expect(newRepeatCode(REPEAT_WORDS.slice(0, 9))).toBe(`${REPEAT_WORDS.slice(0, 3).join(' ')} 15`);
		expect(drawn).toEqual([]);
		vi.unstubAllGlobals();
		const times = new Map<string, number>();
		for (let i = 0; i < 30_000; i++) for (const part of newRepeatCode(REPEAT_WORDS).split(' ')) times.set(part, (times.get(part) ?? 0) + 1);
		// A word about 352 times, a number about 333: seven standard deviations from both.
		expect(times.size).toBe(256 + 90);
		for (const [part, n] of times) expect(n, part).toSatisfy((x: number) => x > 205 && x < 485);
	});
});

describe('what somebody typed', () => {
	test.each([
		'bil katt tomat 47', 'BIL KATT TOMAT 47', ' Bil, katt, tomat, 47. ', 'bil-katt-tomat-47', 'bilkatttomat47', 'Bil Katt 47 Tomat', '47 tomat katt bil', 'tomat  bil\tkatt\n4 7',
		'bil kått tömat 47', 'bi l ka tt tomat 47', 'bil/katt/tomat/٤٧', 'bil_katt_tomat (47)', 'bil katt to\u0301mat 47', 'bilkatt tomat 47'
	])('%j is the same code', (typed) => expect(read(typed).code, JSON.stringify(read(typed))).toBe('bil katt tomat 47'));

	test('a slip in a word is said, with the nearest', () => {
		expect(read('bil kat tomat 47')).toMatchObject({ code: null, words: ['bil', 'tomat'], slips: [{ kind: 'unknown', word: 'kat', start: 4, end: 7, nearest: 'katt' }] });
		for (const [typed, meant] of [['katr', 'katt'], ['tomta', 'tomat'], ['papegåja', 'papegoja'], ['telefån', 'telefon'], ['fluglan', 'flygplan'], ['elifant', 'elefant'], ['karusel', 'karusell'], ['sjkola', 'skola'], ['biljet', 'biljett'], ['paraplu', 'paraply']] as const) {
			const word = typed.normalize('NFD').replace(/[^a-z]/g, '');
			expect(REPEAT_WORDS.includes(word) ? word : nearestWord(word, REPEAT_WORDS), typed).toBe(meant);
		}
		for (const typed of ['xyzzy', 'q', 'abrakadabra']) expect(nearestWord(typed, REPEAT_WORDS), typed).toBeNull();
		// With what is proposed in its place it is a code.
		const typed = 'Bil,KAT,tomat 47';
		const [slip] = read(typed).slips;
		expect(slip?.kind === 'unknown' && read(typed.slice(0, slip.start) + slip.nearest + typed.slice(slip.end)).code).toBe('bil katt tomat 47');
	});

	test('what is missing, too much or something else', () => {
		expect(kinds('')).toEqual(['tooFew', 'noNumber']);
		expect(read('bil').slips[0]).toEqual({ kind: 'tooFew', n: 2 });
		expect(kinds('bil katt tomat')).toEqual(['noNumber']);
		for (const number of ['4', '07', '00', '447', '4.7.1']) expect(kinds(`bil katt tomat ${number}`), number).toEqual(['badNumber']);
		expect(kinds('bil katt tomat gurka 47')).toEqual(['tooMany']);
		expect(kinds('bil bil katt 47')).toEqual(['twice']);
		expect(kinds('K7MX-3QRT')).toEqual(['removal']);
		expect(kinds('k7mx 3qrt')).toEqual(['removal']);
		for (const typed of ['!!!', 'مرحبا', '🙂', 'a'.repeat(80), '\ud800', 'ﬁ ß İ']) expect(read(typed).code, typed).toBeNull();
	});

	test('who is still writing hears nothing of what may yet come', () => {
		for (let n = 0; n <= 'bil katt tomat 47'.length; n++) expect(kinds('bil katt tomat 47'.slice(0, n), true), String(n)).toEqual([]);
		expect(kinds('bil kat', true)).toEqual([]);
		expect(kinds('bil kat ', true)).toEqual(['unknown']);
		expect(kinds('bil kax', true)).toEqual(['unknown']);
		expect(kinds('bil katt tomat 471', true)).toEqual(['badNumber']);
	});
});

describe('on the way through a round', () => {
	const survey = surveyFromPack('Grums');
	const made = { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT', seed: 7 };
	const of = (repeat?: Partial<RepeatDraft>) => {
		const draft = newDraft(survey, 'GRAN-472', { ...made, repeats: true });
		Object.assign(draft.repeat!, repeat);
		return draft;
	};
	const step = { kind: 'repeat', key: 'repeat' } as const;

	test('one screen after the start and the rules, only where the round measures again', () => {
		const plain = newDraft(survey, 'GRAN-472', made);
		expect(plain).not.toHaveProperty('repeat');
		expect(steps(survey, plain).map(({ kind }) => kind)).not.toContain('repeat');
		const draft = of();
		expect(steps(survey, draft).map(({ kind }) => kind).slice(0, 3)).toEqual(['start', 'repeat', 'practice']);
		draft.helped = true;
		expect(steps(survey, draft).map(({ kind }) => kind).slice(0, 4)).toEqual(['start', 'helper', 'repeat', 'practice']);
		expect(fits(JSON.parse(JSON.stringify(draft)), survey, 'GRAN-472')).toBe(true);
	});

	test('nothing said, nothing sent; a code that is none yet holds', () => {
		const code = 'bil katt tomat 47';
		expect([holdsForCode(of(), step), isAnswered(of(), step)]).toEqual([false, false]);
		expect(submission(survey, of(), 'sv', 1)).not.toHaveProperty('repeatCode');
		expect(holdsForCode(of({ has: 'code', typed: 'bil' }), step)).toBe(true);
		expect(submission(survey, of({ has: 'code', typed: 'bil' }), 'sv', 1)).not.toHaveProperty('repeatCode');
		const draft = of({ has: 'code', typed: 'Bil katt tomat 47', code });
		expect([holdsForCode(draft, step), isAnswered(draft, step)]).toEqual([false, true]);
		const sent = submission(survey, draft, 'sv', 1);
		expect(responseSubmission.parse(sent).repeatCode).toBe(code);
		// What was typed, and that it was lost, stays on the device.
		expect(JSON.stringify(sent)).not.toMatch(/Bil|"has"|typed|drawn/);
		expect(submission(survey, of({ has: 'lost', drawn: code, code }), 'sv', 1).repeatCode).toBe(code);
		expect(paperResponse.safeParse({ language: 'sv', answers: [], repeatCode: code }).success).toBe(false);
	});
});
