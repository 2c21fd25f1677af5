/** What a device remembers of one person in one room. Whoever passes the device on takes it away; what they have not sent is still sent. */
import { device } from '#data/browser/device.ts';
import type { SupportLevel } from '#domain/response/response.ts';

/** Words that have not become a card yet. */
export interface Unlaid {
	text: string;
	column: string;
}
export interface Person {
	/** What stands for them: made here, 256 random bits. The same one is the same person. */
	token: string;
	name: string;
	/** They have come in. */
	inside: boolean;
	/** Several pass the device round. */
	shared: boolean;
	support: SupportLevel;
	/** The area that they sit at, where there are several. */
	area: string;
	unlaid: Unlaid | null;
}

const keyOf = (code: string) => `workshop:${code}`;
const beforeOf = (code: string) => `workshop-before:${code}`;

/** 32 random bytes in base64url. crypto.randomUUID is not there over plain http; this is. */
export function newToken(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** True when a change in the browser's storage is about this person. */
export const concerns = (event: StorageEvent, code: string): boolean => event.key === keyOf(code);

export const newPerson = (shared = false): Person => ({ token: newToken(), name: '', inside: false, shared, support: 'symbols', area: '', unlaid: null });

/** Null when nobody has been here, or what lies there is not ours. */
export function readPerson(code: string): Person | null {
	try {
		const found = JSON.parse(device.read(keyOf(code)) ?? 'null') as Partial<Person> | null;
		if (!found || !isToken(found.token)) return null;
		const unlaid = found.unlaid && text(found.unlaid.text) ? { text: found.unlaid.text, column: text(found.unlaid.column) } : null;
		const support = (['text', 'symbols', 'speech'] as const).find((level) => level === found.support) ?? 'symbols';
		return { token: found.token, name: text(found.name), inside: found.inside === true, shared: found.shared === true, support, area: text(found.area), unlaid };
	} catch {
		return null;
	}
}

/** False when the browser keeps nothing after the page is closed. */
export const keepPerson = (code: string, person: Person): boolean => device.write(keyOf(code), JSON.stringify(person));

/** Tokens of those who had the device before, for what they have not sent. */
export function tokensBefore(code: string): string[] {
	try {
		const found = JSON.parse(device.read(beforeOf(code)) ?? '[]') as unknown;
		return Array.isArray(found) ? found.filter(isToken) : [];
	} catch {
		return [];
	}
}
export function keepBefore(code: string, tokens: readonly string[]): void {
	if (tokens.length === 0) device.remove(beforeOf(code));
	else device.write(beforeOf(code), JSON.stringify(tokens));
}
