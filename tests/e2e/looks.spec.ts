/**
 * The parts of the interface, on the page that shows all of them: what axe, a finger or an eye would miss, and what a keyboard
 * must be able to do. And that a page with script leads to documents without. SHOTS=folder saves the pictures.
 */
import type { Page } from '@playwright/test';
import { expect, pairwise, test, turn } from './fixtures/index.ts';
import { cookieOf, staff } from './fixtures/staff.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The page is alive when its menu opens: what is pressed before that does nothing. */
async function alive(page: Page) {
	const menu = page.getByRole('menu');
	await expect(async () => {
		await button(page, 'Mer').click();
		await expect(menu).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.keyboard.press('Escape');
	await expect(menu).toHaveCount(0);
}
async function looks(page: Page, url: string) {
	await page.goto(`${url}/utseende`);
	await alive(page);
}

for (const [i, [size, options]] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP }).entries()) {
	for (const [j, scheme] of (['light', 'dark'] as const).entries()) {
		if (!pairwise(i, j)) continue;
		test(`every part in every state, ${size}, ${scheme}`, turn(2), async ({ staffPage, app }) => {
			const page = await staffPage('designer', { ...options, colorScheme: scheme });
			const seen = new Walk(page.context(), app.url);
			const look = async (name: string) => {
				await seen.look(page, name, { respondent: true });
				if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/looks-${size}-${scheme}-${name}.png`, fullPage: name === 'all' });
			};
			await looks(page, app.url);
			await look('all');
			await button(page, 'Ta bort enkäten').click();
			await expect(page.getByRole('alertdialog', { name: 'Ta bort enkäten Hösten 2026?' })).toBeVisible();
			await look('asked');
			await button(page, 'Behåll enkäten').click();
			await button(page, 'Mer').click();
			await expect(page.getByRole('menuitem', { name: 'Kopiera' })).toBeVisible();
			await look('menu');
			await page.keyboard.press('Escape');
			await button(page, 'Arkivera omgången').click();
			await expect(button(page, 'Ångra')).toBeVisible();
			await look('receipt');
			expect(seen.result()).toEqual([]);
			expect(seen.pages).toBe(4);
		});
	}
}

test('in forced colours every part has its edges, and nothing moves for who wants no motion', async ({ staffPage, app }) => {
	const page = await staffPage('designer', { ...TABLET, forcedColors: 'active', reducedMotion: 'reduce' });
	const seen = new Walk(page.context(), app.url);
	await looks(page, app.url);
	await button(page, 'Ta bort enkäten').click();
	const dialog = page.getByRole('alertdialog');
	await expect(dialog).toBeVisible();
	expect(await dialog.evaluate((element) => [getComputedStyle(element).borderTopWidth, getComputedStyle(element).animationName])).toEqual(['2px', 'none']);
	await seen.look(page, 'asked', { respondent: true, forcedColours: true });
	expect(seen.result()).toEqual([]);
});

test('a dialog by keyboard: begins on the way out, keeps the focus, gives it back', turn(3), async ({ staffPage, app }) => {
	const page = await staffPage('designer', DESKTOP);
	await looks(page, app.url);
	const opens = button(page, 'Ta bort enkäten');
	await opens.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('alertdialog');
	await expect(dialog).toHaveAccessibleDescription('Enkäten har inga svar. Den går inte att få tillbaka.');
	const keep = button(page, 'Behåll enkäten');
	await expect(keep).toBeFocused();
	// Round and round, within.
	for (const name of ['Ja, ta bort', 'Behåll enkäten', 'Ja, ta bort']) {
		await page.keyboard.press('Tab');
		await expect(button(page, name)).toBeFocused();
	}
	await page.keyboard.press('Shift+Tab');
	await expect(keep).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(opens).toBeFocused();
	await expect(page.getByText('Borttagen.')).toHaveCount(0);
	// A press beside it is no answer.
	await page.keyboard.press('Enter');
	await expect(dialog).toBeVisible();
	await page.mouse.click(5, 5);
	await expect(dialog).toBeVisible();
	await button(page, 'Ja, ta bort').click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByText('Borttagen.')).toBeVisible();
});

test('a menu by keyboard: arrows, letters, Escape', async ({ staffPage, app }) => {
	const page = await staffPage('designer', DESKTOP);
	await looks(page, app.url);
	const more = button(page, 'Mer');
	const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
	await more.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menu')).toBeVisible();
	await expect(item('Kopiera')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(item('Flytta till ett annat projekt')).toBeFocused();
	// What cannot be done now is passed by, and after the last comes the first.
	await page.keyboard.press('ArrowDown');
	await expect(item('Ta bort')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(item('Kopiera')).toBeFocused();
	await page.keyboard.press('f');
	await expect(item('Flytta till ett annat projekt')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('menu')).toHaveCount(0);
	await expect(more).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(item('Kopiera')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Meny' }).getByRole('status')).toHaveText('Kopiera');
	await expect(more).toBeFocused();
});

test('a receipt is read politely, waits while it is pointed at or focused, and is undone', async ({ staffPage, app }) => {
	const page = await staffPage('designer', DESKTOP);
	await page.clock.install();
	await looks(page, app.url);
	const said = page.getByRole('status').filter({ hasText: 'Hösten 2026 är arkiverad.' });
	const archive = button(page, 'Arkivera omgången');
	await archive.click();
	await expect(said).toBeVisible();
	await page.clock.fastForward(9_000);
	await said.hover();
	await page.clock.fastForward(60_000);
	await expect(said).toBeVisible();
	await page.mouse.move(5, 5);
	await page.clock.fastForward(11_000);
	await expect(said).toHaveCount(0);

	await archive.focus();
	await page.keyboard.press('Enter');
	await button(page, 'Ångra').focus();
	await page.clock.fastForward(60_000);
	await expect(said).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Omgången ligger framme.')).toBeVisible();
	await expect(said).toHaveCount(0);
	await expect(archive).toBeFocused();
});

test('from a page with script every other page is a document: by link, by form, by the way back', turn(4), async ({ staffPage, newRound, app }) => {
	const { page: round } = await newRound('standard');
	const page = await staffPage('designer', DESKTOP);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	const board = await page.locator('a[href^="/releases/"]').first().getAttribute('href');
	/** Puts a link on the page, as a page might have one, and follows it. */
	const follow = async (href: string) => {
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			link.textContent = 'Hit';
			document.querySelector('main')!.prepend(link);
		}, href);
		await page.getByRole('link', { name: 'Hit', exact: true }).click();
		await page.waitForURL((url) => url.pathname + url.search === href);
		await expect(page.locator('h1, [data-sheet]').first()).toBeVisible();
	};
	const path = new URL(round).pathname;
	for (const to of [board!, path, `${path}/paper/sheets?n=1&language=sv`, `${path}/paper/cards?language=sv`]) {
		await looks(page, app.url);
		await expect(page.locator('script').first()).toBeAttached();
		await follow(to);
		await expect(page.locator('script'), to).toHaveCount(0);
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1, name: 'Utseende' })).toBeVisible();
	}
	// One of the page's own links, and a form.
	await page.getByRole('navigation', { name: 'Meny' }).getByRole('link', { name: 'Hem' }).click();
	await page.waitForURL('**/projects');
	await expect(page.locator('script')).toHaveCount(0);
	await looks(page, app.url);
	await button(page, 'In English').click();
	await expect(page.getByRole('heading', { level: 1, name: 'The look' })).toBeVisible();
});

test('what is written and chosen before the script comes is still there when it has', async ({ staffPage, app }) => {
	const page = await staffPage('designer', DESKTOP);
	let come = () => {};
	const held = new Promise<void>((done) => (come = done));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${app.url}/utseende`, { waitUntil: 'commit' });
	const name = page.getByLabel('Omgångens namn');
	const words = page.getByLabel('Med egna ord');
	const steering = page.getByRole('radio', { name: /^Styrgrupp/ });
	const agent = page.getByRole('checkbox', { name: /^Tillitsagent/ });
	const least = page.getByRole('radio', { name: 'Minst viktigt' });
	const language = page.getByLabel('Språk');
	await name.fill('Våren 2027');
	await words.fill('Bussen går en gång i timmen.');
	await steering.check();
	await agent.check();
	await least.check();
	await language.selectOption('en');
	come();
	await alive(page);
	await expect(name).toHaveValue('Våren 2027');
	await expect(words).toHaveValue('Bussen går en gång i timmen.');
	for (const one of [steering, agent, least]) await expect(one).toBeChecked();
	await expect(language).toHaveValue('en');
});

test('a role is removed only when asked twice, with script in a dialog and without it by the server', turn(6), async ({ browser, ownApp }) => {
	const app = await ownApp();
	const members = /href="(\/workspaces\/[0-9a-f-]{36}\/members)"/.exec(await (await fetch(`${app.url}/projects`, { headers: { cookie: await cookieOf(app, 'owner'), accept: 'text/html' } })).text())![1]!;
	for (const [javaScriptEnabled, email, role] of [[true, 'steering@exempel.se', 'Styrgrupp'], [false, 'trust-agent@exempel.se', 'Tillitsagent']] as const) {
		const context = await browser.newContext({ ...TABLET, javaScriptEnabled, storageState: await staff(app, 'owner') });
		const page = await context.newPage();
		await page.goto(app.url + members);
		const remove = page.getByRole('button', { name: new RegExp(`^Ta bort rollen.*${email}, ${role}`) });
		await expect(remove).toHaveCount(1);
		const question = javaScriptEnabled ? page.getByRole('alertdialog') : page.getByRole('region', { name: /^Ta bort rollen/ });
		// Before the script has come the server asks, and the next press is in the dialog.
		await expect(async () => {
			await remove.click();
			await expect(question).toBeVisible({ timeout: 1000 });
		}).toPass();
		await expect(question).toContainText(`Ta bort rollen ${role} från`);
		await question.getByText('Behåll rollen').click();
		await expect(question).toHaveCount(0);
		await expect(remove).toHaveCount(1);
		if (javaScriptEnabled) await expect(remove).toBeFocused();
		await remove.click();
		await question.getByRole('button', { name: 'Ja, ta bort' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Rollen är borttagen.' })).toBeVisible();
		await expect(remove).toHaveCount(0);
		await context.close();
	}
});
