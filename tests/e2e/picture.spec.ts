/** Pictures of a board's tiles: taken by whoever reads the board, the same figures as on it, with nothing of anybody in any byte. */
import { readFileSync } from 'node:fs';
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

/** The kinds of parts that a PNG file has, in their order, and its size. */
function partsOf(png: Buffer) {
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const kinds: string[] = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) kinds.push(png.toString('latin1', at + 4, at + 8));
	return { kinds, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('each tile of a board is taken as a picture by the steering group, with what the board shows, and by nobody else', turn(4), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(180_000);
	const round = await newRound('standard', { title: 'Bilderna' });
	await sent(round, 12);
	const page = await staffPage('designer', DESKTOP);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	const [{ workspace }] = (await app.ask<{ workspace: string }>(`select workspace_id as workspace from public.releases where id = '${release}'`)) as [{ workspace: string }];
	await page.goto(`${app.url}/workspaces/${workspace}/boards/new?release=${release}`);
	await page.getByLabel('Vad ska tavlan heta?').fill('Bilder');
	await page.getByRole('radio', { name: /Tillitsagentens vecka/ }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).click();
	await page.waitForURL(/\/edit$/);
	await page.getByRole('button', { name: 'Publicera' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();
	const board = page.url().replace('/edit', '').replace(/[?#].*/, '');

	const steering = await staffPage('steering', PHONE);
	const seen = new Walk(steering.context(), app.url);
	await steering.goto(board);
	const tiles = await steering.locator('[data-tile]').evaluateAll((all) => all.map((one) => one.getAttribute('data-tile')!));
	await steering.getByText('Ta med', { exact: true }).press('Enter');
	await seen.look(steering, 'what is taken along');
	const links = steering.getByRole('link', { name: /^SVG: / });
	await expect(links).toHaveCount(tiles.length);
	const waiting = steering.waitForEvent('download');
	await links.first().press('Enter');
	const download = await waiting;
	expect(download.suggestedFilename()).toBe('tavla.svg');
	const svg = readFileSync(await download.path(), 'utf8');
	const name = (await links.first().innerText()).replace(/^SVG(: )?/, '').replace(/\s*SVG: /, '').trim();
	expect(svg).toContain(`<title id="title">`);
	expect(svg).toContain(name.slice(0, 12));
	for (const raw of [release, workspace, '@']) expect(svg).not.toContain(raw);

	// A picture of points: as large as the other says, twice over, and with no part that could hold a word.
	const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
	const png = await steering.request.get(`${board}/tiles/${tiles[0]}.png`);
	expect([png.status(), png.headers()['content-type']]).toEqual([200, 'image/png']);
	const parts = partsOf(await png.body());
	expect([parts.width, parts.height]).toEqual([2 * Number(width), 2 * Number(height)]);
	expect(parts.kinds.filter((kind) => /^(tEXt|iTXt|zTXt|eXIf|tIME)$/.test(kind))).toEqual([]);
	if (process.env.SHOTS) for (const [i, tile] of tiles.entries()) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/tile-${i}.png`, await (await steering.request.get(`${board}/tiles/${tile}.png`)).body());

	// What there is not, an older name, and whoever may not read the board.
	for (const file of ['gonegone.svg', `${tiles[0]}.gif`, `${tiles[0]}.svg?version=7`]) expect((await steering.request.get(`${board}/tiles/${file}`)).status(), file).toBe(404);
	const nobody = await browser.newContext();
	for (const kind of ['svg', 'png']) expect((await nobody.request.get(`${board}/tiles/${tiles[0]}.${kind}`, { maxRedirects: 0 })).status()).toBe(303);
	await nobody.close();
	expect(seen.result()).toEqual([]);
});
