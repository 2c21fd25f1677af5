/** A workshop on people's own phones: coming in by the code, writing, voting twice, reading what was decided; without a network, passed round, and in three languages. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { fakeVoice, said } from './fixtures/voice.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { cardOf, comeIn, keepWorkshop, leadIn, type KeptWorkshop } from './fixtures/workshops.ts';
import type { RunningApp } from './fixtures/app.ts';
import { ar } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { planIn } from '#content/workshop-words.ts';
import type { LeaderAct } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';

const WORDS = { sv: sv.respondRoom, en: en.respondRoom, ar: ar.respondRoom };
type Lang = keyof typeof WORDS;
/** SHOTS=folder: pictures of every screen, to be looked at. */
const SHOTS = process.env.SHOTS;

let app: RunningApp;
let project: string;
test.beforeAll(async ({ app: shared }) => {
	app = shared;
	project = (await app.ask<{ id: string }>('select id from public.projects where archived_on is null order by name limit 1'))[0]!.id;
});

const base = WORKSHOPS.create_break_keep.plan;
/** With a step that weighs before what is decided. */
const PLAN: Plan = { ...base, steps: [...base.steps.slice(0, -1), { id: 'weigh', kind: 'weigh', minutes: 10, name: 'Väg', instruction: 'Svara på frågorna, var och en för sig.' }, base.steps.at(-1)!] };
const bring = (title: string, column: string, picture: string | null, card = randomUUID()): LeaderAct =>
	({ op: 'bring', card, area: 'all', column, what: { kind: 'insight', insight: randomUUID() }, told: { source: 'figure', title, facts: '21 av 34 · Våren 2026', voices: ['Jag har berättat samma sak för fem personer.'], picture } });

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const atStep = (page: Page, step: string) => expect(page.locator(`.frame[data-step="${step}"]`)).toBeVisible();
/** The plan's own words in a language. */
const told = (lang: Lang, text: string) => planIn(PLAN, lang)[text] ?? text;

async function open(browser: Browser, code: string, options: BrowserContextOptions = PHONE) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(`${app.url}/w/${code}`);
	await atStep(page, 'door');
	return { context, page };
}
async function goIn(page: Page, lang: Lang = 'sv', step = 'read') {
	await page.getByRole('button', { name: WORDS[lang].door.enter, exact: true }).click();
	await atStep(page, step);
}
/** As closing it does, without the minutes. */
async function close(room: KeptWorkshop) {
	await app.ask(`update public.workshops set status = 'closed', closed_on = current_date where id = '${room.id}'`);
	await app.ask(`select pg_notify('workshops', '${room.id} 0')`);
}
/** Writes a card and lays it. */
async function lay(page: Page, text: string, column: string, lang: Lang = 'sv') {
	await page.getByLabel(WORDS[lang].write.label, { exact: true }).fill(text);
	await page.getByRole('radio', { name: column }).click();
	await page.getByRole('button', { name: WORDS[lang].write.lay, exact: true }).click();
	await expect(page.locator('.mine')).toContainText(text);
}
const own = (page: Page, text: string) => page.locator('.card-of-mine').filter({ hasText: text });

for (const [lang, options, look] of [
	['sv', PHONE, 'light'],
	['ar', PHONE, 'dark'],
	['en', TABLET, 'light'],
	['ar', TABLET, 'dark'],
	['sv', TABLET, 'dark'],
	['sv', { ...PHONE, viewport: { width: 320, height: 640 } }, 'light']
] as const) {
	const size = `${options.viewport.width}`;
	test(`every step in ${lang} at ${size}, ${look}: nothing to hold against any of them`, turn(3), async ({ browser }) => {
		test.setTimeout(120_000);
		const t = WORDS[lang];
		const room = await keepWorkshop(app, project, { plan: PLAN });
		const { context, page } = await open(browser, room.code, { ...options, colorScheme: look });
		const walk = new Walk(context, app.url);
		const seen = async (name: string) => {
			await walk.look(page, name, { respondent: true, lang });
			if (SHOTS) await page.screenshot({ path: `${SHOTS}/${lang}-${size}-${look}-${name}.png`, fullPage: true });
		};
		if (lang !== 'sv') {
			await page.getByRole('link', { name: lang === 'ar' ? 'العربية' : 'English', exact: true }).click();
			await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
		}
		await expect(h1(page)).toHaveText(t.door.heading);
		await page.getByRole('button', { name: t.pictures.star, exact: true }).click();
		await seen('1-door');
		await leadIn(app, room, bring('En plan som alla ser', 'create', 'puzzle'), bring('Väntan mellan besluten', 'break', 'wallet'), { op: 'timer', endsAt: new Date(Date.now() + 400_000).toISOString(), left: 400 });
		await goIn(page, lang);
		await expect(h1(page)).toHaveText(told(lang, 'Läs'));
		await seen('2-read');
		await page.getByRole('button', { name: lang === 'sv' ? 'Nästa' : lang === 'en' ? 'Next' : 'التالي', exact: true }).click();
		await expect(page.locator('.one')).toContainText('Väntan mellan besluten');

		await leadIn(app, room, { op: 'go', step: 'write' }, { op: 'timer', endsAt: null, left: 245 });
		await atStep(page, 'write');
		await seen('3-write-empty');
		await lay(page, 'En tid där alla sitter med', told(lang, 'Skapa'), lang);
		await lay(page, 'Sms i stället för brev', told(lang, 'Skapa'), lang);
		await expect(own(page, 'Sms i stället')).toContainText(t.states.arrived);
		await own(page, 'Sms i stället').getByRole('button', { expanded: false }).click();
		await seen('4-write');

		const others = await comeIn(app, room.code, 'Uggla');
		const shown = [cardOf('Tre blanketter för samma sak', 'break'), cardOf('Byte av handläggare varje år, och varje gång får man berätta allt från början igen', 'break'), cardOf('Frukosten på AME', 'keep')];
		await others.act(...shown);
		await leadIn(app, room, { op: 'reveal', step: 'write' }, { op: 'go', step: 'group' }, { op: 'group', lead: shown[1]!.card, cards: [shown[0]!.card] });
		await atStep(page, 'group');
		await expect(page.getByRole('main')).toContainText('Tre blanketter');
		await seen('5-group');

		await leadIn(app, room, { op: 'go', step: 'vote' });
		await atStep(page, 'vote');
		for (const text of ['En plan som alla ser', 'En plan som alla ser', 'Frukosten på AME']) await page.locator('.put').filter({ hasText: text }).click();
		await expect(page.getByText(t.vote.noneLeft, { exact: true }).first()).toBeVisible();
		await others.act({ op: 'vote', step: 'vote', cards: [shown[2]!.card, shown[2]!.card, shown[1]!.card] });
		await seen('6-vote');
		await leadIn(app, room, { op: 'show_votes', step: 'vote' });
		await expect(page.getByText(t.vote.shown, { exact: true })).toBeVisible();
		await seen('7-vote-shown');
		await leadIn(app, room, { op: 'go', step: 'again' });
		await expect(h1(page)).toHaveText(told(lang, 'Rösta igen'));
		await page.locator('.put').filter({ hasText: 'Frukosten på AME' }).click();
		await seen('8-again');
		await others.act({ op: 'vote', step: 'again', cards: [shown[2]!.card] });
		await leadIn(app, room, { op: 'show_votes', step: 'again' });
		await expect(page.getByText(t.vote.shown, { exact: true })).toBeVisible();
		await seen('9-again-shown');

		await leadIn(app, room, { op: 'go', step: 'weigh' }, { op: 'weigh', step: 'weigh', round: randomUUID(), code: app.demo().code });
		await expect(page.getByRole('link', { name: t.weigh.open, exact: true })).toHaveAttribute('href', `/s/${app.demo().code}`);
		await seen('10-weigh');
		await leadIn(app, room, { op: 'go', step: 'choose' }, { op: 'decide', card: shown[2]!.card, owner: 'Chefen för AME', level: 'team', firstStep: 'Köp in frukost till måndag', dueOn: '2026-12-14' });
		await expect(page.locator('dl')).toContainText('Chefen för AME');
		await seen('11-choose');
		await close(room);
		await expect(h1(page)).toHaveText(t.closed.heading);
		await expect(page.getByRole('main')).toContainText('Sms i stället för brev');
		await seen('12-closed');
		expect(walk.result()).toEqual([]);
		await context.close();
	});
}


test('the code typed on the front page leads in; a code that is nothing says so, and asks for another', async ({ browser }) => {
	const room = await keepWorkshop(app, project);
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto(app.url);
	const typed = page.locator('input[name=code]').first();
	await typed.fill(room.code.toLowerCase().replace('-', ' '));
	await typed.press('Enter');
	await expect(page).toHaveURL(`${app.url}/w/${room.code}`);
	await expect(h1(page)).toHaveText(WORDS.sv.door.heading);
	await goIn(page);
	await expect(page).toHaveTitle('Läs – Hjälp som hänger ihop');
	expect((await page.goto(`${app.url}/w/finns 998`))!.status()).toBe(404);
	await expect(h1(page)).toHaveText('Vi hittar ingen workshop med koden FINNS-998.');
	await page.getByRole('textbox').fill(room.code);
	await page.getByRole('textbox').press('Enter');
	await atStep(page, 'read');
	expect(await app.ask(`select number, name from private.workshop_people where workshop_id = '${room.id}'`)).toEqual([{ number: 1, name: '' }]);
	await context.close();
});

test('without script the page says what is needed', async ({ browser }) => {
	const room = await keepWorkshop(app, project);
	const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${app.url}/w/${room.code}`);
	// Text selectors pass over noscript by design; the eye does not.
	await expect(page.locator('noscript p')).toBeVisible();
	await expect(page.locator('noscript p')).toHaveText(WORDS.sv.noScript);
	await expect(h1(page)).toHaveText(WORDS.sv.door.heading);
	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('noscript p')).toHaveText(WORDS.ar.noScript);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await context.close();
});

test('the network goes while somebody writes: it is kept, and comes in once, marked as late; a reload keeps all', turn(4), async ({ browser }) => {
	test.setTimeout(120_000);
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code);
	await leadIn(app, room, { op: 'go', step: 'write' });
	await goIn(page, 'sv', 'write');
	await lay(page, 'Före avbrottet', 'Skapa');
	await expect(own(page, 'Före avbrottet')).toContainText(t.states.arrived);
	await context.setOffline(true);
	await expect(page.getByText(t.state.offline)).toBeVisible();
	await lay(page, 'Skriven utan nät', 'Bryta');
	await lay(page, 'En till utan nät', 'Behålla');
	await expect(own(page, 'Skriven utan nät')).toContainText(t.states.onWay);
	// Also what is done to one that waits: changed, and moved.
	await own(page, 'En till utan nät').getByRole('button', { expanded: false }).click();
	await page.getByRole('button', { name: t.write.change, exact: true }).click();
	await own(page, 'En till utan nät').getByRole('textbox').fill('En till, ändrad utan nät');
	await page.getByRole('button', { name: t.write.save, exact: true }).click();
	await page.getByRole('button', { name: t.write.move, exact: true }).click();
	await own(page, 'ändrad utan nät').getByRole('radio', { name: 'Skapa' }).click();
	await expect(own(page, 'ändrad utan nät')).toContainText('Skapa');
	// Meanwhile the room goes on.
	await leadIn(app, room, { op: 'reveal', step: 'write' });
	await page.getByLabel(t.write.label, { exact: true }).first().fill('Halvfärdig');
	await context.setOffline(false);
	await expect(page.getByText(t.state.offline)).toBeHidden();
	for (const text of ['Skriven utan nät', 'ändrad utan nät']) await expect(own(page, text)).toContainText(t.states.late);
	await expect(own(page, 'Före avbrottet')).toContainText(t.states.arrived);
	await page.reload();
	await atStep(page, 'write');
	await expect(page.getByLabel(t.write.label, { exact: true }).first()).toHaveValue('Halvfärdig');
	for (const text of ['Före avbrottet', 'Skriven utan nät', 'ändrad utan nät']) await expect(own(page, text)).toHaveCount(1);
	// The room goes on again: what was half written is offered, and nothing of it is lost.
	await leadIn(app, room, { op: 'go', step: 'talk' });
	await atStep(page, 'talk');
	await expect(page.locator('.unlaid')).toContainText('Halvfärdig');
	await page.getByRole('button', { name: t.write.anyway, exact: true }).click();
	await page.getByRole('radio', { name: 'Behålla' }).click();
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	await expect(own(page, 'Halvfärdig')).toContainText(t.states.arrived);
	await page.getByRole('button', { name: 'Tillbaka', exact: true }).click();
	await expect(page.getByRole('main')).toContainText('Halvfärdig');
	const adds = await app.ask<{ n: number; cards: number; people: number }>(`select count(*)::int as n, count(distinct card)::int as cards, count(distinct number)::int as people from private.workshop_acts where workshop_id = '${room.id}' and op = 'add'`);
	expect(adds).toEqual([{ n: 4, cards: 4, people: 1 }]);
	await context.close();
});

test('three tabs of one browser, without what only a secure page has, are one person with one pile of cards', turn(5), async ({ browser }) => {
	const room = await keepWorkshop(app, project);
	const context = await browser.newContext(PHONE);
	await context.addInitScript(() => {
		for (const [of, name] of [[crypto, 'randomUUID'], [crypto, 'subtle'], [navigator, 'locks'], [navigator, 'serviceWorker'], [window, 'caches']] as const) Object.defineProperty(of, name, { value: undefined });
	});
	const pages = await Promise.all([1, 2, 3].map(() => context.newPage()));
	await leadIn(app, room, { op: 'go', step: 'write' });
	for (const page of pages) await page.goto(`${app.url}/w/${room.code}`);
	await pages[0]!.getByRole('button', { name: WORDS.sv.pictures.key }).click();
	await goIn(pages[0]!, 'sv', 'write');
	// The others are in as well: it is the same person.
	for (const page of pages) await atStep(page, 'write');
	await lay(pages[0]!, 'Från den första', 'Skapa');
	await pages[2]!.bringToFront();
	await expect(pages[2]!.locator('.mine')).toContainText('Från den första');
	await lay(pages[2]!, 'Från den tredje', 'Bryta');
	await expect(own(pages[2]!, 'Från den tredje')).toContainText(WORDS.sv.states.arrived);
	await pages[1]!.bringToFront();
	await expect(own(pages[1]!, 'Från den tredje')).toHaveCount(1);
	expect(await app.ask(`select number, name from private.workshop_people where workshop_id = '${room.id}'`)).toEqual([{ number: 1, name: 'Nyckeln' }]);
	await context.close();
});

test('a tablet passed round: the next one sees nothing of the last, whose unsent words still arrive as theirs', turn(6), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code, TABLET);
	await leadIn(app, room, { op: 'go', step: 'write' });
	await page.getByRole('checkbox', { name: t.door.shared }).check();
	await page.getByLabel(t.door.name, { exact: true }).fill('Ali');
	await goIn(page, 'sv', 'write');
	await context.setOffline(true);
	await lay(page, 'Alis lapp', 'Skapa');
	await page.getByLabel(t.write.label, { exact: true }).fill('Alis halva lapp');
	await page.getByRole('button', { name: t.pass.on, exact: true }).click();
	await atStep(page, 'door');
	await expect(page.getByText(t.pass.done)).toBeVisible();
	await expect(page.getByLabel(t.door.name, { exact: true })).toHaveValue('');
	await expect(page.getByRole('checkbox', { name: t.door.shared })).toBeChecked();
	await context.setOffline(false);
	await goIn(page, 'sv', 'write');
	await expect(page.locator('.mine')).toContainText(t.write.none);
	await expect(page.getByLabel(t.write.label, { exact: true })).toHaveValue('');
	await expect(page.locator('body')).not.toContainText('Alis');
	await lay(page, 'Mos lapp', 'Skapa');
	const cards = () => app.ask(`select p.name, a.act ->> 'text' as text from private.workshop_acts a join private.workshop_people p on p.workshop_id = a.workshop_id and p.number = a.number where a.workshop_id = '${room.id}' and a.op = 'add' order by 1 desc`);
	await expect.poll(cards).toEqual([{ name: 'Ali', text: 'Alis lapp' }, { name: '', text: 'Mos lapp' }]);
	expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('workshop-before')))).toEqual([]);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Alis');
	await context.close();
});

test('a number in a card is asked about, kindly, before it goes; held cards say so', turn(7), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code);
	const walk = new Walk(context, app.url);
	await leadIn(app, room, { op: 'go', step: 'write' }, { op: 'hold', on: true });
	await goIn(page, 'sv', 'write');
	await expect(page.getByText(t.write.held)).toBeVisible();
	await page.getByLabel(t.write.label, { exact: true }).fill('Ring mig på 070-174 06 05');
	await page.getByRole('radio', { name: 'Skapa' }).click();
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	const asked = page.getByRole('heading', { name: sv.respondMore.care.check.phone });
	await expect(asked).toBeFocused();
	await walk.look(page, 'asked', { respondent: true });
	await page.getByRole('button', { name: sv.respondMore.care.check.remove, exact: true }).click();
	await expect(page.getByLabel(t.write.label, { exact: true })).toHaveValue('Ring mig på …');
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	await expect(own(page, 'Ring mig på …')).toContainText(t.states.arrived);
	// Something else that looks like one may go.
	await page.getByLabel(t.write.label, { exact: true }).fill('Diarienummer 070-174 06 05');
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	await page.getByRole('button', { name: sv.respondMore.care.check.keep, exact: true }).click();
	await expect(own(page, 'Diarienummer')).toContainText(t.states.arrived);
	await leadIn(app, room, { op: 'reveal', step: 'write' });
	await expect(own(page, 'Diarienummer')).toContainText(t.states.waits);
	// Taken away, and back again.
	await own(page, 'Diarienummer').getByRole('button', { expanded: false }).click();
	await page.getByRole('button', { name: t.write.take, exact: true }).click();
	await expect(own(page, 'Diarienummer')).toHaveCount(0);
	await page.getByRole('button', { name: t.write.undo, exact: true }).click();
	await expect(own(page, 'Diarienummer')).toHaveCount(1);
	expect(walk.result()).toEqual([]);
	await context.close();
});

test('the room closes while words wait: they stay on the screen, to be said aloud', turn(8), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code);
	await leadIn(app, room, { op: 'go', step: 'write' });
	await goIn(page, 'sv', 'write');
	await lay(page, 'Hann fram', 'Skapa');
	await expect(own(page, 'Hann fram')).toContainText(t.states.arrived);
	await context.setOffline(true);
	await lay(page, 'Hann inte fram', 'Bryta');
	await page.getByLabel(t.write.label, { exact: true }).fill('Inte ens lagd');
	await close(room);
	await context.setOffline(false);
	await expect(h1(page)).toHaveText(t.closed.heading);
	const lost = page.getByRole('region', { name: t.closed.lost });
	await expect(lost).toContainText('Hann inte fram');
	await expect(lost).toContainText('Inte ens lagd');
	await expect(page.getByRole('region', { name: t.write.mine })).toContainText('Hann fram');
	await page.reload();
	await expect(h1(page)).toHaveText(t.closed.heading);
	await expect(lost).toContainText('Hann inte fram');
	await expect(page.getByRole('region', { name: t.write.mine })).toContainText('Hann fram');
	// Somebody new is told that it is over.
	const late = await open(browser, room.code);
	await late.page.getByRole('button', { name: t.door.enter, exact: true }).click();
	await expect(late.page.getByText(t.notIn.closed)).toBeVisible();
	await late.context.close();
	await context.close();
});

test('an update of the app in the middle is told, and a reload loses nothing', turn(1), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	let older = true;
	// The page as an earlier version of the app had drawn it.
	await page.route(`**/w/${room.code}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace(/(&quot;version&quot;:&quot;)/, older ? '$1earlier' : '$1') });
	});
	await page.goto(`${app.url}/w/${room.code}`);
	await leadIn(app, room, { op: 'go', step: 'write' });
	await atStep(page, 'door');
	await goIn(page, 'sv', 'write');
	await expect(page.getByText(t.state.outdated)).toBeVisible();
	await page.getByLabel(t.write.label, { exact: true }).fill('Mitt i en mening');
	older = false;
	await page.getByRole('button', { name: t.state.reload, exact: true }).click();
	await expect(page.getByText(t.state.outdated)).toBeHidden();
	await expect(page.getByLabel(t.write.label, { exact: true })).toHaveValue('Mitt i en mening');
	await context.close();
});

test('by keyboard alone: in, a card in its column, moved, dots put and taken back', turn(2), async ({ browser }) => {
	test.setTimeout(120_000);
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code, DESKTOP);
	/** Tab until what has the focus is called so. */
	const to = async (name: RegExp, key = 'Tab') => {
		for (let i = 0; i < 60; i++) {
			const here = await page.evaluate(() => {
				const at = document.activeElement!;
				return at === document.body ? '' : (at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent ?? '').replace(/\s+/g, ' ').trim();
			});
			if (name.test(here)) return;
			await page.keyboard.press(key);
		}
		throw new Error(`nothing called ${name}`);
	};
	await to(/^Ditt namn$/);
	await page.keyboard.type('Uggla');
	await leadIn(app, room, { op: 'go', step: 'write' });
	await page.keyboard.press('Enter');
	await atStep(page, 'write');
	await expect(h1(page)).toBeFocused();
	await to(/^Din lapp$/);
	await page.keyboard.type('Skriven med tangenter');
	await to(/^Skapa/);
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio', { name: 'Skapa' })).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Bryta' })).toBeChecked();
	await to(/^Lägg lappen$/);
	await page.keyboard.press('Enter');
	await expect(own(page, 'tangenter')).toContainText('Bryta');
	await to(/^Skriven med tangenter/);
	await page.keyboard.press('Enter');
	await to(/^Flytta till/);
	await page.keyboard.press('Enter');
	await to(/^Behålla/);
	await page.keyboard.press('Space');
	await expect(own(page, 'tangenter')).toContainText('Behålla');
	await expect(page.locator('.frame > p[aria-live]')).toHaveText('Lappen är flyttad till Behålla.');
	await leadIn(app, room, { op: 'reveal', step: 'write' }, { op: 'go', step: 'vote' });
	await atStep(page, 'vote');
	await expect(h1(page)).toBeFocused();
	await to(/Skriven med tangenter/);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Space');
	await expect(page.locator('.frame > p[aria-live]')).toHaveText('1 prick kvar');
	await to(/^Ta tillbaka en prick: Skriven/);
	await page.keyboard.press('Enter');
	await expect(page.locator('.frame > p[aria-live]')).toHaveText('2 prickar kvar');
	await expect.poll(async () => (await app.ask<{ n: number }>(`select cardinality(cards) as n from private.workshop_votes where workshop_id = '${room.id}'`))[0]?.n).toBe(1);
	await context.close();
});

test('a screen reader is given headings, lists, groups of radio buttons and what each button does', turn(3), async ({ browser }) => {
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code);
	await leadIn(app, room, { op: 'go', step: 'write' });
	await goIn(page, 'sv', 'write');
	await lay(page, 'En tid där alla sitter med', 'Skapa');
	await expect(own(page, 'En tid')).toContainText(WORDS.sv.states.arrived);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
		- main:
		  - heading "Skriv" [level=1]
		  - paragraph: /Skriv egna lappar/
		  - text: Din lapp
		  - textbox "Din lapp"
		  - paragraph: Var ska den ligga?
		  - radiogroup "Var ska den ligga?":
		    - radio "Skapa Vad saknas?" [checked]
		    - radio "Bryta Vad gör vi som stänger ute?"
		    - radio "Behålla Vad fungerar, och för vem?"
		  - paragraph: Ingen ser lapparna förrän alla visas.
		  - region "Dina lappar 1":
		    - heading "Dina lappar 1" [level=2]
		    - list:
		      - listitem:
		        - button "En tid där alla sitter med Skapa · ✓ framme"
	`);
	await leadIn(app, room, { op: 'reveal', step: 'write' }, { op: 'go', step: 'vote' });
	await atStep(page, 'vote');
	await page.locator('.put').first().click();
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
		- main:
		  - heading "Rösta" [level=1]
		  - paragraph: /Lägg tre prickar/
		  - region "Skapa 1":
		    - heading "Skapa 1" [level=2]
		    - list:
		      - listitem:
		        - 'button "Lägg en prick: Din lapp En tid där alla sitter med"'
		        - text: 1 från dig
		        - 'button "Ta tillbaka en prick: En tid där alla sitter med"': Ta tillbaka
		  - region "Bryta 0":
		    - heading "Bryta 0" [level=2]
		    - paragraph: Inga lappar här
	`);
	await context.close();
});

test('read aloud when somebody wants it; the panel changes size and language, and nothing that was written', turn(5), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await fakeVoice(page, [{ lang: 'sv-SE' }]);
	const walk = new Walk(context, app.url);
	await page.goto(`${app.url}/w/${room.code}`);
	await leadIn(app, room, bring('En plan som alla ser', 'create', 'puzzle'), { op: 'go', step: 'write' });
	await goIn(page, 'sv', 'write');
	await page.getByLabel(t.write.label, { exact: true }).fill('Kvar');
	await page.getByRole('button', { name: t.adjust.heading, exact: true }).click();
	const panel = page.getByRole('dialog');
	await panel.getByRole('radio', { name: 'Text, bilder och uppläsning' }).click();
	await walk.look(page, 'panel', { respondent: true });
	// What several share can be said at any time.
	await panel.getByRole('checkbox', { name: t.door.shared }).check();
	await panel.getByRole('button', { name: 'Klar', exact: true }).click();
	await expect(page.getByRole('button', { name: t.pass.on, exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Läs upp', exact: true }).click();
	await expect.poll(() => said(page)).toMatchObject([{ text: 'Skriv', lang: expect.stringMatching(/^sv/) }]);
	await leadIn(app, room, { op: 'go', step: 'vote' });
	await atStep(page, 'vote');
	await expect(page.getByRole('button', { name: 'Läs upp: En plan som alla ser', exact: true })).toBeVisible();
	await walk.look(page, 'vote aloud', { respondent: true });
	await page.getByRole('button', { name: t.adjust.heading, exact: true }).click();
	await panel.getByRole('radio', { name: 'Störst' }).click();
	await panel.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await panel.locator('.inside > .primary').click();
	await expect(h1(page)).toHaveText('التصويت');
	await walk.look(page, 'large, from the right', { respondent: true, lang: 'ar' });
	await page.reload();
	await expect(h1(page)).toHaveText('التصويت');
	await expect(page.locator('.unlaid')).toContainText('Kvar');
	expect(walk.result()).toEqual([]);
	await context.close();
});

test('three areas: one says where one sits, once; other areas are read where one talks', turn(4), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project, { template: 'present_vision_path' });
	const { context, page } = await open(browser, room.code);
	await leadIn(app, room, { op: 'go', step: 'vision' });
	await goIn(page, 'sv', 'write');
	// A step that is called as a column is about that column.
	await expect(page.getByRole('radio', { name: 'Vision' })).toBeChecked();
	await page.getByLabel(t.write.label, { exact: true }).fill('Alla vet vem de ska ringa');
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	await expect(page.locator('.frame > p[aria-live]')).toHaveText(t.write.choose);
	await page.getByRole('radio', { name: 'Människorna' }).click();
	await expect(page.getByLabel(t.write.label, { exact: true })).toBeFocused();
	await page.getByRole('button', { name: t.write.lay, exact: true }).click();
	await expect(own(page, 'Alla vet')).toContainText('Människorna · Vision · ✓ framme');
	// Kept for the next card, and told in a line.
	await expect(page.locator('.here')).toContainText('Du är i Människorna');
	const other = await comeIn(app, room.code);
	await other.act(cardOf('Från systemet', 'path', 'vision', 'system'));
	await leadIn(app, room, { op: 'reveal', step: 'vision' }, { op: 'go', step: 'move' });
	await atStep(page, 'talk');
	await expect(page.getByRole('main')).toContainText('Alla vet vem de ska ringa');
	await expect(page.getByRole('main')).not.toContainText('Från systemet');
	await page.getByRole('radio', { name: 'Systemet' }).click();
	await expect(page.getByRole('main')).toContainText('Från systemet');
	await context.close();
});

test('dots that come when all have been shown are not counted, and the phone says so', turn(7), async ({ browser }) => {
	const t = WORDS.sv;
	const room = await keepWorkshop(app, project);
	const { context, page } = await open(browser, room.code);
	await leadIn(app, room, bring('En plan som alla ser', 'create', 'puzzle'), { op: 'go', step: 'vote' });
	await goIn(page, 'sv', 'vote');
	await page.locator('.put').click();
	await expect.poll(async () => (await app.ask(`select 1 from private.workshop_votes where workshop_id = '${room.id}'`)).length).toBe(1);
	await context.setOffline(true);
	await page.locator('.put').click();
	await page.locator('.put').click();
	await expect(page.locator('.yours')).toContainText('3 från dig');
	await leadIn(app, room, { op: 'show_votes', step: 'vote' });
	await context.setOffline(false);
	await expect(page.getByText(t.state.refused.shown)).toHaveCount(1);
	await expect(page.locator('.counts')).toContainText('1 prick');
	await page.getByRole('button', { name: t.state.ok, exact: true }).click();
	await expect(page.locator('.counts')).toContainText('1 från dig');
	await expect(page.getByText(t.state.refused.shown)).toHaveCount(0);
	await context.close();
});
