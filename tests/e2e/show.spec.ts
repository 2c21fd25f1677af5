/** "Visa på skärm": a QR code, the code, the address and a count that follows; without script afterwards. */
import { expect, test, turn } from './fixtures/index.ts';

test('a room sees how to begin, and how many have answered while they do', turn(1), async ({ staffPage, newRound, sent, app }) => {
	const round = await newRound('standard');
	const page = await staffPage('trust_agent', { viewport: { width: 1920, height: 1080 } });
	await page.goto(round.page);
	await page.getByRole('link', { name: 'Visa på skärm' }).click();
	await expect(page.getByText(round.code, { exact: true })).toBeVisible();
	await expect(page.getByRole('img', { name: `${app.url.replace('http://', '')}/s/${round.code}` })).toBeVisible();
	const count = page.getByRole('status');
	await expect(count).toHaveText('0 har svarat');
	await sent(round, 3);
	await expect(count).toHaveText('3 har svarat', { timeout: 20_000 });
	// Readable from the back row: the code is at least a tenth of the screen's height.
	expect((await page.getByText(round.code, { exact: true }).boundingBox())!.height).toBeGreaterThan(108);
	// The way back is a document again.
	await page.getByRole('link', { name: 'Till omgången' }).click();
	await page.waitForURL(round.page);
	await expect(page.locator('script')).toHaveCount(0);
});

test('nobody but those who collect answers sees it', async ({ staffPage, newRound }) => {
	const round = await newRound('standard');
	const steering = await staffPage('steering');
	expect((await steering.goto(`${round.page}/show`))!.status()).toBe(404);
});
