/** Which decisions are in which day's letter, walked day by day. */
import { expect, test } from 'vitest';
import { remindedOf, saidNow, type AllSaid, type Remindable } from '#domain/decision/reminding.ts';

const decision = (more: Partial<Remindable>): Remindable => ({ id: 'a', title: 'A', state: 'planned', dueOn: '2027-03-10', changedOn: '2027-01-01', ...more });
const dayAfter = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/** The days with a letter, and what each says: "03-03 soon:A". */
function letters(from: string, days: number, on: (day: string) => Remindable[]): string[] {
	let said: AllSaid = {};
	return Array.from({ length: days }, (_, i) => dayAfter(from, i)).flatMap((day) => {
		const reminded = remindedOf(on(day), said, day);
		if (reminded.length === 0) return [];
		said = saidNow(reminded, day);
		return [`${day.slice(5)} ${reminded.map(({ about, title }) => `${about}:${title}`).join(' ')}`];
	});
}

test('a week before, the day after, and then once a week while it is late', () => {
	expect(letters('2027-02-20', 45, () => [decision({})])).toEqual(['03-03 soon:A', '03-11 late:A', '03-18 late:A', '03-25 late:A', '04-01 late:A']);
});

test('what is not under way, or has no day, is in no letter', () => {
	for (const more of [{ dueOn: null }, { state: 'confirmed' }, { state: 'partly' }, { state: 'not_done' }] as const) expect(letters('2027-02-20', 60, () => [decision(more)]), JSON.stringify(more)).toEqual([]);
});

test('what is done according to us is asked about after two weeks, then every fourth', () => {
	expect(letters('2027-03-01', 75, () => [decision({ state: 'done', changedOn: '2027-03-01' })])).toEqual(['03-15 done:A', '04-12 done:A', '05-10 done:A']);
});

test('a server that was off says it when it is on again, and a day that is moved is said anew', () => {
	expect(letters('2027-03-08', 3, () => [decision({})])).toEqual(['03-08 soon:A']);
	expect(letters('2027-03-20', 3, () => [decision({})])).toEqual(['03-20 late:A']);
	expect(letters('2027-03-01', 20, (day) => [decision(day < '2027-03-05' ? {} : { dueOn: '2027-03-12' })])).toEqual(['03-03 soon:A', '03-05 soon:A', '03-13 late:A', '03-20 late:A']);
});

test('a letter says everything that waits, late first, so that there is one a week and not one for each', () => {
	const [a, b, c] = [decision({ dueOn: '2027-02-01' }), decision({ id: 'b', title: 'B', dueOn: '2027-03-12' }), decision({ id: 'c', title: 'C', state: 'done', changedOn: '2027-02-20' })];
	expect(letters('2027-03-01', 15, () => [c, b, a])).toEqual(['03-01 late:A', '03-05 late:A soon:B', '03-06 late:A soon:B done:C', '03-13 late:A late:B done:C']);
});

test('what waits no more is forgotten: when it does again it is new', () => {
	const finished: Partial<Remindable> = { state: 'done', changedOn: '2027-03-12' };
	expect(letters('2027-03-11', 4, (day) => [decision(day === '2027-03-12' ? finished : {}), decision({ id: 'b', title: 'B', dueOn: '2027-03-11' })])).toEqual(['03-11 late:A soon:B', '03-12 late:B', '03-13 late:A late:B']);
});
