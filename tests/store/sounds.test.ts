/** Recorded sound: in as bytes, out as the same bytes, and in the package under the text that is shown. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as sounds from '#data/server/sounds.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import { MOST_SOUND_BYTES, soundsIn, textsIn } from '#domain/survey/sounds.ts';
import { tone } from '../fixtures/tone.ts';
import { content, makeWorld, openRound, storeKinds, type StoreKind, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

describe.for(kinds)('sounds on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: rounds.Round;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
	});
	afterAll(() => store?.close());
	const forText = (place: string, language = 'sv') => ({ versionId: world.versionId, language, place });
	const packOf = async (language?: string) => (await responses.roundPackage(world.anonymous, round.code, language)) as RoundPackage;

	test.skipIf(skip)('the same bytes come back, for a device and for staff, and only while the round is open', async () => {
		const { client } = world.people.designer;
		expect('sounds' in (await packOf())).toBe(false);
		const bytes = tone(1);
		expect(await sounds.add(client, forText('title'), bytes)).toEqual({ status: 'saved' });
		const { sounds: places } = await packOf();
		expect(places).toEqual({ title: digestOf(bytes) });
		expect(await sounds.list(client, world.versionId)).toEqual(new Map([['sv', new Map([['title', { place: 'title', digest: digestOf(bytes), mime: 'audio/wav', size: bytes.byteLength }]])]]));
		for (const found of [await sounds.readForRound(world.anonymous, round.code, digestOf(bytes)), await sounds.read(world.people.trust_agent.client, world.versionId, digestOf(bytes))]) {
			if (typeof found === 'string') throw new Error(found);
			expect(found.mime).toBe('audio/wav');
			expect(Buffer.from(found.bytes).equals(bytes)).toBe(true);
		}
		expect(await sounds.readForRound(world.anonymous, round.code, '0'.repeat(16))).toBe('no_sound');
		expect(await sounds.readForRound(world.anonymous, 'FINNSEJ-999', digestOf(bytes))).toBe('unknown');
		await rounds.setStatus(client, round.id, 'closed');
		expect(await sounds.readForRound(world.anonymous, round.code, digestOf(bytes))).toBe('no_sound');
		await rounds.setStatus(client, round.id, 'open');
		expect(await sounds.remove(world.people.trust_agent.client, forText('title'))).toBe(false);
		expect(await sounds.remove(client, forText('title'))).toBe(true);
		expect('sounds' in (await packOf())).toBe(false);
	});

	test.skipIf(skip)('as much as is allowed fits, and not a byte more', async () => {
		const { client } = world.people.designer;
		const most = Buffer.concat([tone(1), Buffer.alloc(MOST_SOUND_BYTES)]).subarray(0, MOST_SOUND_BYTES);
		expect(await sounds.add(client, forText('question:matters:help'), most)).toEqual({ status: 'saved' });
		const found = await sounds.readForRound(world.anonymous, round.code, digestOf(most));
		expect(typeof found !== 'string' && Buffer.from(found.bytes).equals(most)).toBe(true);
		expect(await sounds.add(client, forText('question:matters:help'), Buffer.concat([most, Buffer.alloc(1)]))).toEqual({ status: 'too_large' });
		expect(await sounds.add(client, forText('question:matters:help'), Buffer.concat([most, most]))).toEqual({ status: 'too_large' });
		expect(await sounds.add(client, forText('question:matters:help'), Buffer.from('<html>'.repeat(20)))).toEqual({ status: 'not_sound' });
		expect(await packOf()).toMatchObject({ sounds: { 'question:matters:help': digestOf(most) } });
		await sounds.remove(client, forText('question:matters:help'));
	});

	test.skipIf(skip)('each language has its own', async () => {
		const { client } = world.people.designer;
		await sounds.add(client, forText('title'), tone(0.1, 300));
		await sounds.add(client, forText('title', 'ar'), tone(0.1, 400));
		expect((await packOf('ar')).sounds).toEqual({ title: digestOf(tone(0.1, 400)) });
		expect((await packOf('sv')).sounds).toEqual({ title: digestOf(tone(0.1, 300)) });
		// English has been translated, and nobody has recorded it: the words are not the Swedish ones.
		expect('sounds' in (await packOf('en'))).toBe(false);
	});
});

test('a text that is not translated is heard as it is shown: in the survey’s own language', () => {
	const { 'question:matters:prompt': _, ...words } = content.translations.en!;
	const half = { ...content, translations: { en: words } };
	const recorded = { sv: { title: 'a', 'question:matters:prompt': 'b', gone: 'x' }, en: { title: 'c' } };
	expect(soundsIn(half, recorded, 'sv')).toEqual({ title: 'a', 'question:matters:prompt': 'b' });
	expect(soundsIn(half, recorded, 'en')).toEqual({ title: 'c', 'question:matters:prompt': 'b' });
	expect(soundsIn(half, { fi: { title: 'd' } }, 'sv')).toBeUndefined();
	expect(textsIn(half, 'en').some(({ place }) => place === 'question:matters:prompt')).toBe(false);
	expect(textsIn(half, 'en')[0]).toEqual({ place: 'title', text: 'What is important to you?' });
});
