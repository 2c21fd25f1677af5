/** The card library: a card is written on its page, found in the studio, added and taken back, and saved again. */
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP, Walk } from './fixtures/walk.ts';

test('a card is written in the library, and chosen into a draft with a keyboard, as one step', turn(6), async ({ app, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	const look = async (name: string) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await seen.look(page, `${name}, ${colorScheme}`);
		}
	};
	await page.goto(`${app.url}/projects`);
	const project = new URL((await page.getByRole('link', { name: 'Unga vuxna i Grums' }).getAttribute('href'))!, app.url).pathname;
	await page.getByRole('link', { name: 'Kort', exact: true }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Egna bilder' })).toBeVisible();
	await look('library');
	await page.getByRole('link', { name: 'Nytt kort' }).click();
	await page.getByLabel('Kort', { exact: true }).fill('Kunna ta tåget till skolan');
	await page.getByLabel('Livsområde').selectOption('occupation');
	await page.getByRole('radio', { name: 'Nyckel' }).check({ force: true });
	await look('new card');
	await page.getByRole('button', { name: 'Spara kortet' }).click();
	await expect(page.getByText('Kortet är sparat.')).toBeVisible();

	const library = new URL(page.url()).pathname.split('/').slice(0, 4).join('/');
	const form = (path: string, fields: Record<string, string>) => page.request.post(`${app.url}${path}`, { form: fields, maxRedirects: 0, headers: { origin: app.url, accept: 'text/html' } });
	expect((await form(`${library}/new`, { title: 'Kunna cykla till skolan', lifeArea: '', lens: '', picture: '', language: 'sv' })).status()).toBe(303);
	const made = await form(`${project}/new-survey`, { title: 'Resor', from: 'blank' });
	await page.goto(new URL(made.headers().location!, app.url).href);
	await page.locator('[data-alive]').waitFor();
	const names = () => page.getByRole('region', { name: 'Kort', exact: true }).locator('[data-item] strong').allTextContents();
	const opens = page.getByRole('button', { name: 'Hämta ur biblioteket' });
	await opens.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Hämta kort ur biblioteket' });
	await expect(dialog.getByRole('searchbox', { name: 'Sök' })).toBeFocused();
	await expect(dialog.getByRole('checkbox').first()).toBeVisible();
	await look('from the library');
	await page.keyboard.type('taget');
	await expect(dialog.getByRole('status')).toHaveText('1 kort');
	await dialog.getByRole('checkbox', { name: 'Kunna ta tåget till skolan' }).focus();
	await page.keyboard.press('Space');
	// Chosen across searches.
	await dialog.getByRole('searchbox', { name: 'Sök' }).fill('cykla till');
	await dialog.getByRole('checkbox', { name: 'Kunna cykla till skolan' }).check();
	await dialog.getByRole('button', { name: 'Lägg till 2 kort' }).click();
	await expect(dialog).toBeHidden();
	await expect.poll(names).toEqual(['Kunna ta tåget till skolan', 'Kunna cykla till skolan']);
	await expect(page.getByRole('status').filter({ hasText: '2 kort är hämtade ur biblioteket.' })).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect.poll(names).toEqual([]);
	await page.keyboard.press('Control+Shift+z');
	await expect.poll(names).toHaveLength(2);
	await opens.click();
	await dialog.getByRole('searchbox', { name: 'Sök' }).fill('cykla till');
	await expect(dialog.getByRole('checkbox', { name: 'Kunna cykla till skolan' })).toBeDisabled();
	await page.keyboard.press('Escape');
	await expect(opens).toBeFocused();

	// Changed in the draft it is another in the library only when one says so.
	await page.getByRole('button', { name: 'Ändra: Kunna ta tåget till skolan' }).click();
	await page.getByRole('textbox', { name: 'Kort', exact: true }).fill('Kunna ta tåget');
	await page.getByRole('button', { name: 'Spara i biblioteket: Kunna ta tåget' }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: 'Ja, ändra biblioteket' }).click();
	await expect(page.getByRole('status').filter({ hasText: '”Kunna ta tåget” är ändrat i biblioteket.' })).toBeVisible();
	expect(await app.ask(`select title from public.value_cards where title like 'Kunna ta tåget%'`)).toEqual([{ title: 'Kunna ta tåget' }]);
	expect(seen.result()).toEqual([]);
});
