/** Without a network: a round that a device has met opens, is answered and is handed over later, whatever happens between. */
import { connect, createServer, type AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, soak, SOAK, test } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Respondent } from './fixtures/respondent.ts';
import { prepared } from './fixtures/prepared.ts';
import { on } from './fixtures/screens.ts';
import { newRound } from './fixtures/rounds.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { TABLET } from './fixtures/walk.ts';
import { atStep, SHORT_SCREENS } from './fixtures/surveys.ts';

let app: RunningApp;
let code: string;
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	({ code } = await newRound('short', { title: 'Utan nät' }));
});

const address = () => `${app.url}/s/${code}`;
/** Meets the round once, with a network. */
async function preparedPage(context: BrowserContext, at = address()): Promise<Page> {
	const page = await context.newPage();
	await new Respondent(page).begin(at);
	await prepared(page);
	return page;
}
/** Open ones, and those of people who have left. */
const queued = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /^(queue|sealed):/.test(key)).length);
async function toSend(page: Page) {
	const someone = new Respondent(page);
	await someone.weighs('equal');
	await on(page).quit.tap();
	await on(page).send.tap();
}

const PEOPLE = soak(3, 2);
test(`${PEOPLE} people after one another on a prepared tablet without any network, and everything is handed over when it comes back`, async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	let page = await preparedPage(context);
	await context.setOffline(true);
	await page.reload();
	await atStep(page, 'best_worst');
	for (let person = 0; person < PEOPLE; person++) {
		if (person > 0) await new Respondent(page).begin(address());
		await toSend(page);
		await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
		await on(page).done.tap();
		await atStep(page, 'start');
		expect(await queued(page)).toBe(person + 1);
	}
	// The tablet is closed and opened again, still without a network.
	await page.close();
	page = await context.newPage();
	await page.goto(address());
	await atStep(page, 'start');
	expect(await queued(page)).toBe(PEOPLE);
	await context.setOffline(false);
	await expect.poll(() => queued(page), { timeout: 60_000 }).toBe(0);
	await context.close();
	const rows = await storedAnswers(app, code);
	expect(rows).toHaveLength(PEOPLE);
	for (const row of rows) expect(row.answers).toHaveLength(SHORT_SCREENS);
});

test('a device that the network left half way through is prepared when the network comes back', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	let refused = 0;
	await context.route('**/s/words**', (route) => {
		refused += 1;
		return route.abort();
	});
	await new Respondent(page).begin(address());
	await expect.poll(() => refused).toBeGreaterThan(1);
	await context.unroute('**/s/words**');
	// Until the page has noticed that it failed, there is nothing to do again.
	await expect(async () => {
		await context.setOffline(true);
		await context.setOffline(false);
		await prepared(page, 2000);
	}).toPass();
	await context.setOffline(true);
	await page.reload();
	await atStep(page, 'best_worst');
	await context.close();
});

test('a network that breaks in the middle of a page: what was put aside is shown', async ({ browser }) => {
	test.setTimeout(60_000);
	let cut = 0;
	let broken = 0;
	// Every connection, so far through; each answer is then cut off after its first thousand bytes.
	const between = createServer((near) => {
		const far = connect(Number(new URL(app.url).port), '127.0.0.1');
		near.pipe(far);
		let passed = 0;
		far.on('data', (data) => {
			if (!cut) return void near.write(data);
			near.write(data.subarray(0, Math.max(0, cut - passed)));
			passed += data.length;
			if (passed >= cut) {
				broken += 1;
				near.resetAndDestroy();
			}
		});
		far.on('close', () => near.destroy());
		near.on('close', () => far.destroy());
		for (const end of [near, far]) end.on('error', () => {});
	});
	await new Promise<void>((done) => between.listen(0, '127.0.0.1', done));
	const through = `http://127.0.0.1:${(between.address() as AddressInfo).port}/s/${code}`;
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context, through);
	for (cut of [1000, 3000]) {
		await page.goto('about:blank');
		await page.goto(through);
		await atStep(page, 'best_worst');
	}
	expect(broken).toBeGreaterThan(1);
	await context.close();
	between.close();
});

test('without a network another language is there as well', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context);
	await context.setOffline(true);
	await page.reload();
	await atStep(page, 'best_worst');
	await page.locator('.adjust').tap();
	await page.getByRole('dialog').getByRole('link', { name: 'العربية' }).tap();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await context.close();
});

test('an address typed in small letters, or with other digits, opens without a network too', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context);
	await context.setOffline(true);
	const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
	for (const typed of [code.toLowerCase(), code.toLowerCase().replace('-', ''), encodeURIComponent(arabic)]) {
		await page.goto('about:blank');
		await page.goto(`${app.url}/s/${typed}`);
		await atStep(page, 'best_worst');
		expect(new URL(page.url()).pathname).toBe(`/s/${code}`);
	}
	await context.close();
});

for (const [name, years] of [['ahead', 1], ['behind', -1]] as const) {
	test(`a clock that is a year ${name} loses nothing and dates nothing`, async ({ browser }) => {
		const context = await browser.newContext(TABLET);
		const page = await preparedPage(context);
		await context.setOffline(true);
		await toSend(page);
		await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
		const id = await page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('queue:'))!.slice(6));
		await page.clock.setFixedTime(new Date(Date.now() + years * 365 * 86_400_000));
		await page.reload();
		expect(await queued(page)).toBe(1);
		await context.setOffline(false);
		await page.clock.resume();
		await page.getByRole('button', { name: /Försök igen/ }).tap({ timeout: 2000 }).catch(() => {});
		await expect.poll(() => queued(page), { timeout: 60_000 }).toBe(0);
		await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
		await context.close();
		const rows = await storedAnswers(app, code);
		expect(rows.filter((row) => row.id === id)).toHaveLength(1);
	});
}

test('a device that is full says so at once, and sends while the page is open', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await new Respondent(page).begin(address());
	await expect(page.getByText('Dina svar kan inte sparas på den här enheten.')).toBeVisible();
	await toSend(page);
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
	await context.close();
});

test('answers of a version before the queue are taken up and sent', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await preparedPage(context);
	await context.setOffline(true);
	await toSend(page);
	// As the earlier version kept it: inside the person's draft.
	const id = await page.evaluate((key) => {
		const kept = JSON.parse(localStorage.getItem(key)!) as { draft: { id: string; outgoing: unknown } };
		const entry = JSON.parse(localStorage.getItem(`queue:${kept.draft.id}`)!) as { submission: unknown };
		kept.draft.outgoing = entry.submission;
		localStorage.setItem(key, JSON.stringify(kept));
		localStorage.removeItem(`queue:${kept.draft.id}`);
		return kept.draft.id;
	}, `round:${code}`);
	await page.reload();
	await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
	expect(await queued(page)).toBe(1);
	await context.setOffline(false);
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 60_000 });
	await context.close();
	const rows = await storedAnswers(app, code);
	expect(rows.filter((row) => row.id === id)).toHaveLength(1);
});

// `nothing-lost.spec` has two such browsers, networks and kills in every run.
(SOAK ? test : test.skip)('real browsers, networks that come and go, and a server that is killed: everybody’s answers once', async ({ browser, ownApp }) => {
	test.setTimeout(300_000);
	const [shared, sharedCode] = [app, code];
	app = await ownApp({ surveys: true });
	({ code } = await newRound(app, 'short'));
	const contexts = await Promise.all([1, 2, 3, 4].map(() => browser.newContext(TABLET)));
	const pages = await Promise.all(contexts.map((context) => preparedPage(context)));
	let answering = true;
	const flapping = contexts.map(async (context, n) => {
		for (let i = n; answering; i++) {
			await context.setOffline(i % 2 === 0);
			// Real time is the subject: networks come and go when they like.
			await new Promise((done) => setTimeout(done, 700 + 300 * n));
		}
		await context.setOffline(false);
	});
	const killing = (async () => {
		for (let i = 0; i < 3; i++) {
			// Real time is the subject: the server dies at some moment while people answer.
			await new Promise((done) => setTimeout(done, 3000));
			const { dataDir, port } = app;
			await app.stop('SIGKILL');
			app = await ownApp({ dataDir, port });
		}
	})();
	await Promise.all(pages.map(async (page) => {
		for (let person = 0; person < 2; person++) {
			await toSend(page);
			await atStep(page, 'done');
			await on(page).done.tap();
			await atStep(page, 'start');
			if (person === 0) await new Respondent(page).begin(address());
		}
	}));
	answering = false;
	await Promise.all([...flapping, killing]);
	for (const page of pages) await expect.poll(() => queued(page), { timeout: 90_000 }).toBe(0);
	for (const context of contexts) await context.close();
	const rows = await storedAnswers(app, code);
	expect(rows.length).toBe(2 * pages.length);
	for (const row of rows) expect(row.answers).toHaveLength(SHORT_SCREENS);
	await app.stop();
	[app, code] = [shared, sharedCode];
});
