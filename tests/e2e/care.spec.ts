/**
 * Care for the person who answers: too young, helped, where to turn, personal data in own words, small groups, the own
 * answer. With real taps, and what was stored is read from the database.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, pairwise, test, turn } from './fixtures/index.ts';
import { signIn } from './fixtures/staff.ts';
import type { RunningApp } from './fixtures/app.ts';
import { newRound } from './fixtures/rounds.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { looked } from './fixtures/hands.ts';
import { liking } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on, painted } from './fixtures/screens.ts';
import { tally } from './fixtures/tally.ts';
import { PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';


let app: RunningApp;
const code = { plain: '', sixteen: '', six: '', all: '' };
const pages = { six: '' };
test.beforeAll(async ({ ownApp }) => {
	// The owner writes the workspace's own words about where to turn.
	app = await ownApp({ surveys: true });
	code.plain = (await newRound(app, 'short', { title: 'Vanlig' })).code;
	code.sixteen = (await newRound(app, 'short', { title: 'Från sexton', ageFloor: 16 })).code;
	const six = await newRound(app, 'short', { title: 'Sex personer', expected: 6 });
	code.six = six.code;
	pages.six = six.page;
	code.all = (await newRound(app, 'standard', { title: 'Allt', ageFloor: 18, expected: 12 })).code;
});
test.afterAll(async () => {
	await app.stop();
	app.remove();
});

async function toForm(page: Page) {
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Vad är viktigt för dig?', exact: true }).first().click();
}
const stored = (round: string) => storedAnswers(app, round);

interface Visit {
	page: Page;
	context: BrowserContext;
	/** Every request since the last `forget`. */
	requests: string[];
	/** Bodies of answers that were sent. */
	sent: { id: string; help?: string[]; words?: string; answers: { kind: string; text?: string }[] }[];
}
async function visit(browser: Browser, work: (visit: Visit) => Promise<void>, options: Parameters<Browser['newContext']>[0] = TABLET) {
	const context = await browser.newContext(options);
	try {
		const page = await context.newPage();
		const seen: Visit = { page, context, requests: [], sent: [] };
		page.on('request', (request) => {
			seen.requests.push(`${request.method()} ${request.url()}`);
			if (request.url().endsWith('/api/v1/responses')) seen.sent.push(request.postDataJSON());
		});
		await work(seen);
	} finally {
		await context.close();
	}
}

const step = atStep;
const cards = (page: Page) => on(page).best_worst.cards;
const next = (page: Page) => on(page).next;
const begin = (page: Page, address: string) => new Respondent(page).begin(address);
const skipTo = (page: Page, name: string) => new Respondent(page).skipTo(name);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const device = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const text = (page: Page) => page.getByRole('textbox');

async function practise(page: Page) {
	await step(page, 'practice');
	await new Respondent(page).answer();
	await step(page, 'best_worst');
}
/** One card is chosen, the rest are equal: one card is followed up. */
async function weighAll(page: Page, person = 1): Promise<void> {
	const someone = new Respondent(page, { likes: liking(person) });
	await someone.answer();
	await someone.weighs('equal');
}
/** From the practice to the first field for own words, or to the question before it. */
async function toWords(page: Page, at: 'story' | 'words') {
	await weighAll(page);
	for (const kind of ['today', 'change']) {
		await step(page, kind);
		await button(page, 'Hoppa över').tap();
	}
	await step(page, at);
}
async function send(page: Page): Promise<void> {
	await button(page, 'Skicka mina svar').tap();
	await page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' }).waitFor();
}

test('too young: thanks and where to turn, nothing on the device, no request at all', turn(2), async ({ browser }) => {
	await visit(browser, async ({ page, requests }) => {
		await page.clock.install();
		await page.goto(`${app.url}/s/${code.sixteen}`);
		await step(page, 'start');
		await expect(page.getByRole('heading', { name: 'Hur gammal är du?' })).toBeVisible();
		await expect(button(page, 'Börja')).toHaveCount(0);
		await expect(button(page, 'Jag är yngre')).toBeEnabled();
		await page.waitForLoadState('networkidle');
		requests.length = 0;
		await button(page, 'Jag är yngre').tap();
		await step(page, 'tooYoung');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tack för att du ville vara med.');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await expect(page.locator('main')).toContainText('gjorda för dig som har fyllt 16 år');
		await expect(page.locator('main')).toContainText('116 111');
		// Nor later: five seconds of the page's own time, at once.
		await page.clock.runFor(5_000);
		expect(requests).toEqual([]);
		expect(await device(page)).toBe('{}');
		expect(await page.evaluate(() => document.cookie)).toBe('');
		// Nothing is remembered: neither after a reload nor by the back button.
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Hur gammal är du?' })).toBeVisible();
		await expect(button(page, 'Jag är yngre')).toBeEnabled();
		await button(page, 'Jag är yngre').tap();
		await button(page, 'Till början').tap();
		// Old enough: still nothing, until the first screen is left.
		await button(page, 'Jag har fyllt 16').tap();
		await expect(page.getByText('Nu kan du börja.')).toBeFocused();
		expect(await device(page)).toBe('{}');
		await button(page, 'Börja').tap();
		await step(page, 'practice');
		expect(await device(page)).toContain(code.sixteen);
		// Asked once a person: a reload on the way does not ask again, "nästa" does.
		await page.reload();
		await step(page, 'practice');
		await button(page, 'Avsluta').tap();
		await button(page, 'Ta bort mina svar och sluta').tap();
		await step(page, 'start');
		await expect(page.getByRole('heading', { name: 'Hur gammal är du?' })).toBeVisible();
		expect(await device(page)).toBe('{}');
		expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
	});
	// A round without a floor does not ask.
	await visit(browser, async ({ page }) => {
		await page.goto(`${app.url}/s/${code.plain}`);
		await expect(button(page, 'Börja')).toBeEnabled();
		await expect(page.getByText('Hur gammal är du?')).toHaveCount(0);
	});
});

test('helped: four rules first, which help at the end, never by whom; alone: none; not said: nothing', turn(1), async ({ browser }) => {
	const ids: Record<string, string> = {};
	await visit(browser, async ({ page, sent }) => {
		await page.goto(`${app.url}/s/${code.plain}`);
		await button(page, 'Någon hjälper mig').tap();
		await step(page, 'helper');
		await expect(page.locator('main ol li')).toHaveCount(4);
		await expect(page.locator('main ol li strong')).toHaveText(['Läs som det står.', 'Peka inte ut ett svar.', 'Svara inte åt personen.', 'Hjälp inte den du själv är kontakt för.']);
		await next(page).tap();
		await practise(page);
		await weighAll(page);
		// "Avsluta" passes the question too.
		await button(page, 'Avsluta').tap();
		await step(page, 'helpGiven');
		await expect(page.locator('ul.options [aria-pressed=true]')).toHaveCount(0);
		const press = (name: string) => page.locator('ul.options button', { hasText: name }).tap();
		await press('Någon läste upp');
		await press('Jag fick ingen hjälp');
		await expect(page.locator('ul.options [aria-pressed=true]')).toHaveText([/ingen hjälp/]);
		await press('Någon läste upp');
		await press('Någon tryckte där jag visade eller sa');
		await expect(page.locator('ul.options [aria-pressed=true]')).toHaveCount(2);
		await page.reload();
		await expect(page.locator('ul.options [aria-pressed=true]')).toHaveCount(2);
		await next(page).tap();
		await step(page, 'send');
		await send(page);
		expect(sent.at(-1)!.help).toEqual(['read_aloud', 'pointed']);
		ids.helped = sent.at(-1)!.id;
	});
	await visit(browser, async ({ page, sent }) => {
		await begin(page, `${app.url}/s/${code.plain}`);
		await weighAll(page, 2);
		await button(page, 'Avsluta').tap();
		await step(page, 'send');
		await send(page);
		ids.alone = sent.at(-1)!.id;
	});
	await visit(browser, async ({ page, sent }) => {
		await page.goto(`${app.url}/s/${code.plain}`);
		await button(page, 'Någon hjälper mig').tap();
		await step(page, 'helper');
		await next(page).tap();
		await practise(page);
		await weighAll(page, 3);
		await button(page, 'Avsluta').tap();
		await step(page, 'helpGiven');
		await button(page, 'Hoppa över').tap();
		await step(page, 'send');
		await send(page);
		expect(sent.at(-1)).not.toHaveProperty('help');
		ids.unsaid = sent.at(-1)!.id;
	});
	const rows = new Map((await stored(code.plain)).map((row) => [row.id, row.help]));
	expect(rows.get(ids.helped!)).toEqual(['read_aloud', 'pointed']);
	expect(rows.get(ids.alone!)).toEqual(['none']);
	expect(rows.get(ids.unsaid!)).toEqual([]);
});

test('somebody begins to help in the middle: the rules, the same screen with its tap, and the question at the end', turn(8), async ({ browser }) => {
	await visit(browser, async ({ page, sent }) => {
		await page.goto(`${app.url}/s/${code.plain}`);
		// Before the first question the start page asks it.
		await button(page, 'Anpassa').tap();
		await expect(page.getByRole('dialog').getByRole('button', { name: 'Någon hjälper mig' })).toHaveCount(0);
		await button(page, 'Klar').tap();
		await begin(page, `${app.url}/s/${code.plain}`);
		await weighAll(page, 2);
		await page.goBack();
		await page.goBack();
		await step(page, 'best_worst');
		await cards(page).nth(0).tap();
		const at = await page.locator('.progress').innerText();
		const shown = await page.locator('ul.cards .title').allInnerTexts();
		await button(page, 'Anpassa').tap();
		await page.getByRole('dialog').getByRole('button', { name: 'Någon hjälper mig' }).tap();
		await step(page, 'helper');
		await expect(page.locator('main ol li')).toHaveCount(4);
		await page.reload();
		await step(page, 'helper');
		await next(page).tap();
		await step(page, 'best_worst');
		expect(await page.locator('.progress').innerText()).toBe(at);
		expect(await page.locator('ul.cards .title').allInnerTexts()).toEqual(shown);
		await expect(cards(page).nth(0)).toHaveAttribute('aria-pressed', 'true');
		await button(page, 'Anpassa').tap();
		await expect(page.getByText('Någon hjälper dig. I slutet frågar vi vilken hjälp det var.')).toBeVisible();
		await button(page, 'Klar').tap();
		await button(page, 'Avsluta').tap();
		await step(page, 'helpGiven');
		await page.locator('ul.options button', { hasText: 'Någon läste upp' }).tap();
		await next(page).tap();
		await step(page, 'send');
		await send(page);
		expect(sent.at(-1)!.help).toEqual(['read_aloud']);
	});
});

test('where to turn: the product’s text, then the owner’s own; others may not change it', turn(4), async ({ browser }) => {
	const told = async (expected: (notice: ReturnType<Page['locator']>) => Promise<void>) =>
		visit(browser, async ({ page }) => {
			await begin(page, `${app.url}/s/${code.plain}`);
			await toWords(page, 'story');
			const notice = page.locator('#story-help');
			await expect(notice).toContainText('Ingen kan svara dig här, och vi vet inte vem du är.');
			await expected(notice);
			// Before the field, for eyes and ears.
			expect(await notice.evaluate((element) => Boolean(element.compareDocumentPosition(document.querySelector('textarea')!) & Node.DOCUMENT_POSITION_FOLLOWING))).toBe(true);
			expect(await text(page).getAttribute('aria-describedby')).toContain('story-help');
		});
	await told((notice) => expect(notice).toContainText('90101'));

	const context = await browser.newContext({ locale: 'sv-SE' });
	const owner = await context.newPage();
	await signIn(owner, app, 'owner');
	await owner.getByRole('link', { name: 'Medlemmar' }).click();
	await owner.getByRole('link', { name: 'Vart den som svarar kan vända sig' }).click();
	const form = owner.url();
	const save = async (value: string) => {
		await owner.getByLabel('Vart man kan vända sig', { exact: true }).fill(value);
		await owner.getByRole('button', { name: 'Spara texten' }).click();
	};
	await expect(owner.getByLabel('Vart man kan vända sig', { exact: true })).toHaveValue('');
	await save(`Ring 112. ${'x'.repeat(600)}`);
	await expect(owner.getByRole('alert')).toHaveText('Texten är 610 tecken. Den får ha högst 600.');
	// What was written is still there.
	await expect(owner.getByLabel('Vart man kan vända sig', { exact: true })).toHaveValue(/^Ring 112\. x+$/);
	await save('  Ring 112 vid fara.\n\n\n\nUngdomsmottagningen i Grums: 0555-123 45  ');
	await expect(owner.getByRole('status')).toContainText('Texten är sparad.');
	await expect(owner.getByLabel('Vart man kan vända sig', { exact: true })).toHaveValue('Ring 112 vid fara.\n\nUngdomsmottagningen i Grums: 0555-123 45');
	await told(async (notice) => {
		await expect(notice).toContainText('Ungdomsmottagningen i Grums: 0555-123 45');
		await expect(notice).not.toContainText('90101');
	});
	await owner.goto(form);
	await save('');
	await expect(owner.getByRole('status')).toBeVisible();
	await context.close();

	for (const role of ['designer', 'steering'] as const) {
		const other = await (await browser.newContext()).newPage();
		await signIn(other, app, role);
		expect((await other.goto(form))!.status()).toBe(403);
		const past = await other.request.post(form, { form: { text: 'Ring mig' }, maxRedirects: 0, headers: { origin: app.url, accept: 'text/html' } });
		expect(past.status()).toBe(403);
		await other.context().close();
	}
	await told((notice) => expect(notice).toContainText('90101'));
});

test('personal data in own words is asked about on the device before anything goes on', turn(5), async ({ browser }) => {
	const ids: string[] = [];
	const question = (page: Page) => page.locator('section.question');
	await visit(browser, async ({ page, requests, sent }) => {
		await begin(page, `${app.url}/s/${code.plain}`);
		await toWords(page, 'story');
		// What only looks like it passes.
		await text(page).fill('Sedan 2019 bor jag på 664 30 i Grums. Det kostar 12 500 kr. Koden var GRAN-472.');
		await next(page).tap();
		await step(page, 'choice');
		await page.goBack();
		await step(page, 'story');
		await page.waitForLoadState('networkidle');
		requests.length = 0;

		await text(page).fill('Jag heter Kim, 701272-2388 och 121212-1212. Ring 070-123 45 67.');
		await next(page).tap();
		// The coordination number has a wrong check digit here; the personal number has a right one.
		await expect(question(page)).toContainText('Det här ser ut som ett personnummer. Vill du ta bort det?');
		await expect(question(page).getByRole('heading')).toBeFocused();
		await expect(question(page).locator('mark')).toHaveText('121212-1212');
		// "Nästa" does not pass by the question.
		await next(page).tap();
		await step(page, 'story');
		await expect(question(page)).toBeVisible();
		await button(page, 'Ta bort åt mig').tap();
		await expect(text(page)).toHaveValue('Jag heter Kim, 701272-2388 och …. Ring 070-123 45 67.');
		// One question at a time.
		await expect(question(page)).toContainText('ser ut som ett telefonnummer');
		await button(page, 'Fortsätt skriva').tap();
		await expect(text(page)).toBeFocused();
		await expect(question(page)).toHaveCount(0);
		await next(page).tap();
		await expect(question(page).locator('mark')).toHaveText('070-123 45 67');
		await button(page, 'Det är något annat, behåll det').tap();
		await step(page, 'choice');
		// Once kept, not asked again; what comes new is.
		await page.goBack();
		await step(page, 'story');
		await text(page).fill('Ring 070-123 45 67 eller skriv till kim@exempel.se');
		await next(page).tap();
		await expect(question(page)).toContainText('ser ut som en e-postadress');
		await button(page, 'Ta bort åt mig').tap();
		await expect(page.getByText('Nu är det borttaget.')).toBeFocused();
		await expect(text(page)).toHaveValue('Ring 070-123 45 67 eller skriv till …');
		expect(requests).toEqual([]);
		await next(page).tap();
		await skipTo(page, 'send');
		await send(page);
		ids.push(sent.at(-1)!.id);
		expect(sent).toHaveLength(1);
	});
	// By another way out: nothing is sent before the question has been answered.
	await visit(browser, async ({ page, requests, sent }) => {
		await page.clock.install();
		await begin(page, `${app.url}/s/${code.plain}`);
		await toWords(page, 'story');
		// A coordination number without its dash: day 61–91, with a right check digit.
		await text(page).fill('Mitt nummer är 7010632391');
		await button(page, 'Avsluta').tap();
		await step(page, 'send');
		await page.waitForLoadState('networkidle');
		requests.length = 0;
		await button(page, 'Skicka mina svar').tap();
		await step(page, 'story');
		await expect(question(page)).toContainText('ser ut som ett personnummer');
		await page.clock.runFor(5_000);
		expect(requests).toEqual([]);
		await button(page, 'Ta bort åt mig').tap();
		await expect(text(page)).toHaveValue('Mitt nummer är …');
		// Straight back to where the person was.
		await next(page).tap();
		await step(page, 'send');
		await send(page);
		ids.push(sent.at(-1)!.id);
	});
	const rows = new Map((await stored(code.plain)).map((row) => [row.id, row.quotes.map(({ raw }) => raw)]));
	expect(ids.map((id) => rows.get(id))).toEqual([['Ring 070-123 45 67 eller skriv till …'], ['Mitt nummer är …']]);
});

test('a small group is told what its words can show, and each person chooses', turn(6), async ({ browser }) => {
	const ids: Record<string, string> = {};
	const address = () => `${app.url}/s/${code.six}`;
	const choose = (page: Page, name: string) => page.locator('ul.options button', { hasText: name }).tap();
	const story = 'Det blev bra när någon ringde.';
	for (const choice of ['Visa mina ord', 'Använd mina ord omskrivna'] as const) {
		await visit(browser, async ({ page, sent }) => {
			await begin(page, address());
			await toWords(page, 'words');
			await expect(page.locator('main')).toContainText('Ni är ungefär sex i gruppen. Andra kan kanske gissa vem som skrev.');
			await expect(page.locator('ul.options button')).toHaveCount(3);
			await expect(page.locator('ul.options [aria-checked=true]')).toHaveCount(0);
			await choose(page, choice);
			await next(page).tap();
			await step(page, 'story');
			await text(page).fill(story);
			await next(page).tap();
			await skipTo(page, 'send');
			await send(page);
			ids[choice] = sent.at(-1)!.id;
		});
	}
	// No choice: no fields, no words.
	await visit(browser, async ({ page, sent }) => {
		await begin(page, address());
		await toWords(page, 'words');
		await button(page, 'Hoppa över').tap();
		await step(page, 'choice');
		await skipTo(page, 'send');
		await send(page);
		ids.none = sent.at(-1)!.id;
		expect(sent.at(-1)).not.toHaveProperty('words');
	});
	// Written, and then thought better of: the words stay on the device; sent before, they are taken away.
	await visit(browser, async ({ page, sent }) => {
		await begin(page, address());
		await toWords(page, 'words');
		await choose(page, 'Visa mina ord');
		await next(page).tap();
		await text(page).fill('En hemlig berättelse');
		await next(page).tap();
		await skipTo(page, 'send');
		await send(page);
		expect(sent.at(-1)!.answers.filter((answer) => 'text' in answer)).toHaveLength(1);
		await button(page, 'Ändra mina svar').tap();
		await step(page, 'best_worst');
		await skipTo(page, 'words');
		await choose(page, 'Bara mina val');
		await next(page).tap();
		await step(page, 'choice');
		await skipTo(page, 'send');
		await send(page);
		expect(sent.at(-1)).toMatchObject({ words: 'choices_only', revision: 2 });
		expect(JSON.stringify(sent.at(-1))).not.toContain('hemlig');
		ids.changed = sent.at(-1)!.id;
	});
	// A group that is not small is not asked: "where to turn" comes straight to the story.

	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, app, 'designer');
	await staff.goto(`${pages.six}/quotes`);
	let rewritten = 0;
	for (const more of [true, false]) {
		await expect(staff.locator('blockquote')).toHaveText(story);
		rewritten += await staff.getByText('får bara användas omskrivet').count();
		if (more) await staff.getByRole('link', { name: 'Hoppa över' }).click();
		if (more) await staff.waitForURL(/text=/);
	}
	expect(rewritten).toBe(1);
	await staff.context().close();

	const rows = new Map((await stored(code.six)).map((row) => [row.id, row.quotes]));
	expect(rows.get(ids['Visa mina ord']!)).toEqual([{ raw: story, rewrite_only: false }]);
	expect(rows.get(ids['Använd mina ord omskrivna']!)).toEqual([{ raw: story, rewrite_only: true }]);
	expect(rows.get(ids.none!)).toEqual([]);
	expect(rows.get(ids.changed!)).toEqual([]);
});

test('staff say age floor and expected number when a round is opened; what is wrong is said by the field', turn(4), async ({ browser }) => {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, app, 'designer');
	await toForm(page);
	for (const [age, expected, problems] of [
		['5', '', ['lägsta ålder']],
		['sexton', '1', ['lägsta ålder', 'hur många']],
		['31', '12', ['lägsta ålder']],
		['', '-6', ['hur många']],
		['', '2,5', ['hur många']]
	] as const) {
		await page.getByLabel('Omgångens namn').fill('Fel i rutorna');
		await page.getByLabel('Lägsta ålder').fill(age);
		await page.getByLabel('Hur många väntas svara?').fill(expected);
		await page.getByRole('button', { name: 'Öppna omgången' }).click();
		await expect(page.getByRole('alert')).toHaveCount(problems.length);
		for (const [i, problem] of problems.entries()) await expect(page.getByRole('alert').nth(i)).toContainText(problem);
		// Nothing that was typed has to be typed again.
		await expect(page.getByLabel('Omgångens namn')).toHaveValue('Fel i rutorna');
		await expect(page.getByLabel('Lägsta ålder')).toHaveValue(age);
		await expect(page.getByLabel('Hur många väntas svara?')).toHaveValue(expected);
	}
	const round = (of: string) => fetch(`${app.url}/api/v1/rounds/${of}`).then((response) => response.json()) as Promise<{ round: object }>;
	expect((await round(code.all)).round).toMatchObject({ ageFloor: 18, expected: 12 });
	expect((await round(code.plain)).round).toMatchObject({ ageFloor: null, expected: null });
	await page.context().close();
});

test('the own answer: a picture made here, for the person alone, gone when the device forgets', turn(3), async ({ browser }) => {
	await visit(browser, async ({ page, requests }) => {
		const someone = new Respondent(page, { likes: liking(21) });
		await someone.begin(`${app.url}/s/${code.plain}`);
		await someone.weighs();
		const taps = tally(someone.noted);
		await button(page, 'Avsluta').tap();
		await step(page, 'send');
		await send(page);
		await page.waitForLoadState('networkidle');
		requests.length = 0;
		await button(page, 'Se hur jag svarade').tap();
		await expect(page.getByRole('heading', { name: 'Så svarade du' })).toBeFocused();
		const picture = page.getByRole('img', { name: 'Bild av dina egna svar.' });
		await expect(picture).toBeVisible();
		expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(600);

		// The same as a list, in the order that the test's own count of the taps gives.
		await page.getByText('Samma sak som lista').tap();
		const rows = await page.locator('.own-answer li').allInnerTexts();
		expect(rows).toHaveLength(taps.counts.size);
		const score = (title: string) => {
			const { best, worst, shown } = taps.counts.get(title)!;
			return (best - worst) / shown;
		};
		const scores = rows.map((row) => {
			const [, title, best, shown, worst] = /^(.*): viktigast (\d+) av (\d+) gånger, minst viktigt (\d+) av/.exec(row)!;
			expect({ best: Number(best), worst: Number(worst), shown: Number(shown) }, title).toEqual(taps.counts.get(title!));
			return score(title!);
		});
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		// And in the picture.
		const drawing = decodeURIComponent((await picture.getAttribute('src'))!);
		for (const row of rows) expect(drawing.replace(/<\/text><text[^>]*>/g, ' ')).toContain(row.split(':')[0]);

		const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Spara som bild').tap()]);
		expect(file.suggestedFilename()).toBe('mina-svar.png');
		const saved = readFileSync((await file.path())!);
		expect(saved.subarray(1, 4).toString()).toBe('PNG');
		expect(saved.readUInt32BE(16)).toBe(1440);
		expect(saved.length).toBeGreaterThan(20_000);

		// On paper: the picture alone, and least of all the code that takes the answers away.
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.own-answer .on-paper')).toBeVisible();
		expect((await page.locator('.frame').innerText()).trim()).toBe('');
		await page.emulateMedia({ media: 'screen' });
		let printed = 0;
		await page.exposeFunction('printed', () => (printed += 1));
		await page.evaluate(() => (window.print = () => void (window as unknown as { printed(): void }).printed()));
		await button(page, 'Skriv ut').tap();
		await expect.poll(() => printed).toBe(1);

		// Nothing of it has left the device.
		expect(requests.filter((request) => !/ (data|blob):/.test(request))).toEqual([]);
		await button(page, 'Göm bilden').tap();
		await expect(button(page, 'Se hur jag svarade')).toBeFocused();
		await button(page, 'Se hur jag svarade').tap();
		await button(page, 'Klart, glöm mig här').tap();
		await step(page, 'start');
		await expect(page.locator('.own-answer')).toHaveCount(0);
		expect(await device(page)).toBe('{}');
		await page.goBack();
		await painted(page);
		await expect(page.locator('.own-answer')).toHaveCount(0);
	});
});

test('a network that is gone before the later screens have come: the person is told, and nothing is lost', turn(2), async ({ browser }) => {
	await visit(browser, async ({ page, context }) => {
		await page.route('**/s/words?*', (route) => route.abort('internetdisconnected'));
		await begin(page, `${app.url}/s/${code.plain}`);
		// What is weighed came with the page; the first screen after it did not.
		const weighed = weighAll(page);
		await expect(page.getByRole('alert')).toContainText('Det du har svarat finns kvar här.', { timeout: 30_000 });
		await page.unroute('**/s/words?*');
		await page.getByRole('alert').getByRole('button').tap();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await weighed;
		await button(page, 'Avsluta').tap();
		await step(page, 'send');
		await expect(page.getByRole('heading', { name: 'Vill du skicka dina svar?' })).toBeFocused();
		await context.setOffline(true);
		await button(page, 'Skicka mina svar').tap();
		await expect(page.getByRole('heading', { name: /inte skickade ännu/ })).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeVisible({ timeout: 20_000 });
	});
});

test('all of it with a keyboard alone', turn(7), async ({ browser }) => {
	await visit(
		browser,
		async ({ page, sent }) => {
			const to = async (name: string | RegExp) => {
				const named = typeof name === 'string' ? { name, exact: true } : { name };
				const target = page.getByRole('button', named).or(page.getByRole('radio', named));
				await target.waitFor();
				for (let stops = 0; stops < 40; stops++) {
					const at = await target.evaluate((element) => (element === document.activeElement ? 'it' : element.closest('[role=radiogroup]')?.contains(document.activeElement) ? 'its group' : ''));
					if (at === 'it') return;
					// A group is one stop; the arrows choose in it.
					await page.keyboard.press(at ? 'ArrowDown' : 'Tab');
				}
				throw new Error(`Tab never comes to ${name}`);
			};
			const press = async (name: string | RegExp, key = 'Enter') => {
				await to(name);
				await looked(page);
				// Chosen by the arrows already: one more press would take it back.
				if (!(await page.evaluate(() => document.activeElement!.matches('[role=radio][aria-checked=true]')))) await page.keyboard.press(key);
			};
			const at = async (kind: string) => {
				await step(page, kind);
				await expect(page.locator('main h1')).toBeFocused();
			};
			await page.goto(`${app.url}/s/${code.all}`);
			await expect(button(page, 'Jag är yngre')).toBeEnabled();
			await press('Jag är yngre');
			await expect(page.locator('main h1')).toBeFocused();
			await press('Till början', 'Space');
			await press('Jag har fyllt 18', 'Space');
			await press('Någon hjälper mig');
			await at('helper');
			await press('Nästa');
			await at('practice');
			for (const key of ['Enter', 'Space']) {
				await page.keyboard.press('Tab');
				await page.keyboard.press(key);
			}
			await press('Till frågorna');
			for (let screen = 1; screen <= 9; screen++) {
				await at('best_worst');
				await expect(page.locator('.progress')).toContainText(`${screen} av 15`);
				if (screen > 1) {
					await press('Alla är lika viktiga');
					continue;
				}
				for (const key of ['Enter', 'Space']) {
					await page.keyboard.press('Tab');
					await page.keyboard.press(key);
				}
				await press('Nästa');
			}
			for (const kind of ['today', 'change']) {
				await at(kind);
				await press('Hoppa över');
			}
			await at('words');
			await expect(page.locator('main')).toContainText('Ni är ungefär tolv i gruppen.');
			await press(/Använd mina ord omskrivna/, 'Space');
			await press('Nästa');
			await at('story');
			await page.keyboard.press('Tab');
			await expect(text(page)).toBeFocused();
			await page.keyboard.type('Skriv till kim@exempel.se');
			await press('Nästa');
			await press('Ta bort åt mig', 'Space');
			await expect(page.getByText('Nu är det borttaget.')).toBeFocused();
			await press('Nästa');
			await at('choice');
			await press('Avsluta');
			await at('helpGiven');
			await press(/Någon förklarade/, 'Space');
			await press('Nästa');
			await at('send');
			await press('Skicka mina svar');
			await expect(page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' })).toBeFocused();
			await press('Se hur jag svarade', 'Space');
			await expect(page.getByRole('heading', { name: 'Så svarade du' })).toBeFocused();
			await press('Spara som bild');
			expect(sent.at(-1)).toMatchObject({ help: ['explained'], words: 'rewritten' });
			expect(sent.at(-1)!.answers.find((answer) => 'text' in answer)!.text).toBe('Skriv till …');
		},
		{ ...PHONE, hasTouch: false }
	);
});

for (const [i, [size, options]] of Object.entries({ phone: PHONE, tablet: TABLET }).entries()) {
	for (const [j, colorScheme] of (['light', 'dark'] as const).entries()) {
		if (!pairwise(i, j)) continue;
		test(`every new screen can be read and reached: ${size}, ${colorScheme}`, turn(i === 0 ? 5 : 2), async ({ browser }) => {
			await visit(
				browser,
				async ({ page, context }) => {
					const seen = new Walk(context, app.url);
					const shots = process.env.SHOTS;
					const look = async (name: string) => {
						await seen.look(page, name, { respondent: true });
						if (shots) await page.screenshot({ path: `${shots}/${size}-${colorScheme}-${name.replace(/\W+/g, '-')}.png`, fullPage: true });
					};
					await page.goto(`${app.url}/s/${code.all}`);
					await expect(button(page, 'Jag är yngre')).toBeEnabled();
					await look('age');
					await button(page, 'Jag är yngre').tap();
					await step(page, 'tooYoung');
					await look('too young');
					await button(page, 'Till början').tap();
					await button(page, 'Jag har fyllt 18').tap();
					await look('ways');
					await button(page, 'Någon hjälper mig').tap();
					await step(page, 'helper');
					await look('helper rules');
					await next(page).tap();
					await practise(page);
					await new Respondent(page, { likes: liking(5) }).weighs();
					for (const kind of ['today', 'change']) {
						await step(page, kind);
						await button(page, 'Hoppa över').tap();
					}
					await step(page, 'words');
					await look('words');
					await page.locator('ul.options button').first().tap();
					await look('words chosen');
					await next(page).tap();
					await step(page, 'story');
					await look('story');
					await text(page).fill('Jag heter Kim, 19121212-1212, och det blev bra när någon ringde.');
					await next(page).tap();
					await page.locator('section.question').waitFor();
					await look('question');
					await button(page, 'Ta bort åt mig').tap();
					await look('removed');
					await button(page, 'Avsluta').tap();
					await step(page, 'helpGiven');
					await page.locator('ul.options button').nth(1).tap();
					await look('help given');
					await next(page).tap();
					await send(page);
					await button(page, 'Se hur jag svarade').tap();
					await page.getByText('Samma sak som lista').tap();
					await look('own answer');
					expect(seen.result()).toEqual([]);
				},
				{ ...options, colorScheme }
			);
		});
	}
}
