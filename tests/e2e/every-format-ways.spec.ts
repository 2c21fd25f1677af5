/**
 * Every format completed in the ways that people have: a keyboard, two keys, everything enlarged four times, no colours of
 * ours and no motion, a finger that can only tap. Each ends with answers that are stored as they were chosen.
 */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import { Respondent, type Look } from './fixtures/respondent.ts';
import { leave, on } from './fixtures/screens.ts';
import { type Chosen, atStep, inWords, surveyOf } from './fixtures/surveys.ts';
import type { RunningApp } from './fixtures/app.ts';
import { finger, Keyboard, mouse, type Hand } from './fixtures/hands.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

let app: RunningApp;
test.beforeAll(async ({ app: shared }) => {
	app = shared;
});

interface Way {
	options: BrowserContextOptions;
	lang?: string;
	hand: (page: Page) => Hand;
	/** Before the first question. */
	first?: (page: Page, hand: Hand) => Promise<void>;
	look?: (walk: Walk) => Look;
	/** Own words. */
	story?: string;
	/** The level of support at the end. */
	support?: string;
}

/** Answers everything in one way, and compares what is stored with what was chosen. */
async function complete(browser: Browser, { options, lang = 'sv', hand: handOf, first, look, story, support = 'symbols' }: Way) {
	test.setTimeout(240_000);
	const code = app.demo().codeAllKinds;
	const context = await browser.newContext(options);
	const walk = new Walk(context, app.url);
	const page = await context.newPage();
	const hand = handOf(page);
	await page.goto(`${app.url}/s/${code}?sprak=${lang}`);
	await atStep(page, 'start');
	await first?.(page, hand);
	const someone = new Respondent(page, { ...EVERY_WAY, hand, look: look?.(walk), says: { today: 1, change: 1, story } });
	await someone.begin();
	await someone.finish();
	const chosen = someone.noted;
	await expect(on(page).done).toBeVisible();
	const id = await page.evaluate((key) => (JSON.parse(localStorage.getItem(key)!) as { draft: { id: string } }).draft.id, `round:${code}`);
	await context.close();
	expect(walk.result()).toEqual([]);

	const kinds = chosen.map(({ kind }) => kind);
	expect(kinds).toEqual([...Array(3).fill('best_worst'), ...Array(5).fill('pairs'), 'points', 'ranking', ...Array(3).fill('balance'), 'ladder', 'choice', 'today', 'change', ...(story ? ['story'] : [])]);
	const survey = await surveyOf(app.url, code, lang);
	const rows = await storedAnswers(app, code);
	const row = rows.find((one) => one.id === id)!;
	const stored = row.answers.map((answer) => inWords(survey)(answer as Record<string, unknown>));
	const stories = row.stories.map((what): Chosen => ({ kind: 'story', shown: [], what }));
	expect([...stored, ...stories]).toEqual(chosen);
	expect({ language: row.language, support: row.support }).toEqual({ language: lang, support });
}

/** Through the panel "Anpassa": the most of everything, then back by the panel's own buttons. */
async function adjustEverything(page: Page, hand: Hand) {
	const panel = page.getByRole('dialog');
	const look = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
	await hand.press(page.locator('.adjust'));
	await panel.waitFor();
	await hand.press(panel.getByRole('link', { name: 'English' }));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await hand.press(panel.getByRole('link', { name: 'Svenska' }));
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	await hand.press(panel.locator('section').nth(1).locator('.segments button').nth(2));
	await hand.press(panel.locator('.sizes button').nth(2));
	await hand.press(panel.getByRole('switch').nth(0));
	await hand.press(panel.getByRole('switch').nth(1));
	expect(await look()).toMatchObject({ size: '3', calm: '', contrast: '' });
	await hand.press(panel.locator('.inside > .primary'));
	await expect(panel).toBeHidden();
}

/** The ways that others have covered two by two already: which hand, which size, which language. */
const long = SOAK ? test : test.skip;

test('by keyboard alone', turn(3), async ({ browser }) => {
	await complete(browser, {
		options: { ...DESKTOP },
		hand: (page) => new Keyboard(page),
		story: 'Bussen går en gång i timmen.'
	});
});

long('by two keys, tab and space, on a phone, adjusted in the panel', async ({ browser }) => {
	await complete(browser, {
		options: { ...PHONE, hasTouch: false },
		hand: (page) => new Keyboard(page, ['Space']),
		first: adjustEverything,
		// Calm, in high contrast and as large as it gets, with loudspeakers: everything has room.
		look: (walk) => (page, what) => walk.look(page, `${what}, adjusted`, { respondent: true }),
		support: 'speech'
	});
});

long('by two keys, tab and space, in Arabic on a tablet', async ({ browser }) => {
	await complete(browser, { options: { ...TABLET, hasTouch: false }, lang: 'ar', hand: (page) => new Keyboard(page, ['Space']) });
});

for (const viewport of [{ width: 320, height: 256 }, { width: 320, height: 640 }]) {
	const name = `${viewport.width} × ${viewport.height}`;
	(viewport.height === 640 ? long : test)(`enlarged four times, ${name}`, turn(1), async ({ browser }) => {
		await complete(browser, {
			options: { viewport, locale: 'sv-SE', deviceScaleFactor: 4 },
			hand: mouse,
			look: (walk) => (page, what) => walk.look(page, `${what}, ${name}`, { respondent: true })
		});
	});
}

long('by keyboard, enlarged four times', async ({ browser }) => {
	await complete(browser, { options: { viewport: { width: 320, height: 256 }, locale: 'sv-SE' }, hand: (page) => new Keyboard(page) });
});

test('with forced colours and less motion', turn(8), async ({ browser }) => {
	await complete(browser, {
		options: { ...DESKTOP, forcedColors: 'active', reducedMotion: 'reduce' },
		hand: mouse,
		// What is chosen is told apart from the rest without any colour of ours, and nothing moves.
		look: (walk) => async (page, what) => {
			await walk.look(page, what, { respondent: true, forcedColours: true });
			const told = await page.evaluate(() => {
				const [on, off] = ['true', 'false'].map((state) => [...document.querySelectorAll<HTMLElement>(`main :is([aria-pressed=${state}], [aria-checked=${state}])`)]);
				const line = (element: HTMLElement) => {
					const all = [element, ...element.querySelectorAll('*')].map((one) => getComputedStyle(one));
					return JSON.stringify(all.map(({ borderTopWidth, borderTopStyle, outlineStyle, outlineWidth }) => [borderTopWidth, borderTopStyle, outlineStyle, outlineWidth])) + element.innerText.replace(/[^✓\d]/g, '');
				};
				const moving = document.getAnimations().length + [...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length;
				return { same: off!.length > 0 ? on!.filter((one) => off!.some((other) => line(one) === line(other))).map((one) => one.outerHTML.slice(0, 120)) : [], moving };
			});
			expect.soft(told, what).toEqual({ same: [], moving: 0 });
		}
	});
});

for (const [name, options, lang] of [['a phone', PHONE, 'sv'], ['a tablet, in Arabic', TABLET, 'ar']] as const) {
	long(`by taps only, ${name}`, async ({ browser }) => {
		await complete(browser, {
			options: { ...options, isMobile: true },
			lang,
			hand: finger,
			first: async (page) => {
				expect(await page.evaluate(() => matchMedia('(hover: none) and (pointer: coarse)').matches)).toBe(true);
				// Nothing listens for what this pointer cannot do.
				await page.evaluate(() => {
					for (const kind of ['dragstart', 'contextmenu', 'mouseover']) addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
				});
			}
		});
	});
}

test('"Nästa" says what is missing by two keys, too', async ({ browser }) => {
	const context = await browser.newContext({ ...PHONE, hasTouch: false });
	const page = await context.newPage();
	const keys = new Keyboard(page, ['Space']);
	await page.goto(`${app.url}/s/${app.demo().codeAllKinds}`);
	await atStep(page, 'start');
	await keys.press(on(page).begin);
	await atStep(page, 'practice');
	await keys.press(on(page).next);
	await expect(page.locator('main > p[aria-live=polite]')).not.toBeEmpty();
	for (const card of ['first', 'last'] as const) await keys.press(on(page).best_worst.cards[card]());
	await leave(page, () => keys.press(on(page).next));
	await context.close();
});
