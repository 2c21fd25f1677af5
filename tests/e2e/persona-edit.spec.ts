/**
 * A persona from nothing to what everybody in the workspace reads: written by keyboard alone, each line bound to something, by two at
 * once, over a lost network and a server that is killed, and without script.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signInByPage, type RunningApp } from './fixtures/app.ts';
import { expect, test, turn } from './fixtures/index.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { publish } from './fixtures/publish.ts';
import { followUp } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const shot = async (page: Page, name: string, fullPage = true) => {
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/persona-${name}.png`, fullPage });
};
const saved = (page: Page) => page.locator('[data-save=saved]');
const projectOf = (app: RunningApp) => (JSON.parse(readFileSync(resolve(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject).project;
/** The day that is so many days from today, as a field for a day has it. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** By the form's own keys: name, age, pronoun, and on. */
async function begin(page: Page, app: RunningApp, project: string, name: string): Promise<string> {
	await page.goto(`${app.url}/projects/${project}/personas/new`);
	await page.getByLabel('Vem möter vi?').focus();
	await page.keyboard.type(name);
	await page.keyboard.press('Tab');
	await page.keyboard.type('23');
	await page.keyboard.press('Tab');
	await page.keyboard.type('hen');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/edit$/);
	await expect(saved(page)).toBeVisible();
	return page.url().split('/').at(-2)!;
}
/** A row under a heading, written by keyboard. */
async function write(page: Page, under: string, text: string) {
	await page.getByRole('button', { name: `Lägg till en rad ${under}` }).press('Enter');
	await expect(page.locator('textarea:focus')).toBeVisible();
	await page.keyboard.type(text);
}
const lineOf = (page: Page, section: string, n = 0) => page.locator(`[data-section=${section}] li[data-line]`).nth(n);
const stored = async (app: RunningApp, id: string) =>
	(await app.ask<{ name: string; sections: { field: string; heading: string; lines: { text: string; voice: string; evidence: { kind: string; quotes?: unknown[] }; other: { text: string } | null }[] }[]; not_known: string }>(`select name, sections, not_known from public.personas where id = '${id}'`))[0]!;
const textsOf = ({ sections }: Awaited<ReturnType<typeof stored>>) => sections.flatMap(({ lines }) => lines.map(({ text }) => text));

test('a designer writes a persona by keyboard alone, each line on something of its own, and publishes it', turn(3), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	// Twelve who say something about the same card: some of it is approved.
	const round = await newRound('standard', { title: 'Rösterna bakom' });
	await sent(round, 12, (body, n) => ({ ...body, answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', `Jag väntade på besked i vecka ${n} och ingen ringde`)] }));
	await app.ask(`update public.quotes set state = 'approved', washed = 'Citat ' || left(id::text, 8), sealed_on = current_date where round_id = '${round.id}'`);
	const page = await staffPage('designer', DESKTOP);
	await page.goto(round.page);
	await publish(page);
	const project = projectOf(app);
	// Statistics, as a file of Kolada's.
	const upload = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: readFileSync(resolve(import.meta.dirname, '../fixtures/statistics', name)) });
	await page.goto(`${app.url}/projects/${project}/statistics/new`);
	await page.getByLabel('Filen med siffror').setInputFiles(upload('kolada-data.json'));
	await page.getByLabel('Bara för Kolada: filen som säger vad måtten heter').setInputFiles(upload('kolada-kpi.json'));
	await page.getByLabel('Bara för Kolada: filen med namn på kommuner').setInputFiles(upload('kolada-municipality.json'));
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await page.getByRole('checkbox', { name: /^Invånare som provar något nytt/ }).check();
	await page.getByRole('button', { name: 'Ta in', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Statistiken är intagen.');

	const seen = new Walk(page.context(), app.url);
	const id = await begin(page, app, project, 'Sam');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berätta om Sam');
	await expect(page.getByRole('textbox', { name: 'Namn' })).toHaveValue('Sam');

	// Enter goes on to the next line. A figure of the result, with how many answered.
	await write(page, 'Det viktigaste i mitt liv', 'Vill ha någon som håller i tråden.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Provar gärna något nytt.');
	const figure = lineOf(page, 'matters_most');
	await figure.getByRole('link', { name: /Lägg till underlag/ }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Vad vilar raden på?' })).toBeFocused();
	await seen.look(page, 'choosing a figure');
	await figure.getByRole('radio').nth(1).press('Space');
	await figure.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(figure.locator('[data-rests=figure]')).toContainText(/12 svar · Rösterna bakom/);
	await expect(figure.getByRole('link', { name: /Byt underlag/ })).toBeFocused();

	// A number has no voice: the line is told so where it is bound.
	const number = lineOf(page, 'matters_most', 1);
	await number.getByRole('button', { name: 'Jag-form' }).press('Enter');
	await expect(number.getByRole('button', { name: 'Jag-form' })).toHaveAttribute('aria-pressed', 'true');
	await number.getByRole('link', { name: /Lägg till underlag/ }).press('Enter');
	await number.getByRole('link', { name: 'Statistik', exact: true }).press('Enter');
	await expect(number).toContainText('En siffra har ingen röst.');
	await number.getByRole('button', { name: 'Byt till hen-form' }).press('Enter');
	await number.getByRole('radio', { name: /^Invånare som provar något nytt/ }).press('Space');
	await number.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(number.locator('[data-rests=statistic]')).toContainText('Grums: 12 andel (%)');

	// Three quotes that answer the same; two are too few, and it is said before anything is sent.
	await write(page, 'Med egna ord', 'Jag väntar på besked.');
	const quoted = lineOf(page, 'quote');
	await expect(quoted.getByRole('button', { name: 'Jag-form' })).toHaveAttribute('aria-pressed', 'true');
	await quoted.getByRole('link', { name: /Lägg till underlag/ }).press('Enter');
	const same = quoted.getByRole('group', { name: /^Svarar på/ }).first();
	const boxes = same.getByRole('checkbox');
	expect(await boxes.count()).toBeGreaterThanOrEqual(3);
	await boxes.nth(0).press('Space');
	await boxes.nth(1).press('Space');
	await expect(quoted.getByRole('status')).toContainText('2 valda. Det räcker inte än');
	await quoted.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(quoted.getByRole('alert')).toContainText('Det räcker inte än: minst tre ska svara på samma sak.');
	await seen.look(page, 'choosing quotes');
	await shot(page, 'quotes', false);
	await boxes.nth(2).press('Space');
	await expect(quoted.getByRole('status')).toContainText('3 valda. De är från minst tre personer.');
	await quoted.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(quoted.locator('[data-rests=quotes]')).toContainText('Sammansatt citat');
	await expect(quoted.locator('[data-rests=quotes] summary')).toHaveText('3 citat');

	// A focus group of four is too few; of eight it is one.
	await write(page, 'Människor omkring mig', 'Räknar med sin mormor.');
	const note = lineOf(page, 'around_me');
	await note.getByRole('link', { name: /Lägg till underlag/ }).press('Enter');
	await note.getByRole('link', { name: 'Fokusgrupp', exact: true }).press('Enter');
	await note.getByLabel('Vad sa de?').fill('Flera nämnde en äldre släkting.');
	await note.getByLabel('När?').fill('2026-11-20');
	await note.getByLabel('Hur många var med?').fill('4');
	await note.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(note.getByRole('alert')).toContainText('minst 5');
	await note.getByLabel('Hur många var med?').fill('8');
	await note.getByRole('button', { name: 'Bind raden' }).press('Enter');
	await expect(note.locator('[data-rests=note]')).toContainText('Fokusgrupp 20 november 2026, 8 personer');

	// Another voice, which rests on something of its own.
	await figure.locator('textarea').first().focus();
	await figure.getByRole('button', { name: 'Annan röst' }).press('Enter');
	await expect(figure.getByRole('textbox', { name: /Vem väger det åt andra hållet/ })).toBeFocused();
	await page.keyboard.type('De som bor själva vill bestämma själva.');
	await expect(figure.locator('[data-rests=assumption]')).toHaveCount(1);

	// The fifth is an assumption, moved up and away, removed and put back where it stood.
	await write(page, 'Platsen i mig', 'Orten är liten.');
	const guess = page.locator('li[data-line]', { has: page.locator(`#${await page.locator('textarea:focus').getAttribute('id')}`) });
	await guess.getByRole('button', { name: 'Flytta upp' }).press('Enter');
	await expect(page.locator('[data-section=trust] li[data-line]')).toHaveCount(1);
	await expect(guess.getByRole('button', { name: 'Flytta upp' })).toBeFocused();
	await guess.getByText('Flytta …').press('Enter');
	await guess.getByLabel('Rubrik').selectOption({ label: 'Boende' });
	await guess.getByRole('button', { name: 'Flytta', exact: true }).press('Enter');
	await expect(page.locator('[data-section=housing] li[data-line]')).toHaveCount(1);
	await guess.getByRole('button', { name: 'Ta bort' }).press('Enter');
	await expect(guess).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Ångra' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-section=housing] li[data-line] textarea').first()).toHaveValue('Orten är liten.');

	// A heading of one's own.
	await page.getByLabel('En egen rubrik').fill('Djur');
	await page.keyboard.press('Enter');
	await write(page, 'Djur', 'Går ut med hunden.');

	// The portrait is changed by arrows, and seen at once.
	await page.getByText('Ändra porträttet').press('Enter');
	await page.getByRole('radio', { name: 'Kort', exact: true }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Långt' })).toBeChecked();
	await seen.look(page, 'a portrait to put together');
	await shot(page, 'portrait', false);
	await page.getByText('Ändra porträttet').press('Enter');

	// What is missing leads to where it is.
	await page.getByRole('link', { name: 'Skriv vad ni inte vet' }).press('Enter');
	await expect(page.getByLabel('Luckor och det som säger emot')).toBeFocused();
	await page.keyboard.type('Ingen på fritidsgården har svarat.');
	await page.getByRole('link', { name: /Välj en dag/ }).press('Enter');
	await expect(page.getByLabel('När ska personan ses över?')).toBeFocused();
	await page.getByLabel('När ska personan ses över?').fill(dayIn(180));
	await expect(page.getByText('Allt som behövs finns.')).toBeVisible();
	await expect(saved(page)).toBeVisible();
	for (const [name, { viewport }] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP })) {
		await page.setViewportSize(viewport);
		await seen.look(page, `a persona to write, ${viewport.width}`);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await shot(page, `edit-${name}-${colorScheme}`, false);
			await shot(page, `edit-${name}-${colorScheme}-whole`);
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
	const is = await stored(app, id);
	expect(textsOf(is)).toEqual(['Jag väntar på besked.', 'Vill ha någon som håller i tråden.', 'Provar gärna något nytt.', 'Orten är liten.', 'Räknar med sin mormor.', 'Går ut med hunden.']);
	expect(is.sections.flatMap(({ lines }) => lines.map(({ evidence }) => evidence.kind))).toEqual(['quotes', 'figure', 'statistic', 'assumption', 'note', 'assumption']);
	expect(is.sections.flatMap(({ lines }) => lines.flatMap(({ other }) => other?.text ?? []))).toEqual(['De som bor själva vill bestämma själva.']);
	// A quote that is taken back marks the line; it becomes an assumption with a press.
	await app.ask(`update public.quotes set state = 'rejected', rejected_on = current_date where id = '${(is.sections[0]!.lines[0]!.evidence.quotes as { quote: string }[])[0]!.quote}'`);
	await page.reload();
	await expect(quoted.locator('[data-mark=gone]')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Publicera' })).toContainText('En rad vilar på något som har ändrats');
	await quoted.scrollIntoViewIfNeeded();
	await seen.look(page, 'a line that is marked');
	await shot(page, 'marked', false);
	await quoted.getByRole('button', { name: 'Gör till antagande' }).press('Enter');
	await expect(quoted.locator('[data-rests=assumption]')).toBeVisible();
	await expect(quoted.locator('[data-mark]')).toHaveCount(0);
	await expect(saved(page)).toBeVisible();
	expect(seen.result()).toEqual([]);

	await page.getByRole('button', { name: 'Publicera', exact: true }).press('Enter');
	await page.waitForURL(new RegExp(`/personas/${id}\\?published$`));
	const versions = () => app.ask<{ number: number; why: string }>(`select number, why from public.persona_versions where persona_id = '${id}' order by number`);
	expect(await versions()).toEqual([{ number: 1, why: '' }]);
	// The second says why it is another.
	await page.goto(`${app.url}/personas/${id}/edit`);
	await expect(page.getByText('Publicerad som version 1.')).toBeVisible();
	await page.locator('[data-section=housing] textarea').fill('Orten är liten, och alla känner alla.');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('button', { name: 'Publicera', exact: true }).press('Enter');
	await expect(page.getByText('Skriv vad som är nytt')).toBeVisible();
	await page.getByLabel('Vad är nytt, och varför?').fill('Fokusgruppen la till något');
	await page.getByRole('button', { name: 'Publicera', exact: true }).press('Enter');
	await page.waitForURL(/\?published$/);
	expect(await versions()).toEqual([{ number: 1, why: '' }, { number: 2, why: 'Fokusgruppen la till något' }]);

	// A copy in another project has no evidence; and what is removed can be brought back for 30 days.
	await page.goto(`${app.url}/personas/${id}/copy`);
	await page.getByLabel('Till projektet').selectOption({ index: 0 });
	await page.getByRole('button', { name: 'Kopiera' }).press('Enter');
	await page.waitForURL(/\/edit$/);
	await expect(page.locator('[data-rests]')).toHaveCount(7);
	await expect(page.locator('[data-rests=assumption]')).toHaveCount(7);
	const copy = page.url().split('/').at(-2)!;
	await page.getByRole('button', { name: 'Ta bort personan' }).press('Enter');
	await expect(page.getByText('Ni kan ta tillbaka den i 30 dagar.')).toBeVisible();
	await page.getByRole('button', { name: 'Ja, ta bort den' }).press('Enter');
	await page.waitForURL(/\/personas\?removed$/);
	expect((await page.request.get(`${app.url}/personas/${copy}/edit`)).status()).toBe(404);
});

test('two designers at once, and a network that is lost: nothing is written over, and nothing is lost', turn(4), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const page = await staffPage('designer', TABLET);
	const seen = new Walk(page.context(), app.url);
	seen.allow('ERR_FAILED', /\/changes$/);
	const id = await begin(page, app, projectOf(app), 'Robyn');
	await write(page, 'Dag', 'Går ut med hunden.');
	await expect(saved(page)).toBeVisible();

	// The network is lost: it is said, stands after a reload, and is saved when it is back.
	await page.route('**/changes', (route) => route.abort());
	await write(page, 'Natt', 'Sover dåligt.');
	await expect(page.locator('[data-save=no_contact]')).toBeVisible();
	await seen.look(page, 'no contact');
	await shot(page, 'no-contact', false);
	await page.reload();
	await expect(page.locator('[data-section=night] textarea')).toHaveValue('Sover dåligt.');
	await page.unroute('**/changes');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(saved(page)).toBeVisible();
	expect(textsOf(await stored(app, id))).toEqual(['Går ut med hunden.', 'Sover dåligt.']);

	// A colleague writes in the same line: both texts are kept, and one decides.
	const colleague = await page.context().newPage();
	await colleague.goto(page.url());
	await expect(saved(colleague)).toBeVisible();
	await colleague.route('**/changes', (route) => route.abort());
	await colleague.locator('[data-section=day] textarea').fill('Kollegans rad.');
	await expect(colleague.locator('[data-save=no_contact]')).toBeVisible();
	await page.locator('[data-section=day] textarea').fill('Min rad.');
	// Somebody else does something else meanwhile: it is simply there.
	await write(page, 'Morgon', 'Vaknar sent.');
	await expect(saved(page)).toBeVisible();
	await colleague.unroute('**/changes');
	await colleague.evaluate(() => dispatchEvent(new Event('online')));
	await expect(colleague.getByRole('alert').filter({ hasText: 'Någon annan har ändrat på samma ställe' }).first()).toBeVisible();
	await expect(colleague.locator('[data-section=morning] textarea')).toHaveValue('Vaknar sent.');
	await expect(colleague.locator('[data-section=day] textarea')).toHaveValue('Min rad.');
	await expect(colleague.locator('blockquote')).toHaveText('Kollegans rad.');
	await shot(colleague, 'written-over', false);
	await colleague.getByRole('button', { name: 'Använd min text' }).press('Enter');
	await expect(saved(colleague)).toBeVisible();
	// A line that somebody has taken away while another wrote in it: the words stay.
	await colleague.route('**/changes', (route) => route.abort());
	await colleague.locator('[data-section=night] textarea').fill('Sover aldrig.');
	await page.locator('[data-section=night] textarea').focus();
	await page.locator('[data-section=night]').getByRole('button', { name: 'Ta bort', exact: true }).press('Enter');
	await expect(saved(page)).toBeVisible();
	await colleague.unroute('**/changes');
	await colleague.evaluate(() => dispatchEvent(new Event('online')));
	await expect(colleague.getByRole('alert').filter({ hasText: 'Någon annan har tagit bort raden' }).first()).toBeVisible();
	await expect(colleague.locator('blockquote')).toHaveText('Sover aldrig.');
	await colleague.close();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.locator('[data-section=day] textarea')).toHaveValue('Kollegans rad.');
	expect(textsOf(await stored(app, id))).toEqual(['Vaknar sent.', 'Kollegans rad.']);
	expect(seen.result()).toEqual([]);
});

test('a server that is killed while somebody writes loses nothing', turn(6), async ({ ownApp, browser }) => {
	test.setTimeout(180_000);
	const app = await ownApp();
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	await signInByPage(page, app, 'designer');
	const [{ id: project }] = (await app.ask<{ id: string }>(`select id from public.projects where name = 'Unga vuxna i Grums'`)) as [{ id: string }];
	const id = await begin(page, app, project, 'Kim');
	await write(page, 'Dag', 'Skrivet före.');
	await expect(saved(page)).toBeVisible();
	await app.stop('SIGKILL');
	await write(page, 'Kväll', 'Skrivet utan server.');
	await expect(page.locator('[data-save=no_contact]')).toBeVisible();
	const again = await ownApp({ dataDir: app.dataDir, port: app.port });
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(saved(page)).toBeVisible({ timeout: 30_000 });
	expect(textsOf(await stored(again, id))).toEqual(['Skrivet före.', 'Skrivet utan server.']);
	await context.close();
});

test('without script the same is done by forms, and bad input loses nothing', turn(8), async ({ app, browser, staffPage }) => {
	test.setTimeout(120_000);
	const signedIn = await staffPage('designer', DESKTOP);
	const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await signedIn.context().storageState() });
	const page = await context.newPage();
	const project = projectOf(app);
	await page.goto(`${app.url}/projects/${project}/personas/new`);
	await page.getByLabel('Vem möter vi?').fill('Noor');
	await page.getByLabel('Hur gammal?').fill('x');
	await page.getByRole('button', { name: 'Börja skriva' }).click();
	await expect(page.getByRole('alert')).toContainText('helt tal mellan 0 och 120');
	await expect(page.getByLabel('Vem möter vi?')).toHaveValue('Noor');
	await page.getByLabel('Hur gammal?').fill('19');
	await page.getByRole('button', { name: 'Börja skriva' }).click();
	await page.waitForURL(/\/edit$/);
	const id = page.url().split('/').at(-2)!;
	const edit = page.url();
	await page.getByRole('button', { name: 'Lägg till en rad Dag' }).click();
	const line = page.locator('[data-section=day] li[data-line]');
	await line.getByRole('textbox').fill('Skrivet utan script.');
	await line.getByRole('button', { name: 'Spara' }).click();
	await expect(line.getByRole('textbox')).toHaveValue('Skrivet utan script.');
	await line.getByRole('button', { name: 'Jag-form' }).click();
	await expect(line.getByRole('button', { name: 'Jag-form' })).toHaveAttribute('aria-pressed', 'true');
	// Bound to a figure it would be refused: it is said there, with what can be done.
	await line.getByRole('link', { name: /Lägg till underlag/ }).click();
	await line.getByRole('link', { name: 'Resultat', exact: true }).click();
	await line.getByRole('button', { name: 'Byt till hen-form' }).click();
	await line.getByRole('link', { name: /Lägg till underlag/ }).click();
	await line.getByRole('radio').first().check();
	await line.getByRole('button', { name: 'Bind raden' }).click();
	await expect(line.locator('[data-rests=figure]')).toBeVisible();
	await line.getByRole('link', { name: /Byt underlag/ }).click();
	await line.getByRole('link', { name: 'Fokusgrupp', exact: true }).click();
	await line.getByLabel('Vad sa de?').fill('De sa något viktigt.');
	await line.getByLabel('Hur många var med?').fill('tre');
	await line.getByRole('button', { name: 'Bind raden' }).click();
	await expect(page.getByRole('alert')).toContainText('Något är för långt, eller är inte ifyllt.');
	await expect(line.getByLabel('Vad sa de?')).toHaveValue('De sa något viktigt.');
	await page.goto(edit);
	await line.getByRole('button', { name: 'Annan röst' }).click();
	await line.getByRole('textbox', { name: /Vem väger/ }).fill('Någon annan.');
	await line.locator('.other').getByRole('button', { name: 'Spara' }).click();
	await line.getByRole('button', { name: 'Flytta ner' }).click();
	await expect(page.locator('[data-section=evening] li[data-line]')).toHaveCount(1);
	const moved = page.locator('[data-section=evening] li[data-line]');
	await moved.getByRole('button', { name: 'Ta bort', exact: true }).click();
	await expect(moved).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra' }).click();
	await expect(moved.getByRole('textbox').first()).toHaveValue('Skrivet utan script.');
	await page.getByLabel('En egen rubrik').fill('Djur');
	await page.getByRole('button', { name: 'Lägg till rubriken' }).click();
	await page.getByRole('button', { name: 'Flytta upp: Djur' }).click();
	await page.getByText('Ändra porträttet').click();
	await page.getByText('Glasögon', { exact: true }).click();
	await page.getByRole('button', { name: 'Spara porträttet' }).click();
	await page.getByRole('button', { name: 'Publicera', exact: true }).click();
	await expect(page.getByRole('alert').first()).toContainText('Innan ni kan publicera');
	await page.getByLabel('Luckor och det som säger emot').fill('Mycket.');
	await page.getByLabel('När ska personan ses över?').fill(dayIn(90));
	await page.getByRole('region', { name: 'Det här vet vi inte' }).getByRole('button', { name: 'Spara' }).click();
	await page.getByRole('button', { name: 'Publicera', exact: true }).click();
	await page.waitForURL(/\?published$/);
	const is = await stored(app, id);
	expect(textsOf(is)).toEqual(['Skrivet utan script.']);
	expect(is.sections.at(-2)!.heading).toBe('Djur');
	expect(await app.ask(`select portrait ->> 'face' as face from public.personas where id = '${id}'`)).toEqual([{ face: 'glasses' }]);

	// Nobody but designers.
	const steering = await staffPage('steering', DESKTOP);
	for (const path of [`/personas/${id}/edit`, `/personas/${id}/copy`, `/projects/${project}/personas/new`]) expect([403, 404], path).toContain((await steering.request.get(app.url + path)).status());
	const post = (who: Page, path: string, data: unknown) => who.request.post(app.url + path, { data, headers: { origin: app.url } });
	expect([403, 404]).toContain((await post(steering, `/personas/${id}/changes`, { changes: [] })).status());
	// Rubbish is refused, and changes nothing.
	const before = await stored(app, id);
	const [first] = before.sections.flatMap(({ lines }) => lines as unknown as { id: string }[]);
	const long = 'x'.repeat(601);
	for (const changes of [
		'x', null, [{}], [{ op: 'x' }], [{ op: 'write', id: first!.id, part: 'text', was: 'Skrivet utan script.', now: long }], [{ op: 'add', section: 'dagdag', line: { id: 'aaaaaa' }, after: null }], [{ op: 'set', field: 'portrait', was: {}, now: { hair: 'x' } }],
		[{ op: 'set', field: 'sections', was: [], now: [] }], Array(501).fill({ op: 'remove', id: 'aaaaaa' })
	]) {
		expect((await post(signedIn, `/personas/${id}/changes`, { changes })).status(), JSON.stringify(changes)?.slice(0, 80)).toBe(422);
	}
	// What no database lets a line rest on is told apart, and the change beside it is made.
	const gone = { kind: 'figure', release: crypto.randomUUID(), question: 'x', unit: '', card: '', said: 'x' };
	const mixed = await post(signedIn, `/personas/${id}/changes`, { changes: [{ op: 'write', id: first!.id, part: 'evidence', was: { kind: 'assumption' }, now: gone }, { op: 'write', id: first!.id, part: 'text', was: 'Skrivet utan script.', now: 'Skrivet på nytt.' }, { op: 'set', field: 'pronoun', was: '', now: 'hen' }] });
	const answered = (await mixed.json()) as { refused: { at: number; why: string }[] };
	expect([mixed.status(), answered.refused.map(({ at }) => at)]).toEqual([200, [0]]);
	expect(textsOf(await stored(app, id))).toEqual(['Skrivet på nytt.']);
	for (const action of ['who', 'face', 'known', 'write', 'way', 'place', 'add', 'back', 'addSection', 'section', 'bind', 'publish']) {
		for (const form of [{}, { line: 'nonono', way: 'x', section: 'x', kind: 'x', part: 'x', evidence: '{"kind":', one: '{"a":1}', age: '-1', name: 'x'.repeat(200), revision: '99999999999', reviewOn: 'i går', notKnown: 'x'.repeat(2500) }]) {
			const answer = await signedIn.request.post(`${app.url}/personas/${id}/edit?/${action}`, { form: form as Record<string, string>, headers: { origin: app.url, accept: 'text/html' }, maxRedirects: 0 });
			expect(answer.status(), `${action} ${JSON.stringify(form).slice(0, 40)}`).toBeLessThan(500);
		}
	}
	expect(textsOf(await stored(app, id))).toEqual(['Skrivet på nytt.']);
	await context.close();
});

test('sixty lines, long words and no evidence at all stay within the screen', turn(1), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const page = await staffPage('designer', PHONE);
	const seen = new Walk(page.context(), app.url);
	const id = await begin(page, app, projectOf(app), 'Wilhelmina-Alexandra'.repeat(4));
	const post = (changes: object[]) => page.request.post(`${app.url}/personas/${id}/changes`, { data: { changes }, headers: { origin: app.url } });
	const { now } = (await (await post([])).json()) as { now: { sections: { id: string }[] } };
	const lineOf = (i: number) => ({
		id: `line${String(i).padStart(4, '0')}`, text: i % 3 ? `Rad ${i}` : 'Samordningsförbundsverksamhetsutvecklingsprojekt '.repeat(8), voice: i % 2 ? 'first' : 'third',
		evidence: i % 4 ? { kind: 'assumption' } : { kind: 'note', text: 'Tillgänglighetsanpassningsutredning '.repeat(12), on: '2026-11-20', people: 8 }, other: i % 5 ? null : { text: 'Andra säger annat. '.repeat(12), evidence: { kind: 'assumption' } }
	});
	const made = await post(Array.from({ length: 60 }, (_, i) => ({ op: 'add', section: now.sections[i % 17]!.id, line: lineOf(i), after: null })));
	expect(await made.json()).toMatchObject({ refused: [] });
	for (const { viewport } of [PHONE, TABLET, DESKTOP]) {
		await page.setViewportSize(viewport);
		await page.reload();
		await expect(page.locator('li[data-line]')).toHaveCount(60);
		await expect(saved(page)).toBeVisible();
		await page.locator('textarea').nth(3).focus();
		await seen.look(page, `sixty lines, ${viewport.width}`);
		await shot(page, `sixty-${viewport.width}`, false);
	}
	// No more fit: it is said, and nothing is lost.
	await page.getByRole('button', { name: 'Lägg till en rad Med egna ord' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('högst 60 rader');
	await expect(page.locator('li[data-line]')).toHaveCount(60);
	// An empty one has no heading before somebody makes it.
	await page.goto(`${app.url}/projects/${projectOf(app)}/personas/new`);
	await page.getByLabel('Vem möter vi?').fill('Tom');
	await page.getByRole('radio', { name: /^Tom/ }).check();
	await seen.look(page, 'a new persona');
	await page.getByRole('button', { name: 'Börja skriva' }).press('Enter');
	await expect(page.getByText('Inga rubriker ännu.')).toBeVisible();
	await seen.look(page, 'an empty persona');
	expect(seen.result()).toEqual([]);
});
