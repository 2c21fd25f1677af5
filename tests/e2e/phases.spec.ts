/** A project's phases: a diary that is written, linked, frozen as a page that anybody reads, and taken away. All of it without script. */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RunningApp } from './fixtures/app.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

/** `SHOTS=folder`: to be opened and judged. */
async function shot(page: Page, name: string) {
	if (!process.env.SHOTS) return;
	mkdirSync(process.env.SHOTS, { recursive: true });
	await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}

/** A project of its own, without rounds, in the demo's workspace. */
async function newProject(app: RunningApp, name: string): Promise<string> {
	const [{ id }] = (await app.ask<{ id: string }>(`insert into public.projects (workspace_id, name) select workspace_id, '${name}' from public.projects order by created_at limit 1 returning id`)) as [{ id: string }];
	return id;
}
const latest = (page: Page) => page.getByRole('region', { name: /Projektet är i fasen/ });

test('an entry is written by keyboard, linked, changed by two, and chosen for a page that a phone reads without signing in until it is taken away', turn(5), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound('standard', { title: 'Våren i Grums' });
	await sent(round, 12);
	const designer = await staffPage('designer', { ...DESKTOP, javaScriptEnabled: false });
	const scripted = await staffPage('designer', DESKTOP);
	await scripted.goto(round.page);
	await publish(scripted);
	const [{ project, release }] = (await app.ask<{ project: string; release: string }>(`select project_id as project, id as release from public.releases where round_id = '${round.id}'`)) as [{ project: string; release: string }];
	await app.ask(`delete from public.diary_entries where project_id = '${project}'`);
	const path = `${app.url}/projects/${project}/phases`;

	const page = await staffPage('steering', { ...TABLET, javaScriptEnabled: false });
	const seen = new Walk(scripted.context(), app.url);
	const theirs = await staffPage('steering', DESKTOP);
	const walk = new Walk(theirs.context(), app.url);
	walk.allow(400, /\/phases$/);
	await theirs.goto(`${app.url}/projects/${project}`);
	await theirs.getByRole('link', { name: 'Projektets faser och dagbok' }).press('Enter');
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Projektets faser');
	await walk.look(theirs, 'an empty diary');

	// By keyboard; what is missing is said, and nothing that was written is gone.
	await theirs.getByRole('textbox', { name: 'Vad lärde ni er?' }).fill('Alla är snälla, men de vet inte om varandra.');
	await theirs.getByLabel('Fas', { exact: true }).selectOption({ label: 'Utforska' });
	await theirs.getByLabel('När var det?').fill('2026-05-04');
	await theirs.getByRole('textbox', { name: 'Vad gjorde ni?' }).evaluate((field) => field.removeAttribute('required'));
	await theirs.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
	await expect(theirs.getByRole('alert')).toContainText('Skriv vad ni gjorde');
	await expect(theirs.getByRole('textbox', { name: 'Vad lärde ni er?' })).toHaveValue('Alla är snälla, men de vet inte om varandra.');
	await walk.look(theirs, 'an entry that lacks what was done');
	await theirs.getByRole('textbox', { name: 'Vad gjorde ni?' }).fill('Vi träffade Robert Lindgren på IM.');
	await theirs.getByText('Länka till något i projektet').press('Enter');
	await theirs.getByRole('group', { name: 'Resultat' }).getByRole('checkbox', { name: 'Våren i Grums' }).press('Space');
	await theirs.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
	// A name is asked about, once.
	await expect(theirs.getByRole('alert')).toContainText('Kan någon kännas igen?');
	await expect(theirs.getByRole('alert')).toContainText('Lindgren');
	await expect(theirs.getByRole('checkbox', { name: 'Våren i Grums' })).toBeChecked();
	await walk.look(theirs, 'a name is asked about');
	await theirs.getByRole('textbox', { name: 'Vad gjorde ni?' }).fill('Vi satt med på IM en hel dag.');
	await theirs.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
	await expect(theirs.getByRole('status')).toContainText('Anteckningen är sparad.');
	await expect(latest(theirs)).toContainText('Alla är snälla');
	await expect(theirs.locator('[aria-current=step]')).toContainText('Utforska');
	const written = theirs.getByRole('region', { name: 'Utforska', exact: true });
	await expect(written.getByRole('link', { name: 'Våren i Grums' })).toHaveAttribute('href', `/releases/${release}`);
	await expect(written).toContainText('publicerades');
	await walk.look(theirs, 'a diary');
	await shot(theirs, 'diary-desktop');

	// The same form twice is one entry.
	await page.goto(path);
	await page.getByLabel('Fas', { exact: true }).selectOption({ label: 'Förstå' });
	await page.getByLabel('När var det?').fill('2026-06-09');
	await page.getByRole('textbox', { name: 'Vad gjorde ni?' }).fill('Vi läste svaren ihop.');
	await page.getByRole('textbox', { name: 'Vad lärde ni er?' }).fill('Vägen till ett eget hem är stängd.');
	await page.getByRole('button', { name: 'Spara anteckningen' }).dblclick();
	await expect(page.getByRole('status')).toContainText('Anteckningen är sparad.');
	await expect(page.getByRole('region', { name: 'Förstå', exact: true }).getByRole('article')).toHaveCount(1);

	// Two at once: who was slower sees both.
	const change = page.getByRole('region', { name: 'Förstå', exact: true }).getByRole('link', { name: /^Ändra/ });
	await change.click();
	await designer.goto(page.url());
	await designer.getByRole('textbox', { name: 'Vad lärde ni er?' }).fill('Vägen dit är stängd för den som saknar jobb.');
	await designer.getByRole('button', { name: 'Spara anteckningen' }).click();
	await expect(designer.getByRole('status')).toContainText('Anteckningen är sparad.');
	await page.getByRole('textbox', { name: 'Vad lärde ni er?' }).fill('Alla får vänta.');
	await page.getByRole('button', { name: 'Spara anteckningen' }).click();
	await expect(page.getByRole('alert')).toContainText('Någon annan har ändrat anteckningen medan du skrev');
	await expect(page.getByRole('textbox', { name: 'Vad lärde ni er?' })).toHaveValue('Alla får vänta.');
	await expect(page.getByRole('region', { name: 'Så står det nu' })).toContainText('saknar jobb');

	// A designer chooses what anybody reads.
	await expect(theirs.getByRole('link', { name: 'Välj vad som ska vara publikt' })).toHaveCount(0);
	await designer.getByRole('link', { name: 'Välj vad som ska vara publikt' }).click();
	await scripted.goto(`${path}/public`);
	await seen.look(scripted, 'what is to be public');
	await designer.getByRole('button', { name: 'Publicera sidan' }).click();
	await expect(designer.getByRole('alert')).toContainText('Välj minst en anteckning.');
	await designer.getByRole('checkbox', { name: /4 maj 2026/ }).check();
	await designer.getByRole('button', { name: 'Publicera sidan' }).click();
	await expect(designer.getByRole('status')).toContainText('Sidan är publicerad.');
	const address = (await designer.getByRole('region', { name: 'Publik sida' }).locator('code').textContent())!;
	const at = new URL(address).pathname;
	expect(at).toMatch(/^\/p\/[\w-]{24}$/);

	const guest = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const reader = await guest.newPage();
	const answered = (await reader.goto(app.url + at))!;
	expect([answered.headers()['x-robots-tag'], answered.headers()['set-cookie']]).toEqual(['noindex', undefined]);
	await expect(reader.getByRole('main')).toContainText('Vi satt med på IM en hel dag.');
	await expect(reader.getByRole('main')).toContainText('Nu är vi i fasen Förstå');
	expect(await reader.content()).not.toMatch(/saknar jobb|exempel\.se|\/releases\/|\/rounds\/|\/projects\/|Våren i Grums/);
	await expect(reader.locator('script')).toHaveCount(0);
	expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await shot(reader, 'public-phone');

	// The answer to those who answered is linked to when it is open, and not when it is closed.
	await app.ask(`insert into public.round_answers (round_id, workspace_id, release_id, said, told_on) select round_id, workspace_id, id, '[]', current_date from public.releases where id = '${release}'`);
	await reader.reload();
	await expect(reader.getByRole('link', { name: /Läs svaret/ })).toHaveCount(0);
	await designer.getByRole('link', { name: 'Välj och publicera på nytt' }).click();
	await expect(designer.getByRole('checkbox', { name: /4 maj 2026/ })).toBeChecked();
	await designer.getByRole('button', { name: 'Publicera på nytt' }).click();
	await expect(designer.getByRole('region', { name: 'Publik sida' }).locator('code')).toHaveText(address);
	await reader.reload();
	await reader.getByRole('link', { name: 'Läs svaret till dem som svarade: Våren i Grums' }).click();
	await expect(reader).toHaveURL(`${app.url}/s/${round.code}/svar`);
	await guest.close();

	// The diary goes on. The page stays as it was, and the desk says that there is something newer.
	await page.getByRole('button', { name: 'Spara anteckningen' }).click();
	await theirs.goto(path);
	await written.getByRole('link', { name: /^Ändra/ }).press('Enter');
	await theirs.getByRole('textbox', { name: 'Vad lärde ni er?' }).fill('NYARE-TEXT');
	await walk.look(theirs, 'an entry to change');
	await theirs.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
	const desk = theirs.getByRole('region', { name: 'Publik sida' });
	await expect(desk).toContainText('Dagboken har ändrats sedan sidan publicerades: en anteckning är ändrad.');
	await walk.look(theirs, 'something newer');
	const wide = await browser.newContext({ ...DESKTOP, colorScheme: 'dark' });
	const others = new Walk(wide, app.url);
	const outside = await wide.newPage();
	await outside.goto(app.url + at);
	await others.look(outside, 'the public page');
	expect(await outside.content()).not.toContain('NYARE-TEXT');
	await shot(outside, 'public-desktop-dark');
	for (const size of [PHONE, TABLET]) {
		await outside.setViewportSize(size.viewport);
		await others.look(outside, `the public page at ${size.viewport.width}`);
	}
	// Removed from the diary it is still there, and that is said before and after.
	await written.getByRole('link', { name: /^Ändra/ }).press('Enter');
	await theirs.getByRole('button', { name: 'Ta bort anteckningen' }).press('Enter');
	await expect(theirs.getByRole('alert')).toContainText('Den står på den publika sidan');
	await theirs.getByRole('button', { name: 'Ja, ta bort den' }).press('Enter');
	await expect(theirs.getByRole('status')).toContainText('Anteckningen är borttagen.');
	await expect(desk).toContainText('en är borttagen här, men står kvar på sidan');
	await outside.reload();
	await expect(outside.getByRole('main')).toContainText('Vi satt med på IM en hel dag.');

	// Taken away at once. Whoever guesses meets the same as with share links.
	await desk.getByRole('button', { name: 'Ta bort den publika sidan' }).press('Enter');
	await expect(desk).toContainText('En ny sida får en ny adress');
	await walk.look(theirs, 'taking the page away is asked about');
	await desk.getByRole('button', { name: 'Ja, ta bort sidan' }).press('Enter');
	await expect(theirs.getByText('Den publika sidan är borttagen.')).toBeVisible();
	const html = { headers: { accept: 'text/html' } };
	expect((await outside.request.get(app.url + at, html)).status()).toBe(410);
	expect((await outside.request.get(`${app.url}/p/${'a'.repeat(24)}`, html)).status()).toBe(404);
	for (const odd of ['x', '%00', '..%2f..', 'x'.repeat(2000)]) expect((await outside.request.get(`${app.url}/p/${odd}`, html)).status(), odd).toBe(404);
	await wide.close();
	expect([...walk.result(), ...others.result(), ...seen.result()]).toEqual([]);
});

test('a project without rounds looks meant, and sixty long entries are read at any size and printed whole', turn(6), async ({ app, staffPage }) => {
	test.setTimeout(240_000);
	const empty = await newProject(app, 'Ett projekt som just har börjat');
	const full = await newProject(app, 'Samordnadestödinsatserochvägledningscentrumförungavuxna med ett mycket långt namn i flera kommuner');
	await app.ask(`insert into public.diary_entries (workspace_id, project_id, phase, happened_on, done, learned, links)
		select workspace_id, id, (array['prepare', 'explore', 'understand', 'develop', 'deliver'])[1 + i % 5], date '2026-01-01' + i, repeat('Arbetsmarknadsinsatser ', 20) || i, case when i % 3 = 0 then '' else repeat('samordningsförbundets', 8) || ' ' || repeat('lärde vi oss ', 45) end,
			jsonb_build_array(jsonb_build_object('kind', 'board', 'id', '00000000-0000-4000-8000-0000000000b9')) from public.projects, generate_series(1, 60) i where id = '${full}'`);
	for (const [name, size] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP })) {
		const page = await staffPage('designer', { ...size, colorScheme: name === 'tablet' ? 'dark' : 'light' });
		const walk = new Walk(page.context(), app.url);
		await page.goto(`${app.url}/projects/${empty}/phases`);
		await expect(page.getByText('När någon skriver den första anteckningen')).toBeVisible();
		await page.getByText('Länka till något i projektet').click();
		await walk.look(page, `an empty project, ${name}`);
		await shot(page, `empty-${name}`);
		await page.goto(`${app.url}/projects/${empty}/phases/public`);
		await walk.look(page, `nothing to publish, ${name}`);
		await page.goto(`${app.url}/projects/${full}/phases`);
		await expect(page.getByRole('article')).toHaveCount(20);
		await expect(page.getByText('Finns inte längre').first()).toBeVisible();
		for (const more of await page.getByText('Visa 8 äldre anteckningar').all()) await more.click();
		await expect(page.getByRole('article')).toHaveCount(60);
		await walk.look(page, `sixty entries, ${name}`);
		await shot(page, `sixty-${name}`);
		await page.goto(`${app.url}/projects/${full}/phases/public`);
		await walk.look(page, `sixty to choose among, ${name}`);
		expect(walk.result()).toEqual([]);
	}
	// What is folded on the screen is on the paper.
	const page = await staffPage('owner', DESKTOP);
	await page.goto(`${app.url}/projects/${full}/phases`);
	await expect(page.getByRole('button', { name: 'Spara anteckningen' })).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Arbetsmarknadsinsatser 6', { exact: false }).last()).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(60);
});

test('the demo’s project says in its diary where it is, and its page is public', async ({ app, staffPage }) => {
	const page = await staffPage('owner', DESKTOP);
	const [{ project, code }] = (await app.ask<{ project: string; code: string }>(`select project_id as project, code from public.diary_pages where name = 'Unga vuxna i Grums'`)) as [{ project: string; code: string }];
	const walk = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/projects/${project}/phases`);
	await expect(page.locator('[aria-current=step]')).toContainText('Utveckla');
	for (const name of ['Sam', 'Styrgruppens tavla, våren 2026']) await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();
	await walk.look(page, 'the demo’s diary');
	await page.goto(`${app.url}/p/${code}`);
	await expect(page.getByText('Sam är en påhittad person.').first()).toBeVisible();
	await expect(page.getByRole('link', { name: /Läs svaret till dem som svarade/ }).first()).toBeVisible();
	await walk.look(page, 'the demo’s public page');
	expect(walk.result()).toEqual([]);
});
