/** Every level of support, in a language from each direction, on a phone and a tablet: nothing that axe, a finger or an eye would miss. */
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { fakeVoice } from './fixtures/voice.ts';
import { PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

test.describe.configure({ mode: 'parallel' });

let app: RunningApp;
let code: string;
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	({ code } = await newRound('standard', { title: 'Alla nivåer' }));
});

const LEVELS = ['text', 'symbols', 'speech'];
for (const [size, options] of [['phone', PHONE], ['tablet', TABLET]] as const) {
	for (const lang of ['sv', 'ar']) {
		for (const [index, level] of LEVELS.entries()) {
			// In short once; `every-format.spec` has every pair of them.
			if (!SOAK && `${level}, ${lang}, ${size}` !== 'speech, ar, tablet') continue;
			test(`${level}, ${lang}, ${size}`, turn(5), async ({ browser }) => {
				const context = await browser.newContext({ ...options, colorScheme: index === 1 ? 'dark' : 'light' });
				const seen = new Walk(context, app.url);
				const page = await context.newPage();
				await fakeVoice(page, [{ lang: 'sv-SE' }]);
				const look = (name: string) => seen.look(page, name, { respondent: true, lang });
				const step = (kind: string) => atStep(page, kind);
				const card = (i: number) => on(page).best_worst.card(i);
				const onward = on(page).next;
				const panel = page.getByRole('dialog');
				/** As large as it gets, with high contrast; then calm; then as before. */
				const inEveryLook = async (name: string) => {
					await look(name);
					await page.locator('.adjust').tap();
					await panel.locator('.sizes button').nth(2).tap();
					await panel.getByRole('switch').nth(1).tap();
					await panel.locator('.inside > .primary').tap();
					await look(`${name}, large with high contrast`);
					await page.locator('.adjust').tap();
					await look(`panel over ${name}, large with high contrast`);
					await panel.locator('.sizes button').nth(1).tap();
					await panel.getByRole('switch').nth(1).tap();
					await panel.getByRole('switch').nth(0).tap();
					await panel.locator('.inside > .primary').tap();
					await look(`${name}, larger and calm`);
					await page.locator('.adjust').tap();
					await panel.locator('.sizes button').nth(0).tap();
					await panel.getByRole('switch').nth(0).tap();
					await panel.locator('.inside > .primary').tap();
				};
				try {
					await page.goto(`${app.url}/s/${code}?sprak=${lang}`);
					await step('start');
					await page.locator('.start .segments button').nth(index).tap();
					await inEveryLook('start');
					await page.locator('.adjust').tap();
					await panel.waitFor();
					// In Arabic the stubbed device has no voice, and says so here.
					await expect(panel.locator('.notice')).toHaveCount(level === 'speech' && lang === 'ar' ? 1 : 0);
					await look('panel');
					await panel.locator('.inside > .primary').tap();
					await on(page).begin.tap();
					await step('practice');
					await card(0).tap();
					await card(3).tap();
					await look('practice');
					await onward.tap();
					await step('best_worst');
					await look('weigh, nothing chosen');
					if (level === 'speech') {
						await page.locator('ul.cards .speak').first().tap();
						await look(lang === 'ar' ? 'weigh, no voice' : 'weigh, reading');
					}
					await card(0).tap();
					await card(1).tap();
					await inEveryLook('weigh');
					await onward.tap();
					await expect(on(page).progress).toContainText('2');
					await new Respondent(page).answers(8);
					await step('today');
					await page.locator('ul.options button.option').nth(1).tap();
					await inEveryLook('choice');
					await onward.tap();
					await step('change');
					await on(page).skip.tap();
					await step('story');
					await inEveryLook('story');
					await on(page).quit.tap();
					await step('send');
					await look('send');
					await on(page).send.tap();
					await on(page).code.waitFor();
					await on(page).done.waitFor();
					await look('end');
				} catch (error) {
					seen.stopped(error);
				}
				await context.close();
				expect(seen.result()).toEqual([]);
				expect(seen.pages).toBeGreaterThanOrEqual(21);
			});
		}
	}
}
