/**
 * The repeat code with real taps: got in one round, written in the next on another device, tied together in the database
 * and nowhere else; lost, mistyped, skipped; and how its screens look.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { looked, mouse } from './fixtures/hands.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { Meter } from './fixtures/meter.ts';
import type { RunningApp } from './fixtures/app.ts';
import { fakeVoice, said } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

let app: RunningApp;
let code: { spring: string; autumn: string; plain: string };
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	const repeated = async (title: string) => (await newRound('standard', { title, repeatCodes: true })).code;
	code = { spring: await repeated('Våren'), autumn: await repeated('Hösten'), plain: (await newRound()).code };
});

interface Sent {
	id: string;
	revision: number;
	repeatCode?: string;
}
/** One person on a device of their own. */
async function visit(browser: Browser, what: (on: { page: Page; sent: Sent[]; context: BrowserContext }) => Promise<void>, options: Parameters<Browser['newContext']>[0] = PHONE) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	// A reload cuts off what is being put aside for a time without a network, and the browser says so.
	page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource: net::') && problems.push(message.text()));
	const sent: Sent[] = [];
	page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/api/v1/responses') && sent.push(request.postDataJSON() as Sent));
	await what({ page, sent, context });
	expect(problems).toEqual([]);
	await context.close();
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const step = atStep;
const option = (page: Page, n: number) => page.locator('ul.options button.option').nth(n);
const field = (page: Page) => page.locator('#repeat-code');
const next = (page: Page) => on(page).next;
const device = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
/** What stands in the boxes at the end. */
const shownCode = async (page: Page) => (await page.locator('.keep .tile').allInnerTexts()).join(' ');

async function toRepeat(page: Page, round: string) {
	await page.goto(`${app.url}/s/${round}`);
	await step(page, 'start');
	await on(page).begin.click();
	await step(page, 'repeat');
	await expect(page.locator('main h1')).toBeFocused();
}
/** From the practice to the thanks, with one screen weighed. */
async function finish(page: Page, prompt: 'sv' | 'other' = 'sv') {
	await step(page, 'practice');
	const someone = new Respondent(page, { hand: mouse(page) });
	await someone.answer();
	await step(page, 'best_worst');
	await someone.answer();
	await on(page).quit.click();
	await step(page, 'send');
	await on(page).send.click();
	await step(page, 'done');
	if (prompt === 'sv') await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
	await page.locator('.the-code').waitFor();
}

test('got in the spring, written in the autumn on another device: those two are tied together, and no others', turn(4), async ({ browser }) => {
	let kept = '';
	const ids: Record<string, string> = {};
	await visit(browser, async ({ page, sent }) => {
		await toRepeat(page, code.spring);
		await expect(on(page).skip).toBeVisible();
		await expect(next(page)).toHaveAttribute('aria-disabled', 'true');
		await option(page, 1).tap();
		await expect(next(page)).toHaveAttribute('aria-disabled', 'false');
		await next(page).tap();
		await finish(page);
		kept = await shownCode(page);
		expect(kept).toMatch(/^[a-z]{3,8} [a-z]{3,8} [a-z]{3,8} [1-9][0-9]$/);
		expect(sent).toHaveLength(1);
		expect(sent[0]!.repeatCode).toBe(kept);
		// Two codes that are not mixed up: other names, and neither looks like the other.
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Koden som tar bort dina svar', 'Din ordkod till nästa gång']);
		await expect(page.locator('.keep')).toContainText('Vi sparar bara ett avtryck av koden.');
		// Changing the answers later keeps the code, and so does a reload.
		await button(page, 'Ändra mina svar').tap();
		await step(page, 'best_worst');
		await page.reload();
		await step(page, 'best_worst');
		await on(page).quit.tap();
		await button(page, 'Skicka mina svar').tap();
		await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
		expect(sent.at(-1)).toMatchObject({ id: sent[0]!.id, revision: 2, repeatCode: kept });
		expect(await shownCode(page)).toBe(kept);
		ids.spring = sent[0]!.id;
		// The next person finds nothing of it.
		await button(page, 'Klart, glöm mig här').tap();
		await step(page, 'start');
		expect(await device(page)).toBe('{}');
		// Behind the start page lies nothing of ours; the browser may go forward again.
		await page.goBack();
		await page.goForward();
		await step(page, 'start');
		const html = await page.content();
		expect(html).not.toContain(kept);
		// The words are everyday words, and some of them stand on everybody's page.
		const everybodys = await (await fetch(page.url())).text();
		for (const part of kept.split(' ').slice(0, 3)) {
			const word = new RegExp(`\\b${part}\\b`);
			if (!word.test(everybodys)) expect(html).not.toMatch(word);
		}
		await expect(page.locator('.keep')).toHaveCount(0);
		await on(page).begin.tap();
		await step(page, 'repeat');
		await expect(page.locator('ul.options [aria-checked=true]')).toHaveCount(0);
		await option(page, 0).tap();
		await expect(field(page)).toHaveValue('');
	});
	// Somebody else in the spring, who says nothing of a code.
	await visit(browser, async ({ page, sent }) => {
		await toRepeat(page, code.spring);
		await looked(page);
		await on(page).skip.tap();
		await finish(page);
		await expect(page.locator('.keep')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Din kod']);
		expect(sent[0]).not.toHaveProperty('repeatCode');
	});
	const [a, b, c, number] = kept.split(' ') as [string, string, string, string];
	await visit(
		browser,
		async ({ page, sent }) => {
			await toRepeat(page, code.autumn);
			await option(page, 0).click();
			await expect(field(page)).toBeFocused();
			await expect(field(page)).toHaveAttribute('autocomplete', 'off');
			await field(page).pressSequentially(` ${number} ${c.toUpperCase()},${a.replace('a', 'å').replace('o', 'ö')}-${b[0]!.toUpperCase()}${b.slice(1)}.`);
			await expect(page.getByText('Hela koden är på plats.')).toBeVisible();
			await page.keyboard.press('Enter');
			await finish(page);
			expect(sent[0]!.repeatCode).toBe(kept);
			expect(await shownCode(page)).toBe(kept);
			await expect(page.locator('.keep')).toContainText('Det är samma kod som förra gången.');
			ids.autumn = sent[0]!.id;
		},
		TABLET
	);
	// A lost code is a new person.
	await visit(browser, async ({ page, sent }) => {
		await toRepeat(page, code.autumn);
		await expect(option(page, 2)).toContainText('Det gör inget. Du får en ny, och räknas som en ny person.');
		await option(page, 2).tap();
		await next(page).tap();
		await finish(page);
		expect(sent[0]!.repeatCode).toBe(await shownCode(page));
		expect(sent[0]!.repeatCode).not.toBe(kept);
	});
	const asked = await app.ask<{ round: string; id: string; hash: string }>(
		`select r.code as round, c.response_id as id, encode(c.code_hash, 'hex') as hash from private.repeat_codes c join public.rounds r on r.id = c.round_id where r.code in ('${code.spring}', '${code.autumn}')`
	);
	expect(asked.map(({ round }) => round).sort()).toEqual([code.spring, code.autumn, code.autumn].sort());
	const tied = asked.flatMap((one) => asked.filter((other) => one.round === code.spring && other.round === code.autumn && one.hash === other.hash).map((other) => [one.id, other.id]));
	expect(tied).toEqual([[ids.spring, ids.autumn]]);
	// As words of their own: "ost" stands in "localhost".
	for (const part of [a, b, c]) expect(app.output()).not.toMatch(new RegExp(`\\b${part}\\b`));
});

test('a slip is said at once, with the nearest word; what is missing when one wants to go on', turn(5), async ({ browser }) => {
	await visit(browser, async ({ page, sent }) => {
		await toRepeat(page, code.autumn);
		const told = page.locator('#repeat-slips');
		await option(page, 0).tap();
		await next(page).tap();
		await expect(told).toContainText('Skriv tre ord och ett tal.');
		await expect(told).not.toContainText('Talet saknas');
		await expect(told).toContainText('Hittar du inte koden? Välj ”Jag har tappat den”.');
		await expect(field(page)).toBeFocused();
		await field(page).pressSequentially('Bil kat');
		// It may yet become "katt".
		await expect(told).toHaveCount(0);
		await field(page).pressSequentially(', tomat');
		await expect(told).toContainText('”kat” är inte ett av våra ord. Menar du katt?');
		await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
		// What is typed is on the device, and comes back with the page.
		await page.reload();
		await step(page, 'repeat');
		await expect(field(page)).toHaveValue('Bil kat, tomat');
		await button(page, 'Byt till katt').tap();
		await expect(field(page)).toHaveValue('Bil katt, tomat');
		await expect(field(page)).toBeFocused();
		await expect(told).toHaveCount(0);
		await next(page).tap();
		await expect(told).toContainText('Talet saknas. Det har två siffror.');
		await step(page, 'repeat');
		await field(page).fill('K7MX-3QRT');
		await expect(told).toContainText('Det här är koden som tar bort svar.');
		await field(page).fill('bil katt tomat 07');
		await next(page).tap();
		await expect(told).toContainText('från 10 till 99');
		await field(page).fill('bil katt tomat 71');
		await expect(page.getByText('Hela koden är på plats.')).toBeVisible();
		expect(await page.locator('.typing .tile').allInnerTexts()).toEqual(['bil', 'katt', 'tomat', '71']);
		// Thought better of: no code.
		await option(page, 0).tap();
		await expect(field(page)).toHaveCount(0);
		await looked(page);
		await on(page).skip.tap();
		await finish(page);
		expect(sent[0]).not.toHaveProperty('repeatCode');
	});
});

test('somebody who stops in the middle of a code sends none, and the way on is always open', async ({ browser }) => {
	await visit(browser, async ({ page, sent }) => {
		await toRepeat(page, code.spring);
		await option(page, 0).tap();
		await field(page).fill('bil kat');
		await option(page, 2).tap();
		const drawn = JSON.parse(await page.evaluate((key) => localStorage.getItem(key)!, (await page.evaluate(() => Object.keys(localStorage))).find((key) => key.includes('round:'))!)).draft.repeat.drawn;
		await option(page, 1).tap();
		await next(page).tap();
		await finish(page);
		// Another answer to the question is no other code.
		expect(sent[0]!.repeatCode).toBe(drawn);
	});
});

test('a round that does not measure again shows nothing of all this', async ({ browser }) => {
	await visit(browser, async ({ page, sent }) => {
		await page.goto(`${app.url}/s/${code.plain}`);
		await step(page, 'start');
		await on(page).begin.tap();
		await finish(page);
		expect(sent[0]).not.toHaveProperty('repeatCode');
		await expect(page.locator('.keep')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Din kod']);
		expect(await device(page)).not.toContain('repeat');
		expect(await page.content()).not.toMatch(/ordkod/i);
	});
});

test('what is asked before the first question comes with what a respondent’s first page may weigh', async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const meter = await Meter.on(page);
	await page.goto(`${app.url}/s/${code.spring}`);
	await step(page, 'start');
	await page.waitForLoadState('networkidle');
	const before = [...meter.fetched];
	const kb = (script: boolean) => before.filter((one) => one.script || !script).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	console.log(`with the repeat code: ${kb(false).toFixed(2)} KB over the wire, ${kb(true).toFixed(1)} KB of it script, ${before.length} requests`);
	expect(kb(false)).toBeLessThanOrEqual(60);
	expect(kb(true)).toBeLessThanOrEqual(45);
	// And it is here when the person begins, whatever the network then does.
	await context.setOffline(true);
	await on(page).begin.tap();
	await option(page, 1).tap();
	await expect(next(page)).toHaveAttribute('aria-disabled', 'false');
	await context.close();
});

test('a network that is gone from the start: the person is told, may try again, and may go on without', async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const tools = /respond\/repeat\..*\.js/;
	await page.route(tools, (route) => route.abort('internetdisconnected'));
	await page.goto(`${app.url}/s/${code.spring}`);
	await step(page, 'start');
	await on(page).begin.tap();
	await step(page, 'repeat');
	await expect(page.getByRole('alert').first()).toContainText('Vi når inte fram just nu.');
	await page.unroute(tools);
	await button(page, 'Försök igen nu').first().tap();
	await expect(page.getByRole('heading', { name: 'Har du en ordkod från förra gången?' })).toBeVisible();
	await context.close();
});

test('the same with a keyboard alone', turn(2), async ({ browser }) => {
	await visit(
		browser,
		async ({ page, sent }) => {
			const press = async (name: string | RegExp, key = 'Enter') => {
				const target = button(page, name).or(page.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name }));
				await target.waitFor();
				for (let stops = 0; stops < 40 && !(await target.evaluate((element) => element === document.activeElement)); stops++) await page.keyboard.press('Tab');
				await expect(target).toBeFocused();
				await page.keyboard.press(key);
			};
			await page.goto(`${app.url}/s/${code.autumn}`);
			await step(page, 'start');
			await press('Börja');
			await step(page, 'repeat');
			await press(/Ja, jag har en kod/, 'Space');
			await expect(field(page)).toBeFocused();
			await page.keyboard.type('bil katx tomat 52');
			await page.keyboard.press('Enter');
			await expect(page.locator('#repeat-slips')).toBeVisible();
			await press('Byt till katt', 'Space');
			await expect(field(page)).toBeFocused();
			await page.keyboard.press('Enter');
			await step(page, 'practice');
			await press('Avsluta');
			await step(page, 'send');
			await press('Fortsätt svara');
			await step(page, 'practice');
			for (const key of ['Enter', 'Space']) {
				await page.keyboard.press('Tab');
				await page.keyboard.press(key);
			}
			await press('Till frågorna');
			await step(page, 'best_worst');
			await looked(page);
			await press('Alla är lika viktiga');
			await expect(page.locator('.progress')).toContainText('2 av 15');
			await press('Avsluta');
			await press('Skicka mina svar');
			await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeFocused();
			expect(sent[0]!.repeatCode).toBe('bil katt tomat 52');
			expect(await shownCode(page)).toBe('bil katt tomat 52');
		},
		{ ...PHONE, hasTouch: false }
	);
});

for (const [size, options] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP })) {
	for (const colorScheme of ['light', 'dark'] as const) {
		// Both directions and both schemes in every size; not each with each, and in short each size once.
		for (const lang of [(colorScheme === 'light') === (size === 'tablet') ? 'ar' : 'sv']) {
			if (!SOAK && (colorScheme === 'dark') !== (size === 'phone')) continue;
			test(`the screens can be read and reached: ${size}, ${colorScheme}, ${lang}`, async ({ browser }) => {
				await visit(
					browser,
					async ({ page, context }) => {
						const seen = new Walk(context, app.url);
						const shots = process.env.SHOTS;
						const look = async (name: string) => {
							await seen.look(page, name, { respondent: true, lang });
							if (shots) await page.screenshot({ path: `${shots}/${size}-${colorScheme}-${lang}-${name.replace(/\W+/g, '-')}.png`, fullPage: true });
						};
						await fakeVoice(page, [{ lang: 'sv-SE' }]);
						await page.goto(`${app.url}/s/${code.spring}?sprak=${lang}`);
						await step(page, 'start');
						// On tablets with everything that is read aloud.
						if (size === 'tablet') await page.locator('.start .segments button').nth(2).click();
						await on(page).begin.click();
						await step(page, 'repeat');
						await page.locator('main h1').waitFor();
						await look('asked');
						if (size === 'tablet' && lang === 'sv') {
							// A loudspeaker reads the answer that it stands beside, and not only what is said under it.
							for (const [i, answer] of (await page.locator('ul.options .answer').allInnerTexts()).entries()) {
								const speaker = page.locator('ul.options .speak').nth(i);
								await speaker.click();
								await expect.poll(async () => (await said(page)).at(-1)?.text).toBe(answer);
								await speaker.click();
							}
						}
						await option(page, 0).click();
						await look('nothing typed');
						await field(page).fill('bil kat tomat ');
						await look('a slip');
						await next(page).click();
						await look('wants to go on');
						if (size === 'phone') {
							const panel = page.getByRole('dialog');
							await page.locator('.adjust').click();
							await panel.locator('.sizes button').nth(2).click();
							await panel.getByRole('switch').nth(1).click();
							await panel.locator('.inside > .primary').click();
							await look('a slip, large with high contrast');
						}
						await field(page).fill('papegoja Pannkaka LEKPLATS 60');
						await look('whole');
						await next(page).click();
						await finish(page, lang === 'sv' ? 'sv' : 'other');
						await expect(page.locator('.keep')).toBeVisible();
						await look('the end');
						expect(seen.result()).toEqual([]);
					},
					{ ...options, colorScheme }
				);
			});
		}
	}
}
