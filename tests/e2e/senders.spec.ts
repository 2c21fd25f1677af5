/** A workspace's own mark and colour: an owner sets them, and they stand on the board, the wall, A4, a paper sheet and where a respondent begins. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningApp } from './fixtures/app.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { Meter } from './fixtures/meter.ts';
import { on } from './fixtures/screens.ts';
import { signIn, staff, type Role } from './fixtures/staff.ts';
import { atStep } from './fixtures/surveys.ts';
import { PHONE, Walk } from './fixtures/walk.ts';
import { png } from '../fixtures/picture.ts';

const NAME = 'Tillitsbyrån i Grums';
const canRead = spawnSync('pdftotext', ['-v']).status === 0;
const markOf = (page: Page) => page.getByRole('img', { name: NAME });
/** That the picture is drawn, not only asked for. */
const isDrawn = (page: Page, at = markOf(page).first()) => expect.poll(() => at.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(240);

/** Addresses of a board, and of the round whose answers are collected. */
async function places(page: Page, app: RunningApp) {
	await signIn(page, app, 'designer');
	const board = await page.locator('a[href^="/releases/"]').first().getAttribute('href');
	await page.goto(`${app.url}/projects`);
	const round = await page.locator('a[href^="/rounds/"]').first().getAttribute('href');
	return { board: app.url + board!, sheets: `${app.url}${/\/rounds\/[0-9a-f-]+/.exec(round!)![0]}/paper/sheets?n=1`, start: `${app.url}/s/${app.demo().code}` };
}

async function settings(page: Page, app: RunningApp) {
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Medlemmar' }).click();
	await page.getByRole('link', { name: 'Arbetsytans märke och färg' }).click();
}

const upload = async (page: Page, name: string, buffer: Buffer, mimeType = 'image/png') => {
	await page.getByLabel('Bild', { exact: true }).setInputFiles({ name, mimeType, buffer });
	await page.getByRole('button', { name: 'Spara märket' }).click();
};

test('mark and colour, from settings to everything that shows them; without them everything is as before', turn(6), async ({ browser, ownApp }) => {
	test.setTimeout(240_000);
	const app = await ownApp();
	const open = async (role: Role, options = {}) => (await browser.newContext({ ...options, storageState: await staff(app, role) })).newPage();
	const designer = await open('designer');
	const { board, sheets, start } = await places(designer, app);
	/** Everything that a page shows in words, and how many pictures and lines of the workspace's there are. */
	const shows = async (page: Page, address: string) => {
		await page.goto(address);
		return { marks: await markOf(page).count(), lines: await page.locator('[data-accent-line], [data-accent]').count() };
	};
	const visitor = await (await browser.newContext(PHONE)).newPage();
	for (const [page, address] of [[designer, board], [designer, `${board}/show`], [designer, sheets], [visitor, start]] as const) expect(await shows(page, address), address).toEqual({ marks: 0, lines: 0 });

	const owner = await open('owner');
	const seen = new Walk(owner.context(), app.url);
	await settings(owner, app);
	await expect(owner.getByText('Arbetsytan har inget märke.')).toBeVisible();
	await seen.look(owner, 'mark and colour, none');
	await upload(owner, 'logga.png', png(240, 80));
	await expect(owner.getByText('Märket är sparat och syns nu.')).toBeVisible();
	await isDrawn(owner);

	// A yellow that nobody would see: not saved, and the nearest that is seen is one press away.
	seen.allow(400, /\/mark$/);
	await owner.getByLabel('Färg', { exact: true }).fill('#ffcd00');
	await owner.getByRole('button', { name: 'Spara färgen' }).click();
	await expect(owner.getByText('#FFCD00 syns för dåligt på ljust papper')).toContainText(/kontrasten är 1,\d till 1, och det behövs 3 till 1\. Inget är sparat/);
	await seen.look(owner, 'a colour that is too weak');
	expect((await shows(designer, board)).lines).toBe(0);
	const take = owner.getByRole('button', { name: /^Spara #[0-9A-F]{6} i stället$/ });
	const accent = /#[0-9A-F]{6}/.exec(await take.innerText())![0].toLowerCase();
	await take.click();
	await expect(owner.getByText('Färgen är sparad.')).toBeVisible();
	await seen.look(owner, 'mark and colour');
	expect(seen.result()).toEqual([]);

	// The board, on screen, in the dark, and as a page of A4.
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await open('steering', { colorScheme });
		await page.goto(board);
		await isDrawn(page, page.locator('.whose img'));
		const line = page.locator('[data-accent-line]');
		await expect(line).toHaveAttribute('data-accent-line', accent);
		await expect(line.locator(colorScheme === 'light' ? '.in-light' : '.in-dark')).toBeVisible();
		await expect(line.locator(colorScheme === 'light' ? '.in-dark' : '.in-light')).toBeHidden();
		const walk = new Walk(page.context(), app.url);
		await walk.look(page, `board, ${colorScheme}`, { madeUp: true });
		expect(walk.result()).toEqual([]);
		if (colorScheme === 'light') {
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.on-paper-only').getByRole('img', { name: NAME })).toBeVisible();
			await expect(page.locator('.whose')).toBeHidden();
			if (canRead) {
				const { stdout } = spawnSync('pdfimages', ['-list', '-'], { input: await page.pdf({ preferCSSPageSize: true }), encoding: 'utf8' });
				expect(stdout).toMatch(/^\s+1\s+\d+\s+image\s+240\s+80\s/m);
			}
			await page.emulateMedia({ media: 'screen' });
		}
		await page.goto(`${board}/show`);
		await isDrawn(page);
		await expect(page.locator('[data-accent-line]')).toHaveAttribute('data-accent-line', accent);
		expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1);
		await page.context().close();
	}
	// A sheet of paper.
	await designer.goto(sheets);
	await isDrawn(designer, designer.locator('.cover img'));
	await expect(designer.locator('.cover [data-accent]')).toHaveAttribute('data-accent', accent);

	// Where a respondent begins, and nowhere after it.
	const someone = await (await browser.newContext(PHONE)).newPage();
	await someone.goto(start);
	await atStep(someone, 'start');
	await isDrawn(someone);
	await expect(someone.locator('[data-accent]')).toHaveAttribute('data-accent', accent);
	const address = (await markOf(someone).getAttribute('src'))!;
	const answer = await someone.request.get(app.url + address);
	expect(answer.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
	await on(someone).begin.tap();
	await atStep(someone, 'practice');
	await expect(markOf(someone)).toBeHidden();
	await someone.goBack();
	await atStep(someone, 'start');
	await expect(markOf(someone)).toBeVisible();

	// Another than a member does not get the members' picture.
	const members = await designer.goto(sheets).then(() => designer.locator('.cover img').getAttribute('src'));
	expect((await someone.request.get(app.url + members!, { maxRedirects: 0, headers: { accept: 'image/png' } })).status()).not.toBe(200);

	// Taken away, everything is as before.
	await settings(owner, app);
	await owner.getByRole('button', { name: 'Ta bort märket' }).click();
	await expect(owner.getByText('Märket är borttaget.')).toBeVisible();
	await owner.getByRole('button', { name: 'Ta bort färgen' }).click();
	await expect(owner.getByText('Färgen är borttagen.')).toBeVisible();
	for (const [page, where] of [[designer, board], [designer, `${board}/show`], [designer, sheets], [visitor, start]] as const) expect(await shows(page, where), where).toEqual({ marks: 0, lines: 0 });
	expect((await someone.request.get(app.url + address)).status()).toBe(404);
});

test('hostile files are refused with a sentence that says what to do, and the mark that was there stays', turn(8), async ({ browser, ownApp }) => {
	const app = await ownApp();
	const page = await (await browser.newContext({ storageState: await staff(app, 'owner') })).newPage();
	await settings(page, app);
	await upload(page, 'logga.png', png(240, 80));
	await isDrawn(page);
	const wide = png(1, 1);
	wide.writeUInt32BE(8000, 16);
	const files: [string, Buffer, RegExp][] = [
		['rapport.png', Buffer.from('%PDF-1.7\n1 0 obj'), /ingen PNG- eller JPEG-bild/],
		['logga.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /SVG-bilder tar vi inte emot/],
		['kort.png', png(40, 40).subarray(0, 60), /inte hel/],
		['tom.png', Buffer.alloc(0), /Välj en bild först/],
		['bred.png', png(1200, 2), /högst 1000 punkter bred/],
		['tung.png', Buffer.concat([png(4, 4).subarray(0, -12), Buffer.alloc(5 * 1024 * 1024)]), /högst 60 kB/]
	];
	for (const [name, bytes, says] of files) {
		await upload(page, name, bytes);
		await expect(page.getByRole('alert').getByText(says), name).toBeVisible();
		await expect(page.getByLabel('Bild', { exact: true })).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByLabel('Bild', { exact: true })).toHaveAccessibleDescription(says);
		await isDrawn(page);
	}
	// No role but an owner's reaches the page, nor posts to it.
	const address = page.url().split('?')[0]!;
	for (const role of ['designer', 'trust_agent', 'steering'] as const) {
		const other = await browser.newContext({ storageState: await staff(app, role), extraHTTPHeaders: { origin: app.url, accept: 'text/html' } });
		expect((await other.request.get(address)).status(), role).toBe(403);
		for (const action of ['saveMark', 'removeMark', 'saveAccent', 'removeAccent']) expect((await other.request.post(`${address}?/${action}`, { multipart: { accent: '#005a9c' } })).status(), `${role} ${action}`).toBe(403);
		await other.close();
	}
	await page.reload();
	await isDrawn(page);
	await page.context().close();
});

test('a mark that never comes keeps nobody from answering, and the first page grows by its address alone', turn(5), async ({ browser, ownApp }) => {
	const app = await ownApp();
	const weigh = async (hang: boolean) => {
		const context = await browser.newContext(PHONE);
		const page = await context.newPage();
		if (hang) await page.route(/\/mark\/[0-9a-f]{16}$/, () => {});
		const meter = await Meter.on(page);
		await page.goto(`${app.url}/s/${app.demo().code}`, { waitUntil: 'domcontentloaded' });
		await atStep(page, 'start');
		await on(page).begin.tap();
		await atStep(page, 'practice');
		await on(page).best_worst.cards.first().tap();
		await expect(on(page).best_worst.cards.first()).toHaveAttribute('aria-pressed', 'true');
		const first = meter.fetched.filter(({ depth }) => depth === 1).reduce((sum, { bytes }) => sum + bytes, 0);
		await context.close();
		return first;
	};
	const before = await weigh(false);
	const page = await (await browser.newContext({ storageState: await staff(app, 'owner') })).newPage();
	await settings(page, app);
	await upload(page, 'logga.png', png(240, 80));
	await isDrawn(page);
	// The page itself, in which the mark is named.
	expect((await weigh(true)) - before).toBeLessThan(400);
	await page.context().close();
});
