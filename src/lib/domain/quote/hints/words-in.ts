/** What is known by its words: names, places, workplaces, diagnoses, relations. One pass over the words, each of which looks at its neighbours. */
import { arabicAt } from './arabic.ts';
import { clubAt } from './clubs.ts';
import { diagnosisAt } from './health.ts';
import type { Hint } from './hint.ts';
import { nameAt } from './names.ts';
import { eachWord } from './near.ts';
import { placeAt } from './place-words.ts';
import { relationAt } from './relations.ts';
import { roleAt } from './roles.ts';
import { schoolAt } from './schools.ts';
import { workplaceAt } from './work.ts';

/** Where the words of `text` hint. `capitals`: whether the language writes names with them. */
export function wordsIn(text: string, capitals: boolean, count: (steps: number) => void): Hint[] {
	const found: Hint[] = [];
	count(eachWord(text, (near) => {
		workplaceAt(near);
		placeAt(near);
		schoolAt(near);
		clubAt(near);
		diagnosisAt(near);
		relationAt(near);
		roleAt(near);
		nameAt(near, capitals);
		if (/\p{Script=Arabic}/u.test(near.small)) arabicAt(near);
	}, (from, to, kind, why) => found.push({ start: from.start, end: to.end, kind, why })));
	return found;
}
