/**
 * Rate limits for what can be guessed: sign-in, round codes, withdrawal codes, invitations.
 * Only failures count, because a whole class shares one address. The counters live in this process alone and hold no
 * address: a keyed hash whose key is drawn at start. With several processes each has its own share, which only makes
 * the limit somewhat wider.
 */
import { createHmac, randomBytes } from 'node:crypto';

const KEY = randomBytes(32);

/** A stand-in for an address or e-mail that cannot be turned back. */
export function hashed(value: string): string {
	return createHmac('sha256', KEY).update(value).digest('base64url').slice(0, 22);
}

interface Limit {
	failures: number;
	perSeconds: number;
}

export const LIMITS = {
	signIn: { failures: 10, perSeconds: 300 },
	signInPerAccount: { failures: 20, perSeconds: 900 },
	mailedCode: { failures: 5, perSeconds: 900 },
	roundCode: { failures: 30, perSeconds: 60 },
	// Apart from looking codes up: somebody who mistypes must not stop those who send.
	sendingTo: { failures: 30, perSeconds: 60 },
	// Ten thousand PINs: a stranger needs weeks, and has then learnt nothing about anybody.
	tabletPin: { failures: 10, perSeconds: 300 },
	// Three pictures are few enough to guess; the database counts them a round, too.
	pictures: { failures: 10, perSeconds: 600 },
	withdrawal: { failures: 10, perSeconds: 600 },
	invitation: { failures: 20, perSeconds: 600 },
	setup: { failures: 10, perSeconds: 600 }
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const MAX_ENTRIES = 50_000;
const failures = new Map<string, number[]>();

/** Seconds until another try is taken, or 0. */
export function mustWait(name: LimitName, who: string, now = Date.now()): number {
	const limit = LIMITS[name];
	const times = (failures.get(`${name}:${who}`) ?? []).filter((time) => time > now - limit.perSeconds * 1000);
	if (times.length < limit.failures) return 0;
	return Math.max(1, Math.ceil((times[0]! + limit.perSeconds * 1000 - now) / 1000));
}

/**
 * Counts a try as failed before its outcome is known, so that a thousand sent at once do not slip past together.
 * Null = no more tries for now; otherwise call the result when the try was right.
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
	const times = (failures.get(key) ?? []).filter((time) => time > now - limit.perSeconds * 1000);
	times.push(now);
	failures.delete(key);
	failures.set(key, times);
	// The oldest go first, so that a flood of addresses cannot fill the memory.
	if (failures.size > MAX_ENTRIES) failures.delete(failures.keys().next().value!);
}
