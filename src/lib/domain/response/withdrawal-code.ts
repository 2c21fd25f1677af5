/** The code that withdraws a response. Made on the device; the database stores only a keyed hash. */
import { asTyped } from '#domain/text/typed.ts';

/** Without the ambiguous I, L, O, 0 and 1. 31^8 is close to 10^12 codes. */
export const WITHDRAWAL_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A new code such as K7MX-3QRT from the device's own randomness. */
export function newWithdrawalCode(): string {
	let code = '';
	while (code.length < 8) {
		// Rejection sampling: bytes beyond the last multiple of 31 would bias the letters.
		const [byte] = crypto.getRandomValues(new Uint8Array(1));
		if (byte! < 248) code += WITHDRAWAL_ALPHABET[byte! % 31];
	}
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Parses a typed code, ignoring spaces and hyphens; null if invalid. */
export function readWithdrawalCode(typed: string): string | null {
	const code = asTyped(typed).replace(/[^A-Z0-9]/g, '');
	return /^[A-HJKMNP-Z2-9]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}

/** As readWithdrawalCode, for what is pasted by hand: the code with words around it. */
export function findWithdrawalCode(typed: string): string | null {
	const among = /(?:^|[^A-Z0-9])([A-HJKMNP-Z2-9]{4}[\s\p{Pd}][A-HJKMNP-Z2-9]{4})(?![A-Z0-9])/u.exec(asTyped(typed));
	return readWithdrawalCode(typed) ?? (among && readWithdrawalCode(among[1]!));
}
