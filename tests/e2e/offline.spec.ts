/** Without a network: a round that a device has met opens, is answered and is handed over later, whatever happens between. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openRound, signIn, startApp, type RunningApp } from './app.ts';
import { begin, finish, preference, Taps, weigh } from './person.ts';
import { storedAnswers } from './stored.ts';
import { TABLET } from './walk.ts';

let app: RunningApp;
let code: string;
test.beforeAll(async ({ browser }) => {
	app = await startApp();
	const page = await (await browser.newContext()).newPage();
	await signIn(page, app, 'designer');
	({ code } = await openRound(page, app, 'Utan nät'));
	await page.context().close();
});
test.afterAll(async () => {
	await app.stop();
	app.remove();
});

const address = () => `${app.url}/s/${code}`;
/** Meets the round once, with a network. */
async function prepared(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await begin(page, address());
	await expect.poll(() => page.evaluate(async () => {
		for (const name of await caches.keys()) if (await (await caches.open(name)).match(location.pathname, { ignoreVary: true })) return true;
		return false;
	})).toBe(true);
	return page;
}
const queued = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('queue:')).length);
async function toSend(page: Page) {
	const taps = new Taps();
	for (let i = 0; i < 9; i++) await weigh(page, taps, preference(4), i < 8 ? 'equal' : 'choose');
	await page.getByRole('button', { name: 'Sluta här' }).tap();
	await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
}

test('three people after one another on a prepared tablet without any network, and everything is handed over when it comes back', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	let page = await prepared(context);
	await context.setOffline(true);
	await page.reload();
	await page.locator('[data-step=weigh]').waitFor();
	for (let person = 0; person < 3; person++) {
		if (person > 0) await begin(page, address());
		await toSend(page);
		await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
		await page.getByRole('button', { name: 'Klart, nästa kan börja' }).tap();
		await page.locator('[data-step=start]').waitFor();
		expect(await queued(page)).toBe(person + 1);
	}
	// The tablet is closed and opened again, still without a network.
	await page.close();
	page = await context.newPage();
	await page.goto(address());
	await page.locator('[data-step=start]').waitFor();
	expect(await queued(page)).toBe(3);
	await context.setOffline(false);
	await expect.poll(() => queued(page), { timeout: 60_000 }).toBe(0);
	await context.close();
	const { rows, restarted } = await storedAnswers(app, code);
	app = restarted;
	expect(rows).toHaveLength(3);
	for (const row of rows) expect(row.answers).toHaveLength(9);
});
