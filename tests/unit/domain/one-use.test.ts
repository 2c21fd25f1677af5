/** What is typed or pasted as a code for one use, and the rows of the form for parties. */
import { describe, expect, test } from 'vitest';
import { addressOf, findRoundAddress, inThrees, readOneUse, readRoundAddress } from '#domain/round/one-use.ts';
import { findRoundCode, readRoundCode } from '#domain/round/code.ts';
import { readParties } from '#domain/round/parties.ts';

describe('codes for one use', () => {
	const whole = { round: 'GRAN-472', oneUse: 'K7MXQ4RTP' };
	test.each([
		'GRAN-472-K7MXQ4RTP', 'gran-472-k7mxq4rtp', 'GRAN-472-K7M-XQ4-RTP', 'Gran 472 k7m xq4 rtp', 'gran472k7mxq4rtp', 'https://exempel.se/s/GRAN-472-K7MXQ4RTP',
		'http://10.0.0.4:3000/s/GRAN-472-K7MXQ4RTP?mina', '  GRAN–472 K7M–XQ4–RTP ', 'grAN 472\u00a0K7M XQ4 RTP'
	])('%s', (typed) => {
		expect(findRoundAddress(typed)).toEqual(whole);
		expect(addressOf(findRoundAddress(typed)!)).toBe('GRAN-472-K7MXQ4RTP');
	});
	test('digits that begin the code are not taken for the round’s', () => {
		expect(findRoundAddress('GRAN-472-77MXQ4RTP')).toEqual({ round: 'GRAN-472', oneUse: '77MXQ4RTP' });
		expect(readRoundAddress('GRAN47277MXQ4RTP')).toEqual({ round: 'GRAN-472', oneUse: '77MXQ4RTP' });
		expect(readRoundAddress('SOL-23-456789ABC')).toEqual({ round: 'SOL-23', oneUse: '456789ABC' });
	});
	test.each(['GRAN-472', 'gran 472', 'NEJLIKA-472', 'EKORRE-999', 'GRAN-4O2', 'https://exempel.se/s/GRAN-472'])('%s is a round’s code as before', (typed) => {
		expect(findRoundAddress(typed)).toEqual({ round: findRoundCode(typed), oneUse: null });
	});
	test.each(['', 'GRAN', 'GRAN-472-K7MX', 'GRAN-472-K7MXQ4RT0', 'K7MXQ4RTP', 'GRAN-472-K7MXQ4RTPP'])('%s is neither', (typed) => {
		expect(findRoundAddress(typed)).toBe(null);
		expect(readRoundCode(typed)).toBe(null);
	});
	test('in threes, and back', () => {
		expect(inThrees('K7MXQ4RTP')).toBe('K7M-XQ4-RTP');
		expect(readOneUse('k7m-xq4 rtp')).toBe('K7MXQ4RTP');
		for (const wrong of ['', 'K7M-XQ4', 'K7MXQ4RT1', 'K7MXQ4RTPA']) expect(readOneUse(wrong)).toBe(null);
	});
});

describe('parties', () => {
	const row = (name: string, smallest = '5') => ({ name, smallest });
	test('empty rows are none, names are cleaned, an empty number is the usual one', () => {
		expect(readParties([row(''), row('  ')], 'Hösten')).toEqual([]);
		expect(readParties([row(' Unga\u00a0 vuxna\u200b '), row('Styrgrupp', ''), row('')], 'Hösten')).toEqual([{ name: 'Unga vuxna', smallestGroup: 5 }, { name: 'Styrgrupp', smallestGroup: 5 }]);
	});
	test.each([
		['one', [row('Unga'), row('')]], ['same', [row('Unga'), row('unga ')]], ['long', [row('Unga'), row('x'.repeat(61))]],
		['smallest', [row('Unga'), row('Andra', '4')]], ['smallest', [row('Unga'), row('Andra', '51')]], ['smallest', [row('Unga', 'fem'), row('Andra')]]
	] as const)('%s', (problem, rows) => expect(readParties(rows, 'Hösten')).toBe(problem));
	test('the name of a round and its party fit together', () => {
		expect(readParties([row('x'.repeat(20)), row('y')], 'z'.repeat(99))).toBe('title');
		expect(Array.isArray(readParties([row('x'.repeat(20)), row('y')], 'z'.repeat(98)))).toBe(true);
	});
});
