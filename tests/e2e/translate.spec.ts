/** A survey in another language: written side by side, marked when its own text has changed, out as a file and back, published, met by whoever answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { largeSurvey, putDraft } from './fixtures/large-survey.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { cookieOf } from './fixtures/staff.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

let app: RunningApp;
test.beforeAll(({ app: shared }) => void (app = shared));

const ownProject = () => (JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject).project;
/** Sends a form as the designer's page does; where it leads. */
async function send(path: string, fields: Record<string, string>): Promise<string> {
	const headers = { cookie: await cookieOf(app, 'designer'), origin: app.url, accept: 'text/html' };
	const answered = await fetch(app.url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
	return answered.headers.get('location') ?? `refused: ${answered.status}`;
}
const newSurvey = (title: string) => send(`/projects/${ownProject()}/new-survey`, { title, from: 'standard' });

const alive = (page: Page) => page.locator('[data-alive]').waitFor();
const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const languages = (page: Page) => page.getByRole('region', { name: 'Språk', exact: true });
const language = (page: Page, name: string) => languages(page).getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const field = (page: Page, about: string) => page.getByRole('textbox', { name: `arabiska ${about}` });
const row = (page: Page, about: string) => page.getByRole('listitem').filter({ has: field(page, about) });
const file = (page: Page) => page.getByRole('region', { name: 'Översätt i ett annat program' });
const give = (page: Page, name: string, content: string | Buffer) => page.getByLabel('Ta in en fil').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
async function download(page: Page, name: string): Promise<string> {
	const begun = page.waitForEvent('download');
	await press(page, name);
	return readFileSync(await (await begun).path(), 'utf8');
}

test('Arabic is added, written, out of date, out as a file and back; what is published speaks it', turn(2), async ({ browser, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	const studio = app.url + (await newSurvey('Vad är viktigt i Grums?'));
	await page.goto(studio);
	await alive(page);
	// What goes with a language is said, and comes back with it.
	await expect(language(page, 'arabiska')).toContainText('66 av 66 texter är översatta.');
	await press(page, 'Ta bort: arabiska');
	await expect(page.getByText('arabiska är borttaget, med 66 översatta texter.')).toBeVisible();
	await page.getByRole('button', { name: 'Ångra', exact: true }).last().click();
	await expect(language(page, 'arabiska')).toContainText('66 av 66 texter är översatta.');
	await press(page, 'Ta bort: arabiska');
	await expect(language(page, 'arabiska')).toBeHidden();

	await page.getByRole('combobox', { name: 'Ett språk till' }).selectOption('arabiska – العربية');
	await press(page, 'Lägg till ett språk');
	await expect(language(page, 'arabiska')).toContainText('0 av 66 texter är översatta.');
	await saved(page);
	await page.getByRole('link', { name: 'Översätt: arabiska' }).click();
	await alive(page);
	for (const [about, text] of [['Namn: Vad är viktigt i Grums?', 'ما المهم في غرومس؟'], ['Rubrik: Hjälp i tid', 'مساعدة']] as const) await field(page, about).fill(text);
	await expect(field(page, 'Rubrik: Hjälp i tid')).toHaveAttribute('dir', 'rtl');
	await expect(field(page, 'Rubrik: Hjälp i tid')).toHaveAttribute('lang', 'ar');
	await saved(page);

	// The survey's own text changes.
	await page.goto(studio);
	await alive(page);
	await page.getByRole('textbox', { name: 'Namn' }).fill('Vad är viktigast i Grums?');
	await expect(language(page, 'arabiska')).toContainText('1 text har ändrats sedan den översattes. Den publiceras som den står.');
	await saved(page);
	await page.getByRole('link', { name: 'Översätt: arabiska' }).click();
	await alive(page);
	const title = 'Namn: Vad är viktigast i Grums?';
	await expect(row(page, title)).toContainText('Har ändrats');
	await expect(row(page, title)).toContainText('Förut stod det: ”Vad är viktigt i Grums?”');
	await page.getByRole('combobox', { name: 'Visa' }).selectOption('todo');
	await expect(field(page, title)).toBeVisible();
	await expect(field(page, 'Rubrik: Hjälp i tid')).toBeHidden();

	// Out, changed by somebody else's program, and back.
	const csv = await download(page, 'Ladda ner för Excel (CSV)');
	const xliff = await download(page, 'Ladda ner för översättningsverktyg (XLIFF)');
	for (const [name, content] of [['samma.csv', csv], ['samma.xlf', xliff]] as const) {
		await give(page, name, content);
		await expect(file(page).getByRole('status')).toContainText(`Det här händer om du tar in ${name}`);
		await expect(file(page)).toContainText('Filen ändrar ingenting.');
		await expect(file(page).getByRole('button', { name: 'Ta in översättningarna' })).toBeHidden();
	}
	for (const [content, sentence] of [
		[Buffer.from([0x50, 0x4b, 3, 4]), 'Det här är en Excelfil'], [xliff.slice(0, 3000), 'Filen är skadad eller avklippt.'], [Buffer.from(csv.slice(1), 'latin1'), 'Filen är sparad så att bokstäverna inte går att läsa.'],
		[Buffer.alloc(20 * 1024 * 1024, 'a'), 'Filen är för stor.'], [xliff.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), 'Filen har en DOCTYPE.'], [xliff.replace('trgLang="ar"', 'trgLang="so"'), 'Filen är för ett annat språk.']
	] as const) {
		await give(page, 'fel.csv', content);
		await expect(file(page).getByRole('alert')).toContainText(sentence);
	}
	const returned = csv.replace('"ما المهم في غرومس؟"', '"ما الأهم في غرومس؟"').replace(/("card:H1:title";"[^"]*";"[^"]*");""/, '$1;"شخص أتحدث معه"');
	await give(page, 'klar.csv', returned);
	await expect(file(page).getByRole('listitem')).toContainText(['1 text får en översättning.', '1 översättning byts ut.', '63 texter är inte översatta i filen.', '1 text är redan likadan här.']);
	await press(page, 'Ta in översättningarna');
	await expect(file(page).getByRole('status')).toContainText('2 texter är intagna.');
	await expect(field(page, title)).toHaveValue('ما الأهم في غرومس؟');
	await press(page, 'Ångra');
	await expect(field(page, title)).toHaveValue('ما المهم في غرومس؟');
	await expect(row(page, title)).toContainText('Har ändrats');
	await press(page, 'Gör om');
	await expect(row(page, title)).not.toContainText('Har ändrats');
	await saved(page);

	const version = await send(`${new URL(studio).pathname}?/publish`, {});
	expect(version).toMatch(/^\/surveys\/[\w-]+$/);
	const round = await send(`/projects/${ownProject()}/new-round`, { version: version.split('/').pop()!, title: 'På arabiska', ageFloor: '', expected: '', idleMinutes: '', idleKeeps: 'no', repeatCodes: '' });
	await page.goto(app.url + round);
	const code = (await page.locator('.the-code').innerText()).trim();
	const context = await browser.newContext(TABLET);
	const someone = await context.newPage();
	await someone.goto(`${app.url}/s/${code}?sprak=ar`);
	await expect(someone.getByRole('heading', { level: 1 })).toHaveText('ما الأهم في غرومس؟');
	const pack = (await (await fetch(`${app.url}/api/v1/rounds/${code}?language=ar`)).json()) as { survey: { cards: { id: string; title: string }[] } };
	// What nobody has translated is there in Swedish.
	expect(['H0', 'H1', 'H2'].map((id) => pack.survey.cards.find((card) => card.id === id)!.title)).toEqual(['مساعدة', 'شخص أتحدث معه', 'Ställen att vara på']);
	await context.close();
});

for (const [name, options] of [['phone, dark', { ...PHONE, colorScheme: 'dark' }], ['desktop', DESKTOP]] as const) {
	if (!SOAK) continue;
	test(`a translator's page can be read and reached: ${name}`, async ({ staffPage }) => {
		const page = await staffPage('designer', options);
		const seen = new Walk(page.context(), app.url);
		try {
			const studio = app.url + (await newSurvey('Att titta på'));
			await page.goto(studio);
			await alive(page);
			await seen.look(page, 'languages');
			await page.getByRole('link', { name: 'Översätt: arabiska' }).click();
			await alive(page);
			await seen.look(page, 'the texts');
			await field(page, 'Rubrik: Hjälp i tid').fill('x'.repeat(130));
			await give(page, 'fel.csv', 'fel');
			await seen.look(page, 'too long, and a bad file');
		} catch (error) {
			seen.stopped(error);
		}
		expect(seen.result()).toEqual([]);
	});
}

if (SOAK) {
	test('with 60 cards and 100 questions in twelve languages a letter is on the screen within 50 ms', async ({ staffPage }) => {
		const page = await staffPage('designer', DESKTOP);
		await page.goto(`${app.url}/surveys/${await putDraft(app, largeSurvey(60, 100, 12))}/translate/ar`);
		await alive(page);
		const took = await field(page, 'Rubrik: Kunna göra sak nummer 30 i livet').evaluate(async (node) => {
			const input = node as HTMLInputElement;
			const times: number[] = [];
			for (let i = 0; i < 30; i++) {
				const from = performance.now();
				input.value += 'x';
				input.dispatchEvent(new Event('input', { bubbles: true }));
				await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
				times.push(performance.now() - from);
				// Now and then a pause, in which everything is counted anew.
				await new Promise((on) => setTimeout(on, i % 3 === 0 ? 400 : 60));
			}
			return times.sort((one, other) => one - other);
		});
		console.log(`a letter: median ${took[15]!.toFixed(1)} ms, slowest ${took.at(-1)!.toFixed(1)} ms`);
		expect(took[15]).toBeLessThan(50);
	});
}
