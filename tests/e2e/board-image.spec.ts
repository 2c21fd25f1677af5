/** A picture of a designer's own on a board: chosen by keyboard, refused in a sentence, published with what it shows, and read by members, by a link and in files. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { jpeg, png, type Chunk } from '../fixtures/picture.ts';
import { inflated } from './fixtures/pdf.ts';

const SECRET = 'N 59.35 O 13.11';
const ALT = 'En röd dörr som står öppen';
const CAPTION = 'Från verkstaden i mars.';
const file = { name: 'bild.png', mimeType: 'image/png', buffer: png(1800, 1200, { colour: [200, 30, 30], more: [['tEXt', Buffer.from(`Comment\0${SECRET}`)] as Chunk] }) };
/** As a telephone writes it: with what it says about itself before the points, and something after them. */
const photo = { name: 'bild.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg({ width: 24, height: 16, more: [[0xe1, Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\0${SECRET}`, 'latin1')]] }), Buffer.from(SECRET)]) };
const LONG = 'En lång rad under bilden som säger mycket om den. '.repeat(4).trim();
const drawn = (image: SVGElement | HTMLElement) => (image as HTMLImageElement).decode().then(() => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight]);

test('a designer adds a picture by keyboard; the steering group and a guest see it, and it goes along in files', turn(6), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound();
	await sent(round, 12);
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(422, /\/board-pictures$/);
	seen.allow(409, /\/edit$/);
	await page.goto(round.page);
	await publish(page);
	await page.getByRole('link', { name: 'Tavlor' }).click();
	await page.getByRole('link', { name: 'Ny tavla' }).click();
	await page.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Verkstaden');
	await page.getByRole('radio', { name: 'En tom tavla' }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await page.waitForURL(/\/edit(\?|$)/);
	const edit = page.url().replace(/\?.*$/, '');
	await page.getByRole('button', { name: /^Lägg till:\s+Bild$/ }).press('Enter');
	const tile = page.locator('li[data-tile].image');
	const saved = page.locator('[data-save=saved]');
	const choose = async (what: typeof file, name: string) => {
		const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tile.getByLabel(name).press('Enter')]);
		await chooser.setFiles(what);
	};
	await expect(tile.getByText('Ingen bild vald än')).toBeVisible();
	await expect(tile.getByText('namn och ansikten hör inte hemma här')).toBeVisible();
	await expect(saved).toBeVisible();
	// Nothing is chosen: it is not published, and the tile says what is missing.
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(tile.getByText('Välj en bild, eller ta bort rutan.')).toBeVisible();
	await choose({ name: 'bild.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7\n1 0 obj') }, 'Välj en bild');
	await expect(tile.getByText('Filen är ingen bild i PNG, JPEG eller WebP. Välj en annan fil.')).toBeVisible();
	await choose(file, 'Välj en bild');
	await expect(tile.locator('img')).toBeVisible();
	await tile.getByRole('textbox', { name: 'Rad under bilden' }).fill(CAPTION);
	await expect(saved).toBeVisible();
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: 'Tavlan är inte publicerad än' })).toBeVisible();
	const alt = tile.getByRole('textbox', { name: 'Vad föreställer bilden?' });
	await expect(alt).toHaveAttribute('aria-invalid', 'true');
	await expect(tile.getByRole('textbox', { name: 'Rad under bilden' })).toHaveValue(CAPTION);
	await seen.look(page, 'an image without words');
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/image-edit.png`, fullPage: true });
	await alt.fill(ALT);
	await expect(tile.getByText('Skriv vad bilden föreställer')).toHaveCount(0);
	await expect(saved).toBeVisible();
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();
	const board = edit.replace(/\/edit$/, '');
	const id = (await tile.getAttribute('data-tile'))!;

	for (const [i, size] of [PHONE, TABLET, DESKTOP].entries()) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const theirs = await staffPage('steering', { ...size, colorScheme });
			const walk = new Walk(theirs.context(), app.url);
			await theirs.goto(board);
			const image = theirs.getByRole('img', { name: ALT });
			await expect(image).toBeVisible();
			expect(await image.evaluate(drawn)).toEqual([1600, 1067]);
			await expect(theirs.locator('figcaption', { hasText: CAPTION })).toBeVisible();
			await walk.look(theirs, `an image on a board, ${colorScheme}`);
			if (process.env.SHOTS) await theirs.screenshot({ path: `${process.env.SHOTS}/image-${i}-${colorScheme}.png`, fullPage: true });
			if (i === 2) {
				await theirs.goto(`${board}/show`);
				await expect(theirs.getByRole('img', { name: ALT })).toBeInViewport({ ratio: 1 });
				await expect(theirs.locator('figcaption', { hasText: CAPTION })).toBeInViewport({ ratio: 1 });
				if (process.env.SHOTS) await theirs.screenshot({ path: `${process.env.SHOTS}/image-show-${colorScheme}.png` });
			}
			expect(walk.result()).toEqual([]);
			await theirs.context().close();
		}
	}
	// In files: with its words, and nothing that the camera said.
	const svg = await (await page.request.get(`${board}/tiles/${id}.svg`)).text();
	expect([svg.includes('href="data:image/jpeg;base64,'), svg.includes(ALT), svg.includes(CAPTION)]).toEqual([true, true, true]);
	for (const path of ['slides', 'pdf?paper=a4', `tiles/${id}.png`]) {
		const answer = await page.request.get(`${board}/${path}`);
		expect(answer.status(), path).toBe(200);
		expect((await answer.body()).includes(SECRET), path).toBe(false);
		// The slides' own parts are read in tests/unit/result/slides.test.ts.
		if (path === 'slides') expect((await answer.body()).includes('ppt/media/')).toBe(true);
		if (path.startsWith('pdf')) {
			const text = inflated(await answer.body());
			expect([/\/Subtype\s*\/Image/.test(text), /\/Alt\s*[(<]/.test(text), text.includes(SECRET)]).toEqual([true, true, false]);
		}
		if (process.env.SHOTS && path.endsWith('.png')) await (await import('node:fs/promises')).writeFile(`${process.env.SHOTS}/image-tile.png`, await answer.body());
	}

	const steering = await staffPage('steering', DESKTOP);
	const linked = async (password: string) => {
		await steering.goto(`${board}/share`);
		await steering.getByRole('textbox', { name: 'Vem är länken till?' }).fill(`Nämnden ${password}`);
		if (password) await steering.getByLabel(/Lösenord/).fill(password);
		await steering.getByRole('button', { name: 'Gör en länk' }).click();
		return /https?:\/\/[^"\s<]+\/share\/[\w-]+/.exec(await steering.content())![0];
	};
	const [open, locked] = [await linked(''), await linked('hemligt ord')];
	const guest = await (await browser.newContext({ ...PHONE, serviceWorkers: 'block' })).newPage();
	const walk = new Walk(guest.context(), app.url);
	await guest.goto(open);
	expect(await guest.getByRole('img', { name: ALT }).evaluate(drawn)).toEqual([1600, 1067]);
	await walk.look(guest, 'an image by a link');
	const address = (await guest.getByRole('img', { name: ALT }).getAttribute('src'))!;
	const asked = async (path: string) => (await guest.request.get(new URL(path, open).href, { maxRedirects: 0 })).status();
	expect([await asked(address), await asked(address.replace(/\w{16}$/, '0'.repeat(16))), await asked(address.replace(new URL(open).pathname, new URL(locked).pathname))]).toEqual([200, 404, 403]);
	// A member's own address is no guest's.
	expect(await asked((await page.locator('li[data-tile].image img').getAttribute('src'))!)).not.toBe(200);
	await guest.goto(`${open}/tiles/${id}`);
	expect(await guest.getByRole('img', { name: ALT }).evaluate(drawn)).toEqual([1600, 1067]);
	await walk.look(guest, 'an image in a frame');
	await guest.goto(locked);
	await guest.getByLabel('Lösenord').fill('hemligt ord');
	await guest.getByRole('button').first().click();
	expect(await guest.getByRole('img', { name: ALT }).evaluate(drawn)).toEqual([1600, 1067]);
	expect(await guest.getByRole('img', { name: ALT }).getAttribute('src')).toMatch(/^data:image\/webp;base64,/);
	await app.ask(`update private.shares set revoked_on = current_date`);
	expect(await asked(address)).toBe(410);
	expect(walk.result()).toEqual([]);
	expect(seen.result()).toEqual([]);

	// Without script the form sends all of it at once, and what is refused says so at its place.
	const plain = await staffPage('designer', { ...PHONE, javaScriptEnabled: false });
	await plain.goto(edit);
	await plain.getByRole('button', { name: /^Lägg till:\s+Bild$/ }).click();
	const second = plain.locator('li[data-tile].image').nth(1);
	await second.getByLabel('Välj en bild').setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
	await second.getByRole('textbox', { name: 'Vad föreställer bilden?' }).fill('En karta');
	await second.getByRole('textbox', { name: 'Rad under bilden' }).fill(LONG);
	await second.getByRole('button', { name: 'Spara bilden' }).click();
	await expect(second.getByText('En SVG-fil kan innehålla program.')).toBeVisible();
	await expect(second.getByRole('textbox', { name: 'Vad föreställer bilden?' })).toHaveValue('En karta');
	await second.getByLabel('Välj en bild').setInputFiles(photo);
	await second.getByRole('button', { name: 'Spara bilden' }).click();
	const own = second.getByRole('img', { name: 'En karta' });
	await expect(own).toBeVisible();
	const added = new URL((await own.getAttribute('src'))!, app.url).href;
	const kept = await plain.request.get(added);
	expect([kept.headers()['content-type'], kept.headers()['cache-control'], (await kept.body()).includes(SECRET), (await kept.body()).includes('Exif')]).toEqual(['image/webp', 'private, no-cache', false, false]);

	// It stands on a draft alone: a designer's, and nobody else's to read or change.
	const theirs = async (path: string) => (await steering.request.get(path, { maxRedirects: 0 })).status();
	expect(await theirs(added)).toBe(404);
	expect((await steering.request.post(`${edit}?/image`, { multipart: { tile: id, alt: 'X', caption: '' }, headers: { origin: app.url } })).status()).toBe(404);
	await plain.getByRole('button', { name: 'Publicera' }).click();
	await expect(plain.getByText('Version 2 är publicerad.')).toBeVisible();
	expect(await theirs(added)).toBe(200);

	// On a wall a small picture is as large as there is room for, and a long line under it is in view with the ways on.
	await steering.setViewportSize({ width: 1280, height: 720 });
	await steering.goto(`${board}/show?tile=2`);
	const shown = steering.getByRole('img', { name: 'En karta' });
	expect((await shown.boundingBox())!.height).toBeGreaterThan(250);
	for (const part of [shown, steering.locator('figcaption'), steering.getByRole('link', { name: 'Till tavlan' })]) await expect(part).toBeInViewport({ ratio: 1 });
	if (process.env.SHOTS) await steering.screenshot({ path: `${process.env.SHOTS}/image-show-long.png` });
	// Removed while it is shown: the room keeps what it sees, the next press says that it is gone, and so is the picture.
	await plain.goto(edit);
	await plain.getByRole('button', { name: 'Ta bort tavlan' }).click();
	await plain.getByRole('button', { name: 'Ja, ta bort den' }).click();
	await expect(plain).toHaveURL(/\/boards(\?|$)/);
	await expect(shown).toBeInViewport({ ratio: 1 });
	await steering.keyboard.press('ArrowLeft');
	await expect(steering.getByRole('heading', { level: 1 })).not.toHaveText('Verkstaden');
	if (process.env.SHOTS) await steering.screenshot({ path: `${process.env.SHOTS}/image-removed.png` });
	expect([await theirs(added), (await plain.request.get(added)).status(), await asked(address)]).toEqual([404, 404, 404]);
});
