/** What a form says that a line rests on: each choice carries what it points at, whole. */
import { evidence, type Evidence } from '#domain/insight/insight.ts';
import { support, type Support } from './persona.ts';

function pointed(text: string): Evidence[] {
	try {
		const read = evidence.safeParse(JSON.parse(text.slice(0, 2000)));
		return read.success ? [read.data] : [];
	} catch {
		return [];
	}
}
export const choiceOf = (one: Evidence): string => JSON.stringify(one);

/** `text`: a field's. Null: it is nothing that a line can rest on. */
export function supportOf(kind: string, choices: readonly string[], text: (name: 'note' | 'on' | 'people') => string): Support | null {
	const chosen = choices.slice(0, 50).flatMap(pointed);
	if (kind === 'assumption') return { kind };
	if (kind === 'note') return support.safeParse({ kind, text: text('note'), on: text('on'), people: /^\d{1,3}$/.test(text('people').trim()) ? Number(text('people')) : 0 }).data ?? null;
	if (kind === 'quotes') return support.safeParse({ kind, quotes: chosen }).data ?? null;
	return chosen[0]?.kind === kind && kind !== 'quote' ? (support.safeParse(chosen[0]).data ?? null) : null;
}
