/** Own words as they are pasted: with what nobody sees, too long, and refused by the server. */
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { atStep } from './fixtures/surveys.ts';
import { TABLET } from './fixtures/walk.ts';

/** As a paste does: one event, the whole text. */
const paste = (page: Page, text: string) =>
	on(page).story.evaluate((field: HTMLTextAreaElement, pasted) => {
		field.value = pasted;
		field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
	}, text);

test('a pasted text with a control character is sent without it; a long one is kept, and says by how much', turn(1), async ({ browser, app, newRound }) => {
	test.setTimeout(120_000);
	const { code } = await newRound('standard', { title: 'Inklistrat' });
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await someone.begin(`${app.url}/s/${code}`);
	await someone.answerUntil('story');
	// Nothing but what nobody sees is nothing.
	await paste(page, '\u200b\u2800\u00a0');
	await expect(on(page).skip).toBeVisible();
	await someone.hand.press(on(page).next);
	await expect(on(page).missing).toHaveText('Skriv något, eller Hoppa över.');

	const most = Number(await page.evaluate(async (address) => {
		const { survey } = await (await fetch(address)).json();
		return survey.questions.find(({ kind }: { kind: string }) => kind === 'follow_up').story.maxLength;
	}, `/api/v1/rounds/${code}`));
	const long = `${'a'.repeat(most - 1)}👩‍👩‍👧`;
	await paste(page, long);
	await expect(page.locator('#story-left')).toHaveText('0 tecken kvar');
	await paste(page, `${long}${'b'.repeat(500)}`);
	await expect(page.locator('#story-left')).toHaveText('Texten är 500 tecken för lång. Korta den lite innan du går vidare.');
	expect(await on(page).story.inputValue()).toBe(`${long}${'b'.repeat(500)}`);
	await on(page).next.tap();
	await atStep(page, 'story');
	await expect(page.locator('#story-left')).toBeFocused();
	// By the other way out, too, and the text is still there.
	await on(page).quit.tap();
	await on(page).send.tap();
	await atStep(page, 'story');
	await page.reload();
	expect(await on(page).story.inputValue()).toBe(`${long}${'b'.repeat(500)}`);

	await paste(page, ' Buss\u00adkort\u0000\u200b\r\ntill jobbet');
	await on(page).next.tap();
	await someone.skipTo('send');
	await on(page).send.tap();
	await on(page).thanks.waitFor();
	await context.close();
	const [row] = await storedAnswers(app, code);
	expect(JSON.stringify(row)).toContain('Busskort\\ntill jobbet');
});

test('what the server refuses is named, and can be mended or left out; the rest waits for nothing', turn(2), async ({ browser, app, newRound }) => {
	test.setTimeout(120_000);
	const { code } = await newRound('standard', { title: 'Avvisat' });
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const someone = new Respondent(page, { says: { story: 'Ett ord' } });
	await someone.begin(`${app.url}/s/${code}`);
	await someone.answerUntil('send');
	// A server that does not take one of the own words, and says which.
	let refuses = true;
	await page.route('**/api/v1/responses', async (route) => {
		const { answers } = route.request().postDataJSON() as { answers: { text?: string }[] };
		const at = answers.findIndex(({ text }) => text !== undefined && text !== 'Ett bättre ord');
		if (!refuses || at < 0) return route.continue();
		await route.fulfill({ status: 422, json: { status: 'invalid', problem: 'wrong_shape', at: `answers.${at}.text`, message: '' } });
	});
	await on(page).send.tap();
	await expect(page.getByRole('heading', { name: 'Svaren kunde inte tas emot.' })).toBeVisible();
	await expect(page.locator('main .lead')).toContainText('som inte går att läsa. Resten är det inget fel på.');
	await expect(page.locator('main .lead')).toContainText((await someoneAsked(page, app.url, code)) ?? '');
	// Known after a reload as well.
	await page.reload();
	await page.getByRole('button', { name: 'Ändra det svaret' }).tap();
	await atStep(page, 'story');
	expect(await on(page).story.inputValue()).toBe('Ett ord');
	await on(page).story.fill('Ett bättre ord');
	await on(page).quit.tap();
	await on(page).send.tap();
	// The next of them, which is left out, and so on to the last.
	const without = page.getByRole('button', { name: 'Skicka utan det svaret' });
	await without.tap();
	await expect(without.or(on(page).thanks)).toBeVisible();
	refuses = false;
	if (await without.isVisible()) await without.tap();
	await on(page).thanks.waitFor();
	await context.close();
	const [row] = await storedAnswers(app, code);
	expect(JSON.stringify(row)).toContain('Ett bättre ord');
});

/** What the survey asks for in own words. */
const someoneAsked = (page: Page, url: string, code: string) =>
	page.evaluate(async (address) => {
		const { survey } = await (await fetch(address)).json();
		return survey.questions.find(({ kind }: { kind: string }) => kind === 'follow_up').story.prompt as string;
	}, `${url}/api/v1/rounds/${code}`);
