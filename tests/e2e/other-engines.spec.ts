/**
 * The respondent's whole way in the engines that are not Chromium's: Firefox, and WebKit, which every iPad has. Part of
 * `npm run soak`, which says in ENGINES which of them can be driven on this machine, and in a sentence why another cannot.
 * No page of Playwright's takes part: the same simulated respondent answers on a page of `tests/engines`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, SOAK, test } from './fixtures/index.ts';
import { pageOf } from '../engines/page.ts';
import { ENGINES, type EngineName } from '../engines/index.ts';
import type { Engine } from '../engines/engine.ts';
import { tone } from '../fixtures/tone.ts';
import type { RunningApp } from './fixtures/app.ts';
import { pointer, type Hand } from './fixtures/hands.ts';
import { EVERY_WAY, type Mind } from './fixtures/minds.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { prepared } from './fixtures/prepared.ts';
import { Respondent } from './fixtures/respondent.ts';
import { newRound } from './fixtures/rounds.ts';
import { on } from './fixtures/screens.ts';
import { cookieOf } from './fixtures/staff.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { atStep, inWords, SHORT_SCREENS, surveyOf, type Chosen } from './fixtures/surveys.ts';

test.describe.configure({ timeout: 300_000 });

/** A finger's way with a mouse: both engines send the same clicks for either. */
const handOf = (engine: Engine, page: Page): Hand => {
	const hand = pointer(page, engine.press);
	return {
		...hand,
		async write(field, text) {
			await hand.press(field);
			await engine.type(text);
		}
	};
};
/** Every way there is, and a mind that is changed on the first screen of best–worst. */
const MIND: Mind = { ...EVERY_WAY, how: (kind, n) => (kind === 'best_worst' && n === 0 ? 'change mind' : EVERY_WAY.how(kind, n)) };
const STORY = 'Bussen går en gång i timmen, på lördagar inte alls.';

/** Puts a recording beside a text of the survey that the round is made of, as the designer's form does. */
async function record(app: RunningApp, survey: string, place: string, sound: Buffer): Promise<void> {
	const { versions } = JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
	const body = new FormData();
	body.set('file', new Blob([new Uint8Array(sound)], { type: 'audio/wav' }), 'ton.wav');
	const headers = { cookie: await cookieOf(app, 'designer'), origin: app.url, accept: 'text/html' };
	const added = await fetch(`${app.url}/surveys/${versions[survey]}/sounds?/add&language=sv&place=${place}`, { method: 'POST', body, headers, redirect: 'manual' });
	if (added.status >= 400) throw new Error(`The recording was not taken: ${added.status} ${await added.text()}`);
}

/** One response, once, and in it all that was noted, in the survey's own words. */
async function isStored(app: RunningApp, code: string, { noted }: Respondent, language = 'sv'): Promise<void> {
	const rows = await storedAnswers(app, code);
	expect(rows.map((row) => [row.revision, row.language])).toEqual([[1, language]]);
	const words = inWords(await surveyOf(app.url, code, language));
	const isStory = ({ kind }: Chosen) => kind === 'story';
	expect(rows[0]!.answers.map((answer) => words(answer as Record<string, unknown>))).toEqual(noted.filter((one) => !isStory(one)));
	expect(rows[0]!.stories).toEqual(noted.filter(isStory).map(({ what }) => what));
}

interface Heard {
	path: string;
	plays: boolean;
	time: number;
	ended: boolean;
	failed: string | null;
}
/** From now on the page tells what it plays and how far each sound has come; nothing else can hear it. */
const listenIn = (page: Page, { deaf }: Engine) =>
	page.evaluate((deaf) => {
		const heard: Heard[] = [];
		Object.assign(window, { heard });
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			const one: Heard = { path: new URL(this.src).pathname, plays: false, time: 0, ended: false, failed: null };
			heard.push(one);
			this.addEventListener('playing', () => (one.plays = true));
			this.addEventListener('timeupdate', () => (one.time = Math.max(one.time, this.currentTime)));
			this.addEventListener('ended', () => (one.ended = true));
			this.addEventListener('error', () => (one.failed = this.error?.message ?? 'failed'));
			this.muted = deaf;
			return play.call(this);
		};
	}, deaf);
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

for (const [name, start] of Object.entries(ENGINES)) {
	test.describe(name, () => {
		test.skip(!SOAK, 'the long form');
		test.skip(!(process.env.ENGINES ?? Object.keys(ENGINES).join()).split(',').includes(name satisfies string as EngineName), 'cannot be driven on this machine');

		let engine: Engine;
		let page: Page;
		let hand: Hand;
		test.beforeEach(async () => {
			engine = await start();
			page = pageOf(engine);
			hand = handOf(engine, page);
		});
		test.afterEach(async () => {
			await engine?.close();
		});

		test('every kind of question is answered in every way, one step back in the middle, and stored as it was pressed', async ({ app, newRound }) => {
			const { code, address } = await newRound('allKinds');
			const someone = new Respondent(page, { ...MIND, hand, says: { today: 1, change: 1, story: STORY, background: [0] } });
			await someone.begin(address);
			await someone.answers(2);
			// Back by the browser's own button: what was chosen is still chosen, and "Nästa" leaves it so.
			const there = await on(page).progress.innerText();
			await page.goBack();
			await expect.poll(() => on(page).progress.innerText()).not.toBe(there);
			await expect.poll(() => on(page).best_worst.chosen.count()).toBe(2);
			await someone.goOn();
			expect(await on(page).progress.innerText()).toBe(there);
			await someone.finish();
			await isStored(app, code, someone);
			expect(new Set(someone.noted.map(({ kind }) => kind))).toEqual(new Set(['best_worst', 'pairs', 'points', 'ranking', 'balance', 'ladder', 'choice', 'today', 'change', 'story']));
			expect(await engine.complaints()).toEqual([]);
		});

		test('in Arabic, from right to left', async ({ app, newRound }) => {
			const { code, address } = await newRound('allKinds');
			const someone = new Respondent(page, { hand });
			await someone.begin(`${address}?sprak=ar`);
			expect(await page.evaluate(() => [document.documentElement.dir, getComputedStyle(document.querySelector('main')!).direction])).toEqual(['rtl', 'rtl']);
			await someone.finish();
			await isStored(app, code, someone, 'ar');
			expect(await engine.complaints()).toEqual([]);
		});

		test('a recording plays when it is asked for, from the server and from what the device has put aside', async ({ ownApp }) => {
			const app = await ownApp({ surveys: true });
			for (const [place, pitch] of [['title', 440], ['question:matters:prompt', 300]] as const) await record(app, 'short', place, tone(2, pitch));
			const { address } = await newRound(app, 'short');
			const plays = async (loudspeaker: string) => {
				await listenIn(page, engine);
				await hand.press(page.locator(loudspeaker));
				const first = async () => (await heard(page))[0];
				await expect.poll(first).toMatchObject({ path: expect.stringMatching(/\/sound\/\w{16}$/), plays: true, failed: null });
				await expect.poll(async () => (await first())!.time).toBeGreaterThan(0.2);
				await expect.poll(async () => (await first())!.ended).toBe(true);
				return (await first())!.path;
			};
			await page.goto(address);
			await atStep(page, 'start');
			await hand.press(page.locator('.start .segments button').nth(2));
			const played = [await plays('.start .speak')];
			await new Respondent(page, { hand }).begin();
			await prepared(page);
			const aside = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().filter(({ url }) => url.includes('/sound/')).length);
			await expect.poll(aside).toBe(2);
			await app.stop('SIGKILL');
			await page.goto('about:blank');
			await page.goto(address);
			await atStep(page, 'best_worst');
			played.push(await plays('.question .speak'));
			expect(new Set(played).size).toBe(2);
			expect(await engine.complaints()).toEqual([]);
		});

		test('without the server the round opens again, is answered and waits; when it is back it is sent, once', async ({ ownApp }) => {
			let app = await ownApp({ surveys: true });
			const { code, address } = await newRound(app, 'short');
			const someone = new Respondent(page, { hand, says: { today: 0, change: 0, story: STORY, background: [0] } });
			await someone.begin(address);
			await someone.answer();
			await prepared(page);
			const { port, dataDir } = app;
			await app.stop('SIGKILL');
			await page.goto('about:blank');
			await page.goto(address);
			await atStep(page, 'best_worst');
			expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
			await someone.answerUntil('send');
			await hand.press(on(page).send);
			await page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' }).waitFor();
			app = await ownApp({ dataDir, port });
			await on(page).thanks.waitFor({ timeout: 90_000 });
			expect(someone.noted.filter(({ kind }) => kind === 'best_worst')).toHaveLength(SHORT_SCREENS);
			await isStored(app, code, someone);
			expect(await engine.complaints()).toEqual([]);
		});
	});
}
