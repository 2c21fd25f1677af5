/**
 * Somebody who tries everything: all ways in which the people who are not known can have answered a unit and that agree with all
 * that was told of it, in every version. He knows who came, went and changed when, though not what to.
 * Found: what somebody answered in a cell is the same in all of them, and no single version tells it alone.
 * People who are in the same versions can change places, so an answer that follows for one of them follows for all: where they
 * are k or more, it is told of all of them at once, and is counted apart.
 */
import type { SurveyContent } from '#domain/survey/survey.ts';
import { FAMILY, familyIdOf } from '#analysis/weighed.ts';
import { isPresence, numbersOf, type Told } from './numbers.ts';
import { K, nameOf, piecesOf, type Published, type Version } from './doors.ts';
import { anotherByProgram } from './program.ts';
import type { Person } from './town.ts';
import { waysTo } from './ways.ts';

export interface Find {
	unit: string;
	cell: string;
	value: number;
	/** The people who are in the same versions, those known to the attacker among them. */
	group: number;
	people: number[];
}
export interface Attack {
	finds: Find[];
	/** Something of people who came, changed or left and had said nothing in the unit, at most that: told by n. */
	presence: number;
	/** Told of k people or more at once, by the versions together, or by those up to some moment. */
	alike: number;
	/** Questions that were too large to try, and were put as a program of whole numbers. */
	programs: number;
	/** Those that had no answer. */
	open: number;
	tries: number;
}

/** People who are in the same versions, by their place. */
interface Group {
	people: Person[];
	unknown: Person[];
	versions: number[];
}

interface Limits {
	low: number[];
	high: number[];
}
/** What a version leaves for those who are not known. */
function limitsOf(cells: readonly string[], { told, people }: { told: Told; people: readonly Person[] }, numbers: (person: Person) => number[]): Limits {
	const known = people.filter(({ isKnown }) => isKnown).map(numbers);
	const less = cells.map((_, c) => known.reduce((sum, one) => sum + one[c]!, 0));
	return {
		low: cells.map((cell, c) => (told.get(cell)?.low ?? -Infinity) - less[c]!),
		high: cells.map((cell, c) => (told.get(cell)?.high ?? Infinity) - less[c]!)
	};
}

/** What a version, or the difference of two, says of the groups: how each counts in it (1, 0 or −1), and limits per cell. */
export interface Constraint extends Limits {
	counts: number[];
}
const subtract = (from: readonly number[], less: readonly number[]) => from.map((one, c) => one - less[c]!);

/** Versions and their differences, which show early that a try leads nowhere. */
function constraintsOf(groups: readonly { versions: readonly number[] }[], limits: readonly Limits[]): Constraint[] {
	const single = limits.map((one, v) => ({ ...one, counts: groups.map(({ versions }) => Number(versions.includes(v))) }));
	const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b) => ({
		counts: subtract(b.counts, a.counts), low: subtract(b.low, a.high), high: subtract(b.high, a.low)
	})));
	return [...single, ...pairs];
}

/** Whether some way agrees in which the first of `groups` has somebody whose value in `cell` is not `value`; null: too many to try. */
export function another(ways: readonly number[][], sizes: readonly number[], constraints: readonly Constraint[], cell: number, value: number, most: number): { found: boolean | null; tries: number } {
	const width = ways[0]!.length;
	const least = Array.from({ length: width }, (_, c) => Math.min(...ways.map((way) => way[c]!)));
	const largest = Array.from({ length: width }, (_, c) => Math.max(...ways.map((way) => way[c]!)));
	const sums = constraints.map(() => new Array<number>(width).fill(0));
	const left = (sign: number) => constraints.map(({ counts }) => counts.reduce((sum, count, g) => sum + (count === sign ? sizes[g]! : 0), 0));
	const [more, less] = [left(1), left(-1)];
	let tries = 0;
	const agrees = (v: number) => {
		const [sum, { low, high }] = [sums[v]!, constraints[v]!];
		for (let c = 0; c < width; c++) {
			if (sum[c]! + more[v]! * least[c]! - less[v]! * largest[c]! > high[c]!) return false;
			if (sum[c]! + more[v]! * largest[c]! - less[v]! * least[c]! < low[c]!) return false;
		}
		return true;
	};
	const put = (g: number, way: readonly number[], by: 1 | -1) => {
		constraints.forEach(({ counts }, v) => {
			const count = counts[g]!;
			if (count === 0) return;
			(count > 0 ? more : less)[v]! -= by;
			for (let c = 0; c < width; c++) sums[v]![c]! += by * count * way[c]!;
		});
	};
	const place = (g: number, inGroup: number, from: number): boolean | null => {
		if (g === sizes.length) return true;
		if (inGroup === sizes[g]) return place(g + 1, 0, 0);
		let isOpen = false;
		for (let w = from; w < ways.length; w++) {
			const way = ways[w]!;
			// The first person of the group in question is the one who answered otherwise; the others of it follow in any order.
			const isFirst = g === 0 && inGroup === 0;
			if (isFirst && way[cell] === value) continue;
			if (++tries > most) return null;
			put(g, way, 1);
			const deeper = constraints.every((_, v) => agrees(v)) ? place(g, inGroup + 1, isFirst ? 0 : w) : false;
			put(g, way, -1);
			if (deeper) return true;
			if (deeper === null) isOpen = true;
			if (tries > most) return null;
		}
		return isOpen ? null : false;
	};
	return { found: constraints.every((_, v) => agrees(v)) ? place(0, 0, 0) : false, tries };
}

/** One question that was tried, and what came of it. */
export interface Asked {
	ways: readonly number[][];
	sizes: readonly number[];
	constraints: readonly Constraint[];
	cell: number;
	value: number;
	found: boolean | null;
}

export function enumerationAttack(survey: SurveyContent, published: Published, { most = 20_000, alsoAlike = false, solve = true, asked = undefined as ((question: Asked) => void) | undefined } = {}): Attack {
	const result: Attack = { finds: [], alike: 0, presence: 0, programs: 0, open: 0, tries: 0 };
	for (const { unit, versions } of published.values()) {
		if (versions.length < 2) continue;
		const cells = [...new Set(versions.flatMap(({ told }) => [...told.keys()]))];
		const ways = waysTo(unit, cells);
		const numbers = new Map<Person, number[]>();
		const of = (person: Person) => {
			const own = numbers.get(person) ?? (() => { const all = numbersOf(unit, person.answers); return cells.map((cell) => all[cell] ?? 0); })();
			numbers.set(person, own);
			return own;
		};
		const everybody = [...new Set(versions.flatMap(({ people }) => people))];
		// What somebody did answer has to be among what is tried, or everything would follow.
		const tried = new Set(ways.map((way) => way.join()));
		for (const person of everybody) if (!tried.has(of(person).join())) throw new Error(`${nameOf(unit)}: ${of(person).join()} is no way to answer`);
		const limits = versions.map((version) => limitsOf(cells, version, of));
		/** The people of some versions by which of these they are in: a single one cannot tell its people apart. */
		const groupsIn = (among: readonly number[]): Group[] => {
			const inside = everybody.filter((person) => among.some((v) => versions[v]!.people.includes(person)));
			return [...Map.groupBy(inside, (person) => among.map((v) => Number(versions[v]!.people.includes(person))).join(''))].map(([pattern, people]) => ({
				people, unknown: people.filter(({ isKnown }) => !isKnown), versions: among.filter((_, i) => pattern[i] === '1')
			}));
		};
		const can = (among: readonly number[], within: readonly Group[], target: Group, cell: number, value: number) => {
			const inside = [target, ...within.filter((group) => group !== target)].filter(({ unknown }) => unknown.length > 0);
			const sizes = inside.map(({ unknown }) => unknown.length);
			const constraints = constraintsOf(inside.map((group) => ({ versions: group.versions.map((v) => among.indexOf(v)) })), among.map((v) => limits[v]!));
			const { found, tries } = another(ways, sizes, constraints, cell, value, most);
			result.tries += tries;
			asked?.({ ways, sizes, constraints: constraints.slice(0, among.length), cell, value, found });
			if (found !== null || !solve) return found;
			result.programs++;
			return anotherByProgram(ways, sizes, constraints.slice(0, among.length), cell, value);
		};
		const all = versions.map((_, v) => v);
		const groups = groupsIn(all);
		/** Whether it was told of k people or more at once, by the versions up to some moment, before anything set somebody apart. */
		const toldOfMany = (person: Person, cell: number, value: number) => all.slice(1).some((last) => {
			const among = all.slice(0, last + 1);
			const within = groupsIn(among);
			const target = within.find(({ people }) => people.includes(person));
			return target !== undefined && target.people.length >= K && target.unknown.every((one) => of(one)[cell] === value) && can(among, within, target, cell, value) === false;
		});
		for (const group of groups) {
			if (group.unknown.length === 0) continue;
			cells.forEach((cell, c) => {
				// That somebody answered about a card tells that it is one of their own top cards.
				if (isPresence(cell) && (cell !== 'n' || unit.question.kind !== 'follow_up')) return;
				const value = of(group.unknown[0]!)[c]!;
				// What they truly answered agrees with everything: where they differ, nothing follows.
				if (group.unknown.some((person) => of(person)[c] !== value)) return;
				if (group.people.length >= K && !alsoAlike) return;
				const other = can(all, groups, group, c, value);
				if (other === null) result.open++;
				if (other !== false) return;
				if (group.versions.some((v) => { const [only] = groupsIn([v]); return can([v], [only!], only!, c, value) === false; })) return;
				const n = cells.indexOf('n');
				// That they said nothing may be told, by n; whatever follows of what they said follows from that, and is less.
				const isAbsent = group.unknown.every((person) => of(person)[n] === 0);
				const inFamily = unit.question.kind === 'follow_up' && group.unknown.some((person) => piecesOf(survey, person).has(`${familyIdOf(survey.questions, unit.question)}|${FAMILY}`));
				if (isAbsent && !inFamily) result.presence++;
				else if (group.people.length >= K || toldOfMany(group.unknown[0]!, c, value)) result.alike++;
				else result.finds.push({ unit: nameOf(unit), cell, value, group: group.people.length, people: group.unknown.map(({ number }) => number) });
			});
		}
	}
	return result;
}
