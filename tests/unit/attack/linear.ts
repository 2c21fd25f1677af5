/**
 * Sums and differences of what was published, by exact linear algebra: whether some combination of the versions of a number rests
 * on fewer than k of the people who weighed what it is about.
 */
import type { SurveyContent } from '#domain/survey/survey.ts';
import { isPresence, itemOf } from './numbers.ts';
import { K, nameOf, piecesOf, type Published } from './doors.ts';

/** The rank over the rationals; entries are small whole numbers, so that the elimination stays exact. */
export function rank(rows: readonly (readonly number[])[]): number {
	const left = rows.map((row) => [...row]);
	let found = 0;
	for (let column = 0; left.length > found && column < (left[0]?.length ?? 0); column++) {
		const at = left.findIndex((row, i) => i >= found && row[column] !== 0);
		if (at < 0) continue;
		[left[found], left[at]] = [left[at]!, left[found]!];
		const pivot = left[found]!;
		for (let i = found + 1; i < left.length; i++) {
			const factor = left[i]![column]!;
			if (factor !== 0) left[i] = left[i]!.map((value, j) => value * pivot[column]! - factor * pivot[j]!);
		}
		found++;
	}
	return found;
}

export interface SingledOut {
	unit: string;
	cell: string;
	people: number;
}

/** The fewest people, fewer than k, that a combination of totals rests on; 0 when there are none. `patterns`: '101' → people. */
function fewest(patterns: ReadonlyMap<string, number>, versions: number): number {
	const all = [...patterns];
	const rows = Array.from({ length: versions }, (_, v) => all.map(([pattern]) => Number(pattern[v])));
	const full = rank(rows);
	let least = 0;
	const search = (from: number, chosen: number[], people: number) => {
		if (chosen.length > 0 && (least === 0 || people < least)) {
			if (rank(rows.map((row) => row.filter((_, i) => !chosen.includes(i)))) < full) least = people;
		}
		for (let next = from; next < all.length; next++) if (people + all[next]![1] < K) search(next + 1, [...chosen, next], people + all[next]![1]);
	};
	search(0, [], 0);
	return least;
}

export function linearAttack(survey: SurveyContent, published: Published): SingledOut[] {
	const found: SingledOut[] = [];
	for (const { unit, versions } of published.values()) {
		const results = new Map<string, number>();
		for (const cell of new Set(versions.flatMap(({ told }) => [...told.keys()]))) {
			const item = itemOf(unit, cell);
			const telling = versions.flatMap((version, v) => (version.told.has(cell) ? [{ version, v }] : []));
			if (isPresence(cell) || telling.length < 2) continue;
			const key = `${item}|${telling.map(({ v }) => v).join()}`;
			if (!results.has(key)) {
				// Who said the same cannot be told apart by any number, so they are places: the first with this content (in the same part, where parts are told), the second …
				const partOf = telling.find(({ version }) => version.partOf)?.version.partOf;
				const counts = telling.map(({ version }) => {
					const of = new Map<string, number>();
					for (const person of version.people) {
						const piece = piecesOf(survey, person).get(nameOf(unit))?.get(item);
						if (!piece?.weighs) continue;
						const place = partOf ? `${piece.said}\n${partOf(person)}` : piece.said;
						of.set(place, (of.get(place) ?? 0) + 1);
					}
					return of;
				});
				const patterns = new Map<string, number>();
				for (const said of new Set(counts.flatMap((of) => [...of.keys()]))) {
					const most = Math.max(...counts.map((of) => of.get(said) ?? 0));
					for (let place = 1; place <= most; place++) {
						const pattern = counts.map((of) => Number((of.get(said) ?? 0) >= place)).join('');
						patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
					}
				}
				results.set(key, fewest(patterns, telling.length));
			}
			const people = results.get(key)!;
			if (people > 0) found.push({ unit: nameOf(unit), cell, people });
		}
	}
	return found;
}
