/** Who weighs it the other way, from the counts that a release tells. */
import { expect, test } from 'vitest';
import { weighedBothWays } from '#domain/result/other-way.ts';

const item = (id: string, best: number, worst: number, shown: number) => ({ card: { id, title: id }, counts: { best, worst, shown } }) as never as Parameters<typeof weighedBothWays>[0]['items'][number];
const found = (...items: ReturnType<typeof item>[]) => weighedBothWays({ items })?.map(({ card }) => card.id);

test('the card that is weighed both ways most often of the times it was shown comes first, three at most', () => {
	expect(found(item('a', 9, 1, 20), item('b', 4, 4, 20), item('c', 2, 2, 6), item('d', 5, 0, 20), item('e', 1, 8, 20))).toEqual(['c', 'b', 'a']);
});
test('none where each card is weighed one way, and nothing where the counts are not told', () => {
	expect(found(item('a', 9, 0, 20), item('b', 0, 4, 20))).toEqual([]);
	expect(weighedBothWays({ items: [{ ...item('a', 1, 1, 2), counts: {} as never }] })).toBeNull();
});
