/** A story on a board with figures beside it: put together by keyboard, with and without script, read by the steering group, and gone when it is taken back. */
import { expect, test, turn } from './fixtures/index.ts';
import { followUp } from './fixtures/surveys.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const SAID = 'Det jag vill mest av allt är att någon ringer tillbaka när de har lovat det.';

test('a story stands on a board with three figures beside it at most, each by itself with where it is from', turn(2), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(180_000);
	const round = await newRound('standard', { title: 'Berättelsen' });
	await sent(round, 12, (body, n) => ({ ...body, answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', `${SAID} ${n}`)] }));
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await app.ask(`update public.quotes set state = 'approved', washed = '${SAID}', sealed_on = current_date where id = (select id from public.quotes where round_id = '${round.id}' order by id limit 1)`);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	const [{ workspace }] = (await app.ask<{ workspace: string }>(`select workspace_id as workspace from public.releases where id = '${release}'`)) as [{ workspace: string }];
	await page.goto(`${app.url}/workspaces/${workspace}/boards/new?release=${release}`);
	await page.getByLabel('Vad ska tavlan heta?').fill('En röst');
	await page.getByRole('radio', { name: /En tom tavla/ }).check();
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');

	await page.getByLabel('Vad någon har sagt').selectOption({ label: `${SAID.slice(0, 80).trimEnd()}${SAID.length > 80 ? ' …' : ''}` });
	await page.getByRole('button', { name: /Lägg till: .*Berättelse med siffror/ }).press('Enter');
	const tile = page.locator('li[data-tile]');
	await expect(tile.locator('blockquote')).toHaveText(SAID);
	const which = tile.getByLabel('Siffra bredvid');
	const figures = tile.locator('[data-beside]');
	for (let n = 1; n <= 3; n++) {
		const [label] = await which.locator('option').allInnerTexts();
		await tile.getByRole('button', { name: 'Lägg till siffran' }).press('Enter');
		await expect(figures).toHaveCount(n);
		// As it is called in the list it stands beside the story.
		const [heading, ...said] = label!.split(': ');
		await expect(figures.nth(n - 1)).toContainText(heading!);
		await expect(figures.nth(n - 1)).toContainText(said.join(': '));
	}
	await expect(which).toHaveCount(0);
	await expect(tile).toContainText('Tre siffror är det mesta');
	await seen.look(page, 'a story to compose');
	await tile.getByRole('button', { name: /^Ta bort siffran: / }).last().press('Enter');
	await expect(figures).toHaveCount(2);
	await expect(page.locator('[data-save=saved]')).toBeVisible();

	// Without script the same is done by forms.
	const plain = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: await page.context().storageState() });
	const bare = await plain.newPage();
	await bare.goto(page.url());
	await bare.getByRole('button', { name: 'Lägg till siffran' }).click();
	await expect(bare.locator('[data-beside]')).toHaveCount(3);
	await bare.getByRole('button', { name: /^Ta bort siffran: / }).first().click();
	await expect(bare.locator('[data-beside]')).toHaveCount(2);
	await bare.getByRole('button', { name: /Lägg till: .*Berättelse med siffror/ }).click();
	await expect(bare.locator('li[data-tile]')).toHaveCount(2);
	await bare.locator('li[data-tile]').last().getByRole('button', { name: /^Ta bort:/ }).click();
	await expect(bare.locator('li[data-tile]')).toHaveCount(1);
	await plain.close();

	await page.reload();
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();
	const board = page.url().replace('/edit', '').replace(/[?#].*/, '');
	const steering = await staffPage('steering', TABLET);
	const theirs = new Walk(steering.context(), app.url);
	const story = steering.locator('[data-tile]');
	await steering.goto(board);
	await expect(story.locator('blockquote')).toHaveText(SAID);
	await expect(story.getByRole('list', { name: 'Siffror bredvid' }).getByRole('listitem')).toHaveCount(2);
	await expect(story).toContainText('n = 12');
	for (const { viewport } of [PHONE, TABLET, DESKTOP]) {
		await steering.setViewportSize(viewport);
		await theirs.look(steering, `a story, ${viewport.width}`);
		if (process.env.SHOTS) await steering.screenshot({ path: `${process.env.SHOTS}/story-${viewport.width}.png`, fullPage: true });
	}
	await steering.goto(`${board}/show`);
	await expect(steering.locator('blockquote')).toHaveText(SAID);
	await theirs.look(steering, 'a story on a wall');
	if (process.env.SHOTS) await steering.screenshot({ path: `${process.env.SHOTS}/story-wall.png` });

	// Taken back, nothing of it is there, and neither are the figures that stood beside it.
	await app.ask(`update public.quotes set state = 'rejected', rejected_on = current_date where round_id = '${round.id}' and state = 'approved'`);
	await steering.goto(board);
	await expect(story).toContainText('finns inte längre');
	await expect(story.locator('[data-beside], blockquote')).toHaveCount(0);
	expect([...seen.result(), ...theirs.result()]).toEqual([]);
});
