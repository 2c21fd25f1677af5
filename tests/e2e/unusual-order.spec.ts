/** A survey whose first questions are fetched after the start page, and whose other questions stand in an order of their own. */
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import type { OwnRound } from './fixtures/rounds.ts';
import { prepared } from './fixtures/prepared.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { atStep, stepOf } from './fixtures/surveys.ts';
import { TABLET } from './fixtures/walk.ts';

let round: OwnRound;
test.beforeAll(async ({ newRound }) => void (round = await newRound('unusualOrder')));

const SCREENS = '**/_app/immutable/respond/screens.*.js';
const WAITING = 'Hämtar …';
const onward = (page: Page) => on(page).next;

/** Waits until nothing is too soon, and goes on without an answer. */
async function goOn(page: Page) {
	await expect(page.locator('[data-settling]')).toHaveCount(0);
	await on(page).skip.tap();
}

test('while the first question is on its way the page says so, and nobody leaves it unseen', async ({ browser }) => {
	const context = await browser.newContext({ ...TABLET, serviceWorkers: 'block' });
	const page = await context.newPage();
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(SCREENS, (route) => held.then(() => route.continue()));
	await page.goto(round.address);
	await on(page).begin.tap();
	await atStep(page, 'ladder');
	await expect(page.getByText(WAITING)).toBeVisible();
	await expect(onward(page)).toHaveAttribute('aria-disabled', 'true');
	// A press is not refused by the browser, so that a screen reader finds the button: the page has to.
	await expect(page.locator('[data-settling]')).toHaveCount(0);
	await onward(page).tap({ force: true });
	await expect(page.locator('.progress')).toContainText('1 av 7');
	letGo();
	await expect(page.locator('.ladder')).toBeVisible();
	await expect(page.getByText(WAITING)).toHaveCount(0);
	await expect(page.locator('main h1')).toBeFocused();
	await goOn(page);
	await expect(page.locator('.frame')).toHaveAttribute('data-practice', 'ranking');
	await context.close();
});

test('without a network the page says so, the question stays, and "Försök igen" fetches it', async ({ browser }) => {
	const context = await browser.newContext({ ...TABLET, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.route('**/s/words?**', (route) => route.abort());
	await page.goto(round.address);
	await on(page).begin.tap();
	await expect(page.getByRole('alert')).toContainText('Vi når inte fram just nu.');
	await expect(page.getByText(WAITING)).toHaveCount(0);
	await expect(page.locator('[data-settling]')).toHaveCount(0);
	await onward(page).tap({ force: true });
	expect(await stepOf(page)).toBe('ladder');
	await page.unroute('**/s/words?**');
	await page.getByRole('button', { name: 'Försök igen' }).tap();
	await expect(page.locator('.ladder')).toBeVisible();
	await context.close();
});

test('all of it is answered in the survey’s order, offline once prepared, and progress counts every question once', turn(7), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.goto(round.address);
	await on(page).begin.tap();
	await expect(page.locator('.ladder')).toBeVisible();
	await prepared(page);
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('.ladder')).toBeVisible();
	const met: string[] = [];
	const someone = new Respondent(page, { says: { today: 0, change: 0, story: 'Ett ord' } });
	for (let step = (await stepOf(page))!; step !== 'send'; step = (await stepOf(page))!) {
		const practice = await page.locator('.frame').getAttribute('data-practice');
		met.push(practice ? `practice ${practice}` : `${step} ${(await page.locator('.progress').innerText()).trim()}`);
		await someone.answer();
	}
	expect(met).toEqual([
		'ladder 1 av 7', 'practice ranking', 'ranking 2 av 7', 'practice best_worst', 'best_worst 3 av 7', 'choice 4 av 7', 'best_worst 5 av 7',
		'today 6 av 7', 'change 6 av 7', 'story 6 av 7', 'story 7 av 7'
	]);
	await context.setOffline(false);
	await on(page).send.tap();
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 30_000 });
	await context.close();
});
