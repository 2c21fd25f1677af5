/**
 * A page that the browser translates. The translator here does what Chrome's does, with the same words: every text node is
 * taken out and <font><font> put in its place, at once and whenever something new comes. What stands on the screen must
 * always be what a tap means, so it must be what the same screen says without any translation.
 */
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, painted } from './fixtures/screens.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { atStep, stepOf } from './fixtures/surveys.ts';
import { TABLET } from './fixtures/walk.ts';

/** Runs in the page. */
function translate() {
	const skip = 'script, style, textarea, noscript, svg, font';
	const wrap = (text: Text) => {
		if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skip)) return;
		const outer = document.createElement('font');
		const inner = document.createElement('font');
		inner.textContent = text.data;
		outer.append(inner);
		text.replaceWith(outer);
	};
	const all = (root: Node) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const found: Text[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
		if (root instanceof Text) found.push(root);
		found.forEach(wrap);
	};
	all(document.body);
	new MutationObserver((records) => {
		for (const { type, target, addedNodes } of records) for (const node of type === 'characterData' ? [target] : addedNodes) if (node.isConnected) all(node);
	}).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** The words of the question, the answers and the way on. What is kept nowhere (the button "Ångra") is left out. */
const words = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.progress, main h1, .stage, .card, .pile, .bowl, .item, .order, .reading, .option, .rung, main .lead, main > .row, footer .button')]
			.map((one) => one.innerText.replace(/\s+/g, ' ').trim())
			.filter(Boolean)
	);

test('translated by the browser: practice, every kind of question, sending, and the next person', turn(8), async ({ browser, app, newRound }) => {
	test.setTimeout(240_000);
	const { code } = await newRound('allKinds');
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.goto(`${app.url}/s/${code}`);
	await atStep(page, 'start');
	await page.evaluate(translate);
	const compared = new Set<string>();
	const look = async (_: Page, name: string) => {
		await painted(page);
		// Nothing is there twice, and no part of a former screen is left behind.
		expect.soft(await page.locator('main h1').count(), name).toBe(1);
		if (name === 'start' || name.startsWith('practice') || name.includes('missing')) return;
		compared.add(name);
		const translated = await words(page);
		const step = (await stepOf(page))!;
		await page.reload();
		await atStep(page, step);
		await page.locator('main h1').waitFor();
		await painted(page);
		expect.soft(translated, name).toEqual(await words(page));
		await page.evaluate(translate);
	};
	const someone = new Respondent(page, { ...EVERY_WAY, look, says: { story: 'Ord' } });
	await on(page).begin.tap();
	await atStep(page, 'practice');
	await expect(on(page).next).toHaveText('Till frågorna');
	await on(page).best_worst.card(0).tap();
	await expect(page.locator('main h1')).toHaveText('Vilken frukt tycker du minst om?');
	await on(page).best_worst.card(0).tap();
	await expect(page.locator('main h1')).toHaveText('Vilken frukt tycker du bäst om?');
	await someone.answer();
	await expect(on(page).next).toHaveText('Nästa');
	// The first question: most important, then least, then back again.
	const most = await page.locator('main h1').innerText();
	await on(page).best_worst.card(1).tap();
	await expect(page.locator('main h1')).not.toHaveText(most);
	await on(page).best_worst.undo.tap();
	await expect(page.locator('main h1')).toHaveText(most);
	await expect(on(page).best_worst.undo).toHaveCount(0);
	while ((await stepOf(page)) !== 'send') await someone.answer();
	await on(page).send.tap();
	await expect(on(page).thanks).toBeVisible();
	await expect(page.locator('main')).not.toContainText('Skickar');
	expect([...compared]).toEqual(expect.arrayContaining(['best_worst', 'best_worst, chosen', 'pairs', 'pairs, chosen', 'points, laid', 'ranking, ordered', 'balance, chosen', 'ladder, chosen']));
	await on(page).done.tap();
	await atStep(page, 'start');
	expect(await page.locator('main h1').count()).toBe(1);
	await expect(on(page).begin).toBeVisible();
	await context.close();
	expect(await storedAnswers(app, code)).toHaveLength(1);
});

test('a translation that is taken back leaves the page as it was', turn(6), async ({ browser, app, newRound }) => {
	const { code } = await newRound('standard', { title: 'Översatt' });
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await new Respondent(page).begin(`${app.url}/s/${code}`);
	const before = await words(page);
	const takenBack = await page.evaluate(async () => {
		const text = document.querySelector('main h1')!.firstChild as Text;
		const font = document.createElement('font');
		font.textContent = 'Anything else';
		text.replaceWith(font);
		await new Promise(requestAnimationFrame);
		const translated = document.querySelector<HTMLElement>('main h1')!.innerText;
		font.replaceWith(text);
		await new Promise(requestAnimationFrame);
		return translated;
	});
	expect(takenBack).toBe('Anything else');
	expect(await words(page)).toEqual(before);
	await context.close();
});
