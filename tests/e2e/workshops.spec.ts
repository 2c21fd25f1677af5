/** Before people come in: a workshop is begun from a template, what the answers say is brought into it, and who leads it is handed over. All of it without script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, turn } from './fixtures/index.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { publish } from './fixtures/publish.ts';
import { followUp, weighingOf } from './fixtures/surveys.ts';
import { getPackage, type RunningApp } from './fixtures/app.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { comeIn, keepWorkshop, leadIn } from './fixtures/workshops.ts';
import type { Page } from '@playwright/test';

const own = (app: RunningApp) => JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
const { SHOTS } = process.env;
/** At three sizes, light and dark. */
async function shots(page: Page, name: string) {
	if (!SHOTS) return;
	const before = page.viewportSize()!;
	for (const [size, { viewport }] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP })) for (const colorScheme of ['light', 'dark'] as const) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		await page.screenshot({ path: `${SHOTS}/${name}-${size}-${colorScheme}.png`, fullPage: true });
	}
	await page.setViewportSize(before);
	await page.emulateMedia({ colorScheme: 'light' });
}
const post = (page: Page, address: string, form: Record<string, string>) => page.request.post(address, { form, maxRedirects: 0, headers: { accept: 'text/html', origin: new URL(address).origin } });
const stepNamed = (page: Page, name: string) => page.locator('details', { has: page.locator('summary', { hasText: name }) });

test('begun from a template that was changed, with nothing lost on the way; its plan becomes a template that is used, renamed and removed', turn(2), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const { project } = own(app);
	const page = await staffPage('trust_agent', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/workshops\/new$/);
	await page.goto(`${app.url}/projects/${project}`);
	await page.getByRole('link', { name: 'Workshoppar', exact: true }).press('Enter');
	await seen.look(page, 'the workshops of a project');
	await page.getByRole('main').getByRole('link', { name: 'Ny workshop' }).press('Enter');
	await expect(page.getByRole('region', { name: 'Mallar', exact: true }).getByRole('link')).toHaveCount(8);
	await seen.look(page, 'eight templates');
	await shots(page, 'templates');
	await page.getByRole('link', { name: 'Skapa – bryta – behålla' }).press('Enter');
	await expect(page.getByText('7 steg, en timme')).toBeVisible();
	await seen.look(page, 'a plan as its template has it');

	// Every press is a form of its own; what was written meanwhile goes along.
	await page.getByRole('textbox', { name: 'Vad heter workshoppen?' }).fill('Hjälp som hänger ihop: vad gör vi?');
	const vote = stepNamed(page, 'Rösta igen');
	await vote.locator('summary').press('Enter');
	await vote.getByRole('textbox', { name: 'Minuter' }).fill('sju');
	await vote.getByRole('button', { name: 'Flytta upp: Rösta igen' }).press('Enter');
	await expect(page.locator('summary')).toContainText(['Läs', 'Skriv', 'Slå ihop', 'Rösta', 'Rösta igen', 'Prata', 'Bestäm']);
	await expect(vote.getByRole('textbox', { name: 'Minuter' })).toHaveValue('sju');
	await page.getByRole('button', { name: 'Lägg till ett steg' }).press('Enter');
	await page.getByRole('button', { name: 'Lägg till en spalt' }).press('Enter');
	await page.getByRole('button', { name: 'Öppna rummet' }).press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: 'Allt du skrev står kvar' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: 'Skriv ett helt antal minuter' })).toHaveCount(1);
	await expect(page.getByRole('alert').filter({ hasText: 'Skriv ett namn med högst 60 tecken' })).toHaveCount(2);
	await expect(page.getByRole('textbox', { name: 'Vad heter workshoppen?' })).toHaveValue('Hjälp som hänger ihop: vad gör vi?');
	await seen.look(page, 'a plan with what is wrong in it');
	await shots(page, 'plan');
	await vote.getByRole('textbox', { name: 'Minuter' }).fill('7');
	await page.getByRole('button', { name: 'Ta bort steget: utan namn' }).press('Enter');
	await page.getByRole('textbox', { name: 'Namn 4' }).fill('Vänta');
	await expect(page.getByText('7 steg, en timme och 2 minuter')).toBeVisible();
	// Enter in a field opens the room, and moves nothing.
	await page.getByRole('textbox', { name: 'Vad heter workshoppen?' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Rummet är öppet.');
	const room = page.url().split('?')[0]!;
	const code = (await page.getByRole('region', { name: 'Rummets kod' }).getByText(/^[A-Z]{3,8}-\d{3}$/).innerText()).trim();
	const id = room.split('/').at(-1)!;
	const [{ plan }] = (await app.ask<{ plan: { steps: { id: string; again?: string; minutes: number }[]; columns: { name: string }[] } }>(`select plan from public.workshops where id = '${id}' and code = '${code}'`)) as [{ plan: { steps: { id: string; again?: string; minutes: number }[]; columns: { name: string }[] } }];
	expect(plan.steps.map((step) => step.id)).toEqual(['read', 'write', 'group', 'vote', 'again', 'talk', 'choose']);
	expect(plan.steps[4]).toMatchObject({ again: 'vote', minutes: 7 });
	expect(plan.columns.map(({ name }) => name)).toEqual(['Skapa', 'Bryta', 'Behålla', 'Vänta']);
	// The code lets people in, and the page says so.
	await comeIn(app, code);
	await page.goto(room);
	await expect(page.getByText('En är inne')).toBeVisible();
	expect(await page.locator('script').count()).toBe(0);
	await expect(page.getByRole('link', { name: /Visa på väggen/ })).toHaveAttribute('target', '_blank');
	await expect(page.getByText(/^Börjar ni nu är ni klara \d\d:\d\d\.$/)).toBeVisible();
	await seen.look(page, 'the room’s page');
	await shots(page, 'room');
	await page.setViewportSize(PHONE.viewport);
	await seen.look(page, 'the room’s page on a phone');
	await page.setViewportSize(DESKTOP.viewport);

	// On paper it is a poster: the title, the code, the way in, and nothing else.
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 720, height: 1020 });
	await expect(page.getByText('Vem leder?')).toBeHidden();
	await expect(page.getByText(code, { exact: true })).toBeVisible();
	if (SHOTS) await page.screenshot({ path: `${SHOTS}/poster.png`, fullPage: true });
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize(DESKTOP.viewport);

	await page.getByRole('textbox', { name: 'Mallens namn' }).fill('Vår vanliga');
	await page.getByRole('button', { name: 'Spara mallen' }).dblclick();
	await expect(page.getByRole('status')).toContainText('Mallen är sparad.');
	await page.goto(`${app.url}/projects/${project}/workshops/new`);
	const kept = page.getByRole('region', { name: 'Egna mallar' });
	await expect(kept.getByRole('link', { name: 'Vår vanliga' })).toHaveCount(1);
	await kept.locator('summary').click();
	await kept.getByRole('textbox', { name: 'Mallens namn' }).fill('   ');
	await kept.getByRole('button', { name: 'Spara namnet' }).click();
	await expect(kept.getByRole('alert')).toContainText('högst 80 tecken');
	await seen.look(page, 'a template without a name');
	await kept.getByRole('textbox', { name: 'Mallens namn' }).fill('Våra sju steg');
	await kept.getByRole('button', { name: 'Spara namnet' }).click();
	await kept.getByRole('link', { name: 'Våra sju steg' }).click();
	await expect(page.getByRole('textbox', { name: 'Namn 4' })).toHaveValue('Vänta');
	await page.goBack();
	await kept.locator('summary').click();
	await kept.getByRole('button', { name: 'Ta bort mallen' }).click();
	await expect(kept.getByRole('alert')).toContainText('”Våra sju steg” tas bort för alla');
	await kept.getByRole('button', { name: 'Ja, ta bort den' }).click();
	await expect(page.getByRole('status')).toContainText('Mallen är borttagen.');
	await expect(kept.getByRole('link')).toHaveCount(0);
	expect(seen.result()).toEqual([]);
});

test('what the answers say is brought in the columns that they point to, with the board’s own numbers; what is not told cannot be brought', turn(5), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(150_000);
	const { project, smallBoard } = own(app);
	const round = await newRound('standard', { title: 'Ur svaren' });
	const cards = [...new Set(weighingOf(await getPackage(app, round.code)).sets.flat())].sort();
	const [fix, protect, third] = cards as [string, string, string];
	// All put the same three first, in this order. Of the first it is not so today, and most want something new; the second works; of the third six say how it is, and three what should be done.
	await sent(round, 24, (body, n) => ({
		...body,
		answers: [
			...body.answers.map((one) => {
				const shown = [...(one as { shown: string[] }).shown].sort();
				return { ...one, best: shown[0]!, worst: shown.at(-1)! };
			}),
			followUp(fix, 'today', n < 18 ? 0 : 3), followUp(fix, 'change', n < 15 ? 'create' : 'break'), followUp(protect, 'today', n < 18 ? 3 : 0), followUp(protect, 'change', n < 17 ? 'keep' : 'create'), ...(n < 6 ? [followUp(third, 'today', 0)] : []), ...(n < 3 ? [followUp(third, 'change', 'create')] : [])
		]
	}));
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const release = new URL(designer.url()).pathname.split('/').at(-1)!;
	const board = await designer.getByRole('main').innerText();

	const workshop = await keepWorkshop(app, project, { title: 'Med svaren' });
	const here = `${app.url}/workshops/${workshop.id}/evidence`;
	const page = await staffPage('trust_agent', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/evidence$/);
	await page.goto(`${app.url}/workshops/${workshop.id}`);
	await page.getByRole('link', { name: 'Ta med det ni vet' }).press('Enter');
	await expect(page.getByText('För få'), 'a release that tells nothing').toHaveCount(0);
	await page.goto(`${here}?show=answers&release=${release}`);
	const said = page.getByRole('region', { name: 'Det som svaren säger' });
	await seen.look(page, 'what can be brought');
	await shots(page, 'evidence');
	const told = said.getByRole('listitem').filter({ hasText: /\d+ av \d+ vill/ });
	expect(await told.count()).toBeGreaterThanOrEqual(2);
	const facts = await told.allInnerTexts();
	await said.getByRole('button', { name: 'Ta med det som svaren säger' }).dblclick();
	await expect(page.getByRole('status')).toContainText('ligger framme.');
	const lies = page.getByRole('region', { name: 'Det som ligger framme' });
	for (const [column, count, words] of [['Skapa', 15, 'vill att något nytt skapas'], ['Behålla', 17, 'vill behålla det som är']] as const) {
		const card = lies.getByRole('region', { name: column }).getByRole('listitem');
		await expect(card.first()).toContainText(`${count} av 24 ${words}`);
		// As the board says it.
		await expect(card.first()).toContainText('24 personer');
		expect(board).toMatch(new RegExp(`${count}\\s*av 24`));
	}
	expect(facts.join()).not.toMatch(/\b3 av/);
	await expect(page.getByText('Det som svaren säger ligger framme redan.')).toBeVisible();

	// More, chosen by hand; nothing chosen is said, and what stood there stays.
	await page.getByRole('combobox', { name: 'Lägg i' }).selectOption('Bryta');
	await page.getByRole('button', { name: 'Ta med det valda' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Välj minst en sak först.');
	await expect(page.getByRole('combobox', { name: 'Lägg i' })).toHaveValue('break');
	await seen.look(page, 'nothing was chosen');
	const box = page.getByRole('checkbox').first();
	await box.press('Space');
	await page.getByRole('button', { name: 'Ta med det valda' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('En lapp ligger framme.');
	const broken = lies.getByRole('region', { name: 'Bryta' }).getByRole('listitem');
	await expect(broken).toHaveCount(1);
	await broken.locator('summary').press('Enter');
	await broken.getByRole('combobox', { name: 'Flytta till' }).selectOption('Behålla');
	await broken.getByRole('button', { name: /^Flytta: / }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Lappen är flyttad.');
	await expect(broken).toHaveCount(0);
	const kept = lies.getByRole('region', { name: 'Behålla' }).getByRole('listitem');
	const before = await kept.count();
	await kept.last().locator('summary').press('Enter');
	await kept.last().getByRole('button', { name: /^Ta tillbaka: / }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Lappen är tillbakatagen.');
	await expect(kept).toHaveCount(before - 1);
	await seen.look(page, 'what lies there');
	for (const kind of ['insights', 'personas', 'decisions', 'statistics']) {
		await page.goto(`${here}?show=${kind}`);
		await seen.look(page, kind);
	}

	// By hand: a figure of a release that tells nothing, a card's follow-up by its own address, a card that there is not, another's quote.
	const acts = () => app.ask(`select 1 from private.workshop_acts where workshop_id = '${workshop.id}'`);
	const now = (await acts()).length;
	for (const what of [`figure|${smallBoard}|matters||`, `figure|${smallBoard}|matters||${fix}`, `figure|${release}|top|${third}:change|`, `figure|${release}|top|${third}:change|${third}`, `figure|${release}|matters||nope`, `quote|${release}|${crypto.randomUUID()}`, `insight|${crypto.randomUUID()}`, '']) {
		for (const of of [release, smallBoard, 'x']) expect((await post(page, `${here}?/bring&show=answers&release=${of}`, { what, column: 'create', area: 'all' })).status(), what).toBe(400);
	}
	expect((await post(page, `${here}?/bring&show=answers&release=${release}`, { what: `figure|${release}|matters||${third}`, column: 'nowhere', area: 'all', told: '{"title":"99 av 100"}' })).status()).toBe(400);
	expect((await acts()).length).toBe(now);
	// The third by itself: what fewer than the smallest group say of it is in no word of it.
	expect((await post(page, `${here}?/bring&show=answers&release=${release}`, { what: `figure|${release}|matters||${third}`, column: 'create', area: 'all' })).status()).toBe(303);
	const [{ act }] = (await app.ask<{ act: { what: { card: string }; told: { facts: string } } }>(`select act from private.workshop_acts where workshop_id = '${workshop.id}' order by seq desc limit 1`)) as [{ act: { what: { card: string }; told: { facts: string } } }];
	expect(act.what.card).toBe(third);
	expect(act.told.facts).not.toMatch(/skapas|\b3 av/);
	expect(act.told.facts).toContain('Ur svaren');
	// Only what was brought is moved or taken by this page.
	const written = { op: 'add' as const, card: crypto.randomUUID(), step: 'write', area: 'all', column: 'create', text: 'En lapp' };
	await leadIn(app, workshop, written);
	for (const action of ['take', 'move']) expect((await post(page, `${here}?/${action}`, { card: written.card, column: 'keep' })).status()).toBe(409);
	expect(seen.result()).toEqual([]);
});

test('a colleague leads too, takes over, and somebody always leads; who does not lead sees no forms, and no post does more', turn(7), async ({ app, staffPage }) => {
	test.setTimeout(90_000);
	const workshop = await keepWorkshop(app, own(app).project, { title: 'Vem leder' });
	const room = `${app.url}/workshops/${workshop.id}`;
	const [agent, designer, steering] = [await staffPage('trust_agent', TABLET), await staffPage('designer', PHONE), await staffPage('steering', DESKTOP)];
	const seen = new Walk(agent.context(), app.url);
	const others = new Walk(designer.context(), app.url);
	await designer.goto(room);
	await expect(designer.getByText('Du leder inte den här workshoppen.')).toBeVisible();
	await expect(designer.getByRole('link', { name: 'Led workshoppen' })).toHaveCount(0);
	await expect(designer.getByRole('region', { name: 'Vem leder?' }).getByRole('button')).toHaveCount(0);
	await others.look(designer, 'somebody who does not lead');
	await designer.goto(`${room}/evidence`);
	await expect(designer.locator('main form')).toHaveCount(0);
	await others.look(designer, 'evidence to who does not lead');
	await steering.goto(room);
	await expect(steering.locator('main form')).toHaveCount(0);
	await expect(steering.getByRole('region', { name: 'Vem leder?' })).toContainText('trust-agent@exempel.se');

	const users = new Map((await app.ask<{ id: string; email: string }>('select id, email from auth.users')).map(({ id, email }) => [email, id]));
	const me = users.get('designer@exempel.se')!;
	for (const page of [designer, steering]) {
		expect((await post(page, `${room}?/lead`, { user: me, do: 'let' })).status()).toBe(403);
		expect((await post(page, `${room}?/lead`, { user: users.get('trust-agent@exempel.se')!, do: 'stop' })).status()).toBe(403);
		expect((await post(page, `${room}/evidence?/bring&show=answers`, { what: 'x', column: 'create' })).status()).toBe(403);
	}
	expect((await post(steering, `${room}?/template`, { name: 'Styrgruppens' })).status()).toBe(403);

	await agent.goto(room);
	const leads = agent.getByRole('region', { name: 'Vem leder?' });
	expect((await post(agent, `${room}?/lead`, { user: users.get('trust-agent@exempel.se')!, do: 'stop' })).status(), 'somebody always does').toBe(409);
	expect((await post(agent, `${room}?/lead`, { user: users.get('steering@exempel.se')!, do: 'let' })).status()).toBe(400);
	for (const user of ['', 'x', crypto.randomUUID()]) expect((await post(agent, `${room}?/lead`, { user, do: 'let' })).status()).toBe(400);
	await leads.getByRole('combobox', { name: 'Låt en kollega leda' }).selectOption('designer@exempel.se');
	await leads.getByRole('button', { name: 'Låt leda' }).press('Enter');
	await expect(agent.getByRole('status')).toContainText('Vem som leder är ändrat.');
	await expect(leads.getByRole('listitem')).toHaveCount(2);
	await seen.look(agent, 'two who lead');
	await leads.getByRole('button', { name: 'Sluta leda', exact: true }).press('Enter');
	await expect(agent.getByText('Du leder inte den här workshoppen.')).toBeVisible();
	await designer.goto(room);
	await expect(designer.getByRole('link', { name: 'Led workshoppen' })).toBeVisible();
	await designer.getByRole('button', { name: 'Lämna över' }).click();
	await expect(designer.getByText('Du leder inte den här workshoppen.')).toBeVisible();
	expect(await app.ask(`select u.email from public.workshop_leaders l join auth.users u on u.id = l.user_id where l.workshop_id = '${workshop.id}'`)).toEqual([{ email: 'trust-agent@exempel.se' }]);

	// Closed: it says so, with the way to the minutes, and nothing is done in it.
	await app.ask(`update public.workshops set status = 'closed', closed_on = current_date where id = '${workshop.id}'`);
	await steering.goto(room);
	await expect(steering.getByRole('heading', { name: 'Workshoppen är avslutad.' })).toBeVisible();
	await expect(steering.getByRole('link', { name: 'Läs protokollet' })).toBeVisible();
	await agent.goto(room);
	await expect(agent.getByText(workshop.code)).toHaveCount(0);
	await expect(agent.getByRole('button', { name: 'Låt leda' })).toHaveCount(0);
	await seen.look(agent, 'a closed room');
	await shots(agent, 'closed');
	expect((await post(agent, `${room}/evidence?/bring&show=answers`, { what: 'x', column: 'create' })).status()).toBe(403);
	await agent.goto(`${app.url}/projects/${own(app).project}/workshops`);
	await expect(agent.getByRole('region', { name: 'Avslutade' }).getByRole('link', { name: 'Protokoll: Vem leder' })).toBeVisible();
	await seen.look(agent, 'open ones and closed ones');
	await shots(agent, 'list');
	expect([...seen.result(), ...others.result()]).toEqual([]);
});
