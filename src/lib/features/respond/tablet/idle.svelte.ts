/**
 * Whether somebody is still there, on a shared tablet. After a long time without a touch it asks; nobody answers, and what
 * the round says happens. Time is the clock's, not a timer's: a tablet that has slept asks when it wakes.
 */
import { isOlder } from '#data/age.ts';

const LOOKS_EVERY_MS = 1000;
/** So long it waits for an answer: WCAG 2.2.1 asks for 20 seconds at least. */
export const ASKS_FOR_SECONDS = 120;
const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart'] as const;

export class Idle {
	/** Seconds left to answer; null = it does not ask. */
	left: number | null = $state(null);
	#last = 0;
	/** When this person did something last in any page of the browser. */
	#resume: () => number = () => 0;
	#askedAt = 0;
	#stop: (() => void) | null = null;

	/**
	 * Begins to watch. `since`: when this person did something last, in whichever page of the browser, milliseconds; null =
	 * nothing yet, and a time in the future is long ago. `minutes` until it asks; `onnobody` when nobody has answered. Returns a function that stops it.
	 */
	watch(since: () => number | null, minutes: number, onnobody: () => void): () => void {
		this.#stop?.();
		this.#resume = () => since() ?? 0;
		const [heard, began] = [since(), Date.now()];
		this.#last = heard === null ? began : isOlder(heard, Infinity, began) ? 0 : heard;
		const touched = () => {
			if (this.left === null) this.#last = Date.now();
		};
		const look = () => {
			const now = Date.now();
			const heard = this.#resume();
			if (heard <= now) this.#last = Math.max(this.#last, heard);
			// A clock that has been set back says nothing about how long: then from now on.
			if (this.#last > now) this.#last = now;
			if (this.left === null) {
				if (now - this.#last < minutes * 60_000) return;
				this.#askedAt = now;
				this.left = ASKS_FOR_SECONDS;
				return;
			}
			if (now < this.#askedAt) this.#askedAt = now;
			// Somebody goes on in another page.
			if (this.#last > this.#askedAt) return this.stay();
			this.left = Math.max(0, ASKS_FOR_SECONDS - Math.floor((now - this.#askedAt) / 1000));
			if (this.left > 0) return;
			this.stay();
			onnobody();
		};
		for (const sign of SIGNS) addEventListener(sign, touched, { passive: true, capture: true });
		const timer = setInterval(look, LOOKS_EVERY_MS);
		document.addEventListener('visibilitychange', look);
		look();
		this.#stop = () => {
			for (const sign of SIGNS) removeEventListener(sign, touched, { capture: true });
			document.removeEventListener('visibilitychange', look);
			clearInterval(timer);
			this.left = null;
			this.#stop = null;
		};
		return () => this.#stop?.();
	}

	/** Somebody is there. */
	stay = () => {
		this.left = null;
		this.#last = Date.now();
	};
}
