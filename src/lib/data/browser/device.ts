/**
 * Storage on a respondent's device. localStorage, because a write is complete when the call returns, so a reload right after
 * a tap loses nothing. Where the browser refuses (private mode, quota, policy), values are kept in memory while the page is
 * open, and `write` returns false, so that the person can be told.
 */
const memory = new Map<string, string>();

export interface DeviceMemory {
	read(key: string): string | null;
	/** False when the value is only kept while the page is open. */
	write(key: string, value: string): boolean;
	remove(key: string): void;
	keys(prefix: string): string[];
}

export const device: DeviceMemory = {
	read(key) {
		try {
			// Memory first: it holds only writes that the browser refused, which are newer.
			return memory.get(key) ?? localStorage.getItem(key);
		} catch {
			return memory.get(key) ?? null;
		}
	},
	write(key, value) {
		try {
			localStorage.setItem(key, value);
			memory.delete(key);
			return true;
		} catch {
			memory.set(key, value);
			return false;
		}
	},
	remove(key) {
		memory.delete(key);
		try {
			localStorage.removeItem(key);
		} catch {
			// Storage is unavailable, so it has no value.
		}
	},
	keys(prefix) {
		const found = new Set([...memory.keys()]);
		try {
			for (let i = 0; i < localStorage.length; i++) found.add(localStorage.key(i)!);
		} catch {
			// Storage is unavailable: keys in memory only.
		}
		return [...found].filter((key) => key.startsWith(prefix));
	}
};

/** Random (version 4) UUID. crypto.randomUUID does not exist on plain http, as in a local network. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
