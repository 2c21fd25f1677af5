/**
 * Every page of the journeys, at a phone's, a tablet's and a desk's size: no axe violation, nothing in the console, nothing
 * from another host, nothing outside the screen, everything large enough for a finger.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { getPackage, openRound, post, signInByPage, type RunningApp } from './fixtures/app.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { publish } from './fixtures/publish.ts';
import { atStep, submission } from './fixtures/surveys.ts';
import { on } from './fixtures/screens.ts';
import { DESKTOP, PHONE, TABLET, Walk, type PageRules } from './fixtures/walk.ts';

let app: RunningApp;
let empty: RunningApp;
/** Made once, looked at by every walk. */
const made = { coded: '', translate: '', realRound: '', board: '', smallBoard: '', smallRound: '', round: '', closed: '' };

test.beforeAll(async ({ browser, ownApp }) => {
	[app, empty] = await Promise.all([ownApp({ surveys: true }), ownApp({ env: { DEMO: '0', SETUP_CODE: 'START-KOD' } })]);
	const page = await browser.newPage();
	await signInByPage(page, app, 'designer');

	// The demo's open round gets its first board here, so that a second one is refused.
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Hösten 2026' }).click();
	made.round = page.url();
	await publish(page);
	made.board = page.url();

	const { code, page: round } = await openRound(page, app, 'En liten grupp');
	made.realRound = code;
	made.smallRound = round;
	// One that has closed and that nobody has answered: the demo's leads to what those who took part are told.
	made.closed = (await openRound(page, app, 'En som är över')).code;
	await app.ask(`update public.rounds set status = 'closed' where code = '${made.closed}'`);
	const pack = await getPackage(app, code);
	for (let person = 0; person < 4; person++) {
		const body = submission(pack);
		const card = body.answers[0]!.best;
		expect((await post(app, { ...body, answers: [...body.answers, { question: 'top', kind: 'follow_up', aspect: 'story', card, text: 'Bussen går en gång i timmen.' }] })).status).toBe(201);
	}
	const version = (await app.ask<{ id: string; survey: string; project: string }>(`select v.id, s.id as survey, s.project_id as project from public.survey_versions v join public.surveys s on s.id = v.survey_id where s.title = 'Vad är viktigt för dig?' limit 1`))[0]!;
	const sent = await page.request.post(`${app.url}/projects/${version.project}/new-round`, { form: { version: version.id, title: 'Med engångskoder', oneUseCodes: 'yes' }, maxRedirects: 0, headers: { origin: app.url, accept: 'text/html' } });
	made.translate = `${app.url}/surveys/${version.survey}/translate/ar`;
	made.coded = `${app.url}${sent.headers().location!}`;
	made.smallBoard = `${app.url}/releases/${(JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject).smallBoard}`;
	await page.close();
});
test.afterAll(async () => {
	await Promise.all([app, empty].map((one) => one?.stop()));
	app?.remove();
	empty?.remove();
});

/** A person with a device of their own; what was found is said when the walk is over. */
async function walking(browser: Browser, options: BrowserContextOptions, url: string, walk: (page: Page, seen: Walk) => Promise<void>, half?: 0 | 1) {
	const context = await browser.newContext(options);
	const seen = new Walk(context, url, half);
	try {
		await walk(await context.newPage(), seen);
	} catch (error) {
		seen.stopped(error);
	} finally {
		await context.close();
	}
	return seen;
}

const step = atStep;
const cards = (page: Page) => on(page).best_worst.cards;
const next = (page: Page) => on(page).next;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** With a finger where there is one. */
const press = async (page: Page, name: string) => ((await page.evaluate(() => navigator.maxTouchPoints)) > 0 ? button(page, name).tap() : button(page, name).click());

async function respondent(page: Page, seen: Walk) {
	const look = (name: string, rules: PageRules = {}) => seen.look(page, name, { respondent: true, ...rules });
	const { code } = app.demo();

	await page.goto(app.url);
	await look('home');

	seen.allow(404, /^\/s\/FINNS-999$/);
	await page.goto(`${app.url}/go?code=finns999`);
	await expect(page.getByRole('heading', { name: 'Vi hittar ingen enkät med koden FINNS-999.' })).toBeVisible();
	await look('unknown code');

	seen.allow(409, new RegExp(`^/s/${made.closed}$`));
	await page.goto(`${app.url}/s/${made.closed}`);
	await expect(page.getByRole('heading', { name: 'Enkäten har stängt.' })).toBeVisible();
	await look('closed round');

	await page.goto(`${app.url}/s/${made.realRound}`);
	await step(page, 'start');
	await look('start of a real round', { madeUp: false });

	await page.goto(`${app.url}/s/${code}`);
	await step(page, 'start');
	await look('start', { madeUp: true });

	await press(page, 'Börja');
	await step(page, 'practice');
	await look('practice, nothing chosen');
	await cards(page).nth(0).click();
	await look('practice, one chosen');
	await cards(page).nth(3).click();
	await look('practice, both chosen');
	await press(page, 'Till frågorna');

	await step(page, 'best_worst');
	await look('weigh, nothing chosen');
	await cards(page).nth(1).click();
	await look('weigh, one chosen');
	await cards(page).nth(2).click();
	await expect(page.locator('ul.cards [aria-pressed=true]')).toHaveCount(2);
	await look('weigh, both chosen');
	await next(page).click();
	await expect(page.locator('.progress')).toContainText('2 av 15');
	await press(page, 'Alla är lika viktiga');
	await expect(page.locator('.progress')).toContainText('3 av 15');
	await press(page, 'Tillbaka');
	await expect(page.getByText('Du svarade att alla är lika viktiga.')).toBeVisible();
	await look('weigh, back at one that was left as equal');
	for (let screen = 2; screen <= 9; screen++) {
		await expect(page.locator('.progress')).toContainText(`${screen} av 15`);
		if (screen > 2) {
			await cards(page).nth(0).click();
			await cards(page).nth(1).click();
		}
		await next(page).click();
	}

	await step(page, 'today');
	await look('today, no answer');
	await page.locator('ul.options button').nth(1).click();
	await look('today, answered');
	await next(page).click();
	await step(page, 'change');
	await look('change, no answer');
	await page.locator('ul.options button').nth(2).click();
	await look('change, answered');
	await next(page).click();
	await step(page, 'story');
	await look('story, empty');
	await page.getByRole('textbox').fill('Det är långt till allt. '.repeat(41));
	await expect(page.getByText('tecken kvar')).toBeVisible();
	await look('story, nearly full');
	await next(page).click();
	for (let card = 2; card <= 3; card++) {
		for (const kind of ['today', 'change', 'story']) {
			await step(page, kind);
			await press(page, 'Hoppa över');
		}
	}
	for (let question = 13; ; question++) {
		await expect(page.locator('.progress')).toContainText(`${question} av`);
		const last = /(\d+) av \1 /.test(await page.locator('.progress').innerText());
		await look(`background ${question}`);
		await page.locator('ul.options button').first().click();
		await next(page).click();
		if (last) break;
	}

	await step(page, 'send');
	await look('send');
	seen.allow('ERR_INTERNET_DISCONNECTED', /^\/api\/v1\/responses$/);
	await page.route('**/api/v1/responses', (route) => route.abort('internetdisconnected'));
	await press(page, 'Skicka mina svar');
	await expect(page.getByRole('heading', { name: 'Dina svar är sparade här, men inte skickade ännu.' })).toBeVisible();
	await look('waiting for the network');
	await press(page, 'Ta bort från den här enheten');
	await look('waiting, asked whether to delete');
	await press(page, 'Behåll dem');
	await page.unroute('**/api/v1/responses');
	const sent = page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' });
	// The device tries again by itself; the button is for those who do not want to wait.
	if (!(await sent.isVisible())) await button(page, 'Försök igen nu').click({ timeout: 2000 }).catch(() => {});
	await expect(sent).toBeVisible();
	await look('sent');
	const withdrawal = (await page.locator('.the-code').innerText()).trim();

	const other = await page.context().newPage();
	const lookOther = (name: string) => seen.look(other, name, { respondent: true });
	await other.goto(`${app.url}/angra`);
	await lookOther('withdraw');
	seen.allow(400, /^\/angra$/);
	await other.getByLabel('Din kod').fill('ABC');
	await press(other, 'Ta bort mina svar');
	await expect(other.getByRole('alert')).toBeVisible();
	await lookOther('withdraw, not a code');
	await other.getByLabel('Din kod').fill(withdrawal);
	await press(other, 'Ta bort mina svar');
	await expect(other.getByRole('heading', { name: 'Dina svar är borttagna.' })).toBeVisible();
	await lookOther('withdrawn');
	await other.close();

	// What was withdrawn is not taken again: the last of the end screens.
	seen.allow(410, /^\/api\/v1\/responses$/);
	await press(page, 'Ändra mina svar');
	await step(page, 'best_worst');
	await press(page, 'Avsluta');
	await step(page, 'send');
	await press(page, 'Skicka mina svar');
	await expect(page.getByRole('heading', { name: 'Svaren kunde inte tas emot.' })).toBeVisible();
	await look('answers that are not taken');
	await press(page, 'Ta bort från den här enheten');
	await step(page, 'start');
}

async function staff(page: Page, seen: Walk, name: string, browser: Browser, options: BrowserContextOptions) {
	const look = (name: string, rules?: PageRules) => seen.look(page, name, rules);

	await page.goto(`${app.url}/projects`);
	await look('sign in');
	seen.allow(400, /^\/sign-in$/);
	await page.getByLabel('E-post').fill('nobody@exempel.se');
	await page.getByLabel('Lösenord').fill('not the right one');
	await press(page, 'Logga in');
	await expect(page.getByRole('alert')).toBeVisible();
	await look('sign in, refused');
	await page.getByLabel('E-post').fill(`nobody-${name.replace(/\W/g, '')}@exempel.se`);
	await press(page, 'Få en kod på mejl i stället');
	await expect(page.getByRole('heading', { name: 'Skriv koden från mejlet' })).toBeVisible();
	await look('code by mail');

	await signInByPage(page, app, 'designer');
	await look('projects', { madeUp: true });
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await look('project', { madeUp: true });
	const project = page.url();
	await page.getByRole('link', { name: 'Vad är viktigt för dig?', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Värdekorten' })).toBeVisible();
	await look('survey');
	await page.goto(project);
	await page.getByRole('link', { name: 'Öppna en ny omgång: Vad är viktigt för dig?', exact: true }).first().click();
	await look('new round');
	await page.goto(made.round);
	await look('round', { madeUp: true });
	await page.getByRole('link', { name: 'Delad surfplatta' }).click();
	await look('tablets');
	for (const [address, name] of [[`${made.round}/poster`, 'poster'], [`${made.round}/settings`, 'settings of a round'], [`${app.url}/search?q=grums`, 'search'], [`${app.url}/projects/all`, 'all projects'], [made.translate, 'translating']] as const) {
		await page.goto(address);
		await look(name);
	}
	await page.goto(`${made.coded}/codes`);
	await page.getByLabel('Hur många koder behöver du?').fill('2');
	await press(page, 'Gör koder');
	await expect(page.locator('main svg').first()).toBeVisible();
	await look('slips with codes');
	await page.goto(made.round);
	await page.getByRole('link', { name: 'Granska och publicera' }).click();
	// Whoever answers beside may have sent meanwhile: then one newcomer is too few.
	await expect(page.getByRole('alert')).toContainText(/Det finns inget nytt att publicera\.|Det går inte att publicera ett nytt resultat ännu/);
	await look('round, nothing to publish', { madeUp: true });
	await page.goto(made.smallRound);
	await expect(page.getByText('Ett svar till behövs innan ett resultat kan publiceras.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Granska och publicera' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Röster: gå igenom det personer har skrivit' }).click();
	await expect(page.getByText('Bussen går en gång i timmen.').first()).toBeVisible();
	await look('stories', { madeUp: false });
	await page.goto(made.board);
	await look('board', { madeUp: true });
	await page.getByText('Så räknade vi').first().click();
	await expect(page.getByText('e upphöjt till').first()).toBeVisible();
	await look('board, how we counted', { madeUp: true });
	await page.goto(made.smallBoard);
	await expect(page.getByRole('heading', { name: 'För få svar för att visas' })).toBeVisible();
	await look('board of too few', { madeUp: false });
	seen.allow(404, /^\/projects\/0{8}-/);
	await page.goto(`${app.url}/projects/00000000-0000-4000-8000-000000000000`);
	await look('a page that is not there');
	await page.context().clearCookies();

	await signInByPage(page, app, 'owner');
	await page.getByRole('link', { name: 'Medlemmar' }).click();
	await look('members');
	await page.goto(page.url().replace(/\/members.*/, ''));
	await look('workspace');
	await page.goBack();
	const members = page.url();
	await page.getByLabel('E-post').fill(`ny.${name.replace(/\W/g, '')}@exempel.se`);
	await press(page, 'Bjud in');
	await expect(page.getByRole('status')).toBeVisible();
	await look('members, somebody invited');
	const link = (await page.locator('.link').innerText()).trim();
	await page.context().clearCookies();

	await page.goto(link);
	await look('invitation');
	seen.allow(400, /^\/invite\//);
	await press(page, 'Skicka en kod');
	await expect(page.getByLabel('Kod från mejlet')).toBeVisible();
	await look('invitation, code sent');
	await page.getByLabel('Kod från mejlet').fill('123456');
	await page.getByLabel('Välj ett lösenord').fill('kort');
	await press(page, 'Tacka ja');
	await expect(page.getByRole('alert')).toBeVisible();
	await look('invitation, password too short');
	await page.goto(`${app.url}/invite/not-an-invitation`);
	await look('invitation that is not there');

	await signInByPage(page, app, 'steering');
	// The newest board of the demo's project rests on made-up answers, and says so.
	await look('projects, steering group', { madeUp: true });
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await look('project, steering group', { madeUp: true });
	// What is not one's own to see looks the same as what is not there; what one may know of but not open says so.
	seen.allow(404, new RegExp(`^${new URL(made.round).pathname}$`));
	await page.goto(made.round);
	await expect(page.getByRole('heading', { name: 'Sidan finns inte, eller så får du inte se den.' })).toBeVisible();
	await look('a round, steering group');
	seen.allow(403, new RegExp(`^${new URL(members).pathname}$`));
	await page.goto(members);
	await expect(page.getByRole('heading', { name: 'Din roll ger inte rätt till den här sidan.' })).toBeVisible();
	await look('a page for other roles');

	const setup = await walking(browser, options, empty.url, async (page, seen) => {
		await page.goto(empty.url);
		await seen.look(page, 'setup');
		seen.allow(400, /^\/setup$/);
		await page.getByLabel('Startkod').fill('fel kod');
		await page.getByLabel('Arbetsytans namn').fill('Byrån');
		await page.getByLabel('Din e-post').fill('agare@exempel.se');
		await page.getByLabel('Välj ett lösenord').fill('ett långt lösenord');
		await press(page, 'Skapa arbetsytan');
		await expect(page.getByRole('alert')).toBeVisible();
		await seen.look(page, 'setup, wrong code');
	});
	seen.problems.push(...setup.result());
}

const VARIANTS: { name: string; options: BrowserContextOptions }[] = [
	{ name: 'phone', options: { ...PHONE, colorScheme: 'light' } },
	{ name: 'tablet', options: { ...TABLET, colorScheme: 'light' } },
	{ name: 'desktop', options: { ...DESKTOP, colorScheme: 'light' } },
	{ name: 'phone in the dark', options: { ...PHONE, colorScheme: 'dark' } }
];

for (const { name, options } of VARIANTS) {
	// In short each page on the smallest and the largest screen, in the dark and in the light.
	if (['phone', 'tablet'].includes(name) && !SOAK) continue;
	const half = SOAK ? undefined : name === 'desktop' ? 0 : 1;
	test(`every page, ${name}`, turn(name === 'desktop' ? 2 : 6), async ({ browser }) => {
		// Two people at the same time, each with a device.
		const walks = await Promise.all([
			// A respondent at a desk: the screens of a tablet, which every-format.spec looks at.
			...(name === 'desktop' && !SOAK ? [] : [walking(browser, options, app.url, respondent, half)]),
			walking(browser, options, app.url, (page, seen) => staff(page, seen, name, browser, options), half)
		]);
		expect(walks.flatMap((walk) => walk.result())).toEqual([]);
		expect(walks.at(-1)!.pages).toBeGreaterThanOrEqual(24);
		if (walks.length > 1) expect(walks[0]!.pages).toBeGreaterThanOrEqual(29);
	});
}

test('nothing scrolls sideways at 320 px, which is a desk at 400 %', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'sv-SE' });
	const page = await context.newPage();
	const wide: string[] = [];
	const check = async (name: string) => {
		const over = await page.evaluate(() => {
			const widest = [...document.querySelectorAll('main, header, footer, button, a, h1, input, table, svg')].map((element) => element.getBoundingClientRect().right);
			return Math.max(document.documentElement.scrollWidth, ...widest) - document.documentElement.clientWidth;
		});
		if (over > 0.5) wide.push(`${name}: ${over} px`);
	};
	await page.goto(`${app.url}/s/${app.demo().code}`);
	await step(page, 'start');
	await check('start');
	await button(page, 'Börja').click();
	await step(page, 'practice');
	await check('practice');
	await cards(page).nth(0).click();
	await cards(page).nth(1).click();
	await button(page, 'Till frågorna').click();
	await step(page, 'best_worst');
	await check('weigh');
	await signInByPage(page, app, 'designer');
	await check('projects');
	for (const address of [made.round, made.board, made.smallBoard, `${app.url}/angra`, app.url]) {
		await page.goto(address);
		await check(new URL(address).pathname);
	}
	await context.close();
	expect(wide).toEqual([]);
});
