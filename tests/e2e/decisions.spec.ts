/** From a result to an answer: the steering group decides, and those who answered read it with the code that asked them. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test('the steering group decides by keyboard, nobody writes over anybody, and those who answered read it in their language without script', turn(3), async ({ app, browser, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const board = designer.url();

	const page = await staffPage('steering', TABLET);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/decisions\/new$/);
	await page.goto(board);
	await expect(page.getByText('Inget beslut ännu.')).toBeVisible();
	await page.getByRole('link', { name: 'Skriv ett svar' }).press('Enter');
	// Half of it is said to be wrong where it stands, and nothing that was written is gone.
	await page.getByRole('textbox', { name: 'Vad har ni bestämt?' }).fill('En plan för varje person');
	await page.getByRole('textbox', { name: 'Vem ser till' }).fill('Enhetschefen');
	await page.getByRole('radio', { name: 'Görs inte' }).check();
	await page.getByRole('button', { name: 'Spara beslutet' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Skriv varför');
	await seen.look(page, 'a decision that lacks its reason');
	await expect(page.getByRole('textbox', { name: 'Vad har ni bestämt?' })).toHaveValue('En plan för varje person');
	await page.getByRole('radio', { name: 'Planerat' }).check();
	await page.getByRole('combobox', { name: 'Vad handlar det om?' }).selectOption({ index: 1 });
	await page.getByLabel('När ska det vara klart?').fill('2027-03-01');
	await page.getByLabel('På svenska').fill('Du ska bara behöva berätta en gång.');
	await page.getByText('På andra språk').click();
	await page.getByLabel('På arabiska').fill('ستحتاج إلى أن تحكي مرة واحدة فقط.');
	await page.getByRole('button', { name: 'Spara beslutet' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Beslutet är sparat.');
	await seen.look(page, 'a decision');
	const decision = page.url().split('?')[0]!;

	// Somebody who opened it before writes last: both are there to compare, and the later one may still be saved.
	await designer.goto(decision);
	await page.goto(decision);
	await page.getByRole('radio', { name: 'Pågår' }).check();
	await page.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(page.getByRole('status')).toContainText('Beslutet är sparat.');
	await designer.getByRole('textbox', { name: 'första steget' }).fill('Möte i januari');
	await designer.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(designer.getByRole('alert')).toContainText('Någon annan har ändrat beslutet medan du skrev');
	await expect(designer.getByRole('textbox', { name: 'första steget' })).toHaveValue('Möte i januari');
	await expect(designer.getByRole('region', { name: 'Så ser det ut nu' })).toContainText('Pågår');

	// The page for those who answered is not there until somebody opens it.
	const device = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const theirs = await device.newPage();
	await theirs.goto(`${app.url}/s/${round.code}/svar`);
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Svaret är inte klart än');
	await page.goto(board);
	await page.getByRole('link', { name: 'Svaret till dem som svarade' }).click();
	await page.getByRole('button', { name: 'Öppna sidan' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Sidan är öppen nu.');
	await seen.look(page, 'the answer, seen by staff');
	await theirs.reload();
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Svaret till dig');
	await expect(theirs.getByRole('region', { name: 'Det här gör vi' })).toContainText('Du ska bara behöva berätta en gång.');
	await expect(theirs.getByText(/Enhetschefen|Möte i januari|En plan för varje person/)).toHaveCount(0);
	await theirs.getByRole('link', { name: 'العربية' }).click();
	await expect(theirs.locator('article')).toHaveAttribute('dir', 'rtl');
	await expect(theirs.getByText('ستحتاج إلى أن تحكي مرة واحدة فقط.')).toBeVisible();
	await device.close();

	// When the round has closed, the poster's own code leads to the answer.
	await app.ask(`update public.rounds set status = 'closed', closed_on = current_date where code = '${round.code}'`);
	const reader = await browser.newContext(PHONE);
	const walk = new Walk(reader, app.url);
	const poster = await reader.newPage();
	for (const colorScheme of ['light', 'dark'] as const) {
		await poster.emulateMedia({ colorScheme });
		await poster.goto(`${app.url}/s/${round.code}`);
		await poster.waitForURL('**/svar');
		await expect(poster.getByRole('button', { name: 'Läs upp' })).toHaveCount(3);
		await walk.look(poster, `the answer, ${colorScheme}`, { respondent: true });
	}
	await reader.close();

	for (const path of [`${app.url}/projects`, board]) {
		await page.goto(path);
		await expect(page.getByRole('link', { name: 'En plan för varje person' })).toBeVisible();
		await seen.look(page, new URL(path).pathname);
	}
	await page.getByRole('link', { name: 'En plan för varje person' }).click();
	await page.getByRole('link', { name: 'Beslut', exact: true }).click();
	await seen.look(page, 'all decisions');
	await page.getByRole('link', { name: 'Logg att skriva ut' }).click();
	await expect(page.getByText(/^steering@exempel\.se, /).first()).toBeVisible();
	await seen.look(page, 'the log');
	expect([...seen.result(), ...walk.result()]).toEqual([]);
});
