/** The journeys by keyboard alone: Tab, Shift+Tab, Enter, Space and letters. No mouse, no click, no focus set by the test. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Keyboard } from './fixtures/hands.ts';
import { DESKTOP, PHONE } from './fixtures/walk.ts';
import { isChosen } from './fixtures/screens.ts';
import { atStep } from './fixtures/surveys.ts';

let app: RunningApp;
test.beforeAll(({ app: shared }) => void (app = shared));

async function withKeyboard(browser: Browser, options: BrowserContextOptions, work: (keys: Keyboard, page: Page) => Promise<void>) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	try {
		await work(new Keyboard(page), page);
	} finally {
		await context.close();
	}
}

const card = (page: Page, n: number) => page.locator('ul.cards button').nth(n);
const pressed = (page: Page) => page.locator('ul.cards button, ul.options button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-checked') ?? one.getAttribute('aria-pressed')));
const said = (page: Page) => page.locator('main > p.visually-hidden[aria-live=polite]');
const focusIsSomewhere = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the focus is lost to the page' }).not.toBe('BODY');

/** A new screen: its heading has the focus, so that it is read first and Tab goes on from there. */
async function screen(page: Page, kind: string, progress?: string) {
	await atStep(page, kind);
	if (progress) await expect(page.locator('.progress')).toContainText(progress);
	await expect(page.locator('main h1')).toBeFocused();
}

/** From a code on the home page to thanks. Returns the code that takes the answers back. */
async function answer(keys: Keyboard, page: Page): Promise<string> {
	await page.goto(app.url);
	await keys.to(page.getByRole('textbox', { name: 'Skriv koden här' }));
	await keys.type(app.demo().code.toLowerCase().replace('-', ' '));
	await keys.key('Enter');
	await page.waitForURL(`**/s/${app.demo().code}`);
	await atStep(page, 'start');
	await keys.pressButton('Börja');

	// Practice: every way of choosing and taking back.
	await screen(page, 'practice');
	await keys.step('Tab');
	expect(await keys.isAt(card(page, 0)), 'the first card comes first').toBe(true);
	expect(await pressed(page)).toEqual(['false', 'false', 'false', 'false']);
	const titles = await page.locator('ul.cards .title').allInnerTexts();
	await keys.key('Space');
	await expect(said(page)).toHaveText(`${titles[0]}: Tycker bäst om. Vilken frukt tycker du minst om?`);
	await expect(card(page, 0)).toBeFocused();
	expect(await pressed(page)).toEqual(['true', 'false', 'false', 'false']);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vilken frukt tycker du minst om?');
	await keys.pressButton('Till frågorna');
	await expect(said(page)).toHaveText('Tryck också på det som är minst viktigt.');
	await keys.to(card(page, 2), 'Shift+Tab');
	await keys.key('Enter');
	await expect(said(page)).toHaveText(`${titles[2]}: Tycker minst om. Stämmer det? Gå vidare, eller ångra.`);
	expect(await pressed(page)).toEqual(['true', 'false', 'true', 'false']);
	await expect(card(page, 2)).toHaveAccessibleName(/Tycker minst om/);
	await keys.to(card(page, 1), 'Shift+Tab');
	await keys.key('Space');
	await expect(said(page)).toHaveText('Du har valt båda. Tryck på ett valt kort för att ändra.');
	expect(await pressed(page)).toEqual(['true', 'false', 'true', 'false']);
	await keys.pressButton('Ångra', 'Space');
	await expect(said(page)).toHaveText(`${titles[2]}: inte vald längre. Vilken frukt tycker du minst om?`);
	expect(await pressed(page)).toEqual(['true', 'false', 'false', 'false']);
	await focusIsSomewhere(page);
	await keys.pressButton('Ångra');
	await expect(said(page)).toHaveText(`${titles[0]}: inte vald längre. Vilken frukt tycker du bäst om?`);
	expect(await pressed(page)).toEqual(['false', 'false', 'false', 'false']);
	// The button is gone with the last choice; the person is not.
	await focusIsSomewhere(page);
	await keys.to(card(page, 3));
	await keys.key('Enter');
	await keys.to(card(page, 1), 'Shift+Tab');
	await keys.key('Enter');
	expect(await pressed(page)).toEqual(['false', 'true', 'false', 'true']);
	await keys.pressButton('Till frågorna');

	// The screens: one equal, one skipped, one visited again.
	for (let number = 1; number <= 9; number++) {
		await screen(page, 'best_worst', `${number} av 15`);
		if (number === 2) {
			await keys.pressButton('Alla är lika viktiga');
		} else if (number === 3) {
			await keys.pressButton('Tillbaka');
			await screen(page, 'best_worst', '2 av 15');
			await expect(page.getByText('Du svarade att alla är lika viktiga.')).toBeVisible();
			await keys.pressButton('Nästa');
			await screen(page, 'best_worst', '3 av 15');
			await keys.pressButton('Hoppa över', 'Space');
		} else {
			await keys.to(card(page, 0));
			await keys.key('Enter');
			await expect(said(page)).toHaveText(/: Viktigast\. .+\?$/);
			await keys.to(card(page, 3));
			await keys.key('Space');
			await expect(said(page)).toHaveText(/: Minst viktigt\. Stämmer det\? Gå vidare, eller ångra\.$/);
			expect(await pressed(page)).toEqual(['true', 'false', 'false', 'true']);
			await keys.pressButton('Nästa');
		}
	}

	// The first of the own cards is answered, the others are passed by.
	for (let number = 1; number <= 3; number++) {
		for (const kind of ['today', 'change', 'story']) {
			await screen(page, kind, `${number + 9} av 15`);
			if (number > 1) {
				await keys.pressButton('Hoppa över');
				continue;
			}
			if (kind === 'story') {
				await keys.to(page.getByRole('textbox'));
				await keys.type('Bussen går en gång i timmen.');
			} else {
				await keys.to(page.locator('ul.options button').nth(1));
				await keys.key('Space');
				expect((await pressed(page)).filter((state) => state === 'true')).toHaveLength(1);
				await keys.key('Space');
				expect(await pressed(page)).not.toContain('true');
				await keys.key('Enter');
				await isChosen(page.locator('ul.options button').nth(1));
			}
			await keys.pressButton('Nästa');
		}
	}
	for (let number = 13; number <= 15; number++) {
		await screen(page, 'choice', `${number} av 15`);
		await keys.to(page.locator('ul.options button').first());
		await keys.key('Enter');
		await keys.pressButton('Nästa');
	}
	await screen(page, 'send');
	await keys.pressButton('Skicka mina svar');
	await atStep(page, 'done');
	const thanks = page.getByRole('heading', { level: 1, name: 'Tack. Dina svar är sparade.' });
	await expect(thanks).toBeVisible();
	await expect(thanks, 'sending became sent without losing the focus').toBeFocused();
	return (await page.locator('.the-code').innerText()).trim();
}

async function withdraw(keys: Keyboard, page: Page, code: string) {
	await keys.to(page.getByRole('link', { name: 'Så tar du bort svar' }));
	await keys.key('Enter');
	await page.waitForURL('**/angra');
	await keys.to(page.getByRole('textbox', { name: 'Din kod' }));
	await keys.type(code.toLowerCase());
	await keys.key('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dina svar är borttagna.');
}

// In short `every-format-ways.spec` answers every kind by keyboard.
(SOAK ? test : test.skip)('a respondent answers and takes the answers back', async ({ browser }) => {
	await withKeyboard(browser, PHONE, async (keys, page) => {
		const code = await answer(keys, page);
		expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
		await withdraw(keys, page, code);
		expect(keys.stops).toBeGreaterThan(100);
	});
});

(SOAK ? test : test.skip)('with forced colours and less motion', async ({ browser }) => {
	await withKeyboard(browser, { ...DESKTOP, forcedColors: 'active', reducedMotion: 'reduce' }, async (keys, page) => {
		await page.goto(`${app.url}/s/${app.demo().code}`);
		expect(await page.evaluate(() => matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches)).toBe(true);
		expect(await page.locator('.button').first().evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');

		const code = await answer(keys, page);
		await withdraw(keys, page, code);

		// A choice can be told from the rest without any colour of ours: a word, a mark, and the line around it.
		await page.goto(`${app.url}/s/${app.demo().code}`);
		await atStep(page, 'done');
		await keys.pressButton('Ändra mina svar');
		await screen(page, 'best_worst', '1 av 15');
		const line = (n: number) => card(page, n).evaluate((element) => `${getComputedStyle(element).borderTopWidth} ${getComputedStyle(element).borderTopStyle}`);
		expect([await line(0), await line(1), await line(2), await line(3)]).toEqual(['4px solid', '2px solid', '2px solid', '4px dashed']);
		await expect(card(page, 0).locator('.label')).toHaveText('✓ Viktigast');
		await expect(card(page, 3).locator('.label')).toHaveText('✓ Minst viktigt');
		// The pictures are still there: drawn in the colour of the text.
		const stroke = await card(page, 0).locator('svg').evaluate((element) => getComputedStyle(element).color);
		expect(stroke).toBe(await card(page, 0).locator('.title').evaluate((element) => getComputedStyle(element).color));
	});
});

test('no network: the focus stays while the device tries again', turn(8), async ({ browser }) => {
	await withKeyboard(browser, PHONE, async (keys, page) => {
		await page.goto(`${app.url}/s/${app.demo().code}`);
		await atStep(page, 'start');
		await keys.pressButton('Börja');
		await screen(page, 'practice');
		await keys.to(card(page, 0));
		await keys.key('Enter');
		await keys.to(card(page, 1));
		await keys.key('Enter');
		await keys.pressButton('Till frågorna');
		await screen(page, 'best_worst', '1 av 15');
		await keys.pressButton('Alla är lika viktiga');
		await screen(page, 'best_worst', '2 av 15');
		await keys.pressButton('Avsluta');
		await screen(page, 'send');
		await page.route('**/api/v1/responses', (route) => route.abort('internetdisconnected'));
		await keys.pressButton('Skicka mina svar');
		await atStep(page, 'done');
		const waiting = page.getByRole('heading', { level: 1, name: 'Dina svar är sparade här, men inte skickade ännu.' });
		await expect(waiting).toBeVisible();
		await expect(waiting).toBeFocused();
		let tries = 0;
		page.on('requestfailed', () => (tries += 1));
		await keys.pressButton('Försök igen nu');
		await expect.poll(() => tries).toBeGreaterThan(0);
		await expect(page.getByRole('button', { name: 'Försök igen nu' }), 'trying again keeps its place').toBeFocused();
		// Asking before deleting, and thinking better of it.
		await keys.pressButton('Ta bort från den här enheten');
		await expect(page.getByRole('button', { name: 'Ta bort ändå' })).toBeVisible();
		await focusIsSomewhere(page);
		await keys.pressButton('Behåll dem');
		await expect(page.getByRole('button', { name: 'Ta bort ändå' })).toHaveCount(0);
		await focusIsSomewhere(page);
		await page.unroute('**/api/v1/responses');
		await keys.pressButton('Försök igen nu');
		await expect(page.getByRole('heading', { level: 1, name: 'Tack. Dina svar är sparade.' })).toBeFocused();
		await keys.pressButton('Klart, glöm mig här');
		await screen(page, 'start');
	});
});

test('a designer signs in, releases and reads how it was counted', turn(2), async ({ browser, ownApp }) => {
	// It releases the demo's round.
	const app = await ownApp();
	await withKeyboard(browser, DESKTOP, async (keys, page) => {
		const { email, password } = app.demo().users.find(({ role }) => role === 'designer')!;
		const follow = async (name: string, url: string) => {
			await keys.to(page.getByRole('link', { name, exact: true }));
			await keys.key('Enter');
			await page.waitForURL(url);
		};
		await page.goto(app.url);
		await follow('Logga in', '**/sign-in');
		// The first stop on every page with a menu is past the menu.
		await keys.step('Tab');
		expect(await keys.isAt(page.getByRole('link', { name: 'Hoppa till innehållet' }))).toBe(true);
		await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeInViewport();
		await keys.to(page.getByRole('textbox', { name: 'E-post' }));
		await keys.type(email);
		await keys.to(page.getByRole('textbox', { name: 'Lösenord' }));
		await keys.type(password);
		await keys.key('Enter');
		await page.waitForURL('**/projects');
		await follow('Unga vuxna i Grums', '**/projects/*');
		await follow('Hösten 2026', '**/rounds/*');
		await follow('Granska och publicera', '**/release');
		await keys.pressButton('Publicera nu');
		await page.waitForURL('**/releases/*');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad är viktigt?');

		const how = page.locator('details', { hasText: 'Valt som viktigast' }).first();
		const first = page.locator('tr[data-card]').first();
		await keys.to(how.locator('summary'));
		expect(await how.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
		await keys.key('Space');
		const best = (await first.locator('[data-count=best]').innerText()).trim();
		await expect(how.getByText(`Valt som viktigast: ${best}.`)).toBeVisible();
		await expect(how.getByText('e upphöjt till')).toBeVisible();
		await keys.key('Enter');
		expect(await how.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);

		await keys.toButton('Logga ut', 'Shift+Tab');
		await keys.key('Enter');
		await page.waitForURL((url) => ['/', '/sign-in'].includes(url.pathname));
	});
});
