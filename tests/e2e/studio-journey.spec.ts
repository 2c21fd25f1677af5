/**
 * From an empty workspace to a gap between two parties, in a subject of one's own: a survey with four kinds of questions in two
 * languages, own cards and an own picture; three answer on a tablet and two on phones with codes for one use, one on paper; a
 * third use is refused. What is released is, per party, what was answered; the gap is withheld while one of them is too few.
 */
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { getPackage, post, type RunningApp } from './fixtures/app.ts';
import { cross, newSheet, openSheet, question, review, save } from './fixtures/paper.ts';
import { publish } from './fixtures/publish.ts';
import { Respondent } from './fixtures/respondent.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { atStep, submission } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET } from './fixtures/walk.ts';
import { png } from '../fixtures/picture.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alive = (page: Page) => page.locator('[data-alive]').waitFor();
const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
const cards = (page: Page) => page.getByRole('region', { name: 'Kort', exact: true });
async function ask(page: Page, kind: string, fields: Record<string, string> = {}) {
	await press(page, 'Lägg till en fråga');
	await page.getByRole('menuitem', { name: kind, exact: true }).click();
	for (const [name, text] of Object.entries(fields)) await page.getByRole('textbox', { name, exact: true }).fill(text);
}

/** An empty workspace with one person in it, and a project. */
async function setUp(page: Page, app: RunningApp) {
	await page.goto(app.url);
	await page.getByLabel('Startkod').fill('START-KOD');
	await page.getByLabel('Arbetsytans namn').fill('Byrån');
	await page.getByLabel('Din e-post').fill('agare@exempel.se');
	await page.getByLabel('Välj ett lösenord').fill('ett långt lösenord');
	await press(page, 'Skapa arbetsytan');
	await page.getByLabel('Projektets namn').fill('Resor');
	await press(page, 'Skapa projektet');
	await page.waitForURL('**/projects/*');
}

async function design(page: Page) {
	await page.getByRole('link', { name: 'Ny enkät' }).click();
	await page.getByLabel('Vad ska enkäten heta?').fill('Kollektivtrafiken på landsbygden');
	await page.getByText('Tomt', { exact: true }).click();
	await press(page, 'Skapa enkäten');
	await page.waitForURL('**/edit');
	await alive(page);
	await press(page, 'Nytt kort');
	await page.getByRole('textbox', { name: 'Kort', exact: true }).fill('Kunna ta bussen till jobbet');
	await cards(page).getByLabel('Hämta en bild från datorn').setInputFiles({ name: 'buss.png', mimeType: 'image/png', buffer: png(300, 200, { colour: [30, 90, 200] }) });
	await cards(page).getByRole('textbox', { name: 'Vad föreställer bilden?' }).fill('En blå buss');
	for (const title of ['Ha råd med kortet', 'Få veta när bussen är sen', 'Kunna åka hem på kvällen']) {
		await press(page, 'Nytt kort');
		await page.getByRole('textbox', { name: 'Kort', exact: true }).fill(title);
	}
	await ask(page, 'Viktigast och minst viktigt');
	await ask(page, 'Stenar');
	await ask(page, 'Stege', { Frågan: 'Hur är det att resa här?', 'Vad betyder 0?': 'Omöjligt', 'Vad betyder 10?': 'Hur lätt som helst' });
	await ask(page, 'Val', { Frågan: 'Hur reser du oftast?' });
	for (const [i, option] of ['Buss', 'Bil'].entries()) {
		await press(page, 'Ett alternativ till');
		await page.getByRole('textbox', { name: `Alternativ ${i + 1}` }).fill(option);
	}
	await page.getByRole('combobox', { name: 'Ett språk till' }).selectOption({ label: 'engelska – English' });
	await press(page, 'Lägg till ett språk');
	await saved(page);
	const studio = page.url();
	await page.getByRole('link', { name: 'Översätt: engelska' }).click();
	await alive(page);
	await page.getByRole('textbox', { name: 'engelska Namn: Kollektivtrafiken på landsbygden' }).fill('Buses in the country');
	await page.getByRole('textbox', { name: 'engelska Rubrik: Kunna ta bussen till jobbet' }).fill('To take the bus to work');
	await saved(page);
	await page.goto(studio);
	await alive(page);
	await expect(page.getByRole('heading', { name: 'Enkäten kan publiceras.' })).toBeVisible();
	await saved(page);
	await press(page, 'Publicera');
	await expect(page.getByText('Version 1: 4 kort och 4 frågor.')).toBeVisible();
}

/** A round for each party with codes for one use; the pages of the rounds by party. */
async function open(page: Page, parties: string[]): Promise<Map<string, string>> {
	await page.getByRole('link', { name: 'Till projektet' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Kollektivtrafiken på landsbygden' }).click();
	await page.getByLabel('Omgångens namn').fill('Hösten');
	await page.getByText('Fler inställningar').or(page.getByText('Skriv vilka grupper')).first().click();
	const groups = page.getByText('Skriv vilka grupper');
	if (!(await page.getByLabel('Grupp 1', { exact: true }).isVisible())) await groups.click();
	for (const [i, party] of parties.entries()) await page.getByLabel(`Grupp ${i + 1}`, { exact: true }).fill(party);
	const once = page.locator('input[name=oneUseCodes]');
	await once.evaluate((field) => field.closest('details')?.setAttribute('open', ''));
	await once.check();
	await press(page, 'Öppna omgången');
	await page.waitForURL('**/rounds/*');
	const rounds = new Map([[parties[0]!, page.url()]]);
	for (const party of parties.slice(1)) rounds.set(party, new URL((await page.getByRole('region', { name: 'Alla grupper' }).getByRole('link', { name: party }).getAttribute('href'))!, page.url()).href);
	return rounds;
}
/** New codes of a round, and the round's own. */
async function codesOf(page: Page, round: string, n: number): Promise<{ code: string; once: string[] }> {
	await page.goto(round);
	const code = (await page.locator('.the-code').innerText()).trim();
	await page.goto(`${round}/codes`);
	await page.getByLabel('Hur många koder behöver du?').fill(String(n));
	await press(page, 'Gör koder');
	await expect(page.locator('.slips li')).toHaveCount(n);
	return { code, once: (await page.locator('.slips .code').allInnerTexts()).map((text) => text.replaceAll('-', '').trim()) };
}

async function onPaper(page: Page, round: string) {
	const sheet = await newSheet(page, round);
	await openSheet(page, round, sheet.code);
	for (const { number, kind, titles } of sheet.questions) {
		const own = question(page, number);
		if (kind === 'best_worst') {
			await cross(page, number, 'best', 0);
			await cross(page, number, 'worst', titles.length - 1);
		} else if (kind === 'points') await own.getByRole('textbox').first().fill('10');
		else await own.getByRole('radio').first().check();
	}
	await review(page);
	await save(page);
	await expect(page.getByRole('status')).toContainText(`Bladet ${sheet.code} är sparat.`);
}

interface Row {
	question: string;
	kind: string;
	content: { n: number; items?: { card: { id: string }; counts: Record<string, number> }[] } | null;
}
/** What the latest release of a round says, and what its answers say when the test counts them. */
async function released(app: RunningApp, code: string) {
	const rows = await app.ask<Row>(`select r.question, r.kind, r.content from public.results r join public.releases x on x.id = r.release_id join public.rounds o on o.id = x.round_id where o.code = '${code}'`);
	const answers = (await storedAnswers(app, code)).map((row) => row.answers as { kind: string; best?: string; worst?: string; points?: Record<string, number> }[]);
	const screens = answers.flat().filter(({ kind }) => kind === 'best_worst');
	const weighed = rows.find(({ kind }) => kind === 'best_worst')!.content!;
	return {
		n: [weighed.n, answers.length],
		counted: weighed.items!.map(({ card, counts }) => [card.id, counts.best, counts.worst]),
		answered: weighed.items!.map(({ card: { id } }) => [id, screens.filter(({ best }) => best === id).length, screens.filter(({ worst }) => worst === id).length])
	};
}

test('an own subject, two languages, own cards and picture; a tablet, phones and paper; two parties and the gap between them', turn(2), async ({ browser, ownApp }) => {
	test.setTimeout(300_000);
	const app = await ownApp({ env: { DEMO: '0', SETUP_CODE: 'START-KOD' } });
	const page = await (await browser.newContext(DESKTOP)).newPage();
	await setUp(page, app);
	await design(page);
	const rounds = await open(page, ['Unga vuxna', 'Styrgrupp']);
	const [young, steering] = [await codesOf(page, rounds.get('Unga vuxna')!, 5), await codesOf(page, rounds.get('Styrgrupp')!, 5)];

	// Three after one another on a tablet, two on phones of their own, one of them in English.
	const tablet = await (await browser.newContext(TABLET)).newPage();
	for (const once of young.once.slice(0, 3)) {
		await new Respondent(tablet).begin(`${app.url}/s/${young.code}-${once}`);
		await new Respondent(tablet).finish();
	}
	for (const [i, once] of young.once.slice(3).entries()) {
		const phone = await (await browser.newContext(PHONE)).newPage();
		await phone.goto(`${app.url}/s/${young.code}-${once}`);
		await atStep(phone, 'start');
		if (i === 0) {
			await phone.getByRole('link', { name: 'English' }).click();
			await expect(phone.getByRole('heading', { name: 'Buses in the country' })).toBeVisible();
		}
		await new Respondent(phone).begin();
		await new Respondent(phone).finish();
		await phone.context().close();
	}
	// A third use of two codes.
	await tablet.goto(`${app.url}/s/${young.code}-${young.once[4]}`);
	await expect(tablet.getByRole('heading', { name: 'Koden är redan använd' })).toBeVisible();
	await tablet.context().close();
	await onPaper(page, rounds.get('Unga vuxna')!);
	expect((await storedAnswers(app, young.code)).map(({ language }) => language).sort()).toEqual(['en', ...Array<string>(5).fill('sv')]);

	// Four of the other party: nothing can be released, and no gap is told.
	for (const once of steering.once.slice(0, 4)) expect((await post(app, submission(await getPackage(app, `${steering.code}-${once}`)))).status).toBe(201);
	await page.goto(rounds.get('Unga vuxna')!);
	await publish(page);
	const board = page.url();
	await expect(page.getByText('Styrgrupp har inget resultat ännu, så det går inte att jämföra.')).toBeVisible();
	expect((await post(app, submission(await getPackage(app, `${steering.code}-${steering.once[4]}`)))).status).toBe(201);
	await page.goto(rounds.get('Styrgrupp')!);
	await publish(page);
	for (const { code } of [young, steering]) {
		const { n, counted, answered } = await released(app, code);
		expect(n).toEqual([code === young.code ? 6 : 5, code === young.code ? 6 : 5]);
		expect(counted).toEqual(answered);
	}
	await page.goto(board);
	const beside = page.getByRole('region', { name: 'Jämfört med Styrgrupp' });
	await expect(beside.getByRole('row').filter({ hasText: 'Kunna ta bussen till jobbet' }).first()).toContainText('Färre än tio har svarat i någon av grupperna.');
});
