/** What has been handed over and not yet answered: one sender a person, which tries until it knows. */
import { sendUntilAnswered, type SendState } from '#data/browser/send.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import type { Draft } from './journey.ts';

interface Owner {
	readonly draft: Draft;
	readonly lang: string;
	change(change: (draft: Draft) => void): void;
}

export class Outbox {
	state: SendState | null = $state(null);
	readonly #owner: Owner;
	#stop: (() => void) | null = null;

	constructor(owner: Owner) {
		this.#owner = owner;
	}

	/** Sends what the draft holds for it; nothing when it holds nothing. */
	send = () => {
		const outgoing = $state.snapshot(this.#owner.draft.outgoing);
		if (!outgoing) return;
		this.#stop?.();
		this.#stop = sendUntilAnswered(outgoing, this.#owner.lang, (state) => {
			this.state = state;
			if (state === 'sent') {
				this.#owner.change((draft) => {
					draft.outgoing = null;
					draft.sent = true;
				});
			} else if (state === 'code_taken') {
				// Two devices drew the same code, which happens once in a thousand billion: draw another.
				this.#owner.change((draft) => {
					draft.withdrawalCode = newWithdrawalCode();
					draft.outgoing = { ...outgoing, withdrawalCode: draft.withdrawalCode };
				});
				this.send();
			}
		});
	};

	/** Stops trying, while the page is away or for good. */
	stop() {
		this.#stop?.();
	}
}
