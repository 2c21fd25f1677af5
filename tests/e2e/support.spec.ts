/** How the questions are met is the person's own: level of support, language, size and colours, changed at any time without losing an answer. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { boundary, fakeVoice, marked, said, speaking, toTheEnd, voicesCome } from './fixtures/voice.ts';
import { PHONE, TABLET } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

let app: RunningApp;
let code: string;
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	({ code } = await newRound('standard', { title: 'På många sätt' }));
});

let context: BrowserContext;
let page: Page;
let sent: { language: string; support: string; answers: { kind: string; [more: string]: unknown }[] }[];
test.beforeEach(async ({ browser }) => {
	context = await browser.newContext(TABLET);
	page = await context.newPage();
	sent = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/api/v1/responses')) sent.push(request.postDataJSON());
	});
});
test.afterEach(() => context.close());

const step = (kind: string) => atStep(page, kind);
const card = (i: number) => on(page).best_worst.card(i);
const cardPictures = () => page.locator('ul.cards svg[width="64"]').filter({ visible: true });
const speakers = () => page.locator('ul.cards > li > .speak');
const onward = () => on(page).next;
const root = (name: string) => page.locator('html').getAttribute(name);

async function open(path = '') {
	await page.goto(`${app.url}/s/${code}${path}`);
	await step('start');
}
/** In the panel, then closed. */
async function adjust(change: (panel: ReturnType<Page['getByRole']>) => Promise<void>) {
	await page.locator('.adjust').tap();
	const panel = page.getByRole('dialog');
	await panel.waitFor();
	await change(panel);
	await panel.locator('.inside > .primary').tap();
	await expect(panel).toBeHidden();
}
const press = (name: string | RegExp) => async (panel: ReturnType<Page['getByRole']>) => panel.getByRole('radio', { name, exact: true }).or(panel.getByRole('button', { name, exact: true })).tap();

async function toWeigh() {
	await new Respondent(page).begin();
	await step('best_worst');
}
async function weighRest(from: number) {
	await expect(on(page).progress).toContainText(String(from));
	await new Respondent(page).answers(10 - from);
	await step('today');
}

test('level and language change in the middle: answers stay, and what is sent says which were used last', turn(3), async () => {
	await open();
	await expect(page.getByRole('radio', { name: 'Text och bilder' })).toHaveAttribute('aria-checked', 'true');
	await page.getByRole('radio', { name: 'Text', exact: true }).tap();
	await toWeigh();
	await expect(cardPictures()).toHaveCount(0);
	const low = (await card(0).boundingBox())!.height;
	await card(2).tap();
	const chosen = await page.evaluate(() => Object.values(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]!)!).draft.taps));

	await adjust(press('Text och bilder'));
	await expect(cardPictures()).toHaveCount(4);
	expect((await card(0).boundingBox())!.height).toBeGreaterThan(low);
	await expect(speakers()).toHaveCount(0);
	await adjust(press('Text, bilder och uppläsning'));
	await expect(speakers()).toHaveCount(4);
	await expect(card(2)).toHaveAttribute('aria-pressed', 'true');

	await adjust(async (panel) => panel.getByRole('link', { name: 'العربية' }).tap());
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما هو الأقل أهمية بالنسبة إليك الآن؟');
	expect([await root('lang'), await root('dir')]).toEqual(['ar', 'rtl']);
	await expect(page.locator('.frame')).toHaveAttribute('dir', 'rtl');
	await expect(card(2)).toHaveAttribute('aria-pressed', 'true');
	expect(await page.evaluate(() => Object.values(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]!)!).draft.taps))).toEqual(chosen);

	// The same place, language and level after a reload, written so by the server.
	const html = await (await context.request.get(`${app.url}/s/${code}`)).text();
	expect(html).toContain('<html lang="ar" dir="rtl"');
	await page.reload();
	await step('best_worst');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما هو الأقل أهمية بالنسبة إليك الآن؟');
	await expect(speakers()).toHaveCount(4);
	await card(0).tap();
	await onward().tap();
	await weighRest(2);
	await page.locator('ul.options button.option').nth(1).tap();
	await onward().tap();
	await step('change');
	await on(page).skip.tap();
	await step('story');
	await page.getByRole('textbox').fill('كان ذلك جيدًا');
	await adjust(async (panel) => panel.getByRole('link', { name: 'English' }).tap());
	await expect.poll(async () => [await root('lang'), await root('dir')]).toEqual(['en', 'ltr']);
	await expect(page.getByRole('textbox')).toHaveValue('كان ذلك جيدًا');
	await page.getByRole('button', { name: 'Stop here' }).tap();
	const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/responses'));
	await page.getByRole('button', { name: 'Send my answers' }).tap();
	expect((await answered).status()).toBe(201);
	await expect(page.getByRole('heading', { name: 'Thank you. Your answers are saved.' })).toBeVisible();
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({ language: 'en', support: 'speech' });
	expect(sent[0]!.answers.filter(({ kind }) => kind === 'best_worst')).toHaveLength(9);
	expect(sent[0]!.answers).toContainEqual(expect.objectContaining({ aspect: 'story', text: 'كان ذلك جيدًا' }));
	expect(sent[0]!.answers).toContainEqual(expect.objectContaining({ aspect: 'today', value: 1 }));

	// The next person begins as everybody does.
	await page.getByRole('button', { name: 'Done, forget me here' }).tap();
	await step('start');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad är viktigt för dig?');
	await expect(page.getByRole('radio', { name: 'Text och bilder' })).toHaveAttribute('aria-checked', 'true');
	expect(await context.cookies()).toEqual([]);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad är viktigt för dig?');
});

test('a device can ask for a round in a language, and gets that one only', async () => {
	const pack = (await (await context.request.get(`${app.url}/api/v1/rounds/${code}?language=ar`)).json()) as { survey: { language: string; title: string; translations: object }; languages: string[] };
	expect([pack.languages[0], ...pack.languages.slice(1).sort()]).toEqual(['sv', 'ar', 'en']);
	expect(pack).toMatchObject({ survey: { language: 'ar', title: 'ما هو المهم بالنسبة إليك؟', translations: {} } });
	const other = (await (await context.request.get(`${app.url}/api/v1/rounds/${code}?language=fi`)).json()) as typeof pack;
	expect(other.survey.language).toBe('sv');
});

test('size, calm and contrast are seen at once, survive a reload, and go with the person', turn(6), async () => {
	await open();
	const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const [usualSize, usualPaper] = [await size(), await paper()];
	await page.locator('.adjust').tap();
	const panel = page.getByRole('dialog');
	await panel.getByRole('radio', { name: 'Störst' }).tap();
	expect(await size()).toBeGreaterThan(usualSize * 1.3);
	await panel.getByRole('radio', { name: 'Större' }).tap();
	expect(await size()).toBeLessThan(usualSize * 1.3);
	expect(await size()).toBeGreaterThan(usualSize * 1.1);
	await panel.getByRole('switch', { name: 'Lugnt läge' }).tap();
	await expect(panel.getByRole('switch', { name: 'Lugnt läge' })).toHaveAttribute('aria-checked', 'true');
	expect(await paper()).not.toBe(usualPaper);
	await panel.getByRole('switch', { name: 'Hög kontrast' }).tap();
	expect(await paper()).toBe('rgb(255, 255, 255)');
	await page.keyboard.press('Escape');
	await toWeigh();
	await card(0).tap();
	expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['display', `round:${code}`]);

	await page.reload();
	await step('best_worst');
	await expect.poll(paper).toBe('rgb(255, 255, 255)');
	expect(await size()).toBeGreaterThan(usualSize * 1.1);
	expect(await page.evaluate(() => getComputedStyle(document.querySelector('.button')!).transitionDuration)).toBe('0s');
	// Calm: one card beside no other, even on a tablet.
	expect((await card(1).boundingBox())!.y).toBeGreaterThan((await card(0).boundingBox())!.y + 40);
	await expect(card(0)).toHaveAttribute('aria-pressed', 'true');

	await on(page).quit.tap();
	await page.getByRole('button', { name: 'Ta bort mina svar och sluta' }).tap();
	const sure = page.getByRole('button', { name: 'Ta bort ändå' });
	if (await sure.isVisible()) await sure.tap();
	await step('start');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	expect([await size(), await paper()]).toEqual([usualSize, usualPaper]);
	await page.locator('.adjust').tap();
	await expect(panel.getByRole('switch', { name: 'Lugnt läge' })).toHaveAttribute('aria-checked', 'false');
	await expect(panel.getByRole('radio', { name: 'Vanlig' })).toHaveAttribute('aria-checked', 'true');
});

test('a link can carry a language, and a language that the survey lacks changes nothing', async () => {
	await open('?sprak=ar');
	expect(new URL(page.url()).search).toBe('');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما هو المهم بالنسبة إليك؟');
	await expect(page.getByRole('link', { name: 'العربية' })).toHaveAttribute('aria-current', 'true');
	await expect(page.getByRole('link', { name: 'Svenska' })).toHaveAttribute('lang', 'sv');
	await open('?sprak=fi');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما هو المهم بالنسبة إليك؟');
	await open('?sprak=sv');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad är viktigt för dig?');
});

test('languages can be chosen before any script has run', async ({ browser }) => {
	const plain = await browser.newContext({ ...TABLET, javaScriptEnabled: false });
	const reader = await plain.newPage();
	await reader.goto(`${app.url}/s/${code}`);
	await reader.getByRole('link', { name: 'العربية' }).tap();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('ما هو المهم بالنسبة إليك؟');
	await plain.close();
});

test('a survey in a language that the interface lacks: Swedish words around it, each text with its own language', turn(1), async () => {
	await open();
	await page.route('**/api/v1/rounds/*', async (route) => {
		const answer = await route.fetch({ url: `${app.url}/api/v1/rounds/${code}` });
		const pack = await answer.json();
		pack.survey.language = 'fi';
		pack.survey.title = 'Mikä on sinulle tärkeää?';
		pack.survey.cards[0].title = 'Apua ajoissa';
		await route.fulfill({ json: pack });
	});
	await page.route('**/s/words?*', async (route) => route.fulfill({ response: await route.fetch({ url: `${app.url}/s/words?sprak=fi` }) }));
	await adjust(async (panel) => panel.getByRole('link', { name: 'English' }).tap());
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mikä on sinulle tärkeää?');
	await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'fi');
	expect(await root('lang')).toBe('sv');
	await toWeigh();
	await expect(page.locator('ul.cards .words').first()).toHaveAttribute('lang', 'fi');
	await expect(page.getByRole('button', { name: 'Hoppa över' })).toBeVisible();
	await card(0).tap();
	await card(1).tap();
	// The interface asks this, so it is in the interface's language.
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveAttribute('lang', 'fi');
});

test('without a network, on a device that has put nothing aside, the language stays, is said so, and nothing is lost', turn(4), async ({ browser }) => {
	await context.close();
	context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
	page = await context.newPage();
	await open();
	await toWeigh();
	await card(3).tap();
	await page.locator('.adjust').tap();
	const panel = page.getByRole('dialog');
	await panel.waitFor();
	await context.setOffline(true);
	await panel.getByRole('link', { name: 'العربية' }).tap();
	await expect(panel.getByText('Det går inte just nu.')).toBeVisible();
	expect(await root('lang')).toBe('sv');
	await context.setOffline(false);
	await panel.getByRole('link', { name: 'العربية' }).tap();
	await expect.poll(() => root('lang')).toBe('ar');
	await expect(card(3)).toHaveAttribute('aria-pressed', 'true');
});

test('by keyboard alone: the panel opens, everything in it is reached, and the focus comes back', turn(8), async ({ browser }) => {
	const desk = await browser.newContext({ ...PHONE, hasTouch: false });
	page = await desk.newPage();
	await open();
	const focus = () => page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement as HTMLElement).innerText.trim() || document.activeElement!.className));
	const tabTo = async (target: RegExp) => {
		for (let i = 0; i < 40; i++) {
			if (target.test(await focus())) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`no way to ${target}: at ${await focus()}`);
	};
	await tabTo(/Anpassa/);
	await page.keyboard.press('Enter');
	await page.getByRole('dialog').waitFor();
	await tabTo(/^✓? ?Text, bilder och uppläsning$/);
	await page.keyboard.press('Space');
	await tabTo(/^Störst$/);
	await page.keyboard.press('Space');
	await expect(page.locator('html')).toHaveAttribute('data-size', '3');
	await tabTo(/^Hög kontrast$/);
	await page.keyboard.press('Space');
	await expect(page.getByRole('switch', { name: 'Hög kontrast' })).toHaveAttribute('aria-checked', 'true');
	await tabTo(/^العربية$/);
	await page.keyboard.press('Enter');
	await expect.poll(() => root('lang')).toBe('ar');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	expect(await focus()).toMatch(/تخصيص/);
	await tabTo(/ابدأ/);
	await page.keyboard.press('Enter');
	await step('practice');
	// Each option's loudspeaker comes right after it and is a stop of its own.
	await tabTo(/^(تفاحة|إجاصة|موزة|عنب)/);
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toMatch(/^اقرأ بصوت عالٍ: /);
	// Who takes a choice back stands on the card it was about, not on a loudspeaker.
	await page.keyboard.press('Tab');
	await expect(card(1)).toBeFocused();
	await page.keyboard.press('Space');
	await tabTo(/^تراجع$/);
	await page.keyboard.press('Enter');
	await expect(card(1)).toHaveAttribute('aria-pressed', 'false');
	await expect(card(1)).toBeFocused();
	await desk.close();
});

const VOICE = [{ lang: 'de-DE', default: true }, { lang: 'sv-SE' }, { lang: 'ar-001' }];

test('reading aloud: begins only when asked, marks the words, goes from title to line, ends at the next tap', turn(7), async () => {
	await fakeVoice(page, VOICE);
	await open();
	await page.getByRole('radio', { name: 'Text, bilder och uppläsning' }).tap();
	await toWeigh();
	await expect(speakers()).toHaveCount(4);
	expect(await said(page)).toEqual([]);
	for (const box of await speakers().all()) {
		const { width, height } = (await box.boundingBox())!;
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		expect(await box.evaluate((element) => element.parentElement!.closest('button'))).toBeNull();
	}
	const [title, line] = [await card(1).locator('.title').innerText(), await card(1).locator('.line').innerText()];
	await page.getByRole('button', { name: `Läs upp: ${title}` }).tap();
	expect(await said(page)).toEqual([{ text: title, lang: 'sv-SE', voice: 'sv-SE' }]);
	// The whole text until the voice says where it is; then the word.
	expect(await marked(page)).toEqual([title]);
	const second = title.indexOf(' ') + 1;
	if (second > 0) {
		await boundary(page, second);
		expect(await marked(page)).toEqual([title.slice(second).split(' ')[0]]);
	}
	await boundary(page, 0, title.split(' ')[0]!.length);
	expect(await marked(page)).toEqual([title.split(' ')[0]]);
	await toTheEnd(page);
	expect((await said(page)).map(({ text }) => text)).toEqual([title, line]);
	await boundary(page, line.lastIndexOf(' ') + 1);
	expect(await marked(page)).toEqual([line.slice(line.lastIndexOf(' ') + 1)]);
	await toTheEnd(page);
	expect([await speaking(page), await marked(page)]).toEqual([false, []]);
	expect(await page.locator('[aria-pressed=true]').count()).toBe(0);

	// A second press on the same loudspeaker stops it.
	const one = speakers().nth(1);
	await one.tap();
	expect(await speaking(page)).toBe(true);
	await expect(one).toHaveAccessibleName('Sluta läsa');
	await one.tap();
	expect([await speaking(page), await marked(page)]).toEqual([false, []]);
	// One begins, another takes over.
	await one.tap();
	await speakers().nth(2).tap();
	expect((await said(page)).at(-1)!.text).toBe(await card(2).locator('.title').innerText());
	expect(await speaking(page)).toBe(true);
	// A tap on a card stops it and chooses the card; a tap on nothing stops it too.
	await card(0).tap();
	expect([await speaking(page), await marked(page)]).toEqual([false, []]);
	await expect(card(0)).toHaveAttribute('aria-pressed', 'true');
	await page.locator('.question .speak').tap();
	expect((await said(page)).at(-1)!.text).toBe('Vilket är minst viktigt för dig just nu?');
	await page.touchscreen.tap(410, 5);
	expect(await speaking(page)).toBe(false);

	// By keyboard: Enter reads, Escape is silence, and so is the next screen.
	await one.focus();
	await page.keyboard.press('Enter');
	expect(await speaking(page)).toBe(true);
	await page.keyboard.press('Escape');
	expect(await speaking(page)).toBe(false);
	await one.focus();
	await page.keyboard.press('Enter');
	await page.evaluate(() => history.back());
	await step('practice');
	await expect.poll(() => speaking(page)).toBe(false);
	await page.evaluate(() => history.forward());
	await step('best_worst');
	await speakers().nth(0).tap();
	expect(await speaking(page)).toBe(true);
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
	expect(await speaking(page)).toBe(false);
	const before = (await said(page)).length;
	await card(1).tap();
	await onward().tap();
	await expect(page.locator('.progress')).toContainText('2 av 15');
	expect((await said(page)).length).toBe(before);
});

test('a voice is found late, and an old browser has the whole text marked', turn(5), async () => {
	await fakeVoice(page, [{ lang: 'sv_SE' }], { late: true, highlights: false });
	await open();
	await page.getByRole('radio', { name: 'Text, bilder och uppläsning' }).tap();
	await toWeigh();
	const title = await card(0).locator('.title').innerText();
	await speakers().nth(0).tap();
	expect(await said(page)).toEqual([]);
	await voicesCome(page);
	await expect.poll(() => said(page)).toEqual([{ text: title, lang: 'sv_SE', voice: 'sv_SE' }]);
	expect(await marked(page)).toEqual([title]);
	await page.touchscreen.tap(410, 5);
	expect([await speaking(page), await marked(page)]).toEqual([false, []]);
});

test('no voice for the language is said in the panel and at the press, and a voice on somebody’s server is not the device’s', turn(2), async () => {
	await fakeVoice(page, [{ lang: 'de-DE' }, { lang: 'sv-SE', localService: false }]);
	await open();
	await page.locator('.adjust').tap();
	const panel = page.getByRole('dialog');
	const sorry = 'Den här enheten har ingen egen röst för språket (svenska).';
	await expect(panel.getByText(sorry)).toBeHidden();
	await panel.getByRole('radio', { name: 'Text, bilder och uppläsning' }).tap();
	await expect(panel.getByText(sorry)).toBeVisible();
	await panel.getByRole('button', { name: 'Klar' }).tap();
	await toWeigh();
	await expect(page.getByText(sorry)).toHaveCount(0);
	await speakers().nth(0).tap();
	await expect(page.getByRole('alert').getByText(sorry)).toBeVisible();
	expect(await said(page)).toEqual([]);
	await card(0).tap();
	await expect(page.getByText(sorry)).toHaveCount(0);
	await expect(card(0)).toHaveAttribute('aria-pressed', 'true');
});

test('the survey’s language is the language that is read', async () => {
	await fakeVoice(page, VOICE);
	await open('?sprak=ar');
	await page.getByRole('radio', { name: 'نص وصور وقراءة بصوت' }).tap();
	await toWeigh();
	await speakers().nth(0).tap();
	expect((await said(page)).at(-1)).toMatchObject({ lang: 'ar-001', text: await card(0).locator('.title').innerText() });
});
