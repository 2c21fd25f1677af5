/** How a board looks: in two columns, on a wall one tile at a time, on paper with a first page for the steering group. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { staff } from './fixtures/staff.ts';
import { PHONE, Walk } from './fixtures/walk.ts';

const WALL = { viewport: { width: 1920, height: 1080 } };
const canRead = spawnSync('pdftotext', ['-v']).status === 0;

/** Every release of the demo's project that shows something. */
const boards: string[] = [];

test.beforeAll(async ({ app, staffPage }) => {
	const page = await staffPage('steering');
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	const links = await page.locator('a[href^="/releases/"]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
	boards.push(...new Set(links));
	expect(boards.length).toBeGreaterThan(0);
});

const tile = (page: Page) => page.locator('[data-tile]');
const where = (page: Page) => page.getByRole('navigation').getByText(/^\d+ av \d+$/);

/** Texts of the tile in letters lower than a part of the screen's height, and whether it has to be scrolled. */
const tooSmall = (page: Page, part: number) =>
	page.evaluate((part) => {
		const found: string[] = [];
		const nodes = document.createTreeWalker(document.querySelector('.wall main')!, NodeFilter.SHOW_TEXT);
		for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
			const element = node.parentElement!;
			if (!node.textContent!.trim() || element.closest('.visually-hidden') || !element.checkVisibility()) continue;
			const size = parseFloat(getComputedStyle(element).fontSize);
			if (size < part * innerHeight) found.push(`${size} px: ${node.textContent!.trim().slice(0, 30)}`);
		}
		const { scrollHeight } = document.documentElement;
		if (scrollHeight > innerHeight + 1) found.push(`scrolls: ${scrollHeight} > ${innerHeight}, ${document.querySelector('[data-tile]')!.textContent!.slice(0, 40)}`);
		return found;
	}, part);

test('on a wall one tile at a time, by arrow keys, with what the board says and nothing else', turn(7), async ({ staffPage, app }) => {
	const page = await staffPage('steering', WALL);
	const seen = new Walk(page.context(), app.url);
	await page.goto(boards[0]!);
	// What can be pressed there is for who sits at the board.
	const three = () => page.locator('[data-priority] :is(h2, p, strong, .figure)').allInnerTexts();
	const board = { said: await page.locator('.verdict h2').first().innerText(), three: await three(), shares: await page.locator('[data-share]').allInnerTexts() };
	await page.getByRole('link', { name: 'Visa på skärm' }).click();
	await expect(where(page)).toHaveText(/^1 av /);
	await expect(tile(page).getByRole('heading').first()).toHaveText(board.said);
	expect(await three()).toEqual(board.three);
	// Script has begun when there is a button that needs it.
	await expect(page.getByRole('button', { name: 'Fyll skärmen' })).toBeVisible();
	const of = Number((await where(page).innerText()).split(' ').at(-1));
	expect(of).toBeGreaterThan(3);
	const shown: string[] = [];
	const shares: string[] = [];
	for (let n = 1; n <= of; n++) {
		await expect(where(page)).toHaveText(`${n} av ${of}`);
		await expect(page).toHaveTitle(new RegExp(`På skärm, ${n} av ${of}$`));
		shown.push((await tile(page).getAttribute('data-tile'))!);
		shares.push(...(await page.locator('[data-share]').allInnerTexts()));
		expect(await tooSmall(page, 0.028), shown.at(-1)).toEqual([]);
		await seen.look(page, `wall, ${shown.at(-1)}`, { madeUp: true });
		await page.keyboard.press('ArrowRight');
	}
	expect(shown.slice(0, 6)).toEqual(['priorities', 'picture', 'said', 'order', 'today', 'change']);
	expect(shown.at(-1)).toBe('missing');
	expect(shares).toEqual(board.shares);
	// There is nothing after the last, and nothing before the first.
	await expect(where(page)).toHaveText(`${of} av ${of}`);
	await page.keyboard.press('ArrowLeft');
	await expect(where(page)).toHaveText(`${of - 1} av ${of}`);
	await page.keyboard.press('Home');
	await expect(where(page)).toHaveText(`1 av ${of}`);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('PageDown');
	await expect(where(page)).toHaveText(`2 av ${of}`);
	await page.setViewportSize({ width: 1440, height: 900 });
	for (let n = 2; n < of; n++) {
		await expect(where(page)).toHaveText(`${n} av ${of}`);
		expect(await tooSmall(page, 0.028)).toEqual([]);
		await page.keyboard.press('ArrowRight');
	}
	// The way back is one step, and a document again.
	await page.goBack();
	await expect(page).toHaveURL(boards[0]!);
	await expect(page.locator('script')).toHaveCount(0);
	expect(seen.result()).toEqual([]);
});

test('without script the links turn the tiles; a number that there is not is the nearest', turn(6), async ({ browser, app }) => {
	const page = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await staff(app, 'steering') })).newPage();
	await page.goto(`${boards[0]}/show`);
	await page.getByRole('link', { name: 'Nästa' }).click();
	await expect(where(page)).toHaveText(/^2 av /);
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.getByRole('link', { name: 'Förra' }).click();
	await expect(where(page)).toHaveText(/^1 av /);
	await page.goto(`${boards[0]}/show?tile=99999`);
	await expect(tile(page)).toHaveAttribute('data-tile', 'missing');
	for (const odd of ['-3', '0', 'x', '1e99', '%00', '2.9']) {
		const answer = await page.goto(`${boards[0]}/show?tile=${odd}`);
		expect(answer!.status(), odd).toBe(200);
	}
	await page.getByRole('link', { name: 'Till tavlan' }).click();
	await expect(page).toHaveURL(boards[0]!);
	await page.context().close();
});

test('nobody but who may see the board sees it on a wall, and too few are not shown there', async ({ browser, app, staffPage }) => {
	const stranger = await (await browser.newContext()).newPage();
	await stranger.goto(`${boards[0]}/show`);
	await expect(stranger).toHaveURL(/\/sign-in/);
	await stranger.context().close();
	const page = await staffPage('steering');
	expect((await page.goto(`${app.url}/releases/00000000-0000-4000-8000-000000000000/show`))!.status()).toBe(404);
	const { smallBoard } = JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
	await page.goto(`${app.url}/releases/${smallBoard}/show`);
	await expect(page).toHaveURL(`${app.url}/releases/${smallBoard}`);
	await expect(page.getByRole('link', { name: 'Visa på skärm' })).toHaveCount(0);
});

test('every card whose gap is shown has a bar: of as many steps as its word says, or to scale for a percentage', turn(4), async ({ staffPage }) => {
	const page = await staffPage('steering');
	await page.goto(boards[0]!);
	const rows = page.locator('[data-gap]');
	const steps = { Få: '1', 'Ungefär hälften': '2', 'De flesta': '3' };
	const said = new Set<string>();
	for (const row of await rows.all()) {
		const [word, bar] = [(await row.locator('.value strong').innerText()).trim(), row.locator('svg')];
		const percent = /^(\d+) procent$/.exec(word)?.[1];
		said.add(percent ? 'percent' : word);
		const [whole, filled] = await bar.evaluate((svg) => [svg.getBoundingClientRect().width, [...svg.querySelectorAll('.full')].reduce((sum, one) => sum + one.getBoundingClientRect().width, 0)]);
		if (percent) expect(Math.round((100 * filled!) / whole!)).toBe(Number(percent));
		else {
			await expect(bar).toHaveAttribute('data-steps', steps[word as keyof typeof steps]);
			expect(await bar.locator('.full').count()).toBe(Number(await bar.getAttribute('data-steps')));
		}
		await expect(row).toContainText(/av \d+ personer/);
	}
	// Every card that is asked about has a bar, or is named where it is said to be hidden: none is left out.
	const drawn = await rows.locator('.title').allInnerTexts();
	const hidden = (await page.locator('.hidden-row').first().innerText()).replace(/^[^:]*: /, '').replace(/\.$/, '').split(', ');
	const cards = await page.locator('.pair').first().locator('[data-share]').count();
	expect(new Set([...drawn, ...hidden]).size).toBe(cards);
	expect(hidden.length).toBeGreaterThan(0);
	// The largest gap has the most of its bar filled, by area and not only by name, and no gap is as empty as none.
	const filled = await rows.evaluateAll((all) =>
		all.map((row) => {
			const paint = (part: Element) => getComputedStyle(part).fill;
			const steps = [...row.querySelectorAll('rect')].filter((part) => paint(part) !== getComputedStyle(row.closest('.tile')!).backgroundColor);
			return { word: row.querySelector('strong')!.textContent!.trim(), area: steps.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0) / row.querySelector('svg')!.getBoundingClientRect().width };
		})
	);
	const most = filled.filter(({ word }) => word === 'De flesta');
	expect(Math.min(...most.map(({ area }) => area))).toBeGreaterThan(0.95);
	for (const { word, area } of filled) if (word in steps) expect(area, word).toBeGreaterThan(0.3);
	for (const { word, area } of filled.filter(({ word }) => word === 'Få')) expect(area, word).toBeLessThan(0.4);
	// The demo has both, the largest gap among those in words.
	expect([...said].sort()).toEqual(expect.arrayContaining(['De flesta', 'percent']));
});

test('what has to happen says of how many, and never reads as if the card were to go', async ({ staffPage }) => {
	const page = await staffPage('steering');
	await page.goto(boards[0]!);
	const column = page.locator('.column.break');
	await expect(column.getByText('Få bort det som står i vägen för:')).toBeVisible();
	for (const row of await page.locator('.column li .count').all()) {
		const [, count, of] = /^(\d+) av (\d+)$/.exec((await row.innerText()).trim())!;
		expect(Number(count)).toBeLessThanOrEqual(Number(of));
	}
});

test('the first screen has the sentence, three cards and the picture; on a phone in that order; what is hidden has a name and no place', turn(8), async ({ browser, app }) => {
	const at = async (browser: Browser, width: number, height: number) => {
		const page = await (await browser.newContext({ viewport: { width, height }, storageState: await staff(app, 'steering') })).newPage();
		await page.goto(boards[0]!);
		// Boxes are of one moment: letters that come later move everything.
		await page.evaluate(() => document.fonts.ready);
		const boxes = (parts: Locator) => parts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
		const drawn = page.locator('.plot:visible');
		const pictures = page.locator('.pair').first();
		const [said] = await boxes(page.locator('[data-first-screen] .verdict'));
		const three = await boxes(page.locator('[data-priority]'));
		const [plot] = await boxes(drawn);
		const pair = await boxes(pictures.locator(':scope > .tile'));
		// Names as this browser's letters draw them: none on another, none outside.
		const crowded = await drawn.evaluate((plot) => {
			const frame = plot.getBoundingClientRect();
			const names = [...plot.querySelectorAll('.label')].map((name) => ({ dot: name.closest('[data-dot]')!, box: name.getBoundingClientRect(), text: name.textContent }));
			const meet = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
			return names.filter(({ dot, box }) => box.left < frame.left || box.right > frame.right || names.some((other) => other.dot !== dot && meet(box, other.box))).map(({ text }) => text);
		});
		expect(crowded).toEqual([]);
		const hidden = await page.locator('[data-hidden-column] li').allInnerTexts();
		const placed = (await drawn.locator('[data-dot]').count()) + hidden.length;
		const named = (await drawn.locator('.label').allTextContents()).join(' ');
		for (const name of hidden) expect(named).not.toContain(name);
		expect(hidden.length).toBeGreaterThan(0);
		expect(placed).toBe(await pictures.locator('[data-share]').count());
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
		await page.context().close();
		return { said: said!, three, plot: plot!, order: pair[0]!, gap: pair[1]! };
	};
	const wide = await at(browser, 1440, 900);
	expect(wide.three.map(({ bottom }) => bottom <= 900)).toEqual([true, true, true]);
	expect(wide.plot.bottom).toBeLessThan(900);
	expect(wide.plot.left).toBeGreaterThan(wide.three[0]!.right);
	expect(wide.three[0]!.top).toBeGreaterThanOrEqual(wide.said.bottom);
	expect(wide.gap.left).toBeGreaterThan(wide.order.right);
	expect([wide.gap.top, wide.gap.height]).toEqual([wide.order.top, wide.order.height]);
	const phone = await at(browser, 360, 740);
	const downwards = [phone.said, ...phone.three, phone.plot, phone.order, phone.gap];
	for (const [i, box] of downwards.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual(downwards[i]!.bottom);
});

test('as PDF: one page for the steering group, the details after it, and every page says what it is', async ({ staffPage }) => {
	test.skip(!canRead, 'pdftotext is not here');
	const page = await staffPage('steering');
	for (const board of boards) {
		await page.goto(board);
		const said = await page.locator('.verdict .lead').first().innerText();
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
		const pages = stdout.split('\f').slice(0, -1).map((text) => text.normalize('NFKC').replace(/\s+/g, ' '));
		const first = pages[0]!;
		for (const text of ['Värde för vem?', 'Unga vuxna i Grums', 'Åtgärda', 'Skydda', 'Osäkert', 'Viktigt, men fungerar inte i dag', 'Det här visas inte', 'Det här vet vi inte']) expect(first, board).toContain(text);
		for (const word of said.split(' ')) expect(first).toContain(word);
		for (const text of ['Mer ur svaren', 'Skapa, bryta, behålla', 'Räkna själv', 'Hoppa till', 'Visa på skärm']) expect(first, board).not.toContain(text);
		expect(pages[1], board).toContain('Mer ur svaren');
		for (const [i, text] of pages.entries()) {
			expect(text, `page ${i + 1}`).toMatch(/\d+ svar/);
			expect(text, `page ${i + 1}`).toContain('Exempelsvar');
			expect(text.replace(/\s/g, ''), `page ${i + 1}`).toContain(`${i + 1}/${pages.length}`);
			// No page with nothing but a heading.
			expect(text.length).toBeGreaterThan(250);
		}
	}
});
