/**
 * Names of variables that SPSS, R and others can read: letters, digits and underscore, at most 32 characters, begins with a
 * letter and ends with none but a letter or digit, no reserved word, unique also where case is not told apart.
 */

const MOST = 32;
/** Words that SPSS or R keeps for itself, in small letters. */
const RESERVED = new Set([
	'all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with',
	'if', 'else', 'repeat', 'while', 'function', 'for', 'next', 'break', 'true', 'false', 'null', 'inf', 'nan', 'na', 'in', 't', 'f', 'c', 'q'
]);

/** Six letters and digits that are the same for the same text, always (FNV-1a). */
function mark(text: string): string {
	let hash = 0x811c9dc5;
	for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
	return hash.toString(36).padStart(7, '0').slice(-6);
}

const withMark = (name: string, key: string): string => `${name.slice(0, MOST - 7).replace(/_+$/, '')}_${mark(key)}`;

/** A name made of its parts alone. Where a part cannot be kept as it is, a mark tells it from others. */
function nameOf(parts: readonly string[]): string {
	const joined = parts.join('_');
	const begun = /^[A-Za-z]/.test(joined) ? joined : `q_${joined}`;
	const plain = begun.replace(/[^A-Za-z0-9_]+/g, '_').replace(/_+$/, '');
	if (RESERVED.has(plain.toLowerCase())) return `q_${plain}`;
	return plain === begun && plain.length <= MOST ? plain : withMark(plain, parts.join('\u0000'));
}

/** A name for each list of parts. Of two that would be called the same, the later gets a mark; the earlier keeps its name. */
export function namesOf(all: readonly (readonly string[])[], taken: readonly string[] = []): string[] {
	const used = new Set(taken.map((name) => name.toLowerCase()));
	return all.map((parts) => {
		let name = nameOf(parts);
		for (let key = parts.join('\u0000'); used.has(name.toLowerCase()); key += '\u0000') name = withMark(nameOf(parts), key);
		used.add(name.toLowerCase());
		return name;
	});
}
