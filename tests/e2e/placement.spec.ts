/** Where those who answered stand: a designer chooses what to see by keyboard, reads whether there are groups, and begins a persona in one. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

/** In one order or the opposite one, whatever the cards are called. */
const weight = (card: string) => [...card].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 0);

test('two groups that answers suggest, and a persona that begins in one of them', turn(4), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(180_000);
	const round = await newRound();
	await sent(round, 48, (body, i) => ({
		...body,
		answers: body.answers.map((screen) => {
			const order = [...screen.shown].sort((a, b) => (i % 3 === 0 ? -1 : 1) * (weight(a) - weight(b)));
			return { ...screen, best: order[0]!, worst: order.at(-1)! };
		})
	}));
	const page = await staffPage('designer', DESKTOP);
	const walk = new Walk(page.context(), app.url);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	await page.goto(round.page);
	const project = app.url + (await page.locator('a[href^="/projects/"]').first().getAttribute('href'))!;
	await page.goto(`${project}/personas/placement?release=${release}`);
	await walk.look(page, 'nothing chosen');
	const cards = page.getByRole('checkbox');
	await cards.first().press('Space');
	await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
	await expect(page.getByRole('alert')).toHaveText('Välj minst två saker, och högst fem.');
	await cards.nth(1).press('Space');
	await cards.nth(2).press('Space');
	await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
	// Counted while the page waits, or asked for until it is there.
	await expect(async () => {
		const again = page.getByRole('link', { name: 'Visa igen' });
		if (await again.isVisible()) await again.click();
		await expect(page.getByRole('heading', { name: 'Två mönster i svaren' })).toBeVisible({ timeout: 2000 });
	}).toPass();
	await expect(page.getByText('Varje märke är en person.')).toBeVisible();
	await expect(page.getByText('Det här är ett förslag att börja i, inget bevis.')).toBeVisible();
	expect(await page.locator('svg.places').first().locator('.mark').count()).toBe(48);
	await page.locator('#picture ~ * summary, .placement summary').first().press('Enter');
	await expect(page.getByRole('table', { name: 'Samma sak som tabell' }).first()).toBeVisible();
	const here = page.url();
	for (const [i, size] of [PHONE, TABLET, DESKTOP].entries()) {
		await page.setViewportSize(size.viewport);
		await page.emulateMedia({ colorScheme: i === 1 ? 'dark' : 'light' });
		await walk.look(page, `places ${i}`);
		if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/places-${i}.png`, fullPage: true });
	}
	// The link and who is who: nobody but who reads the answers.
	const steering = await staffPage('steering', DESKTOP);
	expect((await steering.request.get(here)).status()).toBe(403);

	await page.getByRole('radio', { name: /^Mönster B/ }).check();
	walk.allow(400, /\/personas\/placement$/);
	await page.getByRole('textbox', { name: 'Vad ska personan heta?' }).fill('  ');
	await page.getByRole('button', { name: 'Skapa persona' }).press('Enter');
	await expect(page.getByText('Ge personan ett namn.')).toBeVisible();
	await expect(page.getByRole('radio', { name: /^Mönster B/ })).toBeChecked();
	const top = (await page.locator('label', { hasText: 'Mönster B' }).innerText()).split('\n').at(-1)!.split(' · ');
	await page.getByRole('textbox', { name: 'Vad ska personan heta?' }).fill('Kim');
	await page.getByRole('button', { name: 'Skapa persona' }).press('Enter');
	await page.waitForURL(/\/personas\/[0-9a-f-]+\/edit/);
	await expect(page.getByText('Kim').first()).toBeVisible();
	for (const card of top) expect(await page.content()).toContain(`${card} väger tungt.`);
	expect(walk.result()).toEqual([]);
});

test('of eight each mark is several people, and of too few there is nothing', turn(4), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	await sent(round, 8);
	const page = await staffPage('designer', PHONE);
	const walk = new Walk(page.context(), app.url);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('/').at(-1)!.split('?')[0]!;
	await page.goto(round.page);
	const project = app.url + (await page.locator('a[href^="/projects/"]').first().getAttribute('href'))!;
	await page.goto(`${project}/personas/placement?release=${release}`);
	const [one, two] = await page.getByRole('checkbox').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
	await page.goto(`${project}/personas/placement?release=${release}&axis=${one}&axis=${two}`);
	await expect(page.getByText('De är få, så varje märke är flera personer tillsammans.')).toBeVisible();
	const numbers = (await page.locator('svg.places').first().locator('text').allTextContents()).map(Number);
	expect([Math.min(...numbers) >= 5, numbers.reduce((a, b) => a + b, 0)]).toEqual([true, 8]);
	await expect(page.getByText('En profil med spridning: det går inte att säga om det finns skilda grupper.')).toBeVisible();
	await walk.look(page, 'places of few');
	// What is not of the survey, and rubbish, is told and breaks nothing.
	for (const query of ['axis=w.nope.X&axis=w.nope.Y', 'axis=1&axis=%00', Array.from({ length: 30 }, (_, i) => `axis=${i}`).join('&')]) {
		expect((await page.request.get(`${project}/personas/placement?release=${release}&${query}`)).status(), query).toBe(200);
	}
	expect(walk.result()).toEqual([]);
});
