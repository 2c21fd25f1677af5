/** A home whose first main button is the right next step for each role; a round with one primary button, and closing far from it. */
import type { Page } from '@playwright/test';
import { expect, pairwise, test, turn } from './fixtures/index.ts';
import { getPackage, openRound, post, type RunningApp } from './fixtures/app.ts';
import { publish } from './fixtures/publish.ts';
import { signIn, type Role } from './fixtures/staff.ts';
import { submission } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const primary = (page: Page) => page.locator('main .button.primary');
async function home(app: RunningApp, page: Page, role: Role) {
	await page.context().clearCookies();
	await signIn(page, app, role);
	// The first button in the page's own part is the primary one, and there is no other.
	await expect(primary(page)).toHaveCount(1);
	await expect(page.locator('main .button').first()).toHaveClass(/primary/);
	await expect(page.locator('h1')).toHaveCount(1);
	return primary(page);
}
async function answers(app: RunningApp, code: string, n: number) {
	const pack = await getPackage(app, code);
	for (let i = 0; i < n; i++) expect((await post(app, submission(pack))).status).toBe(201);
}

/** One app for all but the first day: what leaves the demo as it is comes first. */
let app: RunningApp;
test.beforeAll(async ({ ownApp }) => {
	app = await ownApp();
});

test('each role’s home, on a phone, a tablet and a desk: what must hold on every page, and the next step is on the first screen', turn(6), async ({ browser }) => {
	const found: string[] = [];
	for (const [nth, size] of [PHONE, TABLET, DESKTOP].entries()) {
		for (const [place, role] of (['owner', 'designer', 'trust_agent', 'steering'] as const).entries()) {
			if (!pairwise(nth, place)) continue;
			const context = await browser.newContext({ ...size, colorScheme: size === TABLET ? 'dark' : 'light' });
			const seen = new Walk(context, app.url);
			const page = await context.newPage();
			await home(app, page, role);
			const { width, height } = size.viewport;
			await seen.look(page, `${role} ${width}`, { madeUp: true });
			await expect(primary(page)).toBeInViewport({ ratio: 1 });
			const { y } = (await primary(page).boundingBox())!;
			expect(y, `${role} ${width}`).toBeLessThan(height * 0.75);
			await context.close();
			found.push(...seen.result());
		}
	}
	expect(found).toEqual([]);
});

test('by keyboard the next step is the first stop of the page itself, after the owner’s way to invite', async ({ browser }) => {
	const page = await (await browser.newContext(DESKTOP)).newPage();
	for (const role of ['designer', 'trust_agent', 'steering'] as const) {
		await home(app, page, role);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#main$/);
		await page.keyboard.press('Tab');
		await expect(primary(page), role).toBeFocused();
	}
	await page.context().close();
});

test('the demo: each role’s first button is its next step, and made-up rounds say so', async ({ browser }) => {
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	await expect(await home(app, page, 'designer')).toHaveText('Granska och publicera');
	await expect(page.locator('main section').first()).toContainText('Exempelsvar');
	await page.locator('main .button.primary').click();
	await expect(page.getByRole('button', { name: 'Publicera nu' })).toBeVisible();

	await expect(await home(app, page, 'trust_agent')).toHaveText('Visa koden på skärm');
	await expect(page.locator('main section').first()).toContainText('Exempelsvar');
	await expect(await home(app, page, 'owner')).toHaveText('Öppna tavlan');
	await expect(await home(app, page, 'steering')).toHaveText('Öppna tavlan');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Styrgruppens tavla, våren 2026');
	// No board rests on the open round yet: nothing of it is here.
	await expect(page.locator('main')).not.toContainText(app.demo().code);
	await expect(page.locator('main')).not.toContainText('Öppna omgångar');
	await page.locator('main .button.primary').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Styrgruppens tavla, våren 2026');
	// What made-up people said is there, and what nobody has washed yet is not.
	await expect(page.locator('main')).toContainText('Jag sover på soffan hos en kompis.');
	await expect(page.locator('main')).not.toContainText('Karin');
	await page.goBack();
	await page.getByRole('link', { name: 'Läs hela resultatet' }).click();
	await expect(page.locator('[data-n]')).toHaveText('48 svar');

	// A real round comes before made-up ones: first to collect, then to publish, then to read.
	await context.clearCookies();
	await signIn(page, app, 'designer');
	const round = await openRound(page, app, 'På riktigt');
	await answers(app, round.code, 4);
	await expect(await home(app, page, 'trust_agent')).toHaveAttribute('href', `${new URL(round.page).pathname}/show`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ett svar till behövs i ”På riktigt”');
	await expect(page.locator('main section').first()).not.toContainText('Exempelsvar');
	await answers(app, round.code, 2);
	await expect(await home(app, page, 'designer')).toHaveAttribute('href', `${new URL(round.page).pathname}/release`);
	await page.goto(round.page);
	await publish(page);
	const board = new URL(page.url()).pathname;
	await expect(await home(app, page, 'steering')).toHaveAttribute('href', board);
	await context.close();
});

test('the first day: a project, then a round, then answers; whoever is invited sees what is waited for', turn(3), async ({ browser, ownApp }) => {
	const app = await ownApp({ env: { DEMO: '0', SETUP_CODE: 'START-KOD' } });
	const context = await browser.newContext(DESKTOP);
	const seen = new Walk(context, app.url);
	const page = await context.newPage();
	await page.goto(app.url);
	await page.getByLabel('Startkod').fill('START-KOD');
	await page.getByLabel('Arbetsytans namn').fill('Byrån');
	await page.getByLabel('Din e-post').fill('agare@exempel.se');
	await page.getByLabel('Välj ett lösenord').fill('ett långt lösenord');
	await page.getByRole('button', { name: 'Skapa arbetsytan' }).click();
	await page.waitForURL('**/projects');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skapa ett projekt');
	await expect(primary(page)).toHaveText('Skapa projektet');
	await seen.look(page, 'the first day');

	// By keyboard: the name is the first thing to write after the menu.
	await page.getByLabel('Projektets namn').focus();
	await page.keyboard.type('Unga vuxna');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/projects/*');
	await page.goto(`${app.url}/projects`);
	await expect(primary(page)).toHaveText('Öppna en omgång');
	await seen.look(page, 'a project');
	await primary(page).click();
	await page.getByLabel('Omgångens namn').fill('Hösten');
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await page.waitForURL('**/rounds/*');
	await page.goto(`${app.url}/projects`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fem svar till behövs i ”Hösten”');
	await expect(primary(page)).toHaveText('Visa koden på skärm');
	await seen.look(page, 'a round', { madeUp: false });

	// A steering group has nothing to press before there is a board, and learns nothing of the answers.
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Medlemmar' }).click();
	await page.getByLabel('E-post').fill('styr@exempel.se');
	await page.getByRole('radio', { name: /Styrgrupp/ }).check();
	await page.getByRole('button', { name: 'Bjud in' }).click();
	const link = (await page.locator('.link').innerText()).trim();
	await context.clearCookies();
	await page.goto(link);
	await page.getByRole('button', { name: 'Skicka en kod' }).click();
	await expect(page.getByLabel('Kod från mejlet')).toBeVisible();
	const letter = /Till: styr@exempel\.se\nÄmne: Din kod är (\d{6})/;
	await expect.poll(() => app.output()).toMatch(letter);
	await page.getByLabel('Kod från mejlet').fill(letter.exec(app.output())![1]!);
	await page.getByRole('button', { name: 'Tacka ja' }).click();
	await page.waitForURL('**/projects');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inget resultat är publicerat ännu');
	await expect(page.locator('main .button')).toHaveCount(0);
	await expect(page.locator('main')).not.toContainText(/Hösten|har svarat/);
	await seen.look(page, 'the steering group’s first day');
	await context.close();
	expect(seen.result()).toEqual([]);
});

test('a round has one primary button that fits its state, and closing is not near it', turn(7), async ({ browser }) => {
	const context = await browser.newContext(DESKTOP);
	const seen = new Walk(context, app.url);
	const page = await context.newPage();
	await signIn(page, app, 'designer');
	const round = await openRound(page, app, 'Ett ställe att stå på');
	const look = async (name: string, label: string) => {
		await page.goto(round.page);
		await expect(primary(page), name).toHaveCount(1);
		await expect(primary(page), name).toHaveText(label);
		await seen.look(page, name, { madeUp: false });
		const close = page.getByRole('button', { name: /^(Stäng omgången|Öppna omgången igen)$/ });
		await expect(close, name).toHaveCount(1);
		if (label === 'Öppna omgången igen') return;
		// In the last part of the page, a hand's breadth from the button.
		await expect(page.locator('main section').last().getByRole('button'), name).toHaveCount(1);
		const [a, b] = [(await primary(page).boundingBox())!, (await close.boundingBox())!];
		expect(b.y - (a.y + a.height), name).toBeGreaterThan(240);
	};
	for (const viewport of [DESKTOP.viewport, { width: 820, height: 1180 }, { width: 360, height: 740 }]) {
		await page.setViewportSize(viewport);
		await look(`open, nobody, ${viewport.width}`, 'Visa på skärm');
	}
	// A large code, and a QR code that leads where the address says.
	const address = `${app.url}/s/${round.code}`;
	await expect(page.getByRole('img', { name: address.replace('http://', '') })).toBeVisible();
	await expect(page.getByRole('link', { name: address })).toBeVisible();
	expect((await page.locator('.the-code').boundingBox())!.height).toBeGreaterThan(32);
	await page.setViewportSize(DESKTOP.viewport);
	await answers(app, round.code, 3);
	await page.goto(round.page);
	await page.getByRole('button', { name: 'Stäng omgången' }).click();
	await look('closed, too few', 'Öppna omgången igen');
	await page.getByRole('button', { name: 'Öppna omgången igen' }).click();
	await expect(page.getByRole('button', { name: 'Stäng omgången' })).toBeVisible();
	await answers(app, round.code, 2);
	await look('open, enough', 'Granska och publicera');
	await page.getByRole('button', { name: 'Stäng omgången' }).click();
	await look('closed, enough', 'Granska och publicera');
	await publish(page);
	await look('closed, published', 'Läs resultatet');
	// An agent cannot publish and is not asked to.
	await context.clearCookies();
	await signIn(page, app, 'trust_agent');
	await look('closed, published, an agent', 'Läs resultatet');
	await page.getByRole('button', { name: 'Öppna omgången igen' }).click();
	// Asked first: what is published stays.
	await expect(primary(page)).toHaveText('Öppna ändå');
	await primary(page).click();
	await look('open, published, an agent', 'Visa på skärm');
	await context.close();
	expect(seen.result()).toEqual([]);
});
