/** The app gets a new version while somebody answers, and while answers wait: nothing is lost, and nobody meets half of each. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures/index.ts';
import type { RunningApp, StartOptions } from './fixtures/app.ts';
import { newRound } from './fixtures/rounds.ts';
import { nextVersion } from './fixtures/next-version.ts';
import { begin, cards, finish, preference, Taps, weigh } from './fixtures/person.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { TABLET } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

const next = nextVersion();
let app: RunningApp;
let code: string;
let start: (options: StartOptions) => Promise<RunningApp>;
test.beforeEach(async ({ ownApp }) => {
	start = ownApp;
	app = await ownApp({ surveys: true });
	({ code } = await newRound(app, 'standard', { title: 'Ny version' }));
});
test.afterEach(async () => {
	await app.stop();
	app.remove();
});
test.afterAll(() => next.remove());

const address = () => `${app.url}/s/${code}`;
/** The same data and address, with the next version of the app. */
async function update() {
	const { dataDir, port } = app;
	await app.stop('SIGKILL');
	app = await start({ dataDir, port, root: next.root });
}
const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).sort());
async function prepared(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await begin(page, address());
	await expect.poll(async () => page.evaluate(async () => Boolean(await window.caches.match(location.pathname, { ignoreVary: true })))).toBe(true);
	return page;
}
const scripts = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')].map(({ src }) => src.split('/').pop()));
const stored = () => storedAnswers(app, code);

test('a new app and a new worker in the middle of a response: the taps stay, every screen comes, it is stored once', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await prepared(context);
	const before = await caches(page);
	const taps = new Taps();
	for (let i = 0; i < 4; i++) await weigh(page, taps, preference(4));
	await cards(page).nth(2).tap();
	await update();
	// The browser finds the new worker, which takes over at once.
	await page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration('/s/'))!;
		const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
		await registration.update();
		await Promise.race([changed, new Promise((done) => setTimeout(done, 10_000))]);
	});
	await expect(cards(page).nth(2)).toHaveAttribute('aria-pressed', 'true');
	// Without a network the old page opens with the scripts it was written for.
	await context.setOffline(true);
	await page.reload();
	await atStep(page, 'best_worst');
	await expect(cards(page).nth(2)).toHaveAttribute('aria-pressed', 'true');
	expect(await caches(page)).toEqual(before);
	await cards(page).nth(2).tap();
	await weigh(page, taps, preference(4));
	// With one, the new version goes on where the old one stopped.
	await context.setOffline(false);
	await page.reload();
	await atStep(page, 'best_worst');
	await expect(page.locator('.progress')).toContainText('6 av 9');
	expect((await scripts(page))[0]).toContain('nextone1');
	await expect.poll(() => caches(page)).toEqual([`round:${code}:island.nextone1.js`]);
	for (let i = 5; i < 9; i++) await weigh(page, taps, preference(4));
	await finish(page);
	await context.close();
	const rows = await stored();
	expect(rows).toHaveLength(1);
	expect(rows[0]!.answers.filter((answer) => (answer as { kind: string }).kind === 'best_worst')).toHaveLength(9);
});

test('a new version between answering and sending: the next one sends what the earlier one queued, open and locked', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	let page = await prepared(context);
	await context.setOffline(true);
	const toSend = async () => {
		await weigh(page, new Taps(), preference(4));
		await page.getByRole('button', { name: 'Sluta här' }).tap();
		await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
		await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
	};
	// One has left, and one is still there.
	await toSend();
	await page.getByRole('button', { name: 'Klart, nästa kan börja' }).tap();
	await atStep(page, 'start');
	await begin(page, address());
	await toSend();
	const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^(queue|sealed):/.test(key)).map((key) => key.split(':')[0]).sort());
	expect(await keys()).toEqual(['queue', 'sealed']);
	await page.close();
	await update();
	await context.setOffline(false);
	page = await context.newPage();
	await page.goto(address());
	expect((await scripts(page))[0]).toContain('nextone1');
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 60_000 });
	await expect.poll(keys, { timeout: 60_000 }).toEqual([]);
	await context.close();
	expect(await stored()).toHaveLength(2);
});

test('a page that stays open while the server is away and comes back as another version sends when it can', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await prepared(context);
	const { dataDir, port } = app;
	await app.stop('SIGKILL');
	await weigh(page, new Taps(), preference(4));
	await page.getByRole('button', { name: 'Sluta här' }).tap();
	await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
	await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
	app = await start({ dataDir, port, root: next.root });
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 60_000 });
	await context.close();
	expect(await stored()).toHaveLength(1);
});
