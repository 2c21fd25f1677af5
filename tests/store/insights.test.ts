/** Insights: who writes them, two at once, what they may rest on, and what they say of themselves at the next release. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as decisions from '#data/server/decisions.ts';
import * as insights from '#data/server/insights.ts';
import { archive, restore } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import type { Round } from '#data/server/rounds.ts';
import * as statistics from '#data/server/statistics.ts';
import type { WrittenDecision } from '#domain/decision/decision.ts';
import type { Evidence, WrittenInsight } from '#domain/insight/insight.ts';
import { figuresIn } from '#analysis/finding.ts';
import { asks, markOf } from '#analysis/insight-marks.ts';
import { insightWith, keep, listed } from '#server/insights.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { releaseRound } from '#server/releases.ts';
import { statisticOf } from '../fixtures/statistics/index.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('insights on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	let figure: Evidence & { kind: 'figure' };
	let quote: Evidence & { kind: 'quote' };
	let statistic: Evidence & { kind: 'statistic' };
	const written: WrittenInsight = {
		claim: 'Stödet finns, men det hänger inte ihop.', evidence: [], lens: 'system', lifeArea: null, goal: 'Hjälpen hänger ihop', counter: '', unheard: true, anchoredWith: '', state: 'draft'
	};
	const fresh = () => crypto.randomUUID();
	const steering = () => world.people.steering.client;
	const save = (change: object, id = fresh(), version = 0) => insights.save(steering(), world.projectId, id, version, { ...written, ...change } as WrittenInsight);

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(12, 3));
		releaseId = ((await releaseRound(world.people.designer.client, round)) as { release: string }).release;
		const { results } = (await get(steering(), releaseId))!;
		figure = { kind: 'figure', release: releaseId, ...figuresIn(results).find(({ question, card }) => question === 'matters' && card !== '')! };
		const [own] = await store.sql<{ id: string }>(`update public.quotes set state = 'approved', washed = 'Ett citat', sealed_on = current_date where id = (
			select q.id from public.quotes q where q.round_id = '${round.id}' and q.batch is not null order by q.id limit 1) returning id`);
		quote = { kind: 'quote', release: releaseId, quote: own!.id, said: textWord('Ett citat') };
		await statistics.add(world.people.designer.client, world.projectId, [await statisticOf()]);
		statistic = { kind: 'statistic', statistic: (await statistics.heads(steering(), world.projectId))[0]!.id };
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a decision keeps which insight it was made from, and each shows the other for as long as both are there', async () => {
		const [insight, second, decision] = [fresh(), fresh(), fresh()];
		expect((await save({}, insight)).status).toBe('saved');
		expect((await save({ claim: 'En annan' }, second)).status).toBe('saved');
		const plan: WrittenDecision = { card: null, about: null, title: 'En plan', action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} };
		expect((await decisions.save(steering(), releaseId, decision, 0, plan)).status).toBe('saved');
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await decisions.link(world.people[who].client, decision, insight)).status, who).toBe('forbidden');
		expect((await decisions.link(steering(), decision, fresh())).status).toBe('forbidden');
		expect((await decisions.link(steering(), fresh(), insight)).status).toBe('forbidden');
		for (let i = 0; i < 2; i++) expect((await decisions.link(steering(), decision, insight)).status).toBe('linked');
		expect((await decisions.link(world.people.designer.client, decision, second)).status).toBe('another');
		expect((await decisions.get(world.people.trust_agent.client, decision))!.from).toEqual({ id: insight, claim: written.claim });
		expect(await decisions.fromInsight(world.people.owner.client, insight)).toEqual([{ id: decision, title: 'En plan', state: 'planned', dueOn: null }]);
		expect(await decisions.fromInsight(world.people.stranger.client, insight)).toEqual([]);
		// The decision stays when the insight is taken away.
		expect((await insights.remove(steering(), insight)).status).toBe('removed');
		expect((await decisions.get(steering(), decision))!.from).toBeNull();
		expect((await decisions.remove(steering(), decision)).status).toBe('removed');
		await insights.remove(steering(), second);
	});

	test.skipIf(skip)('of many who write the same version at once one is saved, every version is kept, and the same form is one', async () => {
		const id = fresh();
		const writers = [steering(), world.people.designer.client, world.people.trust_agent.client];
		const write = (i: number, version: number, claim: string) => insights.save(writers[i % 3]!, world.projectId, id, version, { ...written, claim });
		const first = await Promise.all(Array.from({ length: 6 }, (_, i) => write(i, 0, `Först ${i}`)));
		expect(first.map(({ status }) => status).sort()).toEqual(['changed', 'changed', 'changed', 'changed', 'changed', 'saved']);
		const second = await Promise.all(Array.from({ length: 6 }, (_, i) => write(i, 1, `Sedan ${i}`)));
		expect(second.filter(({ status }) => status === 'saved')).toEqual([{ status: 'saved', version: 2 }]);
		const { insights: [now] } = await insights.byIds(steering(), [id]);
		const changes = await insights.changesOf(steering(), id);
		expect(changes.map(({ version, fields }) => [version, Object.keys(fields)])).toEqual([[1, expect.arrayContaining(['claim', 'evidence', 'lens', 'anchoredWith'])], [2, ['claim']]]);
		expect(changes[1]!.fields.claim).toBe(now!.claim);
		expect(await write(0, 0, now!.claim)).toEqual({ status: 'saved', version: 2 });
		expect(await insights.changesOf(world.people.owner.client, id)).toHaveLength(2);
		expect((await insights.remove(steering(), id)).status).toBe('removed');
		expect(await insightWith(steering(), id)).toBeNull();
	});

	test.skipIf(skip)('what is no insight, and what rests on something that is not told here, is refused and changes nothing', async () => {
		const id = fresh();
		const odd: [string, object][] = [
			['no claim', { claim: ' \u200b' }], ['long claim', { claim: 'x'.repeat(241) }], ['state', { state: 'x' }], ['lens', { lens: 'x' }], ['area', { lifeArea: 'x' }], ['number', { claim: 1 }], ['no evidence', { evidence: null }],
			['evidence as text', { evidence: 'x' }], ['evidence of scalars', { evidence: [1] }], ['both voices', { counter: 'Någon', unheard: true }], ['not heard', { unheard: 'ja' }], ['another field', { other: 1 }], ['nested', { evidence: [[figure]] }],
			['anchored on nothing', { state: 'anchored', anchoredWith: 'Chefen' }], ['anchored without another voice', { state: 'anchored', anchoredWith: 'Chefen', evidence: [figure], unheard: false }],
			['anchored by nobody', { state: 'anchored', evidence: [figure] }], ['twice', { evidence: [figure, { ...figure, said: 'top' }] }], ['thirteen', { evidence: Array.from({ length: 13 }, () => figure) }],
			['another kind', { evidence: [{ ...figure, kind: 'x' }] }], ['no question', { evidence: [{ ...figure, question: 'ingen' }] }], ['no card', { evidence: [{ ...figure, card: 'XX' }] }], ['no release', { evidence: [{ ...figure, release: fresh() }] }],
			['no id', { evidence: [{ ...figure, release: 'x' }] }], ['a copy', { evidence: [{ ...figure, n: 12 }] }], ['not said', { evidence: [{ ...figure, said: '' }] }], ['said at length', { evidence: [{ ...figure, said: 'x'.repeat(301) }] }],
			['said a number', { evidence: [{ ...figure, said: 12 }] }], ['no quote', { evidence: [{ ...quote, quote: fresh() }] }], ['no statistic', { evidence: [{ kind: 'statistic', statistic: fresh() }] }], ['half a quote', { evidence: [{ kind: 'quote', quote: quote.quote }] }]
		];
		for (const [name, change] of odd) expect((await save(change, id)).status, name).toBe('invalid');
		// A quote that is not approved is not told, and so nothing to rest on.
		const [raw] = await store.sql<{ id: string }>(`select id from public.quotes where state = 'raw' limit 1`);
		expect((await save({ evidence: [{ ...quote, quote: raw!.id }] }, id)).status).toBe('invalid');
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await insights.save(world.people[who].client, world.projectId, id, 0, written)).status, who).toBe('forbidden');
		expect((await insights.save(steering(), fresh(), id, 0, written)).status).toBe('forbidden');
		expect(await insightWith(steering(), id)).toBeNull();
	});

	test.skipIf(skip)('it reads as its release does, by nobody else; and marks what is withdrawn, says something else or is newer', async () => {
		const id = fresh();
		const all = [figure, quote, statistic];
		expect((await save({ evidence: all, state: 'anchored', anchoredWith: 'Chefen, med sex unga' }, id)).status).toBe('saved');
		for (const who of ['stranger', 'other', 'anonymous'] as const) {
			const client = who === 'anonymous' ? world.anonymous : world.people[who].client;
			const read = await insights.byIds(client, [id]).catch(() => null);
			if (read) expect(read, who).toEqual({ insights: [], grounds: { releases: [], results: [], quotes: [], statistics: [], notes: [] } });
		}
		const first = (await insightWith(world.people.owner.client, id))!;
		expect(first.insight.evidence).toEqual(all);
		expect(first.grounds.quotes).toEqual([expect.objectContaining({ id: quote.quote, release: releaseId, text: 'Ett citat' })]);
		const { results } = (await get(steering(), releaseId))!;
		const row = (one: { release?: string; question: string; unit: string }) => `${one.question} ${one.unit}`;
		const expected = results.filter(({ question, follows }) => question === figure.question || follows === figure.question);
		expect(first.grounds.results.map(({ release: _, ...one }) => one).sort((a, b) => row(a).localeCompare(row(b)))).toEqual(expected.sort((a, b) => row(a).localeCompare(row(b))));
		expect(all.map((one) => markOf(one, first.grounds))).toEqual([null, null, null]);

		// A statistic in a newer version asks nothing. A quote that is taken back does.
		await statistics.add(world.people.designer.client, world.projectId, [await statisticOf({}, { retrievedOn: '2026-11-30' })]);
		await store.sql(`update public.quotes set washed = 'Ett annat citat' where id = '${quote.quote}'`);
		expect(markOf(quote, (await insightWith(steering(), id))!.grounds)).toBe('rewritten');
		await store.sql(`update public.quotes set state = 'washed' where id = '${quote.quote}'`);
		const second = (await insightWith(steering(), id))!;
		expect(all.map((one) => markOf(one, second.grounds))).toEqual([null, 'gone', 'newer']);
		expect(await listed(steering(), [id])).toEqual([expect.objectContaining({ id, asks: true })]);
		// What was there stays in another version, though it is told no more; somebody else's new one would be refused.
		expect((await save({ evidence: all, claim: 'Omskriven', state: 'anchored', anchoredWith: 'Chefen' }, id, 1)).status).toBe('saved');
		expect((await save({ evidence: [quote] })).status).toBe('invalid');
		// Kept, it rests on what is told now.
		expect((await keep(steering(), (await insightWith(steering(), id))!.insight, second.grounds, 2)).status).toBe('saved');
		const kept = (await insightWith(steering(), id))!;
		expect(kept.insight.evidence.map(({ kind }) => kind)).toEqual(['figure', 'statistic']);
		expect(asks(kept.insight, kept.grounds)).toBe(false);

		// The next release of the round says something else: as the word that was kept shows.
		await answer(world, round.code, madeUp(12, 8));
		const next = (await releaseRound(world.people.designer.client, round)) as { release: string };
		expect(next.release).toBeDefined();
		const { results: newer } = (await get(steering(), next.release))!;
		const now = figuresIn(newer).find(({ question, unit, card }) => question === figure.question && unit === figure.unit && card === figure.card)!.said;
		const same = { ...figure, said: now };
		const other = { ...figure, said: now === 'between.lower' ? 'leads.fix' : 'between.lower' };
		const [a, b] = [fresh(), fresh()];
		expect((await save({ evidence: [same] }, a)).status).toBe('saved');
		expect((await save({ evidence: [other] }, b)).status).toBe('saved');
		expect((await listed(steering(), [a, b])).map((one) => [one.id, one.asks])).toEqual([[b, true], [a, false]]);
		const marked = (await insightWith(steering(), b))!;
		expect(markOf(other, marked.grounds)).toBe('changed');
		expect((await keep(steering(), marked.insight, marked.grounds, 1)).status).toBe('saved');
		expect((await insightWith(steering(), b))!.insight.evidence).toEqual([{ ...figure, release: next.release, said: now }]);
		// Set aside it asks no more.
		const aside = fresh();
		expect((await save({ evidence: [other], state: 'outdated' }, aside)).status).toBe('saved');
		expect((await listed(steering(), [aside]))[0]!.asks).toBe(false);
	});

	test.skipIf(skip)('in a project that is put away nothing is written, and what is there is read', async () => {
		const id = fresh();
		await save({}, id);
		await archive(world.people.designer.client, world.projectId);
		expect((await save({ claim: 'Ny' }, id, 1)).status).toBe('forbidden');
		expect((await insights.remove(steering(), id)).status).toBe('forbidden');
		expect((await insightWith(steering(), id))!.insight.claim).toBe(written.claim);
		await restore(world.people.designer.client, world.projectId);
	});
});
