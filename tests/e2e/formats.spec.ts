/** Every format answered with a finger; what is stored equals what was tapped, also after a look back and a change of mind. */
import { expect, test } from './fixtures/index.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { isChosen, on } from './fixtures/screens.ts';
import { inWords, surveyOf } from './fixtures/surveys.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { TABLET } from './fixtures/walk.ts';

test('what is stored equals what was tapped, after a reload, a look back and a change of mind', async ({ browser, app, newRound }) => {
	test.setTimeout(240_000);
	const { code } = await newRound('allKinds');
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const someone = new Respondent(page, EVERY_WAY);
	await someone.begin(`${app.url}/s/${code}`);
	await someone.answerUntil('today');
	expect(someone.noted.map(({ kind }) => kind)).toEqual([...Array(3).fill('best_worst'), ...Array(5).fill('pairs'), 'points', 'ranking', ...Array(3).fill('balance'), 'ladder', 'choice']);

	// Back to the last question by the browser's own button, a reload there, and another answer.
	await page.goBack();
	const { option } = on(page).choice;
	const first = someone.noted.at(-1)!.what as string;
	await isChosen(option(first));
	await page.reload();
	await option(2).waitFor();
	await isChosen(option(first));
	someone.noted.at(-1)!.what = await someone.choose(2);
	expect(someone.noted.at(-1)!.what).not.toBe(first);
	await someone.goOn();
	await on(page).quit.tap();
	await on(page).send.tap();
	await expect(page.locator('main h1')).toContainText('Tack');
	await context.close();

	const survey = await surveyOf(app.url, code);
	const rows = await storedAnswers(app, code);
	expect(rows).toHaveLength(1);
	const stored = (rows[0]!.answers as Record<string, unknown>[]).filter(({ kind }) => kind !== 'follow_up');
	expect(stored.map(inWords(survey))).toEqual(someone.noted);
	expect(rows[0]).toMatchObject({ support: 'symbols', help: ['none'], revision: 1 });
});
