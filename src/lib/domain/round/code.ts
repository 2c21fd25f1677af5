/** Round codes such as GRAN-472: a word and three digits. */

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
	const match = /^([A-Z]{3,8})([0-9]{2,4})$/.exec(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
	return match ? `${match[1]}-${match[2]}` : null;
}
