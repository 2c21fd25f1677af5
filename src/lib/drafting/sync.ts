/**
 * Sends a window's edits to the server and brings the others' here: soon after somebody has stopped typing, one request at a
 * time, again and again while there is no contact. What is not sent is handed over to be kept on the device, before anything
 * else happens. Without edits nothing is written: it only asks now and then what has come.
 */
import type { Edit } from './journal.ts';
import type { Session, Tail } from './session.ts';

/** What came of a request. `signed_out` and `no_contact` pass; `refused` does not, nor `archived`: the project is put away. */
export type Answer = ({ status: 'written' } & Tail) | { status: 'signed_out' | 'no_contact' | 'refused' | 'archived' };
export type SaveState = 'saved' | 'saving' | 'no_contact' | 'signed_out' | 'refused' | 'archived';

/** After the last letter; and at the latest, while somebody goes on typing. */
const AFTER_PAUSE_MS = 500;
const AT_LATEST_MS = 1500;
const ASK_EVERY_MS = 4000;
const RETRY_MS = [1000, 2000, 5000, 15_000];

export interface Surroundings {
	/** Sends edits and the number of the last edit that is known. */
	post(after: number, edits: readonly Edit[]): Promise<Answer>;
	/** Keeps what is not sent on the device; an empty list: nothing is. */
	keep(unsent: readonly Edit[]): void;
	/** What is shown has changed from outside. */
	redraw(): void;
	told(state: SaveState): void;
	now(): number;
	/** Calls back later; gives what calls it off. */
	later(ms: number, work: () => void): () => void;
}

export class Sync {
	state: SaveState = 'saved';
	#session: Session;
	#around: Surroundings;
	#callOff: () => void = () => {};
	#busy = false;
	#ended = false;
	#firstUnsent: number | null = null;
	#failures = 0;

	constructor(session: Session, around: Surroundings) {
		this.#session = session;
		this.#around = around;
	}

	/** From here on; an earlier window's edits are sent at once. */
	begin(): void {
		if (this.#session.unsent.length > 0) this.changed();
		else this.#plan(ASK_EVERY_MS);
	}

	/** Something was typed, moved, undone. */
	changed(): void {
		const { unsent } = this.#session;
		this.#around.keep(unsent);
		if (unsent.length === 0) return;
		const now = this.#around.now();
		this.#firstUnsent ??= now;
		if (this.state !== 'no_contact' && this.state !== 'signed_out') this.#tell('saving');
		if (!this.#busy && this.#failures === 0) this.#plan(Math.max(0, Math.min(AFTER_PAUSE_MS, this.#firstUnsent + AT_LATEST_MS - now)));
	}

	/** At once: the network is back, the window is shown again. */
	now(): void {
		if (!this.#busy) this.#plan(0);
	}

	end(): void {
		this.#ended = true;
		this.#callOff();
	}

	#tell(state: SaveState): void {
		if (state !== this.state) this.#around.told((this.state = state));
	}

	#plan(ms: number): void {
		this.#callOff();
		if (!this.#ended) this.#callOff = this.#around.later(ms, () => void this.#send());
	}

	async #send(): Promise<void> {
		if (this.#busy || this.#ended) return;
		this.#busy = true;
		const session = this.#session;
		const after = session.number;
		const sent = session.take();
		const answer = await this.#around.post(after, sent).catch((): Answer => ({ status: 'no_contact' }));
		this.#busy = false;
		if (this.#ended) return;
		if (answer.status !== 'written') {
			this.#tell(answer.status);
			// What is refused is refused again: it stays on the device, and nothing more is tried until something is changed.
			if (answer.status === 'refused' || answer.status === 'archived') return;
			this.#plan(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)]!);
			return;
		}
		this.#failures = 0;
		const redraw = session.received(answer, after, sent);
		const { unsent } = session;
		this.#around.keep(unsent);
		this.#firstUnsent = unsent.length > 0 ? this.#around.now() : null;
		this.#tell(unsent.length > 0 ? 'saving' : 'saved');
		if (redraw) this.#around.redraw();
		this.#plan(unsent.length > 0 ? AFTER_PAUSE_MS : ASK_EVERY_MS);
	}
}
