/**
 * Surveys at their limits, every kind of question, on a phone and a tablet: 2 and 60 cards, long words, long cards, a card
 * without a picture, Arabic with Latin words in it. With SHOTS=folder a picture of each is laid there, to be looked at.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/index.ts';
import { atStep, stepOf } from './fixtures/surveys.ts';
import type { RunningApp } from './fixtures/app.ts';
import { EXTREMES } from './fixtures/extreme-surveys.ts';
import { finger, Keyboard, looked } from './fixtures/hands.ts';
import type { OwnRound } from './fixtures/rounds.ts';
import { fakeVoice } from './fixtures/voice.ts';
import { PHONE, TABLET, Walk } from './fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

let app: RunningApp;
const rounds = new Map<string, OwnRound>();
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	for (const name of Object.keys(EXTREMES) as (keyof typeof EXTREMES)[]) rounds.set(name, await newRound(name));
});

const format = (page: Page) => page.locator('.duel, .bowls, .items, .stops, .ladder, .options, ul.cards').first();
/** A little of everything chosen, so that what a choice adds has to fit as well. */
async function chooseSome(page: Page) {
	const tap = (selector: string, i = 0) => page.locator(selector).nth(i).dispatchEvent('click');
	const kind = (await format(page).getAttribute('class'))!.split(' ')[0]!;
	if (kind === 'cards') {
		await tap('ul.cards button.card', 0);
		await tap('ul.cards button.card', 1);
	} else if (kind === 'duel') await tap('.duel .card');
	else if (kind === 'bowls') while ((await page.locator('.pile strong').innerText()).match(/\d/)) await tap('.bowl .step:last-child', (await page.locator('.ten').count()) ? 1 : 0);
	else if (kind === 'items') for (const i of [1, 0, 5, 17, 40]) i < (await page.locator('.item').count()) && (await tap('.item .pick', i));
	else if (kind === 'stops') await tap('.stop', 5);
	else if (kind === 'ladder') await tap('.rung', 10);
	else await tap('.option', 0);
	return kind;
}

for (const [size, options] of [['phone', PHONE], ['tablet', TABLET]] as const) {
	for (const name of Object.keys(EXTREMES) as (keyof typeof EXTREMES)[]) {
		test(`${name}, ${size}`, async ({ browser }) => {
			test.setTimeout(240_000);
			const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
			const walk = new Walk(context, app.url);
			const page = await context.newPage();
			await fakeVoice(page, [{ lang: 'sv-SE' }, { lang: 'ar-SA' }]);
			const lang = EXTREMES[name].language;
			const seen: string[] = [];
			const look = async (what: string) => {
				seen.push(what);
				await walk.look(page, what, { respondent: true, lang });
				if (!process.env.SHOTS) return;
				await page.screenshot({ path: join(process.env.SHOTS, `${name}-${size}-${String(seen.length).padStart(2, '0')}-${what}.png`), fullPage: what.endsWith('whole') });
			};
			try {
				await page.goto(`${app.url}/s/${rounds.get(name)!.code}`);
				await atStep(page, 'start');
				// The loudspeakers need room, too, on every second of them.
				if (size === 'phone' === (name === 'long' || name === 'two')) await page.locator('.start .segments button').nth(2).tap();
				await look('start');
				await page.locator('.start .primary').first().tap();
				for (let guard = 0; guard < 30; guard++) {
					const kind = (await stepOf(page))!;
					if (kind === 'send') break;
					const key = await page.locator('main').innerText();
					if (kind !== 'story') {
						await format(page).waitFor();
						if (kind === 'practice') await chooseSome(page);
						else {
							await look(kind);
							await chooseSome(page);
							await look(`${kind}-chosen-whole`);
						}
					} else await look(kind);
					await looked(page);
					await page.locator('footer .primary').dispatchEvent('click');
					await expect.poll(() => page.locator('main').innerText()).not.toBe(key);
				}
				await look('send');
			} catch (error) {
				walk.stopped(error);
			}
			await context.close();
			expect(walk.result()).toEqual([]);
			expect(seen).toEqual(['start', ...['best_worst', 'pairs', 'points', 'ranking', 'balance', 'ladder', 'choice', 'today', 'change'].flatMap((one) => [one, `${one}-chosen-whole`]), 'story', 'send']);
		});
	}
}

/** On the screen where 60 cards are put in order, nothing chosen. */
async function toSixty(page: Page) {
	await page.goto(`${app.url}/s/${rounds.get('sixty')!.code}`);
	await atStep(page, 'start');
	await page.locator('.start .primary').first().tap();
	while ((await stepOf(page)) !== 'ranking') {
		await format(page).waitFor();
		const key = await page.locator('main').innerText();
		await chooseSome(page);
		await looked(page);
		await page.locator('footer .primary').dispatchEvent('click');
		await expect.poll(() => page.locator('main').innerText()).not.toBe(key);
	}
}

test('sixty cards: from a chosen one to the own order, which is changed there under the same finger', async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await toSixty(page);
	const hand = finger(page);
	const titles = await page.locator('.item .title').allInnerTexts();
	expect(titles).toHaveLength(60);
	for (const i of [3, 20, 44, 59]) await hand.press(page.locator('.item .pick').nth(i));
	await hand.press(page.locator('.item').nth(3).getByRole('button', { name: 'Se din ordning' }));
	await expect(page.locator('#own-order')).toBeFocused();
	await expect(page.locator('#own-order')).toBeInViewport();
	const order = () => page.locator('.order ol .name').allInnerTexts();
	expect(await order()).toEqual([3, 20, 44, 59].map((i) => titles[i]));
	// The last one two places up, by two taps in the same place of the screen.
	const up = page.getByRole('button', { name: `Flytta upp ${titles[59]}`, exact: true });
	await up.scrollIntoViewIfNeeded();
	await up.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const { x, y, width, height } = (await up.boundingBox())!;
	await page.touchscreen.tap(x + width / 2, y + height / 2);
	await expect.poll(order).toEqual([3, 20, 59, 44].map((i) => titles[i]));
	await page.touchscreen.tap(x + width / 2, y + height / 2);
	await expect.poll(order).toEqual([3, 59, 20, 44].map((i) => titles[i]));
	await expect(page.locator('main > p[aria-live=polite]')).toHaveText(`${titles[59]} är nu på plats 2 av 60.`);
	await context.close();
});

test('sixty cards by two keys: the way to the order is the next stop after a choice, and moving keeps the focus', async ({ browser }) => {
	const context = await browser.newContext({ ...TABLET });
	const page = await context.newPage();
	await toSixty(page);
	const keys = new Keyboard(page, ['Space']);
	for (const i of [0, 1, 2]) await keys.press(page.locator('.item .pick').nth(i));
	const before = keys.stops;
	await keys.press(page.locator('.item').nth(2).getByRole('button', { name: 'Se din ordning' }));
	const down = page.locator('.order li').nth(0).getByRole('button').last();
	const name = (await down.getAttribute('aria-label'))!;
	await keys.press(down);
	await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
	await keys.key('Space');
	await expect(page.locator('main > p[aria-live=polite]')).toContainText('plats 3 av 60');
	await keys.press(page.locator('footer .primary'));
	await expect(page.locator('.stops')).toBeVisible();
	// Not past the 57 cards that were left.
	expect(keys.stops - before).toBeLessThan(20);
	await context.close();
});

test('a hundred stones are laid by tens, and the pile stays in sight', async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto(`${app.url}/s/${rounds.get('sixty')!.code}`);
	await atStep(page, 'start');
	await page.locator('.start .primary').first().tap();
	while ((await stepOf(page)) !== 'points') {
		await format(page).waitFor();
		const key = await page.locator('main').innerText();
		await chooseSome(page);
		await looked(page);
		await page.locator('footer .primary').dispatchEvent('click');
		await expect.poll(() => page.locator('main').innerText()).not.toBe(key);
	}
	const hand = finger(page);
	const step = (bowl: number, i: number) => page.locator('.bowl').nth(bowl).locator('.step').nth(i);
	const left = page.locator('.pile strong');
	for (let i = 0; i < 9; i++) await hand.press(step(11, 3));
	await expect(left).toHaveText('10 kvar');
	await expect(left).toBeInViewport({ ratio: 1 });
	await hand.press(step(11, 2));
	await expect(left).toHaveText('9 kvar');
	// Ten are not there: nothing is laid, and it is said how many are.
	await hand.press(step(10, 3));
	await expect(left).toHaveText('9 kvar');
	await expect(page.locator('main > p[aria-live=polite]')).toContainText('9 kvar');
	await hand.press(step(11, 0));
	await hand.press(page.locator('.undo .button'));
	await expect(page.locator('.bowl').nth(11).locator('.number')).toHaveText('91');
	await context.close();
});
