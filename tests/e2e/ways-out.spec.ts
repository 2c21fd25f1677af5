/** A result's figures as files: at the foot of the board, over a real connection, and by a locked link. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP } from './fixtures/walk.ts';

test('whoever reads a result takes its figures with them; others are refused in a sentence', turn(6), async ({ app, browser, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const page = await staffPage('designer', DESKTOP);
	await page.goto(round.page);
	await publish(page);
	await page.getByText('Ta med', { exact: true }).click();
	const link = page.getByRole('link', { name: 'Siffrorna som tabell (CSV)' });
	const address = new URL((await link.getAttribute('href'))!, app.url).href;
	const started = page.waitForEvent('download');
	await link.click();
	expect((await started).suggestedFilename()).toBe('results.csv');
	const json = address.replace('.csv', '.json');
	const first = await page.request.get(json);
	const read = (await first.json()) as { release: { n: number }; figures: { measure: string; value: number | null }[] };
	expect([first.headers()['content-encoding'] !== undefined, read.release.n]).toEqual([true, 12]);
	// The board shows the same number of people.
	await expect(page.locator('[data-n]').first()).toHaveText('12 svar');
	expect((await page.request.get(json, { headers: { 'if-none-match': first.headers()['etag']! } })).status()).toBe(304);
	const stranger = await browser.newContext();
	const refused = await stranger.request.get(json);
	expect([refused.status(), ((await refused.json()) as { message: string }).message]).toEqual([401, expect.stringContaining('Logga in')]);

	await page.getByRole('link', { name: 'Dela med en länk' }).click();
	await page.getByRole('textbox', { name: 'Vem är länken till?' }).fill('Nämnden');
	await page.getByRole('textbox', { name: 'Lösenord' }).fill('bruket 1');
	await page.getByRole('button', { name: 'Gör en länk' }).press('Enter');
	const shared = (await page.getByRole('status').locator('code').textContent())!;
	expect((await stranger.request.get(`${shared}/results.json`)).status()).toBe(403);
	const opened = await stranger.request.get(`${shared}/results.json`, { headers: { 'x-share-password': 'bruket 1' } });
	expect(opened.headers()['x-robots-tag']).toBe('noindex');
	expect(((await opened.json()) as typeof read).figures).toEqual(read.figures);
	await stranger.close();
});
