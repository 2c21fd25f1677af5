/** What this person has handed over: put in the device's queue, and what is known of it. The sender outlives the person. */
import { queue } from '#data/browser/queue.ts';
import type { SendState } from '#data/browser/send.ts';
import { sender } from '#data/browser/sender.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import type { Draft } from '#answering/draft.ts';
import { keptId } from './kept-draft.ts';

interface Owner {
	readonly draft: Draft;
	readonly lang: string;
	change(change: (draft: Draft) => void): void;
	/** What was handed over last. */
	response(): ResponseSubmission;
}

export class Outbox {
	state: SendState | null = $state(null);
	/** The place of the answer that the server refused, where it said which. */
	refusedAt: number | null = $derived.by(() => (this.state === 'refused' ? (queue.get(this.#owner.draft.id)?.at ?? null) : null));
	/** Locks what people leave behind; null until it is here, and where the server has no key. */
	seal: ((submission: ResponseSubmission) => string) | null = $state.raw(null);
	readonly #owner: Owner;

	constructor(owner: Owner) {
		this.#owner = owner;
	}

	/** Hears what becomes of the person's answers, and lets the device send what waits, whosever it is. Returns a function that lets go. */
	follow(): () => void {
		// The page of a closed round does not open: it has been opened again, or the network is away and the answer comes later.
		queue.reopened(this.#owner.draft.code);
		this.look();
		const deaf = sender.listen((id, state, { submission }) => {
			const { draft } = this.#owner;
			if (id !== draft.id) return;
			if (state === 'code_taken') return this.#owner.change((now) => (now.withdrawalCode = submission.withdrawalCode));
			if (submission.revision !== draft.revision) return;
			this.state = state;
			if (state === 'sent') this.#owner.change((now) => (now.sent = true));
		});
		const stop = sender.follow();
		return () => {
			deaf();
			stop();
		};
	}

	/** What became of answers that were handed over while this page was not open. */
	look() {
		const { draft } = this.#owner;
		this.state = sender.state(draft.id);
		// Handed over, and neither here nor known to be sent: once more. A server that has it says so, and stores it once.
		if (draft.revision > 0 && draft.step === 'done' && !draft.sent && this.state === null) this.put(this.#owner.response());
	}

	/** Hands answers over. False when they are only kept while the page is open. */
	put(submission: ResponseSubmission): boolean {
		const kept = queue.put({ submission, lang: this.#owner.lang });
		this.state = 'waiting';
		void sender.wake();
		return kept;
	}

	/** Does not wait for the next try. */
	again = () => void sender.tryAgain();

	/** Takes back what the server has not got. */
	discard() {
		queue.discard(this.#owner.draft.id);
	}

	/** The key and the lock have come: what others have left here is locked at once. */
	lockWith(seal: (submission: ResponseSubmission) => string) {
		this.seal = seal;
		for (const { submission } of queue.all()) {
			// Somebody may be at another round on this device, and wait for what becomes of theirs.
			if (submission.id !== this.#owner.draft.id && submission.id !== keptId(submission.round)) queue.seal(submission.id, seal);
		}
		sender.changed();
	}

	/** The person leaves. What waits is locked, so that nobody who holds the device can read it. */
	leave() {
		this.state = null;
		if (this.seal) queue.seal(this.#owner.draft.id, this.seal);
		sender.changed();
		// It has another name now; the sender finds it there.
		void sender.wake();
	}
}
