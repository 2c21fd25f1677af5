/** What stands beside the survey in the studio: whether the design holds, while it is made. */
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP } from './fixtures/walk.ts';

test('the design is told while it is made: time, meetings, long words that lead to their field, what answers can tell', turn(1), async ({ app, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Ny enkät' }).click();
	await page.getByLabel('Vad ska enkäten heta?').fill('Vägen hem');
	await page.getByRole('button', { name: 'Skapa enkäten' }).click();
	await page.locator('[data-alive]').waitFor();
	const design = page.getByRole('region', { name: 'Håller upplägget?' });
	await expect(design.getByText('Skriv minst två kort och en fråga.')).toBeVisible();

	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const card = page.getByRole('textbox', { name: 'Kort', exact: true });
	for (const text of ['Kunna åka hem', 'Kollektivtrafiken', 'Ha råd']) {
		await press('Nytt kort');
		await card.fill(text);
	}
	await press('Lägg till en fråga');
	await page.getByRole('menuitem', { name: 'Två i taget', exact: true }).click();
	await page.getByRole('textbox', { name: 'Hur många par möter var och en?' }).fill('2');
	// What matters most stands first; the rest is folded.
	const first = design.getByRole('list').first();
	await expect(first).toContainText('Ungefär 1 minut.');
	await expect(design.getByText('Var och en möter 2 par av 3.')).toBeHidden();
	const fold = (name: string | RegExp) => design.locator('summary').filter({ hasText: name }).first().click();
	await fold('Hur ofta korten visas');
	await expect(design.getByText('Var och en möter 2 par av 3.')).toBeVisible();
	await fold('Tid');
	await expect(design.getByText('Ungefär 1 minut. 2 skärmar.')).toBeVisible();

	// Worked out in a worker, which the page's policy lets run.
	await expect(first.getByText(/^Med 25 svar kan ni /)).toBeVisible({ timeout: 30_000 });
	await fold('Vad svaren kan säga');
	await expect(design.getByText(/^Med 100 svar kan ni /)).toBeVisible({ timeout: 30_000 });
	await expect(design.getByRole('progressbar')).toHaveCount(0);

	await fold('Läsbarhet');
	await design.getByRole('button', { name: 'Kollektivtrafiken' }).click();
	await expect(card).toBeFocused();
	await expect(card).toHaveValue('Kollektivtrafiken');
	// Other words: what was worked out stays.
	await card.fill('Ta bussen');
	await expect(design.getByRole('button', { name: 'Kollektivtrafiken' })).toHaveCount(0);
	await expect(design.getByText(/^Med 100 svar kan ni /)).toBeVisible();

	// All of them can be reached, and the column can be read to its end where the window is lower.
	await press('Lägg till en fråga');
	await page.getByRole('menuitem', { name: 'Val', exact: true }).click();
	const option = page.getByRole('textbox', { name: 'Alternativ 10' });
	for (let n = 1; n <= 10; n++) {
		await press('Ett alternativ till');
		await page.getByRole('textbox', { name: `Alternativ ${n}`, exact: true }).fill(`Specialpedagogik${'abcdefghij'[n - 1]}`);
	}
	await page.getByRole('textbox', { name: 'Frågan', exact: true }).fill('Vilket?');
	await page.getByRole('button', { name: /^Klart: Vilket/ }).click();
	await expect(option).toHaveCount(0);
	await fold(/^2 till$/);
	const last = design.getByRole('button', { name: 'Specialpedagogikj' });
	await last.click();
	await expect(option).toBeFocused();
	await expect(last).toBeInViewport();
});
