/** A text cut at its hints, to be shown with each of them marked. */
import { hintsIn } from './hints/hints.ts';
import type { HintKind } from './hints/hint.ts';

export interface Piece {
	text: string;
	/** Null: nothing that points at somebody. */
	kind: HintKind | null;
}

/** The language that a text is written in, by its letters and commonest words: nobody tells, since it could point at who wrote. */
export function languageOf(text: string): 'sv' | 'en' | 'ar' {
	if (/\p{Script=Arabic}/u.test(text)) return 'ar';
	const count = (words: RegExp) => text.match(words)?.length ?? 0;
	return count(/\b(?:the|and|i|is|was|to|my|of|they|that|it)\b/gi) > count(/(?<!\p{L})(?:och|jag|är|att|det|som|inte|på|med|min|mitt|en)(?!\p{L})/giu) ? 'en' : 'sv';
}

/** All of the text, in order. */
export function markedIn(text: string): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end, kind } of hintsIn(text, languageOf(text))) {
		if (start > at) pieces.push({ text: text.slice(at, start), kind: null });
		pieces.push({ text: text.slice(start, end), kind });
		at = end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), kind: null });
	return pieces;
}

/** What is marked, each once, in order. */
export function hintedIn(text: string): { text: string; kind: HintKind }[] {
	const seen = new Set<string>();
	return markedIn(text).flatMap(({ text: said, kind }) => (kind === null || seen.has(said) ? [] : (seen.add(said), [{ text: said, kind }])));
}
