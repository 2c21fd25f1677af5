import { expect, test } from 'vitest';
import { newRoundCode, readRoundCode } from '#domain/round/code.ts';
import { newWithdrawalCode, readWithdrawalCode } from '#domain/response/withdrawal-code.ts';

test('codes: what a person types is read kindly, what cannot be a code is not', () => {
	for (let i = 0; i < 500; i++) expect(newRoundCode(Math.random)).toMatch(/^[A-Z]{3,8}-\d{3}$/);
	expect(readRoundCode(' gran 472 ')).toBe('GRAN-472');
	for (const bad of ['', 'GRAN', '472', 'GR-1', "'; drop table", 'GRAN-47200']) expect(readRoundCode(bad)).toBeNull();
	const code = newWithdrawalCode();
	expect(readWithdrawalCode(code.toLowerCase().replace('-', ' '))).toBe(code);
	for (const bad of ['', 'K7MX', 'K7MX-3QR0', 'K7MX-3QRTT']) expect(readWithdrawalCode(bad)).toBeNull();
});
