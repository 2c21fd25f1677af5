/**
 * Answers that have been handed over and that the server has not yet taken: one entry a response, in the device's own
 * storage under a key that no version of the app changes. An entry leaves in two ways only: the server has said that it
 * is saved, or somebody has removed it on purpose. What cannot be read is left where it is.
 *
 * localStorage and not IndexedDB: a write is done when the call returns, and a queue of a whole school is less than a
 * megabyte (a response is 2 to 8 KB of the 5 MB that browsers give). Decision 15.
 */
import type { ResponseSubmission } from '#domain/response/response.ts';
import { device, type DeviceMemory } from './device.ts';

export interface Queued {
	submission: ResponseSubmission;
	/** Of the interface, for the server's sentences. */
	lang: string;
	/** The server's last word, when it was another than "saved": the answers stay here, and staff can take them over. */
	refused?: string;
}

const PREFIX = 'queue:';
export const queueKey = (id: string): string => PREFIX + id;

/** The id of the response that a storage key is about; null for other keys. */
export const queuedId = (key: string | null): string | null => (key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : null);

/** An entry as it was kept; null for rubbish. */
export function readQueued(text: string | null): Queued | null {
	try {
		const entry = JSON.parse(text ?? 'null') as Partial<Queued> | null;
		const { id, round, revision } = entry?.submission ?? {};
		return typeof id === 'string' && typeof round === 'string' && typeof revision === 'number' ? (entry as Queued) : null;
	} catch {
		return null;
	}
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

	/** Everything that waits, in no order: an order would tell who came first. */
	all(): Queued[] {
		return this.#memory.keys(PREFIX).flatMap((key) => readQueued(this.#memory.read(key)) ?? []);
	}

	/** Takes a response out; a later revision that has come meanwhile stays. */
	remove(id: string, revision = Infinity): void {
		const now = this.get(id);
		if (now && now.submission.revision <= revision) this.#memory.remove(queueKey(id));
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
