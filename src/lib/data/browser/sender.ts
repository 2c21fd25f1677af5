/**
 * The one sender of a device: takes what is queued, one response after another, and tries until the server has answered.
 *
 * Only one page of the browser sends at a time where the browser can say so (Web Locks, https); where it cannot, two pages
 * may send the same response, which the server saves once. Nothing here is needed for correctness but that an entry is
 * taken out only after the server's own word.
 */
import { attempt as send, asState, type SendState } from './send.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { queue as theQueue, queuedId, readQueued, type Queue, type Queued, type Sealed } from './queue.ts';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;

/** `send`, or a network of a test's own. */
type Attempt = (body: ResponseSubmission | { sealed: string }, lang: string) => Promise<SendState>;
type Listener = (id: string, state: SendState, entry: Queued) => void;

/** Not the same one first each time: an answer that the server cannot cope with must not stand in the way of the others. */
function shuffled<Entry>(entries: Entry[]): Entry[] {
	return entries.map((entry) => [Math.random(), entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

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

	/** Hears what becomes of every response. Returns a function that stops it. */
	listen(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Hears that something in the queue has changed, whatever it was. Returns a function that stops it. */
	watch(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/** What is known about a response that is in the queue; null when it is not. */
	state(id: string): SendState | null {
		const entry = this.#queue.get(id);
		if (!entry) return null;
		return entry.refused ? asState(entry.refused) : (this.#states.get(id) ?? 'waiting');
	}

	/** Starts to follow the network. Returns a function that lets go; what is queued stays queued. */
	follow(): () => void {
		const wake = () => void this.wake();
		const seen = () => document.visibilityState === 'visible' && wake();
		// Another page of this browser has queued something, or has sent it.
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

	/** As `wake`, for somebody who asks for it: also what was refused and may be taken now. */
	async tryAgain(): Promise<void> {
		this.#queue.tryAgain();
		await this.wake();
	}

	/** Tries everything that waits, now. */
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
			if (!this.#locks) await this.#empty();
			else await this.#locks.request('sender', { ifAvailable: true }, (lock) => (lock ? this.#empty() : undefined));
		} catch {
			// A browser that will not give a lock: the next round tries again.
		} finally {
			this.#running = false;
		}
		if (this.#again) {
			this.#again = false;
			return this.#run();
		}
		if (!this.#waits()) return;
		// Not all tablets of a room at the same moment.
		this.#timer = setTimeout(() => void this.#run(), this.#pause * (0.75 + Math.random() / 2));
		this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
	}

	#waiting = (): Queued[] => this.#queue.all().filter(({ refused }) => !refused);
	#locked = () => [...this.#queue.sealed()].filter(([, { refused }]) => !refused);
	#waits = (): boolean => this.#waiting().length + this.#locked().length > 0;

	async #empty(): Promise<void> {
		const open = this.#waiting().map(({ submission: { id } }) => () => this.#sendOpen(id));
		const sealed = this.#locked().map(([key, entry]) => () => this.#sendSealed(key, entry));
		// One that gets no answer is enough: the others would not either.
		for (const send of shuffled([...open, ...sealed])) if ((await send()) === 'waiting') return;
	}

	async #sendOpen(of: string): Promise<SendState | null> {
		// As it is now: it may have been changed or removed while others were sent.
		const entry = this.#queue.get(of);
		if (!entry) return null;
		const { id, revision } = entry.submission;
		this.#tell(id, 'sending', entry);
		const state = await this.#attempt(entry.submission, entry.lang);
		if (state === 'code_taken') {
			// Two devices drew the same code, which happens once in a thousand billion: draw another.
			if (!this.#queue.get(id)) return null;
			const other = { ...entry, submission: { ...entry.submission, withdrawalCode: newWithdrawalCode() } };
			this.#queue.put(other);
			this.#again = true;
			this.#tell(id, state, other);
			return state;
		}
		if (state === 'sent') this.#queue.remove(id, revision);
		else if (state !== 'waiting' && this.#queue.get(id)?.submission.revision === revision) this.#queue.put({ ...entry, refused: state });
		this.#tell(id, state, entry);
		return state;
	}

	/** Of somebody who has left: nobody waits for words about it. */
	async #sendSealed(key: string, { sealed }: Sealed): Promise<SendState> {
		const state = await this.#attempt({ sealed }, 'sv');
		if (state === 'sent' || state === 'withdrawn' || state === 'newer_exists') this.#queue.removeSealed(key);
		else if (state !== 'waiting') this.#queue.refuseSealed(key, state);
		this.#tellAll();
		return state;
	}

	/** Somebody has locked or removed something. */
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
