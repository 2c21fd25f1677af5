/** Rounds that open and close by themselves, what of a round can be changed while it runs, and what is told of how it goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParkedDraft } from '#domain/response/parked.ts';
import { dateProblem, mayChange, readDay, type RoundChange } from '#domain/round/settings.ts';
import { SMALL_GROUP } from '#domain/round/small-group.ts';
import { park, takeUp } from '#data/server/parked.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import { change, closeEnded, progress } from '#data/server/running.ts';
import * as senders from '#data/server/senders.ts';
import * as sounds from '#data/server/sounds.ts';
import { checkPin, pinOf } from '#data/server/tablets.ts';
import { closeRoundsThatEnd } from '#server/rounds.ts';
import { setTimeZone } from '#data/server/workspaces.ts';
import { png } from '../fixtures/picture.ts';
import { tone } from '../fixtures/tone.ts';
import { answer, madeUp, makeWorld, release, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

describe.for(kinds)('a round that runs, on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	/** What time it is, for the database's days: today() as it stands, with another clock. */
	const at = (moment: string) =>
		store.sql(`create or replace function private.today(p_workspace uuid) returns date language plpgsql stable security definer set search_path = '' as $$
			begin return (select timezone(w.time_zone, timestamptz '${moment}')::date from public.workspaces w where w.id = p_workspace); end $$`);
	const NOON = '2026-12-01 12:00+00';

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		await sounds.add(world.people.designer.client, { versionId: world.versionId, language: 'sv', place: 'title' }, tone(0.2));
		await senders.setMark(world.people.owner.client, world.workspaceId, png(4, 2));
	}, 120_000);
	beforeEach(async () => {
		if (!skip) await at(NOON);
	});
	afterAll(() => store?.close());

	const newRound = async (settings: Partial<rounds.NewRound> = {}) =>
		(await rounds.open(world.people.designer.client, { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId, title: 'Hösten', ...settings }))!;
	const draft = () => ({ v: 2, id: crypto.randomUUID(), step: 'matters:0' }) as unknown as ParkedDraft;
	let seed = 100;
	const somebody = (): MadeUp => madeUp(1, ++seed)[0]!;
	const save = (code: string, person = somebody(), way?: 'tablet') => responses.save(world.anonymous, { round: code, ...person, ...(way && { way }) });
	const onPaper = async (round: string, sheet: string, who: 'designer' | 'trust_agent' = 'trust_agent') => {
		const { answers } = somebody();
		return (await world.people[who].client.rpc('save_paper', { p_round: round, p_sheet: sheet, p_response: { language: 'sv', answers } as never })).data as { status: string };
	};
	const sheetCode = (n: number) => `ABCDEF${'HJKMNPQRSTUVWXYZ'[n]!}`;

	/** What every door says of a round, to every role that may ask. */
	async function doors({ id, code }: rounds.Round, pictures: Parameters<typeof takeUp>[2], pin: string) {
		const all: Record<string, string> = {};
		for (const who of ['anonymous', 'owner', 'designer', 'trust_agent', 'steering', 'stranger', 'other'] as const) {
			const client = who === 'anonymous' ? world.anonymous : world.people[who].client;
			all[`package ${who}`] = (await responses.roundPackage(client, code)).status;
			all[`pin ${who}`] = (await checkPin(client, code, pin)).status;
			all[`take up ${who}`] = (await takeUp(client, code, pictures)).status;
			all[`save ${who}`] = (await responses.save(client, { round: code, ...somebody() })).status;
			all[`park ${who}`] = (await park(client, code, draft())).status;
		}
		for (const who of ['designer', 'trust_agent'] as const) all[`paper ${who}`] = (await onPaper(id, sheetCode(who.length), who)).status;
		for (const what of ['mark', 'sound'] as const) {
			const [{ digest } = { digest: '' }] = await store.sql<{ digest: string }>(`select digest from public.${what === 'mark' ? 'workspace_marks' : 'survey_sounds'}`);
			all[what] = ((await world.anonymous.rpc(`round_${what}`, { p_code: code, p_digest: digest })).data as { status: string }).status;
		}
		const counted = await rounds.countResponses(world.people.owner.client, id);
		all['state'] = counted.status === 'ok' ? counted.state : counted.status;
		all['list'] = (await rounds.summaries(world.people.trust_agent.client)).find((one) => one.id === id)!.status;
		return all;
	}
	const said = (all: Record<string, string>) => [...new Set(Object.entries(all).map(([door, status]) => `${door.split(' ')[0]} ${status}`))].sort();

	test.skipIf(skip)('every door goes by the calendar of the workspace, to the minute, and needs nobody to open or close', async () => {
		const round = await newRound({ openedOn: '2026-12-03', closesOn: '2026-12-05' });
		const pin = (await pinOf(world.people.trust_agent.client, round.id))!;
		const early = await doors(round, ['house', 'boat', 'apple'] as never, pin);
		expect(said(early)).toEqual(['list coming', 'mark no_mark', 'package coming', 'paper closed', 'park closed', 'pin closed', 'save closed', 'sound no_sound', 'state coming', 'take closed']);
		// The last minute before it opens in Stockholm, which has another date than UTC already at eleven in the evening.
		await at('2026-12-02 22:59:59+00');
		expect((await responses.roundPackage(world.anonymous, round.code)).status).toBe('coming');
		expect(await save(round.code)).toEqual({ status: 'closed' });
		await at('2026-12-02 23:00:00+00');
		const parked = await park(world.anonymous, round.code, draft());
		const pictures = (parked as { pictures: Parameters<typeof takeUp>[2] }).pictures;
		expect(said(await doors(round, pictures, pin))).toEqual(['list open', 'mark found', 'package open', 'paper saved', 'park parked', 'pin right', 'save saved', 'sound found', 'state open', 'take found']);
		// The last minute of the last day, and the first after it.
		await at('2026-12-05 22:59:59+00');
		expect(await save(round.code)).toMatchObject({ status: 'saved' });
		const sent = somebody();
		expect(await save(round.code, sent)).toMatchObject({ status: 'saved' });
		await at('2026-12-05 23:00:00+00');
		expect(said(await doors(round, pictures, pin))).toEqual(['list closed', 'mark no_mark', 'package closed', 'paper closed', 'park closed', 'pin closed', 'save closed', 'sound no_sound', 'state closed', 'take closed']);
		// As when somebody closes it: what was stored before is told again, a change is not taken.
		expect(await save(round.code, sent)).toMatchObject({ status: 'duplicate' });
		expect(await save(round.code, { ...sent, revision: sent.revision + 1 })).toEqual({ status: 'closed' });
		// Nobody has written anything down yet.
		expect(await store.sql(`select status, closed_on from public.rounds where id = '${round.id}'`)).toEqual([{ status: 'open', closed_on: null }]);
		// In a zone where it is still that day, it is open.
		expect(await setTimeZone(world.people.owner.client, world.workspaceId, 'Pacific/Pago_Pago')).toBe(true);
		expect(await save(round.code)).toMatchObject({ status: 'saved' });
		await setTimeZone(world.people.owner.client, world.workspaceId, 'Europe/Stockholm');
	});

	test.skipIf(skip)('writing it down does all that closing does, whoever asks, and dates it by its last day', async () => {
		const ended = await newRound({ closesOn: '2026-12-02' });
		const going = await newRound({ closesOn: '2026-12-20' });
		const endless = await newRound();
		await answer(world, ended.code, madeUp(30, 41));
		const xmins = async () => (await store.sql<{ n: number }>(`select count(distinct xmin::text)::int as n from public.responses where round_id = '${ended.id}'`))[0]!.n;
		expect(await xmins()).toBeGreaterThan(1);
		await closeEnded(world.anonymous);
		expect((await rounds.get(world.people.owner.client, ended.id))!.status).toBe('open');
		await at('2026-12-09 12:00+00');
		expect(await closeEnded(world.anonymous)).toBeGreaterThanOrEqual(1);
		expect(await closeEnded(world.anonymous)).toBe(0);
		expect(await rounds.get(world.people.designer.client, ended.id)).toMatchObject({ status: 'closed', closedOn: '2026-12-02' });
		for (const one of [going, endless]) expect((await rounds.get(world.people.designer.client, one.id))!.status).toBe('open');
		// Nothing is left of who came after whom: not in which transaction, and no table waits to be put in order.
		expect(await xmins()).toBe(1);
		expect(await store.sql('select 1 from private.untidy_rounds')).toEqual([]);
	});

	test.skipIf(skip)('at the latest it is written down by who reads the round, and by who releases it', async () => {
		const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
		await at(`${yesterday} 12:00+00`);
		const [read, released] = [await newRound({ closesOn: yesterday }), await newRound({ closesOn: yesterday })];
		await answer(world, released.code, madeUp(6, 42));
		await at(new Date().toISOString());
		const made = await release(world, released);
		expect((await releases.get(world.people.designer.client, (made as { release: string }).release))!.release.closedOn).toBe(yesterday);
		expect(await rounds.get(world.people.trust_agent.client, read.id)).toMatchObject({ status: 'closed', closedOn: yesterday });
	});

	test.skipIf(skip)('the app writes it down by itself: when it starts, and while it runs', async () => {
		const [first, second] = [await newRound({ closesOn: '2026-12-02' }), await newRound({ closesOn: '2026-12-04' })];
		const status = async ({ id }: rounds.Round) => (await store.sql<{ status: string }>(`select status from public.rounds where id = '${id}'`))[0]!.status;
		await at('2026-12-03 12:00+00');
		const stopLooking = closeRoundsThatEnd(store, 40);
		await expect.poll(() => status(first), { timeout: 10_000 }).toBe('closed');
		expect(await status(second)).toBe('open');
		await at('2026-12-05 12:00+00');
		await expect.poll(() => status(second), { timeout: 10_000 }).toBe('closed');
		stopLooking();
	});

	test.skipIf(skip)('days that cannot be are no round and no change, whoever asks', async () => {
		const { client } = world.people.designer;
		for (const days of [{ openedOn: '2026-12-10', closesOn: '2026-12-09' }, { closesOn: '9999-12-31' }, { openedOn: '9999-01-01' }]) await expect(newRound(days), JSON.stringify(days)).rejects.toThrow();
		const { id } = await newRound({ openedOn: '2026-12-10', closesOn: '2026-12-20' });
		for (const days of [{ closesOn: '2026-12-09' }, { closesOn: '2026-11-30' }, { opensOn: '2026-11-30' }, { opensOn: '2029-01-01' }, { closesOn: '9999-12-31' }, { closesOn: '2026-02-30' }, { closesOn: 'nyår' }]) {
			expect(await change(client, id, days), JSON.stringify(days)).toEqual({ status: 'invalid' });
		}
		for (const wrong of [{ title: ' ' }, { idleMinutes: 1 }, { ageFloor: 5 }, { expected: 0 }, { unit: ' x' }, { place: 'x'.repeat(81) }]) expect(await change(client, id, wrong), JSON.stringify(wrong)).toEqual({ status: 'invalid' });
		expect(await rounds.get(client, id)).toMatchObject({ openedOn: '2026-12-10', closesOn: '2026-12-20', title: 'Hösten' });
	});

	const ALL: RoundChange = { title: 'Vintern', opensOn: '2026-12-12', closesOn: '2026-12-24', unit: 'Fritid', place: 'Biblioteket', expected: 200, ageFloor: 16, idleMinutes: 5, idleKeeps: true, repeatCodes: true };
	const settings = Object.keys(ALL) as (keyof RoundChange)[];
	const changeable = async (id: string) => {
		const may: string[] = [];
		for (const setting of settings) if ((await change(world.people.trust_agent.client, id, { [setting]: ALL[setting] })).status === 'saved') may.push(setting);
		return may;
	};

	test.skipIf(skip)('before the first answer more can be changed than after it, before it opens all; the page knows the same', async () => {
		const coming = await newRound({ openedOn: '2026-12-10' });
		const now = await newRound();
		const answered = await newRound();
		await save(answered.code);
		const begun = await newRound();
		await park(world.anonymous, begun.code, draft());
		expect(await changeable(coming.id)).toEqual(settings);
		expect(await changeable(now.id)).toEqual(settings.filter((one) => mayChange(one, 'open', false)));
		for (const { id } of [answered, begun]) expect(await changeable(id)).toEqual(settings.filter((one) => mayChange(one, 'open', true)));
		expect(settings.filter((one) => !mayChange(one, 'open', true))).toEqual(['opensOn', 'ageFloor', 'idleKeeps', 'repeatCodes']);
		expect(await rounds.get(world.people.owner.client, coming.id)).toMatchObject({ title: 'Vintern', openedOn: '2026-12-12', closesOn: '2026-12-24', unit: 'Fritid', place: 'Biblioteket', expected: 200, ageFloor: 16, idle: { minutes: 5, keeps: true }, repeatCodes: true });
		// All or nothing, with what stands in the way.
		expect(await change(world.people.designer.client, answered.id, { title: 'Våren', ageFloor: 18, repeatCodes: true })).toEqual({ status: 'locked', settings: ['ageFloor', 'repeatCodes'] });
		expect((await rounds.get(world.people.designer.client, answered.id))!.title).toBe('Vintern');
		// Nor by the database's owner.
		await expect(store.sql(`update public.rounds set age_floor = 21 where id = '${answered.id}'`)).rejects.toThrow(/cannot change now: \{age_floor\}/);
		for (const column of [`code = 'ANNAN-123'`, 'k_total = 9', 'is_demo = true', `follows_round = '${now.id}'`]) await expect(store.sql(`update public.rounds set ${column} where id = '${coming.id}'`), column).rejects.toThrow(/cannot change now/);
		// An open round stops giving out no codes: somebody may be answering with one on the screen.
		expect(await change(world.people.designer.client, now.id, { repeatCodes: false })).toEqual({ status: 'locked', settings: ['repeatCodes'] });
		expect(await change(world.people.designer.client, coming.id, { repeatCodes: false })).toEqual({ status: 'saved' });
	});

	test.skipIf(skip)('the warning that others may guess who wrote can come after the first answer, and never go', async () => {
		const { client } = world.people.designer;
		const { id, code } = await newRound({ expected: 40 });
		await save(code);
		for (const [expected, status] of [[400, 'saved'], [SMALL_GROUP, 'saved'], [SMALL_GROUP - 2, 'saved'], [SMALL_GROUP + 1, 'locked'], [null, 'locked']] as const) expect((await change(client, id, { expected })).status, String(expected)).toBe(status);
	});

	test.skipIf(skip)('only those who collect change a round, and what it is in the workspace', async () => {
		const { id } = await newRound();
		for (const who of ['owner', 'steering', 'stranger', 'other'] as const) expect(await change(world.people[who].client, id, { title: 'Min' }), who).toEqual({ status: 'forbidden' });
		expect((await world.anonymous.rpc('change_round', { p_round: id, p_settings: { title: 'Min' } })).error).not.toBeNull();
		for (const settings of [{ code: 'ANNAN-123' }, { status: 'closed' }, [], null]) expect((await world.people.designer.client.rpc('change_round', { p_round: id, p_settings: settings as never })).data, JSON.stringify(settings)).toEqual({ status: 'invalid' });
		expect((await rounds.get(world.people.owner.client, id))!.title).toBe('Hösten');
	});

	test.skipIf(skip)('opened again: its last day is over, so it has none; extended while it runs, it goes on', async () => {
		const { client } = world.people.trust_agent;
		const { id, code } = await newRound({ closesOn: '2026-12-02' });
		expect(await change(client, id, { closesOn: '2026-12-06' })).toEqual({ status: 'saved' });
		await at('2026-12-05 12:00+00');
		expect(await save(code)).toMatchObject({ status: 'saved' });
		await at('2026-12-07 12:00+00');
		await closeEnded(world.anonymous);
		expect(await save(code)).toEqual({ status: 'closed' });
		expect(await rounds.setStatus(client, id, 'open')).toBe(true);
		expect(await rounds.get(client, id)).toMatchObject({ status: 'open', closesOn: null, closedOn: null });
		expect(await save(code)).toMatchObject({ status: 'saved' });
	});

	test.skipIf(skip)('opened again after a release: the next one holds to the rule of the first', async () => {
		const round = await newRound();
		await answer(world, round.code, madeUp(6, 61));
		expect(await release(world, round)).toMatchObject({ status: 'released' });
		const { client } = world.people.designer;
		await rounds.setStatus(client, round.id, 'closed');
		await rounds.setStatus(client, round.id, 'open');
		await answer(world, round.code, madeUp(1, 62));
		expect(await release(world, round)).toMatchObject({ status: 'too_small_difference' });
		await answer(world, round.code, madeUp(5, 63));
		expect(await release(world, round)).toMatchObject({ status: 'released', number: 2 });
	});

	test.skipIf(skip)('a round measures again one of its own project, and no other', async () => {
		const before = await newRound();
		const next = await newRound({ followsRound: before.id, repeatCodes: true });
		expect((await progress(world.people.owner.client, next.id))!.follows).toEqual({ id: before.id, title: 'Hösten' });
		const [other] = await store.sql<{ id: string }>(`with p as (insert into public.projects (workspace_id, name) values ('${world.workspaceId}', 'Annat') returning id)
			insert into public.rounds (workspace_id, project_id, survey_version_id, code, title) select '${world.workspaceId}', p.id, '${world.versionId}', 'ANNAT-101', 'Annat' from p returning id`);
		await expect(newRound({ followsRound: other!.id })).rejects.toThrow();
	});

	test.skipIf(skip)('how many came by which way is told from k people up, in steps of k, to those who collect', async () => {
		const round = await newRound();
		const { client } = world.people.trust_agent;
		const none = { link: null, tablet: null, paper: null, code: null };
		const told: string[] = [];
		const look = async () => {
			const now = JSON.stringify(await progress(client, round.id));
			if (told.at(-1) !== now) told.push(now);
		};
		await look();
		const sent: MadeUp[] = [];
		for (let i = 0; i < 11; i++) {
			sent.push(somebody());
			expect(await save(round.code, sent.at(-1))).toMatchObject({ status: 'saved' });
			await look();
			if (i < 4) await save(round.code, undefined, 'tablet').then(look);
			if (i < 5) await onPaper(round.id, sheetCode(i)).then(look);
			if (i < 6) await park(world.anonymous, round.code, draft()).then(look);
		}
		// The same again, a change and a withdrawal are no more people; a device cannot say that it is paper.
		await save(round.code, sent[0]);
		await responses.save(world.anonymous, { round: round.code, ...sent[1]!, revision: sent[1]!.revision + 1 });
		await responses.withdraw(world.anonymous, sent[2]!.withdrawalCode);
		await world.anonymous.rpc('save_response', { p_code: round.code, p_response: { ...somebody(), way: 'paper' } as never });
		await look();
		expect(told.map((one) => JSON.parse(one))).toEqual([
			{ sent: none, parked: null, follows: null },
			{ sent: { ...none, link: 5 }, parked: null, follows: null },
			{ sent: { ...none, link: 5, paper: 5 }, parked: null, follows: null },
			{ sent: { ...none, link: 5, paper: 5 }, parked: 5, follows: null },
			{ sent: { ...none, link: 10, paper: 5 }, parked: 5, follows: null }
		]);
		for (const who of ['steering', 'stranger', 'other'] as const) expect(await progress(world.people[who].client, round.id), who).toBeNull();
		// No response says how it came, and the numbers say no more of who was last than the responses do.
		expect(await store.sql(`select count(*)::int as n from public.responses r where r.round_id = '${round.id}' and to_jsonb(r)::text ~ 'tablet|paper|link'`)).toEqual([{ n: 0 }]);
		expect(await store.sql(`select count(distinct substr(id::text, 15, 1))::int as n from public.responses where round_id = '${round.id}'`)).toEqual([{ n: 1 }]);
		const [last] = await store.sql<{ rows: number; with: number }>(`select count(distinct w.xmin::text)::int as rows, (select count(*)::int from public.responses r where r.round_id = '${round.id}' and r.xmin::text = min(w.xmin::text)) as with from private.ways_in w where w.round_id = '${round.id}'`);
		expect(last!.rows).toBe(1);
		expect(last!.with).toBeGreaterThanOrEqual(5);
	});
});

describe('the days of a round, as they are typed', () => {
	test('a day that there is', () => {
		expect(['2026-12-24', ' 2028-02-29 ', '', '2026-02-30', '24/12', '99999-01-01', '2026-13-01', 'null'].map(readDay)).toEqual(['2026-12-24', '2028-02-29', null, undefined, undefined, undefined, undefined, undefined]);
	});
	test('each mistake has its own sentence', () => {
		const today = '2026-12-01';
		const of = (opensOn: string | null, closesOn: string | null) => dateProblem({ opensOn, closesOn }, today);
		expect(of(null, null)).toBeNull();
		expect(of(today, today)).toBeNull();
		expect(of('2026-12-03', '2026-12-03')).toBeNull();
		expect(of('2026-11-30', null)).toBe('opens_in_the_past');
		expect(of('9999-01-01', null)).toBe('opens_too_far');
		expect(of(null, '2026-11-30')).toBe('closes_in_the_past');
		expect(of('2026-12-05', '2026-12-04')).toBe('closes_before_it_opens');
		expect(of(null, '9999-12-31')).toBe('closes_too_far');
	});
});
