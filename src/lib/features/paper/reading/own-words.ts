/** Own words as they were typed in, with what can point somebody out settled as on a device. */
import { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
import { cleaned } from '#domain/text/cleaned.ts';
import { roomLeft } from '#domain/text/length.ts';
import type { Context, Found, Read, Values } from './reading.ts';

/** The text with what was to be taken away taken away, and what nobody has decided about. */
function settle(key: string, written: string, values: Values): { text: string; found: Found[] } {
	let text = written;
	const found: Found[] = [];
	const past = new Set<string>();
	for (;;) {
		const next = findPersonalData(text).find((one) => !past.has(one.text));
		if (!next) return { text: cleaned(text), found };
		// The name of a form's field holds no line breaks.
		const field = `${key}:found:${next.text.replace(/\s+/g, ' ')}`;
		if (values[field] === 'remove') {
			text = withoutPersonalData(text, next);
			continue;
		}
		past.add(next.text);
		if (values[field] !== 'keep') found.push({ key, field, kind: next.kind, text: next.text });
	}
}

/** The own words of an item, and what there is to say about them. */
export function readWords(key: string, maxLength: number, values: Values, { mayWrite }: Context): { text: string; about: Omit<Read, 'answers'> } {
	const written = values[`${key}:story`] ?? '';
	if (!mayWrite) return { text: '', about: { wordsLeftOut: written.trim() !== '' } };
	const { text, found } = settle(key, written, values);
	const left = roomLeft(text, maxLength);
	return {
		text,
		about: {
			found,
			problems: [
				...(left < 0 ? [{ problem: 'tooLong' as const, values: { n: maxLength - left, most: maxLength } }] : []),
				...(found.length > 0 ? [{ problem: 'personalData' as const }] : [])
			]
		}
	};
}
