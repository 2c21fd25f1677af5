/** Round codes such as GRAN-472: a word and three digits. */
import { asTyped } from '#domain/text/typed.ts';

// Short, common words without å, ä or ö, for any keyboard.
const WORDS = (
	'ALM ASK ASP BERG BLAD BOK BRIS BRO BUKT DAL DIMMA DUVA EKORRE FALK FORS FURA ' +
	'GRAN GREN GRUS HAGEL HARE HAV HED ISBIT KLIPPA KNOPP KOTTE KULLE KVIST LERA LIND LJUNG ' +
	'LODJUR MAST MOLN MOSSA NEJLIKA NORD ORRE PIL REGN ROT SAND SIK SKOG SOL STEN STIG ' +
	'STORK STRAND SVAN TALL TRANA TUVA UDDE UGGLA UTTER VASS VIK VIND VIOL'
).split(' ');

/** A new code. `random` gives numbers in [0, 1). */
export function newRoundCode(random: () => number): string {
	const word = WORDS[Math.floor(random() * WORDS.length)]!;
	return `${word}-${100 + Math.floor(random() * 900)}`;
}

/** Parses a typed code: "gran 472" and "Gran472" are GRAN-472. Null if invalid. */
export function readRoundCode(typed: string): string | null {
	const match = /^([A-Z]{3,8})([0-9]{2,4})$/.exec(asTyped(typed).replace(/[^A-Z0-9]/g, ''));
	return match ? `${match[1]}-${match[2]}` : null;
}

/** Letters for digits, where only digits can stand, and the reverse. */
const asDigits = (typed: string) => typed.replace(/[OQ]/g, '0').replace(/[IL|]/g, '1');
const asLetters = (typed: string) => typed.replace(/0/g, 'O').replace(/1/g, 'I');

/** As it was before an address carried it. */
function unescaped(text: string): string {
	try {
		return asTyped(decodeURIComponent(text));
	} catch {
		return text;
	}
}

/** As readRoundCode, for what is typed or pasted by hand: a whole address, O for zero. Null if there is no code in it. */
export function findRoundCode(typed: string): string | null {
	const text = asTyped(typed).trim();
	const inAddress = /\/S\/([^/?#\s]+)/.exec(text) ?? /[?&]CODE=([^&#\s]+)/.exec(text) ?? (text.includes('/') ? /([^/?#\s]+)[/\s]*(?:[?#].*)?$/.exec(text) : null);
	const code = unescaped(inAddress?.[1] ?? text).replace(/[^A-Z0-9|+_.\s\p{Pd}]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
	const apart = /^([A-Z01]{3,8})[+_.\s\p{Pd}]+([0-9OQIL|]{2,4})$/u.exec(code);
	if (apart) return readRoundCode(asLetters(apart[1]!) + asDigits(apart[2]!));
	const together = /^([A-Z]{3,8})([0-9][0-9OQ]{1,3})$/.exec(code) ?? /^([A-Z01]*[A-Z])([1-9][0-9OQ]{1,3})$/.exec(code);
	return readRoundCode(code) ?? (together && readRoundCode(asLetters(together[1]!) + asDigits(together[2]!)));
}
