/**
 * Whom a persona meets: written with and without script, read as a map and a way, with the keyboard, on every size and on paper; and a
 * rule clash from its description to a decision and back.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Contact, Line } from '#domain/persona/persona.ts';
import type { RunningApp } from './fixtures/app.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const SIZES = { phone: PHONE, tablet: TABLET, desktop: DESKTOP };
const projectOf = (app: RunningApp) => (JSON.parse(readFileSync(resolve(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject).project;
const meets = (text: string, who: string, kind: Contact['kind'], when = ''): Line => lineOf(text, undefined, { contact: { who, kind, when } });
const saved = (page: Page) => page.locator('[data-save=saved]');
/** `SHOTS=folder`: to be opened and judged. */
async function shot(page: Page, name: string) {
	if (!process.env.SHOTS) return;
	mkdirSync(process.env.SHOTS, { recursive: true });
	await page.screenshot({ path: `${process.env.SHOTS}/contacts-${name}.png`, fullPage: true });
}
const pagesOn = async (page: Page): Promise<number> => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
const contactsOf = async (app: RunningApp, id: string) =>
	(await app.ask<{ sections: { lines: Line[] }[] }>(`select sections from public.personas where id = '${id}'`))[0]!.sections.flatMap(({ lines }) => lines.map(({ contact }) => contact ?? null));
/** Nothing is wider than the page. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('lines become contacts by keyboard, beside a colleague and without script', turn(2), async ({ app, browser, staffPage }) => {
	test.setTimeout(120_000);
	const id = await keepPersona(app, projectOf(app), { versions: [], draft: personaOf('Alva', [sectionOf('contacts', [meets('Ska ha sökt tio jobb.', 'Arbetsförmedlingen', 'demand'), lineOf('De frågar hur det går.'), lineOf('Ett brev ligger kvar.')])]) });
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/personas/${id}/edit`);
	await expect(saved(page)).toBeVisible();
	const line = (n: number, of = page) => of.locator('li[data-line]').nth(n);
	await expect(line(0).locator('[data-contact=demand] summary')).toContainText('Krav');
	await line(1).locator('textarea').focus();
	await line(1).getByText('Ett möte, brev, krav eller en väntan').press('Enter');
	// Whoever has been written before is suggested.
	expect(await page.locator('#actors option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).toEqual(['Arbetsförmedlingen']);
	await line(1).getByLabel(/När, eller inom hur lång tid/).fill('Måndag 08.15');
	// With nobody in it, it is no contact yet.
	expect(await contactsOf(app, id)).toEqual([{ who: 'Arbetsförmedlingen', kind: 'demand', when: '' }, null, null]);
	await line(1).getByLabel(/Vem möter hen/).focus();
	await page.keyboard.type('Kommunen');
	await expect(line(1).locator('[data-contact=meeting] summary')).toContainText('Kommunen, Måndag 08.15');
	await line(1).getByLabel('Vad är det?').selectOption('waiting');
	await expect(line(1).locator('[data-contact=waiting]')).toBeVisible();
	await expect(saved(page)).toBeVisible();
	await seen.look(page, 'a line that is a contact');
	await shot(page, 'edit');
	// Emptied, the field has its name again when one leaves it.
	await line(1).getByLabel(/Vem möter hen/).fill('');
	await line(1).getByLabel('Vad är det?').focus();
	await expect(line(1).getByLabel(/Vem möter hen/)).toHaveValue('Kommunen');

	// A colleague writes the line meanwhile: both are there.
	const colleague = await page.context().newPage();
	await colleague.goto(page.url());
	await expect(saved(colleague)).toBeVisible();
	await line(1, colleague).locator('textarea').fill('De frågar alltid hur det går.');
	await line(1).getByLabel('Vad är det?').selectOption('meeting');
	await expect(saved(colleague)).toBeVisible();
	await expect(saved(page)).toBeVisible();
	await colleague.close();
	await expect.poll(() => contactsOf(app, id)).toEqual([{ who: 'Arbetsförmedlingen', kind: 'demand', when: '' }, { who: 'Kommunen', kind: 'meeting', when: 'Måndag 08.15' }, null]);

	// Without script: the same as forms, and bad input loses nothing.
	const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await page.context().storageState() });
	const plain = await context.newPage();
	await plain.goto(`${app.url}/personas/${id}/edit`);
	await line(2, plain).locator('.contact summary').click();
	await line(2, plain).getByLabel(/När, eller inom hur lång tid/).fill('Inom 14 dagar');
	await line(2, plain).locator('.contact').getByRole('button', { name: 'Spara' }).click();
	await expect(plain.getByText('Något är för långt, eller är inte ifyllt.').first()).toBeVisible();
	await expect(plain.locator('q')).toContainText('Inom 14 dagar');
	await line(2, plain).locator('.contact summary').click();
	await line(2, plain).getByLabel(/Vem möter hen/).fill('Försäkringskassan');
	await line(2, plain).getByLabel('Vad är det?').selectOption('letter');
	await line(2, plain).getByLabel(/När, eller inom hur lång tid/).fill('Inom 14 dagar');
	await line(2, plain).locator('.contact').getByRole('button', { name: 'Spara' }).click();
	await expect(line(2, plain).locator('[data-contact=letter] summary')).toContainText('Försäkringskassan, Inom 14 dagar');
	expect(await fits(plain)).toBe(true);
	await line(0, plain).locator('.contact summary').click();
	await line(0, plain).getByRole('button', { name: 'Gör till en vanlig rad' }).click();
	await expect(line(0, plain).locator('[data-contact]')).toHaveCount(0);
	await context.close();
	expect(await contactsOf(app, id)).toEqual([null, { who: 'Kommunen', kind: 'meeting', when: 'Måndag 08.15' }, { who: 'Försäkringskassan', kind: 'letter', when: 'Inom 14 dagar' }]);
	expect(seen.result()).toEqual([]);
});

test('the map and the way say the same in picture and words, at every size and on paper, for one and for many', turn(5), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const project = projectOf(app);
	const note = { kind: 'note', text: 'Flera nickade.', on: '2026-11-20', people: 8 } as const;
	const way = [meets('Ska ha sökt tio jobb.', 'Arbetsförmedlingen', 'demand', 'Senast den 14:e'), meets('Ska lämna papper.', 'Kommunen', 'demand', 'Inom 14 dagar'), { ...meets('De frågar hur det går.', 'Arbetsförmedlingen', 'meeting', 'Måndag 08.15'), evidence: note }, meets('Ingen vet hur lång kön är.', 'Psykiatrin', 'waiting')];
	const few = await keepPersona(app, project, { versions: [{ persona: personaOf('Alva', [sectionOf('contacts', way), sectionOf('wish', [lineOf('En person som håller i tråden.')])]), why: '' }] });
	const names = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? `${'Handläggningsenheten för unga med aktivitetsersättning och '.slice(0, 56)} ${i}` : `Verksamhet ${i}`));
	const long = Array.from({ length: 40 }, (_, i) => meets(`${'Väntar på besked som inte kommer. '.repeat(1 + (i % 4))}`, names[(i * 5) % 12]!, (['meeting', 'letter', 'waiting', 'demand'] as const)[i % 4]!, i % 2 ? 'Måndag 08.15 eller när det passar' : ''));
	const many = await keepPersona(app, project, { versions: [{ persona: personaOf('Maximiliana-Alexandra av Långnamnsätten', [sectionOf('contacts', long)]), why: '' }] });
	const nobody = await keepPersona(app, project, { versions: [{ persona: personaOf('Noa', [sectionOf('wish', [lineOf('Att någon ringer.')])]), why: '' }] });

	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/personas/${few}`);
	await expect(page.getByText('Alva har tre kontakter att hålla reda på. Ett möte, en väntan och två krav.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Kontakter och regelverk' })).toContainText('Krav · Arbetsförmedlingen · Senast den 14:e');
	await page.getByRole('link', { name: 'Se vägen mellan dem' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alva har tre kontakter att hålla reda på');
	const map = page.getByRole('region', { name: 'Vilka Alva möter' });
	await expect(map.locator('svg.actors .box')).toHaveCount(3);
	expect(await map.locator('svg.actors .name').allTextContents()).toEqual(['Arbetsförmedlingen', 'Kommunen', 'Psykiatrin']);
	expect(await map.getByRole('heading', { level: 4 }).allTextContents()).toEqual(['Arbetsförmedlingen', 'Kommunen', 'Psykiatrin']);
	await expect(map.locator('.box.waits')).toHaveCount(1);
	const steps = page.getByRole('region', { name: 'Resan mellan dem' }).locator('[data-step]');
	expect(await steps.evaluateAll((all) => all.map((one) => one.getAttribute('data-step')))).toEqual(['demand', 'demand', 'meeting', 'waiting']);
	await expect(steps.nth(2)).toContainText('Möte, måndag 08.15');
	// From the list to the step, and there what it rests on is one tap away.
	await map.getByRole('link', { name: /Möte, måndag 08.15/ }).press('Enter');
	await expect(page).toHaveURL(/#step-/);
	await expect(page.getByText('Flera nickade.')).toBeHidden();
	await steps.nth(2).locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Flera nickade.')).toBeVisible();
	await expect(steps.nth(0)).toContainText('Antagande');
	await expect(page.getByText('Ingen regelkrock är beskriven än.')).toBeVisible();
	for (const [size, { viewport }] of Object.entries(SIZES)) {
		await page.setViewportSize(viewport);
		for (const [name, id] of [['few', few], ['many', many], ['nobody', nobody]] as const) {
			await page.goto(`${app.url}/personas/${id}/contacts`);
			await seen.look(page, `contacts of ${name}, ${size}`, { madeUp: false });
			expect(await fits(page), `${name} ${size}`).toBe(true);
			if (name === 'nobody') await expect(page.getByText('Noa har inga kontakter här än.')).toBeVisible();
			// A phone has no room for the picture: its list goes down from the person.
			else await expect(page.locator('svg.actors')).toBeVisible({ visible: size !== 'phone' });
			await shot(page, `${name}-${size}`);
		}
	}
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`${app.url}/personas/${few}/contacts`);
	await seen.look(page, 'contacts in the dark', { madeUp: false });
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await pagesOn(page)).toBe(1);
	await page.goto(`${app.url}/personas/${few}`);
	expect(await pagesOn(page)).toBe(1);
	// Who writes is offered to.
	await expect(page.getByRole('link', { name: 'Redigera' })).toHaveCount(0);
	seen.allow(404, /contacts/);
	expect((await page.goto(`${app.url}/personas/00000000-0000-4000-8000-000000000000/contacts`))!.status()).toBe(404);
	expect(seen.result()).toEqual([]);
});

test('a rule clash is described, changed beside somebody else, becomes a decision, and each leads to the other', turn(8), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(180_000);
	const round = await newRound('standard', { title: 'Hösten' });
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const project = projectOf(app);
	const id = await keepPersona(app, project, { versions: [{ persona: personaOf('Alva', [sectionOf('contacts', [meets('Ska söka jobb.', 'Arbetsförmedlingen', 'demand')])]), why: '' }] });
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /clash/);
	seen.allow(409, /clash/);
	await page.goto(`${app.url}/personas/${id}/contacts`);
	await page.getByRole('link', { name: 'Beskriv en regelkrock' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beskriv en regelkrock');
	await seen.look(page, 'a rule clash to describe', { madeUp: false });
	const fill = async (of: Page, fields: Record<string, string>) => {
		for (const [name, value] of Object.entries(fields)) await of.locator(`[name=${name}]`).fill(value);
	};
	await fill(page, { situation: 'Alva blir erbjuden ett jobb på prov.', aWhose: 'Arbetsförmedlingen', aSays: 'Tacka ja inom tre dagar.', aWhy: 'Den som söker jobb ska ta det som finns.', bWhose: 'Kommunen', bSays: 'Stödet räknas om i efterhand.', effect: 'Alva kan inte betala hyran.' });
	// It says that it rests on a result, and none is chosen: nothing of what was written is lost.
	await page.getByRole('radio', { name: /^Ett resultat/ }).check();
	await page.getByRole('button', { name: 'Spara regelkrocken' }).press('Enter');
	await expect(page.getByText('Välj det som regelkrocken vilar på')).toBeVisible();
	await expect(page.locator('[name=bSays]')).toHaveValue('Stödet räknas om i efterhand.');
	await seen.look(page, 'a rule clash without what it rests on', { madeUp: false });
	const figure = page.locator('details.figure');
	if (!(await figure.evaluate((one: HTMLDetailsElement) => one.open))) await figure.locator('summary').press('Enter');
	await figure.getByRole('radio').nth(1).press('Space');
	await page.getByRole('radio', { name: /^Tolka/ }).check();
	await page.getByRole('radio', { name: 'Chefen' }).check();
	await page.getByRole('button', { name: 'Spara regelkrocken' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Regelkrocken är sparad.');
	const clash = page.url().split('?')[0]!;
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alva blir erbjuden ett jobb på prov.');
	await expect(page.locator('.pull')).toContainText('Ingen har sagt varför den finns.');
	await expect(page.locator('[data-clash]')).toContainText('Vilar på: 12 svar');
	for (const [size, { viewport }] of Object.entries(SIZES)) {
		await page.setViewportSize(viewport);
		await page.goto(clash);
		await seen.look(page, `a rule clash, ${size}`, { madeUp: false });
		expect(await fits(page), size).toBe(true);
		await shot(page, `clash-${size}`);
	}
	expect(await pagesOn(page)).toBe(1);

	// Somebody else has changed it meanwhile: both texts are there, and saved again one's own stands.
	await page.getByRole('link', { name: 'Ändra', exact: true }).press('Enter');
	await designer.goto(`${clash}/edit`);
	await fill(designer, { seenBy: 'Tillitsagenten' });
	await designer.getByRole('button', { name: 'Spara regelkrocken' }).click();
	await designer.waitForURL(/saved/);
	await fill(page, { bWhy: 'Pengarna ska gå till den som saknar annat.' });
	await page.getByRole('button', { name: 'Spara regelkrocken' }).press('Enter');
	await expect(page.getByText('Någon annan har ändrat regelkrocken')).toBeVisible();
	await expect(page.locator('[data-clash]')).toContainText('Tillitsagenten');
	await expect(page.locator('[name=bWhy]')).toHaveValue('Pengarna ska gå till den som saknar annat.');
	await seen.look(page, 'a rule clash that somebody else has changed', { madeUp: false });
	await fill(page, { seenBy: 'Tillitsagenten' });
	await page.getByRole('button', { name: 'Spara regelkrocken' }).press('Enter');
	await page.waitForURL(/saved/);
	await expect(page.getByRole('region', { name: 'Vem som skrev vad' })).toContainText('Pengarna ska gå till den som saknar annat.');

	// To a decision, and back.
	await page.getByRole('link', { name: 'Gör ett beslut av det här' }).press('Enter');
	await expect(page.getByText('Ur regelkrocken:')).toBeVisible();
	await page.getByLabel('Vad har ni bestämt?').fill('Hyran är trygg första månaden');
	await page.getByLabel('Vem ser till att det blir av?').fill('Enhetschefen');
	await page.getByRole('button', { name: 'Spara beslutet' }).press('Enter');
	await page.waitForURL(/\/decisions\/[^/]+\?saved$/);
	await seen.look(page, 'a decision from a rule clash', { madeUp: false });
	await page.getByRole('link', { name: 'Alva blir erbjuden ett jobb på prov.' }).press('Enter');
	await expect(page).toHaveURL(clash);
	await expect(page.locator('.decided')).toContainText('Hyran är trygg första månaden');
	await page.getByRole('link', { name: 'Kontakter och regelverk' }).press('Enter');
	await expect(page.locator('[data-clash]')).toHaveCount(1);
	await page.locator('[data-clash]').getByRole('link', { name: /Hyran är trygg/ }).press('Enter');
	await expect(page).toHaveURL(/\/decisions\//);

	// Those who do not decide read it, and take nothing away.
	const owner = await staffPage('owner', PHONE);
	await owner.goto(clash);
	await expect(owner.getByRole('link', { name: 'Ändra', exact: true })).toHaveCount(0);
	expect((await owner.goto(`${clash}/edit`))!.status()).toBe(403);
	await page.goto(clash);
	await page.getByRole('button', { name: 'Ta bort regelkrocken' }).press('Enter');
	await expect(page.getByText('Det går inte att ångra.')).toBeVisible();
	await page.getByRole('button', { name: 'Ja, ta bort den' }).press('Enter');
	await expect(page.getByText('Regelkrocken är borttagen.')).toBeVisible();
	expect(seen.result()).toEqual([]);
});
