import { describe, expect, test } from 'vitest';
import { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const texts = (text: string) => findPersonalData(text).map((found) => found.text);

/** Ten digits whose last is right, made here by another way of counting than the detector's. */
function withCheck(nine: string): string {
	const digits = [...nine].map(Number).map((digit, i) => (i % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit]! : digit));
	return nine + String((10 - (digits.reduce((a, b) => a + b, 0) % 10)) % 10);
}

describe('personal identity numbers', () => {
	// Tolvan Tolvansson's: nobody has it.
	test.each([
		'191212121212', '19121212-1212', '121212-1212', '1212121212', '121212 1212', '121212+1212', '121212–1212', '121212 - 1212',
		'1912-12-12-1212', '12 12 12 1212', '12.12.12-1212', '١٢١٢١٢-١٢١٢'
	])('%s', (number) => {
		expect(findPersonalData(`Jag heter Kim, ${number}, och bor i Grums`)).toEqual([{ kind: 'personnummer', text: number, start: 15, end: 15 + number.length }]);
		expect(kinds(`(${number}).`)).toEqual(['personnummer']);
		expect(kinds(number)).toEqual(['personnummer']);
	});
	test('every day of a leap year, and the coordination number of the same day', () => {
		for (let month = 1; month <= 12; month++) {
			for (let day = 1; day <= new Date(2004, month, 0).getDate(); day++) {
				for (const added of [0, 60]) {
					const ten = withCheck(`04${String(month).padStart(2, '0')}${String(day + added).padStart(2, '0')}238`);
					expect(kinds(`${ten.slice(0, 6)}-${ten.slice(6)}`), ten).toEqual(['personnummer']);
				}
			}
		}
	});
	test('a wrong check digit, a day or month that does not exist, are none', () => {
		for (let digit = 0; digit < 10; digit++) expect(kinds(`121212-121${digit}`)).toEqual(digit === 2 ? ['personnummer'] : []);
		for (const nine of ['901329238', '900230238', '900431238', '050229238', '900300238', '900392238', '900360238']) {
			const ten = withCheck(nine);
			expect(kinds(`${ten.slice(0, 6)}-${ten.slice(6)}`), nine).toEqual([]);
		}
	});
	test('not in the middle of a longer number', () => {
		expect(kinds('1231212121212')).toEqual([]);
		expect(kinds('12121212121')).toEqual([]);
	});
});

describe('telephone numbers', () => {
	test.each([
		'070-123 45 67', '0701234567', '070 123 45 67', '070 - 123 45 67', '070/1234567', '076-1234567', '+46701234567', '+46 70 123 45 67',
		'+46(0)70-123 45 67', '0046 70 123 45 67', '08-123 456 78', '08-12 34 56', '08 123 45 67', '0555-123 45', '0555-12 34 56', '(0555) 123 45',
		'0555 12345', '+47 912 34 567', '+358 40 123 4567', '+963 11 222 3333', '020-22 00 60'
	])('%s', (number) => {
		expect(findPersonalData(`Ring mig på ${number} ikväll`)).toEqual([{ kind: 'phone', text: number, start: 12, end: 12 + number.length }]);
		expect(kinds(`tel:${number}.`)).toEqual(['phone']);
	});
	test('two numbers are two', () => {
		expect(texts('070-123 45 67 eller 076-765 43 21')).toEqual(['070-123 45 67', '076-765 43 21']);
	});
});

describe('e-mail addresses', () => {
	test.each(['kim@exempel.se', 'kim.larsson+grums@skola.grums.se', 'åsa@räksmörgås.se', 'kim (at) exempel.se', 'kim[at]exempel.se', 'kim snabel-a exempel.se', 'KIM@EXEMPEL.SE'])(
		'%s',
		(address) => {
			expect(findPersonalData(`Skriv till ${address}, tack`)).toEqual([{ kind: 'email', text: address, start: 11, end: 11 + address.length }]);
		}
	);
	test('neither a handle nor a price each', () => {
		expect(kinds('Jag heter @kim på nätet. 3 st @ 20 kr. Vi ses at home.se')).toEqual([]);
	});
});

test('what only looks like it is left alone', () => {
	for (const text of [
		'Jag flyttade hit 2019 och slutade skolan 2021–2022.',
		'Det kostade 12 500 kr, sedan 1 250 000 kronor, sedan 8 900,50.',
		'Mötet var 2024-05-06 kl 08.30–17.00, nästa 06/05 2024, och 01-02 2024.',
		'Postnumret är 664 30 Grums. Det andra är 123 45.',
		'Koden är GRAN-47, GRAN-472 och K7MX-3QRT.',
		'Ring 112, 1177, 116 111 eller 90101. Polisen har 114 14.',
		'Öppet 08-12 och 13-17. Buss 600 går 07.15, 07:45 och 16.05.',
		'Lägenhet 1102, port 3, vån 4. Mål: 100 000 steg, 10 000–20 000 om dagen.',
		'Det är 3,14159265 eller 0,5 eller 0.25 procent. Rabatten är +10 000 000 kr.',
		'Ärende 2024-000123 och dnr KS 2023/00456.',
		'Svar: 1 2 3 4 5 6 7 8 9 10. Åren 1999 2000 2001 2002 var bra.',
		'C++ och 20/20. 24/7, 365 dagar.',
		''
	]) {
		expect(findPersonalData(text), text).toEqual([]);
	}
});

test('several kinds, in the order they stand, none inside another', () => {
	const text = 'Jag: kim0701234567@exempel.se, 121212-1212, 070-123 45 67.';
	expect(kinds(text)).toEqual(['email', 'personnummer', 'phone']);
	for (const { text: found, start, end } of findPersonalData(text)) expect(text.slice(start, end)).toBe(found);
	// The same call again gives the same: no state is left behind.
	expect(findPersonalData(text)).toEqual(findPersonalData(text));
});

test('taking it away leaves the rest of the words', () => {
	const text = 'Ring mig på 070-123 45 67 ikväll';
	expect(withoutPersonalData(text, findPersonalData(text)[0]!)).toBe('Ring mig på … ikväll');
	expect(withoutPersonalData(' 121212-1212 ', { start: 1, end: 12 })).toBe('');
	let left = 'a@b.se och c@d.se';
	for (let found = findPersonalData(left)[0]; found; found = findPersonalData(left)[0]) left = withoutPersonalData(left, found);
	expect(left).toBe('… och …');
});

test('a long text takes no time', () => {
	const started = performance.now();
	for (const text of ['0'.repeat(2000), '07 '.repeat(660), 'a.'.repeat(1000), '1-'.repeat(1000), '+4'.repeat(1000), `${'a'.repeat(1999)}@`, '0 '.repeat(1000)]) findPersonalData(text);
	expect(performance.now() - started).toBeLessThan(500);
});

describe('disguises', () => {
	test.each([
		['personnummer', '121212\u200b-1212'], ['personnummer', '12\u00ad1212\u00ad-1212'], ['personnummer', '1\u20602\ufeff1212-12\u202e12'], ['personnummer', '121212_1212'], ['personnummer', '121212/1212'],
		['personnummer', '1 2 1 2 1 2 - 1 2 1 2'], ['personnummer', '121212\u2800-\u28001212'], ['personnummer', '𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐'], ['personnummer', '１２１２１２－１２１２'], ['personnummer', '121212\u0000-1212'],
		['phone', '070.174.06.05'], ['phone', '070\u200d1740605'], ['phone', 'O70-174 O6 O5'], ['phone', '0 7 0 1 7 4 0 6 0 5'], ['phone', '0.7.0.1.7.4.0.6.0.5'], ['phone', '07O 174 06 05'], ['phone', '0555.123.45'], ['phone', '+46\u00ad70 174 06 05'],
		['email', 'anna (a) exempel.se'], ['email', 'anna(a)exempel.se'], ['email', 'anna @ exempel.se'], ['email', 'anna\u200b@exempel.se'], ['email', 'anna [at] exempel (punkt) se'], ['email', 'anna snabel-a exempel punkt se'], ['email', 'anna＠exempel．se'], ['email', 'anna <at> exempel dot com']
	])('%s: %j', (kind, written) => {
		const text = `Hej, ${written} är det`;
		expect(findPersonalData(text)).toEqual([{ kind, text: written, start: 5, end: 5 + written.length }]);
		expect(withoutPersonalData(text, findPersonalData(text)[0]!)).toBe('Hej, … är det');
	});
	test.each(['Det är 2 o 3 år sedan', 'version 1.2.3.4.5', '07.05.2023 klockan 12.30', 'alternativ (a) eller (b)', 'punkt 3 i listan', 'den 12.12.12 kl 12.12', '👩‍👩‍👧 2 + 2', 'ring 112 eller 116 111', 'nr 5 o 070'])('%s is none', (text) => expect(kinds(text)).toEqual([]));
});
