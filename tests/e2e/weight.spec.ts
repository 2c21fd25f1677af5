/** How little a respondent's device fetches before the first question can be answered. Times are `npm run bench:respond`. */
import { expect, test } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Meter } from './fixtures/meter.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { keepWorkshop, leadIn } from './fixtures/workshops.ts';
import { PHONE } from './fixtures/walk.ts';
import { atStep } from './fixtures/surveys.ts';

let app: RunningApp;
test.beforeAll(({ app: shared }) => void (app = shared));

for (const [name, codeOf] of [
	['Vad är viktigt', (app: RunningApp) => app.demo().code],
	['every kind of question', (app: RunningApp) => app.demo().codeAllKinds]
] as const) {
	test(`${name}: the first answerable screen takes at most 55 KB, 45 of script, no style sheet, and two answers from the server in a row`, async ({ browser }) => {
		const context = await browser.newContext(PHONE);
		const page = await context.newPage();
		const meter = await Meter.on(page);
		await page.goto(`${app.url}/s/${codeOf(app)}`);
		await atStep(page, 'start');
		await page.waitForLoadState('networkidle');
		// Everything until then counts, what is fetched when there is time included.
		const ready = [...meter.fetched];
		await on(page).begin.tap();
		await atStep(page, 'practice');
		await on(page).best_worst.cards.first().tap();
		await expect(on(page).best_worst.cards.first()).toHaveAttribute('aria-pressed', 'true');
		const kb = (script: boolean) => ready.filter((one) => one.script || !script).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
		console.log(`${name}: ${kb(false).toFixed(1)} KB over the wire, ${kb(true).toFixed(1)} KB of it script, ${ready.length} requests`);
		expect(kb(true)).toBeGreaterThan(10);
		expect(kb(false)).toBeLessThanOrEqual(55);
		expect(kb(true)).toBeLessThanOrEqual(45);
		expect(Math.max(...ready.map(({ depth }) => depth))).toBe(2);
		// The page brings its own: they come while the scripts are asked for, and take nothing of the network from them.
		expect(ready.filter(({ path }) => path.endsWith('.css'))).toEqual([]);
		// And nothing more was needed for it to be answered: what came meanwhile is for later screens.
		await page.waitForLoadState('networkidle');
		console.log(`${name}: with what later screens need ${meter.all.toFixed(1)} KB, ${meter.script.toFixed(1)} KB of it script`);
		await context.close();
	});
}

test('no supabase, no chart code, no framework router, and nothing from another host', async ({ browser }) => {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const meter = await Meter.on(page, { read: true });
	await new Respondent(page).begin(`${app.url}/s/${app.demo().codeAllKinds}`);
	await page.waitForLoadState('networkidle');
	expect([...meter.hosts]).toEqual([new URL(app.url).host]);
	const scripts = await Promise.all(meter.scripts);
	expect(new Set(scripts.map(({ path }) => path)).size).toBeGreaterThan(3);
	const found = scripts.flatMap(({ path, body }) => [...body.matchAll(/supabase|gotrue|postgrest|ZodError|scaleLinear|invariantLuce|estimateBestWorst|sveltekit/gi)].map(([word]) => `${word} in ${path}`));
	expect(found).toEqual([]);
	await context.close();
});

test('a workshop on a phone takes at most 60 KB, 45 of script, everything that comes after the door with it, and none of it is the staff’s', async ({ browser }) => {
	const [project] = await app.ask<{ id: string }>('select id from public.projects where archived_on is null order by name limit 1');
	const room = await keepWorkshop(app, project!.id);
	await leadIn(app, room, { op: 'go', step: 'write' });
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const meter = await Meter.on(page);
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => void (/\/room\/.*\.js$/.test(response.url()) && bodies.push(response.text())));
	await page.goto(`${app.url}/w/${room.code}`);
	const enter = page.getByRole('button', { name: 'Gå in', exact: true });
	await expect(enter).toBeEnabled();
	const atDoor = [...meter.fetched];
	await enter.tap();
	await page.getByLabel('Din lapp', { exact: true }).fill('x');
	// The reader of own words, the panel and the voice have come as well.
	await expect.poll(() => meter.fetched.filter(({ path }) => path.includes('tools')).length).toBeGreaterThan(1);
	const kb = (all: typeof atDoor, script = false) => all.filter((one) => one.script || !script).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	console.log(`a workshop: ${kb(atDoor).toFixed(1)} KB over the wire at the door, ${kb(atDoor, true).toFixed(1)} of it script; with everything after it ${meter.all.toFixed(1)}, ${meter.script.toFixed(1)} of it script`);
	expect(kb(atDoor, true)).toBeGreaterThan(10);
	expect(meter.script).toBeLessThanOrEqual(45);
	expect(meter.all).toBeLessThanOrEqual(60);
	expect([...meter.hosts]).toEqual([new URL(app.url).host]);
	const script = (await Promise.all(bodies)).join('');
	expect(script.match(/supabase|gotrue|postgrest|ZodError|scaleLinear|sveltekit/gi)).toBeNull();
	expect(script.length).toBeGreaterThan(50_000);
	await context.close();
});
