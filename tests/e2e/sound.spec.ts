/** Recorded sound: a designer adds it, and the loudspeaker plays it instead of the device's voice. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { tone } from '../fixtures/tone.ts';
import { openRound, type DemoFile, type RunningApp } from './fixtures/app.ts';
import { signIn } from './fixtures/staff.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, painted } from './fixtures/screens.ts';
import { fakeVoice, marked, said, speaking, toTheEnd } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

// What the designer adds in the first test is heard in the others.
test.describe.configure({ mode: 'serial' });

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const wav = (buffer: Buffer, name = 'ton.wav') => ({ name, mimeType: 'audio/wav', buffer });
/** Of the practice and of every first screen: the card's title is recorded, its line is not. */
const LONG = tone(6, 300);
const SHORT = tone(0.5, 440);

let app: RunningApp;
let code: string;
/** The page where sounds are added. */
let sounds: string;
test.beforeAll(async ({ browser, ownApp }) => {
	app = await ownApp();
	const page = await browser.newPage();
	await signIn(page, app, 'designer');
	({ code } = await openRound(page, app, 'Inspelad'));
	sounds = await pageOf(page);
	await page.close();
});
test.afterAll(async () => {
	await app?.stop();
	app?.remove();
});

/** The way there through the pages, from a round that is open. */
async function pageOf(page: Page): Promise<string> {
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Vad är viktigt för dig?', exact: true }).first().click();
	await page.getByRole('link', { name: 'Inspelat ljud' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inspelat ljud');
	return new URL(page.url()).pathname;
}

async function contextOf(browser: Browser, role: DemoFile['users'][number]['role']): Promise<{ context: BrowserContext; page: Page }> {
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	await signIn(page, app, role);
	return { context, page };
}

const row = (page: Page, text: string) => page.locator('li[id^=text-]').filter({ has: page.locator('.words').getByText(text, { exact: true }) });
async function upload(page: Page, text: string, file: ReturnType<typeof wav>) {
	const form = row(page, text).first();
	if ((await form.locator('details').getAttribute('open')) === null) await form.locator('summary').click();
	await form.getByLabel('Ljudfil').setInputFiles(file);
	await form.getByRole('button', { name: 'Spara ljudet' }).click();
}

/** What plays is told by the page itself; nothing else can hear it. */
async function listenIn(page: Page) {
	await page.addInitScript(() => {
		const heard: string[] = [];
		const audios = new Set<HTMLMediaElement>();
		Object.assign(window, { heard, playing: () => [...audios].filter((audio) => !audio.paused && !audio.ended).length });
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			audios.add(this);
			heard.push(new URL(this.src).pathname);
			return play.call(this);
		};
	});
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const playing = (page: Page) => page.evaluate(() => (window as unknown as { playing(): number }).playing());

const step = atStep;
const card = (page: Page, i: number) => on(page).best_worst.card(i);
async function listenTo(page: Page, path = '') {
	await page.goto(`${app.url}/s/${code}${path}`);
	await step(page, 'start');
	await page.locator('.start .segments button').nth(2).tap();
	await page.locator('.start .speak').waitFor();
}
async function toWeigh(page: Page) {
	await new Respondent(page).begin();
	await step(page, 'best_worst');
}
const BEST = 'Vilket är viktigast för dig just nu?';
const WORST = 'Vilket är minst viktigt för dig just nu?';

test('a designer adds, hears and removes sound; what is no sound is refused in a sentence', turn(8), async ({ browser }) => {
	const { context, page } = await contextOf(browser, 'designer');
	const seen = new Walk(context, app.url);
	seen.allow(400, /sounds$/);
	seen.allow(413, /sounds$/);
	await page.goto(`${app.url}${sounds}`);
	await seen.look(page, 'sounds, none yet');
	await expect(page.locator('main')).toContainText('exakt de ord');
	const title = 'Vad är viktigt för dig?';
	await expect(row(page, title)).toContainText('Inte inspelad');
	const packOf = async (language = 'sv') => (await (await fetch(`${app.url}/api/v1/rounds/${code}?language=${language}`)).json()) as { sounds?: Record<string, string> };
	expect('sounds' in (await packOf())).toBe(false);

	await row(page, title).locator('summary').click();
	await row(page, title).getByRole('button', { name: 'Spara ljudet' }).click();
	await expect(row(page, title).getByRole('alert')).toHaveText('Välj en ljudfil först.');
	await upload(page, title, wav(Buffer.from('<html>'.repeat(50)), 'sida.mp3'));
	await expect(row(page, title).getByRole('alert')).toContainText('inte ljud som vi kan spela');
	await seen.look(page, 'sounds, refused');
	await upload(page, title, wav(Buffer.concat([SHORT, Buffer.alloc(1024 * 1024)])));
	await expect(row(page, title).getByRole('alert')).toContainText('högst 1 MB');
	await upload(page, title, wav(Buffer.concat([SHORT, Buffer.alloc(6 * 1024 * 1024)])));
	await expect(row(page, title).getByRole('alert')).toContainText('högst 1 MB');
	expect('sounds' in (await packOf())).toBe(false);

	await upload(page, title, wav(SHORT));
	await expect(row(page, title).getByRole('status')).toContainText('Ljudet är sparat.');
	await expect(row(page, title)).toContainText('✓ Inspelad');
	await expect(page.getByRole('link', { name: /^Svenska 1 av/ })).toHaveAttribute('aria-current', 'page');
	expect((await packOf()).sounds).toEqual({ title: digestOf(SHORT) });
	const heardBy = await page.request.get(`${app.url}${(await row(page, title).locator('audio').getAttribute('src'))!}`);
	expect([heardBy.status(), heardBy.headers()['content-type'], (await heardBy.body()).equals(SHORT)]).toEqual([200, 'audio/wav', true]);
	await seen.look(page, 'sounds, one there');

	// Arabic has its own.
	await page.getByRole('link', { name: /العربية/ }).click();
	const arabic = 'ما هو المهم بالنسبة إليك؟';
	await expect(row(page, arabic)).toContainText('Inte inspelad');
	await upload(page, arabic, wav(LONG));
	await expect(row(page, arabic)).toContainText('✓ Inspelad');
	await expect(row(page, arabic).locator('.words')).toHaveAttribute('dir', 'rtl');
	expect([(await packOf('ar')).sounds, (await packOf()).sounds]).toEqual([{ title: digestOf(LONG) }, { title: digestOf(SHORT) }]);
	await seen.look(page, 'sounds, Arabic');
	await row(page, arabic).locator('summary').click();
	await row(page, arabic).getByRole('button', { name: 'Ta bort ljudet' }).click();
	await expect(row(page, arabic).getByRole('status')).toHaveText('Ljudet är borttaget.');
	expect('sounds' in (await packOf('ar'))).toBe(false);

	// A text that is not the survey's, and a language that it lacks.
	for (const query of ['language=sv&place=card:XX:title', 'language=fi&place=title']) {
		const sent = await page.request.post(`${app.url}${sounds}?/add&${query}`, { multipart: { file: wav(SHORT) }, headers: { origin: app.url, accept: 'text/html' } });
		expect(sent.status(), query).toBe(404);
		expect(await sent.text(), query).toContain('Texten finns inte i den här versionen');
	}
	await page.goto(`${app.url}${sounds}`);
	for (const [text, sound] of [[BEST, LONG], [WORST, SHORT]] as const) {
		await upload(page, text, wav(sound));
		await expect(row(page, text)).toContainText('✓ Inspelad');
	}
	await context.close();
	expect(seen.result()).toEqual([]);
	expect(seen.pages).toBe(4);

	const phone = await browser.newContext(PHONE);
	const small = new Walk(phone, app.url);
	const narrow = await phone.newPage();
	await signIn(narrow, app, 'designer');
	await narrow.goto(`${app.url}${sounds}`);
	await small.look(narrow, 'sounds, phone');
	expect(small.result()).toEqual([]);
	await phone.close();
});

test('the loudspeaker plays the recording, and the voice reads what has none', turn(8), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	const seen = new Walk(context, app.url);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/sound/')) asked.push(new URL(request.url()).pathname);
	});
	await fakeVoice(page, [{ lang: 'sv-SE' }]);
	await listenIn(page);
	await listenTo(page);
	const address = (bytes: Buffer) => `/s/${code}/sound/${digestOf(bytes)}`;
	// Nothing by itself: not even fetched.
	expect([asked, await heard(page), await said(page)]).toEqual([[], [], []]);

	// All of the start page: its title is recorded, the rest is the voice's, and they never speak together.
	await page.locator('.start .speak').tap();
	await expect.poll(() => heard(page)).toEqual([address(SHORT)]);
	expect(await said(page)).toEqual([]);
	await expect.poll(() => marked(page)).toEqual(['Vad är viktigt för dig?']);
	await expect.poll(() => said(page)).toHaveLength(1);
	expect(await playing(page)).toBe(0);
	expect((await said(page))[0]!.text).not.toBe('Vad är viktigt för dig?');
	await toTheEnd(page);
	await expect.poll(() => said(page)).toHaveLength(2);
	expect(await heard(page)).toEqual([address(SHORT)]);
	await page.touchscreen.tap(410, 5);
	expect(await speaking(page)).toBe(false);

	await toWeigh(page);
	const before = (await said(page)).length;
	const question = page.locator('.question .speak');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(BEST);
	expect(await playing(page)).toBe(0);
	await question.tap();
	await expect.poll(() => playing(page)).toBe(1);
	expect((await heard(page)).at(-1)).toBe(address(LONG));
	await expect.poll(() => marked(page)).toEqual([BEST]);
	await expect(question).toHaveText('Sluta läsa');
	await seen.look(page, 'weigh, playing', { respondent: true });
	// The next tap is silence, and does what it is for.
	await card(page, 2).tap();
	expect([await playing(page), await marked(page)]).toEqual([0, []]);
	await expect(card(page, 2)).toHaveAttribute('aria-pressed', 'true');
	await expect(question).toHaveText('Läs upp');

	// A second press stops it; another loudspeaker takes over, with a voice this time.
	await page.getByRole('button', { name: 'Ångra' }).tap();
	await question.tap();
	await expect.poll(() => playing(page)).toBe(1);
	await question.tap();
	expect([await playing(page), await marked(page)]).toEqual([0, []]);
	await question.tap();
	await expect.poll(() => playing(page)).toBe(1);
	expect((await said(page)).length).toBe(before);
	await page.locator('ul.cards > li > .speak').first().tap();
	expect([await playing(page), (await said(page)).length]).toEqual([0, before + 1]);
	expect((await said(page)).at(-1)!.text).toBe(await card(page, 0).locator('.title').innerText());
	// And back from the voice to the recording.
	await question.tap();
	expect(await speaking(page)).toBe(false);
	await expect.poll(() => playing(page)).toBe(1);
	await page.keyboard.press('Escape');
	expect(await playing(page)).toBe(0);

	// The next screen is silent, and so is a page that is left.
	await question.tap();
	await expect.poll(() => playing(page)).toBe(1);
	await page.evaluate(() => history.back());
	await step(page, 'practice');
	await expect.poll(() => playing(page)).toBe(0);
	await page.evaluate(() => history.forward());
	await step(page, 'best_worst');
	const times = (await heard(page)).length;
	await painted(page);
	expect([await playing(page), (await heard(page)).length]).toEqual([0, times]);
	await question.tap();
	await expect.poll(() => playing(page)).toBe(1);
	// What was pressed, and nothing that began by itself meanwhile.
	expect((await heard(page)).length).toBe(times + 1);
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
	expect(await playing(page)).toBe(0);
	expect(new Set(asked)).toEqual(new Set([address(SHORT), address(LONG)]));
	expect(seen.result()).toEqual([]);
	await context.close();
});

test('no voice: what is recorded is heard, and the rest is said to be missing; a sound that cannot be had is read by the voice', turn(8), async ({ browser }) => {
	const first = await browser.newContext({ ...TABLET, serviceWorkers: 'block' });
	const silent = await first.newPage();
	const sorry = 'Den här enheten har ingen egen röst för språket (svenska).';
	await fakeVoice(silent, [{ lang: 'de-DE' }]);
	await listenIn(silent);
	await listenTo(silent);
	await silent.locator('.adjust').tap();
	await expect(silent.getByRole('dialog')).toContainText(`${sorry} Det som är inspelat kan du lyssna på ändå.`);
	await silent.locator('dialog .inside > .primary').tap();
	await toWeigh(silent);
	await silent.locator('.question .speak').tap();
	await expect.poll(() => playing(silent)).toBe(1);
	await expect(silent.getByText(sorry)).toHaveCount(0);
	await silent.locator('ul.cards > li > .speak').first().tap();
	await expect(silent.getByRole('alert').getByText(sorry)).toBeVisible();
	expect(await playing(silent)).toBe(0);
	// The sound is gone as well.
	await silent.route('**/sound/*', (route) => route.abort());
	await card(silent, 0).tap();
	await expect(silent.getByText(sorry)).toHaveCount(0);
	await silent.locator('.question .speak').tap();
	await expect(silent.getByRole('alert').getByText(sorry)).toBeVisible();
	await first.close();

	const context = await browser.newContext({ ...TABLET, serviceWorkers: 'block' });
	const page = await context.newPage();
	await fakeVoice(page, [{ lang: 'sv-SE' }]);
	await listenIn(page);
	await page.route('**/sound/*', (route) => route.fulfill({ status: 404 }));
	await listenTo(page);
	await toWeigh(page);
	await page.locator('.question .speak').tap();
	await expect.poll(async () => (await said(page)).map(({ text }) => text)).toEqual([(await page.getByRole('heading', { level: 1 }).innerText()).trim()]);
	await page.unroute('**/sound/*');
	await page.route('**/sound/*', () => {});
	await page.locator('.question .speak').tap();
	await page.locator('.question .speak').tap();
	// An answer that never comes is waited for, but not for ever.
	await expect.poll(async () => (await said(page)).length, { timeout: 10_000 }).toBe(2);
	await context.close();
});

test('who reaches a sound: a device with an open round’s code, and designers of the workspace', turn(8), async ({ browser }) => {
	const at = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
	const digest = digestOf(SHORT);
	const whole = await at(`/s/${code}/sound/${digest}`);
	expect(whole.status).toBe(200);
	expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'accept-ranges', 'content-length'].map((name) => [name, whole.headers.get(name)]))).toEqual({
		'content-type': 'audio/wav',
		'cache-control': 'public, max-age=31536000, immutable',
		'x-content-type-options': 'nosniff',
		'accept-ranges': 'bytes',
		'content-length': String(SHORT.byteLength)
	});
	expect(Buffer.from(await whole.arrayBuffer()).equals(SHORT)).toBe(true);
	for (const [range, from, to] of [['bytes=0-1', 0, 1], ['bytes=4000-', 4000, 4043], ['bytes=-10', 4034, 4043], ['bytes=4040-9999', 4040, 4043]] as const) {
		const part = await at(`/s/${code}/sound/${digest}`, { range });
		expect([part.status, part.headers.get('content-range')], range).toEqual([206, `bytes ${from}-${to}/${SHORT.byteLength}`]);
		expect(Buffer.from(await part.arrayBuffer()).equals(SHORT.subarray(from, to + 1)), range).toBe(true);
	}
	expect((await at(`/s/${code}/sound/${digest}`, { range: 'bytes=5000-' })).status).toBe(416);
	for (const wrong of ['0'.repeat(16), digest.toUpperCase(), `${digest}0`, '%00', '..%2f..']) expect((await at(`/s/${code}/sound/${wrong}`)).status, wrong).toBe(404);
	// A sound of this survey under the code of a round that is not there, and a guess too many.
	expect((await at(`/s/FINNSEJ-999/sound/${digest}`)).status).toBe(404);

	const staff = `${sounds}/${digest}`;
	const upload = (page: Page) => page.request.post(`${app.url}${sounds}?/add&language=sv&place=help`, { multipart: { file: wav(LONG) }, headers: { origin: app.url, accept: 'text/html' }, maxRedirects: 0 });
	const take = (page: Page) => page.request.post(`${app.url}${sounds}?/remove&language=sv&place=title`, { form: {}, headers: { origin: app.url, accept: 'text/html' }, maxRedirects: 0 });
	for (const [role, status] of [['owner', 403], ['trust_agent', 403], ['steering', 404]] as const) {
		const { context, page } = await contextOf(browser, role);
		const seen = async (path: string) => (await page.request.get(`${app.url}${path}`, { headers: { accept: 'text/html' } })).status();
		expect([await seen(sounds), await seen(staff), (await upload(page)).status(), (await take(page)).status()], role).toEqual([status, status, status, status]);
		if (role !== 'steering') {
			await page.goto(`${app.url}${sounds.replace('/sounds', '')}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByRole('link', { name: 'Inspelat ljud' })).toHaveCount(0);
		}
		await context.close();
	}
	const nobody = await browser.newContext();
	expect((await nobody.request.get(`${app.url}${staff}`, { maxRedirects: 0 })).status()).toBe(303);
	const { sounds: kept } = (await (await fetch(`${app.url}/api/v1/rounds/${code}`)).json()) as { sounds: Record<string, string> };
	expect(kept).toEqual({ title: digest, 'question:matters:prompt': digestOf(LONG), 'question:matters:worst': digest });
	await nobody.close();

	// A round that has closed gives nothing more.
	const { context, page } = await contextOf(browser, 'designer');
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Inspelad' }).first().click();
	await page.getByRole('button', { name: 'Stäng omgången' }).click();
	expect((await at(`/s/${code}/sound/${digest}`)).status).toBe(404);
	await context.close();
});
