/**
 * A finger that bounces, or presses twice because nothing seemed to happen, must not leave the next question unanswered:
 * for a moment after a screen has come, what would skip it does nothing. What answers it works at once.
 */
const MOMENT_MS = 350;

export class Settling {
	/** For what is shown; a busy device may be late with it. */
	now = $state(false);
	#came = -Infinity;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** A new screen has come. */
	begin() {
		clearTimeout(this.#timer);
		this.#came = performance.now();
		this.now = true;
		this.#timer = setTimeout(() => (this.now = false), MOMENT_MS);
	}

	/** Whether a press comes too soon to have been meant for this screen. */
	isTooSoon = (): boolean => performance.now() - this.#came < MOMENT_MS;
}
