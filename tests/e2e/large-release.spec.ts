/** A round with so many answers that a page should not be waited for: it is seen how far it has come, given up, and goes on without the browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStore } from '#data/server/store.ts';
import { answer, madeUp, makeWorld, openRound, PASSWORD, type OwnStore } from '../store/harness.ts';
import { preparedCluster } from '../store/prepared.ts';
import { startPostgres, type RealPostgres } from '../store/real-postgres.ts';
import { startApp, type RunningApp } from './fixtures/app.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { Walk } from './fixtures/walk.ts';

/** Reading and looking through so many takes some seconds. */
const PEOPLE = 8_000;
let postgres: RealPostgres | string;
let app: RunningApp;
let store: OwnStore;
let round: { id: string };

test.beforeAll(async () => {
	test.setTimeout(120_000);
	postgres = await startPostgres({ from: preparedCluster() });
	if (typeof postgres === 'string') return;
	const databaseUrl = await postgres.newPrepared();
	store = (await openStore({ databaseUrl })) as OwnStore;
	const world = await makeWorld(store);
	const opened = await openRound(world);
	round = opened;
	await answer(world, opened.code, madeUp(100, 8));
	await store.sql(`
		insert into public.responses (id, workspace_id, round_id, revision, language, answers, support, help)
		select gen_random_uuid(), x.workspace_id, x.round_id, 1, x.language, x.answers, x.support, x.help
		from public.responses x cross join generate_series(1, ${PEOPLE / 100 - 1}) where x.round_id = '${opened.id}'`);
	app = await startApp({ env: { DEMO: '0', DATABASE_URL: databaseUrl }, dataDir: mkdtempSync(join(tmpdir(), 'vfv-none-')) });
});
test.afterAll(async () => {
	if (typeof postgres === 'string') return;
	await app?.stop();
	app?.remove();
	await store?.close();
	await postgres.stop();
});

const releases = async () => (await store.sql<{ n: number }>(`select count(*)::int as n from public.releases where round_id = '${round.id}'`))[0]!.n;
const publish = (page: Page) => page.getByRole('button', { name: 'Publicera nu' });
const working = (page: Page, heading: string) => page.getByRole('heading', { name: heading });

test('how far it has come is seen, it can be given up, and it goes on when the page is closed', turn(5), async ({ browser }) => {
	test.skip(typeof postgres === 'string', String(postgres));
	test.setTimeout(240_000);
	const context = await browser.newContext({ locale: 'sv-SE' });
	const walk = new Walk(context, app.url);
	const page = await context.newPage();
	const signed = await context.request.post(`${app.url}/sign-in?/password`, { form: { email: 'designer@example.se', password: PASSWORD }, headers: { origin: app.url, accept: 'text/html' }, maxRedirects: 0 });
	expect(signed.status()).toBe(303);
	const address = `${app.url}/rounds/${round.id}/release`;

	// Given up, by keyboard: nothing is published, and the round is there again.
	await page.goto(address);
	await expect(working(page, 'Vi räknar fram resultatet')).toBeVisible();
	await expect(page.getByRole('progressbar', { name: 'Så mycket är klart' })).toBeVisible();
	await walk.look(page, 'a large round is counted');
	if (process.env.SHOTS) for (const [width, height] of [[360, 740], [820, 1180], [1440, 900]] as const) {
		await page.setViewportSize({ width, height });
		await page.screenshot({ path: join(process.env.SHOTS, `large-release-${width}.png`) });
	}
	await page.getByRole('button', { name: 'Avbryt' }).focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(`${app.url}/rounds/${round.id}`);

	// Looked at: it moves by itself, and whoever waited is told.
	await page.goto(address);
	await expect(working(page, 'Vi räknar fram resultatet')).toBeVisible();
	await expect(page.getByText(/Läser svaren|frågor är klara|Ser efter vad som får visas/)).toBeVisible();
	await expect(publish(page)).toBeVisible({ timeout: 120_000 });
	await expect(page.locator('.outcome')).toBeFocused();
	expect(await releases()).toBe(0);

	// Without script the same page is asked again by a link.
	const plain = await browser.newContext({ locale: 'sv-SE', javaScriptEnabled: false, storageState: await context.storageState() });
	const document = await plain.newPage();
	await document.goto(address);
	await expect(working(document, 'Vi räknar fram resultatet')).toBeVisible();
	await expect(async () => {
		// What comes may come late: then the link is not there any more.
		const again = document.getByRole('link', { name: 'Se hur långt det har kommit' });
		if (await again.isVisible()) await again.click();
		await expect(publish(document)).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 120_000 });
	await document.close();
	await plain.close();

	// Published, and the page closed: it is done all the same, once.
	await publish(page).click();
	await expect(working(page, 'Resultatet publiceras')).toBeVisible();
	await page.close();
	await expect.poll(releases, { timeout: 120_000 }).toBe(1);
	// Whoever comes back is led to what it became.
	const later = await context.newPage();
	await later.goto(address);
	await later.waitForURL(/\/releases\//);
	await later.goto(address);
	await expect(later.getByText('Det finns inget nytt att publicera.')).toBeVisible({ timeout: 60_000 });
	expect(walk.problems).toEqual([]);
	await context.close();
});
