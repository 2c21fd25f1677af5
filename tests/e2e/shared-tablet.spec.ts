/** A tablet that many share: who may start it and end it, what it shows and counts, and what is left of a person: nothing. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, soak, test, turn } from './fixtures/index.ts';
import { signIn } from './fixtures/staff.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, painted } from './fixtures/screens.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { counts, everythingKept, historyStates, openPanel, openSharedRound, sharedRound, startSession, type SharedRound } from './fixtures/tablet.ts';
import { fakeVoice } from './fixtures/voice.ts';
import { DESKTOP, TABLET } from './fixtures/walk.ts';
import { atStep, SHORT_SCREENS, stepOf } from './fixtures/surveys.ts';

let app: RunningApp;
let removes: SharedRound;
let keeps: SharedRound;
test.beforeAll(async ({ app: shared, staffPage }) => {
	app = shared;
	// One through the pages, as staff do; the rest without.
	removes = await openSharedRound(await staffPage('designer', DESKTOP), app, 'Tar bort', { minutes: 5, keeps: false });
	keeps = await sharedRound(app, 'Skickar in', { minutes: 2, keeps: true });
});

const address = ({ code }: SharedRound) => `${app.url}/s/${code}`;
const step = atStep;
const cards = (page: Page) => on(page).best_worst.cards;
const begin = (page: Page, round: SharedRound) => new Respondent(page).begin(address(round));
const rows = (round: SharedRound) => storedAnswers(app, round.code);
/** One answer, and then sends what there is. */
async function answerAndSend(page: Page) {
	await new Respondent(page).answer();
	await on(page).quit.tap();
	await on(page).send.tap();
	await step(page, 'done');
}

test('staff start it with the PIN, it shows the round and nothing else, and ends with the PIN', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	// Staff have been here.
	await signIn(page, app, 'trust_agent');
	await page.goto(`${address(removes)}/tablet`);
	await page.locator('main[data-ready]').waitFor();
	await page.getByLabel('PIN-kod').fill('12');
	await page.getByRole('button', { name: 'Starta' }).tap();
	await expect(page.getByRole('alert')).toHaveText('Skriv fyra siffror.');
	await page.getByLabel('PIN-kod').fill(removes.pin === '0000' ? '0001' : '0000');
	await page.getByRole('button', { name: 'Starta' }).tap();
	await expect(page.getByRole('alert')).toHaveText('PIN-koden stämmer inte.');
	await expect(page.getByLabel('PIN-kod')).toBeFocused();
	await startSession(page, app, removes);
	for (const path of ['/', '/projects', '/sign-in', '/angra', `/rounds/${removes.id}`, `/s/${keeps.code}`, `/s/${app.demo().code}`, '/nope']) {
		await page.goto(app.url + path);
		expect(new URL(page.url()).pathname, path).toBe(`/s/${removes.code}`);
	}
	// Nobody is signed in on it any more.
	expect((await context.cookies()).map(({ name }) => name)).toEqual(['tablet']);
	await begin(page, removes);
	await openPanel(page, removes.pin);
	expect(await counts(page)).toEqual(['1', '0', '0']);
	await page.getByRole('button', { name: 'Tillbaka till frågorna' }).tap();
	await answerAndSend(page);
	await expect(page.getByText(`${new URL(app.url).host}/angra`)).toBeVisible();
	await on(page).done.tap();
	await step(page, 'start');
	await openPanel(page, removes.pin);
	// It may still be on its way when the next one is let in.
	await expect.poll(() => counts(page)).toEqual(['1', '1', '0']);
	await page.getByRole('button', { name: 'Avsluta på surfplattan' }).tap();
	await expect(page.getByRole('button', { name: 'För personal' })).toHaveCount(0);
	await page.goto(`${app.url}/sign-in`);
	await expect(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
	await context.close();
});

test('five wrong PINs and the tablet waits, also after a reload and without a network', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.clock.install();
	await startSession(page, app, removes);
	await context.setOffline(true);
	const wrong = removes.pin === '9999' ? '9998' : '9999';
	await page.getByRole('button', { name: 'För personal' }).tap();
	for (let i = 0; i < 5; i++) {
		await page.getByLabel('PIN-kod').fill(wrong);
		await page.getByRole('button', { name: 'Visa' }).tap();
		await expect(page.locator('#pin-problem')).toHaveText('PIN-koden stämmer inte.');
	}
	await page.reload();
	await step(page, 'start');
	await page.getByRole('button', { name: 'För personal' }).tap();
	await page.getByLabel('PIN-kod').fill(removes.pin);
	await page.getByRole('button', { name: 'Visa' }).tap();
	await expect(page.locator('#pin-problem')).toHaveText(/Vänta en stund/);
	await page.clock.fastForward(31_000);
	await page.getByLabel('PIN-kod').fill(removes.pin);
	await page.getByRole('button', { name: 'Visa' }).tap();
	await expect(page.locator('dl')).toBeVisible();
	await context.close();
});

const PEOPLE = soak(4, 2);
test(`${PEOPLE} people without any network: locked on the tablet, carried away as a file, handed in twice, stored once`, turn(3), async ({ browser }) => {
	test.setTimeout(240_000);
	const before = (await rows(removes)).length;
	const context = await browser.newContext({ ...TABLET, acceptDownloads: true });
	const page = await context.newPage();
	await startSession(page, app, removes);
	await context.setOffline(true);
	const secrets: string[] = [];
	for (let person = 0; person < PEOPLE; person++) {
		await begin(page, removes);
		await answerAndSend(page);
		await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
		secrets.push((await page.locator('.the-code').innerText()).trim());
		secrets.push(await page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('queue:'))!.slice(6)));
		await on(page).done.tap();
		await step(page, 'start');
		// Nothing open is left, and what is locked tells nothing.
		const kept = await everythingKept(page, context);
		for (const secret of secrets) expect(kept).not.toContain(secret);
		expect(kept).not.toContain('best_worst","set":');
		expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sealed:')).length)).toBe(person + 1);
	}
	await openPanel(page, removes.pin);
	expect(await counts(page)).toEqual([String(PEOPLE), String(PEOPLE), String(PEOPLE)]);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Spara som fil' }).tap()]);
	const file = await download.path();
	const text = readFileSync(file, 'utf8');
	expect(JSON.parse(text).responses).toHaveLength(PEOPLE);
	for (const secret of secrets) expect(text).not.toContain(secret);
	expect(await counts(page)).toEqual([String(PEOPLE), String(PEOPLE), String(PEOPLE)]);

	const staff = await (await browser.newContext(DESKTOP)).newPage();
	await signIn(staff, app, 'trust_agent');
	const handIn = async (round: SharedRound, content: string) => {
		await staff.goto(`${app.url}/rounds/${round.id}/tablets`);
		await staff.getByLabel('Fil från en surfplatta').setInputFiles({ name: 'svar.json', mimeType: 'application/json', buffer: Buffer.from(content) });
		await staff.getByRole('button', { name: 'Lämna in filen' }).click();
	};
	await handIn(removes, text);
	await expect(staff.getByRole('status')).toContainText(`Sparade nu: ${PEOPLE}.`);
	await handIn(removes, text);
	await expect(staff.getByRole('status')).toContainText(`Fanns redan, eller har tagits tillbaka: ${PEOPLE}.`);
	await handIn(keeps, text);
	await expect(staff.getByRole('alert')).toContainText('hör till en annan omgång');
	for (const rubbish of ['{', '[]', '{"kind":"varde-sealed-responses"}', 'PK\u0003\u0004', JSON.stringify({ ...JSON.parse(text), responses: [1] })]) {
		await handIn(removes, rubbish);
		await expect(staff.getByRole('alert')).toContainText('ingen fil från en surfplatta');
	}
	const broken = JSON.parse(text) as { responses: string[] };
	broken.responses = [broken.responses[0]!.slice(0, -4) + 'AAAA', 'v1.AAAA', 'x'.repeat(100)];
	await handIn(removes, JSON.stringify(broken));
	await expect(staff.getByRole('status')).toContainText('Gick inte att läsa: 3.');
	await staff.context().close();

	// The network comes back, and the tablet hands over the same answers once more.
	await context.setOffline(false);
	// By itself, or by a press: the button goes when nothing waits any more.
	await page.getByRole('button', { name: 'Skicka nu' }).click({ timeout: 3_000 }).catch(() => {});
	await expect.poll(() => counts(page), { timeout: 60_000 }).toEqual([String(PEOPLE), String(PEOPLE), '0']);
	await context.close();
	const stored = await rows(removes);
	expect(stored.length - before).toBe(PEOPLE);
	for (const id of secrets.filter((_, i) => i % 2 === 1)) expect(stored.filter((row) => row.id === id)).toHaveLength(1);
});

test('after "Lämna vidare" nothing of the former person is in storage, caches, cookies, page, history or fields', async ({ browser }) => {
	test.setTimeout(180_000);
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await startSession(page, app, removes);
	const storage = () => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key !== 'tablet')));
	const before = await storage();
	await page.goto(`${address(removes)}?sprak=ar`);
	await step(page, 'start');
	await page.getByRole('button').filter({ hasText: 'Anpassa' }).or(page.locator('.adjust').last()).first().tap();
	await page.getByRole('dialog').locator('.sizes button').nth(2).tap();
	await page.getByRole('dialog').locator('.inside > .primary').tap();
	await page.goto(`${address(removes)}?sprak=sv`);
	const someone = new Respondent(page);
	await someone.begin(address(removes));
	await someone.weighs();
	const withdrawal = await someone.finish({ story: 'En hemlig berättelse om Kurt', background: ['18–20'] });
	const [id, mark] = await page.evaluate((key) => {
		const { draft } = JSON.parse(localStorage.getItem(key)!) as { draft: { id: string; mark: string } };
		return [draft.id, draft.mark] as const;
	}, `round:${removes.code}`);
	expect(await everythingKept(page, context)).toContain('hemlig');
	await on(page).done.tap();
	await step(page, 'start');

	await expect.poll(storage).toEqual(before);
	const kept = await everythingKept(page, context);
	for (const trace of [withdrawal, withdrawal.replace('-', ''), id, mark, 'hemlig', 'Kurt']) expect(kept, trace).not.toContain(trace);
	expect(await page.evaluate(() => [sessionStorage.length, document.documentElement.dataset.size])).toEqual([0, undefined]);
	expect((await context.cookies()).map(({ name }) => name)).toEqual(['tablet']);
	// History holds numbers and a random mark of nobody's; none of it leads to a screen, an answer or an id.
	const states = await historyStates(page);
	expect(JSON.stringify(states)).not.toMatch(/best_worst|matters|today|story|change|background|done/);
	expect(JSON.stringify(states)).not.toContain(id);
	for (const _ of [1, 2, 3]) {
		await page.goBack().catch(() => {});
		await painted(page);
		const text = await page.locator('body').innerText();
		for (const trace of [withdrawal, 'hemlig', 'Din kod', 'Så svarade du']) expect(text).not.toContain(trace);
	}
	// Nor does any of it come back later.
	await page.goto(address(removes));
	expect(await storage()).toEqual(before);
	// The next one meets empty fields and nothing chosen, in the round's own language and look.
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	await begin(page, removes);
	await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);
	const next = new Respondent(page);
	await next.weighs();
	for (let guard = 0; guard < 6 && (await stepOf(page)) !== 'story'; guard++) {
		await expect(page.locator('main [aria-pressed=true]')).toHaveCount(0);
		await next.goOn();
	}
	await step(page, 'story');
	await expect(page.getByRole('textbox')).toHaveValue('');
	await expect(page.getByRole('textbox')).toHaveAttribute('autocomplete', 'off');
	await context.close();
});

test.describe('nobody is there', () => {
	test('it asks after the round’s minutes, hides what was answered, and takes yes for an answer', async ({ browser }) => {
		const context = await browser.newContext(TABLET);
		const page = await context.newPage();
		await page.clock.install();
		await startSession(page, app, removes);
		await expect(page.getByText('tas dina svar bort. Det sker när ingen har rört surfplattan på fem minuter')).toBeVisible();
		await page.clock.fastForward('20:00');
		// Nothing to leave behind on the start page.
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await begin(page, removes);
		await cards(page).nth(1).tap();
		await page.clock.fastForward('04:30');
		await page.clock.runFor(1200);
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await page.clock.fastForward('00:35');
		await expect(page.getByRole('heading', { name: 'Är du kvar?' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Ja, jag är kvar' })).toBeFocused();
		const box = (await page.getByRole('dialog').boundingBox())!;
		expect([box.width, box.height]).toEqual([820, 1180]);
		await page.clock.fastForward('00:50');
		await page.clock.fastForward('00:20');
		await expect(page.getByText(/Ungefär (30|40|50) sekunder kvar/)).toBeVisible();
		await page.getByRole('button', { name: 'Ja, jag är kvar' }).tap();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(cards(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
		// By keyboard, Escape says that somebody is there.
		await page.clock.fastForward('05:10');
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await context.close();
	});

	test('a round that removes: nothing is sent, nothing is left, the next one begins at the start', async ({ browser }) => {
		const before = (await rows(removes)).length;
		const context = await browser.newContext(TABLET);
		const page = await context.newPage();
		await page.clock.install();
		await startSession(page, app, removes);
		await begin(page, removes);
		await new Respondent(page).answer();
		// The tablet sleeps, and is woken by somebody else.
		await page.clock.fastForward('03:00:00');
		await expect(page.getByRole('heading', { name: 'Är du kvar?' })).toBeVisible();
		await page.clock.fastForward('02:05');
		await step(page, 'start');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['tablet']);
		await context.close();
		expect((await rows(removes)).length).toBe(before);
	});

	test('a round that keeps: what was answered is handed over, without words that nobody has looked through', async ({ browser }) => {
		const before = (await rows(keeps)).map(({ id }) => id);
		const context = await browser.newContext(TABLET);
		const page = await context.newPage();
		await page.clock.install();
		await startSession(page, app, keeps);
		await expect(page.getByText('skickas dina svar. Det sker när ingen har rört surfplattan på två minuter')).toBeVisible();
		await begin(page, keeps);
		const someone = new Respondent(page);
		await someone.weighs();
		await someone.skipTo('story');
		await page.getByRole('textbox').fill('Ring mig på 070-123 45 67');
		await page.clock.fastForward('02:05');
		await expect(page.getByText('Om ingen svarar skickas det som är besvarat.')).toBeVisible();
		await page.clock.fastForward('02:05');
		await step(page, 'start');
		await openPanel(page, keeps.pin);
		await expect.poll(() => counts(page)).toEqual(['1', '1', '0']);
		await context.close();
		const added = (await rows(keeps)).filter(({ id }) => !before.includes(id));
		expect(added).toHaveLength(1);
		expect(added[0]!.answers.filter((answer) => (answer as { kind: string }).kind === 'best_worst')).toHaveLength(SHORT_SCREENS);
		expect(added[0]!.stories).toEqual([]);
	});

	test('at the end the code goes from the screen, and what was sent stays sent', async ({ browser }) => {
		const before = (await rows(keeps)).length;
		const context = await browser.newContext(TABLET);
		const page = await context.newPage();
		await page.clock.install();
		await startSession(page, app, keeps);
		await begin(page, keeps);
		await answerAndSend(page);
		await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible();
		await page.clock.fastForward('02:05');
		await expect(page.getByText('Om ingen svarar tas allt bort från skärmen.')).toBeVisible();
		await page.getByRole('button', { name: 'Nej, nästa kan börja' }).tap();
		await step(page, 'start');
		await context.close();
		expect((await rows(keeps)).length).toBe(before + 1);
	});

	test('is read aloud to those who listen, and to nobody else', async ({ browser }) => {
		for (const speech of [true, false]) {
			const context = await browser.newContext(TABLET);
			const page = await context.newPage();
			await fakeVoice(page, [{ lang: 'sv-SE' }]);
			await page.clock.install();
			await startSession(page, app, keeps);
			if (speech) await page.getByRole('radio', { name: 'Text, bilder och uppläsning' }).tap();
			await on(page).begin.tap();
			await step(page, 'practice');
			await page.clock.fastForward('02:05');
			await expect(page.getByRole('heading', { name: 'Är du kvar?' })).toBeVisible();
			const said = () => page.evaluate(() => (window as unknown as { fakeVoice: { said: { text: string }[] } }).fakeVoice.said.map(({ text }) => text));
			if (speech) await expect.poll(said).toContain('Är du kvar?');
			else {
				await page.clock.runFor(1000);
				expect(await said()).toEqual([]);
			}
			await context.close();
		}
	});
});

test('back to the start page and away: the next one meets nothing of it', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.clock.install();
	await startSession(page, app, removes);
	await begin(page, removes);
	await cards(page).nth(2).tap();
	await page.goBack();
	await page.goBack();
	await step(page, 'start');
	await page.clock.fastForward('05:05');
	await expect(page.getByRole('heading', { name: 'Är du kvar?' })).toBeVisible();
	await page.clock.fastForward('02:05');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await begin(page, removes);
	await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);
	await context.close();
});

test('staff who end in the middle are told what becomes of it, and leave nothing; a session begins with nothing of before', async ({ browser }) => {
	const before = (await rows(removes)).length;
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	// A trial, before the session.
	await begin(page, removes);
	await cards(page).nth(2).tap();
	await startSession(page, app, removes);
	await begin(page, removes);
	await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);
	await new Respondent(page).answer();
	await openPanel(page, removes.pin);
	await page.getByRole('button', { name: 'Avsluta på surfplattan' }).tap();
	await expect(page.getByText('Någon håller på att svara. Om du avslutar nu tas de svaren bort.')).toBeVisible();
	await page.getByRole('button', { name: 'Avsluta ändå' }).tap();
	await step(page, 'start');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await context.close();
	expect((await rows(removes)).length).toBe(before);
});

test('two tabs of a session are one person, who leaves both', turn(5), async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await startSession(page, app, removes);
	await begin(page, removes);
	await new Respondent(page).answer();
	const other = await context.newPage();
	await other.goto(`${app.url}/projects`);
	await step(other, 'best_worst');
	await context.setOffline(true);
	await page.bringToFront();
	await on(page).quit.tap();
	await on(page).send.tap();
	await step(page, 'done');
	const code = (await page.locator('.the-code').innerText()).trim();
	await on(page).done.tap();
	await step(page, 'start');
	await step(other, 'start');
	for (const tab of [page, other]) expect(await everythingKept(tab, context)).not.toContain(code);
	expect(await page.evaluate(() => Object.keys(localStorage).map((key) => key.split(':')[0]).sort())).toEqual(['sealed', 'tablet']);
	await context.close();
});

test('a tablet that was closed in the middle asks when it is opened again', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	let page = await context.newPage();
	await startSession(page, app, removes);
	await begin(page, removes);
	await cards(page).nth(0).tap();
	await cards(page).nth(1).tap();
	await on(page).next.waitFor();
	await page.close();
	page = await context.newPage();
	await page.clock.install({ time: Date.now() + 40 * 60_000 });
	await page.goto(address(removes));
	await expect(page.getByRole('heading', { name: 'Är du kvar?' })).toBeVisible();
	await context.close();
});

test('a round that closes while a tablet shows it: staff can still end the session', async ({ browser }) => {
	const context = await browser.newContext(DESKTOP);
	const staff = await context.newPage();
	await signIn(staff, app, 'designer');
	const round = await sharedRound(app, 'Stänger', { minutes: 5, keeps: false });
	const tablet = await browser.newContext({ ...TABLET, serviceWorkers: 'block' });
	const page = await tablet.newPage();
	await page.goto(`${app.url}/s/${round.code}/tablet`);
	await page.locator('main[data-ready]').waitFor();
	await page.getByLabel('PIN-kod').fill(round.pin);
	await page.getByRole('button', { name: 'Starta' }).tap();
	await page.waitForURL(`**/s/${round.code}`);
	await step(page, 'start');
	await staff.goto(`${app.url}/rounds/${round.id}`);
	await staff.getByRole('button', { name: 'Stäng omgången' }).click();
	await page.goto(`${app.url}/`);
	await expect(page.getByRole('heading', { name: 'Enkäten har stängt.' })).toBeVisible();
	await page.getByRole('link', { name: 'För personal' }).tap();
	await page.getByLabel('PIN-kod').fill(round.pin);
	await page.getByRole('button', { name: 'Visa' }).tap();
	await page.getByRole('button', { name: 'Avsluta på surfplattan' }).tap();
	await expect(page.getByRole('heading', { name: 'Surfplattan är som vanligt igen.' })).toBeVisible();
	await page.getByRole('link', { name: 'Till startsidan' }).tap();
	await expect(page.getByLabel('Skriv koden här')).toBeVisible();
	await context.close();
	await tablet.close();
});

test('can be installed as an app that fills the screen', async ({ browser }) => {
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await page.goto(`${address(removes)}/tablet`);
	await page.locator('main[data-ready]').waitFor();
	const client = await context.newCDPSession(page);
	const { errors, data } = await client.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const manifest = JSON.parse(data!) as { display: string; start_url: string; icons: { src: string }[] };
	expect(manifest.display).toBe('fullscreen');
	for (const { src } of manifest.icons) expect((await fetch(app.url + src)).status, src).toBe(200);
	const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
	// A browser without a window of its own keeps nothing between visits, and says that alone.
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito')).toEqual([]);
	// Opened as an app it goes on to the round once a session has been started.
	await startSession(page, app, removes);
	await page.goto(app.url + manifest.start_url);
	await page.waitForURL(`**/s/${removes.code}`);
	await context.close();
});
