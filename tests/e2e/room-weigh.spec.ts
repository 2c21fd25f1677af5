/** A room weighs before and after it has talked: under k nothing of it is told anywhere; from k on, what its release tells. */
import { expect, test, turn } from './fixtures/index.ts';
import { DESKTOP, Walk } from './fixtures/walk.ts';
import { comeIn, keepWorkshop, leadIn } from './fixtures/workshops.ts';
import type { OwnRound } from './fixtures/rounds.ts';
import type { Plan } from '#domain/workshop/plan.ts';

const place = [{ id: 'all', name: 'Alla', hint: '' }];
const plan: Plan = {
	columns: place, areas: place,
	steps: [
		{ id: 'before', kind: 'weigh', name: 'Väg', instruction: 'Svara för dig själv.', minutes: 5 },
		{ id: 'talk', kind: 'talk', name: 'Prata', instruction: '', minutes: 5 },
		{ id: 'after', kind: 'weigh', name: 'Väg igen', instruction: 'En gång till, nu när ni har pratat.', minutes: 5, again: 'before' }
	]
};

test('a room weighs, talks and weighs again; under the smallest group nothing is told on wall, phone or address', turn(6), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(180_000);
	const [{ project }] = (await app.ask<{ project: string }>(`select project_id as project from public.rounds where id = '${(await newRound('short')).id}'`)) as [{ project: string }];
	const room = await keepWorkshop(app, project, { plan, leader: 'designer@exempel.se', title: 'Väga tillsammans' });
	const desk = await staffPage('designer', DESKTOP);
	// Who is in the steering group sees the wall, and nothing of how many have answered.
	const wall = await staffPage('steering', { viewport: { width: 1920, height: 1080 } });
	const walk = new Walk(desk.context(), app.url);
	const phone = await comeIn(app, room.code);
	await wall.goto(`${app.url}/workshops/${room.id}/wall`);
	const away = wall.getByRole('button', { name: 'Till väggen' });
	// Until its script has come.
	await expect(async () => {
		if (await away.isVisible()) await away.click();
		await expect(away).toBeHidden({ timeout: 1000 });
	}).toPass();

	await desk.goto(`${app.url}/workshops/${room.id}/weigh`);
	await walk.look(desk, 'choosing what to weigh');
	await desk.getByRole('radio', { name: /^Ny omgång: Kort/ }).first().check();
	await desk.getByRole('button', { name: 'Väg det här' }).dblclick();
	await expect(desk.getByRole('heading', { name: 'Rummet väger nu' })).toBeVisible();
	const code = (await desk.locator('.the-code').innerText()).trim();
	await expect(wall.getByText(code).first()).toBeVisible();
	await walk.look(desk, 'weighing');

	await sent({ code } as OwnRound, 4);
	await desk.getByRole('button', { name: 'Stäng och visa på väggen' }).click();
	await expect(desk.getByText('Det är för få för att visa något. En till behöver svara.')).toBeVisible();
	await walk.look(desk, 'too few');
	const [{ titles }] = (await app.ask<{ titles: string[] }>(`select array(select c ->> 'title' from jsonb_array_elements(v.content -> 'cards') c) as titles from public.rounds r join public.survey_versions v on v.id = r.survey_version_id where r.code = '${code}'`)) as [{ titles: string[] }];
	const nowhere = async () => {
		const everywhere = [JSON.stringify(await phone.see()), await wall.content(), await (await wall.request.get(`${app.url}/workshops/${room.id}/wall`)).text()].join('\n');
		expect(titles.filter((title) => everywhere.includes(title)), 'cards that are told').toEqual([]);
		expect(await app.ask(`select 1 from public.releases l join public.rounds r on r.id = l.round_id where r.code = '${code}'`)).toEqual([]);
	};
	await nowhere();
	// The round goes on.
	await sent({ code } as OwnRound, 4);
	await desk.getByRole('button', { name: 'Stäng och visa på väggen' }).click();
	await expect(desk.getByRole('heading', { name: 'Det rummet vägde visas på väggen' })).toBeVisible();
	await expect(wall.getByRole('region', { name: 'Väg' })).toBeVisible();
	await expect(wall.locator('[data-tile]')).toHaveCount(1);
	await walk.look(desk, 'shown');
	await walk.look(wall, 'the wall with what the room weighed');
	if (process.env.SHOTS) await wall.screenshot({ path: `${process.env.SHOTS}/weigh-once.png` });
	expect(JSON.stringify(await phone.see()), 'a phone is told that there is a release, and nothing of it').not.toContain(titles[0]!);

	await leadIn(app, room, { op: 'go', step: 'talk' }, { op: 'go', step: 'after' });
	await desk.goto(`${app.url}/workshops/${room.id}/weigh?step=after`);
	// The same questions, first.
	await expect(desk.getByRole('radio').first()).toBeChecked();
	await expect(desk.getByText('Samma frågor som förra gången').first()).toBeVisible();
	await desk.getByRole('button', { name: 'Väg det här' }).click();
	await expect(desk.getByRole('heading', { name: 'Rummet väger nu' })).toBeVisible();
	const again = (await desk.locator('.the-code').innerText()).trim();
	expect(again).not.toBe(code);
	await sent({ code: again } as OwnRound, 8);
	await desk.getByRole('button', { name: 'Stäng och visa på väggen' }).click();
	await expect(wall.locator('[data-tile]')).toHaveCount(2);
	await expect(wall.getByRole('region', { name: 'Väg igen' })).toBeVisible();
	await walk.look(wall, 'before and after');
	if (process.env.SHOTS) await wall.screenshot({ path: `${process.env.SHOTS}/weigh-twice.png` });
	// Whoever does not lead chooses nothing, by form or by post.
	const other = await staffPage('trust_agent', DESKTOP);
	await other.goto(`${app.url}/workshops/${room.id}/weigh?step=after`);
	await expect(other.getByText('Bara den som leder workshopen')).toBeVisible();
	for (const action of ['choose', 'show']) expect((await other.request.post(`${app.url}/workshops/${room.id}/weigh?/${action}&step=before`, { headers: { origin: app.url, accept: 'text/html' }, form: { round: `open:${project}` } })).status(), action).toBe(403);
	// The page that says that there are too few is one that was asked for on purpose.
	expect(walk.result().filter((problem) => !/status of 409 .*\/weigh\)$/.test(problem))).toEqual([]);
});
