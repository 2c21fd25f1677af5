import { expect, test } from 'vitest';
import { stepFrom } from '#features/respond/support/radios.ts';

test('arrows go round a group, and left and right follow the line', () => {
	expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].map((key) => stepFrom(key, 1, 4, false))).toEqual([2, 2, 0, 0]);
	expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].map((key) => stepFrom(key, 1, 4, true))).toEqual([2, 0, 0, 2]);
	expect([stepFrom('ArrowDown', 3, 4, false), stepFrom('ArrowUp', 0, 4, false)]).toEqual([0, 3]);
	// Tab, space and letters are nobody's here; nor is a key pressed in a field inside the group.
	for (const key of ['Tab', ' ', 'Enter', 'a', 'Home']) expect(stepFrom(key, 1, 4, false)).toBeNull();
	expect(stepFrom('ArrowDown', -1, 4, false)).toBeNull();
});
