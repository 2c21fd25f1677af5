/**
 * The single sender of a device: sends queued responses one at a time, and retries until the server has answered.
 *
 * Where Web Locks exist (https) only one page of the browser sends at a time; elsewhere two pages may send the same response,
 * which the server saves once. Correctness only requires that an entry is removed after the server's confirmation.
 */
import { attempt as send, asState, type Refusal, type SendState } from './send.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { queue as theQueue, queuedId, readQueued, type Queue, type Queued, type Sealed } from './queue.ts';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;

/** `send`, or a simulated network in tests. */
type Attempt = (body: ResponseSubmission | { sealed: string }, lang: string) => Promise<SendState | Refusal>;
type Listener = (id: string, state: SendState, entry: Queued) => void;

/** Random order, so that a response on which the server fails does not block the others. */
function shuffled<Entry>(entries: Entry[]): Entry[] {
	return entries.map((entry) => [Math.random(), entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

const stateOf = (answer: SendState | Refusal): SendState => (typeof answer === 'string' ? answer : answer.state);

export class Sender {
	readonly #queue: Queue;
	readonly #attempt: Attempt;
	/** Null on plain http and in old browsers. */
	readonly #locks: LockManager | null;
	readonly #states = new Map<string, SendState>();
	readonly #listeners = new Set<Listener>();
	readonly #watchers = new Set<() => void>();
	#pause = FIRST_PAUSE_MS;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#again = false;

	constructor(queue: Queue = theQueue, attempt: Attempt = send, locks: LockManager | null = globalThis.navigator?.locks ?? null) {
		this.#queue = queue;
		this.#attempt = attempt;
		this.#locks = locks;
	}

	/** Subscribes to the states of all responses. Returns the unsubscribe function. */
	listen(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Subscribes to any change of the queue. Returns the unsubscribe function. */
	watch(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/** State of a queued response; null when it is not in the queue. */
	state(id: string): SendState | null {
		const entry = this.#queue.get(id);
		if (!entry) return null;
		return entry.refused ? asState(entry.refused) : (this.#states.get(id) ?? 'waiting');
	}

	/** Starts sending when the network allows. Returns a function that stops; the queue is kept. */
	follow(): () => void {
		const wake = () => void this.wake();
		const seen = () => document.visibilityState === 'visible' && wake();
		// Another page of this browser has queued or sent something.
		const stored = (event: StorageEvent) => {
			const id = queuedId(event.key);
			if (id === null) return;
			const before = event.newValue === null ? readQueued(event.oldValue) : null;
			if (event.newValue !== null) wake();
			else if (before && !before.refused) this.#tell(id, 'sent', before);
		};
		addEventListener('online', wake);
		addEventListener('storage', stored);
		document.addEventListener('visibilitychange', seen);
		wake();
		return () => {
			clearTimeout(this.#timer);
			removeEventListener('online', wake);
			removeEventListener('storage', stored);
			document.removeEventListener('visibilitychange', seen);
		};
	}

	/** `wake` on request: also retries refusals that may be temporary. */
	async tryAgain(): Promise<void> {
		this.#queue.tryAgain();
		await this.wake();
	}

	async wake(): Promise<void> {
		this.#pause = FIRST_PAUSE_MS;
		await this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running) {
			this.#again = true;
			return;
		}
		this.#running = true;
		clearTimeout(this.#timer);
		try {
			if (!this.#locks) await this.#sendAll();
			else await this.#locks.request('sender', { ifAvailable: true }, (lock) => (lock ? this.#sendAll() : undefined));
		} catch {
			// The lock request failed; the timer tries again.
		} finally {
			this.#running = false;
		}
		if (this.#again) {
			this.#again = false;
			return this.#run();
		}
		if (!this.#waits()) return;
		// Jitter, so that the tablets of a room do not send at the same moment.
		this.#timer = setTimeout(() => void this.#run(), this.#pause * (0.75 + Math.random() / 2));
		this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
	}

	#waiting = (): Queued[] => this.#queue.all().filter(({ refused }) => !refused);
	#locked = () => [...this.#queue.sealed()].filter(([, { refused }]) => !refused);
	#waits = (): boolean => this.#waiting().length + this.#locked().length > 0;

	async #sendAll(): Promise<void> {
		const open = this.#waiting().map(({ submission: { id } }) => () => this.#sendOpen(id));
		const sealed = this.#locked().map(([key, entry]) => () => this.#sendSealed(key, entry));
		// Stop at the first without an answer; the others would fail too.
		for (const send of shuffled([...open, ...sealed])) if ((await send()) === 'waiting') return;
	}

	async #sendOpen(of: string): Promise<SendState | null> {
		// Read again: it may have been changed or removed meanwhile.
		const entry = this.#queue.get(of);
		if (!entry) return null;
		const { id, revision } = entry.submission;
		this.#tell(id, 'sending', entry);
		const answer = await this.#attempt(entry.submission, entry.lang);
		const state = stateOf(answer);
		if (state === 'code_taken') {
			// Collision of withdrawal codes (probability about 10^-12): draw another.
			if (!this.#queue.get(id)) return null;
			const other = { ...entry, submission: { ...entry.submission, withdrawalCode: newWithdrawalCode() } };
			this.#queue.put(other);
			this.#again = true;
			this.#tell(id, state, other);
			return state;
		}
		if (state === 'sent') this.#queue.remove(id, revision);
		else if (state !== 'waiting' && this.#queue.get(id)?.submission.revision === revision) {
			this.#queue.put({ ...entry, refused: state, ...(typeof answer === 'string' ? {} : { at: answer.at }) });
		}
		this.#tell(id, state, entry);
		return state;
	}

	/** No listener is told: the person has left. */
	async #sendSealed(key: string, { sealed }: Sealed): Promise<SendState> {
		const state = stateOf(await this.#attempt({ sealed }, 'sv'));
		if (state === 'sent' || state === 'withdrawn' || state === 'newer_exists') this.#queue.removeSealed(key);
		else if (state !== 'waiting') this.#queue.refuseSealed(key, state);
		this.#tellAll();
		return state;
	}

	/** To be called after sealing or removing an entry. */
	changed = () => this.#tellAll();

	#tellAll() {
		for (const watcher of this.#watchers) watcher();
	}

	#tell(id: string, state: SendState, entry: Queued) {
		this.#states.set(id, state);
		for (const listener of this.#listeners) listener(id, state, entry);
		this.#tellAll();
	}
}

export const sender = new Sender();
