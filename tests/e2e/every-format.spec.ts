/**
 * Every screen of a survey with every kind of question, in every level of support, in languages from both directions, at
 * three sizes, in the light and in the dark: nothing that axe, a finger or an eye would miss.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { mouse } from './fixtures/hands.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { fakeVoice, said } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

const SIZES = { phone: PHONE.viewport, tablet: TABLET.viewport, desktop: DESKTOP.viewport };
const LANGUAGES = ['sv', 'en', 'ar'];
const LEVELS = ['text', 'symbols', 'speech'];
const SCREENS = ['start', 'practice', 'best_worst', 'pairs', 'points', 'ranking', 'balance', 'ladder', 'choice', 'today', 'change', 'story', 'send', 'done'];
const VOICES = [{ lang: 'sv-SE' }, { lang: 'en-GB' }, { lang: 'ar-SA' }];

/** What a screen is looked at in. */
interface Look {
	size: keyof typeof SIZES;
	scheme: 'light' | 'dark';
}
/** One walk in one language from the start page to thanks; `looks` says in what each screen is looked at, `level` how it is met. */
async function walk(browser: Browser, app: RunningApp, lang: string, level: (at: Page, name: string) => Promise<string>, looks: (name: string, seen: number) => Look[]): Promise<Look[]> {
	const context = await browser.newContext({ ...TABLET, colorScheme: 'light' });
	const seen = new Walk(context, app.url);
	const page = await context.newPage();
	await fakeVoice(page, VOICES);
	const names = new Set<string>();
	const looked: Look[] = [];
	const look = async (at: Page, name: string) => {
		// Practice looks like the questions; what a choice adds is met there.
		if (/^practice, .*, /.test(name)) return;
		const met = await level(at, name);
		names.add(name);
		for (const { size, scheme } of looks(name, names.size)) {
			looked.push({ size, scheme });
			await at.emulateMedia({ colorScheme: scheme });
			await at.setViewportSize(SIZES[size]);
			await at.evaluate(() => scrollTo(0, 0));
			await seen.look(at, `${name}, ${met}, ${size}, ${scheme}`, { respondent: true, lang });
		}
		await at.setViewportSize(SIZES.tablet);
		if (met === 'speech' && !/^(practice$|ranking, ordered)/.test(name)) {
			expect(await at.locator('main .speak').count(), `${name} has loudspeakers`).toBeGreaterThan(0);
		}
	};
	try {
		await page.goto(`${app.url}/s/${app.demo().codeAllKinds}?sprak=${lang}`);
		const someone = new Respondent(page, { ...EVERY_WAY, hand: mouse(page), look, says: { today: 1, change: 1 } });
		await someone.begin();
		await someone.finish();
	} catch (error) {
		seen.stopped(error);
	}
	await context.close();
	expect(seen.result()).toEqual([]);
	for (const kind of SCREENS) expect([...names], kind).toContain(kind);
	return looked;
}
const atStart = async (page: Page, name: string, level: number) => void (name === 'start' && (await page.locator('.start .segments button').nth(level).click()));
/** Through the panel, in the middle of the questions. */
async function changeLevel(page: Page, level: number): Promise<void> {
	const panel = page.getByRole('dialog');
	await page.locator('.adjust').click();
	await panel.locator('section').nth(1).locator('.segments button').nth(level).click();
	await panel.locator('.inside > .primary').click();
	await expect(panel).toBeHidden();
}

if (SOAK) {
	for (const [nth, lang] of LANGUAGES.entries()) {
		for (const [index, level] of LEVELS.entries()) {
			test(`${level}, ${lang}`, async ({ browser, app }) => {
				test.setTimeout(240_000);
				const looked = await walk(browser, app, lang, async (at, name) => (await atStart(at, name, index), level), (name, seen) => {
					// At every size; which of them are dark goes round, so that each screen is met in both at each size.
					return (Object.keys(SIZES) as Look['size'][]).flatMap((size, i) => {
						// A desk is a wider tablet; what a choice adds is seen on that.
						if (size === 'desktop' && name.includes(', ') && !name.startsWith('practice')) return [];
						return [{ size, scheme: (seen + i + nth + index) % 2 === 0 ? ('dark' as const) : ('light' as const) }];
					});
				});
				const [dark, light] = ['dark', 'light'].map((one) => looked.filter(({ scheme }) => scheme === one).length) as [number, number];
				expect(Math.abs(dark - light)).toBeLessThan(dark / 2);
			});
		}
	}
} else {
	// Pairwise: each screen in each language, level, size and scheme; each language with each level, size and scheme; each
	// level with each size and scheme. The level goes round from kind to kind, a step apart in the walks.
	for (const [nth, lang] of LANGUAGES.entries()) {
		// English differs from Swedish in its words alone: in the long form.
		if (lang === 'en') continue;
		test(`every screen, ${lang}`, turn(lang === 'ar' ? 8 : 4), async ({ browser, app }) => {
			test.setTimeout(240_000);
			const pairs = new Set<string>();
			let current = -1;
			const groupOf = (name: string) => SCREENS.indexOf(name.replace(/^practice, /, '').split(', ')[0]!);
			const met: string[] = [];
			const level = async (at: Page, name: string) => {
				const wanted = (nth + groupOf(name)) % 3;
				if (name === 'start') await atStart(at, name, (current = wanted));
				// Where there is nothing more to answer the level stays as it was.
				else if (wanted !== current && !['send', 'done'].includes(name)) await changeLevel(at, (current = wanted));
				met.push(LEVELS[current]!);
				return LEVELS[current]!;
			};
			const looked = await walk(browser, app, lang, level, (name, seen) => [{
				size: (Object.keys(SIZES) as Look['size'][])[(nth + 2 * groupOf(name) + seen) % 3]!,
				scheme: (nth + seen) % 2 === 0 ? 'dark' : 'light'
			}]);
			for (const [i, { size, scheme }] of looked.entries()) for (const pair of [[met[i], size], [met[i], scheme], [size, scheme]]) pairs.add(pair.join());
			// In this language alone; each screen's other levels, sizes and schemes are met in the other.
			expect(pairs.size, [...pairs].join(' ')).toBe(9 + 6 + 6);
		});
	}
}

test('every loudspeaker of every format reads the question, or what stands beside it', turn(2), async ({ browser, app }) => {
	test.setTimeout(240_000);
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await fakeVoice(page, [{ lang: 'sv-SE' }]);
	const hand = mouse(page);
	const heard = new Map<string, number>();
	const wrong: string[] = [];
	const look = async (at: Page, name: string) => {
		if (name === 'start') {
			await at.locator('.start .segments button').nth(2).click();
		}
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
	const someone = new Respondent(page, { ...EVERY_WAY, hand, look, says: { today: 1, change: 1 } });
	await someone.begin();
	await someone.finish();
	await context.close();
	expect(wrong).toEqual([]);
	// The question and each card, answer or pole; "Lika viktiga" and "Vet inte"; what the balance says; the ladder's ends.
	expect(Object.fromEntries(heard)).toEqual({ practice: 5, best_worst: 5, pairs: 5, points: 5, ranking: 6, balance: 4, ladder: 3, choice: 4, today: 6, change: 5, story: 1, send: 1 });
});
