/** Decisions: who writes them, two at once, what is remembered, and what those who answered are told of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as decisions from '#data/server/decisions.ts';
import { archive, restore } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import * as pictures from '#data/server/pictures.ts';
import * as rounds from '#data/server/rounds.ts';
import type { Round } from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import type { WrittenDecision } from '#domain/decision/decision.ts';
import { ownPicture } from '#domain/picture/own.ts';
import { saidOf } from '#server/decisions.ts';
import { webp } from '../fixtures/picture.ts';
import { answer, content, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('decisions on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	const written: WrittenDecision = {
		card: content.cards[0]!.id, about: content.cards[0]!.title, title: 'INRE-TITEL', action: 'create', owner: 'INRE-FUNKTION', level: 'steering', firstStep: 'INRE-STEG', dueOn: '2027-03-01',
		state: 'planned', because: '', plain: { sv: 'Vi gör en plan med dig.' }
	};
	const fresh = () => crypto.randomUUID();
	const steering = () => world.people.steering.client;
	const told = async () => {
		const found = await decisions.answerOf(world.anonymous, round.code);
		if (found.status === 'unknown') throw new Error(found.status);
		const { survey: _, ...rest } = found;
		return rest;
	};

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('of many who write the same version at once one is saved, and nobody writes over anybody', async () => {
		const id = fresh();
		const writers = [steering(), world.people.designer.client, world.people.trust_agent.client];
		const first = await Promise.all(Array.from({ length: 9 }, (_, i) => decisions.save(writers[i % 3]!, releaseId, id, 0, { ...written, title: `Först ${i}` })));
		expect(first.filter(({ status }) => status === 'saved')).toHaveLength(1);
		expect(first.filter(({ status }) => status === 'changed')).toHaveLength(8);
		const second = await Promise.all(Array.from({ length: 9 }, (_, i) => decisions.save(writers[i % 3]!, releaseId, id, 1, { ...written, title: `Sedan ${i}` })));
		expect(second.filter(({ status }) => status === 'saved')).toEqual([{ status: 'saved', version: 2 }]);
		const { decision, changes } = (await decisions.get(steering(), id))!;
		expect(changes.map(({ version }) => version)).toEqual([1, 2]);
		expect(changes.map(({ fields }) => fields.title)).toEqual([expect.stringMatching(/^Först/), decision.title]);
		expect(Object.keys(changes[1]!.fields)).toEqual(['title']);
		// The same form once more is nothing new.
		const { id: _, projectId: __, releaseId: ___, version, changedOn: ____, ...same } = decision;
		expect(await decisions.save(steering(), releaseId, id, 0, same)).toEqual({ status: 'saved', version });
		expect((await decisions.get(steering(), id))!.changes).toHaveLength(2);
		expect((await decisions.remove(steering(), id)).status).toBe('removed');
		expect(await decisions.get(steering(), id)).toBeNull();
	});

	test.skipIf(skip)('what is no decision is refused, and changes nothing', async () => {
		const id = fresh();
		const odd: [string, object][] = [
			['no title', { title: ' \u200b' }], ['long title', { title: 'x'.repeat(161) }], ['no owner', { owner: '' }], ['state', { state: 'x' }], ['level', { level: null }],
			['why not', { state: 'not_done' }], ['day', { dueOn: '2027-02-30' }], ['no day', { dueOn: 'i morgon' }], ['number', { title: 1 }], ['plain', { plain: { sv: 'x'.repeat(401) } }],
			['language', { plain: { '<b>': 'x' } }], ['plain list', { plain: [] }], ['another field', { other: 1 }], ['card without a name', { about: null }]
		];
		for (const [name, change] of odd) expect((await decisions.save(steering(), releaseId, id, 0, { ...written, ...change } as WrittenDecision)).status, name).toBe('invalid');
		expect(await decisions.get(steering(), id)).toBeNull();
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await decisions.save(world.people[who].client, releaseId, id, 0, written)).status, who).toBe('forbidden');
		expect((await decisions.save(steering(), fresh(), id, 0, written)).status).toBe('forbidden');
	});

	test.skipIf(skip)('those who answered are told when somebody says so, in plain words, and never who or why', async () => {
		const [doing, cannot, inside] = [fresh(), fresh(), fresh()];
		await decisions.save(steering(), releaseId, doing, 0, written);
		await decisions.save(steering(), releaseId, cannot, 0, { ...written, state: 'not_done', because: 'INRE-SKÄL', plain: { sv: 'Det kan vi inte, för det finns inga lägenheter.', ar: 'لا' }, dueOn: null });
		await decisions.save(steering(), releaseId, inside, 0, { ...written, title: 'INRE-ANNAT', plain: {} });
		expect(await told()).toMatchObject({ status: 'waiting' });
		expect(JSON.stringify(await told())).not.toContain('Vi gör en plan');
		const { results } = (await get(steering(), releaseId))!;
		const said = saidOf(results);
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await decisions.tell(world.people[who].client, releaseId, said)).status, who).toBe('forbidden');
		for (const wrong of [[{ card: 'ingen', as: 'fix' }], [{ card: content.cards[0]!.id, as: 'x' }], Array.from({ length: 10 }, () => ({ card: content.cards[0]!.id, as: 'top' })), [{ card: content.cards[0]!.id, as: 'top', n: 3 }]]) {
			expect((await decisions.tell(steering(), releaseId, wrong as never)).status).toBe('invalid');
		}
		expect((await decisions.tell(steering(), releaseId, said)).status).toBe('told');
		const open = await told();
		expect(open).toMatchObject({ status: 'told', n: 9, said, decisions: [{ state: 'planned', dueOn: '2027-03-01', plain: written.plain }, { state: 'not_done', plain: { ar: 'لا' } }] });
		expect(JSON.stringify(open)).not.toMatch(/INRE|example\.se/);
		expect((await get(steering(), releaseId))!.answered.toldOn).not.toBeNull();
		// What they may have read stays, and gets another state instead.
		expect((await decisions.remove(steering(), cannot)).status).toBe('told');
		expect((await decisions.remove(steering(), inside)).status).toBe('removed');
		expect((await decisions.tell(steering(), releaseId, null)).status).toBe('closed');
		expect(await told()).toMatchObject({ status: 'waiting' });
		expect(await decisions.answerOf(world.anonymous, 'FINNS-000')).toEqual({ status: 'unknown' });
	});

	test.skipIf(skip)('a card’s own picture is given while the round is open, and afterwards while its answer is told', async () => {
		const designer = world.people.designer.client;
		const kept = await pictures.add(designer, world.workspaceId, webp());
		if (kept.status !== 'saved') throw new Error(kept.status);
		const withPicture = { ...content, title: 'Med bild', cards: content.cards.map((card, i) => (i === 0 ? { ...card, picture: ownPicture(kept.digest), alt: 'En dörr' } : card)) };
		const versionId = (await surveys.publishNew(designer, world, withPicture))!;
		const pictured = await openRound({ ...world, versionId });
		await answer(world, pictured.code, madeUp(7, 77));
		const { release: published } = (await release(world, pictured)) as { release: string };
		const given = async () => typeof (await pictures.readForRound(world.anonymous, pictured.code, kept.digest)) !== 'string';
		expect(await given()).toBe(true);
		await rounds.setStatus(designer, pictured.id, 'closed');
		expect(await given()).toBe(false);
		expect((await decisions.tell(steering(), published, [{ card: content.cards[0]!.id, as: 'top' }])).status).toBe('told');
		expect(await given()).toBe(true);
		// One that the survey has no card with is nobody’s.
		expect(await pictures.readForRound(world.anonymous, round.code, kept.digest)).toBe('no_picture');
		expect((await decisions.tell(steering(), published, null)).status).toBe('closed');
		expect(await given()).toBe(false);
	});

	test.skipIf(skip)('a result that tells nothing is not answered, and in a project that is put away nothing is decided', async () => {
		const small = await openRound(world);
		await answer(world, small.code, madeUp(3, 5));
		const few = await release(world, small);
		if ('release' in few) {
			expect((await decisions.save(steering(), few.release, fresh(), 0, written)).status).toBe('too_few');
			expect((await decisions.tell(steering(), few.release, [])).status).toBe('too_few');
		}
		await archive(world.people.designer.client, world.projectId);
		expect((await decisions.save(steering(), releaseId, fresh(), 0, written)).status).toBe('forbidden');
		expect((await decisions.tell(steering(), releaseId, [])).status).toBe('forbidden');
		await restore(world.people.designer.client, world.projectId);
	});
});
