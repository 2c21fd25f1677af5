/** Going on with another device: put aside on a phone, taken up on a tablet with three pictures, sent once. */
import type { Browser, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { CodePicture } from '#domain/response/pictures.ts';
import { ar } from '#i18n/ar.ts';
import { sv } from '#i18n/sv.ts';
import { EVERY_WAY } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, shownTitles } from './fixtures/screens.ts';
import { atStep, inWords, onStep, stepOf, surveyOf } from './fixtures/surveys.ts';
import type { RunningApp } from './fixtures/app.ts';
import { signIn } from './fixtures/staff.ts';
import { finger, Keyboard, mouse } from './fixtures/hands.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { fakeVoice, said } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

let app: RunningApp;
let code: string;
test.beforeAll(async ({ app: shared }) => {
	app = shared;
	code = app.demo().codeAllKinds;
});

const words = sv.respondMore.resume;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const address = (language = 'sv') => `${app.url}/s/${code}?sprak=${language}`;
const picture = (page: Page, name: string) => page.locator('.all .one').filter({ has: page.getByText(name, { exact: true }) });
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie);

/** From the question that is shown to the three pictures, by their names in Swedish. */
async function putAside(page: Page): Promise<string[]> {
	await button(page, 'Avsluta').tap();
	await button(page, words.later).tap();
	await expect(page.getByRole('heading', { name: words.aside.heading })).toBeFocused();
	await button(page, words.aside.press).tap();
	await expect(page.getByRole('heading', { name: words.shown.heading })).toBeFocused();
	await expect(page.locator('.three li')).toHaveCount(3);
	return page.locator('.three .name').allInnerTexts();
}
const idOf = (name: string) => Object.entries(words.pictures).find(([, one]) => one === name)![0] as CodePicture;

async function takeUp(page: Page, names: string[]) {
	await button(page, sv.respond.start.pictures).tap();
	await expect(page.getByRole('heading', { name: words.open.heading })).toBeFocused();
	for (const name of names) await picture(page, name).tap();
	await button(page, words.open.press).tap();
}
/** Somebody who has come to the first question. */
const begun = async (page: Page, at = address()): Promise<Respondent> => {
	const someone = new Respondent(page);
	await someone.begin(at);
	return someone;
};
/** The pictures are in the file that was fetched for them. */
const drawn = (page: Page) => page.locator('.three svg, .all svg').first().evaluate((svg) => (svg as SVGSVGElement).getBBox().width > 10);

test('put aside on a phone in the middle of a format, gone on with on a tablet in another language, stored once with all taps', async ({ browser }) => {
	test.setTimeout(240_000);
	const survey = await surveyOf(app.url, code);
	const phone = await (await browser.newContext(PHONE)).newPage();
	const requests: string[] = [];
	phone.on('request', (request) => requests.push(request.url()));
	const hand = finger(phone);
	const someone = await begun(phone);
	// The pairs, and then the stones: seven of ten are laid when the person has to go.
	await someone.answerUntil('points');
	const bowls = await shownTitles(phone);
	for (let i = 0; i < 7; i++) await hand.press(on(phone).points.more(0));
	await expect(phone.locator('.bowl .number').first()).toHaveText('7');
	const progress = await phone.locator('.progress').innerText();
	expect(requests.filter((url) => url.includes('/parked') || url.includes('code.'))).toEqual([]);
	const names = await putAside(phone);
	await expect.poll(() => drawn(phone)).toBe(true);

	// Everything about the person is gone from the phone, also behind the back button.
	const draft = JSON.parse((await phone.evaluate((key) => localStorage.getItem(key), `round:${code}`))!) as { draft: { id: string } };
	await button(phone, sv.respond.end.done).tap();
	await atStep(phone, 'start');
	const left = await kept(phone);
	for (const word of [draft.draft.id, ...names, ...names.map(idOf), 'best']) expect(left).not.toContain(word);
	// The history is wound back: behind the start page lies nothing of the round's.
	await phone.goBack();
	await phone.goForward();
	await expect(phone.locator(`${onStep('start')} h1`)).toBeVisible();
	expect(requests.filter((url) => names.map(idOf).some((name) => url.includes(name)))).toEqual([]);

	// A tablet, in Arabic.
	const tablet = await (await browser.newContext(TABLET)).newPage();
	await tablet.goto(address('ar'));
	await button(tablet, ar.respond.start.pictures).tap();
	for (const name of names) await picture(tablet, ar.respondMore.resume.pictures[idOf(name)]).tap();
	await button(tablet, ar.respondMore.resume.open.press).tap();
	await tablet.locator('.bowls').waitFor();
	await expect(tablet.locator('main h1')).toBeFocused();
	expect((await tablet.locator('.progress').innerText()).match(/\d+/g)).toEqual(progress.match(/\d+/g));
	await expect(tablet.locator('.bowl .number').first()).toHaveText('7');
	await expect(tablet.locator('[data-step]')).toHaveAttribute('dir', 'rtl');
	// Back is the question before, as on the phone.
	await button(tablet, ar.respond.back).tap();
	await tablet.locator('.bowls, .duel').waitFor();
	await tablet.goBack();
	await tablet.locator('.bowls').waitFor();
	for (let i = 0; i < 3; i++) await on(tablet).points.more(1).tap();
	const laid = { kind: 'points', shown: bowls, what: bowls.map((_, i) => [7, 3][i] ?? 0) };
	const later = new Respondent(tablet, { ...EVERY_WAY, says: { today: 1, change: 1, story: 'الحافلة تمر كل ساعة.' } });
	await later.goOn();
	await later.finish();
	await tablet.getByText(ar.respond.end.saved).waitFor();

	// The pictures stand for nothing any more.
	await phone.goto(address());
	await takeUp(phone, names);
	await expect(phone.locator('main .problem')).toHaveText(words.notFound.wrong);

	const everybody = await storedAnswers(app, code);
	const rows = everybody.filter(({ stories }) => stories.some((text) => text.includes('الحافلة')));
	expect(rows.length).toBe(1);
	expect(rows[0]).toMatchObject({ id: draft.draft.id, revision: 1, language: 'ar', help: ['none'] });
	expect(new Set(rows[0]!.stories)).toEqual(new Set(['الحافلة تمر كل ساعة.']));
	const stored = rows[0]!.answers.map((answer) => inWords(survey)(answer as Record<string, unknown>));
	// All of it, in order: on the phone in Swedish, on the tablet in Arabic.
	const before = [...someone.noted, laid];
	expect(before.map(({ kind }) => kind)).toEqual([...Array(3).fill('best_worst'), ...Array(5).fill('pairs'), 'points']);
	expect(stored.slice(0, before.length)).toEqual(before);
	const inArabic = inWords(await surveyOf(app.url, code, 'ar'));
	const after = later.noted.filter(({ kind }) => kind !== 'story');
	expect(after.map(({ kind }) => kind)).toEqual(['ranking', ...Array(3).fill('balance'), 'ladder', 'choice', 'today', 'change']);
	expect(rows[0]!.answers.map((answer) => inArabic(answer as Record<string, unknown>)).slice(before.length)).toEqual(after);
	await phone.context().close();
	await tablet.context().close();
});

/** A person at the field for own words, with the shortest way there: the survey without other parts, one screen chosen on. */
async function atOwnWords(page: Page, round: string) {
	const someone = await begun(page, `${app.url}/s/${round}`);
	await someone.answer();
	while ((await stepOf(page)) === 'best_worst') await someone.answer('equal');
	await someone.skipTo('story');
}

test('own words come along, personal data is asked about first, and who takes everything away takes away what was put aside', turn(1), async ({ browser }) => {
	test.setTimeout(240_000);
	const page = await (await browser.newContext(PHONE)).newPage();
	const round = app.demo().code;
	await atOwnWords(page, round);
	await page.getByRole('textbox').fill('Ring 070-123 45 67. Bussen går en gång i timmen.');
	await button(page, 'Avsluta').tap();
	await button(page, words.later).tap();
	await button(page, words.aside.press).tap();
	// The question about the number comes where it stands, and nothing has gone.
	await atStep(page, 'story');
	await button(page, sv.respondMore.care.check.remove).tap();
	const names = await putAside(page);
	const was = await page.evaluate(
		(key) => Object.values((JSON.parse(localStorage.getItem(key)!) as { draft: { taps: Record<string, { value?: { text?: string } }> } }).draft.taps).flatMap(({ value }) => value?.text ?? []),
		`round:${round}`
	);
	expect(JSON.stringify(was)).not.toContain('070');
	await button(page, sv.respond.end.done).tap();
	await atStep(page, 'start');
	expect(await kept(page)).not.toContain('Bussen');

	const other = await (await browser.newContext(TABLET)).newPage();
	await other.goto(`${app.url}/s/${round}`);
	await takeUp(other, names);
	await atStep(other, 'story');
	await expect(other.getByRole('textbox')).toHaveValue(was[0]!);
	// Aside once more: the same three. Then everything is taken away.
	expect(await putAside(other)).toEqual(names);
	await other.goBack();
	await expect(other.getByText(words.told.replace('{place}', 'Grums kommun'))).toBeVisible();
	await expect(button(other, words.again)).toBeVisible();
	await button(other, sv.respond.send.remove).tap();
	const removed = other.waitForResponse((response) => response.url().endsWith('/parked/remove'));
	await button(other, sv.respond.end.deleteUnsent).tap();
	expect((await removed).status()).toBe(200);
	await expect.poll(() => kept(other)).not.toContain('unpark');
	await atStep(other, 'start');
	await takeUp(other, names);
	await expect(other.locator('main .problem')).toHaveText(words.notFound.wrong);
	await page.context().close();
	await other.context().close();
});

test('what reaches the server after its person has taken everything away does not stay there', async ({ browser }) => {
	const page = await (await browser.newContext(PHONE)).newPage();
	await (await begun(page)).answer();
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	const late = new Promise<CodePicture[]>((resolve) => {
		void page.route('**/parked', async (route) => {
			await gone;
			const reply = await route.fetch();
			resolve(((await reply.json()) as { pictures: CodePicture[] }).pictures);
			await route.fulfill({ response: reply });
		});
	});
	await button(page, 'Avsluta').tap();
	await button(page, words.later).tap();
	await button(page, words.aside.press).tap();
	await page.goBack();
	await button(page, sv.respond.send.remove).tap();
	const removed = () => page.waitForResponse((response) => response.url().endsWith('/parked/remove'));
	const first = removed();
	await button(page, sv.respond.end.deleteUnsent).tap();
	await first;
	const second = removed();
	letGo();
	const pictures = await late;
	await second;
	await takeUp(page, pictures.map((name) => words.pictures[name]));
	await expect(page.locator('main .problem')).toHaveText(words.notFound.wrong);
	await expect.poll(() => kept(page)).not.toContain('unpark');
	await page.context().close();
});

test('with a keyboard alone; wrong pictures; undo; and the browser’s back button', turn(8), async ({ browser }) => {
	const page = await (await browser.newContext({ ...DESKTOP, hasTouch: false })).newPage();
	const keys = new Keyboard(page);
	const someone = new Respondent(page, { hand: keys });
	await someone.begin(address());
	await keys.pressButton('Avsluta');
	await keys.pressButton(words.later).catch(() => {});
	// Nothing has been answered yet: nothing can be put aside.
	await expect(page.getByText(sv.respond.send.nothingToSend)).toBeVisible();
	await keys.pressButton(sv.respond.send.keepAnswering);
	await atStep(page, 'best_worst');
	await someone.answer();
	const at = await page.locator('.progress').innerText();
	await keys.pressButton('Avsluta');
	await keys.pressButton(words.later);
	await expect(page.getByRole('heading', { name: words.aside.heading })).toBeFocused();
	await page.goBack();
	await expect(page.getByRole('heading', { name: sv.respond.send.heading })).toBeFocused();
	await keys.pressButton(words.later, 'Space');
	await keys.pressButton(words.aside.press);
	await expect(page.getByRole('heading', { name: words.shown.heading })).toBeFocused();
	const names = await page.locator('.three .name').allInnerTexts();
	await expect(page.locator('.three')).toHaveAccessibleName(words.shown.heading);
	// "Fortsätt nu": the question where it was left, on this device.
	await keys.pressButton(words.shown.stay);
	await atStep(page, 'best_worst');
	expect(await page.locator('.progress').innerText()).toBe(at);
	await keys.pressButton('Avsluta');
	await keys.pressButton(words.later);
	await keys.pressButton(words.aside.press);
	await expect(page.locator('.three .name')).toHaveText(names);
	await keys.pressButton(sv.respond.end.done);
	await atStep(page, 'start');

	await keys.pressButton(sv.respond.start.pictures);
	await expect(page.getByRole('heading', { name: words.open.heading })).toBeFocused();
	await page.goBack();
	await expect(page.locator('.start h1')).toBeFocused();
	await page.goForward();
	await expect(page.getByRole('heading', { name: words.open.heading })).toBeFocused();
	const spoken = page.locator('main > p.visually-hidden[aria-live=polite]');
	const wrong = Object.values(words.pictures).filter((name) => !names.includes(name)).slice(0, 3);
	for (const [i, name] of wrong.entries()) {
		await keys.press(picture(page, name));
		await expect(spoken).toHaveText(`${name} är bild ${i + 1} av 3.`);
		await expect(picture(page, name)).toHaveAccessibleName(`${name} ${i + 1}`);
	}
	await keys.press(picture(page, names[0]!));
	await expect(spoken).toHaveText(words.open.full);
	await keys.pressButton(sv.respond.weigh.undo);
	await expect(picture(page, wrong[2]!)).toHaveAttribute('aria-pressed', 'false');
	await keys.pressButton(words.open.press);
	await expect(spoken).toHaveText(words.open.wait);
	await keys.press(picture(page, wrong[2]!));
	await keys.pressButton(words.open.press);
	await expect(page.locator('main .problem')).toBeFocused();
	await expect(page.locator('main .problem')).toHaveText(words.notFound.wrong);
	await expect(page.locator('.all [aria-pressed=true]')).toHaveCount(0);
	for (const name of names) await keys.press(picture(page, name));
	await keys.pressButton(words.open.press);
	await atStep(page, 'best_worst');
	await expect(page.locator('main h1')).toBeFocused();
	expect(await page.locator('.progress').innerText()).toBe(at);
	await page.context().close();
});

test('without a network it says so, and nothing is lost: neither here nor there', turn(3), async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await (await begun(page)).answer();
	await button(page, 'Avsluta').tap();
	await button(page, words.later).tap();
	await context.setOffline(true);
	await button(page, words.aside.press).tap();
	await expect(page.locator('main .problem')).toHaveText(words.notParked.waiting);
	expect(await kept(page)).toContain('best');
	await context.setOffline(false);
	await button(page, sv.respond.end.retry).tap();
	await page.locator('.three li').first().waitFor();
	const names = await page.locator('.three .name').allInnerTexts();
	await button(page, sv.respond.end.done).tap();
	await button(page, sv.respond.start.pictures).tap();
	for (const name of names) await picture(page, name).tap();
	await context.setOffline(true);
	await button(page, words.open.press).tap();
	await expect(page.locator('main .problem')).toHaveText(words.notFound.waiting.replace('{place}', 'Grums kommun'));
	await expect(page.locator('.all [aria-pressed=true]')).toHaveCount(3);
	await context.setOffline(false);
	await button(page, words.open.press).tap();
	await atStep(page, 'best_worst');
	// The reply is lost on its way: asked again, the same three.
	await button(page, 'Avsluta').tap();
	await button(page, words.later).tap();
	let lost = 0;
	await page.route('**/parked', async (route) => (lost++ === 0 ? void (await route.fetch(), await route.abort()) : route.continue()));
	await button(page, words.aside.press).tap();
	await page.locator('main .problem').waitFor();
	await button(page, sv.respond.end.retry).tap();
	await expect(page.locator('.three .name')).toHaveText(names);
	await context.close();
});

test('a round that closes keeps what was put aside and says so to both; opened again, it is fetched and sent', turn(2), async ({ browser, newRound }) => {
	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, app, 'designer');
	const round = await newRound('standard', { title: 'Stänger snart' });
	const page = await (await browser.newContext(PHONE)).newPage();
	await (await begun(page, round.address)).answer();
	const names = await putAside(page);
	await button(page, sv.respond.end.done).tap();
	await button(page, sv.respond.start.pictures).tap();
	for (const name of names) await picture(page, name).tap();
	await staff.goto(round.page);
	// One is not told of, and what closing means for whoever it may be always is.
	await expect(staff.locator('dl > div', { hasText: 'Undanlagda' })).toContainText('färre än 5');
	await expect(staff.locator('main')).toContainText('Den som har lagt undan sina svar kan då inte fortsätta');
	await staff.getByRole('button', { name: /Stäng omgången/ }).first().click();
	await staff.waitForLoadState('networkidle');
	await button(page, words.open.press).tap();
	await expect(page.locator('main .problem')).toContainText('Det du har lagt undan finns kvar hos Grums');
	await expect(staff.locator('main')).toContainText('De finns kvar, och går att hämta och skicka om omgången öppnas igen.');
	await staff.getByRole('button', { name: 'Öppna omgången igen' }).click();
	await staff.waitForLoadState('networkidle');
	await button(page, words.open.press).tap();
	await atStep(page, 'best_worst');
	await on(page).quit.tap();
	await on(page).send.tap();
	await on(page).thanks.waitFor();
	await page.context().close();
	await staff.context().close();
});

const SIZES = { phone: PHONE.viewport, tablet: TABLET.viewport, desktop: DESKTOP.viewport };
for (const [nth, lang] of (['sv', 'ar'] as const).entries()) {
	for (const level of [1, 2]) {
		// In short the one that has most on the screen.
		if (!SOAK && !(lang === 'ar' && level === 2)) continue;
		test(`nothing that axe, a finger or an eye would miss: ${lang}, ${level === 2 ? 'read aloud' : 'pictures'}`, turn(7), async ({ browser }: { browser: Browser }) => {
			test.setTimeout(240_000);
			const context = await browser.newContext({ ...TABLET, colorScheme: 'light' });
			const seen = new Walk(context, app.url);
			const page = await context.newPage();
			await fakeVoice(page, [{ lang: 'sv-SE' }, { lang: 'ar-SA' }]);
			const hand = mouse(page);
			let n = nth;
			const look = async (name: string) => {
				for (const [size, viewport] of Object.entries(SIZES)) {
					// Read aloud differs in its loudspeakers alone: each size in one of the two, in turn.
					for (const scheme of level === 1 ? (['light', 'dark'] as const) : [n++ % 2 === 0 ? ('light' as const) : ('dark' as const)]) {
						await page.emulateMedia({ colorScheme: scheme });
						await page.setViewportSize(viewport);
						await page.evaluate(() => scrollTo(0, 0));
						await seen.look(page, `${name}, ${size}, ${scheme}`, { respondent: true, lang });
					}
				}
				await page.setViewportSize(SIZES.tablet);
			};
			try {
				await page.goto(address(lang));
				await page.locator('.start .segments button').nth(level).click();
				const someone = new Respondent(page, { hand });
				await someone.begin();
				await someone.answer();
				await hand.press(on(page).quit);
				await atStep(page, 'send');
				await look('send, with a third way');
				await hand.press(page.locator('main .row .button').nth(2));
				await look('aside');
				await hand.press(page.locator('main .row .primary'));
				await page.locator('.three').waitFor();
				await look('three pictures');
				const names = await page.locator('.three .name').allInnerTexts();
				await hand.press(page.locator('main .row .primary'));
				// The page is the round's own again before the next one comes to it.
				await page.locator('html[lang=sv]').waitFor({ state: 'attached' });
				await page.waitForLoadState('networkidle');
				await page.goto(address(lang));
				await page.locator('.start .segments button').nth(level).click();
				await hand.press(page.locator('.start > div > .button.quiet'));
				await page.locator('.all').waitFor();
				await look('open');
				if (level === 2) {
					await hand.press(page.locator('.all .speak').first());
					await expect.poll(async () => (await said(page)).at(-1)?.text).toBe((lang === 'sv' ? sv : ar).respondMore.resume.pictures.sun);
					await hand.press(page.locator('.all .speak').first());
				}
				await hand.press(picture(page, names[1]!));
				await hand.press(picture(page, names[0]!));
				await look('open, two chosen');
				await hand.press(picture(page, names[2]!));
				seen.allow(404, /\/parked\/open$/);
				await hand.press(page.locator('.bar .primary'));
				await page.locator('main .problem').waitFor();
				await look('open, wrong');
			} catch (error) {
				seen.stopped(error);
			}
			await context.close();
			expect(seen.result()).toEqual([]);
			expect(seen.pages).toBeGreaterThanOrEqual(18);
		});
	}
}

// From an address of its own, which waits from here on.
test('ten wrong from one address, then a wait; what is sent is checked, and nothing of it is in the log', async () => {
	const ask = (path: string, body: unknown) =>
		fetch(`${app.url}/api/v1/rounds/${code}/parked${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.77' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
	expect((await ask('', '{')).status).toBe(400);
	expect((await ask('', { v: 2 })).status).toBe(422);
	expect((await ask('', 'x'.repeat(140_000))).status).toBe(413);
	expect((await ask('/open', { pictures: ['sun', 'sun', 'key'] })).status).toBe(422);
	expect((await ask('/remove', { id: 'x' })).status).toBe(422);
	expect((await fetch(`${app.url}/api/v1/rounds/${code}/parked/open`)).status).toBe(405);
	expect((await fetch(`${app.url}/api/v1/rounds/ABCDE-99/parked/open`, { method: 'POST', body: JSON.stringify({ pictures: ['sun', 'boat', 'key'] }) })).status).toBe(404);
	const statuses: string[] = [];
	for (let i = 0; i < 16 && statuses.at(-1) !== 'too_many_tries'; i++) {
		const pictures = ['kite', 'chair', ['sun', 'moon', 'star', 'cloud', 'drop', 'tree', 'leaf', 'fish', 'bird', 'cat', 'house', 'car', 'key', 'cup', 'bell', 'book'][i]];
		const answer = await ask('/open', { pictures });
		statuses.push(((await answer.json()) as { status: string }).status);
		if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
	}
	expect(statuses.at(-1)).toBe('too_many_tries');
	expect(statuses.length).toBeLessThanOrEqual(11);
	expect(app.output()).not.toMatch(/kite|parked|0b9f3c1e/);
});
