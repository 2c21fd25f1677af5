/**
 * The attacker of attack.test.ts, against several personas that rest on one small round and check rounds of the same people. Personas
 * point at what is released and say how it stands now; a check round is told as any other. So two things are asked: whether the check
 * rounds tell anything of one person, and whether anything on a persona's pages hangs on who said what together.
 */
import { expect, test } from 'vitest';
import { createRandom } from '#stats/random.ts';
import { holdsInWords } from '#analysis/disclosure/index.ts';
import { shareInWords } from '#analysis/disclosure/telling.ts';
import { HOLDS } from '#domain/question/choice/check.ts';
import { K, nameOf, type Door } from './doors.ts';
import { enumerationAttack } from './enumerate.ts';
import { linearAttack } from './linear.ts';
import { asked, checkOf, frozen, otherwise, randomPersonas, toldOf } from './met.ts';
import { tell, unitsOf } from './numbers.ts';
import { randomRound, type Person, type Size } from './town.ts';
import { SOAK } from '../../soak.ts';

const SEED = Number(process.env.SEED ?? 1);
const KNOWN = K - 2;
/** One small round. */
const SMALL: Size = { first: [8, 20], most: 20, releases: [0, 2] };

interface Town {
	seed: number;
	survey: ReturnType<typeof randomRound>['survey'];
	moments: Person[][];
	personas: ReturnType<typeof randomPersonas>;
	checks: { survey: ReturnType<typeof checkOf>; moments: Person[][] }[];
	round: ReturnType<typeof frozen>;
	told: ReturnType<typeof frozen>[];
}
function townOf(seed: number): Town {
	const random = createRandom(seed + 700_000);
	const { survey, moments } = randomRound(seed, KNOWN, SMALL);
	const round = frozen(survey, moments);
	const personas = randomPersonas(round, random, 3);
	const people = moments.at(-1)!;
	const checks = personas.map((persona) => {
		const about = checkOf(persona);
		const all = asked(about, people, random);
		// Some come, or go, when it has been told already.
		const later = all.slice(0, Math.max(K, all.length - (seed % 11)));
		return { survey: about, moments: seed % 3 === 0 ? [all, later] : [later, all] };
	});
	return { seed, survey, moments, personas, checks, round, told: checks.map((one) => frozen(one.survey, one.moments)) };
}

test('check rounds of the same few: sums, differences and trying everything find nothing about anybody', { timeout: 1_800_000 }, () => {
	const seen = { towns: 0, told: 0, words: 0, again: 0, tries: 0, open: 0 };
	const found: string[] = [];
	for (let seed = SEED; seed < SEED + (SOAK ? 1_000 : 15); seed++) {
		const { checks, told } = townOf(seed);
		seen.towns++;
		checks.forEach(({ survey }, i) => {
			const { published } = told[i]!;
			for (const { versions } of published.values()) {
				seen.told += versions.length;
				seen.again += Math.max(0, versions.length - 1);
				seen.words += versions.filter((one) => one.told.has('holds') && !one.told.has('value:holds')).length;
			}
			const tried = enumerationAttack(survey, published, { most: 2_000, alsoAlike: true });
			seen.tries += tried.tries;
			seen.open += tried.open;
			for (const find of [...linearAttack(survey, published), ...tried.finds]) found.push(`seed ${seed}: ${JSON.stringify(find)}`);
		});
	}
	console.log(`attacker, check rounds, first seed ${SEED}: ${JSON.stringify(seen)}`);
	expect(found.slice(0, 3)).toEqual([]);
	expect(seen.open).toBe(0);
	expect([seen.told > 100, seen.again > 20, seen.tries > 100]).toEqual([true, true, true]);
});

/** Whoever knows their own answer and how many answered: what each of the others said of a line, where the word leaves one count. */
function byOwnAnswer({ checks, told }: Pick<Town, 'checks' | 'told'>, wordOf: (holding: number, n: number) => string | undefined): number {
	let found = 0;
	checks.forEach((_, i) => {
		for (const { unit, versions } of told[i]!.published.values()) {
			for (const { people, told: now } of versions) {
				const said = people.flatMap(({ answers }) => answers.flatMap((one) => (one.kind === 'choice' && one.question === unit.question.id && one.value !== null ? [HOLDS.includes(one.value)] : [])));
				const holding = said.filter(Boolean).length;
				if (!now.has('holds') || said.length !== now.get('n')!.low) continue;
				const word = wordOf(holding, said.length);
				for (const own of new Set(said)) {
					const left = said.map((_, others) => others).filter((others) => wordOf(others + Number(own), said.length) === word);
					// All of them, or none, and somebody who says another thing: who says the same as all others learns what everybody is told.
					if (left.length === 1 && (left[0] === 0 ? own : left[0] === said.length - 1 && !own)) found++;
				}
			}
		}
	});
	return found;
}

test('the word for few people tells nobody who knows their own answer what each of the others said', { timeout: 600_000 }, () => {
	const found = { today: 0, before: 0 };
	for (let seed = SEED; seed < SEED + (SOAK ? 400 : 12); seed++) {
		const random = createRandom(seed);
		const checks = townOf(seed).checks.map(({ survey, moments: [first] }) => ({ survey, moments: [asked(survey, first!.slice(0, 5 + (seed % 5)), random)] }));
		const told = checks.map((one) => frozen(one.survey, one.moments));
		found.today += byOwnAnswer({ checks, told }, holdsInWords);
		found.before += byOwnAnswer({ checks, told }, (holding, n) => shareInWords(holding / n));
	}
	expect(found.today).toBe(0);
	// As the words were before: one of five, and the other four.
	expect(found.before).toBeGreaterThan(4);
});

/** As one would without thinking: the word is told anew as soon as anybody has answered. */
const live: Door = (survey, moments) => new Map(unitsOf(survey).map((unit) => [nameOf(unit), {
	unit, versions: moments.flatMap((people, moment) => {
		const { told } = tell(survey, unit, people, K, []);
		return told.size > 0 ? [{ moment, people, told }] : [];
	})
}]));

test('told anew with each who answers: the same attacker finds who said what', { timeout: 600_000 }, () => {
	let found = 0;
	for (let seed = SEED; seed < SEED + 60 && found <= 4; seed++) {
		const { checks } = townOf(seed);
		for (const { survey, moments: [, all] } of checks) {
			const published = live(survey, [all!.slice(0, -1), all!]);
			found += Math.min(1, enumerationAttack(survey, published, { most: 2_000, solve: false }).finds.length + linearAttack(survey, published).length);
		}
	}
	expect(found).toBeGreaterThan(4);
});

test('every page says the same when people have changed answers with each other: nothing is told of who said what together', { timeout: 1_800_000 }, () => {
	const seen = { towns: 0, moved: 0, unknown: 0, letters: 0 };
	for (let seed = SEED; seed < SEED + (SOAK ? 400 : 8); seed++) {
		const town = townOf(seed);
		const random = createRandom(seed + 900_000);
		const told = toldOf(town.round, town.personas, town.told);
		const round = otherwise(town.survey, town.moments, random);
		const checks = town.checks.map(({ survey, moments }) => ({ survey, ...otherwise(survey, moments, random) }));
		expect(toldOf(frozen(town.survey, round.moments), town.personas, checks.map(({ survey, moments }) => frozen(survey, moments))), `seed ${seed}`).toBe(told);
		seen.towns++;
		seen.letters += told.length;
		const people = town.moments.at(-1)!.filter(({ isKnown }) => !isKnown);
		seen.unknown += people.length;
		seen.moved += people.filter(({ number }) => round.moved.has(number) || checks.some(({ moved }) => moved.has(number))).length;
	}
	console.log(`attacker, personas, first seed ${SEED}: ${JSON.stringify(seen)}`);
	// Hardly anybody is whom they were, and the reader sees no difference.
	expect(seen.moved / seen.unknown).toBeGreaterThan(0.9);
});

test('a line that told what those who said one thing said of another is found by it', { timeout: 600_000 }, () => {
	/** How many of those who began their order with each card say that the line holds: counted across two questions. */
	const across = (people: readonly Person[], checked: readonly Person[]) => Object.entries(Object.groupBy(people, ({ answers }) => JSON.stringify(answers[0] ?? null)))
		.map(([said, those]) => [said, checked.filter(({ number, answers }) => those!.some((one) => one.number === number) && answers.some((one) => one.kind === 'choice' && HOLDS.includes(one.value!))).length]).sort();
	let found = 0;
	for (let seed = SEED; seed < SEED + 8; seed++) {
		const town = townOf(seed);
		const random = createRandom(seed + 900_000);
		const [check] = town.checks;
		const moments = otherwise(town.survey, town.moments, random).moments;
		const others = otherwise(check!.survey, check!.moments, random).moments;
		if (JSON.stringify(across(town.moments.at(-1)!, check!.moments.at(-1)!)) !== JSON.stringify(across(moments.at(-1)!, others.at(-1)!))) found++;
	}
	expect(found).toBeGreaterThan(4);
});
