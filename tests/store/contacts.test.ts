/** Whom a persona meets, and where two rules work against each other: who writes and reads it, what is refused, and what marks itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as personas from '#data/server/personas.ts';
import * as projects from '#data/server/projects.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import type { Change } from '#domain/persona/change.ts';
import { ASSUMPTION, CONTACT_KINDS, linesOf, type Contact, type Line, type Persona } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { makeChanges } from '#server/personas.ts';
import { makeWorld, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('contacts on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	const fresh = () => crypto.randomUUID();
	const designer = () => world.people.designer.client;
	const meets: Contact = { who: 'Arbetsförmedlingen', kind: 'meeting', when: 'Måndag 08.15' };
	const lineOf = (more: object = {}): Line => ({ id: newTileId(), text: 'Ska ha sökt tio jobb.', voice: 'third', evidence: ASSUMPTION, other: null, ...more });
	const personaOf = (lines: unknown[]): Persona => ({ ...fromTemplate('empty', 'Robyn', newTileId), sections: [{ id: newTileId(), field: 'contacts', heading: '', lines: lines as Line[] }], notKnown: 'Mycket.', reviewOn: '2030-01-01' });
	const save = (lines: unknown[], id = fresh(), revision = 0) => personas.save(designer(), world.projectId, id, revision, personaOf(lines));

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a line of every kind is kept, published and copied as it was written', async () => {
		const lines = [lineOf(), ...CONTACT_KINDS.map((kind) => lineOf({ contact: { ...meets, kind } })), lineOf({ contact: { who: 'Å'.repeat(60), kind: 'demand', when: '' } }), lineOf({ contact: { who: '🦊'.repeat(30), kind: 'letter', when: '' } })];
		const id = fresh();
		expect(await save(lines, id)).toEqual({ status: 'saved', revision: 1 });
		expect(linesOf((await personas.get(designer(), id))!)).toEqual(lines);
		expect((await personas.publish(designer(), id, 1)).status).toBe('published');
		expect(linesOf((await personas.published(world.people.steering.client, id))!)).toEqual(lines);
		const [project, copy] = [(await projects.add(designer(), world.workspaceId, 'En annan bygd'))!, fresh()];
		expect((await personas.copy(designer(), id, project.id, copy)).status).toBe('copied');
		expect(linesOf((await personas.get(designer(), copy))!)).toEqual(lines);
	});

	test.skipIf(skip)('what is no contact is not stored, whoever sends it', async () => {
		for (const contact of [
			null, 5, 'AF', [], {}, [meets], { ...meets, who: '' }, { ...meets, who: ' \u200b' }, { ...meets, who: '\u2800' }, { ...meets, who: 'x'.repeat(61) }, { ...meets, who: 5 }, { ...meets, who: null }, { ...meets, who: ['AF'] }, { ...meets, kind: 'phone' }, { ...meets, kind: ['meeting'] },
			{ ...meets, kind: null }, { ...meets, when: 'x'.repeat(41) }, { ...meets, when: null }, { ...meets, when: {} }, { who: 'AF', kind: 'meeting' }, { ...meets, more: 1 }
		]) expect((await save([lineOf({ contact })])).status, JSON.stringify(contact)).toBe('invalid');
		// It is no way past what a line rests on.
		expect((await save([{ ...lineOf({ contact: meets }), evidence: null }])).status).toBe('invalid');
		expect((await save([lineOf({ contact: meets, other: 'x' })])).status).toBe('invalid');
	});

	test.skipIf(skip)('one writes the line, one says whom it is about: both are there; of two who say the first stands', async () => {
		const line = lineOf();
		const id = fresh();
		await save([line], id);
		const draft = (await personas.get(designer(), id))!;
		const say = (now: Contact | null, was: Contact | null = null): Change => ({ op: 'write', id: line.id, part: 'contact', was, now });
		await Promise.all([makeChanges(designer(), draft, [say(meets)]), makeChanges(designer(), draft, [{ op: 'write', id: line.id, part: 'text', was: line.text, now: 'Annat' }])]);
		expect(linesOf((await personas.get(designer(), id))!)).toEqual([{ ...line, text: 'Annat', contact: meets }]);
		expect(await makeChanges(designer(), (await personas.get(designer(), id))!, [say({ ...meets, who: 'Kommunen' })])).toMatchObject({ status: 'made', refused: [{ at: 0, why: 'written' }] });
		expect(await makeChanges(designer(), (await personas.get(designer(), id))!, [say(null, meets)])).toMatchObject({ status: 'made', refused: [] });
		expect(linesOf((await personas.get(designer(), id))!)).toEqual([{ ...line, text: 'Annat' }]);
	});
});
