/** Patterns among those who answered: a designer adds the tile by keyboard and reads it; on every other way out there is a sentence, or nothing. */
import { expect, test, turn } from './fixtures/index.ts';
import { inflated } from './fixtures/pdf.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const SENTENCE = 'Den här rutan är för den som gör enkäten.';
/** What only the content says: the words that it is said with may be in a page that has script. */
const CONTENT = /Mönster [AB]\b/;
/** The same numbers each time. */
function generator(seed: number) {
	let state = seed;
	return () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
}

test('a designer adds patterns to a board by keyboard and reads them; nobody else does, and nothing of them leaves', turn(3), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound();
	const random = generator(5);
	// Two thirds weigh the cards in one order, the others in the opposite one; who is of a mind is so by chance, screen by screen.
	await sent(round, 96, (body, i) => ({
		...body,
		answers: body.answers.map((screen) => {
			const order = [...screen.shown].map((card) => ({ card, at: (i % 3 === 0 ? -1 : 1) * [...card].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 0) / 40 + 2 * (random() + random() - 1) })).sort((a, b) => a.at - b.at);
			return { ...screen, best: order[0]!.card, worst: order.at(-1)!.card };
		})
	}));
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	await page.getByRole('link', { name: 'Tavlor' }).click();
	await page.getByRole('link', { name: 'Ny tavla' }).click();
	await page.goto(`${page.url()}?release=${release}`);
	await page.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Mönster');
	await page.getByRole('radio', { name: 'En tom tavla' }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await page.waitForURL(/\/edit(\?|$)/);
	await page.getByRole('button', { name: /Lägg till: .*Mönster i svaren/ }).press('Enter');
	const tile = page.locator('li[data-tile].segments');
	// Counted while the page waits, or asked for until it is there.
	await expect(tile.getByRole('heading', { name: 'Två mönster i svaren' })).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await expect(tile.getByText('Visas bara för designer', { exact: true })).toBeVisible();
	await tile.locator('summary', { hasText: 'Samma sak som tabell' }).press('Enter');
	await expect(tile.getByRole('table', { name: 'Samma sak som tabell' })).toBeVisible();
	await tile.locator('summary', { hasText: 'Så räknade vi' }).press('Enter');
	await expect(tile.getByRole('table', { name: 'Det vi kräver' }).getByRole('row')).toHaveCount(8);
	await seen.look(page, 'patterns to compose');
	await page.getByRole('button', { name: /Lägg till: .*Egen text/ }).press('Enter');
	await page.getByRole('textbox', { name: 'Rubrik' }).fill('Till er');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();
	const board = page.url().replace(/\/edit.*$/, '');

	for (const [i, size] of [PHONE, TABLET, DESKTOP].entries()) {
		const theirs = await staffPage('designer', { ...size, colorScheme: i === 1 ? 'dark' : 'light' });
		const walk = new Walk(theirs.context(), app.url);
		await theirs.goto(board);
		await expect(theirs.getByRole('heading', { name: 'Mönster B' })).toBeVisible();
		await expect(theirs.getByText(SENTENCE)).toBeHidden();
		await walk.look(theirs, 'patterns on a board');
		if (process.env.SHOTS) await theirs.screenshot({ path: `${process.env.SHOTS}/patterns-${i}.png`, fullPage: true });
		expect(walk.result()).toEqual([]);
	}
	// On paper, in files and on the wall also the designer has none of it.
	await page.goto(board);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(SENTENCE)).toBeVisible();
	await expect(page.getByText('Mönster A').first()).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	const id = (await page.locator('[data-tile].segments').getAttribute('data-tile'))!;
	expect((await page.request.get(`${board}/tiles/${id}.svg`)).status()).toBe(404);
	const pdf = await page.request.get(`${board}/pdf?paper=a4`);
	expect(pdf.status()).toBe(200);
	expect(inflated(await pdf.body())).not.toMatch(CONTENT);
	const paper = await (await page.request.get(`${board}?file`)).text();
	expect([CONTENT.test(paper), paper.includes(SENTENCE)]).toEqual([false, true]);
	expect((await page.request.get(`${board}/slides`)).status()).toBe(200);
	await page.goto(`${board}/show`);
	await expect(page.getByRole('heading', { name: 'Till er' })).toBeVisible();
	await expect(page.locator('nav strong')).toHaveText('1 av 1');

	for (const role of ['steering', 'trust_agent', 'owner'] as const) {
		const other = await staffPage(role, PHONE);
		const walk = new Walk(other.context(), app.url);
		await other.goto(board);
		await expect(other.getByText(SENTENCE)).toBeVisible();
		await walk.look(other, `patterns for ${role}`);
		for (const path of ['', '?version=1', '/show', '/show?tile=2']) expect(await (await other.request.get(board + path)).text(), path).not.toMatch(CONTENT);
		expect(walk.result()).toEqual([]);
	}
	// A link shows the text, and does not say that there is more.
	const steering = await staffPage('steering', DESKTOP);
	await steering.goto(`${board}/share`);
	await steering.getByRole('textbox', { name: 'Vem är länken till?' }).fill('Nämnden');
	await steering.getByRole('button', { name: 'Gör en länk' }).click();
	const link = /https?:\/\/[^"\s<]+\/share\/[\w-]+/.exec(await steering.content())![0];
	const guest = await (await fetch(link)).text();
	expect([guest.includes('Till er'), CONTENT.test(guest), /mönster i svaren/i.test(guest), guest.includes('Tavlan har också')]).toEqual([true, false, false, false]);
	expect(seen.result()).toEqual([]);
});

test('of twelve there is one profile, with the reason', turn(3), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const page = await staffPage('designer', PHONE);
	const seen = new Walk(page.context(), app.url);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Tavlor' }).click();
	await page.getByRole('link', { name: 'Ny tavla' }).click();
	await page.goto(`${page.url()}?release=${release}`);
	await page.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('För få');
	await page.getByRole('radio', { name: 'En tom tavla' }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await page.waitForURL(/\/edit(\?|$)/);
	await page.getByRole('button', { name: /Lägg till: .*Mönster i svaren/ }).press('Enter');
	await expect(page.getByRole('heading', { name: 'En profil med spridning: det går inte att säga om det finns skilda grupper.' })).toBeVisible();
	await expect(page.getByText('Mönster söks när minst 60 har svarat')).toBeVisible();
	await seen.look(page, 'too few for patterns');
	expect(seen.result()).toEqual([]);
});
