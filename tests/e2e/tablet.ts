/** A shared tablet in a test: a round with its PIN, a session that staff have started, and all that a browser remembers. */
import type { BrowserContext, Page } from '@playwright/test';
import { signIn, type RunningApp } from './app.ts';

export interface SharedRound {
	id: string;
	code: string;
	pin: string;
}

/** Opens a round through the designer's pages, with what a shared tablet does when nobody is there. */
export async function openSharedRound(page: Page, app: RunningApp, title: string, idle: { minutes: number; keeps: boolean }): Promise<SharedRound> {
	await signIn(page, app, 'designer');
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång' }).first().click();
	await page.getByLabel('Omgångens namn').fill(title);
	await page.getByLabel('Fråga efter').fill(String(idle.minutes));
	await page.getByLabel(idle.keeps ? 'Skicka då in det som är besvarat' : 'Ta då bort det som är besvarat').check();
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await page.waitForURL('**/rounds/*');
	const id = page.url().split('/').pop()!;
	const code = (await page.locator('.the-code').innerText()).trim();
	await page.getByRole('link', { name: 'Surfplattor som många delar på' }).click();
	const pin = (await page.locator('.pin').innerText()).trim();
	return { id, code, pin };
}

/** Staff start the session on this tablet; it is ready for a time without a network. */
export async function startSession(page: Page, app: RunningApp, { code, pin }: SharedRound): Promise<void> {
	await page.goto(`${app.url}/s/${code}/tablet`);
	await page.locator('main[data-ready]').waitFor();
	await page.getByLabel('PIN-kod').fill(pin);
	await page.getByRole('button', { name: 'Starta' }).click();
	await page.waitForURL(`**/s/${code}`);
	await page.getByText('Redo utan nät').waitFor();
}

/** Opens the staff's panel over what the tablet shows. */
export async function openPanel(page: Page, pin: string): Promise<void> {
	await page.getByRole('button', { name: 'För personal' }).click();
	await page.getByLabel('PIN-kod').fill(pin);
	await page.getByRole('button', { name: 'Visa' }).click();
	await page.locator('dl').waitFor();
}

/** The three counts of the panel. */
export const counts = (page: Page) => page.locator('dl dd').allInnerTexts();

/** Everything that this browser keeps for the app, and all that the page and its history hold, as one text. */
export async function everythingKept(page: Page, context: BrowserContext): Promise<string> {
	const inPage = await page.evaluate(async () => {
		const kept: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.documentElement.outerHTML, document.cookie, document.title, location.href, window.name];
		for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) kept.push(field.value);
		for (const { name } of (await indexedDB.databases?.()) ?? []) kept.push(`database ${name}`);
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const answer = (await cache.match(request))!;
				const type = answer.headers.get('content-type') ?? '';
				// Scripts and styles are the same for everybody: their names tell.
				kept.push(request.url, /json|html/.test(type) ? await answer.text() : '');
			}
		}
		return kept.join('\n');
	});
	return `${inPage}\n${JSON.stringify(await context.cookies())}`;
}

/** What stands in the browser's history of this page, from its first entry to its last. Ends where it began. */
export async function historyStates(page: Page): Promise<unknown[]> {
	const origin = new URL(page.url()).pathname;
	const here = () => page.evaluate(() => [location.pathname, history.state as unknown] as const);
	const move = async (by: number) => {
		const before = JSON.stringify(await here());
		await page.evaluate((by) => history.go(by), by).catch(() => {});
		await page.waitForTimeout(150);
		return JSON.stringify(await here().catch(() => ['', null])) !== before;
	};
	const states: unknown[] = [await here()];
	let back = 0;
	for (; back < 60 && (await move(-1)); back++) {
		states.unshift(await here().catch(() => null));
		if (new URL(page.url()).pathname !== origin) break;
	}
	await page.evaluate((by) => history.go(by), back).catch(() => {});
	await page.waitForTimeout(300);
	let forward = 0;
	for (; forward < 60 && (await move(1)); forward++) states.push(await here());
	if (forward > 0) {
		await page.evaluate((by) => history.go(-by), forward);
		await page.waitForTimeout(300);
	}
	return states;
}
