/** Staff: in and out, invited and removed, and what each role can and cannot reach — by the pages and past them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { getPackage, post, signInByPage, type DemoFile, type RunningApp } from './fixtures/app.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { submission, weighingOf } from './fixtures/surveys.ts';
import { keepWorkshop } from './fixtures/workshops.ts';

type Role = DemoFile['users'][number]['role'];
const root = resolve(import.meta.dirname, '../..');

let app: RunningApp;
/** Ids of a workspace that nobody of the demo belongs to, and an invitation that has expired. */
let other: { workspace: string; project: string; survey: string; version: string; round: string; code: string; release: string; expired: string; email: string; password: string };
/** Ids of the demo's own. */
const own = { workspace: '', project: '', survey: '', version: '', round: '', code: '', board: '' };

/** Nobody can make a second workspace through the app, so the database's owner does, while the server is down. */
const SECOND_WORKSPACE = `
import { openStore } from '#data/server/store.ts';
import { anonymousClient } from '#data/server/clients.ts';
import { signUp } from '#data/server/accounts.ts';
import * as workspaces from '#data/server/workspaces.ts';
import * as projects from '#data/server/projects.ts';
import * as rounds from '#data/server/rounds.ts';
import * as responses from '#data/server/responses.ts';
import { publishNew } from '#data/server/surveys.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { simulateResponses } from '#analysis/simulate.ts';
import { releaseRound } from '#server/releases.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { randomUUID } from 'node:crypto';
const store = await openStore({ dataDir: process.env.DATA_DIR });
const client = anonymousClient(store);
const [email, password] = ['annan@example.se', 'ett annat långt lösenord'];
await signUp(client, email, password);
const { data } = await client.auth.getUser();
const [{ id: workspace }] = await store.sql("insert into public.workspaces (name) values ('Grannkommunen') returning id");
await store.sql("insert into public.members (workspace_id, user_id, role, email) select '" + workspace + "', '" + data.user.id + "', role, '" + email + "' from unnest(array['owner', 'designer']) role");
const project = await projects.add(client, workspace, 'Hemligt projekt');
const content = surveyFromPack('Grannkommunen');
const version = await publishNew(client, { workspaceId: workspace, projectId: project.id }, content);
const round = await rounds.open(client, { workspaceId: workspace, projectId: project.id, surveyVersionId: version, title: 'Hemlig omgång' });
for (const response of simulateResponses(content, { worth: { H0: 1 }, spread: 1, equal: 0, skip: 0 }, 6, 7)) {
	const card = response.answers.find(({ kind }) => kind === 'follow_up').card;
	const result = await responses.save(client, { ...response, round: round.code, id: randomUUID(), withdrawalCode: newWithdrawalCode(), answers: [...response.answers, { question: 'top', kind: 'follow_up', aspect: 'story', card, text: 'Grannens hemlighet' }] });
	if (result.status !== 'saved') throw new Error(JSON.stringify(result));
}
const { release } = await releaseRound(client, round);
const { token: expired } = await workspaces.invite(client, workspace, 'sen@example.se', 'designer');
await store.sql("update public.invitations set expires_at = now() - interval '1 minute' where email = 'sen@example.se'");
console.log('IDS ' + JSON.stringify({ workspace, project: project.id, version, round: round.id, code: round.code, release, expired, email, password }));
await store.close();
process.exit(0);
`;

async function contextOf(browser: Browser, role: Role): Promise<{ context: BrowserContext; page: Page }> {
	const context = await browser.newContext({ locale: 'sv-SE' });
	const page = await context.newPage();
	await signInByPage(page, app, role);
	return { context, page };
}

/** The button's name for everybody, the hidden part of it included. */
const removes = (email: string, role: string) => new RegExp(`Ta bort rollen\\s*: ${email}, ${role}`);
/** Presses it, and answers yes: in the dialog, or on the page that asks before the script has come. */
async function remove(page: Page, email: string, role: string) {
	await page.getByRole('button', { name: removes(email, role) }).click();
	await page.getByRole('button', { name: 'Ja, ta bort' }).click();
}
const get = (page: Page, path: string) => page.request.get(`${app.url}${path}`, { maxRedirects: 0, headers: { accept: 'text/html' } });
/** The page's own part of its data, as the framework flattens it. */
async function dataOf(page: Page, path: string): Promise<{ type: string; data?: unknown[] }> {
	const { nodes } = (await (await get(page, `${path}/__data.json`)).json()) as { nodes: { type: string; data?: unknown[] }[] };
	return nodes.at(-1)!;
}
/** A form sent past the page, from our own origin. */
const send = (page: Page, path: string, form: Record<string, string> = {}) =>
	page.request.post(`${app.url}${path}`, { form, maxRedirects: 0, headers: { origin: app.url, accept: 'text/html' } });

test.beforeAll(async ({ browser, ownApp }) => {
	const first = await ownApp({ surveys: true });
	await first.stop();
	const made = spawnSync(process.execPath, ['--input-type=module', '-e', SECOND_WORKSPACE], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR: first.dataDir, DATABASE_URL: '', SUPABASE_URL: '' }
	});
	const ids = /^IDS (.*)$/m.exec(made.stdout)?.[1];
	if (!ids) throw new Error(`The second workspace could not be made:\n${made.stdout}\n${made.stderr}`);
	other = JSON.parse(ids) as typeof other;
	app = await ownApp({ dataDir: first.dataDir });

	const { context, page } = await contextOf(browser, 'designer');
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	own.project = new URL(page.url()).pathname.split('/')[2]!;
	own.version = /version=([0-9a-f-]{36})/.exec(await page.content())![1]!;
	own.board = /\/releases\/([0-9a-f-]{36})/.exec(await page.content())![1]!;
	await page.getByRole('link', { name: 'Hösten 2026' }).click();
	await page.waitForURL('**/rounds/*');
	own.round = new URL(page.url()).pathname.split('/')[2]!;
	own.code = app.demo().code;
	await context.close();
	const owner = await contextOf(browser, 'owner');
	own.workspace = /\/workspaces\/([0-9a-f-]{36})/.exec(await owner.page.content())![1]!;
	await owner.context.close();
	const surveyOf = async (version: string) => (await app.ask<{ id: string }>(`select survey_id as id from public.survey_versions where id = '${version}'`))[0]!.id;
	own.survey = await surveyOf(own.version);
	other.survey = await surveyOf(other.version);
});
test.afterAll(async () => {
	await app?.stop();
	app?.remove();
});

test('in with a password, out again, and the back button shows nothing', async ({ page, context }) => {
	const user = app.demo().users.find(({ role }) => role === 'designer')!;
	await page.goto(`${app.url}/releases/${own.board}`);
	await expect(page).toHaveURL(/\/sign-in\?to=/);
	await page.getByLabel('E-post').fill(user.email);
	await page.getByLabel('Lösenord').fill('inte mitt lösenord');
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('alert')).toContainText('stämmer inte');
	await expect(page.getByLabel('E-post')).toHaveValue(user.email);
	await expect(page.getByLabel('Lösenord')).toHaveValue('');
	expect((await context.cookies()).filter(({ name }) => name.startsWith('session'))).toEqual([]);
	await page.getByLabel('Lösenord').fill(user.password);
	await page.getByRole('button', { name: 'Logga in' }).click();
	// The way back to where one was going.
	await expect(page).toHaveURL(`${app.url}/releases/${own.board}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const session = await context.cookies();
	for (const cookie of session.filter(({ name }) => name.startsWith('session'))) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });

	await page.goto(`${app.url}/projects`);
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page).toHaveURL(`${app.url}/`);
	await page.goto(`${app.url}/projects`);
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goBack();
	await expect(page.locator('body')).not.toContainText(user.email);
	// The session itself is over, not only its cookie.
	await context.addCookies(session);
	await page.goto(`${app.url}/projects`);
	await expect(page).toHaveURL(/\/sign-in/);
});

test('in with a code by mail, which works once and for the one who asked', async ({ page }) => {
	const user = app.demo().users.find(({ role }) => role === 'trust_agent')!;
	await page.goto(`${app.url}/sign-in`);
	await page.getByLabel('E-post').fill(user.email);
	await page.getByRole('button', { name: 'Få en kod på mejl i stället' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skriv koden från mejlet');
	const letter = () => /--- Brev[^\n]*\nTill: ([^\n]+)\nÄmne: Din kod är (\d{6})/g;
	await expect.poll(() => [...app.output().matchAll(letter())].length).toBe(1);
	const [, to, code] = [...app.output().matchAll(letter())].at(-1)!;
	expect(to).toBe(user.email);
	const other = code === '111111' ? '222222' : '111111';
	await page.getByLabel('Kod').fill(other);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('alert')).toContainText('Koden stämmer inte');
	// Not for somebody else's address.
	expect((await send(page, '/sign-in/code', { email: 'owner@exempel.se', code: code! })).status()).toBe(400);
	expect((await get(page, '/projects')).status()).toBe(303);
	await page.getByLabel('Kod').fill(`${code!.slice(0, 3)} ${code!.slice(3)}`);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page).toHaveURL(`${app.url}/projects`);
	await expect(page.locator('header')).toContainText(user.email);
	await page.getByRole('button', { name: 'Logga ut' }).click();
	expect((await send(page, '/sign-in/code', { email: user.email, code: code! })).status()).toBe(400);
	// An address without an account: the same words, and no letter.
	await page.goto(`${app.url}/sign-in`);
	await page.getByLabel('E-post').fill('okand@example.se');
	await page.getByRole('button', { name: 'Få en kod på mejl i stället' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skriv koden från mejlet');
	expect(app.output()).not.toContain('Till: okand@example.se');
});

test('invited with a new account: the role that was given, once', turn(1), async ({ browser }) => {
	const owner = await contextOf(browser, 'owner');
	await owner.page.getByRole('link', { name: 'Medlemmar' }).click();
	await owner.page.getByLabel('E-post').fill('Ny.Person@example.se');
	await owner.page.getByRole('radio', { name: /Styrgrupp/ }).check();
	await owner.page.getByRole('button', { name: 'Bjud in' }).click();
	const link = (await owner.page.locator('.link').innerText()).trim();
	expect(link).toMatch(new RegExp(`^${app.url}/invite/[0-9a-f]{64}$`));
	expect(app.output()).toContain(link);
	await expect(owner.page.getByRole('table')).toContainText('inbjuden, gäller till');
	await expect(owner.page.getByRole('button', { name: /^Ta tillbaka ?: ny\.person@example\.se, Styrgrupp$/ })).toBeVisible();
	// A second visit to the page does not show the link again.
	await owner.page.goto(owner.page.url().split('?')[0]!);
	expect(await owner.page.content()).not.toContain(link.split('/').at(-1)!);

	const context = await browser.newContext({ locale: 'sv-SE' });
	const page = await context.newPage();
	await page.goto(link);
	await expect(page.locator('main')).toContainText('styrgrupp');
	await expect(page.locator('main')).toContainText('ny.person@example.se');
	// The link alone makes nobody a member, nor does a password of one's own choosing.
	expect((await send(page, new URL(link).pathname, { password: 'ett nytt långt lösenord' })).status()).toBe(400);
	await page.getByRole('button', { name: 'Skicka en kod' }).click();
	const code = await expect.poll(() => /Till: ny\.person@example\.se\nÄmne: Din kod är (\d{6})/.exec(app.output())?.[1]).toBeTruthy().then(() => /Till: ny\.person@example\.se\nÄmne: Din kod är (\d{6})/.exec(app.output())![1]!);
	await page.getByLabel('Kod från mejlet').fill(code);
	await page.getByLabel('Välj ett lösenord').fill('kort');
	await page.getByRole('button', { name: 'Tacka ja' }).click();
	await expect(page.getByRole('alert')).toContainText('minst tio tecken');
	// What the form says about role, address and workspace is not listened to.
	const tampered = await send(page, new URL(link).pathname, { by: 'code', code, password: 'ett nytt långt lösenord', role: 'owner', email: 'annan@example.se', workspace: other.workspace });
	expect(tampered.status()).toBe(303);
	await page.goto(`${app.url}/projects`);
	await expect(page.locator('header')).toContainText('ny.person@example.se');
	await expect(page.locator('main')).not.toContainText('Grannkommunen');
	expect((await get(page, `/releases/${own.board}`)).status()).toBe(200);
	expect((await get(page, `/rounds/${own.round}`)).status()).toBe(404);
	expect((await get(page, `/workspaces/${own.workspace}/members`)).status()).toBe(403);

	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbjudan gäller inte längre.');
	expect((await send(page, new URL(link).pathname, { password: 'ett nytt långt lösenord' })).status()).toBe(404);
	await page.goto(`${app.url}/invite/${other.expired}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbjudan gäller inte längre.');
	expect(await page.content()).not.toContain('sen@example.se');
	expect((await send(page, `/invite/${other.expired}`, { password: 'ett nytt långt lösenord' })).status()).toBe(404);
	await Promise.all([context.close(), owner.context.close()]);
});

test('invited with an account already; and a role that is taken away is gone at once', turn(7), async ({ browser }) => {
	const owner = await contextOf(browser, 'owner');
	await owner.page.getByRole('link', { name: 'Medlemmar' }).click();
	const invite = async (email: string, role: RegExp) => {
		await owner.page.getByLabel('E-post').fill(email);
		await owner.page.getByRole('radio', { name: role }).check();
		await owner.page.getByRole('button', { name: 'Bjud in' }).click();
		return (await owner.page.locator('.link').innerText()).trim();
	};
	const agent = app.demo().users.find(({ role }) => role === 'trust_agent')!;
	const link = await invite(agent.email, /Designer/);

	// Somebody else who is signed in and holds the link needs the invited person's password.
	const thief = await contextOf(browser, 'steering');
	await thief.page.goto(link);
	await thief.page.getByText('Har du redan ett konto här?').click();
	await thief.page.getByLabel('Ditt lösenord').fill('steering försöker');
	await thief.page.getByRole('button', { name: 'Tacka ja' }).click();
	await expect(thief.page.getByRole('alert')).toContainText('Lösenordet stämmer inte');
	expect((await get(thief.page, `/rounds/${own.round}`)).status()).toBe(404);
	await thief.context.close();

	const context = await browser.newContext({ locale: 'sv-SE' });
	const page = await context.newPage();
	await page.goto(link);
	await page.getByText('Har du redan ett konto här?').click();
	await page.getByLabel('Ditt lösenord').fill(agent.password);
	await page.getByRole('button', { name: 'Tacka ja' }).click();
	await expect(page).toHaveURL(`${app.url}/projects`);
	await page.goto(`${app.url}/rounds/${own.round}`);
	await page.goto(`${app.url}/rounds/${own.round}/release`);
	await expect(page.getByRole('button', { name: 'Publicera nu' })).toBeVisible();
	await page.goto(`${app.url}/rounds/${own.round}`);
	await expect(page.getByRole('link', { name: 'Röster: gå igenom det personer har skrivit' })).toBeVisible();

	await owner.page.goto(`${app.url}/workspaces/${own.workspace}/members`);
	await remove(owner.page, agent.email, 'Designer');
	await expect(owner.page.getByRole('button', { name: removes(agent.email, 'Designer') })).toHaveCount(0);
	// The page that is still open has the way there; it leads nowhere.
	await page.getByRole('link', { name: 'Granska och publicera' }).click();
	await expect(page.locator('body')).toContainText('Din roll ger inte rätt');
	expect((await get(page, `/rounds/${own.round}/quotes`)).status()).toBe(403);
	await page.goto(`${app.url}/rounds/${own.round}`);
	await expect(page.getByRole('link', { name: 'Granska och publicera' })).toHaveCount(0);

	// Signed in as the invited: one press, no password. Then the last role goes, and with it everything.
	const signedIn = await invite('steering@exempel.se', /Tillitsagent/);
	const steering = await contextOf(browser, 'steering');
	await steering.page.goto(signedIn);
	await expect(steering.page.getByLabel('Välj ett lösenord')).toHaveCount(0);
	await steering.page.getByRole('button', { name: 'Tacka ja' }).click();
	expect((await get(steering.page, `/rounds/${own.round}`)).status()).toBe(200);
	await owner.page.goto(`${app.url}/workspaces/${own.workspace}/members`);
	for (const role of ['Tillitsagent', 'Styrgrupp']) {
		await remove(owner.page, 'steering@exempel.se', role);
		await expect(owner.page.getByRole('button', { name: removes('steering@exempel.se', role) })).toHaveCount(0);
	}
	for (const path of [`/releases/${own.board}`, `/projects/${own.project}`, `/rounds/${own.round}`]) {
		expect((await get(steering.page, path)).status(), path).toBe(404);
		expect(JSON.stringify(await dataOf(steering.page, path)), path).not.toMatch(/Unga vuxna|Våren 2026|Hösten 2026/);
	}
	await steering.page.goto(`${app.url}/projects`);
	await expect(steering.page.locator('main')).toContainText('Du är inte med i någon arbetsyta');
	// Back again for the tests that follow.
	const back = await invite('steering@exempel.se', /Styrgrupp/);
	await steering.page.goto(back);
	await steering.page.getByRole('button', { name: 'Tacka ja' }).click();
	expect((await get(steering.page, `/releases/${own.board}`)).status()).toBe(200);

	// The last owner stays.
	await owner.page.goto(`${app.url}/workspaces/${own.workspace}/members`);
	await remove(owner.page, 'owner@exempel.se', 'Ägare');
	await expect(owner.page.getByRole('alert')).toContainText('minst en ägare');
	await Promise.all([context.close(), owner.context.close(), steering.context.close()]);
});

test('what each role reaches: pages, their data and their forms', async ({ browser }) => {
	// Four roles on every page, three times each: on a busy machine that is longer than a journey.
	test.setTimeout(420_000);
	// A real round with stories and a release too few to show.
	const designer = await contextOf(browser, 'designer');
	const { page } = designer;
	const made = await send(page, `/projects/${own.project}/new-round`, { version: own.version, title: 'Fyra personer' });
	const small = made.headers().location!;
	const code = /class="the-code[^"]*">([A-Z]+-\d+)</.exec(await (await get(page, small)).text())![1]!;
	const pack = await getPackage(app, code);
	for (let person = 0; person < 4; person++) {
		const body = submission(pack);
		const answers = [...body.answers, { question: 'top', kind: 'follow_up', aspect: 'story', card: weighingOf(pack).sets[0]![0], text: 'Min egen berättelse' }];
		expect((await post(app, { ...body, answers })).status).toBe(201);
	}
	// Below k nothing is published, by no form.
	expect((await send(page, `${small}/release`, { seen: 'x' })).status()).toBe(409);
	const smallBoard = `/releases/${(JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject).smallBoard}`;

	const members = `/workspaces/${own.workspace}/members`;
	const [{ id: card }] = (await app.ask<{ id: string }>(`select id from public.value_cards where workspace_id = '${own.workspace}' limit 1`)) as [{ id: string }];
	const [{ id: ownerId }] = (await app.ask<{ id: string }>(`select user_id as id from public.members where workspace_id = '${own.workspace}' and role = 'owner' limit 1`)) as [{ id: string }];
	const newRound = `/projects/${own.project}/new-round?version=${own.version}`;
	const persona = (await send(page, `/projects/${own.project}/personas/new`, { name: 'Sam', template: 'robyn' })).headers().location!.split('/').at(-2)!;
	expect((await send(page, `/projects/${own.project}/phases?/write`, { phase: 'explore', on: '2026-05-04', done: 'Vi var där.', learned: '' })).status()).toBe(303);
	const [{ id: entry }] = (await app.ask<{ id: string }>(`select id from public.diary_entries where project_id = '${own.project}' limit 1`)) as [{ id: string }];
	const [{ id: dialogueId }] = (await app.ask<{ id: string }>(`insert into public.dialogues (id, workspace_id, project_id, persona_id, persona_name, place, party, on_day, state)
		values (gen_random_uuid(), '${own.workspace}', '${own.project}', '${persona}', 'Sam', 'Arvika', '', '2026-12-02', 'planned') returning id`)) as [{ id: string }];
	const dialogue = `/dialogues/${dialogueId}`;
	const workshop = `/workshops/${(await keepWorkshop(app, own.project)).id}`;
	const room = `/workshops/${(await keepWorkshop(app, own.project)).id}`;
	const pages: [string, Record<Role, number>][] = [
		['/projects', { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/releases/${own.board}`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/decisions/new?release=${own.board}`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/insights/new?release=${own.board}`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/personas`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/personas/compare`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/phases`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/phases/${entry}`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/phases/public`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/insights`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/releases/${own.board}/share`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/dialogues`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/dialogues/new`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/workshops`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/workshops/new`, { owner: 403, designer: 200, trust_agent: 200, steering: 403 }],
		[workshop, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`${workshop}/evidence`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[dialogue, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`${dialogue}/edit`, { owner: 403, designer: 200, trust_agent: 200, steering: 200 }],
		[`/releases/${own.board}/answer`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/releases/${own.board}/twice`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/decisions`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/decisions/log`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[smallBoard, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/rounds/${own.round}`, { owner: 200, designer: 200, trust_agent: 200, steering: 404 }],
		[`/rounds/${own.round}/release`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`${small}/quotes`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`${small}/export`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`/surveys/${own.version}`, { owner: 200, designer: 200, trust_agent: 200, steering: 404 }],
		[`/projects/${own.project}/new-survey`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/personas/placement`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/import`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/import/table`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/statistics`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/projects/${own.project}/statistics/new`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/surveys/${own.survey}/edit`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`/surveys/${own.survey}/translate/ar`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`/surveys/${own.survey}/preview`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`/surveys/${own.version}/sounds`, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[newRound, { owner: 403, designer: 200, trust_agent: 403, steering: 404 }],
		[`/workspaces/${own.workspace}/quotes`, { owner: 200, designer: 403, trust_agent: 403, steering: 403 }],
		[`/workspaces/${own.workspace}/exports`, { owner: 200, designer: 403, trust_agent: 403, steering: 403 }],
		[members, { owner: 200, designer: 403, trust_agent: 403, steering: 403 }],
		[`${members}/${ownerId}`, { owner: 200, designer: 403, trust_agent: 403, steering: 403 }],
		[`/workspaces/${own.workspace}`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/workspaces/${own.workspace}/boards`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`/workspaces/${own.workspace}/boards/new`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/personas/new`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		...['edit', 'copy'].map((what): [string, Record<Role, number>] => [`/personas/${persona}/${what}`, { owner: 404, designer: 200, trust_agent: 404, steering: 404 }]),
		[`/workspaces/${own.workspace}/cards`, { owner: 200, designer: 200, trust_agent: 200, steering: 403 }],
		[`/workspaces/${own.workspace}/cards/${card}`, { owner: 200, designer: 200, trust_agent: 200, steering: 403 }],
		[`/workspaces/${own.workspace}/cards/new`, { owner: 403, designer: 200, trust_agent: 403, steering: 403 }],
		['/projects/all', { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		['/projects/all?show=archived', { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		['/search?q=unga', { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		[`${room}/minutes`, { owner: 200, designer: 200, trust_agent: 200, steering: 200 }],
		// Of those who lead rooms, whoever leads this one.
		[`${room}/close`, { owner: 403, designer: 403, trust_agent: 200, steering: 403 }],
		// A rule clash is described of what is published.
		[`/personas/${persona}/clash`, { owner: 404, designer: 404, trust_agent: 404, steering: 404 }]
	];
	const forms: [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>][] = [
		[`${small}/release`, {}, { owner: 403, trust_agent: 403, steering: 404 }],
		[`/rounds/${own.round}/release`, {}, { owner: 403, trust_agent: 403, steering: 404 }],
		[`/projects/${own.project}/new-round`, { version: own.version, title: 'X' }, { owner: 403, trust_agent: 403, steering: 404 }],
		[`/projects/${own.project}/new-survey`, { title: 'X', from: 'blank' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/personas/placement`, { name: 'X' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/import?/take`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/decisions/new?release=${own.board}`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`/insights/new?release=${own.board}`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`/projects/${own.project}/phases?/write`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`/projects/${own.project}/phases?/withdraw`, {}, { owner: 403, trust_agent: 200, steering: 200 }],
		...['save', 'remove'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`/projects/${own.project}/phases/${entry}?/${what}`, {}, { owner: 403, trust_agent: what === 'save' ? 400 : 200, steering: what === 'save' ? 400 : 200 }]),
		[`/projects/${own.project}/phases/public`, { entries: `${entry}|1` }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/dialogues/new`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`/projects/${own.project}/workshops/new?/begin`, {}, { owner: 403, trust_agent: 400, steering: 403 }],
		...['rename', 'remove'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`/projects/${own.project}/workshops/new?/${what}`, { sure: 'yes' }, { owner: 403, trust_agent: 403, steering: 403 }]),
		[`${workshop}?/lead`, { user: own.project, do: 'let' }, { owner: 403, trust_agent: 400, steering: 403 }],
		[`${workshop}?/template`, {}, { owner: 403, trust_agent: 400, steering: 403 }],
		...['bring', 'said', 'take', 'move'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`${workshop}/evidence?/${what}`, {}, { owner: 403, trust_agent: { bring: 400, said: 303 }[what] ?? 409, steering: 403 }]),
		[`${dialogue}/session?/note`, { kind: 'insight' }, { owner: 403, trust_agent: 400, steering: 400 }],
		[`${dialogue}/session?/end`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`${dialogue}/session?/remove`, {}, { owner: 403, trust_agent: 303, steering: 303 }],
		[`${dialogue}/edit?/save`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`${dialogue}/edit?/remove`, { sure: 'yes' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/dialogues/insight`, {}, { owner: 403, trust_agent: 400, steering: 400 }],
		[`/projects/${own.project}/personas?/restore`, { persona: own.project }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/releases/${own.board}/twice`, { round: own.round }, { owner: 403, trust_agent: 403, steering: 403 }],
		// Every member may, where the server sends mail; this one does not.
		[`/projects/${own.project}/decisions?/remind`, {}, { owner: 400, trust_agent: 400, steering: 400 }],
		[`/projects/${own.project}/import/table?/read`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/import/table?/say`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/import?/cancel`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		...['statistics?/remove', 'statistics/new?/read', 'statistics/new?/say', 'statistics/new?/take'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`/projects/${own.project}/${what}`, {}, { owner: 403, trust_agent: 403, steering: 403 }]),
		[`/surveys/${own.survey}/edit?/publish`, {}, { owner: 403, trust_agent: 403, steering: 404 }],
		[`/workspaces/${own.workspace}/boards/new`, { title: 'X' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/workspaces/${own.workspace}/board-pictures`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}/personas/new`, { name: 'X' }, { owner: 403, trust_agent: 403, steering: 403 }],
		...[`personas/${persona}/clash`, `clashes/${own.project}/edit`, `clashes/${own.project}?/remove`].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`/${what}`, {}, { owner: 404, trust_agent: 404, steering: 404 }]),
		...['edit?/who', 'edit?/contact', 'edit?/bind', 'edit?/publish', 'edit?/remove', 'copy'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`/personas/${persona}/${what}`, { sure: 'yes' }, { owner: 404, trust_agent: 404, steering: 404 }]),
		[`/workspaces/${own.workspace}/cards/new`, { title: 'X', language: 'sv' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/workspaces/${own.workspace}/cards/${card}?/putAway`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/workspaces/${own.workspace}/cards?/removePictures`, { sure: 'yes' }, { owner: 403, trust_agent: 403, steering: 403 }],
		['/projects?/add', { workspace: own.workspace, name: 'X' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}?/archive`, { sure: 'yes' }, { owner: 403, trust_agent: 403, steering: 403 }],
		[`/projects/${own.project}?/restore`, {}, { owner: 403, trust_agent: 403, steering: 403 }],
		[`${room}/close`, { seq: '7' }, { owner: 403, trust_agent: 409, steering: 403 }],
		...['add', 'number'].map((what): [string, Record<string, string>, Record<Exclude<Role, 'designer'>, number>] => [`${room}/minutes?/${what}`, {}, { owner: 403, trust_agent: 403, steering: 403 }])
	];
	/** Asks for the page alone: the last of its parts. The preview has no frame of the staff's around it. */
	const past = (path: string) => (path.endsWith('/preview') ? '01' : '001');
	for (const [nth, role] of (['owner', 'designer', 'trust_agent', 'steering'] as const).entries()) {
		const person = await contextOf(browser, role);
		for (const [at, [path, expected]] of pages.entries()) {
			const answered = await get(person.page, path);
			expect(answered.status(), `${role} ${path}`).toBe(expected[role]);
			const text = await answered.text();
			const [before, query] = path.split('?');
			// In short every other role asks for a page as data, and the others for its own part alone.
			const asData = SOAK || (at + nth) % 2 === 0;
			const data = asData ? await (await get(person.page, `${before}/__data.json${query ? `?${query}` : ''}`)).text() : `"status":${expected[role]}`;
			if (expected[role] !== 200) {
				expect(data, `${role} ${path} as data`).toContain(`"status":${expected[role]}`);
				for (const secret of [own.code, code, 'Min egen berättelse', '"sets"', 'Fyra personer']) {
					expect(data, `${role} ${path} as data`).not.toContain(secret);
					expect(text, `${role} ${path}`).not.toContain(secret);
				}
			}
			if (role !== 'designer') for (const one of [text, data]) expect(one, `${role} ${path}`).not.toContain('Min egen berättelse');
			if (role === 'steering') for (const one of [text, data]) expect(one, `steering ${path}`).not.toContain(own.code);
			if (asData && !SOAK) continue;
			// A page without its layout's data is still a page that asks who it is.
			const skipping = await (await get(person.page, `${before}/__data.json?x-sveltekit-invalidated=${past(before!)}${query ? `&${query}` : ''}`)).text();
			if (expected[role] !== 200) expect(skipping, `${role} ${path} past its layout`).not.toMatch(/"answers"|"code"|Min egen berättelse/);
		}
		// Too few answers: no number, in the page or in its data.
		const shown = (await (await get(person.page, smallBoard)).text()).replace(/<(script|style|svg)[\s\S]*?<\/\1>|<[^>]+>/g, ' ');
		expect(shown).toMatch(/för få svar/i);
		expect(shown).not.toMatch(/\b4\b|\bfyra svar/);
		const flat = (await dataOf(person.page, smallBoard)).data!;
		const at = flat[0] as Record<string, number>;
		const rows = (flat[at.results!] as number[]).map((place) => flat[place] as Record<string, number>);
		expect(rows.map(({ content }) => flat[content!])).toEqual(rows.map(() => null));
		const released = flat[at.release!] as Record<string, number>;
		expect(flat[released.n!]).toBeNull();
		if (role !== 'designer') {
			for (const [path, form, expected] of forms) expect((await send(person.page, path, form)).status(), `${role} POST ${path}`).toBe(expected[role]);
		}
		if (role !== 'owner') {
			for (const form of [{ email: 'x@example.se', role: 'owner' }, { email: app.demo().users[3]!.email, role: 'designer' }]) {
				expect((await send(person.page, `${members}?/invite`, form)).status(), `${role} invites`).toBe(403);
			}
			expect((await send(person.page, `${members}?/remove`, { user: own.workspace, role: 'owner' })).status(), `${role} removes`).toBe(403);
			for (const action of ['roles', 'remove', 'handOver']) expect((await send(person.page, `${members}/${ownerId}?/${action}`, { sure: 'yes', roles: 'designer' })).status(), `${role} ${action}`).toBe(403);
			expect((await send(person.page, `/workspaces/${own.workspace}?/basics`, { name: 'X', language: 'sv', smallestGroup: '5' })).status(), `${role} basics`).toBe(403);
			for (const action of ['give', 'stop']) expect((await send(person.page, `/workspaces/${own.workspace}/exports?/${action}`, { user: ownerId })).status(), `${role} ${action}`).toBe(403);
		}
		if (role === 'steering') {
			expect((await send(person.page, `/rounds/${own.round}?/close`)).status()).toBe(404);
			await person.page.goto(`${app.url}/projects/${own.project}`);
			await expect(person.page.getByRole('heading', { name: 'Omgångar' })).toHaveCount(0);
			await expect(person.page.locator('main')).not.toContainText(own.code);
		}
		if (role === 'trust_agent') {
			await person.page.goto(`${app.url}/rounds/${own.round}`);
			await expect(person.page.getByRole('link', { name: 'Granska och publicera' })).toHaveCount(0);
			await expect(person.page.getByRole('link', { name: 'Röster: gå igenom det personer har skrivit' })).toHaveCount(0);
			await person.page.getByRole('button', { name: 'Stäng omgången' }).click();
			await person.page.getByRole('button', { name: 'Öppna omgången igen' }).click();
			await expect(person.page.getByRole('button', { name: 'Stäng omgången' })).toBeVisible();
		}
		if (role === 'owner') expect((await send(person.page, `/rounds/${own.round}?/close`)).status()).toBe(403);
		await person.context.close();
	}
	await designer.context.close();
	// Nobody at all.
	const nobody = await browser.newContext();
	for (const [path] of pages) {
		const answered = await get(await nobody.newPage(), path);
		expect([answered.status(), answered.headers().location?.startsWith('/sign-in')], path).toEqual([303, true]);
		const [before, query] = path.split('?');
		const data = await (await nobody.request.get(`${app.url}${before}/__data.json?x-sveltekit-invalidated=${past(before!)}${query ? `&${query}` : ''}`, { maxRedirects: 0 })).text();
		expect(data, path).toMatch(/"type":"redirect"|"status":404/);
	}
	await nobody.close();
});

test('another workspace is not there, for any role, in any way', async ({ browser }) => {
	const SECRET = /Grannkommunen|Hemligt projekt|Hemlig omgång|Grannens hemlighet|annan@example\.se/;
	const room = `/workshops/${(await keepWorkshop(app, other.project)).id}`;
	const paths = [
		`/workspaces/${other.workspace}`,
		`/projects/${other.project}`, `/projects/${other.project}/new-round?version=${other.version}`, `/projects/${own.project}/new-round?version=${other.version}`,
		`/projects/${other.project}/new-round?version=${own.version}`, `/rounds/${other.round}`, `/rounds/${other.round}/quotes`, `/releases/${other.release}`, `/surveys/${other.version}`, `/surveys/${other.version}/sounds`, `/surveys/${other.version}/sounds/0123456789abcdef`, `/surveys/${other.survey}/edit`, `/surveys/${other.survey}/translate/ar`, `/surveys/${other.survey}/preview`, `/projects/${other.project}/new-survey`, `/projects/${other.project}/personas/placement`, `/projects/${other.project}/statistics`, `/projects/${other.project}/statistics/new`, `/projects/${other.project}/workshops`, `/projects/${other.project}/workshops/new`,
		`/workspaces/${other.workspace}/members`, `/workspaces/${other.workspace}/exports`, `/rounds/${other.round}/export`, `/rounds/${other.round}/export/deidentified-people.csv`, `/releases/${other.release.toUpperCase()}`,
		...['close', 'minutes', 'minutes/slides', 'minutes/pdf', 'minutes/wall01.svg'].map((what) => `${room}/${what}`)
	];
	const forms: [string, Record<string, string>][] = [
		[`/rounds/${other.round}/release`, {}],
		[`/rounds/${other.round}?/close`, {}],
		[`/projects/${other.project}/new-round`, { version: other.version, title: 'X' }],
		[`/projects/${own.project}/new-round`, { version: other.version, title: 'X' }],
		[`/surveys/${other.version}/sounds?/add&language=sv&place=title`, { file: 'x' }],
		[`/surveys/${other.survey}/edit?/publish`, {}],
		[`/projects/${other.project}/new-survey`, { title: 'X', from: 'blank' }],
		[`/projects/${other.project}/personas/placement`, { name: 'X' }],
		[`/surveys/${other.version}/sounds?/remove&language=sv&place=title`, {}],
		...['wash', 'approve', 'reject', 'reopen', 'tag', 'merge', 'unmerge'].map((what): [string, Record<string, string>] => [`/rounds/${other.round}/quotes?/${what}`, { quote: other.round, version: '1', text: 'X' }]),
		[`/workspaces/${other.workspace}/quotes`, { who: 'one', days: '1' }],
		['/projects?/add', { workspace: other.workspace, name: 'X' }],
		[`/workspaces/${other.workspace}/members?/invite`, { email: 'x@example.se', role: 'owner' }],
		[`/workspaces/${other.workspace}/members?/remove`, { user: other.workspace, role: 'designer' }],
		[`/workspaces/${other.workspace}?/basics`, { name: 'X', language: 'sv', smallestGroup: '5' }],
		[`/workspaces/${other.workspace}/exports?/give`, { user: other.workspace }],
		[`/workspaces/${other.workspace}?/leave`, { sure: 'yes' }],
		...['statistics?/remove', 'statistics/new?/read', 'statistics/new?/take'].map((what): [string, Record<string, string>] => [`/projects/${other.project}/${what}`, { statistic: other.project, sure: 'yes' }]),
		[`/projects/${other.project}/workshops/new?/begin`, { title: 'X' }],
		[`/projects/${other.project}?/archive`, { sure: 'yes' }],
		[`/projects/${other.project}?/restore`, {}],
		...['close', 'minutes?/add', 'minutes?/number'].map((what): [string, Record<string, string>] => [`${room}/${what}`, { seq: '0', text: 'X', number: 'X' }])
	];
	for (const [nth, role] of (['owner', 'designer', 'trust_agent', 'steering'] as const).entries()) {
		const { context, page } = await contextOf(browser, role);
		/** In short two roles try each way, and the other two the next. */
		const tries = (at: number) => SOAK || (at + nth) % 2 === 0;
		for (const [at, path] of paths.entries()) {
			if (tries(at)) {
				const answered = await get(page, path);
				expect(answered.status(), `${role} ${path}`).toBe(404);
				expect(await answered.text(), `${role} ${path}`).not.toMatch(SECRET);
			}
			if (!tries(at + 1)) continue;
			const [before, query] = path.split('?');
			expect(await (await get(page, `${before}/__data.json${query ? `?${query}` : ''}`)).text(), `${role} ${path}`).not.toMatch(SECRET);
		}
		for (const [at, [path, form]] of forms.entries()) if (tries(at)) expect((await send(page, path, form)).status(), `${role} POST ${path}`).toBe(404);
		for (const path of ['/projects', '/projects/all', '/search?q=hemlig', `/projects?workspace=${other.workspace}`]) expect(await (await get(page, path)).text(), `${role} ${path}`).not.toMatch(SECRET);
		await context.close();
	}
	// And it is there for its own, with nothing of ours.
	const context = await browser.newContext({ locale: 'sv-SE' });
	const page = await context.newPage();
	await page.goto(`${app.url}/sign-in`);
	await page.getByLabel('E-post').fill(other.email);
	await page.getByLabel('Lösenord').fill(other.password);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.locator('main')).toContainText('Hemligt projekt');
	await expect(page.getByRole('link', { name: 'Unga vuxna i Grums' })).toHaveCount(0);
	expect(await (await get(page, `/rounds/${other.round}/quotes`)).text()).toContain('Grannens hemlighet');
	await expect(page.locator('main')).toContainText(other.code);
	await context.close();
});

test('an owner sets the workspace’s time zone; what is none is said, and others may not', turn(5), async ({ browser }) => {
	const { context, page } = await contextOf(browser, 'owner');
	await page.getByRole('link', { name: 'Medlemmar' }).click();
	await page.getByRole('link', { name: 'Arbetsytans tidszon' }).click();
	const address = page.url();
	const zone = page.getByLabel('Tidszon', { exact: true });
	await expect(zone).toHaveValue('Europe/Stockholm');
	for (const wrong of ['Mars/Olympus', 'posixrules', "UTC'; --"]) {
		await zone.fill(wrong);
		await page.getByRole('button', { name: 'Spara tidszonen' }).click();
		await expect(page.getByRole('alert')).toContainText('känner vi inte till');
		await expect(zone).toHaveValue(wrong);
	}
	await zone.fill('pacific/auckland');
	await page.getByRole('button', { name: 'Spara tidszonen' }).click();
	await expect(page.getByRole('status')).toContainText('Tidszonen är sparad.');
	await expect(zone).toHaveValue('Pacific/Auckland');
	const there = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Pacific/Auckland' }).format(new Date());
	await expect(page.locator('main')).toContainText(`Just nu är det ${there}`);
	await zone.fill('Europe/Stockholm');
	await page.getByRole('button', { name: 'Spara tidszonen' }).click();
	await expect(page.getByRole('status')).toContainText('Tidszonen är sparad.');
	await context.close();

	const designer = await contextOf(browser, 'designer');
	expect((await designer.page.goto(address))!.status()).toBe(403);
	await designer.context.close();
});

test('the language can be changed and keeps the place', turn(8), async ({ browser }) => {
	const { context, page } = await contextOf(browser, 'designer');
	for (const path of ['/projects', `/releases/${own.board}`, `/rounds/${own.round}`, `/surveys/${own.version}`, `/projects/${own.project}/new-round?version=${own.version}`]) {
		await page.goto(`${app.url}${path}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
		await page.getByRole('button', { name: 'In English' }).click();
		await expect(page, path).toHaveURL(`${app.url}${path}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
		await page.locator('form[action="/language"] button').click();
		await expect(page, path).toHaveURL(`${app.url}${path}`);
		await expect(page.getByRole('button', { name: 'Logga ut' })).toBeVisible();
	}
	await context.close();

	// Signed out: what one was about to do is not lost either.
	const out = await browser.newContext({ locale: 'en-GB' });
	const visitor = await out.newPage();
	await visitor.goto(`${app.url}/releases/${own.board}`);
	await expect(visitor.locator('html')).toHaveAttribute('lang', 'sv');
	await visitor.getByRole('button', { name: 'In English' }).click();
	await expect(visitor.locator('html')).toHaveAttribute('lang', 'en');
	const user = app.demo().users.find(({ role }) => role === 'steering')!;
	await visitor.locator('#email').fill(user.email);
	await visitor.locator('#password').fill('not the password');
	await visitor.locator('button.primary').click();
	await expect(visitor.getByRole('alert')).toContainText('password');
	await visitor.locator('#password').fill(user.password);
	await visitor.locator('button.primary').click();
	await expect(visitor).toHaveURL(`${app.url}/releases/${own.board}`);
	await visitor.goto(`${app.url}/sign-in/code?email=nagon%40example.se&to=%2Fprojects`);
	await visitor.locator('form[action="/language"] button').click();
	await expect(visitor.locator('main')).toContainText('nagon@example.se');
	await out.close();
});
