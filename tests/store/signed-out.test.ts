/**
 * Signed out while a form was being filled in: what was written goes through signing in, sealed, and is sent as it was. Through
 * the hook, the pages' own actions and the sign-in pages, as a browser without script would.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepingKey } from '#data/server/keeping.ts';
import { keepForm, openForm } from '#server/request/kept-form.ts';
import { keptForm } from '../../src/hooks/kept-form.ts';
import { makeWorld, openRound, PASSWORD, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { Visitor, type Page } from './visitor.ts';

const pages = import.meta.glob<Page>('../../src/routes/*staff*/**/+page.server.ts');
const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;
const codePage = (await import('../../src/routes/(public)/sign-in/code/+page.server.ts')) as unknown as Page;

let store: OwnStore;
let world: World;
let params: Record<string, string>;
const letters: string[] = [];
beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation((text: unknown) => void letters.push(String(text)));
	store = await (await storeKinds('embedded')).kinds[0]!.open();
	now.store = store;
	world = await makeWorld(store);
	params = { workspace: world.workspaceId, project: world.projectId, version: world.versionId, round: (await openRound(world)).id };
}, 120_000);
afterAll(async () => {
	vi.restoreAllMocks();
	await store.close();
});

const WRITTEN = { version: '', title: 'Hösten & våren', text: 'Rad ett\nrad två ”citat” <b>', 'q:1': 'H0', email: 'ny@example.se', role: 'steering' };

test('every action of every staff page keeps the form instead of sending it away', async () => {
	const seen: string[] = [];
	for (const [path, load] of Object.entries(pages)) {
		const page = await load();
		const pattern = path.slice('../../src/routes/(staff)'.length, -'/+page.server.ts'.length);
		const address = pattern.replace(/\[(\w+)=?\w*\]/g, (_, name: string) => params[name]!);
		for (const action of Object.keys(page.actions ?? {})) {
			const asked = `${address}?${action === 'default' ? '' : `/${action}&`}sheet=ABC`;
			const answered = await new Visitor(store).post(page, asked, WRITTEN, params, action, { through: keptForm, id: `/(staff)${pattern}` });
			expect(answered, asked).toMatchObject({ status: 401, body: { to: `${address}?sheet=ABC` } });
			const kept = openForm(String(answered.body!.kept))!;
			expect(kept.action, asked).toBe(new URL(asked, 'http://x').pathname + new URL(asked, 'http://x').search);
			expect(Object.fromEntries(kept.fields), asked).toEqual(WRITTEN);
			// The browser holds it and cannot read it.
			expect(String(answered.body!.kept)).not.toContain(Buffer.from('Hösten').toString('base64url').slice(0, 6));
			seen.push(asked);
		}
	}
	expect(seen.length).toBeGreaterThan(15);
});

test('signed in again with a password, or with a code by mail: the same form, and then it is done', async () => {
	const newRound = (await pages['../../src/routes/(staff)/projects/[project=id]/new-round/+page.server.ts']!()) as Page;
	const address = `/projects/${params.project}/new-round?version=${params.version}`;
	const written = { version: params.version!, title: 'Skriven före utloggningen', idleMinutes: '10' };
	const out = await new Visitor(store).post(newRound, address, written, params, 'default', { through: keptForm, id: '/(staff)/projects/[project=id]/new-round' });
	const kept = String(out.body!.kept);

	const person = new Visitor(store, 'place 1');
	// What waits is not lost by a wrong password.
	const wrong = await person.post(signInPage, '/sign-in', { email: 'designer@example.se', password: 'fel lösenord här', kept }, {}, 'password');
	expect(wrong.data).toMatchObject({ problem: 'wrong', kept });
	const right = await person.post(signInPage, '/sign-in', { email: 'designer@example.se', password: PASSWORD, kept: String(wrong.data!.kept) }, {}, 'password');
	const waiting = right.data!.waiting as { action: string; fields: [string, string][] };
	expect(waiting.action).toBe(address);
	const done = await person.post(newRound, waiting.action, Object.fromEntries(waiting.fields), params);
	expect(done.location).toMatch(/^\/rounds\//);
	expect((await store.sql<{ n: number }>(`select count(*)::int as n from public.rounds where title = 'Skriven före utloggningen'`))[0]!.n).toBe(1);

	const other = new Visitor(store, 'place 2');
	const sent = await other.post(signInPage, '/sign-in', { email: 'designer@example.se', kept }, {}, 'code');
	// In no address.
	expect(sent).toEqual({ status: 200, data: { sentTo: 'designer@example.se', kept } });
	const code = await vi.waitFor(() => /Till: designer@example\.se\nÄmne: Din kod är (\d{6})/.exec(letters.join('\n'))![1]!);
	const mistyped = await other.post(codePage, '/sign-in/code', { email: 'designer@example.se', code: code === '111111' ? '222222' : '111111', kept });
	expect(mistyped.data).toMatchObject({ problem: 'wrongCode', kept });
	expect((await other.post(codePage, '/sign-in/code', { email: 'designer@example.se', code, kept })).data).toEqual({ waiting });
});

test('what is old, changed or somebody else’s making is not given back', async () => {
	const { keeping } = store;
	const sealed = keeping.seal('{"action":"/projects","fields":[]}');
	expect(openForm(sealed)).toEqual({ action: '/projects', fields: [] });
	expect(keeping.open(sealed, 12, Date.now() + 13 * 3_600_000)).toBeNull();
	for (const wrong of ['', 'x', `${sealed.slice(0, -2)}AA`, keepingKey('another').seal('{"action":"/projects","fields":[]}'), keeping.seal('{"action":"https://evil.example"}')]) expect(openForm(wrong)).toBeNull();
	expect((await new Visitor(store, 'place 3').post(signInPage, '/sign-in', { email: 'designer@example.se', password: PASSWORD, kept: 'x', to: '/projects' }, {}, 'password')).location).toBe('/projects');
	// The same database is the same key, so processes side by side agree.
	expect(keepingKey('a').open(keepingKey('a').seal('t'), 1)).toBe('t');
	// Too much, or no form: there is nothing to keep.
	const request = (body: BodyInit, headers: Record<string, string>) => ({ request: new Request('http://x/projects', { method: 'POST', body, headers }), url: new URL('http://x/projects') }) as never;
	expect(await keepForm(request('{}', { 'content-type': 'application/json' }))).toBeUndefined();
	expect(await keepForm(request(`a=${'b'.repeat(300_000)}`, { 'content-type': 'application/x-www-form-urlencoded' }))).toBeUndefined();
});
