/** The screens of a shared tablet: nothing that axe, a finger or an eye would miss, and all of it by keyboard. SHOTS=folder saves the pictures. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Keyboard, looked } from './fixtures/hands.ts';
import { leave, on } from './fixtures/screens.ts';
import { sharedRound, type SharedRound } from './fixtures/tablet.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

let app: RunningApp;
let round: SharedRound;
test.beforeAll(async ({ app: shared }) => {
	app = shared;
	round = await sharedRound(app, 'På en platta', { minutes: 5, keeps: false });
});

const shots = process.env.SHOTS;
const WORDS = {
	sv: { start: 'Starta', staff: 'För personal', show: 'Visa', here: 'Ja, jag är kvar', pin: 'PIN-kod' },
	ar: { start: 'Starta', staff: 'للموظفين', show: 'اعرض', here: 'نعم، ما زلت هنا', pin: 'الرقم السري' }
};
const start = async (page: Page) => {
	await page.goto(`${app.url}/s/${round.code}/tablet`);
	await page.locator('main[data-ready]').waitFor();
};

for (const [size, options, colorScheme, lang] of [
	['phone', PHONE, 'light', 'sv'],
	['phone', PHONE, 'dark', 'ar'],
	['tablet', TABLET, 'light', 'ar'],
	['tablet', TABLET, 'dark', 'sv'],
	['desktop', DESKTOP, 'light', 'sv'],
	['desktop', DESKTOP, 'dark', 'sv']
] as const) {
	// In short each size once, in both schemes and directions.
	if (!SOAK && ['phone, light', 'tablet, dark', 'desktop, dark'].includes(`${size}, ${colorScheme}`)) continue;
	test(`every screen, ${size}, ${colorScheme}, ${lang}`, turn({ phone: 4, tablet: 8, desktop: 1 }[size]), async ({ browser }) => {
		const context = await browser.newContext({ ...options, colorScheme });
		const seen = new Walk(context, app.url);
		seen.allow(403, /\/pin$/);
		const page = await context.newPage();
		const t = WORDS[lang];
		const press = async (name: string) => page.getByRole('button', { name, exact: true }).click();
		let n = 0;
		const look = async (name: string, of: string = lang) => {
			await seen.look(page, name, { respondent: true, lang: of });
			if (shots) await page.screenshot({ path: join(shots, `${size}-${colorScheme}-${lang}-${++n}-${name}.png`) });
		};
		await page.clock.install();
		try {
			await start(page);
			await look('pin', 'sv');
			await page.getByLabel('PIN-kod').fill(round.pin === '1111' ? '1112' : '1111');
			await press(t.start);
			await page.getByRole('alert').waitFor();
			await look('wrong pin', 'sv');
			await page.getByLabel('PIN-kod').fill(round.pin);
			await press(t.start);
			await page.waitForURL(`**/s/${round.code}`);
			if (lang === 'ar') await page.goto(`${app.url}/s/${round.code}?sprak=ar`);
			await atStep(page, 'start');
			await page.locator('.ready').waitFor();
			await look('start in a session');
			await page.locator('.ways button').first().click();
			await on(page).best_worst.cards.nth(0).click();
			await on(page).best_worst.cards.nth(1).click();
			await page.locator('footer .primary').click();
			await atStep(page, 'best_worst');
			await on(page).best_worst.cards.nth(0).click();
			await on(page).best_worst.cards.nth(1).click();
			await leave(page, () => on(page).next.click());
			await looked(page);
			await look('question in a session');
			await page.clock.fastForward('05:05');
			await page.getByRole('dialog').waitFor();
			await look('still there');
			await page.clock.fastForward('01:15');
			await page.clock.runFor(1200);
			await look('still there, later');
			await press(t.here);
			await context.setOffline(true);
			await page.locator('footer .quit').click();
			await atStep(page, 'send');
			await page.locator('main .button.primary').click();
			await atStep(page, 'done');
			await page.locator('.the-code').waitFor();
			await look('end without a network');
			await press(t.staff);
			await look('panel, locked');
			await page.getByLabel(t.pin).fill(round.pin);
			await press(t.show);
			await page.locator('dl').waitFor();
			await look('panel');
			await page.locator('.panel .end .button').last().click();
			await page.locator('.panel [role=alert]').waitFor();
			await look('panel, end with one waiting');
		} catch (error) {
			seen.stopped(error);
		}
		await context.close();
		expect(seen.result().filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
		expect(seen.pages).toBe(10);
	});
}

test('by keyboard alone: start, look, go on, "Är du kvar?", end', turn(5), async ({ browser }) => {
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	await page.clock.install();
	await start(page);
	const keyboard = new Keyboard(page);
	await keyboard.to(page.getByLabel('PIN-kod'));
	await keyboard.type(round.pin);
	await keyboard.key('Enter');
	await page.waitForURL(`**/s/${round.code}`);
	await atStep(page, 'start');
	await page.locator('.ready').waitFor();
	await keyboard.pressButton('Börja');
	await atStep(page, 'practice');
	await page.clock.fastForward('05:05');
	await page.getByRole('dialog').waitFor();
	await expect(page.getByRole('button', { name: 'Ja, jag är kvar' })).toBeFocused();
	// The focus stays in the question.
	await keyboard.step('Tab');
	await keyboard.step('Tab');
	await keyboard.pressButton('Ja, jag är kvar');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await keyboard.pressButton('För personal');
	await keyboard.to(page.getByLabel('PIN-kod'));
	await keyboard.type(round.pin);
	await keyboard.key('Enter');
	await page.locator('dl').waitFor();
	await keyboard.pressButton('Tillbaka till frågorna');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await keyboard.pressButton('För personal');
	await keyboard.to(page.getByLabel('PIN-kod'));
	await keyboard.type(round.pin);
	await keyboard.key('Enter');
	await keyboard.pressButton('Avsluta på surfplattan', 'Space');
	// Somebody is in the middle: staff are told what becomes of it.
	await keyboard.pressButton('Avsluta ändå');
	await expect(page.getByRole('button', { name: 'För personal' })).toHaveCount(0);
	await context.close();
});
