/**
 * Acts that wait: each lies on the device until the server has answered, under an id made here, so that it is done once however often
 * it is sent. In order, and one sending at a time; another tab of the same browser may send the same, which changes nothing.
 */
import { device, newId } from '#data/browser/device.ts';
import type { RoomAct, SentAct, Ways } from './ways.ts';

export interface Waiting extends SentAct {
	/** Where it lies on the device, which is also its place in the order. */
	at: string;
	/** When it is done: the number of the workshop's last act then. */
	done?: number;
}
export interface Refused {
	at: string;
	act: RoomAct;
	/** not_yours · shown · full · invalid · closed · forbidden */
	status: string;
}
/** `gone`: this page may not any more; `signed_out`: it has to sign in again. */
export type Sending = 'ok' | 'no_contact' | 'signed_out' | 'gone';

const MOST_AT_ONCE = 40;
const TIMEOUT_MS = 15_000;
/** What cannot be sent again: the room has said what it says of it. */
const FINAL = new Set(['closed', 'forbidden', 'invalid', 'too_large']);
let count = 0;

export class Outbox {
	#waiting: Waiting[] = [];
	refused: Refused[] = [];
	readonly #ways: Ways;
	readonly #start: string;
	readonly #onchange: () => void;
	#busy: Promise<Sending> | null = null;

	constructor(ways: Ways, onchange: () => void) {
		this.#ways = ways;
		this.#start = `room:${ways.key}:`;
		this.#onchange = onchange;
	}

	/** What is not answered yet, and what is done and not heard of yet. */
	get all(): readonly Waiting[] {
		return this.#waiting;
	}
	get unsent(): Waiting[] {
		return this.#waiting.filter(({ done }) => done === undefined);
	}

	/** What earlier pages and other tabs of this device have left. */
	load(): void {
		const done = this.#waiting.filter((one) => one.done !== undefined);
		const found = device.keys(this.#start).sort().flatMap((at) => {
			try {
				const { id, act, status } = JSON.parse(device.read(at) ?? '') as SentAct & { status?: string };
				return typeof id === 'string' && act && typeof act === 'object' ? [{ at, id, act, status }] : [];
			} catch {
				return [];
			}
		});
		this.refused = found.flatMap(({ at, act, status }) => (status ? [{ at, act, status }] : []));
		this.#waiting = [...done, ...found.filter(({ status, at }) => !status && !done.some((one) => one.at === at)).map(({ at, id, act }) => ({ at, id, act }))];
	}
	/** Whether something stored under this name is of this box. */
	isOwn = (key: string | null): boolean => key === null || key.startsWith(this.#start);

	add(act: RoomAct): void {
		// Sorted as written: the clock, then a count, then chance.
		const id = newId();
		const at = `${this.#start}${Date.now().toString(36).padStart(9, '0')}${(count++ % 46_656).toString(36).padStart(3, '0')}${id.slice(0, 4)}`;
		device.write(at, JSON.stringify({ id, act }));
		this.#waiting = [...this.#waiting, { at, id, act }];
	}

	/** What is in what has been heard lies here no more. */
	heard(seq: number): void {
		if (this.#waiting.some(({ done }) => done !== undefined && done <= seq)) this.#waiting = this.#waiting.filter(({ done }) => done === undefined || done > seq);
	}

	/** Somebody has seen that it was not done. */
	take(refused: Refused): void {
		device.remove(refused.at);
		this.refused = this.refused.filter((one) => one !== refused);
	}

	/** Sends until nothing waits, or until there is no answer. */
	send(): Promise<Sending> {
		return (this.#busy ??= this.#sendAll().finally(() => (this.#busy = null)));
	}

	async #sendAll(): Promise<Sending> {
		for (;;) {
			const batch = this.unsent.slice(0, MOST_AT_ONCE);
			if (batch.length === 0) return 'ok';
			const stop = new AbortController();
			const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
			try {
				const response = await this.#ways.send(batch.map(({ id, act }) => ({ id, act })), stop.signal);
				if (response.type === 'opaqueredirect' || response.status === 401) return 'signed_out';
				// A proxy's page, or a network that asks for a sign-in, is no answer.
				const answer = (await response.json()) as { status?: string; seq?: number; acts?: { id: string; status: string }[] };
				if (answer.status === 'unknown') return 'gone';
				if (answer.status === 'ok' && Array.isArray(answer.acts)) this.#answered(batch, answer.acts.map(({ status }) => status), answer.seq ?? 0);
				else if (FINAL.has(answer.status ?? '')) this.#answered(batch, batch.map(() => answer.status!), 0);
				else return 'no_contact';
				this.#onchange();
			} catch {
				return 'no_contact';
			} finally {
				clearTimeout(timer);
			}
		}
	}

	#answered(batch: Waiting[], statuses: string[], seq: number): void {
		for (const [i, one] of batch.entries()) {
			const status = statuses[i] ?? 'done';
			if (status === 'done') device.remove(one.at);
			else {
				// Words stay on the device until somebody has seen that they did not come in.
				if ('text' in one.act) device.write(one.at, JSON.stringify({ id: one.id, act: one.act, status }));
				else device.remove(one.at);
				this.refused = [...this.refused, { at: one.at, act: one.act, status }];
			}
		}
		// By where it lies: another tab may have had all of them read anew meanwhile.
		const of = new Map(batch.map(({ at }, i) => [at, statuses[i] ?? 'done']));
		this.#waiting = this.#waiting.flatMap((one) => (!of.has(one.at) ? [one] : of.get(one.at) === 'done' && one.act.op !== 'vote' ? [{ ...one, done: seq }] : []));
	}
}
