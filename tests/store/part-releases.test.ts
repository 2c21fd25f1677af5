/**
 * Results of every part through the whole store, and an attacker who holds every release: whatever people do between the
 * releases, no two of them differ by 1 … k−1 people in any part or dilemma that both show.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateResponses, type SimulatedResponse } from '#analysis/simulate.ts';
import { whatMatters } from '#analysis/what-matters.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import type { Answer, StoredResponse } from '#domain/response/response.ts';
import type { WhatMattersShown } from '#domain/result/what-matters.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { releaseRound } from '#server/releases.ts';
import { createRandom } from '#stats/random.ts';
import { makeWorld, storeKinds, type OwnStore, type World } from './harness.ts';

const content = surveyContent.parse(allKindsFromPack('Grums'));
const MODEL = { worth: { H1: 1.2, B0: 0.8 }, spread: 0.7, equal: 0.05, skip: 0.05 };
const K = 5;

/** What a person weighs per section, written out here and not borrowed: kept as text, so that any change is one. */
function sections(answers: Answer[]): Map<string, string> {
	const found = new Map<string, string[]>();
	const say = (section: string, what: unknown) => found.set(section, [...(found.get(section) ?? []), JSON.stringify(what)].sort());
	for (const a of answers) {
		if (a.kind === 'best_worst' && a.outcome === 'chosen') say('cards', [a.set, a.best, a.worst]);
		if (a.kind === 'pair' && (a.outcome === 'chosen' || a.outcome === 'equal')) say(a.part, [[...a.shown].sort(), a.outcome, a.choice]);
		if (a.kind === 'balance' && a.score !== null) {
			const [x, y] = [...a.shown].sort();
			say(`${a.part} ${x} ${y}`, a.shown[0] === x ? a.score : -a.score);
		}
		if (a.kind === 'points' && a.points !== null) say(a.part, a.shown.map((card, i) => [card, a.points![i]]).sort());
		if (a.kind === 'ranking' && a.order.length > 0) say(a.part, a.order);
		if ((a.kind === 'choice' || a.kind === 'ladder') && a.value !== null) say(a.part, a.value);
	}
	return new Map([...found].map(([section, what]) => [section, what.join()]));
}
type People = Map<string, Map<string, string>>;
const sectionsOf = (people: People) => new Set([...people.values()].flatMap((one) => [...one.keys()]));
const size = (people: People, section: string) => [...people.values()].filter((one) => one.has(section)).length;
const differing = (a: People, b: People, section: string) =>
	[...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id)?.get(section) !== b.get(id)?.get(section)).length;

const { kinds, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds)('parts on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let versionId: string;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		versionId = await surveys.publishNew(world.people.designer.client, { workspaceId: world.workspaceId, projectId: world.projectId }, content);
	});
	afterAll(() => store?.close());

	const newRound = async () =>
		(await rounds.open(world.people.designer.client, { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: versionId, title: 'Alla sätt' }))!;
	const save = async (round: rounds.Round, person: SimulatedResponse) =>
		expect((await responses.save(world.anonymous, { round: round.code, ...person })).status).toBe('saved');

	test.skipIf(skip)('what is frozen is what the analysis says of the stored answers, and steering reads it', async () => {
		const round = await newRound();
		for (const person of simulateResponses(content, MODEL, 14, 501)) await save(round, person);
		const result = await releaseRound(world.people.designer.client, round, '2026-11-22');
		if (result.status !== 'released') throw new Error(result.status);
		const stored: StoredResponse[] = await responses.readAll(world.people.designer.client, round.id);
		const seen = (await releases.board(world.people.steering.client, result.release))!.whatMatters as WhatMattersShown;
		expect(seen).toEqual(JSON.parse(JSON.stringify(whatMatters(content, stored, seen.facts))));
		expect(seen.parts!.map(({ kind }) => kind)).toEqual(content.parts.map(({ kind }) => kind));
		expect(await releases.board(world.people.stranger.client, result.release)).toBeNull();
	});

	test.skipIf(skip)('the designer is told which question stands in the way', async () => {
		const round = await newRound();
		for (const person of simulateResponses(content, MODEL, 8, 601)) await save(round, person);
		expect((await releaseRound(world.people.designer.client, round)).status).toBe('released');
		for (const [i, person] of simulateResponses(content, { ...MODEL, skip: 0 }, 6, 602).entries()) {
			await save(round, { ...person, answers: person.answers.filter((a) => i < 2 || a.kind !== 'points') });
		}
		expect(await releaseRound(world.people.designer.client, round)).toMatchObject({
			status: 'too_small_difference', number: 1, difference: 2, needed: K, part: 'stones', about: content.parts.find(({ id }) => id === 'stones')!.prompt
		});
	});

	test.skipIf(skip).for([1, 2])('attack %i: people come, go and change as they like; the releases cannot be subtracted', async (seed) => {
		const random = createRandom(seed);
		const round = await newRound();
		const here = new Map<string, SimulatedResponse>();
		const released: People[] = [];
		const refused: string[] = [];
		const now = (): People => new Map([...here].map(([id, { answers }]) => [id, sections(answers)]));
		const kinds = ['best_worst', 'pair', 'points', 'ranking', 'balance', 'choice', 'ladder'];
		for (let step = 0; step < 10; step++) {
			// Each time some come, who leave out a kind now and then; sometimes a few go or change one part.
			const missing = kinds[Math.floor(random.uniform() * kinds.length)];
			const lazy = Math.floor(random.uniform() * 9);
			for (const [i, person] of simulateResponses(content, MODEL, 4 + Math.floor(random.uniform() * 7), seed * 1000 + step).entries()) {
				const answers = person.answers.filter((a) => !(i < lazy && (a.kind === missing || a.kind === 'today' || a.kind === 'change')));
				here.set(person.id, { ...person, answers });
				await save(round, here.get(person.id)!);
			}
			const ids = [...here.keys()];
			const some = () => ids[Math.floor(random.uniform() * ids.length)]!;
			for (let i = Math.floor(random.uniform() * 4); i > 0; i--) {
				const person = here.get(some());
				if (!person) continue;
				expect((await responses.withdraw(world.anonymous, person.withdrawalCode)).status).toBe('withdrawn');
				here.delete(person.id);
			}
			for (let i = Math.floor(random.uniform() * 6); i > 0; i--) {
				const person = here.get(some());
				if (!person) continue;
				const other = simulateResponses(content, MODEL, 1, seed * 7919 + step * 31 + i)[0]!;
				const kind = kinds[Math.floor(random.uniform() * kinds.length)]!;
				const answers = [...person.answers.filter((a) => a.kind !== kind), ...other.answers.filter((a) => a.kind === kind)];
				here.set(person.id, { ...person, revision: person.revision + 1, answers });
				await save(round, here.get(person.id)!);
			}
			const result = await releaseRound(world.people.designer.client, round);
			if (result.status === 'released') released.push(now());
			else refused.push(result.status === 'too_small_difference' ? (result.part ?? 'cards') : result.status);
		}
		for (const [i, later] of released.entries()) {
			for (const earlier of released.slice(0, i)) {
				for (const section of sectionsOf(later)) {
					if (size(later, section) < K || size(earlier, section) < K) continue;
					const people = differing(earlier, later, section);
					expect(people === 0 || people >= K, `${section}: ${people}`).toBe(true);
				}
			}
		}
		// Both happened: releases, and refusals for parts whose cards alone would have done.
		expect(released.length).toBeGreaterThan(2);
		expect(refused.length).toBeGreaterThan(0);
	});
});
