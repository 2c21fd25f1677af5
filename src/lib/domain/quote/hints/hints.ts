/**
 * Hints for whoever washes a story: what may point somebody out. Nothing is replaced; a person marks and unmarks, since rules of this kind
 * both miss and cry wolf. For staff, and therefore with word lists that the check on the respondent's device must not carry.
 */
import type { Hint, HintKind } from './hint.ts';
import { shapesIn } from './patterns.ts';
import { wordsIn } from './words-in.ts';

export interface HintOptions {
	/** Words of the place that the lists do not know: a factory, a youth club. One word each, in any case. */
	own?: readonly string[];
	/** Words that the workspace does not want marked. */
	harmless?: readonly string[];
	/** For tests of the time it takes: told about each piece of work. */
	count?(steps: number): void;
}

/** Where two hints overlap they become one, of the kind that stands first here. */
const RANK: HintKind[] = ['identity_number', 'email', 'phone', 'handle', 'date', 'age', 'diagnosis', 'school', 'workplace', 'name', 'place', 'relation', 'number', 'unusual'];

/** What in `text` may point somebody out: sorted, without overlaps. */
export function hintsIn(text: string, language: 'sv' | 'en' | 'ar', { own = [], harmless = [], count = () => {} }: HintOptions = {}): Hint[] {
	const found = [...shapesIn(text, count), ...wordsIn(text, language !== 'ar', count)];
	const ownWords = new Set(own.map((word) => word.toLowerCase()));
	if (ownWords.size > 0) {
		for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
			if (ownWords.has(match[0].toLowerCase())) found.push({ start: match.index, end: match.index + match[0].length, kind: 'unusual', why: 'own_list' });
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	count(found.length);
	const merged: Hint[] = [];
	for (const one of found) {
		const last = merged.at(-1);
		if (!last || one.start >= last.end) merged.push({ ...one });
		else {
			last.end = Math.max(last.end, one.end);
			if (RANK.indexOf(one.kind) < RANK.indexOf(last.kind)) [last.kind, last.why] = [one.kind, one.why];
		}
	}
	const unmarked = new Set(harmless.map((word) => word.toLowerCase()));
	return unmarked.size === 0 ? merged : merged.filter(({ start, end }) => !unmarked.has(text.slice(start, end).toLowerCase()));
}
