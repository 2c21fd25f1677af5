/**
 * Answers that have been handed over and that the server has not yet taken: one entry a response, in the device's own
 * storage under a key that no version of the app changes. An entry leaves in two ways only: the server has said that it
 * is saved, or somebody has removed it on purpose. What cannot be read is left where it is.
 *
 * While the person is at the device the entry is open, because the answers may be changed. When the person has left it is
 * sealed: nobody who holds the device can read it, and its key tells nothing. Decision 19.
 *
 * localStorage and not IndexedDB: a write is done when the call returns, and a queue of a whole school is less than a
 * megabyte or two (a response is 2 to 8 KB of the 5 MB that browsers give). Decision 15.
 */
import type { ResponseSubmission } from '#domain/response/response.ts';
import { device, newId, type DeviceMemory } from './device.ts';

export interface Queued {
	submission: ResponseSubmission;
	/** Of the interface, for the server's sentences. */
	lang: string;
	/** The server's last word, when it was another than "saved": the answers stay here, and staff can take them over. */
	refused?: string;
}

/** A response of somebody who has left. */
export interface Sealed {
	round: string;
	sealed: string;
	refused?: string;
}

const OPEN = 'queue:';
const SEALED = 'sealed:';
/** An open entry whose locked copy has been written. */
const LOCKED = 'locked';
/** Refusals that may turn out otherwise: a round opens again, a server is mended. */
const MAY_CHANGE = ['closed', 'refused', 'conflict', 'code_taken'];
export const queueKey = (id: string): string => OPEN + id;

/** The id of the response that a storage key is about; null for other keys. */
export const queuedId = (key: string | null): string | null => (key?.startsWith(OPEN) ? key.slice(OPEN.length) : null);

const parsed = <Entry>(text: string | null): Partial<Entry> | null => {
	try {
		return JSON.parse(text ?? 'null') as Partial<Entry> | null;
	} catch {
		return null;
	}
};

/** An entry as it was kept; null for rubbish. */
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

	/** Puts a response in, in the place of an earlier revision of it. False when it is only kept while the page is open. */
	put(entry: Queued): boolean {
		return this.#memory.write(queueKey(entry.submission.id), JSON.stringify(entry));
	}

	get(id: string): Queued | null {
		return readQueued(this.#memory.read(queueKey(id)));
	}

	/** Everything open that waits, in no order: an order would tell who came first. */
	all(): Queued[] {
		return this.#memory.keys(OPEN).flatMap((key) => readQueued(this.#memory.read(key)) ?? []);
	}

	/** Everything sealed, by its key. */
	sealed(): Map<string, Sealed> {
		return new Map(this.#memory.keys(SEALED).flatMap((key) => {
			const entry = readSealed(this.#memory.read(key));
			return entry ? [[key, entry] as const] : [];
		}));
	}

	/** Takes a response out; a later revision that has come meanwhile stays. */
	remove(id: string, revision = Infinity): void {
		const now = this.get(id);
		if (now && now.submission.revision <= revision) this.#memory.remove(queueKey(id));
	}

	/**
	 * Locks a response whose person has left. The sealed one is written before the open one goes, so that a device that stops
	 * between has it twice, which the server saves once. False when it stays open: there was no room, or no such response.
	 */
	seal(id: string, seal: (submission: ResponseSubmission) => string): boolean {
		const now = this.get(id);
		if (!now) return false;
		const { submission, refused } = now;
		// Locked before, on a device that stopped in between; or nothing that anybody waits for.
		if (refused === LOCKED || refused === 'withdrawn' || refused === 'newer_exists') {
			this.#memory.remove(queueKey(id));
			return true;
		}
		const entry: Sealed = { round: submission.round, sealed: seal(submission), ...(refused && { refused }) };
		if (!this.#memory.write(SEALED + newId(), JSON.stringify(entry))) {
			// Memory alone would be worse than the open one that is kept.
			for (const [key, one] of this.sealed()) if (one.sealed === entry.sealed) this.#memory.remove(key);
			return false;
		}
		// Marked before it goes: another page that watches must not take it for sent.
		this.put({ ...now, refused: LOCKED });
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

	/** What was refused and may be taken now: somebody has asked for one more try. */
	tryAgain(): void {
		for (const entry of this.all()) if (MAY_CHANGE.includes(entry.refused ?? '')) this.put({ submission: entry.submission, lang: entry.lang });
		for (const [key, { round, sealed, refused }] of this.sealed()) if (MAY_CHANGE.includes(refused ?? '')) this.#memory.write(key, JSON.stringify({ round, sealed }));
	}

	/** Responses of a round that the server has not taken. */
	waiting(round: string): number {
		const open = this.all().filter(({ submission }) => submission.round === round).length;
		return open + [...this.sealed().values()].filter((one) => one.round === round).length;
	}

	/** Takes a response out on purpose. Another page that watches learns that it was not sent. */
	discard(id: string): void {
		const now = this.get(id);
		if (!now) return;
		this.put({ ...now, refused: 'discarded' });
		this.#memory.remove(queueKey(id));
	}
}

export const queue = new Queue();
