/** What in a diary may point somebody out. Fewer kinds than when a story is washed: places, days and schools are what a diary is of. */
import { hintedIn } from '#domain/quote/marked.ts';
import type { HintKind } from '#domain/quote/hints/hint.ts';

const KINDS: readonly HintKind[] = ['name', 'phone', 'email', 'handle', 'identity_number'];

/** Names, numbers and addresses of people, each once, as they were written. `invented`: names of people who do not exist. */
export function pointsOut(texts: readonly string[], invented: readonly string[] = []): string[] {
	const harmless = new Set(invented.map((name) => name.toLowerCase()));
	const found = texts.flatMap((text) => hintedIn(text).flatMap(({ text: said, kind }) => (KINDS.includes(kind) && !harmless.has(said.toLowerCase()) ? [said] : [])));
	return [...new Set(found)];
}
