/** What a phone in a workshop reckons with: its token, what it remembers, the timer, dots, one's own cards, and the plan's words in other languages. */
import { beforeEach, describe, expect, test } from 'vitest';
import { device } from '#data/browser/device.ts';
import { LENGTHS } from '#domain/workshop/act.ts';
import { token as tokenShape } from '#domain/workshop/wire.ts';
import type { Card } from '#domain/workshop/room.ts';
import { planIn, textsOfPlan } from '#content/workshop-words.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { clockOf } from '#features/room/clock.ts';
import { dotsOn, withDot, withoutDot } from '#features/room/dots.ts';
import { keepBefore, keepPerson, newPerson, newToken, readPerson, tokensBefore } from '#features/room/kept.ts';
import { ownCards } from '#features/room/own-cards.ts';
import { CARD_LENGTH } from '#features/room/page.ts';

test('a card is as long here as in the room', () => expect(CARD_LENGTH).toBe(LENGTHS.card));

describe('what a device remembers', () => {
	beforeEach(() => device.keys('').forEach((key) => device.remove(key)));

	test('a token is 43 letters that nobody else has', () => {
		const tokens = Array.from({ length: 500 }, newToken);
		for (const one of tokens) expect(tokenShape.safeParse(one).success, one).toBe(true);
		expect(new Set(tokens).size).toBe(500);
		// All 64 letters occur: no bits are lost on the way.
		expect(new Set(tokens.join('')).size).toBe(64);
	});
	test('a person is read as they were kept, by their room', () => {
		const person = { ...newPerson(true), name: 'Uggla', inside: true, area: 'place', unlaid: { text: 'Halv', column: 'keep' } };
		keepPerson('RUM-101', person);
		expect(readPerson('RUM-101')).toEqual(person);
		expect(readPerson('RUM-102')).toBeNull();
	});
	test('what is not ours, or broken, is nobody', () => {
		for (const kept of ['', 'null', '[]', '{', '{"token":"short"}', '{"token":7}']) {
			device.write('workshop:RUM-101', kept);
			expect(readPerson('RUM-101'), kept).toBeNull();
		}
		device.write('workshop:RUM-101', JSON.stringify({ token: newToken(), support: 'loud', unlaid: { text: 3 }, name: {} }));
		expect(readPerson('RUM-101')).toMatchObject({ name: '', support: 'symbols', unlaid: null, inside: false, shared: false });
	});
	test('those who had it before are kept until they have nothing left', () => {
		const tokens = [newToken(), newToken()];
		keepBefore('RUM-101', tokens);
		expect(tokensBefore('RUM-101')).toEqual(tokens);
		keepBefore('RUM-101', []);
		expect([tokensBefore('RUM-101'), device.keys('workshop-before')]).toEqual([[], []]);
		device.write('workshop-before:RUM-101', '{"a":1}');
		expect(tokensBefore('RUM-101')).toEqual([]);
	});
});

test('the timer counts down to nothing and no further, and stands still in a pause', () => {
	const endsAt = '2026-12-02T10:10:00.000Z';
	const at = (seconds: number) => Date.parse(endsAt) - seconds * 1000;
	expect(clockOf(null, at(0))).toBeNull();
	expect(clockOf({ endsAt, left: 0 }, at(400))).toEqual({ text: '06:40', is: 'running' });
	expect(clockOf({ endsAt, left: 0 }, at(0.4))).toEqual({ text: '00:01', is: 'running' });
	expect(clockOf({ endsAt, left: 0 }, at(-30))).toEqual({ text: '00:00', is: 'over' });
	expect(clockOf({ endsAt, left: 0 }, at(7_265))).toEqual({ text: '121:05', is: 'running' });
	expect(clockOf({ endsAt: null, left: 245 }, at(0))).toEqual({ text: '04:05', is: 'paused' });
});

test('dots: several on one, never more than there are, taken back one at a time', () => {
	const two = withDot(withDot([], 'a', 3)!, 'a', 3)!;
	const three = withDot(two, 'b', 3)!;
	expect([dotsOn(three, 'a'), dotsOn(three, 'b'), withDot(three, 'c', 3)]).toEqual([2, 1, null]);
	expect(withoutDot(three, 'a')).toEqual(['a', 'b']);
	expect(withoutDot(three, 'c')).toEqual(three);
});

test('one’s own cards, the newest first, each with what became of it', () => {
	const card = (id: string, more: Partial<Card> = {}) => ({ id, step: 'write', seen: false, late: false, ...more }) as Card;
	const cards = [card('arrived'), card('other', { seen: true }), card('onWay', { late: true }), card('late', { late: true, seen: true }), card('waits')];
	const own = new Set(['arrived', 'onWay', 'late', 'waits']);
	expect(ownCards({ cards, revealed: ['write'] }, own, new Set(['onWay'])).map((one) => one.state)).toEqual(['waits', 'late', 'onWay', 'waits']);
	// Before all are shown nobody waits for anybody.
	expect(ownCards({ cards, revealed: [] }, own, new Set()).map((one) => [one.card.id, one.state])).toEqual([['waits', 'arrived'], ['late', 'late'], ['onWay', 'late'], ['arrived', 'arrived']]);
});

describe('the plan’s words in other languages', () => {
	test.each(Object.entries(WORKSHOPS))('%s: every text in English and Arabic', (_, { plan }) => {
		for (const language of ['en', 'ar']) {
			const told = planIn(plan, language);
			expect(Object.keys(told).sort()).toEqual(textsOfPlan(plan).sort());
			for (const [text, words] of Object.entries(told)) expect(words.trim() && words !== text ? /[\u0600-\u06ff]/.test(words) : words === 'Vision' || words === 'Start', text).toBe(language === 'ar' ? true : words === 'Vision' || words === 'Start');
		}
	});
	test('nothing in Swedish, in a language that we have not, and of words of one’s own', () => {
		const { plan } = WORKSHOPS.feedback;
		expect([planIn(plan, 'sv'), planIn(plan, 'fi'), planIn(plan, '__proto__')]).toEqual([{}, {}, {}]);
		const own = { ...plan, columns: [{ id: 'own', name: 'toString', hint: 'Våra egna ord' }] };
		expect(Object.keys(planIn(own, 'en')).filter((text) => text === 'toString' || text === 'Våra egna ord')).toEqual([]);
	});
	test('every Swedish text that is translated is in a template', async () => {
		const all = new Set(Object.values(WORKSHOPS).flatMap(({ plan }) => textsOfPlan(plan)));
		const known = [...(await import('node:fs')).readFileSync('src/lib/content/workshop-words.ts', 'utf8').matchAll(/^\t(?:'([^']+)'|([\p{L}]+)): \['/gmu)].map(([, quoted, plain]) => quoted ?? plain!);
		expect(known.filter((text) => !all.has(text))).toEqual([]);
		expect(known.length).toBe(all.size);
	});
});
