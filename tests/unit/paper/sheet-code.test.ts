/** Codes of answer sheets: what they tell, and which slips are seen. */
import { describe, expect, test } from 'vitest';
import { WITHDRAWAL_ALPHABET } from '#domain/response/withdrawal-code.ts';
import { newSheets, readSheetCode, sheetCode, SHEETS, writtenSheetCode } from '#domain/round/sheet-code.ts';
import { createRandom } from '#stats/random.ts';

const LANGUAGES = ['sv', 'ar', 'en'];
const ROUND = 'GRAN-472';

describe('the code of a sheet', () => {
	const random = createRandom(11);
	const seeds = [0, 1, 30, 31, SHEETS - 1, ...Array.from({ length: 300 }, () => Math.floor(random.uniform() * SHEETS))];
	test('tells the seed and the language, however it is typed', () => {
		for (const seed of seeds) {
			const code = sheetCode(seed, ROUND);
			expect(code).toMatch(/^[A-HJKMNP-Z2-9]{7}$/);
			const read = { code, seed, language: LANGUAGES[seed % 3] };
			for (const typed of [code, writtenSheetCode(code), ` ${code.toLowerCase()} `, [...code].join(' ')]) expect(readSheetCode(typed, ROUND, LANGUAGES)).toEqual(read);
		}
	});
	test('one wrong character is always seen, and so are two that have changed places', () => {
		for (const seed of seeds.slice(0, 60)) {
			const code = sheetCode(seed, ROUND);
			for (let i = 0; i < 7; i++) {
				for (const letter of WITHDRAWAL_ALPHABET) {
					if (letter !== code[i]) expect(readSheetCode(code.slice(0, i) + letter + code.slice(i + 1), ROUND, LANGUAGES)).toBe('mistyped');
				}
				for (let j = i + 1; j < 7; j++) {
					const swapped = [...code];
					[swapped[i], swapped[j]] = [code[j]!, code[i]!];
					if (swapped.join('') !== code) expect(readSheetCode(swapped.join(''), ROUND, LANGUAGES)).toBe('mistyped');
				}
			}
		}
	});
	test('a sheet of another round is nearly always seen', () => {
		const passed = ['GRAN-473', 'GRAN-427', 'TALL-472', 'STEN-100'].flatMap((round) => seeds.filter((seed) => typeof readSheetCode(sheetCode(seed, round), ROUND, LANGUAGES) !== 'string'));
		expect(passed.length / (4 * seeds.length)).toBeLessThan(0.06);
	});
	test.each(['', 'K7M', 'K7MX-3QRT', 'K7M-3QR', 'K7M-30RT', 'IOL-1010', 'åäö-åäöå', '٣٣٣٣٣٣٣٣'])('"%s" is no code', (typed) => {
		expect(readSheetCode(typed, ROUND, LANGUAGES)).toBe('notACode');
	});
	test('digits of another keyboard are the same digits', () => {
		const seed = seeds.find((one) => /[2-9]/.test(sheetCode(one, ROUND)))!;
		const typed = sheetCode(seed, ROUND).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
		expect(readSheetCode(typed, ROUND, LANGUAGES)).toMatchObject({ seed });
	});
	test('new sheets are all different and in the language asked for', () => {
		for (const language of LANGUAGES) {
			const sheets = newSheets(40, ROUND, language, LANGUAGES, createRandom(3).uniform);
			expect(new Set(sheets.map(({ code }) => code)).size).toBe(40);
			for (const { code, seed } of sheets) expect(readSheetCode(code, ROUND, LANGUAGES)).toEqual({ code, seed, language });
		}
	});
});
