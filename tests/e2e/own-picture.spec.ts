/** A card's own picture: sent in the studio, met on a device with what it shows in words, without a network too. */
import { expect, test, turn } from './fixtures/index.ts';
import { prepared } from './fixtures/prepared.ts';
import { Respondent } from './fixtures/respondent.ts';
import { DESKTOP, TABLET } from './fixtures/walk.ts';
import { png } from '../fixtures/picture.ts';

test('an own picture with what it shows: sent, refused in a sentence, published, met on a tablet and without a network', turn(2), async ({ app, browser, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Ny enkät' }).click();
	await page.getByLabel('Vad ska enkäten heta?').fill('Med egen bild');
	await page.getByRole('radio', { name: /^Vad är viktigt för dig\?/ }).check();
	await page.getByRole('button', { name: 'Skapa enkäten' }).click();
	await page.waitForURL('**/edit');
	await page.locator('[data-alive]').waitFor();
	const cards = page.getByRole('region', { name: 'Kort', exact: true });
	await cards.locator('[data-item] button[aria-expanded]').first().click();
	const file = cards.getByLabel('Hämta en bild från datorn');
	await file.setInputFiles({ name: 'bild.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7\n1 0 obj') });
	await expect(cards.getByText('Filen är ingen bild i PNG, JPEG eller WebP. Välj en annan fil.')).toBeVisible();
	await file.setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: png(600, 400, { colour: [200, 30, 30] }) });
	const alt = cards.getByRole('textbox', { name: 'Vad föreställer bilden?' });
	await expect(alt).toBeVisible();
	// Without a word of what it shows nothing can be published.
	const missing = page.getByRole('region', { name: 'Det här saknas innan du kan publicera' });
	await expect(missing.getByRole('listitem').filter({ hasText: 'Hjälp i tid' })).toContainText('Det här fältet är tomt.');
	await alt.fill('En röd dörr som står öppen');
	await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
	await page.getByRole('button', { name: 'Publicera', exact: true }).click();
	await expect(page.getByText('Version 1: 12 kort')).toBeVisible();
	await expect(page.getByRole('main').locator('image')).toHaveCount(1);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Med egen bild' }).click();
	await page.getByLabel('Omgångens namn').fill('Bilderna');
	await page.getByRole('button', { name: 'Öppna omgången', exact: true }).click();
	await page.waitForURL('**/rounds/*');
	const code = (await page.locator('.the-code').innerText()).trim();

	const context = await browser.newContext(TABLET);
	const device = await context.newPage();
	await new Respondent(device).begin(`${app.url}/s/${code}`);
	await prepared(device);
	await context.setOffline(true);
	await device.reload();
	const someone = new Respondent(device);
	// Until a screen has the card: it comes three times.
	const door = device.getByRole('img', { name: 'En röd dörr som står öppen' });
	for (let i = 0; i < 9 && !(await door.isVisible()); i++) await someone.answer('equal');
	await expect(door).toBeVisible();
	const address = await door.locator('image').getAttribute('href');
	// Drawn, and not only named: what was put aside is a picture.
	const drawn = await device.evaluate(async (address) => {
		const image = new Image();
		image.src = address;
		await image.decode();
		return [image.naturalWidth, image.naturalHeight];
	}, address!);
	expect(drawn).toEqual([512, 341]);
	await expect(device.getByRole('button', { name: /En röd dörr som står öppen.*Hjälp i tid/ })).toBeVisible();
	await context.close();
});
