/**
 * An attacker against random small rounds. He knows the survey and the rules, all that was ever released, who came, went, changed or
 * sent again and when, and every answer of three people (k − 2). He adds and subtracts, tries all answers
 * that agree, and where they are too many lets a solver of whole numbers look for one.
 * The short form runs in every test run; SOAK=1 makes it ten thousand rounds. Nothing may be found about the rule of today; on the
 * rules before it he has to find something, or he could not be trusted.
 */
import { expect, test } from 'vitest';
import { resultsOf } from '#analysis/results.ts';
import { createRandom } from '#stats/random.ts';
import { byIds, K, newcomersOnly, today, type Door } from './doors.ts';
import { enumerationAttack } from './enumerate.ts';
import { linearAttack } from './linear.ts';
import { anotherByProgram } from './program.ts';
import { readResult, tell, unitsOf } from './numbers.ts';
import { carelessSplit, split } from './splits.ts';
import { FEW, MANY, randomRound, WHOLE_UNIT, type Size } from './town.ts';
import { SOAK } from '../../soak.ts';

const isLong = SOAK;
const SEED = Number(process.env.SEED ?? 1);
const KNOWN = K - 2;

/** Of these every question has to be answered; on the others something is to be found, and soon. */
const holds = new Set<Door>([today, split]);

type Seen = Record<'rounds' | 'attempts' | 'units' | 'countedAgain' | 'tries' | 'byDifference' | 'byTrying' | 'presence' | 'alike' | 'programs' | 'open', number>;
/** `enough`: what was to be found has been, and more rounds would only find more of it. */
function attack(door: Door, rounds: number, most: number, enough: (seen: Seen) => boolean = () => false, size: Size = FEW) {
	const seen: Seen = { rounds: 0, attempts: 0, units: 0, countedAgain: 0, tries: 0, byDifference: 0, byTrying: 0, presence: 0, alike: 0, programs: 0, open: 0 };
	const examples: string[] = [];
	for (let seed = SEED; seed < SEED + rounds && !enough(seen); seed++) {
		const { survey, moments } = randomRound(seed, KNOWN, size);
		const published = door(survey, moments);
		const linear = linearAttack(survey, published);
		const tried = enumerationAttack(survey, published, { most, alsoAlike: seed % 5 === 0, solve: holds.has(door) });
		seen.rounds++;
		seen.attempts += moments.length;
		for (const { versions } of published.values()) {
			const shown = versions.filter(({ isHidden }) => !isHidden).length;
			seen.units += Math.min(1, shown);
			seen.countedAgain += Math.max(0, shown - 1);
		}
		seen.byDifference += Math.min(1, linear.length);
		seen.byTrying += Math.min(1, tried.finds.length);
		seen.presence += tried.presence;
		seen.alike += tried.alike;
		seen.programs += tried.programs;
		seen.open += tried.open;
		seen.tries += tried.tries;
		for (const find of [...linear, ...tried.finds]) if (examples.length < 3) examples.push(`seed ${seed}: ${JSON.stringify(find)}`);
	}
	return { ...seen, examples };
}
const print = (name: string, seen: object) => console.log(`attacker, ${name}, first seed ${SEED}: ${JSON.stringify(seen)}`);

test('the rule of today: nothing about anybody', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(today, isLong ? 12_000 : 1_000, isLong ? 200_000 : 20_000);
	print('rule of today', seen);
	expect(examples).toEqual([]);
	expect([seen.byDifference, seen.byTrying]).toEqual([0, 0]);
	// Rounds are released more than once, and every question has its answer: tried to the end, or solved.
	expect(seen.countedAgain).toBeGreaterThan(40);
	expect(seen.open).toBe(0);
});

test('newcomers only: sums and differences find nothing, but trying does', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(newcomersOnly, isLong ? 3_000 : 400, 5_000, ({ byTrying }) => !isLong && byTrying > 3);
	print('newcomers only', { ...seen, examples });
	expect(seen.byDifference).toBe(0);
	expect(seen.byTrying).toBeGreaterThan(3);
});

test('by ids, all that differ counted together: both find much', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(byIds, isLong ? 3_000 : 400, 2_000, ({ byDifference, byTrying }) => !isLong && byDifference > 40 && byTrying > 8);
	print('by ids', { ...seen, examples });
	expect(seen.byDifference).toBeGreaterThan(40);
	expect(seen.byTrying).toBeGreaterThan(8);
});

test('told group by group as well: nothing about anybody', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(split, isLong ? 12_000 : 1_000, isLong ? 200_000 : 20_000, undefined, MANY);
	print('group by group', seen);
	expect(examples).toEqual([]);
	expect([seen.byDifference, seen.byTrying]).toEqual([0, 0]);
	expect(seen.countedAgain).toBeGreaterThan(200);
	expect(seen.open).toBe(0);
});

test('as many as a whole unit has, group by group: nothing about anybody', { timeout: 3_600_000 }, () => {
	const { examples, ...seen } = attack(split, isLong ? 16_000 : 300, 2_000, undefined, WHOLE_UNIT);
	print('a whole unit', seen);
	expect(examples).toEqual([]);
	expect([seen.byDifference, seen.byTrying, seen.open]).toEqual([0, 0, 0]);
	expect(seen.countedAgain).toBeGreaterThan(100);
});

test('the solver says what trying everything says, whether there is another way or none', { timeout: 600_000 }, () => {
	const said = { yes: 0, no: 0 };
	for (let seed = SEED; seed < SEED + (isLong ? 1_500 : 120); seed++) {
		const { survey, moments } = randomRound(seed, KNOWN);
		// A rule that lets much through: there is something to find.
		enumerationAttack(survey, byIds(survey, moments), { most: 5_000, alsoAlike: true, solve: false, asked: ({ ways, sizes, constraints, cell, value, found }) => {
			if (found === null || said[found ? 'yes' : 'no']++ > (isLong ? 5_000 : 250)) return;
			expect(anotherByProgram(ways, sizes, constraints, cell, value), `seed ${seed}`).toBe(found);
		} });
	}
	print('solver and trying', said);
	expect(Math.min(said.yes, said.no)).toBeGreaterThan(100);
});

test('what was told of many at once is not found of the one who changed something else afterwards', () => {
	// Twelve come, and none of them puts c first; one of the twelve then changes another answer. Likewise in the second.
	for (const seed of [9107, 15604]) {
		const { survey, moments } = randomRound(seed, KNOWN, WHOLE_UNIT);
		const { finds, alike } = enumerationAttack(survey, split(survey, moments), { most: 2_000, alsoAlike: false });
		expect([finds, alike > 0], String(seed)).toEqual([[], true]);
	}
});

test('of newcomers in a part who said nothing no more than that can follow', () => {
	// Two, one and two of them: it follows that they did not put some card first, which is less than that they put none.
	for (const seed of [4935, 6360, 8728]) {
		const { survey, moments } = randomRound(seed, KNOWN, MANY);
		const { finds, presence } = enumerationAttack(survey, split(survey, moments), { most: 20_000 });
		expect([finds, presence > 0], String(seed)).toEqual([[], true]);
	}
});

test('group by group without thinking of who is left over: both find much', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(carelessSplit, isLong ? 3_000 : 400, 2_000, ({ byDifference, byTrying }) => !isLong && byDifference > 20 && byTrying > 4, MANY);
	print('careless groups', { ...seen, examples });
	expect(seen.byDifference).toBeGreaterThan(20);
	expect(seen.byTrying).toBeGreaterThan(4);
});

test('the numbers that are attacked are the product’s own, whoever stands first', { timeout: 600_000 }, () => {
	let compared = 0;
	for (let seed = SEED; seed < SEED + (isLong ? 400 : 60); seed++) {
		const { survey, moments } = randomRound(seed, KNOWN);
		const people = moments.at(-1)!;
		const responsesOf = (list: typeof people) => list.map(({ number, answers }) => ({ id: String(number), revision: 1, simulated: false, answers }));
		const own = resultsOf(survey, responsesOf(people), { k: K });
		const inOtherOrder = isLong || seed % 3 === 0 ? resultsOf(survey, responsesOf(createRandom(seed).shuffle(people)), { k: K }) : null;
		for (const unit of unitsOf(survey)) {
			const find = (rows: typeof own) => rows.find((row) => row.question === unit.question.id && row.unit === unit.unit)!;
			const { told } = tell(survey, unit, people, K, []);
			expect([...readResult(find(own))].sort(), `seed ${seed}, ${unit.question.id} ${unit.unit}`).toEqual([...told].sort());
			if (inOtherOrder) expect([...readResult(find(inOtherOrder))].sort()).toEqual([...told].sort());
			compared += told.size;
		}
	}
	console.log(`attacker: ${compared} numbers are the product's own`);
	expect(compared).toBeGreaterThan(1000);
});
