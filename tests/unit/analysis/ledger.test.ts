import { describe, expect, test } from 'vitest';
import { mayRelease, MOST_RELEASES, overlapOf, record, withdraw, type Ledger, type Released } from '#analysis/disclosure/index.ts';
import { createRandom, type Random } from '#stats/random.ts';

const k = 5;
const people = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => `p${from + i}`));
const without = (set: ReadonlySet<string>, ...gone: string[]) => new Set([...set].filter((member) => !gone.includes(member)));
const ledgerOf = (...sets: ReadonlySet<string>[]): Ledger =>
	sets.reduce<Ledger>((ledger, members, i) => record(ledger, { name: `r${i}`, series: `r${i}`, members }), []);
const ask = (ledger: Ledger, members: ReadonlySet<string>, series = 'new') => mayRelease(ledger, { series, members }, k);
const OK = { allowed: true, checked: 'combinations' };

describe('one earlier release', () => {
	test('the codes, and which release is in the way', () => {
		const ledger = ledgerOf(people(0, 20), people(100, 110));
		expect(ask(ledger, people(0, 21))).toEqual({ allowed: false, code: 'nested', earlier: ['r0'], people: 1 });
		expect(ask(ledger, people(0, 17))).toEqual({ allowed: false, code: 'complement', earlier: ['r0'], people: 3 });
		expect(ask(ledger, people(18, 40))).toEqual({ allowed: false, code: 'overlapping', earlier: ['r0'], people: 2 });
		expect(ask(ledger, people(104, 120))).toEqual({ allowed: false, code: 'overlapping', earlier: ['r1'], people: 4 });
		expect(ask(ledger, people(0, 4))).toEqual({ allowed: false, code: 'too_few', earlier: [], people: null });
		expect(ask(ledger, new Set())).toEqual({ allowed: false, code: 'too_few', earlier: [], people: null });
		expect(ask([], people(0, 5))).toEqual(OK);
		expect(ask(ledger, people(0, 20))).toEqual(OK);
		expect(ask(ledger, people(0, 25))).toEqual(OK);
		expect(ask(ledger, people(0, 15))).toEqual(OK);
		expect(ask(ledger, people(15, 40))).toEqual(OK);
		for (const bad of [Number.NaN, 4, 5.5, Infinity, -5]) {
			expect(mayRelease(ledger, { series: 'x', members: people(0, 20) }, bad)).toMatchObject({ allowed: false, code: 'bad_input' });
		}
		expect(ask([{ ...ledger[0]!, withdrawn: Number.NaN }], people(0, 20))).toMatchObject({ allowed: false, code: 'bad_input' });
	});
	test('every pair of sets: refused exactly when one of the three parts has 1 … k−1 people', () => {
		for (let both = 0; both <= 7; both++) {
			for (let came = 0; came <= 7; came++) {
				for (let gone = 0; gone <= 7; gone++) {
					if (both + came < k || both + gone < k) continue;
					const earlier = new Set([...people(0, both), ...people(200, 200 + gone)]);
					const members = new Set([...people(0, both), ...people(100, 100 + came)]);
					expect(overlapOf(members, ledgerOf(earlier)[0]!)).toEqual({ both, came, gone });
					expect(ask(ledgerOf(earlier), members).allowed).toBe([both, came, gone].every((part) => part === 0 || part >= k));
				}
			}
		}
	});
});

describe('snapshots of one filter', () => {
	const first: Ledger = record([], { name: 'March', series: 'all', members: people(0, 20) });
	const snapshot = (ledger: Ledger, members: ReadonlySet<string>) => ask(ledger, members, 'all');

	test('a later one waits for k new people', () => {
		for (let n = 21; n < 25; n++) {
			expect(snapshot(first, people(0, n))).toEqual({ allowed: false, code: 'too_few_new', earlier: ['March'], people: n - 20 });
		}
		expect(snapshot(first, people(0, 25))).toEqual(OK);
	});
	test('and is compared with every earlier one, the latest first', () => {
		const second = record(first, { name: 'June', series: 'all', members: people(0, 25) });
		expect(snapshot(second, people(0, 29))).toMatchObject({ code: 'too_few_new', earlier: ['June'], people: 4 });
		// Five have gone again: what is left is March and two more.
		expect(snapshot(second, new Set([...people(0, 20), ...people(50, 52)]))).toMatchObject({ allowed: false, code: 'too_few_new' });
	});
	test('one who leaves does not make up for a missing newcomer, nor hide behind five', () => {
		expect(snapshot(first, without(people(0, 24), 'p0'))).toMatchObject({ code: 'too_few_new', people: 1 });
		expect(snapshot(first, without(people(0, 30), 'p0'))).toMatchObject({ code: 'too_few_new', people: 1 });
		expect(snapshot(first, people(5, 25))).toEqual(OK);
	});
	test('people who have withdrawn are remembered as a number', () => {
		let ledger = first;
		for (let person = 0; person < 4; person++) ledger = withdraw(ledger, `p${person}`);
		expect(ledger[0]!.withdrawn).toBe(4);
		expect(ledger[0]!.members.has('p0')).toBe(false);
		expect(first[0]!.members.size).toBe(20);
		expect(snapshot(ledger, people(4, 40))).toMatchObject({ code: 'too_few_new', people: 4 });
		expect(snapshot(withdraw(ledger, 'p4'), people(5, 40))).toEqual(OK);
		expect(withdraw(ledger, 'nobody')).toEqual(ledger);
	});
	test('somebody who answered anew has another key, and counts as gone and come', () => {
		const again = new Set([...people(0, 30)].map((key) => (key === 'p3' ? 'p3 changed' : key)));
		expect(snapshot(first, again)).toMatchObject({ allowed: false, people: 1 });
	});
	test('whatever is allowed also differs by k people, come and gone together, or by nobody', () => {
		const random = createRandom(4);
		let allowed = 0;
		for (let run = 0; run < 3000; run++) {
			const draw = (share: number) => new Set([...people(0, 30)].filter(() => random.uniform() < share));
			const ledger = record([], { name: 'first', series: 'all', members: draw(0.7) });
			const members = draw(run % 2 === 0 ? 1 : 0.8);
			if (!snapshot(ledger, members).allowed) continue;
			allowed++;
			const { came, gone } = overlapOf(members, ledger[0]!);
			expect(came + gone === 0 || came + gone >= k).toBe(true);
		}
		expect(allowed).toBeGreaterThan(300);
	});
});

/** The smallest group of 1 … k−1 persons whose total follows linearly from totals over the sets; tried person by person. */
function attacker(sets: ReadonlySet<string>[], everybody: string[]): number {
	const rows: number[][] = [];
	const reduce = (vector: number[]) => {
		for (const row of rows) {
			const pivot = row.findIndex((value) => value !== 0);
			const factor = vector[pivot]! / row[pivot]!;
			if (factor !== 0) vector = vector.map((value, i) => (Math.abs(value - factor * row[i]!) < 1e-9 ? 0 : value - factor * row[i]!));
		}
		return vector;
	};
	for (const set of sets) {
		const rest = reduce(everybody.map((person) => (set.has(person) ? 1 : 0)));
		if (rest.some((value) => value !== 0)) rows.push(rest);
	}
	for (let size = 1; size < k; size++) {
		const groups = (from: number, left: number, chosen: number[]): boolean => {
			if (left === 0) {
				const wanted = everybody.map((_, i) => (chosen.includes(i) ? 1 : 0));
				return reduce(wanted).every((value) => value === 0);
			}
			for (let i = from; i < everybody.length; i++) if (groups(i + 1, left - 1, [...chosen, i])) return true;
			return false;
		};
		if (groups(0, size, [])) return size;
	}
	return 0;
}

describe('several earlier releases', () => {
	test('two parts and their union with one more', () => {
		const ledger = ledgerOf(people(0, 10), people(10, 20));
		expect(ask(ledger, people(0, 21))).toEqual({ allowed: false, code: 'combination', earlier: ['r0', 'r1'], people: 1 });
		expect(ask(ledger, people(0, 25))).toEqual(OK);
	});
	test('all, and every group of a breakdown but for three people who are in none', () => {
		const ledger = ledgerOf(people(0, 43), people(0, 10), people(10, 20), people(20, 30), people(500, 520));
		expect(ask(ledger, people(30, 40))).toEqual({ allowed: false, code: 'combination', earlier: ['r0', 'r1', 'r2', 'r3'], people: 3 });
	});
	test('two that overlap in two people, released elsewhere, and both together', () => {
		const ledger = ledgerOf(people(0, 10), people(8, 18));
		expect(ask(ledger, people(0, 18))).toEqual({ allowed: false, code: 'combination', earlier: ['r0', 'r1'], people: 2 });
		// What was already given away is no reason to refuse something that tells nothing more.
		expect(ask(ledgerOf(people(0, 10), people(0, 9)), people(20, 30))).toEqual(OK);
	});
	test('too much to try is said, not hidden', () => {
		const many = ledgerOf(...Array.from({ length: MOST_RELEASES + 1 }, (_, i) => people(10 * i, 10 * i + 10)));
		expect(ask(many, people(1000, 1010))).toEqual({ allowed: true, checked: 'pairs' });
		expect(ask(many.slice(1), people(1000, 1010))).toEqual(OK);
		const random = createRandom(2);
		const half = () => new Set([...people(0, 300)].filter(() => random.uniform() < 0.5));
		expect(ask(ledgerOf(...Array.from({ length: 14 }, half)), half())).toEqual({ allowed: true, checked: 'pairs' });
	});

	test('an attacker who adds and subtracts everything released never finds a group below k, and nothing is refused in vain', () => {
		const seen = { asked: 0, allowed: 0, combination: 0 };
		const everybody = [...people(0, 20)];
		const filterOf = (random: Random) => {
			const of = (values: number) => everybody.map(() => Math.floor(values * random.uniform()));
			const attributes = [of(2), of(2), of(3)];
			return () => {
				const [a, b] = [Math.floor(3 * random.uniform()), Math.floor(3 * random.uniform())];
				const [x, y] = [Math.floor(2 * random.uniform()), Math.floor(2 * random.uniform())];
				const any = random.uniform() < 0.5;
				return new Set(everybody.filter((_, p) => {
					const [one, other] = [attributes[a]![p] === x, attributes[b]![p] === y];
					return any ? one || other : one;
				}));
			};
		};
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed);
			const filter = filterOf(random);
			let ledger: Ledger = record([], { name: 'all', series: 'all', members: new Set(everybody) });
			for (let step = 0; step < 12; step++) {
				const members = filter();
				const verdict = mayRelease(ledger, { series: `filter ${step}`, members }, k);
				const sets = ledger.map((released: Released) => released.members);
				seen.asked++;
				if (verdict.allowed) {
					expect(attacker([...sets, members], everybody)).toBe(0);
					seen.allowed++;
					ledger = record(ledger, { name: `filter ${step}`, series: `filter ${step}`, members });
				} else if (verdict.code === 'combination') {
					seen.combination++;
					const needed = ledger.filter(({ name }) => verdict.earlier.includes(name)).map((released) => released.members);
					expect(attacker([...needed, members], everybody)).toBeGreaterThan(0);
					expect(verdict.people).toBeLessThan(k);
					// None of those named can be left out.
					for (const one of needed) expect(attacker([...needed.filter((other) => other !== one), members], everybody)).toBe(0);
				}
			}
		}
		console.log(`ledger against the attacker: ${JSON.stringify(seen)}`);
		expect(seen.combination).toBeGreaterThan(3);
		expect(seen.allowed).toBeGreaterThan(60);
	});
});
