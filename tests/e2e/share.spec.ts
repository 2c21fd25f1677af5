/** A link to one result: made once, read without an account and without script, locked where somebody wants it, taken back at once. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

test('a steering group shares a result by a link with a password, which shows the same numbers, until it is taken back', turn(4), async ({ app, browser, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const board = designer.url();
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(board);
	const told = async (where: typeof page) => (await where.locator('article.release h2, article.release [data-n], article.release [data-gap]').allTextContents()).filter((text) => text !== 'Vårt svar');
	const own = await told(page);
	await page.getByRole('link', { name: 'Dela med en länk' }).click();
	await page.getByRole('textbox', { name: 'Vem är länken till?' }).fill('Kommunstyrelsen');
	await page.getByRole('textbox', { name: 'Lösenord' }).fill('bruket 1');
	await page.getByRole('button', { name: 'Gör en länk' }).press('Enter');
	const link = (await page.getByRole('status').locator('code').textContent())!;
	expect(link).toMatch(/\/share\/[\w-]{22}$/);
	await seen.look(page, 'a link');
	// Only that answer has it.
	await page.goto(page.url().split('?')[0]!);
	expect(await page.content()).not.toContain(link.split('/').at(-1)!);

	const guest = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const theirs = await guest.newPage();
	const first = (await theirs.goto(link))!;
	expect(first.headers()['x-robots-tag']).toBe('noindex');
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Länken är låst');
	await theirs.getByLabel('Lösenord').fill('bruket 2');
	await theirs.getByRole('button', { name: 'Öppna' }).click();
	await expect(theirs.getByRole('alert')).toContainText('Lösenordet stämmer inte.');
	await theirs.getByLabel('Lösenord').fill('bruket 1');
	await theirs.getByRole('button', { name: 'Öppna' }).click();
	await expect(theirs.locator('article.release')).toBeVisible();
	expect(await told(theirs)).toEqual(own);
	await expect(theirs.getByRole('link', { name: /Visa på skärm|Skriv ett svar/ })).toHaveCount(0);
	expect(await theirs.content()).not.toMatch(/example?\.se|Min egen berättelse/);
	await guest.close();
	const wide = await browser.newContext(DESKTOP);
	const walk = new Walk(wide, app.url);
	walk.allow(403, /\/share\//);
	const reader = await wide.newPage();
	await reader.goto(link);
	await reader.getByLabel('Lösenord').fill('fel');
	await reader.getByRole('button', { name: 'Öppna' }).click();
	await walk.look(reader, 'a wrong password');
	await reader.getByLabel('Lösenord').fill('bruket 1');
	await reader.getByRole('button', { name: 'Öppna' }).click();
	await walk.look(reader, 'the shared result');

	await page.getByRole('button', { name: 'Ta tillbaka' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Länken är tillbakatagen.');
	await seen.look(page, 'taken back');
	expect((await reader.request.get(link, { headers: { accept: 'text/html' } })).status()).toBe(410);
	await wide.close();
	expect([...seen.result(), ...walk.result()]).toEqual([]);
});

test('a board is shared: a guest reads that version on a phone without script, hears of a newer one, and sees nothing when it is taken back', turn(3), async ({ app, browser, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const release = /releases\/([0-9a-f-]{36})/.exec(designer.url())![1]!;
	const [board, secret] = [crypto.randomUUID(), 'BARA-FÖR-INLOGGADE'];
	const version = (number: number, words: string) => app.ask(`
		with b as (select workspace_id, jsonb_build_array(
			jsonb_build_object('id', 'tiletext', 'kind', 'text', 'width', 12, 'heading', '${words}', 'text', ''),
			jsonb_build_object('id', 'tileorder', 'kind', 'figure', 'width', 6, 'release', id, 'question', 'matters', 'part', 'order', 'unit', ''),
			jsonb_build_object('id', 'tiledecided', 'kind', 'decisions', 'width', 6, 'release', id)) as tiles from public.releases where id = '${release}'),
		d as (insert into public.boards (id, workspace_id, title, tiles, changed_on) select '${board}', workspace_id, 'Nämndens tavla', tiles, current_date from b on conflict (id) do update set tiles = excluded.tiles returning *)
		insert into public.board_versions (board_id, workspace_id, number, title, tiles, revision, published_on) select id, workspace_id, ${number}, title, tiles, 1, current_date from d`);
	await version(1, 'Till nämnden');
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/boards/${board}`);
	const own = await page.locator('[data-part=order] li, [data-part=order] tr').allTextContents();
	await page.getByRole('link', { name: 'Dela med en länk' }).click();
	await page.getByRole('textbox', { name: 'Vem är länken till?' }).fill('Nämnden');
	await page.getByRole('button', { name: 'Gör en länk' }).press('Enter');
	const link = (await page.getByRole('status').locator('code').first().textContent())!;
	await seen.look(page, 'a link to a board');

	const guest = await browser.newContext({ ...PHONE, colorScheme: 'dark' });
	const walk = new Walk(guest, app.url);
	const theirs = await guest.newPage();
	const first = (await theirs.goto(link))!;
	expect(first.headers()['x-robots-tag']).toBe('noindex');
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Nämndens tavla');
	expect(own.length).toBeGreaterThan(0);
	expect(await theirs.locator('[data-part=order] li, [data-part=order] tr').allTextContents()).toEqual(own);
	await expect(theirs.getByText('Tavlan har också beslut.')).toBeVisible();
	await expect(theirs.locator('script, main a[href*="/releases/"]')).toHaveCount(0);
	await walk.look(theirs, 'a shared board');
	await version(2, secret);
	await theirs.reload();
	await expect(theirs.getByRole('main')).toContainText('Det finns en nyare version av tavlan');
	await expect(theirs.getByRole('heading', { name: 'Till nämnden' })).toBeVisible();
	expect(await theirs.content()).not.toContain(secret);

	// One tile of it on the municipality's own site: it is framed there, and no other page of ours can be.
	await theirs.getByRole('link', { name: 'Bädda in en ruta' }).click();
	await walk.look(theirs, 'what to paste');
	const snippet = (await theirs.locator('code').first().textContent())!;
	const tile = (await theirs.getByRole('link', { name: /^Se rutan/ }).first().getAttribute('href'))!;
	await theirs.goto(app.url + tile);
	await walk.look(theirs, 'a tile by itself');
	const site = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="sv"><title>Kommunen</title><h1>Kommunen</h1>${snippet}<iframe src="${link}" title="nej"></iframe>`)).listen(0, '127.0.0.1');
	const outside = await browser.newContext({ ...PHONE, locale: 'en-GB' });
	const visitor = await outside.newPage();
	await visitor.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
	const framed = visitor.frameLocator('iframe').first();
	await expect(framed.getByText(/12 svar/)).toBeVisible();
	expect(await framed.locator('[data-part=order] li, [data-part=order] tr').allTextContents()).toEqual(own);
	await expect(framed.getByRole('link', { name: 'Läs mer' })).toHaveAttribute('rel', 'noopener');
	await expect(visitor.frameLocator('iframe').nth(1).getByRole('heading', { name: 'Nämndens tavla' })).toHaveCount(0);
	const headersOf = async (address: string) => (await theirs.request.get(address)).headers();
	const [one, whole] = [await headersOf(app.url + tile), await headersOf(link)];
	expect([one['x-frame-options'], one['content-security-policy']!.match(/frame-ancestors [^;]+|script-src [^;]+/g)!.sort(), one['x-robots-tag'], one['set-cookie']]).toEqual([undefined, ['frame-ancestors *', "script-src 'none'"], 'noindex', undefined]);
	expect([whole['x-frame-options'], whole['content-security-policy']!.match(/frame-ancestors [^;]+/)![0]]).toEqual(['DENY', "frame-ancestors 'none'"]);
	for (const wrong of ['tiletext', 'tiledecided', '%00', 'x'.repeat(999)]) expect((await theirs.request.get(`${link}/tiles/${wrong}`)).status(), wrong).toBe(404);

	await page.getByRole('button', { name: 'Ta tillbaka' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Länken är tillbakatagen.');
	await visitor.reload();
	await expect(framed.getByRole('heading', { name: 'Länken fungerar inte längre' })).toBeVisible();
	await outside.close();
	site.close();
	expect((await theirs.request.get(link, { headers: { accept: 'text/html' } })).status()).toBe(410);
	await guest.close();
	expect([...seen.result(), ...walk.result()]).toEqual([]);
});
