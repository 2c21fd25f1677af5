/** A designer takes a round's files in again: first one that is wrong, then the right ones. */
import { writeFile } from 'node:fs/promises';
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP, Walk } from './fixtures/walk.ts';

test('a designer takes answers in from files; a file that is wrong says where, and nothing of it comes in', turn(7), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 6);
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	const file = async (name: string) => (await page.request.get(`${round.page}/export/${name}.csv`)).body();
	const [people, choices] = [await file('people'), await file('choices')];
	const [{ version }] = (await app.ask<{ version: string }>(`select survey_version_id as version from public.rounds where id = '${round.page.split('/').at(-1)}'`)) as [{ version: string }];
	const upload = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });

	await page.goto(round.page);
	await page.getByRole('navigation', { name: 'Var omgången finns' }).getByRole('link').last().click();
	await page.getByRole('link', { name: 'Ta in svar från en fil' }).click();
	await expect(page.getByText('Ingen har tagit in svar i det här projektet.')).toBeVisible();
	const form = page.url();
	await page.getByLabel('Vad ska omgången heta?').fill('Från förra hösten');
	await page.getByLabel('Vilken enkät är besvarad?').selectOption(version);
	await page.getByLabel('Filen med en rad för varje person').setInputFiles(upload('people.csv', Buffer.from(people.toString().replace(/\r\n([^;]+);[a-z]{2};/, '\r\n$1;Svenska;'))));
	await page.getByLabel('Filen med en rad för varje kort som visades').setInputFiles(upload('choices.csv', choices));
	await page.getByRole('button', { name: 'Ta in svaren' }).click();
	await expect(page.getByRole('alert')).toContainText('Filen med personer, rad 2, kolumn language: det som står här går inte att använda.');
	await expect(page.getByLabel('Vad ska omgången heta?')).toHaveValue('Från förra hösten');
	await expect(page.getByLabel('Vilken enkät är besvarad?')).toHaveValue(version);
	await seen.look(page, 'import, refused');

	await page.getByLabel('Filen med en rad för varje person').setInputFiles(upload('people.csv', people));
	await page.getByLabel('Filen med en rad för varje kort som visades').setInputFiles(upload('choices.csv', choices));
	await page.getByRole('button', { name: 'Ta in svaren' }).click();
	await expect(page.getByRole('status')).toContainText('Svaren i ”Från förra hösten” är intagna');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await seen.look(page, `import, ${colorScheme}`);
	}
	await page.getByRole('link', { name: 'Till omgången' }).click();
	await expect(page.getByRole('heading', { name: 'Från förra hösten' })).toBeVisible();
	await expect(page.getByText('de samlades inte in här')).toBeVisible();
	await expect(page.getByRole('link', { name: /Affisch|surfplattor|papper/ })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Öppna omgången igen' })).toHaveCount(0);
	await seen.look(page, 'imported round');
	const imported = page.url();
	for (const ways of ['poster', 'paper', 'tablets', 'show']) expect((await page.request.get(`${imported}/${ways}`, { headers: { accept: 'text/html' } })).status(), ways).toBe(409);
	// Its name is all there is to set.
	seen.allow(400, /\/settings$/);
	await page.getByRole('link', { name: 'Ändra namnet' }).click();
	const field = page.getByLabel('Omgångens namn');
	await field.fill(' ');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Ge omgången ett namn.')).toBeVisible();
	await field.fill('Enkäten från 2019');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('status')).toContainText('Sparat');
	await seen.look(page, 'the name of an imported round');
	await page.goto(imported);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enkäten från 2019');
	// Their answers are in the installation already, so only who is who is new.
	const again = (await (await page.request.get(`${imported}/export/people.csv`)).body()).toString();
	const without = (text: string) => text.replace(/\r\n[0-9a-f-]{36};/g, '\r\n;');
	expect(without(again)).toBe(without(people.toString()));
	expect(again).not.toBe(people.toString());

	// The same people as a spreadsheet from elsewhere: a column more, a value that the survey does not know.
	const rows = people.toString().replace('\ufeff', '').trimEnd().split('\r\n').map((row, i) => `${row};${i === 0 ? 'E-post' : 'nagon@exempel.se'}`);
	rows[2] = rows[2]!.replace(/;[a-z]{2};/, ';Klingonska;');
	await page.goto(form);
	await page.getByRole('link', { name: 'Ser filen annorlunda ut? Ta in ett kalkylark' }).click();
	await page.getByLabel('Vad ska omgången heta?').fill('Ur ett kalkylark');
	await page.getByLabel('Vilken enkät är besvarad?').selectOption(version);
	await page.getByLabel('Kalkylarket').setInputFiles(upload('kalkylark.csv', Buffer.from(rows.join('\r\n'))));
	await page.getByRole('button', { name: 'Läs filen' }).click();
	const result = page.getByRole('region', { name: 'Det här kommer in' });
	await expect(result).toContainText('5 svar kommer in');
	await expect(result).toContainText('rad 3, kolumn B: ”Klingonska”');
	await seen.look(page, 'mapping');
	// From here by keyboard alone. Enter among the answers shows what comes of them, and takes nothing in.
	await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('radio', { name: 'Hoppade över' }).press('Enter')]);
	await expect(result).toContainText('5 svar kommer in');
	expect(await app.ask(`select count(*)::int as n from private.imports where title = 'Ur ett kalkylark'`)).toEqual([{ n: 0 }]);
	// Pressed at once with something changed it shows the new numbers first.
	const unknown = page.getByLabel('Klingonska (rader: 1)');
	await unknown.press('ArrowDown');
	await expect(unknown).not.toHaveValue('none');
	await page.getByRole('button', { name: 'Ta in 5 svar' }).press('Enter');
	await expect(result).toContainText('Du ändrade något');
	await expect(result).not.toContainText('Klingonska');
	await page.getByRole('button', { name: 'Ta in 6 svar' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Svaren i ”Ur ett kalkylark” är intagna');
	expect(seen.result()).toEqual([]);

	// More than the page takes is said in a sentence too, and nothing of it is kept.
	await page.goto(form);
	await page.getByLabel('Vad ska omgången heta?').fill('För stor');
	// From the disk: what is handed over as a buffer goes through the browser's control channel, which takes half a minute.
	const large = test.info().outputPath('large.csv');
	await writeFile(large, Buffer.alloc(30 * 1024 * 1024, 'a;'));
	await page.getByLabel('Filen med en rad för varje person').setInputFiles(large);
	await page.getByLabel('Filen med en rad för varje kort som visades').setInputFiles(large);
	await page.getByRole('button', { name: 'Ta in svaren' }).click();
	await expect(page.getByRole('alert')).toContainText('Filerna är för stora.');
	await expect(page.getByLabel('Vad ska omgången heta?')).toHaveValue('För stor');
});

test('what is under way shows by itself how far it has come, and what became of it; so does a file that is taken out', async ({ app, staffPage, newRound }) => {
	const round = await newRound();
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	const id = round.page.split('/').at(-1);
	const one = async <Row>(sql: string) => (await app.ask<Row>(sql))[0]!;
	const { project, started } = await one<{ project: string; started: string }>(`with r as (select * from public.rounds where id = '${id}')
		insert into private.imports (workspace_id, project_id, survey_version_id, by_user, title, source, percent)
		select r.workspace_id, r.project_id, r.survey_version_id, m.user_id, 'Många svar', 'people.csv, choices.csv', 7
		from r join public.members m on m.workspace_id = r.workspace_id and m.email like 'designer%' limit 1
		returning project_id as project, id as started`);
	await page.goto(`${app.url}/projects/${project}/import?import=${started}`);
	const bar = page.getByRole('progressbar', { name: 'Så mycket är klart' });
	await expect(bar).toHaveAttribute('value', '7');
	await seen.look(page, 'import, under way');
	await page.getByRole('button', { name: 'Avbryt' }).first().focus();
	await app.ask(`update private.imports set percent = 64, moved_at = now() where id = '${started}'`);
	await expect(bar).toHaveAttribute('value', '64');
	await expect(page.getByRole('heading', { name: 'Svaren i ”Många svar” tas in: 64 procent klart' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Avbryt' }).first()).toBeFocused();
	await app.ask(`update private.imports set state = 'failed', percent = null where id = '${started}'`);
	await expect(page.getByText('Det gick inte att ta in svaren. Ingenting togs in. Försök igen.')).toBeVisible();
	await expect(page.locator('[tabindex="-1"]:focus')).toContainText('Det gick inte att ta in svaren.');
	await expect(page.getByLabel('Vad ska omgången heta?')).toHaveValue('Många svar');

	await page.goto(`${round.page}/export`);
	const log = page.getByRole('region', { name: 'Vilka har hämtat svar?' });
	await expect(log).toContainText('Ingen har hämtat svaren');
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta En rad för varje person som CSV' }).click()]);
	await file.path();
	await expect(log).toContainText('Klart');
	await seen.look(page, 'exports, one more in the list');
	expect(seen.result()).toEqual([]);
});
