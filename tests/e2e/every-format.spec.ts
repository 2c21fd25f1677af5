/**
 * Every screen of a survey with every kind of question, in every level of support, in languages from both directions, at
 * three sizes, in the light and in the dark: nothing that axe, a finger or an eye would miss.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/index.ts';
import { answerAll } from './fixtures/all-kinds.ts';
import type { RunningApp } from './fixtures/app.ts';
import { mouse } from './fixtures/hands.ts';
import { fakeVoice, said } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

let app: RunningApp;
test.beforeAll(async ({ app: shared }) => {
	app = shared;
});

const SIZES = { phone: PHONE.viewport, tablet: TABLET.viewport, desktop: DESKTOP.viewport };

for (const [nth, lang] of ['sv', 'en', 'ar'].entries()) {
	for (const [index, level] of ['text', 'symbols', 'speech'].entries()) {
		test(`${level}, ${lang}`, async ({ browser }) => {
			test.setTimeout(240_000);
			const context = await browser.newContext({ ...TABLET, colorScheme: 'light' });
			const seen = new Walk(context, app.url);
			const page = await context.newPage();
			await fakeVoice(page, [{ lang: 'sv-SE' }, { lang: 'en-GB' }, { lang: 'ar-SA' }]);
			const names = new Set<string>();
			const counts = { dark: 0, light: 0 };
			/** At every size; which of them are dark goes round, so that each screen is met in both at each size. */
			const look = async (at: Page, name: string) => {
				// Practice looks like the questions; what a choice adds is met there.
				if (/^practice, .*, /.test(name)) return;
				if (name === 'start') await at.locator('.start .segments button').nth(index).click();
				names.add(name);
				for (const [i, [size, viewport]] of Object.entries(SIZES).entries()) {
					// A desk is a wider tablet; what a choice adds is seen on that.
					if (size === 'desktop' && name.includes(', ') && !name.startsWith('practice')) continue;
					const scheme = (names.size + i + nth + index) % 2 === 0 ? 'dark' : 'light';
					counts[scheme] += 1;
					await at.emulateMedia({ colorScheme: scheme });
					await at.setViewportSize(viewport);
					await at.evaluate(() => scrollTo(0, 0));
					await seen.look(at, `${name}, ${size}, ${scheme}`, { respondent: true, lang });
				}
				await at.setViewportSize(SIZES.tablet);
				if (level === 'speech' && !/^(practice$|ranking, ordered)/.test(name)) {
					expect(await at.locator('main .speak').count(), `${name} has loudspeakers`).toBeGreaterThan(0);
				}
			};
			try {
				await page.goto(`${app.url}/s/${app.demo().codeAllKinds}?sprak=${lang}`);
				await answerAll(page, mouse(page), { look });
			} catch (error) {
				seen.stopped(error);
			}
			await context.close();
			expect(seen.result()).toEqual([]);
			for (const kind of ['start', 'practice', 'weigh', 'pair', 'points', 'ranking', 'balance', 'ladder', 'choice', 'today', 'change', 'story', 'send', 'done']) {
				expect([...names], kind).toContain(kind);
			}
			expect(Math.abs(counts.dark - counts.light)).toBeLessThan(counts.dark / 2);
		});
	}
}

test('every loudspeaker of every format reads the question, or what stands beside it', async ({ browser }) => {
	test.setTimeout(240_000);
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await fakeVoice(page, [{ lang: 'sv-SE' }]);
	const hand = mouse(page);
	const heard = new Map<string, number>();
	const wrong: string[] = [];
	const look = async (at: Page, name: string) => {
		if (name === 'start') await at.locator('.start .segments button').nth(2).click();
		if (name === 'start' || name === 'done' || name.includes(', ')) return;
		const speakers = at.locator('main .speak');
		await speakers.first().waitFor();
		heard.set(name, await speakers.count());
		for (let i = 0; i < (await speakers.count()); i++) {
			const speaker = speakers.nth(i);
			const label = await speaker.getAttribute('aria-label');
			const expected = label ? label.replace(/^Läs upp: /, '') : await at.locator(name === 'best_worst' || name === 'practice' ? 'main h1' : '.question h1').innerText();
			const before = (await said(at)).length;
			await hand.press(speaker);
			await expect.poll(async () => (await said(at)).length).toBe(before + 1);
			const first = (await said(at)).at(-1)!;
			// A rung says its number first, and its words then.
			if (!expected.startsWith(first.text) || first.lang !== 'sv-SE') wrong.push(`${name}: "${first.text}" (${first.lang}), not "${expected}"`);
			await hand.press(speaker);
		}
	};
	await page.goto(`${app.url}/s/${app.demo().codeAllKinds}`);
	await answerAll(page, hand, { look });
	await context.close();
	expect(wrong).toEqual([]);
	// The question and each card, answer or pole; "Lika viktiga" and "Vet inte"; what the balance says; the ladder's ends.
	expect(Object.fromEntries(heard)).toEqual({ practice: 5, weigh: 5, pair: 5, points: 5, ranking: 6, balance: 4, ladder: 3, choice: 4, today: 6, change: 5, story: 1, send: 1 });
});
