/** Files while somebody says what is in them: in the memory of this process and nowhere else, for an hour, for whoever chose them. */
interface Owned {
	account: string;
	projectId: string;
}
const HOUR = 60 * 60_000;

/** A place for at most `most` of one kind. */
export function keeper<Kept extends Owned>(most: number) {
	const kept = new Map<string, Kept & { at: number }>();
	return {
		/** Keeps one under a new key, in the place of the person's earlier one; of too many the oldest goes. */
		keep(one: Kept, now = Date.now()): string {
			for (const [key, { account, at }] of kept) if (account === one.account || now - at > HOUR) kept.delete(key);
			while (kept.size >= most) kept.delete(kept.keys().next().value!);
			const key = crypto.randomUUID();
			kept.set(key, { ...one, at: now });
			return key;
		},
		/** Whoever chose it, in the project that it was chosen for; null for others and after an hour. */
		find(key: string, account: string, projectId: string, now = Date.now()): Kept | null {
			const found = kept.get(key);
			return found?.account === account && found.projectId === projectId && now - found.at <= HOUR ? found : null;
		},
		change: (key: string, to: Partial<Kept>): void => void Object.assign(kept.get(key) ?? {}, to),
		forget: (key: string): void => void kept.delete(key)
	};
}
