/** The app gets a new version while somebody answers, and while answers wait: nothing is lost, and nobody meets half of each. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import type { RunningApp, StartOptions } from './fixtures/app.ts';
import { newRound } from './fixtures/rounds.ts';
import { nextVersion } from './fixtures/next-version.ts';
import { liking } from './fixtures/minds.ts';
import { prepared } from './fixtures/prepared.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { staff } from './fixtures/staff.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { TABLET } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';
import { keepWorkshop, leadIn } from './fixtures/workshops.ts';

const next = nextVersion();
let app: RunningApp;
let code: string;
let start: (options: StartOptions) => Promise<RunningApp>;
/** Each test meets the other version than the one before it: to a device both are new. */
let isNext = false;
test.beforeAll(async ({ ownApp }) => {
	start = ownApp;
	app = await ownApp({ surveys: true });
});
test.beforeEach(async () => {
	({ code } = await newRound(app, 'standard', { title: 'Ny version' }));
});
test.afterAll(async () => {
	await app.stop();
	app.remove();
	next.remove();
});

const address = () => `${app.url}/s/${code}`;
/** The same data and address, with the other version of the app. */
async function startOther() {
	const { dataDir, port } = app;
	isNext = !isNext;
	app = await start({ dataDir, port, ...(isNext && { root: next.root }) });
}
async function update() {
	await app.stop('SIGKILL');
	await startOther();
}
const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).sort());
async function preparedPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await new Respondent(page).begin(address());
	await prepared(page);
	return page;
}
const scripts = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')].map(({ src }) => src.split('/').pop()));
const stored = () => storedAnswers(app, code);

test('a new app and a new worker in the middle of a response: the taps stay, every screen comes, it is stored once', turn(5), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context);
	const before = await caches(page);
	const someone = new Respondent(page, { likes: liking(4) });
	const { cards } = on(page).best_worst;
	await someone.answers(4);
	await cards.nth(2).tap();
	await update();
	// The browser finds the new worker, which takes over at once.
	await page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration('/s/'))!;
		const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
		await registration.update();
		await changed;
	});
	await expect(cards.nth(2)).toHaveAttribute('aria-pressed', 'true');
	// Without a network the old page opens with the scripts it was written for.
	await context.setOffline(true);
	await page.reload();
	await atStep(page, 'best_worst');
	await expect(cards.nth(2)).toHaveAttribute('aria-pressed', 'true');
	expect(await caches(page)).toEqual(before);
	await cards.nth(2).tap();
	await someone.answer();
	// With one, the new version goes on where the old one stopped.
	await context.setOffline(false);
	await page.reload();
	await atStep(page, 'best_worst');
	await expect(on(page).progress).toContainText('6 av 15');
	expect((await scripts(page))[0]).toContain('nextone1');
	await expect.poll(() => caches(page)).toEqual([`round:${code}:island.nextone1.js`]);
	await someone.answers(4);
	await someone.finish();
	await context.close();
	const rows = await stored();
	expect(rows).toHaveLength(1);
	expect(rows[0]!.answers.filter((answer) => (answer as { kind: string }).kind === 'best_worst')).toHaveLength(9);
});

test('a new version between answering and sending: the next one sends what the earlier one queued, open and locked', turn(4), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	let page = await preparedPage(context);
	await context.setOffline(true);
	const toSend = async () => {
		await new Respondent(page).answer();
		await on(page).quit.tap();
		await on(page).send.tap();
		await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
	};
	// One has left, and one is still there.
	await toSend();
	await on(page).done.tap();
	await atStep(page, 'start');
	await new Respondent(page).begin(address());
	await toSend();
	const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^(queue|sealed):/.test(key)).map((key) => key.split(':')[0]).sort());
	expect(await keys()).toEqual(['queue', 'sealed']);
	const former = await scripts(page);
	await page.close();
	await update();
	await context.setOffline(false);
	page = await context.newPage();
	await page.goto(address());
	expect((await scripts(page))[0]).not.toBe(former[0]);
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 60_000 });
	await expect.poll(keys, { timeout: 60_000 }).toEqual([]);
	await context.close();
	expect(await stored()).toHaveLength(2);
});

test('a page that stays open while the server is away and comes back as another version sends when it can', turn(2), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context);
	await app.stop('SIGKILL');
	await new Respondent(page).answer();
	await on(page).quit.tap();
	await on(page).send.tap();
	await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
	await startOther();
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 60_000 });
	await context.close();
	expect(await stored()).toHaveLength(1);
});

test('a new version in the middle of a workshop: phone, desk and wall say so, and what was written meanwhile is there once', turn(4), async ({ browser }) => {
	const project = (await app.ask<{ id: string }>('select id from public.projects where archived_on is null order by name limit 1'))[0]!.id;
	const room = await keepWorkshop(app, project);
	await leadIn(app, room, { op: 'go', step: 'write' });
	const context = await browser.newContext(TABLET);
	const phone = await context.newPage();
	await phone.goto(`${app.url}/w/${room.code}`);
	await phone.getByRole('button', { name: 'Gå in', exact: true }).click();
	const lay = async (text: string) => {
		await phone.getByLabel('Din lapp', { exact: true }).fill(text);
		await phone.getByRole('radio', { name: 'Skapa' }).click();
		await phone.getByRole('button', { name: 'Lägg lappen', exact: true }).click();
	};
	await lay('före');
	const own = (text: string) => phone.locator('.card-of-mine').filter({ hasText: text });
	await expect(own('före')).toContainText('framme');
	const leader = await (await browser.newContext({ ...TABLET, storageState: await staff(app, 'trust_agent') })).newPage();
	await leader.goto(`${app.url}/workshops/${room.id}/desk`);
	await expect(leader.getByText('I kontakt')).toBeVisible();
	const wall = await leader.context().newPage();
	await wall.goto(`${app.url}/workshops/${room.id}/wall`);

	await app.stop('SIGKILL');
	await lay('medan servern var borta');
	await leader.getByRole('button', { name: 'Visa lapparna' }).click();
	await startOther();
	await expect(own('medan servern')).toContainText(/framme|kom efter/, { timeout: 60_000 });
	await expect(phone.getByText('Sidan har uppdaterats.')).toBeVisible();
	await expect(leader.getByText(/uppdaterats/).first()).toBeVisible();
	await expect(wall.getByText('Det finns en ny version av sidan.').first()).toBeVisible();
	await expect(leader.getByRole('button', { name: 'Nästa: Slå ihop' })).toBeVisible();
	for (const page of [phone, leader]) await page.reload();
	await expect(phone.getByText('Sidan har uppdaterats.')).toBeHidden();
	for (const text of ['före', 'medan servern']) await expect(own(text)).toHaveCount(1);
	await expect(leader.getByRole('button', { name: 'Nästa: Slå ihop' })).toBeVisible();
	expect(await app.ask(`select count(*)::int as n, count(distinct card)::int as cards from private.workshop_acts where workshop_id = '${room.id}' and op = 'add'`)).toEqual([{ n: 2, cards: 2 }]);
	await leader.context().close();
	await context.close();
});
