/** A link to one result: made once, read without an account and without script, locked where somebody wants it, taken back at once. */
import { expect, test } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

test('a steering group shares a result by a link with a password, which shows the same numbers, until it is taken back', async ({ app, browser, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const board = designer.url();
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(board);
	const told = async (where: typeof page) => (await where.locator('article.release h2, article.release [data-n], article.release [data-gap]').allTextContents()).filter((text) => text !== 'Vårt svar');
	const own = await told(page);
	await page.getByRole('link', { name: 'Dela med en länk' }).click();
	await page.getByRole('textbox', { name: 'Vem är länken till?' }).fill('Kommunstyrelsen');
	await page.getByRole('textbox', { name: 'Lösenord' }).fill('bruket 1');
	await page.getByRole('button', { name: 'Gör en länk' }).press('Enter');
	const link = (await page.getByRole('status').locator('code').textContent())!;
	expect(link).toMatch(/\/share\/[\w-]{22}$/);
	await seen.look(page, 'a link');
	// Only that answer has it.
	await page.goto(page.url().split('?')[0]!);
	expect(await page.content()).not.toContain(link.split('/').at(-1)!);

	const guest = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const theirs = await guest.newPage();
	const first = (await theirs.goto(link))!;
	expect(first.headers()['x-robots-tag']).toBe('noindex');
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Länken är låst');
	await theirs.getByLabel('Lösenord').fill('bruket 2');
	await theirs.getByRole('button', { name: 'Öppna' }).click();
	await expect(theirs.getByRole('alert')).toContainText('Lösenordet stämmer inte.');
	await theirs.getByLabel('Lösenord').fill('bruket 1');
	await theirs.getByRole('button', { name: 'Öppna' }).click();
	await expect(theirs.locator('article.release')).toBeVisible();
	expect(await told(theirs)).toEqual(own);
	await expect(theirs.getByRole('link', { name: /Visa på skärm|Skriv ett svar/ })).toHaveCount(0);
	expect(await theirs.content()).not.toMatch(/example?\.se|Min egen berättelse/);
	await guest.close();
	const wide = await browser.newContext(DESKTOP);
	const walk = new Walk(wide, app.url);
	walk.allow(403, /\/share\//);
	const reader = await wide.newPage();
	await reader.goto(link);
	await reader.getByLabel('Lösenord').fill('fel');
	await reader.getByRole('button', { name: 'Öppna' }).click();
	await walk.look(reader, 'a wrong password');
	await reader.getByLabel('Lösenord').fill('bruket 1');
	await reader.getByRole('button', { name: 'Öppna' }).click();
	await walk.look(reader, 'the shared result');

	await page.getByRole('button', { name: 'Ta tillbaka' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Länken är tillbakatagen.');
	await seen.look(page, 'taken back');
	expect((await reader.request.get(link, { headers: { accept: 'text/html' } })).status()).toBe(410);
	await wide.close();
	expect([...seen.result(), ...walk.result()]).toEqual([]);
});
