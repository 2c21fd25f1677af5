/** A designer takes a round's answers out as files, and the page says who did. */
import { readFile } from 'node:fs/promises';
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP, Walk } from './fixtures/walk.ts';

test('a designer downloads everybody’s answers, and the page says who did', turn(7), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 6);
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(round.page);
	await page.getByRole('link', { name: 'Hämta svaren som filer' }).click();
	await expect(page.getByText('Ingen har hämtat svaren i den här omgången.')).toBeVisible();
	const get = async (link: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
		return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
	};
	const people = await get('Hämta En rad för varje person som CSV');
	expect(people.name).toBe('people.csv');
	expect(people.text).toMatch(/^\ufeffperson;language;support;/);
	expect(people.text.trimEnd().split('\r\n')).toHaveLength(7);
	expect((await get('Hämta En rad för varje kort som visades som Excel')).name).toBe('choices.xlsx');
	const codebook = await get('Kodbok: vad alla kolumner betyder');
	for (const name of people.text.slice(1).split('\r\n')[0]!.split(';')) expect(codebook.text).toContain(`\n${name};`);

	await page.reload();
	const row = page.getByRole('row').filter({ hasText: 'Personer, CSV' });
	await expect(row).toHaveCount(1);
	await expect(row).toContainText(app.demo().users.find((one) => one.role === 'designer')!.email);
	await expect(row).toContainText('Klart');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await seen.look(page, `export, ${colorScheme}`);
	}
	expect(seen.result()).toEqual([]);
	for (const [role, status] of [['owner', 403], ['trust_agent', 403], ['steering', 404]] as const) {
		const other = await staffPage(role, DESKTOP);
		for (const path of ['', '/people.csv', '/codebook.csv']) expect((await other.request.get(`${round.page}/export${path}`, { headers: { accept: 'text/html' } })).status(), `${role} ${path}`).toBe(status);
	}

	// Asked for past the page: a page of the product's own, in its language, with the way back.
	const refused = await staffPage('trust_agent', DESKTOP);
	const theirs = new Walk(refused.context(), app.url);
	theirs.allow(403, /\/export\//);
	await refused.goto(`${round.page}/export/people.csv`);
	await expect(refused.getByRole('heading', { level: 1 })).toHaveText(/^Din roll|^Du får inte/);
	await theirs.look(refused, 'a refused download');
	expect(await refused.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
	await refused.getByRole('link', { name: 'Till startsidan' }).click();
	await expect(refused).toHaveURL(`${app.url}/`);
	expect(theirs.result()).toEqual([]);

	// An owner gives one of them the right to what is de-identified, and takes it back.
	await page.goto(round.page);
	await page.getByRole('button', { name: 'Stäng omgången' }).click();
	const owner = await staffPage('owner', DESKTOP);
	await owner.goto(`${app.url}/projects`);
	await owner.getByRole('link', { name: 'Medlemmar' }).click();
	await owner.getByRole('link', { name: 'Svar som filer' }).click();
	const { email } = app.demo().users.find((one) => one.role === 'trust_agent')!;
	await owner.getByLabel('Ge rätten till').selectOption({ label: email });
	await owner.getByRole('button', { name: 'Ge rätten' }).click();
	await expect(owner.getByRole('status')).toHaveText(`${email} får nu hämta avidentifierade svar.`);
	const agent = await staffPage('trust_agent', DESKTOP);
	await agent.goto(round.page);
	await agent.getByRole('link', { name: 'Hämta avidentifierade svar' }).click();
	await expect(agent.getByText('Den som vet precis hur någon svarade kan känna igen raden.')).toBeVisible();
	const [file] = await Promise.all([agent.waitForEvent('download'), agent.getByRole('link', { name: 'Hämta avidentifierat: En rad för varje person som CSV' }).click()]);
	const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
	expect([file.suggestedFilename(), rows[0], rows.length]).toEqual(['deidentified-people.csv', people.text.split('\r\n')[0], 7]);
	for (const row of people.text.split('\r\n').slice(1, -1)) expect(rows.join()).not.toContain(row.split(';')[0]);
	const asks = async (path: string) => (await agent.request.get(`${round.page}/export${path}`, { headers: { accept: 'text/html' } })).status();
	expect([await asks('/people.csv'), await asks('/quotes.csv'), await asks('/deidentified-codebook.csv')]).toEqual([403, 403, 200]);
	await owner.reload();
	await expect(owner.getByRole('row').filter({ hasText: 'Avidentifierade svar: Personer, CSV' })).toContainText(email);
	await owner.getByRole('button', { name: `Ta tillbaka: ${email}` }).click();
	expect([await asks(''), await asks('/deidentified-people.csv')]).toEqual([403, 403]);
});
