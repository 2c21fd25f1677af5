/** Approved texts by what they are about. */
import { expect, test } from 'vitest';
import { sift } from '#domain/quote/sift.ts';

const text = (id: number, lifeArea: 'home' | 'health' | null, tags: string[] = [], about: string | null = null, card: string | null = 'C1') => ({ id, lifeArea, lens: null, tags, about, card }) as never as Parameters<typeof sift>[0][number] & { id: number };
const all = [text(1, 'home', ['buss']), text(2, 'home', ['buss', 'kväll'], 'C2'), text(3, null, [], null, null), text(4, 'health', ['kväll'])];
const ids = (by: Parameters<typeof sift>[1]) => sift(all, by).found.map(({ id }) => id);

test('each way by itself, and all that is asked for together', () => {
	expect(ids({})).toEqual([1, 2, 3, 4]);
	expect(ids({ area: 'home' })).toEqual([1, 2]);
	// What it was asked about, until somebody has said what it is about.
	expect(ids({ about: 'C1' })).toEqual([1, 4]);
	expect(ids({ about: 'C2' })).toEqual([2]);
	expect(ids({ area: 'home', tag: 'kväll' })).toEqual([2]);
	expect(ids({ tag: 'ingen' })).toEqual([]);
	expect(ids({ lens: '' })).toEqual([1, 2, 3, 4]);
});

test('what can be asked for is what somebody has marked, with how many', () => {
	const { sifting } = sift(all, { tag: 'kväll', lens: '' });
	expect(sifting).toEqual({
		by: { tag: 'kväll' }, chosen: true, all: 4,
		ways: [{ by: 'area', options: [{ value: 'home', n: 2 }, { value: 'health', n: 1 }] }, { by: 'about', options: [{ value: 'C1', n: 2 }, { value: 'C2', n: 1 }] }, { by: 'tag', options: [{ value: 'buss', n: 2 }, { value: 'kväll', n: 2 }] }]
	});
	// What is asked for is among them, also where none has it.
	expect(sift(all, { lens: 'trust' }).sifting.ways[1]).toEqual({ by: 'lens', options: [{ value: 'trust', n: 0 }] });
	expect(sift([text(1, 'home', [], 'C1'), text(2, 'home', [], 'C1')], {}).sifting.ways).toEqual([]);
	expect(sift([text(3, null, [], null, null)], {}).sifting.ways).toEqual([]);
});
