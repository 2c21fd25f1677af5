/** A board from nothing to a steering group's wall: composed by keyboard by two at once, over a lost network, and without script. */
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { inflated } from './fixtures/pdf.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test('a designer composes by keyboard, a colleague beside, the network is lost, and the steering group reads what was published', turn(5), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound();
	await sent(round, 12);
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/boards\/new$/);
	seen.allow('ERR_FAILED', /\/changes$/);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;

	await page.getByRole('link', { name: 'Tavlor' }).click();
	await page.getByRole('link', { name: 'Ny tavla' }).press('Enter');
	const make = page.url();
	await page.goto(`${make}?release=${release}`);
	await page.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Styrgruppen i mars');
	await page.getByRole('radio', { name: 'Jämför grupper' }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('flera grupper');
	await expect(page.getByRole('textbox', { name: 'Vad ska tavlan heta?' })).toHaveValue('Styrgruppen i mars');
	await page.getByRole('radio', { name: 'Tillitsagentens vecka' }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await page.waitForURL(/\/edit$/);
	const edit = page.url();
	const tiles = page.locator('li[data-tile]');
	const order = () => tiles.evaluateAll((all) => all.map((one) => one.getAttribute('data-tile')!));
	const saved = page.locator('[data-save=saved]');
	await expect(tiles).not.toHaveCount(0);
	await seen.look(page, 'a board to compose');

	// By keyboard: the first tile is moved, made wider and taken away, and comes back.
	const [first, second] = await order();
	await page.locator(`[data-tile="${first}"]`).getByRole('button', { name: /Flytta efter/ }).press('Enter');
	await expect.poll(order).toEqual(expect.arrayContaining([second, first]));
	expect((await order()).slice(0, 2)).toEqual([second, first]);
	await page.locator(`[data-tile="${first}"] button:not(:disabled)`).first().press('Alt+ArrowLeft');
	await expect.poll(async () => (await order())[0]).toBe(first);
	const wide = page.locator(`[data-tile="${first}"]`);
	await wide.getByRole('button', { name: /Bredare/ }).press('Enter');
	await expect(wide).toHaveClass(/w8/);
	await wide.getByRole('button', { name: /Ta bort/ }).press('Enter');
	await expect(wide).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra' }).press('Enter');
	await expect.poll(async () => (await order())[0]).toBe(first);
	await expect(saved).toBeVisible();

	// The network is lost: what is done stands, is there after a reload, and is saved when it is back.
	await page.route('**/changes', (route) => route.abort());
	await page.getByRole('button', { name: /Lägg till: .*Egen text/ }).press('Enter');
	await page.getByRole('textbox', { name: 'Rubrik' }).fill('Till er som bestämmer');
	await expect(page.locator('[data-save=no_contact]')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Rubrik' })).toHaveValue('Till er som bestämmer');
	await page.unroute('**/changes');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(saved).toBeVisible();

	// A colleague has the same board open: what one does the other sees, and two texts in one tile are both kept.
	const colleague = await page.context().newPage();
	await colleague.goto(edit);
	await expect(colleague.locator('[data-save=saved]')).toBeVisible();
	await colleague.route('**/changes', (route) => route.abort());
	await colleague.getByRole('textbox', { name: 'Rubrik' }).fill('Kollegans rubrik');
	await expect(colleague.locator('[data-save=no_contact]')).toBeVisible();
	await page.getByRole('textbox', { name: 'Rubrik' }).fill('Min rubrik');
	await expect(saved).toBeVisible();
	await colleague.unroute('**/changes');
	await colleague.evaluate(() => dispatchEvent(new Event('online')));
	await expect(colleague.getByRole('alert').filter({ hasText: 'Någon annan har skrivit på samma ställe' })).toBeVisible();
	await expect(colleague.locator('blockquote', { hasText: 'Kollegans rubrik' })).toBeVisible();
	await colleague.getByRole('button', { name: 'Använd min text' }).press('Enter');
	await expect(colleague.locator('[data-save=saved]')).toBeVisible();
	await colleague.close();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByRole('textbox', { name: 'Rubrik' })).toHaveValue('Kollegans rubrik');

	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();

	const steering = await staffPage('steering', TABLET);
	const theirs = new Walk(steering.context(), app.url);
	await steering.goto(`${app.url}/projects`);
	await steering.getByRole('link', { name: 'Tavlor' }).click();
	await expect(steering.getByRole('link', { name: 'Ny tavla' })).toHaveCount(0);
	await steering.getByRole('link', { name: 'Styrgruppen i mars' }).click();
	await expect(steering.getByRole('heading', { name: 'Kollegans rubrik' })).toBeVisible();
	await expect(steering.getByRole('link', { name: 'Ändra' })).toHaveCount(0);
	await theirs.look(steering, 'a board');
	const board = steering.url();
	await steering.getByText('Ta med', { exact: true }).click();
	const download = steering.waitForEvent('download');
	await steering.getByRole('link', { name: 'PowerPoint att ändra i' }).click();
	expect((await download).suggestedFilename()).toBe('tavla.pptx');
	const link = steering.getByRole('link', { name: 'PDF (A3)' });
	const pdf = await steering.request.get(new URL((await link.getAttribute('href'))!, app.url).href);
	expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
	const whole = inflated(await pdf.body());
	expect(whole.slice(0, 5)).toBe('%PDF-');
	// Tagged, in Swedish, on A3, in our own type; and nothing of who took it.
	for (const part of ['/StructTreeRoot', '/Lang (sv)', 'Styrgruppen i mars', 'AtkinsonHyperlegibleNext']) expect(whole, part).toContain(part);
	expect(whole).toMatch(/\/MediaBox ?\[0 0 84[12][.\d]* 119[01]/);
	expect(whole).not.toMatch(/@[a-z-]+\.(example|test|se|org)/);

	// The same cards stand on the board as on the release's own page.
	const cards = (where: string) => steering.locator(where).evaluateAll((all) => all.map((one) => one.textContent!.replace(/\s+/g, ' ').trim()));
	const onBoard = await cards('[data-part=said] .lead, [data-part=said] p:not(.quiet-text)');
	await steering.goto(`${app.url}/releases/${release}`);
	const page2 = await steering.locator('main').innerText();
	expect(onBoard.length).toBeGreaterThan(0);
	for (const said of onBoard) expect(page2.replace(/\s+/g, ' ')).toContain(said);

	// On the wall a tile at a time; covered, the figure is not in the page before the room has guessed.
	await steering.goto(`${board}/show?cover`);
	// Keys turn as soon as the page has its script.
	await expect(steering.locator('.keys')).toBeVisible();
	for (let i = 0; i < 12 && (await steering.getByRole('link', { name: 'Visa svaret' }).count()) === 0; i++) {
		const at = await steering.locator('nav strong').innerText();
		await steering.keyboard.press('ArrowRight');
		await expect(steering.locator('nav strong')).not.toHaveText(at);
	}
	await expect(steering.locator('[data-part], .tile')).toHaveCount(0);
	await theirs.look(steering, 'a covered tile');
	const before = await steering.locator('nav strong').innerText();
	await steering.keyboard.press('ArrowRight');
	await expect(steering.locator('.tile')).toHaveCount(1);
	await expect(steering.locator('nav strong')).toHaveText(before);

	// Without script the same is done by forms.
	const plain = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await page.context().storageState() });
	const bare = await plain.newPage();
	await bare.goto(edit);
	const listed = bare.locator('li[data-tile]');
	const count = await listed.count();
	await bare.getByRole('button', { name: /Lägg till: .*Det här vet vi inte/ }).click();
	await expect(listed).toHaveCount(count + 1);
	await listed.nth(0).getByRole('button', { name: /Flytta efter/ }).click();
	await listed.nth(0).getByRole('button', { name: /Ta bort/ }).click();
	await expect(listed).toHaveCount(count);
	await plain.close();
	expect([...seen.result(), ...theirs.result()]).toEqual([]);
});

/** Every kind of tile, of few and many, with ties, hidden, long words, Arabic: nothing reaches outside, and all of it can be read. */
const SIZES = Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP });
for (const [i, [size, options]] of SIZES.entries()) {
	test(`every tile, ${size}`, turn([1, 5, 6][i]!), async ({ app, staffPage }) => {
		test.setTimeout(SOAK ? 900_000 : 180_000);
		const page = await staffPage('steering', { ...options, colorScheme: i === 1 ? 'dark' : 'light' });
		const seen = new Walk(page.context(), app.url);
		await page.goto(`${app.url}/utseende/tavlor`);
		const samples = await page.getByRole('navigation', { name: 'Tavlans rutor' }).getByRole('link').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
		expect(samples).toHaveLength(8);
		for (const [j, address] of samples.entries()) {
			if (!SOAK && j % SIZES.length !== i) continue;
			await page.goto(address);
			await expect(page.locator('[data-tile]')).not.toHaveCount(0);
			await seen.look(page, address.split('=')[1]!);
			if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/tiles-${size}-${address.split('=')[1]}.png`, fullPage: true });
		}
		expect(seen.result()).toEqual([]);
	});
}
