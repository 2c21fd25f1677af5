/** A list with one of its things, or a new one, after another: null puts it first, and one that is gone last. */
export function placed<One extends { id: string }>(list: readonly One[], one: One, after: string | null): One[] {
	const others = list.filter(({ id }) => id !== one.id);
	const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
	return at === 0 && after !== null ? [...others, one] : [...others.slice(0, at), one, ...others.slice(at)];
}
