/**
 * The whole of a skapa–bryta–behålla: from a released round, through a room with a wall, a desk and six phones in three languages (one by
 * keyboard, one by what a screen reader is told, one without a network for two minutes), to decisions on the board and minutes in print.
 */
import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { ar } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { planIn } from '#content/workshop-words.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { getPackage } from './fixtures/app.ts';
import { publish } from './fixtures/publish.ts';
import { followUp, weighingOf } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const WORDS = { sv: sv.respondRoom, en: en.respondRoom, ar: ar.respondRoom };
type Lang = keyof typeof WORDS;
const { SHOTS } = process.env;
const { plan } = WORKSHOPS.create_break_keep;
const told = (lang: Lang, text: string) => planIn(plan, lang)[text] ?? text;
const atStep = (page: Page, step: string) => expect(page.locator(`.frame[data-step="${step}"]`)).toBeVisible();
const own = (page: Page, text: string) => page.locator('.card-of-mine').filter({ hasText: text });

interface Guest {
	lang: Lang;
	page: Page;
	context: BrowserContext;
	/** What they write, and in which column. */
	card: [text: string, column: 'Skapa' | 'Bryta' | 'Behålla'];
}
async function guest(browser: Browser, url: string, code: string, lang: Lang, card: Guest['card'], clock = false): Promise<Guest> {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	if (clock) await page.clock.install();
	await page.goto(`${url}/w/${code}`);
	await atStep(page, 'door');
	if (lang !== 'sv') await page.getByRole('link', { name: lang === 'ar' ? 'العربية' : 'English', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', lang);
	return { lang, page, context, card };
}
/** Tab until the focus is on it: as somebody does who has no mouse. */
async function tabTo(page: Page, name: RegExp) {
	for (let i = 0; i < 80; i++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			const labelled = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ') : '';
			return (element.getAttribute('aria-label') ?? (labelled || element.textContent) ?? '').replace(/\s+/g, ' ').trim();
		});
		if (name.test(at)) return;
	}
	throw new Error(`The focus never came to ${name}`);
}

test('from a released round to decisions on the board and minutes in print, with a wall, a desk and six phones', turn(5), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(360_000);
	// A round in which all put the same cards first, one that does not work and one that does.
	const round = await newRound('standard', { title: 'Våren i rummet' });
	const [fix, protect] = [...new Set(weighingOf(await getPackage(app, round.code)).sets.flat())].sort() as [string, string];
	await sent(round, 24, (body, n) => ({
		...body,
		answers: [
			...body.answers.map((one) => {
				const shown = [...(one as { shown: string[] }).shown].sort();
				return { ...one, best: shown[0]!, worst: shown.at(-1)! };
			}),
			followUp(fix, 'today', n < 18 ? 0 : 3), followUp(fix, 'change', n < 15 ? 'create' : 'break'), followUp(protect, 'today', n < 18 ? 3 : 0), followUp(protect, 'change', n < 17 ? 'keep' : 'create')
		]
	}));
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const release = new URL(designer.url()).pathname.split('/').at(-1)!;
	const [{ project }] = (await app.ask<{ project: string }>(`select project_id as project from public.rounds where id = '${round.id}'`)) as [{ project: string }];

	// Begun from its template, with what the answers say.
	const desk = await staffPage('trust_agent', TABLET);
	const walk = new Walk(desk.context(), app.url);
	await desk.goto(`${app.url}/projects/${project}/workshops/new`);
	await desk.getByRole('link', { name: 'Skapa – bryta – behålla' }).click();
	await desk.getByRole('textbox', { name: 'Vad heter workshoppen?' }).fill('Hjälp som hänger ihop: vad gör vi?');
	await desk.getByRole('button', { name: 'Öppna rummet' }).click();
	await expect(desk.getByRole('status')).toContainText('Rummet är öppet.');
	const room = desk.url().split('?')[0]!;
	const id = room.split('/').at(-1)!;
	const code = (await desk.getByRole('region', { name: 'Rummets kod' }).getByText(/^[A-Z]{3,8}-\d{3}$/).innerText()).trim();
	await desk.goto(`${room}/evidence?show=answers&release=${release}`);
	await desk.getByRole('button', { name: 'Ta med det som svaren säger' }).click();
	await expect(desk.getByRole('status')).toContainText('ligger framme.');

	// The wall, for somebody of the steering group; the code and how many are here, until the door is left.
	const wall = await staffPage('steering', { viewport: { width: 1920, height: 1080 } });
	await wall.goto(`${room}/wall`);
	await expect(wall.getByText(code).filter({ visible: true }).first()).toBeVisible();
	let pictures = 0;
	const seen = async (name: string) => {
		if (!SHOTS) return;
		const n = String(++pictures).padStart(2, '0');
		for (const colorScheme of ['light', 'dark'] as const) for (const [of, page] of [['wall', wall], ['desk', desk], ['phone', guests[0]!.page]] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: `${SHOTS}/${n}-${name}-${of}-${colorScheme}.png`, animations: 'disabled' });
			await page.emulateMedia({ colorScheme: null });
		}
	};

	const cards: Guest['card'][] = [['En tid där alla sitter med', 'Skapa'], ['Tre blanketter för samma sak', 'Bryta'], ['One person to call', 'Skapa'], ['شخص واحد أتحدث معه', 'Behålla'], ['Frukosten på AME', 'Behålla'], ['Letters that nobody understands', 'Bryta']];
	const langs: Lang[] = ['sv', 'sv', 'en', 'ar', 'sv', 'en'];
	const guests: Guest[] = [];
	for (const [i, lang] of langs.entries()) guests.push(await guest(browser, app.url, code, lang, cards[i]!, i === 4));
	const [first, keyboard, reader, arabic, offline] = guests as [Guest, Guest, Guest, Guest, Guest];
	await seen('door');
	for (const { page, lang } of guests) {
		if (page === keyboard.page) {
			await tabTo(page, /^Gå in$/);
			await page.keyboard.press('Enter');
		} else await page.getByRole('button', { name: WORDS[lang].door.enter, exact: true }).click();
		await atStep(page, 'read');
	}
	await expect(wall.getByText(/^6$|6 är med/).first()).toBeVisible();
	await expect(arabic.page.locator('html')).toHaveAttribute('dir', 'rtl');
	// What was brought is read on every phone, with the figure that the board tells.
	for (const { page } of guests) await expect(page.getByRole('main')).toContainText(/15 av 24|17 av 24/);
	await desk.goto(`${room}/desk`);
	await expect(desk.getByText('6 i rummet')).toBeVisible();
	await seen('read');
	const goOn = async (button: string, now: RegExp) => {
		await desk.getByRole('button', { name: button, exact: true }).click();
		await expect(desk.getByRole('region', { name: now }).first()).toBeVisible();
	};
	const leave = wall.getByRole('button', { name: 'Till väggen' });
	if (await leave.isVisible()) await leave.click();

	await goOn('Nästa: Skriv', /^Nu: Skriv/);
	for (const { page } of guests) await atStep(page, 'write');
	// One is without a network from here on, for two minutes by their own clock.
	await offline.context.setOffline(true);
	for (const { page, lang, card: [text, column] } of guests) {
		const t = WORDS[lang];
		if (page === keyboard.page) {
			await tabTo(page, new RegExp(`^${t.write.label}`));
			await page.keyboard.type(text);
			await tabTo(page, /Skapa|Bryta|Behålla/);
			await page.keyboard.press('ArrowDown');
			await tabTo(page, new RegExp(`^${t.write.lay}$`));
			await page.keyboard.press('Enter');
		} else {
			await page.getByRole('textbox', { name: t.write.label, exact: true }).fill(text);
			await page.getByRole('radio', { name: told(lang, column) }).check({ force: true });
			await page.getByRole('button', { name: t.write.lay, exact: true }).click();
		}
		await expect(page.locator('.mine')).toContainText(text);
	}
	await expect(own(offline.page, 'Frukosten')).toContainText(WORDS.sv.states.onWay);
	await offline.page.clock.fastForward(120_000);
	for (const one of guests.filter((one) => one !== offline)) await expect(own(one.page, one.card[0])).toContainText(WORDS[one.lang].states.arrived);
	// Nobody sees what anybody else has written: not on the wall, not at the desk, not on a phone.
	for (const page of [wall, desk, reader.page]) for (const [text] of cards.filter(([text]) => text !== reader.card[0])) expect(await page.content()).not.toContain(text);
	await seen('write');
	await goOn('Visa lapparna', /^Nu: Skriv/);
	for (const text of [first.card[0], arabic.card[0]]) await expect(wall.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible();
	await expect(wall.getByText('Frukosten på AME')).toHaveCount(0);
	await offline.context.setOffline(false);
	await offline.page.clock.fastForward(10_000);
	await expect(own(offline.page, 'Frukosten')).toContainText(WORDS.sv.states.late);
	await expect(wall.getByText('Frukosten på AME', { exact: true }).filter({ visible: true }).first()).toBeVisible();
	await seen('shown');

	await goOn('Nästa: Slå ihop', /^Nu: Slå ihop/);
	// By what a screen reader is told: headings, lists and one's own card.
	await expect(reader.page.getByRole('main')).toMatchAriaSnapshot(`
- main:
  - heading "Put together" [level=1]
  - region /Create/:
    - heading /Create/ [level=2]
    - list:
      - listitem: The room’s proposal En tid där alla sitter med
      - listitem: Your note One person to call
  - region /Stop/
  - region /Keep/:
    - heading /Keep/ [level=2]
    - list:
      - listitem: /From the answers .* 17 av 24/
      - listitem: /شخص واحد/
      - listitem: The room’s proposal · came later Frukosten på AME
`);
	await desk.getByRole('checkbox', { name: 'Välj: ”En tid där alla sitter med”' }).check();
	await desk.getByRole('checkbox', { name: 'Välj: ”One person to call”' }).check();
	await desk.getByRole('button', { name: 'Lägg ihop' }).click();
	await expect(desk.locator('#said')).toContainText('ligger nu under');
	await seen('group');

	await goOn('Nästa: Rösta', /^Nu: Rösta/);
	const vote = async (texts: readonly string[]) => {
		for (const { page, lang } of guests) {
			for (const text of texts) {
				const put = page.locator('.put').filter({ hasText: text }).first();
				if (page === keyboard.page) {
					await put.focus();
					await page.keyboard.press('Enter');
				} else await put.click();
			}
			await expect(page.getByText(WORDS[lang].vote.noneLeft, { exact: true }).first()).toBeVisible();
		}
		await expect(desk.getByText('6 av 6 har röstat')).toBeVisible();
	};
	await vote(['Tre blanketter', 'Tre blanketter', 'Frukosten på AME']);
	await expect(wall.getByText('6 av 6 har röstat')).toBeVisible();
	await seen('vote');
	await goOn('Visa rösterna', /^Nu: Rösta/);
	await seen('voted');
	await goOn('Nästa: Prata', /^Nu: Prata/);
	await seen('talk');
	await goOn('Nästa: Rösta igen', /^Nu: Rösta igen/);
	await vote(['Tre blanketter', 'Frukosten på AME', 'Frukosten på AME']);
	await goOn('Visa rösterna', /^Nu: Rösta igen/);
	for (const { page, lang } of guests) await expect(page.getByText(WORDS[lang].vote.shown, { exact: true })).toBeVisible();
	await seen('again');

	await goOn('Nästa: Bestäm', /^Nu: Bestäm/);
	for (const [text, owner, level, step] of [['Tre blanketter för samma sak', 'Enhetschef IFO', 'Kan vi påverka', 'Lägg ihop dem till en'], ['Frukosten på AME', 'Arbetsmarknadsenheten', 'Kan vi själva', 'Fortsätt som nu']] as const) {
		await desk.getByRole('button', { name: new RegExp(`^Bestäm ?”${text}`) }).click();
		await desk.getByRole('textbox', { name: 'Vem håller i det?' }).fill(owner);
		await desk.getByRole('radio', { name: level }).check();
		await desk.getByRole('textbox', { name: 'Första steget' }).fill(step);
		await desk.getByRole('textbox', { name: 'Första steget' }).press('Enter');
		await expect(desk.locator('#said')).toContainText(`är bestämd: ${owner}`);
	}
	for (const { page } of guests) await expect(page.getByRole('main')).toContainText('Enhetschef IFO');
	await expect(wall.getByText('Enhetschef IFO').filter({ visible: true }).first()).toBeVisible();
	await seen('choose');
	await walk.look(desk, 'the desk, with what was decided');

	// Closed: the minutes and the decisions.
	await desk.goto(`${room}/close`);
	await expect(desk.getByRole('checkbox', { name: 'Blir ett beslut på tavlan' })).toHaveCount(2);
	await desk.getByRole('button', { name: 'Avsluta och spara anteckningarna' }).click();
	await desk.waitForURL('**/minutes?closed');
	for (const { page, lang } of guests) await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[lang].closed.heading);
	await seen('closed');
	const decided = desk.getByRole('region', { name: 'Det här bestämdes', exact: true });
	await expect(decided.getByRole('article')).toHaveCount(2);
	await expect(decided).toContainText('Lägg ihop dem till en');
	await walk.look(desk, 'the minutes');
	await wall.goto(`${app.url}/releases/${release}`);
	for (const title of ['Tre blanketter för samma sak', 'Frukosten på AME']) await expect(wall.getByRole('link', { name: title })).toBeVisible();
	// In print: a file with pages, made of what stands there.
	const printed = await desk.pdf({ preferCSSPageSize: true });
	expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
	if (SHOTS) writeFileSync(`${SHOTS}/minutes.pdf`, printed);
	// Each card once, each person's dots once, each of the six themselves.
	expect(await app.ask(`select (select count(*)::int from private.workshop_acts a where a.workshop_id = '${id}' and a.op = 'add') as cards, (select count(distinct a.number)::int from private.workshop_acts a where a.workshop_id = '${id}' and a.op = 'add') as people, (select count(*)::int from private.workshop_votes v where v.workshop_id = '${id}') as votes`)).toEqual([{ cards: 6, people: 6, votes: 12 }]);
	for (const { context } of guests) await context.close();
	expect(walk.result()).toEqual([]);
});
