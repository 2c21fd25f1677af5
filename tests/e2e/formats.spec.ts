/** Every format answered with a finger; what is stored equals what was tapped, also after a look back and a change of mind. */
import { expect, test } from './fixtures/index.ts';
import { answerOthers, begin, choose, goOn, weigh } from './fixtures/all-kinds.ts';
import { inWords, stepOf, surveyOf } from './fixtures/surveys.ts';
import { finger } from './fixtures/hands.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { TABLET } from './fixtures/walk.ts';

test('what is stored equals what was tapped, after a reload, a look back and a change of mind', async ({ browser, app, newRound }) => {
	test.setTimeout(240_000);
	const { code } = await newRound('allKinds');
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const hand = finger(page);
	await page.goto(`${app.url}/s/${code}`);
	await begin(page, hand);
	while ((await stepOf(page)) === 'best_worst') await weigh(page, hand);
	const tapped = await answerOthers(page, hand);
	expect(tapped.map(({ kind }) => kind)).toEqual([...Array(5).fill('pairs'), 'points', 'ranking', ...Array(3).fill('balance'), 'ladder', 'choice']);

	// Back to the last question by the browser's own button, a reload there, and another answer.
	await page.goBack();
	await expect(page.locator('.option').nth(1)).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await page.locator('.option').nth(2).waitFor();
	await expect(page.locator('.option').nth(1)).toHaveAttribute('aria-pressed', 'true');
	tapped.at(-1)!.what = await choose(page, hand, 2);
	await goOn(page, hand);
	await page.getByRole('button', { name: 'Sluta här' }).tap();
	await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
	await expect(page.locator('main h1')).toContainText('Tack');
	await context.close();

	const survey = await surveyOf(app.url, code);
	const rows = await storedAnswers(app, code);
	expect(rows).toHaveLength(1);
	const parts = (rows[0]!.answers as Record<string, unknown>[]).filter((answer) => answer.question !== 'matters' && answer.kind !== 'follow_up');
	expect(parts.map(inWords(survey))).toEqual(tapped);
	expect(rows[0]).toMatchObject({ support: 'symbols', help: ['none'], revision: 1 });
});
