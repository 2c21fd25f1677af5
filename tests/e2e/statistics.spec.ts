/** A designer takes in statistics, from Kolada and from a table; a file that is wrong says where, and nothing of it comes in. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../fixtures/statistics', name));
const upload = (name: string, buffer: Buffer = fixture(name)) => ({ name, mimeType: 'application/octet-stream', buffer });

test('a designer takes in a file of Kolada’s and a table, and sees where each figure is from', turn(5), async ({ app, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	/** At a desk and in a hand. */
	const look = async (name: string) => {
		for (const { viewport } of [PHONE, DESKTOP]) {
			await page.setViewportSize(viewport);
			await seen.look(page, `${name}, ${viewport.width}`);
		}
	};
	const [{ id }] = (await app.ask<{ id: string }>(`select id from public.projects where name = 'Unga vuxna i Grums'`)) as [{ id: string }];
	await page.goto(`${app.url}/projects/${id}`);
	await page.getByRole('link', { name: 'Statistik bredvid berättelserna' }).click();
	await expect(page.getByText('Det finns ingen statistik i projektet.')).toBeVisible();
	await page.getByRole('link', { name: 'Ta in statistik' }).click();
	await expect(page.getByText('Appen hämtar inget från nätet.')).toBeVisible();

	seen.allow(400, /\/statistics\/new/);
	seen.allow(409, /\/statistics\/new/);
	const kolada = async (values: Buffer, kpis: Buffer = fixture('kolada-kpi.json')) => {
		await page.getByLabel('Filen med siffror').setInputFiles(upload('kolada-data.json', values));
		await page.getByLabel('Bara för Kolada: filen som säger vad måtten heter').setInputFiles(upload('kolada-kpi.json', kpis));
		await page.getByLabel('Bara för Kolada: filen med namn på kommuner').setInputFiles(upload('kolada-municipality.json'));
		await page.getByRole('button', { name: 'Läs filen' }).click();
	};
	await kolada(Buffer.from(fixture('kolada-data.json').toString().replace('"gender": "M"', '"gender": "X"')));
	await expect(page.getByRole('alert')).toContainText('kolada-data.json, vid values[0].values[2].gender: Här står något annat än det ska: "X".');
	await look('refused');
	await kolada(fixture('kolada-data.json'));
	await expect(page.getByLabel('Kommunen')).toHaveValue('1764');
	await page.getByRole('checkbox', { name: /^Invånare som provar något nytt/ }).check();
	await page.getByLabel('En att jämföra med').selectOption({ label: 'Sju påhittade kommuner' });
	await look('choice');
	await page.getByRole('button', { name: 'Ta in', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Statistiken är intagen.');
	const one = page.getByRole('region', { name: 'Invånare som provar något nytt' });
	await expect(one.getByRole('row', { name: /^Grums/ }).first()).toContainText('11,5');
	await expect(one.getByRole('row', { name: /ovägt medel av 7/ })).toContainText('10,9');
	await one.getByText('Kvinnor och män', { exact: true }).click();
	await expect(one.getByRole('row', { name: /^Grums, kvinnor/ })).toContainText('sekretess');
	await expect(one.getByRole('row', { name: /^Region Värmland, kvinnor/ })).toContainText('bortfall');
	await one.getByText('Så vet vi').click();
	await expect(one).toContainText('Den stämmer.');

	// The same id, and its producer calls it something else: nothing comes in before somebody has seen both.
	await page.getByRole('link', { name: 'Ta in statistik' }).click();
	await kolada(fixture('kolada-data.json'), Buffer.from(fixture('kolada-kpi.json').toString().replace('Invånare som provar', 'Personer som provar')));
	await page.getByRole('checkbox', { name: /^Personer som provar/ }).check();
	await page.getByRole('button', { name: 'Ta in', exact: true }).click();
	const stopped = page.getByRole('region', { name: 'Stannar: indikatorn heter något annat nu' });
	await expect(stopped.getByRole('row', { name: /^Namnet \(N09901\)/ })).toContainText(/Invånare som provar.*Personer som provar/);
	await look('changed');
	await page.getByRole('button', { name: 'Ta in som ett nytt mått' }).click();
	await expect(page.getByRole('region', { name: 'Personer som provar' })).toContainText('Källan har gett N09901 en annan betydelse.');

	await page.getByRole('link', { name: 'Ta in statistik' }).click();
	await page.getByLabel('Filen med siffror').setInputFiles(upload('rows.csv'));
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page.getByRole('region', { name: 'Rader som inte kan komma in' })).toContainText('rad 3, kolumn D: ”..”');
	await look('columns');
	await page.getByLabel('Vad heter måttet?').fill('Påhittat tal');
	await page.getByLabel('Vem har gjort statistiken?').fill('Påhittade myndigheten');
	await page.getByLabel('Enhet, om den inte har en egen kolumn').fill('procent');
	await page.getByLabel('.. (rader: 1)').selectOption({ label: 'saknas' });
	await page.getByRole('button', { name: 'Gå vidare' }).click();
	await page.getByRole('button', { name: 'Ta in', exact: true }).click();
	const other = page.getByRole('region', { name: 'Påhittat tal' });
	await expect(other.getByRole('row', { name: /^Grums/ })).toContainText('saknas (..)');
	await other.getByText('Så vet vi').click();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await look(`list, ${colorScheme}`);
	}

	// On a board, for the steering group: the latest figure of the own place first.
	const list = page.url().replace(/[?#].*/, '');
	const [{ workspace, release }] = (await app.ask<{ workspace: string; release: string }>(`select workspace_id as workspace, id as release from public.releases where project_id = '${id}' limit 1`)) as [{ workspace: string; release: string }];
	await page.goto(`${app.url}/workspaces/${workspace}/boards/new?release=${release}`);
	await page.getByLabel('Vad ska tavlan heta?').fill('Med statistik');
	await page.getByRole('radio', { name: /En tom tavla/ }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).click();
	await page.getByRole('button', { name: /Lägg till: Invånare som provar något nytt/ }).click();
	await expect(page.locator('[data-tile]')).toContainText('11,5');
	await page.getByRole('button', { name: 'Publicera' }).click();
	await expect(page.getByRole('status').first()).toContainText('Version 1 är publicerad.');
	const board = page.url().replace('/edit', '').replace(/[?#].*/, '');
	const theirs = await staffPage('steering', PHONE);
	const seenByThem = new Walk(theirs.context(), app.url);
	await theirs.goto(board);
	const tile = theirs.locator('[data-tile]');
	await expect(tile).toContainText(/Invånare som provar något nytt.*12.*andel \(%\).*Grums, 2023/s);
	await expect(tile.getByRole('row')).toHaveCount(0);
	await tile.getByText('Alla siffror').click();
	await expect(tile.getByRole('row', { name: /^Grums/ })).toContainText('11,5');
	await seenByThem.look(theirs, 'on a board');
	await theirs.goto(`${board}/show`);
	await expect(theirs.getByText('Grums, 2023')).toBeVisible();
	await seenByThem.look(theirs, 'on a wall');
	await page.goto(list);
	for (const name of ['Påhittat tal', 'Invånare som provar', 'Personer som provar']) {
		await page.getByRole('button', { name: new RegExp(`^Ta bort: ${name}`) }).click();
		await page.getByRole('button', { name: 'Ja, ta bort' }).click();
		await expect(page.getByRole('status')).toContainText('Måttet är borttaget.');
	}
	// What is gone leaves its place, with a sentence.
	await theirs.goto(board);
	await expect(tile).toContainText('finns inte längre');
	expect([...seen.result(), ...seenByThem.result()]).toEqual([]);
});
