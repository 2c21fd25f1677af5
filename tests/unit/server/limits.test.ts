/** What stands for one caller, counters that are apart, and a share of a round's places. */
import { describe, expect, test } from 'vitest';
import { hashed, networkOf, startTry } from '#server/request/limits.ts';
import { leavePlace, MOST_FROM_ONE, takePlace } from '#server/request/places.ts';
import { once } from '#server/request/once.ts';

describe('one caller', () => {
	test.each([
		['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3'], ['2001:db8:1:2::1', '2001:0DB8:0001:0002::9'], ['2001:db8::1', '2001:db8:0:0:1::'], ['fe80::1%eth0', 'fe80::2'],
		['::1', '::2'], ['192.0.2.1', '::ffff:192.0.2.1']
	])('%s and %s are one', (one, other) => expect(networkOf(one)).toBe(networkOf(other)));
	test.each([['2001:db8:1:2::1', '2001:db8:1:3::1'], ['192.0.2.1', '192.0.2.2'], ['2001:db8::1', '2001:db8:0:1::1']])('%s and %s are two', (one, other) => expect(networkOf(one)).not.toBe(networkOf(other)));
	test('what is no address is itself', () => expect(networkOf('unknown')).toBe('unknown'));
});

test('wrong passwords for an account, from many places, leave the way in by a code open', () => {
	const account = hashed('agare@example.se');
	const tries = Array.from({ length: 30 }, (_, i) => startTry(['signIn', `place ${i}`], ['signInPerAccount', account]) !== null);
	expect(tries.filter(Boolean).length).toBe(20);
	expect(startTry(['signInCode', 'home'], ['signInCodePerAccount', account])).not.toBeNull();
});

describe('places for what is put aside', () => {
	const id = (n: number) => `0b9f3c1e-0000-4000-8000-${String(n).padStart(12, '0')}`;
	test('one caller has a share, others have theirs; once more is the same place; what is sent or taken away gives it back', () => {
		for (let i = 0; i < MOST_FROM_ONE; i++) expect(takePlace('GRAN-1', 'one', id(i))).toBe(true);
		expect(takePlace('GRAN-1', 'one', id(900))).toBe(false);
		expect(takePlace('GRAN-1', 'one', id(3))).toBe(true);
		expect(takePlace('GRAN-1', 'two', id(901))).toBe(true);
		expect(takePlace('GRAN-2', 'one', id(902))).toBe(true);
		// Taken away under another round's code nothing is taken away.
		leavePlace(id(3), 'GRAN-2');
		expect(takePlace('GRAN-1', 'one', id(900))).toBe(false);
		leavePlace(id(3), 'GRAN-1');
		expect(takePlace('GRAN-1', 'one', id(900))).toBe(true);
		leavePlace(id(4));
		expect(takePlace('GRAN-1', 'one', id(903))).toBe(true);
		expect(MOST_FROM_ONE).toBeGreaterThanOrEqual(30);
		expect(MOST_FROM_ONE).toBeLessThan(60);
	});
});

test('what is sent twice is done once, what failed can be tried again, and after two minutes it is another', async () => {
	let done = 0;
	const work = async () => ++done;
	expect(await Promise.all([once('a', work, 0), once('a', work, 0), once('b', work, 0)])).toEqual([1, 1, 2]);
	await expect(once('c', async () => Promise.reject(new Error('x')), 0)).rejects.toThrow();
	expect(await once('c', work, 0)).toBe(3);
	expect(await once('a', work, 121_000)).toBe(4);
});
