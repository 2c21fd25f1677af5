/** "Avsluta" on every kind of screen, and the way back from it. */
import { expect, test, turn } from './fixtures/index.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { atStep } from './fixtures/surveys.ts';
import { PHONE, TABLET } from './fixtures/walk.ts';

test('with somebody who helps: "Avsluta" on the page about help goes on, and "Fortsätt svara" is back at the question', turn(7), async ({ browser, app, newRound }) => {
	const { code } = await newRound('standard', { title: 'Avsluta' });
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await page.goto(`${app.url}/s/${code}`);
	await page.getByRole('button', { name: 'Någon hjälper mig' }).tap();
	await atStep(page, 'helper');
	await on(page).next.tap();
	await atStep(page, 'practice');
	await someone.answers(4);
	const at = await on(page).progress.innerText();
	const keepAnswering = page.getByRole('button', { name: 'Fortsätt svara' });
	const back = async () => {
		await keepAnswering.tap();
		await atStep(page, 'best_worst');
		await expect(on(page).progress).toHaveText(at);
	};
	// The help is answered.
	await on(page).quit.tap();
	await atStep(page, 'helpGiven');
	await on(page).choice.options.nth(0).tap();
	await on(page).next.tap();
	await atStep(page, 'send');
	await back();
	// It has been answered: straight to sending, and straight back.
	await on(page).quit.tap();
	await atStep(page, 'send');
	await back();
	// The help is left out by the same button.
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((one) => one.startsWith('round:'))!;
		const kept = JSON.parse(localStorage.getItem(key)!);
		localStorage.setItem(key, JSON.stringify({ ...kept, draft: { ...kept.draft, help: null } }));
	});
	await page.reload();
	await on(page).quit.tap();
	await atStep(page, 'helpGiven');
	await on(page).quit.tap();
	await atStep(page, 'send');
	await back();
	await context.close();
});

test('"Alla är lika viktiga" and "Hoppa över" stay after the first tap, and the instruction follows it', turn(6), async ({ browser, app, newRound }) => {
	const { code } = await newRound('standard', { title: 'Efter första trycket' });
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await someone.begin(`${app.url}/s/${code}`);
	const help = page.locator('main .help');
	await expect(help).toBeVisible();
	const { best_worst, skip, next, progress } = on(page);
	const before = (await best_worst.card(0).boundingBox())!;
	await best_worst.card(1).tap();
	// What is important is not asked for beside a question about what is least so; no card moves for it.
	await expect(help).toBeHidden();
	expect(await best_worst.card(0).boundingBox()).toEqual(before);
	await expect(best_worst.equal).toBeVisible();
	await expect(best_worst.undo).toBeVisible();
	await someone.hand.press(skip);
	await expect(progress).toContainText('2 av 15');
	await best_worst.card(0).tap();
	await best_worst.card(1).tap();
	await someone.hand.press(best_worst.equal);
	await expect(progress).toContainText('3 av 15');
	await on(page).back.tap();
	await expect(page.getByText('Du svarade att alla är lika viktiga.')).toBeVisible();
	await next.tap();
	await expect(progress).toContainText('3 av 15');
	await context.close();
});

test('the end of a page on one’s own phone speaks of nobody else', async ({ browser, app, newRound }) => {
	const { code } = await newRound('standard', { title: 'Egen telefon' });
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const someone = new Respondent(page);
	await someone.begin(`${app.url}/s/${code}`);
	await someone.answer();
	await on(page).quit.tap();
	await on(page).send.tap();
	await on(page).thanks.waitFor();
	await expect(page.locator('main')).not.toContainText(/nästa/i);
	await page.getByRole('button', { name: 'Klart, glöm mig här' }).tap();
	await atStep(page, 'start');
	await context.close();
});
