import { expect, test } from 'vitest';
import { rightAddress } from '#features/respond/offline/cached.ts';
import { findRoundCode, newRoundCode, readRoundCode } from '#domain/round/code.ts';
import { findWithdrawalCode, newWithdrawalCode, readWithdrawalCode } from '#domain/response/withdrawal-code.ts';

test('codes: what a person types is read kindly, what cannot be a code is not', () => {
	for (let i = 0; i < 500; i++) expect(newRoundCode(Math.random)).toMatch(/^[A-Z]{3,8}-\d{3}$/);
	expect(readRoundCode(' gran 472 ')).toBe('GRAN-472');
	for (const bad of ['', 'GRAN', '472', 'GR-1', "'; drop table", 'GRAN-47200']) expect(readRoundCode(bad)).toBeNull();
	const code = newWithdrawalCode();
	expect(readWithdrawalCode(code.toLowerCase().replace('-', ' '))).toBe(code);
	for (const bad of ['', 'K7MX', 'K7MX-3QR0', 'K7MX-3QRTT']) expect(readWithdrawalCode(bad)).toBeNull();
});

test.each([
	'gran 472', 'GRAN-٤٧٢', 'gran-۴۷۲', 'ｇｒａｎ４７２', 'Gran–472', 'GRAN472', ' gran_472 ', 'https://svar.example.se/s/GRAN-472', 'svar.example.se/s/gran-472?sprak=ar', 'http://192.168.1.20:3000/s/GRAN-472/', 'HTTPS://X.SE/GO?CODE=gran+472',
	'https://x.se/s/gran%20472#a', 'x.se/GRAN-472', '”GRAN-472”', 'GRAN-472.'
])('%s is GRAN-472', (typed) => expect(findRoundCode(typed)).toBe('GRAN-472'));
test.each([['GRAN-4O2', 'GRAN-402'], ['gran4o2', 'GRAN-402'], ['GRAN-I00', 'GRAN-100'], ['GRAN-1OO', 'GRAN-100'], ['M0LN-472', 'MOLN-472'], ['M0LN472', 'MOLN-472'], ['VIOL472', 'VIOL-472'], ['SOL-10l', 'SOL-101']])('%s is %s', (typed, code) => expect(findRoundCode(typed)).toBe(code));
test.each(['', 'GRAN', '472', 'GR-1', "'; drop table", 'GRAN-47200', '%', 'https://', 'x.se/', 'SKOLBOLL'])('%j is no code', (typed) => expect(findRoundCode(typed)).toBeNull());
test('every code that there is, is read as it is', () => {
	for (let i = 0; i < 2000; i++) {
		const code = newRoundCode(Math.random);
		for (const typed of [code, code.toLowerCase(), code.replace('-', ''), code.replaceAll('0', 'O'), `a.se/s/${code}`]) expect(findRoundCode(typed), typed).toBe(code);
	}
});
test('a code that takes answers back, from any keyboard and with words around it', () => {
	for (const typed of ['k7mx 3qrt', 'K٧MX-٣QRT', 'Min kod är K7MX-3QRT.', 'Din kod K7MX 3QRT']) expect(findWithdrawalCode(typed), typed).toBe('K7MX-3QRT');
	for (const typed of ['', 'K7MX', 'K7MX-3QRTT', 'Min kod är borta nu']) expect(findWithdrawalCode(typed), typed).toBeNull();
});
test('an address that was typed by hand leads to the page that a device has put aside', () => {
	const to = (path: string) => rightAddress(new URL(path, 'https://x.se'));
	expect(to('/s/gran-472')).toBe('/s/GRAN-472');
	expect(to('/s/gran472/tablet')).toBe('/s/GRAN-472/tablet');
	expect(to('/s/GRAN-%D9%A4%D9%A7%D9%A2')).toBe('/s/GRAN-472');
	for (const path of ['/s/GRAN-472', '/s/words', '/s/worker.js', '/s/GRAN-472/app.webmanifest', '/projects']) expect(to(path), path).toBeNull();
});
