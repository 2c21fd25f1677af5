/**
 * Codes for one use each. Their holder's address is the round's with the code at its end, GRAN-472-K7MXQ4RTP, and on the
 * device that is the round's whole name: what it remembers and sends carries it, and no script of its own is needed.
 */
import { asTyped } from '#domain/text/typed.ts';
import { findRoundCode, readRoundCode } from './code.ts';

/** At most this many are made at a time. */
export const MOST_CODES = 2000;
const LENGTH = 9;
const CODE = /^[A-HJKMNP-Z2-9]{9}$/;

/** What a code is worth in a round; `none`: no code came. */
export type CodeState = 'good' | 'used' | 'unknown' | 'none';

export interface RoundAddress {
	round: string;
	/** Null: the round's own address. */
	oneUse: string | null;
}

/** A code as it is printed: K7M-XQ4-RTP. */
export const inThrees = (code: string): string => code.replace(/(...)(?=.)/g, '$1-');

/** As it stands in an address. */
export const addressOf = ({ round, oneUse }: RoundAddress): string => (oneUse ? `${round}-${oneUse}` : round);

/** A code for one use, as somebody typed it; null when it cannot be one. */
export function readOneUse(typed: string): string | null {
	const code = asTyped(typed).replace(/[^A-Z0-9]/g, '');
	return CODE.test(code) ? code : null;
}

/** A round's code, with or without a code for one use after it; null when it is neither. */
export function readRoundAddress(typed: string): RoundAddress | null {
	const round = readRoundCode(typed);
	if (round) return { round, oneUse: null };
	const plain = asTyped(typed).replace(/[^A-Z0-9]/g, '');
	const before = readRoundCode(plain.slice(0, -LENGTH));
	const oneUse = plain.slice(-LENGTH);
	return before && CODE.test(oneUse) ? { round: before, oneUse } : null;
}

/** As readRoundAddress, for what is typed or pasted by hand: a whole address, O for zero in the round's code. */
export function findRoundAddress(typed: string): RoundAddress | null {
	const text = asTyped(typed).trim().replace(/[\s\p{Pd}]+/gu, '-');
	const inAddress = /\/S\/([^/?#]+)/.exec(text) ?? /[?&]CODE=([^&#]+)/.exec(text);
	const whole = readRoundAddress(inAddress?.[1] ?? text);
	if (whole) return whole;
	const round = findRoundCode(typed);
	if (round) return { round, oneUse: null };
	const apart = /^(.+?)-?([A-HJKMNP-Z2-9]{3}-?[A-HJKMNP-Z2-9]{3}-?[A-HJKMNP-Z2-9]{3})-?$/.exec(inAddress?.[1] ?? text);
	const found = apart && findRoundCode(apart[1]!);
	return found ? { round: found, oneUse: apart[2]!.replaceAll('-', '') } : null;
}
