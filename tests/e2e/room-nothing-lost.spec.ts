/**
 * Nothing lost in a room: forty phones whose network comes and goes, and a server that is killed ten times in each step, on each kind
 * of store (two processes on PostgreSQL); ten phones and two kills without SOAK=1. Every card is there once, in its column, with its
 * last words; dots are counted once; and all are at the same step. The seed is printed; ROOM_SEED=n repeats a run.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, soak, test, turn } from './fixtures/index.ts';
import * as workshops from '#data/server/workshops.ts';
import { openStore } from '#data/server/store.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { createRandom } from '#stats/random.ts';
import { makeWorld, type OwnStore } from '../store/harness.ts';
import { preparedCluster, prepareFolder } from '../store/prepared.ts';
import { startPostgres } from '../store/real-postgres.ts';
import { startApp, type RunningApp } from './fixtures/app.ts';
import { phonesIn } from './fixtures/rooms.ts';
import { comeIn, leadIn } from './fixtures/workshops.ts';

const SEED = Number(process.env.ROOM_SEED ?? Math.floor(Math.random() * 1e6));
const PHONES = soak(40, 10);
const KILLS = soak(10, 2);
const CODE = 'RUMMET-2024';
const { plan } = WORKSHOPS.create_break_keep;

async function run({ settings, processes }: { settings: { dataDir?: string; databaseUrl?: string }; processes: number }): Promise<string> {
	const random = createRandom(SEED);
	const is = (odds: number) => random.uniform() < odds;
	const pick = <One>(all: readonly One[]) => all[Math.floor(random.uniform() * all.length)]!;
	const store = (await openStore(settings)) as OwnStore;
	const world = await makeWorld(store);
	const room = { id: crypto.randomUUID(), code: CODE, plan, leader: (await store.sql<{ email: string }>(`select email from auth.users where id = '${world.people.trust_agent.id}'`))[0]!.email };
	expect((await workshops.begin(world.people.trust_agent.client, world.projectId, room.id, 'Natten', plan, CODE)).status).toBe('begun');
	await store.close();
	const start = (port?: number) => startApp({ env: { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' }, dataDir: settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-none-')), ...(port && { port }) });
	const apps: RunningApp[] = [];
	for (let i = 0; i < processes; i++) apps.push(await start());
	let shaky = true;
	let requests = 0;
	const phones = await phonesIn(CODE, plan, PHONES, () => pick(apps).url, () => (requests++, shaky && is(0.2) ? (is(0.5) ? 'before' : 'after') : null));
	/** What each has done, as they know it. */
	const wrote = new Map<string, { text: string; column: string; by: number }>();
	const dots = new Map<string, string[]>();
	const columns = plan.columns.map(({ id }) => id);
	let [kills, reloads, count] = [0, 0, 0];
	for (const step of ['write', 'talk', 'vote']) {
		await leadIn(apps[0]!, room, ...(step === 'talk' ? [{ op: 'reveal', step: 'write' } as const] : []), { op: 'go', step });
		let acting = true;
		const act = async (i: number) => {
			while (acting) {
				const phone = phones[i]!;
				const own = [...wrote].filter(([, { by }]) => by === i).map(([card]) => card);
				if (step === 'vote') {
					const cards = Array.from({ length: 3 }, () => pick([...wrote.keys()]));
					dots.set(phone.token, cards);
					phone.line.do({ op: 'vote', step: 'vote', cards });
				} else if (own.length === 0 || (own.length < 8 && is(0.5))) {
					const [card, text, column] = [crypto.randomUUID(), `${i}: ${++count}`, pick(columns)];
					wrote.set(card, { text, column, by: i });
					phone.line.do({ op: 'add', card, step: 'write', area: 'all', column, text });
				} else if (is(0.5)) {
					const card = pick(own);
					wrote.get(card)!.text = `${i}: ${++count}`;
					phone.line.do({ op: 'write', card, text: wrote.get(card)!.text });
				} else {
					const card = pick(own);
					wrote.get(card)!.column = pick(columns);
					phone.line.do({ op: 'move', card, area: 'all', column: wrote.get(card)!.column });
				}
				if (is(0.02)) {
					reloads++;
					await phone.reload();
				}
				await new Promise((go) => setTimeout(go, 200 + random.uniform() * 400));
			}
		};
		const all = phones.map((_, i) => act(i));
		for (let i = 0; i < KILLS; i++) {
			const at = Math.floor(random.uniform() * apps.length);
			await expect.poll(() => apps[at]!.output().includes('är igång')).toBe(true);
			// In the middle of what they do.
			await new Promise((go) => setTimeout(go, 300 + random.uniform() * 700));
			const { port } = apps[at]!;
			await apps[at]!.stop('SIGKILL');
			kills++;
			apps[at] = await start(port);
		}
		acting = false;
		await Promise.all(all);
	}
	shaky = false;
	await expect.poll(() => phones.reduce((sum, { line }) => sum + line.waiting, 0), { timeout: 120_000, message: `seed ${SEED}: all is sent` }).toBe(0);
	await leadIn(apps[0]!, room, { op: 'show_votes', step: 'vote' });
	const other = await comeIn(apps.at(-1)!, CODE);
	const seen = (await other.see()) as unknown as workshops.Seen;
	await expect.poll(() => phones.map(({ line }) => line.room.seq), { timeout: 60_000, message: `seed ${SEED}: all have heard all` }).toEqual(phones.map(() => seen.seq));
	const truth = roomOf(plan, seen.acts).cards;
	expect(new Set(truth.map(({ id }) => id)).size).toBe(truth.length);
	expect(Object.fromEntries(truth.map(({ id, text, column }) => [id, { text, column }])), `seed ${SEED}`).toEqual(Object.fromEntries([...wrote].map(([id, { text, column }]) => [id, { text, column }])));
	const counted: Record<string, number> = {};
	for (const card of [...dots.values()].flat()) counted[card] = (counted[card] ?? 0) + 1;
	expect(seen.votes.vote, `seed ${SEED}: dots are counted once`).toEqual({ voters: dots.size, cards: counted });
	for (const { line } of phones) {
		expect([line.room.step, line.refused.length], `seed ${SEED}`).toEqual(['vote', 0]);
		expect(line.room.cards.map(({ id, text, column }) => [id, text, column])).toEqual(truth.map(({ id, text, column }) => [id, text, column]));
	}
	for (const phone of phones) phone.stop();
	for (const app of apps) await app.stop();
	return `seed ${SEED}: ${PHONES} phones, ${kills} kills, ${reloads} reloads, ${requests} requests; ${truth.length} cards, ${dots.size} who voted`;
}

test('on the embedded store', turn(3), async () => {
	test.setTimeout(soak(1_800_000, 240_000));
	const dataDir = mkdtempSync(join(tmpdir(), 'vfv-room-'));
	prepareFolder(dataDir);
	console.log(await run({ settings: { dataDir }, processes: 1 }));
});
test('two processes on one PostgreSQL', turn(8), async () => {
	test.setTimeout(soak(1_800_000, 240_000));
	const postgres = await startPostgres({ from: preparedCluster() });
	test.skip(typeof postgres === 'string', String(postgres));
	if (typeof postgres === 'string') return;
	console.log(await run({ settings: { databaseUrl: await postgres.newPrepared() }, processes: 2 }));
	await postgres.stop();
});
