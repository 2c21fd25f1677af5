/** Whether two values of JSON are the same, whatever the order of names in them. */
export function same(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
	const names = Object.keys(one);
	return names.length === Object.keys(other).length && names.every((name) => same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}
