/** A round with days of its own, from the form to the next measurement: what each page says, and what can still be changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, turn } from './fixtures/index.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { sent } from './fixtures/rounds.ts';
import { DESKTOP, PHONE } from './fixtures/walk.ts';

const day = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(Date.now() + days * 86_400_000));
const long = (iso: string) => new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

test('a round opens on its day, says so to who is early, is changed while that is harmless, and is measured again', turn(4), async ({ staffPage, app, browser }) => {
	const { project, versions } = JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
	const page = await staffPage('designer', DESKTOP);
	await page.goto(`${app.url}/projects/${project}/new-round?version=${versions.standard}`);
	const field = (name: string) => page.getByLabel(name, { exact: true });
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await field('Omgångens namn').fill('Vinterns mätning');
	await field('Plats').fill('Biblioteket');
	await field('Enhet').fill('Ungdomsmottagningen');
	for (const [opens, closes, sentence] of [
		[day(9), day(3), 'Omgången slutar innan den börjar. Välj en sista dag efter öppningsdagen.'],
		[day(-2), '', 'Omgången kan inte öppna en dag som har varit. Välj i dag eller senare.'],
		[day(9), '9999-12-31', 'Omgången kan vara öppen högst fem år. Välj en tidigare sista dag.']
	] as const) {
		// A browser with a field for days may refuse before us.
		await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
		await field('Öppnar').fill(opens);
		await field('Sista dag att svara').fill(closes);
		await press('Öppna omgången');
		await expect(page.getByRole('alert')).toHaveText(sentence);
		await expect(field('Plats')).toHaveValue('Biblioteket');
	}
	await field('Öppnar').fill(day(9));
	await field('Sista dag att svara').fill(day(20));
	await press('Öppna omgången');
	await expect(page.getByRole('heading', { name: 'Omgången har inte öppnat' })).toBeVisible();
	await expect(page.locator('main')).toContainText(`Stänger av sig själv när ${long(day(20))} är slut.`);
	const round = page.url();
	const code = (await page.locator('.the-code').textContent())!;

	// Who is early.
	const person = await (await browser.newContext(PHONE)).newPage();
	expect((await person.goto(`${app.url}/s/${code}`))!.status()).toBe(409);
	await expect(person.getByRole('heading')).toHaveText(`Enkäten öppnar ${long(day(9))}.`);

	// A poster for the wall, in the size that is asked for; the unit is not on it.
	await page.getByRole('link', { name: 'Affisch' }).click();
	await page.getByRole('radio', { name: 'A3' }).check();
	await press('Visa');
	const poster = page.locator('article');
	await expect(poster).toContainText(code);
	await expect(poster).toContainText(`Öppnar ${long(day(9))}`);
	await expect(poster).toContainText('Biblioteket');
	await expect(poster).not.toContainText('Ungdomsmottagningen');
	await expect(poster.getByRole('listitem')).toHaveCount(3);
	const paper = await page.pdf({ preferCSSPageSize: true });
	const boxes = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Math.round(Number(w)), Math.round(Number(h))]);
	expect(boxes).toEqual([[842, 1191]]);

	// It opens today instead, and the first answer locks what people were told.
	await page.goto(`${round}/settings`);
	await field('Öppnar').fill(day(0));
	await field('Lägsta ålder').fill('16');
	await press('Spara');
	await expect(page.getByRole('status')).toContainText('Sparat.');
	expect((await person.goto(`${app.url}/s/${code}`))!.status()).toBe(200);
	await sent(app, { code }, 1);
	await page.goto(`${round}/settings`);
	await expect(field('Lägsta ålder')).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Går inte att ändra nu' })).toContainText('16 år');
	await field('Sista dag att svara').fill(day(30));
	await field('Omgångens namn').fill('Vinterns första mätning');
	await press('Spara');
	await page.goto(round);
	await expect(page.getByRole('heading', { name: 'Vinterns första mätning' })).toBeVisible();
	await expect(page.locator('main')).toContainText(long(day(30)));
	await expect(page.locator('dl > div', { hasText: 'Länk eller QR-kod' })).toContainText('färre än 5');

	// The next one is as this one is, with codes to write again.
	await page.getByRole('link', { name: 'Gör nästa mätning' }).click();
	await expect(page.getByRole('checkbox', { name: 'Dela ut ordkoder' })).toBeChecked();
	await expect(field('Lägsta ålder')).toHaveValue('16');
	await field('Omgångens namn').fill('Vårens mätning');
	await press('Öppna omgången');
	await page.getByRole('link', { name: 'Nästa mätning efter ”Vinterns första mätning”.' }).click();
	await expect(page).toHaveURL(round);
	await person.context().close();
});
