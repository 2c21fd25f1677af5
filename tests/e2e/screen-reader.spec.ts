/** What a screen reader is given: the new question, a title for each screen, groups of radio buttons. */
import { expect, test, turn } from './fixtures/index.ts';
import { mouse } from './fixtures/hands.ts';
import { Respondent } from './fixtures/respondent.ts';
import { isChosen, on } from './fixtures/screens.ts';
import { atStep, stepOf } from './fixtures/surveys.ts';
import { TABLET } from './fixtures/walk.ts';

test('the title follows the screen, and the new question is said after a tap', turn(3), async ({ browser, app, newRound }) => {
	const { code } = await newRound('standard', { title: 'Rubriker' });
	const page = await (await browser.newContext(TABLET)).newPage();
	const someone = new Respondent(page);
	await page.goto(`${app.url}/s/${code}`);
	const survey = await page.title();
	await someone.begin();
	const asked = () => page.locator('main h1').innerText();
	const titleIs = async () => expect(page).toHaveTitle(`${(await asked()).trim()} – ${survey}`);
	await titleIs();
	const first = await page.title();
	await on(page).best_worst.card(0).tap();
	await titleIs();
	expect(await page.title()).not.toBe(first);
	await expect(page.locator('main > p.visually-hidden[aria-live=polite]')).toContainText(await asked());
	await on(page).best_worst.card(1).tap();
	await on(page).next.tap();
	for (const step of ['today', 'send']) {
		while ((await stepOf(page)) !== step) await someone.answer();
		await titleIs();
	}
	await on(page).send.tap();
	await on(page).thanks.waitFor();
	await titleIs();
	await on(page).done.tap();
	await atStep(page, 'start');
	await expect(page).toHaveTitle(survey);
	await page.context().close();
});

test('one of several is a group of radio buttons with a name, and the arrows choose', turn(6), async ({ browser, app, newRound }) => {
	test.setTimeout(120_000);
	const { code } = await newRound('allKinds');
	const page = await (await browser.newContext({ ...TABLET, hasTouch: false })).newPage();
	await page.goto(`${app.url}/s/${code}`);
	await isChosen(page.getByRole('radiogroup').getByRole('radio', { name: 'Text och bilder' }));
	const someone = new Respondent(page, { hand: mouse(page) });
	const met = new Set<string>();
	await on(page).begin.click();
	for (let step = (await stepOf(page))!; step !== 'send'; step = (await stepOf(page))!) {
		const group = page.locator('main').getByRole('radiogroup');
		if (step !== 'practice' && (await group.count()) > 0 && !met.has(step)) {
			met.add(step);
			await expect(group).toHaveAccessibleName(/\S/);
			const radios = group.getByRole('radio');
			await radios.first().focus();
			await page.keyboard.press('ArrowDown');
			await expect(radios.nth(1)).toBeFocused();
			await isChosen(radios.nth(1));
			await page.keyboard.press('ArrowUp');
			await isChosen(radios.nth(0));
			await isChosen(radios.nth(1), false);
			// A second press takes it back, as a tap does.
			await page.keyboard.press('Space');
			await isChosen(radios.nth(0), false);
		}
		await someone.answer();
	}
	expect([...met].sort()).toEqual(['balance', 'change', 'choice', 'ladder', 'pairs', 'today']);
	await page.context().close();
});
