/** Two rounds of one project, of which what has changed among those who brought their repeat code is told as well. */
import { mayBePaired, PAIRED, type PairedSide } from '#analysis/disclosure/pair-rule.ts';
import { REST, splits } from '#domain/result/split.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { K, nameOf, piecesOf, today, type Published } from './doors.ts';
import { tell } from './numbers.ts';
import { partedIn } from './splits.ts';
import { randomRound, type Person, type Round, type Size } from './town.ts';

export interface TwoRounds {
	survey: SurveyContent;
	/** The earlier, the later. */
	rounds: [Round, Round];
	/** Who of each round has answered in the other too; as many of both. */
	paired: [Set<Person>, Set<Person>];
}

/** Mostly no further than to the last time that anything was counted: what has changed since is not told of pairs. */
function upToRelease({ survey, moments }: Round, random: Random): Round {
	const last = Math.max(0, ...[...today(survey, moments).values()].flatMap(({ versions }) => versions.map(({ moment }) => moment)));
	return { survey, moments: random.uniform() < 0.2 ? moments : moments.slice(0, last + 1) };
}

/** How many of each round are paired: from all that there can be to hardly any. */
export function randomRounds(seed: number, mostKnown: number, size: Size): TwoRounds {
	const random = createRandom(seed);
	const before = upToRelease(randomRound(seed, mostKnown, size), random);
	const after = upToRelease(randomRound(seed + 500_000, mostKnown, size, before.survey), random);
	const last = [before, after].map(({ survey, moments }) => moments.at(-1)!.filter((person) => piecesOf(survey, person).size > 0));
	const most = Math.min(...last.map(({ length }) => length));
	const pairs = random.uniform() < 0.2 ? most : Math.floor(random.uniform() * (most + 1));
	const [first, second] = last.map((people) => new Set(random.shuffle(people).slice(0, pairs)));
	return { survey: before.survey, rounds: [before, after], paired: [first!, second!] };
}

type May = (sides: [PairedSide, PairedSide]) => boolean;

/**
 * What is told of each round: its releases, and of the paired people what the change rests on. More than the product tells, which is the
 * differences alone: who knows one round has the other's numbers from them.
 */
function pairBy(may: May): (two: TwoRounds) => [Published, Published] {
	return ({ survey, rounds, paired }) => {
		const published = rounds.map(({ moments }) => today(survey, moments)) as [Published, Published];
		const people = rounds.map(({ moments }) => moments.at(-1)!) as [Person[], Person[]];
		const partOf = (round: number) => (person: Person) => (paired[round]!.has(person) ? PAIRED : REST);
		for (const [name, { unit }] of published[0]) {
			if (!splits({ kind: unit.question.kind, unit: unit.unit })) continue;
			const shown = published.map((one) => one.get(name)!.versions.filter(({ isHidden }) => !isHidden));
			if (shown.some(({ length }) => length === 0)) continue;
			const sides = people.map((those, round): PairedSide => ({
				...partedIn(survey, nameOf(unit), those, shown[round]!, partOf(round)), k: K,
				parts: [...new Set(those.filter((person) => piecesOf(survey, person).size > 0).map(partOf(round)))]
			})) as [PairedSide, PairedSide];
			if (!may(sides)) continue;
			people.forEach((those, round) => {
				const { told } = tell(survey, unit, those.filter((person) => paired[round]!.has(person)), K, []);
				if (told.size > 0) published[round]!.get(name)!.versions.push({ moment: rounds[round]!.moments.length, people: those.filter((person) => paired[round]!.has(person)), told, partOf: partOf(round) });
			});
		}
		return published;
	};
}

/** The rule, with parts as small as k. */
export const pairedByRule = pairBy((sides) => mayBePaired(sides, K));
/** All whom a code ties together, as soon as they are k, whoever is left over and whatever was told before. */
export const carelesslyPaired = pairBy((sides) => sides.every(({ people }) => people.filter(({ part, items }) => part === PAIRED && items.get('')).length >= K));
