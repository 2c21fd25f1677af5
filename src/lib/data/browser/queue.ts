/**
 * Responses that were submitted but not yet confirmed by the server: one entry per response in the device's storage, under a
 * key that must not change between versions of the app. An entry is removed only when the server confirms it or somebody
 * discards it. Unreadable entries are left.
 *
 * An entry is open while the person is at the device, since answers may be changed. Afterwards it is sealed: the content
 * cannot be read on the device, and the key holds no id. Decision 19.
 *
 * localStorage and not IndexedDB: a write is complete when the call returns, and the queue of a whole school is 1–2 MB of
 * the 5 MB that browsers give (a response is 2 to 8 KB). Decision 15.
 */
import type { ResponseSubmission } from '#domain/response/response.ts';
import { device, newId, type DeviceMemory } from './device.ts';

export interface Queued {
	submission: ResponseSubmission;
	/** Language of the interface, for the server's messages. */
	lang: string;
	/** The server's refusal, if any. The entry is kept, and staff can export it. */
	refused?: string;
	/** The place of the answer that was refused, where the server said which. */
	at?: number;
}

/** A response that only the server can read. */
export interface Sealed {
	round: string;
	sealed: string;
	refused?: string;
}

const OPEN = 'queue:';
const SEALED = 'sealed:';
/** Marks an open entry whose sealed copy has been written. */
const SEALED_MARK = 'locked';
/** Refusals that may be temporary: a round can reopen, a server can be repaired. */
const RETRIABLE = ['closed', 'refused', 'conflict', 'code_taken'];
export const queueKey = (id: string): string => OPEN + id;

/** The response id in a storage key; null for other keys. */
export const queuedId = (key: string | null): string | null => (key?.startsWith(OPEN) ? key.slice(OPEN.length) : null);

const parsed = <Entry>(text: string | null): Partial<Entry> | null => {
	try {
		return JSON.parse(text ?? 'null') as Partial<Entry> | null;
	} catch {
		return null;
	}
};

/** A stored entry; null if it cannot be parsed. */
export function readQueued(text: string | null): Queued | null {
	const entry = parsed<Queued>(text);
	const { id, round, revision } = entry?.submission ?? {};
	return typeof id === 'string' && typeof round === 'string' && typeof revision === 'number' ? (entry as Queued) : null;
}

function readSealed(text: string | null): Sealed | null {
	const entry = parsed<Sealed>(text);
	return typeof entry?.sealed === 'string' && typeof entry.round === 'string' ? (entry as Sealed) : null;
}

export class Queue {
	readonly #memory: DeviceMemory;

	constructor(memory: DeviceMemory = device) {
		this.#memory = memory;
	}

	/** Adds a response, replacing an earlier revision. False when it is only kept while the page is open. */
	put(entry: Queued): boolean {
		return this.#memory.write(queueKey(entry.submission.id), JSON.stringify(entry));
	}

	get(id: string): Queued | null {
		return readQueued(this.#memory.read(queueKey(id)));
	}

	/** All open entries, unordered: an order would reveal who came first. */
	all(): Queued[] {
		return this.#memory.keys(OPEN).flatMap((key) => readQueued(this.#memory.read(key)) ?? []);
	}

	sealed(): Map<string, Sealed> {
		return new Map(this.#memory.keys(SEALED).flatMap((key) => {
			const entry = readSealed(this.#memory.read(key));
			return entry ? [[key, entry] as const] : [];
		}));
	}

	/** Removes a response unless its revision is later than `revision`. */
	remove(id: string, revision = Infinity): void {
		const now = this.get(id);
		if (now && now.submission.revision <= revision) this.#memory.remove(queueKey(id));
	}

	/**
	 * Replaces an open entry by a sealed one. The sealed one is written first, so a crash in between leaves both, which the
	 * server saves once. False when it stays open: storage is full, or there is no such entry.
	 */
	seal(id: string, seal: (submission: ResponseSubmission) => string): boolean {
		const now = this.get(id);
		if (!now) return false;
		const { submission, refused } = now;
		// Sealed before a crash, or nothing left to send.
		if (refused === SEALED_MARK || refused === 'withdrawn' || refused === 'newer_exists') {
			this.#memory.remove(queueKey(id));
			return true;
		}
		const entry: Sealed = { round: submission.round, sealed: seal(submission), ...(refused && { refused }) };
		if (!this.#memory.write(SEALED + newId(), JSON.stringify(entry))) {
			// The write went to memory only, which is less safe than the stored open entry.
			for (const [key, one] of this.sealed()) if (one.sealed === entry.sealed) this.#memory.remove(key);
			return false;
		}
		// Marked before removal, so that other pages do not take it for sent.
		this.put({ ...now, refused: SEALED_MARK });
		this.#memory.remove(queueKey(id));
		return true;
	}

	removeSealed(key: string): void {
		this.#memory.remove(key);
	}

	refuseSealed(key: string, refused: string): void {
		const now = readSealed(this.#memory.read(key));
		if (now) this.#memory.write(key, JSON.stringify({ ...now, refused }));
	}

	/** A round that had closed is asked about again: responses that came when it was closed, of people who are still here or have left. */
	reopened(round: string): void {
		for (const { submission, lang, refused } of this.all()) if (refused === 'closed' && submission.round === round) this.put({ submission, lang });
		for (const [key, { sealed, refused, round: of }] of this.sealed()) if (refused === 'closed' && of === round) this.#memory.write(key, JSON.stringify({ round, sealed }));
	}

	/** Clears refusals that may be temporary. */
	tryAgain(): void {
		for (const entry of this.all()) if (RETRIABLE.includes(entry.refused ?? '')) this.put({ submission: entry.submission, lang: entry.lang });
		for (const [key, { round, sealed, refused }] of this.sealed()) if (RETRIABLE.includes(refused ?? '')) this.#memory.write(key, JSON.stringify({ round, sealed }));
	}

	/** Responses of a round that the server has not taken. */
	waiting(round: string): number {
		const open = this.all().filter(({ submission }) => submission.round === round).length;
		return open + [...this.sealed().values()].filter((one) => one.round === round).length;
	}

	/** Removes a response on request, marked so that other pages do not take it for sent. */
	discard(id: string): void {
		const now = this.get(id);
		if (!now) return;
		this.put({ ...now, refused: 'discarded' });
		this.#memory.remove(queueKey(id));
	}
}

export const queue = new Queue();
