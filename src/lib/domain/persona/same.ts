/** Whether two values hold the same. The database gives the names of an object in an order of its own, so that text does not tell. */
export function same(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [ours, theirs] = [Object.entries(a), b as Record<string, unknown>];
	return ours.length === Object.keys(b).length && ours.every(([key, value]) => Object.hasOwn(theirs, key) && same(value, theirs[key]));
}
