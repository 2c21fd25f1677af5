/** What may happen to a person who answers: reloads, back buttons, lost networks, two tabs, a closed round. Nothing is lost or changed. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { getPackage, type RunningApp } from './fixtures/app.ts';
import { signIn } from './fixtures/staff.ts';
import { atStep, SHORT_SCREENS, stepOf, weighingOf } from './fixtures/surveys.ts';
import { looked } from './fixtures/hands.ts';
import { liking } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, painted, shownTitles } from './fixtures/screens.ts';
import { fakeVoice } from './fixtures/voice.ts';

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'sv-SE' };

let app: RunningApp;
let code: string;
/** A round of the short form, for those who come to its end. */
let short: string;
let roundPage: string;
test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	({ code, page: roundPage } = await newRound('standard', { title: 'Vägen' }));
	({ code: short } = await newRound('short', { title: 'Den korta vägen' }));
});

let context: BrowserContext;
let page: Page;
let someone: Respondent;
let cards: Locator;
/** Bodies that were sent, as the server got them. */
let sent: { revision: number; id: string; answers: { kind: string; [more: string]: unknown }[] }[];
test.beforeEach(async ({ browser }) => {
	context = await browser.newContext(TABLET);
	page = await context.newPage();
	someone = new Respondent(page, { likes: liking(5) });
	cards = on(page).best_worst.cards;
	sent = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/api/v1/responses')) sent.push(request.postDataJSON());
	});
});
test.afterEach(() => context.close());

const address = (of = code) => `${app.url}/s/${of}`;
const progress = () => on(page).progress.innerText();
const bestWorst = (i = 0) => sent[i]!.answers.filter((answer) => answer.kind === 'best_worst');

test('a reload on any screen comes back to it with the taps in place', async () => {
	await someone.begin(address());
	await someone.answer();
	const shown = await shownTitles(page);
	await cards.nth(2).tap();
	await page.reload();
	await atStep(page, 'best_worst');
	expect(await progress()).toContain('2 av 15');
	expect(await shownTitles(page)).toEqual(shown);
	await expect(cards.nth(2)).toHaveAttribute('aria-pressed', 'true');
	await expect(cards.nth(2)).toContainText('Viktigast');
	await expect(on(page).best_worst.chosen).toHaveCount(1);
	await cards.nth(0).tap();
	await page.reload();
	await expect(cards.nth(0)).toContainText('Minst viktigt');
	expect(sent).toHaveLength(0);
});

test('the back button goes one screen back, shows the same taps, and changes no answer', async () => {
	await someone.begin(address());
	await someone.answers(3);
	const before = await page.evaluate(() => JSON.stringify(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]!)!).draft.taps));
	await page.goBack();
	await expect(on(page).progress).toContainText('3 av 15');
	await expect(on(page).best_worst.chosen).toHaveCount(2);
	await page.goBack();
	await expect(on(page).progress).toContainText('2 av 15');
	await page.reload();
	await expect(on(page).progress).toContainText('2 av 15');
	await page.goBack();
	await expect(on(page).progress).toContainText('1 av 15');
	await page.goForward();
	await page.goForward();
	await page.goForward();
	await expect(on(page).progress).toContainText('4 av 15');
	const after = await page.evaluate(() => JSON.stringify(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]!)!).draft.taps));
	expect(after).toBe(before);
	// The app's own button is the browser's.
	await on(page).back.tap();
	await expect(on(page).progress).toContainText('3 av 15');
	await page.goForward();
	await expect(on(page).progress).toContainText('4 av 15');
});

test('a network that disappears on the way loses nothing, and the person is told the truth', async () => {
	await someone.begin(address(short));
	await context.setOffline(true);
	await someone.weighs();
	await someone.skipTo('send');
	await on(page).send.tap();
	await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
	const withdrawal = await page.locator('.the-code').innerText();
	await context.setOffline(false);
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 20_000 });
	expect(await page.locator('.the-code').innerText()).toBe(withdrawal);
	expect(bestWorst(sent.length - 1)).toHaveLength(SHORT_SCREENS);
	expect(new Set(sent.map((body) => body.id)).size).toBe(1);
});

test('a reload while the answers wait sends them afterwards, once', async () => {
	await page.route('**/api/v1/responses', (route) => route.abort());
	await someone.begin(address(short));
	await someone.weighs('equal');
	await someone.skipTo('send');
	await on(page).send.tap();
	await page.getByRole('heading', { name: /inte skickade ännu/ }).waitFor();
	await page.unroute('**/api/v1/responses');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
	expect(new Set(sent.map((body) => `${body.id} ${body.revision}`)).size).toBe(1);
});

test('sent answers can be changed: the same response with the next revision', async () => {
	await someone.begin(address(short));
	await someone.weighs();
	await someone.finish();
	await page.getByRole('button', { name: 'Ändra mina svar' }).tap();
	await atStep(page, 'best_worst');
	await expect(on(page).best_worst.chosen).toHaveCount(2);
	await on(page).best_worst.undo.tap();
	await on(page).best_worst.undo.tap();
	await on(page).best_worst.equal.tap();
	await someone.skipTo('send');
	await on(page).send.tap();
	await page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' }).waitFor();
	expect(sent.map((body) => body.revision)).toEqual([1, 2]);
	expect(sent[0]!.id).toBe(sent[1]!.id);
	expect(bestWorst(1)[0]).toMatchObject({ outcome: 'equal', best: null, worst: null });
});

test('"nästa kan börja" leaves nothing of the former person, not by the back button either', turn(8), async () => {
	await someone.begin(address(short));
	await someone.weighs();
	const withdrawal = await someone.finish({ story: 'En hemlig berättelse' });
	await on(page).done.tap();
	await atStep(page, 'start');
	const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
	expect(stored).not.toContain(withdrawal);
	expect(stored).not.toContain('hemlig');
	for (let i = 0; i < 3; i++) {
		await page.goBack();
		await painted(page);
		const text = await page.locator('body').innerText();
		expect(text).not.toContain(withdrawal);
		expect(await on(page).best_worst.chosen.count()).toBe(0);
	}
	await someone.begin(address(short));
	await expect(on(page).progress).toContainText('1 av 8');
	await expect(on(page).best_worst.chosen).toHaveCount(0);
});

test('double taps, and taps on a third card, change nothing they should not', async () => {
	await someone.begin(address());
	await cards.nth(1).tap();
	await cards.nth(1).tap();
	await expect(on(page).best_worst.chosen).toHaveCount(0);
	await cards.nth(0).tap();
	await cards.nth(1).tap();
	await cards.nth(2).tap();
	await expect(cards.nth(0)).toContainText('Viktigast');
	await expect(cards.nth(1)).toContainText('Minst viktigt');
	await expect(on(page).best_worst.chosen).toHaveCount(2);
	await on(page).next.dblclick();
	// The second click lands on a screen without taps, where "Nästa" waits.
	await expect(on(page).progress).toContainText('2 av 15');
});

test('a finger that bounces skips one question, never two', async () => {
	await someone.begin(address(short));
	const at = () => on(page).progress.innerText();
	for (const [name, from, to] of [['Hoppa över', '1 av 8', '2 av 8'], ['Alla är lika viktiga', '2 av 8', '3 av 8']] as const) {
		expect(await at()).toContain(from);
		const { x, y, width, height } = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
		await looked(page);
		for (let tap = 0; tap < 3; tap++) await page.touchscreen.tap(x + width / 2, y + height / 2);
		await looked(page);
		expect(await at()).toContain(to);
	}
	await someone.weighs();
	// The follow-ups: who taps in rhythm where "Nästa" stands leaves none unanswered; what is missing is said.
	await atStep(page, 'today');
	const before = `${await at()} ${await page.locator('main h1').innerText()}`;
	const { x, y, width, height } = (await on(page).next.boundingBox())!;
	await looked(page);
	for (let tap = 0; tap < 4; tap++) await page.touchscreen.tap(x + width / 2, y + height / 2);
	await looked(page);
	expect(`${await at()} ${await page.locator('main h1').innerText()}`).toBe(before);
	await expect(on(page).missing).toHaveText('Välj ett svar, eller Hoppa över.');
	await on(page).skip.tap();
	await atStep(page, 'change');
	// Once chosen, the same place goes on with it.
	await on(page).choice.option(0).tap();
	await expect(on(page).skip).toBeVisible();
	await on(page).next.tap();
	await atStep(page, 'story');
});

test('a call in the middle and a tablet that is turned change nothing', async () => {
	await someone.begin(address());
	await someone.answer();
	await cards.nth(1).tap();
	const shown = await shownTitles(page);
	await page.setViewportSize({ width: 1180, height: 820 });
	expect(await shownTitles(page)).toEqual(shown);
	await expect(cards.nth(1)).toContainText('Viktigast');
	await expect(on(page).next).toBeInViewport({ ratio: 1 });
	// The browser puts the page away, as for a call, and takes it out again.
	const client = await context.newCDPSession(page);
	await client.send('Page.setWebLifecycleState', { state: 'frozen' });
	await client.send('Page.setWebLifecycleState', { state: 'active' });
	await cards.nth(2).tap();
	await page.setViewportSize({ width: 820, height: 1180 });
	await on(page).next.tap();
	await expect(on(page).progress).toContainText('3 av 15');
	const draft = await page.evaluate(() => (JSON.parse(localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('round:'))!)!) as { draft: { taps: Record<string, { left: boolean; value: { best: string; worst: string } }> } }).draft);
	expect(Object.values(draft.taps).map(({ left, value }) => left && Boolean(value.best && value.worst))).toEqual([true, true]);
});

test('two tabs are one person', async () => {
	await someone.begin(address());
	await someone.answer();
	const other = await context.newPage();
	await other.goto(address());
	await atStep(other, 'best_worst');
	await expect(other.locator('.progress')).toContainText('2 av 15');
	await on(other).best_worst.cards.nth(3).tap();
	await expect(cards.nth(3)).toHaveAttribute('aria-pressed', 'true');
});

test('a round that closes while somebody answers: the person is told, and the answers are not half stored', async ({ browser, newRound }) => {
	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, app, 'designer');
	const round = await newRound('short', { title: 'Stänger snart' });
	await someone.begin(`${app.url}/s/${round.code}`);
	await someone.weighs();
	await staff.goto(round.page);
	await staff.getByRole('button', { name: 'Stäng omgången' }).click();
	await expect(staff.getByText('Omgången är stängd.')).toBeVisible();
	await someone.skipTo('send');
	await on(page).send.tap();
	await expect(page.getByRole('heading', { name: 'Svaren kunde inte tas emot.' })).toBeVisible();
	await expect(page.getByText('Enkäten har stängt, så svaren togs inte emot. De finns kvar här.')).toBeVisible();
	await staff.goto(round.page);
	await expect(staff.locator('.number')).toHaveText('0');
	// The only copy there is goes after a question; and it is sent when the round opens again and the page is opened.
	await page.getByRole('button', { name: 'Ta bort från den här enheten' }).tap();
	await expect(page.getByText('Tar du bort dem nu är de borta för alltid.')).toBeFocused();
	await page.getByRole('button', { name: 'Behåll dem' }).tap();
	await staff.getByRole('button', { name: 'Öppna omgången igen' }).click();
	await expect(staff.getByRole('button', { name: 'Stäng omgången' })).toBeVisible();
	await page.reload();
	await on(page).thanks.waitFor();
	await staff.reload();
	await expect(staff.locator('.number')).toHaveText('1');
	await staff.context().close();
});

test('what is stored is what was tapped: set, order, positions, follow-ups, story, background', async () => {
	const pack = (await getPackage(app, code)) as unknown as { survey: SurveyContent };
	const { sets } = weighingOf(pack);
	someone = new Respondent(page, { likes: liking(9), survey: pack.survey });
	await someone.begin(address());
	await someone.answers(9);
	const seen = someone.noted.map(({ shown, what }) => ({ shown, ...(what as { best: string; worst: string }) }));
	expect(seen).toHaveLength(9);
	await someone.finish({ today: 'Stämmer lite', change: 'Något behöver sluta', story: '  Raden  ', background: ['15–17', 'Annat', 'Går i skolan'] });
	expect(bestWorst().map(({ shown, best, worst }) => ({ shown, best, worst }))).toEqual(seen);
	for (const answer of bestWorst()) {
		expect([...(answer.shown as string[])].sort()).toEqual([...sets[answer.set as number]!].sort());
	}
	const rest = sent[0]!.answers.filter((answer) => answer.kind !== 'best_worst');
	expect(rest.filter((a) => a.aspect === 'today').map((a) => a.value)).toEqual([1, 1, 1]);
	expect(rest.filter((a) => a.aspect === 'change').map((a) => a.value)).toEqual(['break', 'break', 'break']);
	expect(rest.filter((a) => a.aspect === 'story').map((a) => a.text)).toEqual(['Raden', 'Raden', 'Raden']);
	expect(rest.filter((a) => a.kind === 'choice').map((a) => a.value)).toEqual(['15–17', 'annat', 'går i skolan']);
	// Every screen has its four cards in an order of its own: position is not the set's.
	const moved = bestWorst().filter((a) => (a.shown as string[]).join() !== sets[a.set as number]!.join());
	expect(moved.length).toBeGreaterThan(0);
});

test('leaving early: the person chooses to send what there is, or to remove it', async () => {
	await someone.begin(address());
	await someone.answer();
	await on(page).quit.tap();
	await expect(page.getByText('Inget är skickat ännu.')).toBeVisible();
	await page.getByRole('button', { name: 'Ta bort mina svar och sluta' }).tap();
	await page.getByRole('button', { name: 'Behåll dem' }).tap();
	await page.getByRole('button', { name: 'Ta bort mina svar och sluta' }).tap();
	await page.getByRole('button', { name: 'Ta bort ändå' }).tap();
	await atStep(page, 'start');
	expect(sent).toHaveLength(0);
	expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test('on a phone "Börja" is on the first screen, and nothing that comes later moves what can be pressed', async ({ browser }) => {
	for (const lang of ['sv', 'en', 'ar']) {
		const context = await browser.newContext({ ...TABLET, viewport: { width: 360, height: 740 } });
		const phone = await context.newPage();
		await fakeVoice(phone, [{ lang: 'sv-SE' }, { lang: 'en-GB' }, { lang: 'ar-SA' }]);
		await phone.goto(`${address()}?sprak=${lang}`);
		await expect(on(phone).begin).toBeEnabled();
		const places = () => phone.locator('.start :is(.button, [role=radio])').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));
		const before = await places();
		const { y, height } = (await on(phone).begin.boundingBox())!;
		// Above the middle, where a thumb is, and whole.
		expect(y + height, lang).toBeLessThan(740 * 0.75);
		await phone.locator('.start .segments button').nth(2).tap();
		await phone.locator('.start .speak').waitFor();
		expect(await places(), lang).toEqual(before);
		await context.close();
	}
});

test('the start page can be read without JavaScript, and says so about the rest', async ({ browser }) => {
	const plain = await browser.newContext({ ...TABLET, javaScriptEnabled: false });
	const reader = await plain.newPage();
	await reader.goto(address());
	await expect(reader.getByRole('heading', { name: 'Vad är viktigt för dig?' })).toBeVisible();
	await expect(reader.getByText('Du väljer själv om du vill vara med.')).toBeVisible();
	// Text selectors pass over noscript by design; the eye does not.
	await expect(reader.locator('noscript p')).toBeVisible();
	await expect(reader.locator('noscript p')).toContainText('frågorna behöver JavaScript');
	await plain.close();
});
