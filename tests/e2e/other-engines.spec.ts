/**
 * The respondent's way in engines that are not Chromium: Firefox, and Safari's as far as it can be driven. All of a survey is
 * answered with a mouse, recordings and a time without a server included, and what is stored is what was pressed.
 * Part of `npm run soak`; where an engine is not there the run says so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefox, type Browser, type Page } from '@playwright/test';
import { expect, SOAK, test } from './fixtures/index.ts';
import { findFirefox } from '../find-engines.mjs';
import { tone } from '../fixtures/tone.ts';
import { mouse } from './fixtures/hands.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { prepared } from './fixtures/prepared.ts';
import { Respondent } from './fixtures/respondent.ts';
import { newRound } from './fixtures/rounds.ts';
import { on } from './fixtures/screens.ts';
import { signIn } from './fixtures/staff.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { atStep, inWords, SHORT_SCREENS, surveyOf } from './fixtures/surveys.ts';

const path = findFirefox();
test.describe.configure({ timeout: 300_000 });
test.skip(!SOAK, 'the long form');

test.describe('Firefox', () => {
	test.skip(path === null, 'Firefox is not here: set FIREFOX_PATH, or install firefox-esr');
	let own: Browser;
	test.beforeAll(async () => {
		// The channel asks for WebDriver BiDi, which the system's own Firefox speaks.
		own = await firefox.launch({ channel: 'moz-firefox', executablePath: path! });
	});
	test.afterAll(() => own?.close());

	/** A tablet's page, and what its console has complained of. */
	async function open(): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
		const context = await own.newContext({ viewport: { width: 820, height: 1180 }, locale: 'sv-SE' });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		return { page, complaints, close: () => context.close() };
	}

	test('every kind of question is answered, and stored as it was pressed', async ({ app, newRound }) => {
		const { code } = await newRound('allKinds');
		const { page, complaints, close } = await open();
		const someone = new Respondent(page, { ...EVERY_WAY, hand: mouse(page) });
		await someone.begin(`${app.url}/s/${code}`);
		await someone.answerUntil('today');
		await page.goBack();
		await someone.answerUntil('today');
		await someone.finish({ today: 0, change: 1, story: 'Bussen går en gång i timmen.', background: [0] });
		await close();
		const survey = await surveyOf(app.url, code);
		const rows = await storedAnswers(app, code);
		expect(rows).toHaveLength(1);
		expect(rows[0]!.stories.length).toBeGreaterThan(0);
		const stored = (rows[0]!.answers as Record<string, unknown>[]).filter(({ kind }) => !['follow_up', 'story'].includes(kind as string)).map(inWords(survey));
		const noted = someone.noted.filter(({ kind }) => !['today', 'change', 'story'].includes(kind));
		expect(stored).toEqual(noted);
		expect(complaints).toEqual([]);
	});

	test('in Arabic, from right to left', async ({ app, newRound }) => {
		const { code } = await newRound('allKinds');
		const { page, complaints, close } = await open();
		await page.goto(`${app.url}/s/${code}?sprak=ar`);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		const someone = new Respondent(page, { hand: mouse(page) });
		await someone.begin();
		await someone.answerUntil('today');
		await on(page).quit.click();
		await on(page).send.click();
		await on(page).code.waitFor();
		await close();
		expect((await storedAnswers(app, code))[0]).toMatchObject({ language: 'ar' });
		expect(complaints).toEqual([]);
	});

	test('without the server: the page opens, recordings play in parts, and what was answered is sent when it is back', async ({ browser, ownApp }) => {
		let app = await ownApp({ surveys: true });
		const round = await newRound(app, 'short', { title: 'I en annan webbläsare' });
		const { versions } = JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
		const staff = await browser.newPage();
		await signIn(staff, app, 'designer');
		const added = await staff.request.post(`${app.url}/surveys/${versions.short}/sounds?/add&language=sv&place=title`, {
			multipart: { file: { name: 'ton.wav', mimeType: 'audio/wav', buffer: tone(0.5, 440) } }, headers: { origin: app.url, accept: 'text/html' }
		});
		expect(added.status()).toBeLessThan(400);
		await staff.close();
		const { page, close } = await open();
		const someone = new Respondent(page, { hand: mouse(page) });
		await someone.begin(round.address);
		await prepared(page);
		const sound = await page.evaluate(async () => {
			for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) if (request.url.includes('/sound/')) return request.url;
			return null;
		});
		expect(sound).not.toBeNull();
		const { port, dataDir } = app;
		await app.stop('SIGKILL');
		await page.reload();
		await atStep(page, 'best_worst');
		const part = await page.evaluate(async (address) => {
			const answer = await fetch(address, { headers: { range: 'bytes=0-1' } });
			const length = (await answer.arrayBuffer()).byteLength;
			const audio = new Audio(address);
			const played = await Promise.race([audio.play().then(() => 'plays', (error: Error) => error.name), new Promise((done) => setTimeout(() => done('waits'), 10_000))]);
			return { status: answer.status, length, played };
		}, sound!);
		expect(part).toEqual({ status: 206, length: 2, played: 'plays' });
		await someone.weighs();
		await on(page).quit.click();
		await on(page).send.click();
		await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
		app = await ownApp({ dataDir, port });
		await page.reload();
		await on(page).thanks.waitFor({ timeout: 60_000 });
		await close();
		const rows = await storedAnswers(app, round.code);
		expect(rows).toHaveLength(1);
		expect((rows[0]!.answers as { kind: string }[]).filter(({ kind }) => kind === 'best_worst')).toHaveLength(SHORT_SCREENS);
	});
});
