/**
 * Surveys at their limits, every kind of question, on a phone and a tablet: 2 and 60 cards, long words, long cards, a card
 * without a picture, Arabic with Latin words in it. With SHOTS=folder a picture of each is laid there, to be looked at.
 */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, pairwise, test, turn } from './fixtures/index.ts';
import { atStep, stepOf } from './fixtures/surveys.ts';
import type { RunningApp } from './fixtures/app.ts';
import { EXTREMES } from './fixtures/extreme-surveys.ts';
import { finger, Keyboard, looked } from './fixtures/hands.ts';
import { leave, on, screenOf } from './fixtures/screens.ts';
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

/** A little of everything chosen, so that what a choice adds has to fit as well; wherever it lies on the screen. */
async function chooseSome(page: Page) {
	const tap = (target: Locator) => target.dispatchEvent('click');
	const { best_worst, pairs, points, ranking, balance, ladder, choice } = on(page);
	const { format, titles } = await screenOf(page);
	if (format === 'best_worst') for (const i of [0, 1]) await tap(best_worst.card(i));
	else if (format === 'pairs') await tap(pairs.card(0));
	else if (format === 'points') while (/\d/.test(await points.left.innerText())) await tap(points.more(titles.length > 4 ? 1 : 0));
	else if (format === 'ranking') for (const i of [1, 0, 5, 17, 40].filter((i) => i < titles.length)) await tap(ranking.item(i));
	else if (format === 'balance') await tap(balance.stop(-2));
	else if (format === 'ladder') await tap(ladder.rung(0));
	else await tap(choice.option(0));
}
/** "Nästa", as soon as it does something. */
const goOn = (page: Page) => leave(page, async () => {
	await looked(page);
	await on(page).next.dispatchEvent('click');
});
/** On the screen of this kind of question, nothing chosen there, among 60 cards. */
async function toSixty(page: Page, step: string) {
	await page.goto(`${app.url}/s/${rounds.get('sixty')!.code}`);
	await atStep(page, 'start');
	await on(page).begin.tap();
	while ((await stepOf(page)) !== step) {
		await chooseSome(page);
		await goOn(page);
	}
}

for (const [i, [size, options]] of ([['phone', PHONE], ['tablet', TABLET]] as const).entries()) {
	for (const [j, name] of (Object.keys(EXTREMES) as (keyof typeof EXTREMES)[]).entries()) {
		if (!pairwise(i, j)) continue;
		test(`${name}, ${size}`, turn(1 + ((2 * i + j) % 8)), async ({ browser }) => {
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
				await on(page).begin.tap();
				for (let guard = 0; guard < 30; guard++) {
					const kind = (await stepOf(page))!;
					if (kind === 'send') break;
					if (kind !== 'story') {
						await screenOf(page);
						if (kind === 'practice') await chooseSome(page);
						else {
							await look(kind);
							await chooseSome(page);
							await look(`${kind}-chosen-whole`);
						}
					} else await look(kind);
					// Nothing is written: that is passed by.
					if (kind === 'story') await leave(page, async () => {
						await looked(page);
						await on(page).skip.dispatchEvent('click');
					});
					else await goOn(page);
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

test('sixty cards: from a chosen one to the own order, which is changed there under the same finger', turn(3), async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await toSixty(page, 'ranking');
	const hand = finger(page);
	const titles = await page.locator('.item .title').allInnerTexts();
	expect(titles).toHaveLength(60);
	for (const i of [3, 20, 44, 59]) await hand.press(on(page).ranking.item(i));
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

test('sixty cards by two keys: the way to the order is the next stop after a choice, and moving keeps the focus', turn(8), async ({ browser }) => {
	const context = await browser.newContext({ ...TABLET });
	const page = await context.newPage();
	await toSixty(page, 'ranking');
	const keys = new Keyboard(page, ['Space']);
	for (const i of [0, 1, 2]) await keys.press(on(page).ranking.item(i));
	const before = keys.stops;
	await keys.press(page.locator('.item').nth(2).getByRole('button', { name: 'Se din ordning' }));
	const down = page.locator('.order li').nth(0).getByRole('button').last();
	const name = (await down.getAttribute('aria-label'))!;
	await keys.press(down);
	await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
	await keys.key('Space');
	await expect(page.locator('main > p[aria-live=polite]')).toContainText('plats 3 av 60');
	await keys.press(on(page).next);
	await expect(page.locator('.stops')).toBeVisible();
	// Not past the 57 cards that were left.
	expect(keys.stops - before).toBeLessThan(20);
	await context.close();
});

test('a hundred stones are laid by tens, and the pile stays in sight', turn(5), async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await toSixty(page, 'points');
	const hand = finger(page);
	const step = (bowl: number, i: number) => page.locator('.bowl').nth(bowl).locator('.step').nth(i);
	const { left, undo } = on(page).points;
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
	await hand.press(undo);
	await expect(page.locator('.bowl').nth(11).locator('.number')).toHaveText('91');
	await context.close();
});
