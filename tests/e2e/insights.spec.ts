/** From a result to an insight: the steering group writes it by keyboard, is asked whether it is a solution, and it asks by itself later. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, TABLET, Walk } from './fixtures/walk.ts';

test('an insight is written by keyboard from a result, nobody writes over anybody, and it asks when what it rests on says something else', turn(6), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const board = designer.url();

	const page = await staffPage('steering', TABLET);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/insights\/new$/);
	await page.goto(board);
	await page.getByRole('link', { name: 'Skriv en insikt' }).first().press('Enter');
	const claim = page.getByRole('textbox', { name: 'Vad har ni förstått?' });
	await claim.fill('Inför en plan för varje person');
	await page.getByRole('radio', { name: 'Förankrad' }).press('Space');
	await page.getByRole('button', { name: 'Spara insikten' }).press('Enter');
	// Without anything to rest on and the other voice it is not anchored, and nothing that was written is gone.
	await expect(page.getByRole('alert').filter({ hasText: 'Kryssa för minst en sak' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: 'väger det åt andra hållet' })).toBeVisible();
	await seen.look(page, 'an insight that lacks its grounds');
	await expect(claim).toHaveValue('Inför en plan för varje person');
	await page.getByRole('checkbox').nth(1).press('Space');
	await page.getByRole('checkbox', { name: 'Vi har inte hört någon' }).press('Space');
	await page.getByRole('textbox', { name: 'Vem har förankrat den' }).fill('Enhetschefen, med sex unga');
	await page.getByRole('button', { name: 'Spara insikten' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Är detta en insikt eller en lösning?');
	await seen.look(page, 'an insight or a solution');
	await page.getByRole('button', { name: 'Det är en insikt' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Insikten är sparad.');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inför en plan för varje person');
	await seen.look(page, 'an insight');
	const insight = page.url().split('?')[0]!;

	// Somebody who opened it before writes last: both are there to compare.
	await designer.goto(`${insight}/edit`);
	await page.getByRole('link', { name: 'Ändra insikten' }).press('Enter');
	await page.getByRole('textbox', { name: 'Målbild' }).fill('Hjälpen hänger ihop');
	await page.getByRole('button', { name: 'Spara insikten' }).click();
	await expect(page.getByRole('status')).toContainText('Insikten är sparad.');
	await designer.getByRole('textbox', { name: 'Målbild' }).fill('En väg in');
	await designer.getByRole('button', { name: 'Spara insikten' }).click();
	await expect(designer.getByRole('alert')).toContainText('Någon annan har ändrat insikten medan du skrev');
	await expect(designer.getByRole('textbox', { name: 'Målbild' })).toHaveValue('En väg in');
	await expect(designer.getByRole('region', { name: 'Så ser det ut nu' })).toContainText('Hjälpen hänger ihop');

	// The next release says something else than what was kept: it marks itself, here by the word that was kept.
	await sent(round, 12);
	await designer.goto(round.page);
	await publish(designer);
	await app.ask(`update public.insights set evidence = jsonb_set(evidence, '{0,said}', '"last.lower"') where id = '${insight.split('/').at(-1)}'`);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('region', { name: 'Insikter som väntar' }).getByRole('link', { name: 'Inför en plan' }).first().press('Enter');
	await expect(page.getByRole('region', { name: 'Stämmer insikten fortfarande?' })).toContainText('Nu: ');
	await seen.look(page, 'an insight that asks');
	await page.getByRole('button', { name: 'Ja, behåll den' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('bygger på det som sägs nu');
	await expect(page.getByRole('region', { name: 'Stämmer insikten fortfarande?' })).toHaveCount(0);
	// What is decided from it and the insight lead to each other.
	await page.getByRole('link', { name: 'Skriv ett beslut av insikten' }).press('Enter');
	await page.getByRole('textbox', { name: 'Vad har ni bestämt?' }).fill('En plan för varje person');
	await page.getByRole('textbox', { name: 'Vem ser till' }).fill('Enhetschefen');
	await page.getByRole('button', { name: 'Spara beslutet' }).press('Enter');
	await page.getByRole('link', { name: 'Inför en plan för varje person' }).press('Enter');
	await expect(page.getByRole('region', { name: 'Beslut som bygger på insikten' }).getByRole('link', { name: 'En plan för varje person' })).toBeVisible();
	await page.getByRole('link', { name: 'Insikter', exact: true }).click();
	await seen.look(page, 'all insights');
	expect(seen.result()).toEqual([]);
});
