/**
 * A finger that bounces, or presses twice because nothing seemed to happen, must not leave the next question unanswered:
 * for a moment after a screen has come, what would skip it does nothing. What answers it works at once.
 */
const MOMENT_MS = 350;

export class Settling {
	now = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** A new screen has come. */
	begin() {
		clearTimeout(this.#timer);
		this.now = true;
		this.#timer = setTimeout(() => (this.now = false), MOMENT_MS);
	}
}
