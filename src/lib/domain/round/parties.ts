/** Parties: the same questions to several groups, each in a round of its own. */
import { cleaned } from '#domain/text/cleaned.ts';

export const MOST_PARTIES = 6;
export const PARTY_LENGTH = 60;
/** As in the database: the smallest group that is ever shown. */
export const SMALLEST_GROUP = { least: 5, most: 50, usual: 5 } as const;
/** A round's name; of a party's round it ends with ": party". */
const TITLE_LENGTH = 120;

export interface Party {
	name: string;
	smallestGroup: number;
}
export type PartiesProblem = 'one' | 'same' | 'long' | 'title' | 'smallest';

/** The parties that somebody wrote in a form, row by row; an empty list when nobody wrote any. `title`: of the rounds. */
export function readParties(rows: readonly { name: string; smallest: string }[], title: string): Party[] | PartiesProblem {
	const parties: Party[] = [];
	for (const { name: typed, smallest } of rows) {
		const name = cleaned(typed).replace(/\s+/g, ' ').trim();
		if (!name) continue;
		if ([...name].length > PARTY_LENGTH) return 'long';
		if ([...title].length + [...name].length + 2 > TITLE_LENGTH) return 'title';
		if (parties.some((one) => one.name.toLowerCase() === name.toLowerCase())) return 'same';
		const k = smallest.trim() === '' ? SMALLEST_GROUP.usual : /^\d{1,3}$/.test(smallest.trim()) ? Number(smallest) : NaN;
		if (!(k >= SMALLEST_GROUP.least && k <= SMALLEST_GROUP.most)) return 'smallest';
		parties.push({ name, smallestGroup: k });
	}
	return parties.length === 1 ? 'one' : parties;
}
