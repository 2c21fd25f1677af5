/** What differs between two texts, word by word. */
export interface Part {
	kind: 'same' | 'gone' | 'new';
	text: string;
}

/** Words, spaces and signs. */
const piecesOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** The parts of both in the order of reading: `same` and `gone` together are `before`, `same` and `new` are `after`. */
export function differenceOf(before: string, after: string): Part[] {
	const [a, b] = [piecesOf(before), piecesOf(after)];
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [m, n] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	// Longest common row of words from each place on.
	const longest = Array.from({ length: m.length + 1 }, () => new Uint16Array(n.length + 1));
	for (let i = m.length - 1; i >= 0; i--) {
		for (let j = n.length - 1; j >= 0; j--) longest[i]![j] = m[i] === n[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
	}
	const parts: Part[] = [];
	const add = (kind: Part['kind'], text: string) => {
		const last = parts.at(-1);
		if (last?.kind === kind) last.text += text;
		else if (text) parts.push({ kind, text });
	};
	add('same', a.slice(0, start).join(''));
	for (let i = 0, j = 0; i < m.length || j < n.length; ) {
		if (i < m.length && j < n.length && m[i] === n[j]) add('same', (j++, m[i++]!));
		else if (j >= n.length || (i < m.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) add('gone', m[i++]!);
		else add('new', n[j++]!);
	}
	add('same', a.slice(a.length - end).join(''));
	return gathered(parts);
}

/** Words that have changed one after another stand together: all that is gone, and then all that is new. */
function gathered(parts: Part[]): Part[] {
	const out: Part[] = [];
	for (let i = 0; i < parts.length; ) {
		if (parts[i]!.kind === 'same') {
			out.push(parts[i++]!);
			continue;
		}
		let [gone, added] = ['', ''];
		for (; i < parts.length; i++) {
			const { kind, text } = parts[i]!;
			// A space between two changes belongs to both.
			if (kind === 'same' && (/\S/.test(text) || i === parts.length - 1)) break;
			if (kind !== 'new') gone += text;
			if (kind !== 'gone') added += text;
		}
		if (gone) out.push({ kind: 'gone', text: gone });
		if (added) out.push({ kind: 'new', text: added });
	}
	return out;
}
