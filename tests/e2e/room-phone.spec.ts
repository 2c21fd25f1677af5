/** A workshop on people's own phones: coming in by the code, writing, voting twice, reading what was decided; without a network, passed round, and in three languages. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { Meter } from './fixtures/meter.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { cardOf, comeIn, keepWorkshop, leadIn, type KeptWorkshop } from './fixtures/workshops.ts';
import type { RunningApp } from './fixtures/app.ts';
import { ar } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { planIn } from '#content/workshop-words.ts';
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
const bring = (title: string, column: string, picture: string | null, card = randomUUID()) =>
	({ op: 'bring', card, area: 'all', column, what: { kind: 'insight', insight: randomUUID() }, told: { source: 'figure', title, facts: '21 av 34 · Våren 2026', voices: ['Jag har berättat samma sak för fem personer.'], picture } }) as const;

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
		await app.ask(`update public.workshops set status = 'closed', closed_on = current_date where id = '${room.id}'`);
		await leadInClosed(room);
		await expect(h1(page)).toHaveText(t.closed.heading);
		await expect(page.getByRole('main')).toContainText('Sms i stället för brev');
		await seen('12-closed');
		expect(walk.result()).toEqual([]);
		await context.close();
	});
}

/** Whoever listens is told that the room is closed, as the closing itself tells it. */
const leadInClosed = (room: KeptWorkshop) => app.ask(`select pg_notify('workshops', '${room.id} 0')`);
