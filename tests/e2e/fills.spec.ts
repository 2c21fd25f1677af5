/** A tablet standing up is filled: large pictures and cards, answers down to where the thumbs are, forward always in one place. */
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { atStep } from './fixtures/surveys.ts';
import { PHONE, TABLET } from './fixtures/walk.ts';

const boxes = (page: Page, selector: string) => page.locator(selector).evaluateAll((all) => all.map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height }; }));
/** How much of the screen's height nothing stands in, between the lowest of these and the bar at the bottom. */
const emptyBelow = async (page: Page, selector: string) => {
	const lowest = Math.max(...(await boxes(page, selector)).map(({ y, height }) => y + height));
	return (await page.locator('.frame > footer').boundingBox())!.y - lowest;
};
const scrolls = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight > innerHeight);

test('the cards of a question and the answers of a follow-up take the height there is, without scrolling', turn(4), async ({ browser, app, newRound }) => {
	const { code } = await newRound('short', { title: 'Fyller' });
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await someone.begin(`${app.url}/s/${code}`);
	const pictures = await boxes(page, '.cards .picture svg');
	expect(pictures).toHaveLength(4);
	for (const { width } of pictures) expect(width).toBeGreaterThanOrEqual(96);
	for (const { width } of pictures) expect(width).toBeLessThanOrEqual(128);
	expect(await scrolls(page)).toBe(false);
	expect(await emptyBelow(page, '.other .button')).toBeLessThan(80);
	// Nothing moves when the word comes, nor when there is something to undo.
	const before = await boxes(page, 'ul.cards .card, .other .button');
	const { best_worst, next } = on(page);
	await best_worst.card(0).tap();
	await best_worst.card(3).tap();
	await expect(best_worst.chosen).toHaveCount(2);
	expect((await boxes(page, 'ul.cards .card, .other .button')).slice(0, before.length)).toEqual(before);
	const forward = (await next.boundingBox())!;
	expect(forward.height).toBeGreaterThanOrEqual(80);
	await next.tap();
	await someone.weighs();
	await atStep(page, 'today');
	for (const { height } of await boxes(page, '.options .option')) expect(height).toBeGreaterThanOrEqual(64);
	expect(await scrolls(page)).toBe(false);
	expect(await emptyBelow(page, '.options .option, main .button')).toBeLessThan(80);
	expect(await next.boundingBox()).toEqual(forward);
	await context.close();
});

test('an answer is at least 64 px high on a phone, too', turn(6), async ({ browser, app, newRound }) => {
	const { code } = await newRound('short', { title: 'På telefon' });
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await someone.begin(`${app.url}/s/${code}`);
	await someone.answerUntil('today');
	const heights = (await boxes(page, '.options .option')).map(({ height }) => height);
	expect(heights.length).toBeGreaterThan(2);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(64);
	await context.close();
});
