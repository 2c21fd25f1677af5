/** Signing in and up: every refusal has a meaning of its own, and none tells who has an account, in words, in time or in work. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signIn, signInWithCode, signUp } from '#data/server/accounts.ts';
import { anonymousClient } from '#data/server/clients.ts';
import type { Store } from '#data/server/store.ts';
import { lettersSent } from '#server/request/mailed-code.ts';
import { messages } from '#i18n/index.ts';
import { PASSWORD, signUp as account, storeKinds, type OwnStore } from './harness.ts';
import { Visitor, type Page } from './visitor.ts';

const now = vi.hoisted(() => ({ store: undefined as Store | undefined }));
vi.mock('#server/store.ts', () => ({ theStore: () => now.store }));
const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;
const codePage = (await import('../../src/routes/(public)/sign-in/code/+page.server.ts')) as unknown as Page;

/** A store that answers every call of the auth API with an error. */
const refusing = (status: number, code: string): Store =>
	({ url: 'http://in-process.invalid', key: 'k', fetch: async () => Response.json({ code, error_code: code, msg: 'x' }, { status }) }) as unknown as Store;

describe('each error has its own meaning', () => {
	const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
	afterAll(() => quiet.mockRestore());
	const good = 'ett långt lösenord';
	test.each([
		[422, 'user_already_exists', 'exists'], [422, 'email_exists', 'exists'], [422, 'weak_password', 'weak'], [429, 'over_email_send_rate_limit', 'wait'], [429, 'something', 'wait'],
		[422, 'signup_disabled', 'failed'], [400, 'validation_failed', 'failed'], [500, 'unexpected_failure', 'failed'], [400, 'who_knows', 'failed']
	] as const)('signing up: %s %s is %s', async (status, code, expected) => expect(await signUp(anonymousClient(refusing(status, code)), 'a@example.se', good)).toBe(expected));
	test.each([
		[400, 'invalid_credentials', 'wrong'], [400, 'email_not_confirmed', 'confirm_by_mail'], [429, 'over_request_rate_limit', 'wait'], [500, 'unexpected_failure', 'failed'], [400, 'who_knows', 'failed']
	] as const)('signing in: %s %s is %s', async (status, code, expected) => {
		expect(await signIn(anonymousClient(refusing(status, code)), 'a@example.se', good)).toBe(expected);
		if (expected !== 'wrong') expect(await signInWithCode(anonymousClient(refusing(status, code)), 'a@example.se', '123456')).toBe(expected);
	});
	test('passwords too short and too long never reach the store', async () => {
		const nowhere = { ...refusing(500, 'x'), fetch: () => Promise.reject(new Error('asked')) } as unknown as Store;
		for (const [password, expected] of [['kort', 'weak'], ['x'.repeat(73), 'long'], ['å'.repeat(37), 'long']] as const) expect(await signUp(anonymousClient(nowhere), 'a@example.se', password)).toBe(expected);
	});
	test('the meanings are sentences, and no two the same', () => {
		for (const lang of ['sv', 'en'] as const) {
			const { setup, invite, signInPage } = messages(lang).publicPages;
			for (const words of [[setup.weak, setup.long, setup.exists, setup.failed, setup.wait, setup.confirm_by_mail], [invite.weak, invite.long, invite.failed, invite.wait, invite.wrongCode, invite.wrongPassword], [signInPage.wrong, signInPage.failed, signInPage.wait]]) {
				expect(new Set(words).size).toBe(words.length);
				for (const text of words) expect(text).toMatch(/^\p{Lu}.{15,}\.$/u);
			}
		}
	});
});

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('who has an account, on $name', ({ name, skip, open }) => {
	// Limits are the process's, for both stores: each has people and places of its own.
	const own = name.toLowerCase().slice(0, 6);
	const known = `known@${own}.example.se`;
	let store: OwnStore;
	const letters: string[] = [];
	beforeAll(async () => {
		if (skip) return;
		vi.spyOn(console, 'log').mockImplementation((text: unknown) => void letters.push(String(text)));
		// What a password costs is what is measured here.
		vi.stubEnv('LITE_AUTH_BCRYPT_COST', '');
		store = await open();
		now.store = store;
		await account(store, known);
	});
	afterAll(async () => {
		vi.restoreAllMocks();
		vi.unstubAllEnvs();
		await lettersSent();
		await store?.close();
	});

	test.skipIf(skip)('72 bytes are a password, and no more', async () => {
		expect(await signUp(anonymousClient(store), 'long@example.se', 'x'.repeat(73))).toBe('long');
		expect(await signUp(anonymousClient(store), 'long@example.se', 'å'.repeat(36))).toBe('signed_in');
	});

	test.skipIf(skip)('a wrong password costs the same whether there is an account', async () => {
		const time = async (email: string) => {
			const start = performance.now();
			expect(await signIn(anonymousClient(store), email, 'fel lösenord här')).toBe('wrong');
			return performance.now() - start;
		};
		const times: [number, number][] = [];
		for (let i = 0; i < 7; i++) times.push([await time(known), await time(`unknown${i}@example.se`)]);
		const median = (which: 0 | 1) => times.map((pair) => pair[which]).sort((a, b) => a - b)[3]!;
		// The work of the password is there for both: without it one is a tenth of the other.
		expect(median(1) / median(0), JSON.stringify(times)).toBeGreaterThan(0.5);
		expect(median(1) / median(0), JSON.stringify(times)).toBeLessThan(2);
	});

	test.skipIf(skip)('the pages say the same and at the same time', async () => {
		const ask = async (email: string, i: number, form: Record<string, string>, action: 'password' | 'code') => {
			const start = performance.now();
			const answered = await new Visitor(store, `${own} ${i}`).post(signInPage, '/sign-in', { email, ...form }, {}, action);
			return { answered: JSON.stringify(answered).replaceAll(email, 'X').replaceAll(encodeURIComponent(email), 'X'), ms: performance.now() - start };
		};
		const [has, hasNot] = [await ask(known, 1, { password: 'fel lösenord här' }, 'password'), await ask(`unknown@${own}.example.se`, 2, { password: 'fel lösenord här' }, 'password')];
		expect(has.answered).toBe(hasNot.answered);
		for (const { ms } of [has, hasNot]) expect(ms).toBeGreaterThanOrEqual(495);
		// A letter is not waited for.
		const slow = { ...store, fetch: (async (...all: Parameters<typeof fetch>) => (await new Promise((done) => setTimeout(done, 400)), store.fetch(...all))) as typeof fetch };
		now.store = slow;
		const codes = [await ask(known, 3, {}, 'code'), await ask(`unknown@${own}.example.se`, 4, {}, 'code')];
		now.store = store;
		expect(codes[0]!.answered).toBe(codes[1]!.answered);
		for (const { ms } of codes) expect(ms).toBeLessThan(300);
		await vi.waitFor(() => expect(letters.filter((text) => text.includes(`Till: ${known}`)).length).toBe(1), { timeout: 5000 });
		expect(letters.join()).not.toMatch(/Till: (unknown|nobody)/);
	});

	test.skipIf(skip)('wrong passwords from many places do not keep the owner of the address out of the code', async () => {
		const far = (i: number) => new Visitor(store, `${own} far ${i}`).post(signInPage, '/sign-in', { email: known, password: PASSWORD.slice(1) }, {}, 'password');
		// Each answer takes half a second: all at once.
		await Promise.all(Array.from({ length: 21 }, (_, i) => far(i)));
		expect((await far(21)).status).toBe(429);
		letters.length = 0;
		const owner = new Visitor(store, `${own} home`);
		expect((await owner.post(signInPage, '/sign-in', { email: known }, {}, 'code')).status).toBe(303);
		const code = await vi.waitFor(() => /Din kod är (\d{6})/.exec(letters.join())![1]!);
		expect((await owner.post(codePage, '/sign-in/code', { email: known, code })).location).toBe('/projects');
	});

	test.skipIf(skip)('one place cannot ask for letters to everybody, nor use up somebody’s own', async () => {
		const place = new Visitor(store, `${own} place`);
		const statuses = [];
		for (let i = 0; i < 22; i++) statuses.push((await place.post(signInPage, '/sign-in', { email: `p${i}@${own}.example.se` }, {}, 'code')).status);
		expect(statuses.filter((status) => status === 303).length).toBe(20);
		for (let i = 0; i < 7; i++) await new Visitor(store, `${own} other place`).post(signInPage, '/sign-in', { email: known }, {}, 'code');
		expect((await new Visitor(store, `${own} home too`).post(signInPage, '/sign-in', { email: known }, {}, 'code')).status).toBe(303);
	});
});
