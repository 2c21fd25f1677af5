/** A survey as a flat sheet and back; positions; undo. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { between, inOrder, positions } from '#drafting/order.ts';
import { Session } from '#drafting/session.ts';
import { fromSheet, itemsOf, positionAt, toSheet, versionsOf, type Value } from '#drafting/sheet.ts';
import { createRandom } from '#stats/random.ts';

describe('a survey as a sheet', () => {
	test.each(Object.entries(SURVEYS))('%s comes back as it was', (_, survey) => {
		expect(surveyContent.parse(fromSheet(toSheet(survey as unknown as Value)))).toEqual(surveyContent.parse(survey));
	});
	test('what is taken away waits with its values, and comes back with them', () => {
		const sheet = toSheet({ cards: [{ id: 'A', title: 'Bostad' }, { id: 'B', title: 'Buss' }] });
		const at = sheet.get(positionAt('cards', 'A'))!;
		sheet.delete(positionAt('cards', 'A'));
		expect(fromSheet(sheet)).toEqual({ cards: [{ id: 'B', title: 'Buss' }] });
		sheet.delete(positionAt('cards', 'B'));
		expect(fromSheet(sheet)).toEqual({ cards: [] });
		sheet.set(positionAt('cards', 'A'), at);
		expect(fromSheet(sheet)).toEqual({ cards: [{ id: 'A', title: 'Bostad' }] });
	});
	test('nothing here hides what lies below, and gives it back', () => {
		const sheet = toSheet({ story: { prompt: 'Berätta' } });
		sheet.set('story', null);
		expect(fromSheet(sheet)).toEqual({ story: null });
		sheet.delete('story');
		expect(fromSheet(sheet)).toEqual({ story: { prompt: 'Berätta' } });
	});
	test('arrays without names of their own are one value; names that are none of ours make no list', () => {
		for (const list of [[['A', 'B'], ['B', 'C']], [{ id: 'A' }, { id: 'A' }], ['a b'], [1, 2], [{ id: 'a/b' }], [{ title: 'x' }]]) {
			expect([...toSheet({ list })]).toEqual([['list', list]]);
		}
	});
});

describe('positions', () => {
	test('ten thousand times between any two: in order, never the same, and short', () => {
		const random = createRandom(7);
		const all = positions(3);
		for (let i = 0; i < 10_000; i++) {
			const at = Math.floor(random.uniform() * (all.length + 1));
			all.splice(at, 0, between(all[at - 1] ?? null, all[at] ?? null, () => random.uniform()));
		}
		expect([...all].sort((a, b) => (a < b ? -1 : 1))).toEqual(all);
		expect(new Set(all).size).toBe(all.length);
		expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(60);
	});
	test('equal neighbours give one after both, and the order of the same position is by name', () => {
		expect(between('a1', 'a1', () => 0.5) > 'a1').toBe(true);
		expect([['b', 'a1'], ['a', 'a1'], ['c', 'a0']].sort((x, y) => inOrder(x as [string, string], y as [string, string])).map(([name]) => name)).toEqual(['c', 'a', 'b']);
	});
});

describe('undo', () => {
	let drawn = 0;
	const open = () => new Session({ sheet: toSheet({ title: '', cards: [{ id: 'A', title: 'Bostad' }] }), number: 0, author: 'ann', draw: () => `e${++drawn}` });
	test('letters without a pause are one step, a pause makes two, and 400 steps can be taken back and again', () => {
		const one = open();
		for (const [i, text] of ['B', 'Bu', 'Bus', 'Buss'].entries()) one.change([{ place: 'title', to: text }], i * 200);
		one.change([{ place: 'title', to: 'Bussen' }], 5000);
		expect(one.history.steps).toEqual({ back: 2, again: 0 });
		one.undo();
		expect(one.shown('title')).toBe('Buss');
		one.undo();
		expect(one.shown('title')).toBe('');
		expect(one.undo()).toBe(false);
		one.redo();
		one.redo();
		expect(one.shown('title')).toBe('Bussen');
		for (let i = 0; i < 400; i++) one.change([{ place: 'minutes', to: i }], 10_000 + i);
		for (let i = 0; i < 400; i++) expect(one.undo(), String(i)).toBe(true);
		expect([one.shown('minutes'), one.shown('title')]).toEqual([undefined, 'Bussen']);
		for (let i = 0; i < 400; i++) expect(one.redo()).toBe(true);
		expect(one.shown('minutes')).toBe(399);
	});
	test('a card that is taken away comes back with its words', () => {
		const one = open();
		one.change([{ place: positionAt('cards', 'A') }], 0);
		expect(itemsOf(one.view, 'cards')).toEqual([]);
		one.undo();
		expect(fromSheet(one.view)).toEqual({ title: '', cards: [{ id: 'A', title: 'Bostad' }] });
	});
	test('where a colleague has been nothing is taken back, and the step before it is', () => {
		const one = open();
		one.change([{ place: 'minutes', to: 5 }], 0);
		one.change([{ place: 'title', to: 'Bussen' }], 10);
		one.received({ edits: [...one.take(), { id: 'x', author: 'bo', changes: [{ place: 'title', from: 'Bussen', to: 'Tåget' }] }], number: 3 }, 0, one.take());
		one.undo();
		expect([one.shown('title'), one.shown('minutes')]).toEqual(['Tåget', undefined]);
	});
	test('both have written in one place: each sees their own, a person decides, and that can be taken back', () => {
		const one = open();
		one.change([{ place: 'title', to: 'Bussen' }], 0);
		one.received({ edits: [{ id: 'x', author: 'bo', changes: [{ place: 'title', from: '', to: 'Tåget' }] }, ...one.take()], number: 2 }, 0, one.take());
		expect([one.shown('title'), one.view.get('title')]).toEqual(['Bussen', 'Tåget']);
		one.change([{ place: 'title', to: 'Bussen hem' }], 10);
		expect(versionsOf(one.view)).toEqual([{ place: 'title', author: 'ann', value: 'Bussen hem' }]);
		one.decide('title', 'ann', 'version', 20);
		expect([one.view.get('title'), versionsOf(one.view)]).toEqual(['Bussen hem', []]);
		one.undo();
		expect([one.view.get('title'), one.shown('title')]).toEqual(['Tåget', 'Bussen hem']);
		one.decide('title', 'ann', 'place', 30);
		expect([one.shown('title'), versionsOf(one.view)]).toEqual(['Tåget', []]);
	});
});
