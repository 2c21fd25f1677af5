/** The code that takes a response back. Made on the device; the database keeps only a keyed hash. */

/** No I, L, O, 0 or 1: nothing that is read as something else. 31^8 is close to 10^12 codes. */
export const WITHDRAWAL_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A new code such as K7MX-3QRT from the device's own randomness. */
export function newWithdrawalCode(): string {
	let code = '';
	while (code.length < 8) {
		// Bytes past the last whole multiple are thrown away, or some letters would come more often.
		const [byte] = crypto.getRandomValues(new Uint8Array(1));
		if (byte! < 248) code += WITHDRAWAL_ALPHABET[byte! % 31];
	}
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What a person typed, without spaces and hyphens; null if it cannot be a code. */
export function readWithdrawalCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return /^[A-HJKMNP-Z2-9]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}
