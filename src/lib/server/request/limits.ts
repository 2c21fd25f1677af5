/**
 * Rate limits for what can be guessed: sign-in, round codes, withdrawal codes, invitations.
 * Only failures count, because a whole class shares one address. Counters are per process and keyed by a keyed hash of the
 * address, with a random key per process; several processes multiply the limit.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isOlder } from '#data/age.ts';

const KEY = randomBytes(32);

/** Keyed hash of an address or e-mail. */
export function hashed(value: string): string {
	return createHmac('sha256', KEY).update(value).digest('base64url').slice(0, 22);
}

/**
 * What stands for one caller: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one connection is given and can
 * choose its addresses from.
 */
export function networkOf(address: string): string {
	const plain = address.trim().toLowerCase().replace(/^\[|\]$/g, '').replace(/%.*$/, '');
	const four = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain)?.[1];
	if (four) return four;
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const before = head.split(':').filter(Boolean);
	const after = (tail ?? '').split(':').filter(Boolean);
	const all = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
	return `${all.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

interface Limit {
	failures: number;
	perSeconds: number;
}

export const LIMITS = {
	// Passwords and mailed codes are counted apart, so that wrong passwords from many places leave the other way in open.
	signIn: { failures: 10, perSeconds: 300 },
	signInPerAccount: { failures: 20, perSeconds: 900 },
	signInCode: { failures: 10, perSeconds: 300 },
	signInCodePerAccount: { failures: 20, perSeconds: 900 },
	// Letters to one address: from one place few, from everywhere more, so that one place does not use up somebody's own.
	mailedCode: { failures: 5, perSeconds: 900 },
	mailedCodeFrom: { failures: 20, perSeconds: 900 },
	mailedCodePerAccount: { failures: 40, perSeconds: 3600 },
	roundCode: { failures: 30, perSeconds: 60 },
	// Codes for one use: of 10^13 a round has at most 20 000. Counted where one is tried and where that is said.
	oneUseCode: { failures: 60, perSeconds: 60 },
	// Separate from code lookups, so that mistyped codes do not block submissions from the same address.
	sendingTo: { failures: 30, perSeconds: 60 },
	// Tokens of rooms: 256 bits; those of a room that is over are asked about by every phone that is still open.
	roomToken: { failures: 30, perSeconds: 60 },
	// 10 000 PINs take days to try, and the PIN gives no access to answers.
	tabletPin: { failures: 10, perSeconds: 300 },
	// 42 840 codes; the database limits tries per round as well.
	pictures: { failures: 10, perSeconds: 600 },
	withdrawal: { failures: 10, perSeconds: 600 },
	invitation: { failures: 20, perSeconds: 600 },
	// A link is 128 bits; what can be guessed is its password.
	share: { failures: 10, perSeconds: 600 },
	setup: { failures: 10, perSeconds: 600 }
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const MAX_ENTRIES = 50_000;
const failures = new Map<string, number[]>();

/** Seconds until the next try is allowed, or 0. */
export function mustWait(name: LimitName, who: string, now = Date.now()): number {
	const limit = LIMITS[name];
	const times = (failures.get(`${name}:${who}`) ?? []).filter((time) => !isOlder(time, limit.perSeconds * 1000, now));
	if (times.length < limit.failures) return 0;
	return Math.max(1, Math.ceil((times[0]! + limit.perSeconds * 1000 - now) / 1000));
}

/**
 * Counts a try as failed before its outcome is known, so that concurrent tries cannot exceed the limit.
 * Null = no more tries for now; otherwise call the result when the try succeeded.
 */
export function startTry(...tries: [LimitName, string][]): (() => void) | null {
	if (tries.some(([name, who]) => mustWait(name, who))) return null;
	const now = Date.now();
	for (const [name, who] of tries) countFailure(name, who, now);
	return () => {
		for (const [name, who] of tries) {
			const times = failures.get(`${name}:${who}`);
			const at = times?.lastIndexOf(now) ?? -1;
			if (at >= 0) times!.splice(at, 1);
		}
	};
}

export function countFailure(name: LimitName, who: string, now = Date.now()): void {
	const key = `${name}:${who}`;
	const limit = LIMITS[name];
	const times = (failures.get(key) ?? []).filter((time) => !isOlder(time, limit.perSeconds * 1000, now));
	times.push(now);
	failures.delete(key);
	failures.set(key, times);
	// Evict the oldest, to bound memory.
	if (failures.size > MAX_ENTRIES) failures.delete(failures.keys().next().value!);
}
