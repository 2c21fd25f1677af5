/**
 * The browser's history of screens: each is an entry without an address of its own, so that the back button goes one
 * screen back and nothing of an answer stands in an address.
 */
export interface Entry {
	/** Key of the screen, and how many of our own entries lie behind it. */
	step?: string;
	depth?: number;
	/** Whose screen it was: after "nästa kan börja" the history still holds the former person's. */
	person?: string;
}

export class ScreenHistory {
	/** The entry that the browser stands on. */
	now: Entry = $state.raw({});

	/** Starts to follow the browser. Returns a function that lets go. */
	follow(): () => void {
		this.now = (history.state as Entry | null) ?? {};
		const moved = (event: PopStateEvent) => (this.now = (event.state as Entry | null) ?? {});
		addEventListener('popstate', moved);
		return () => removeEventListener('popstate', moved);
	}

	/** Goes on to a screen. */
	push(entry: Entry) {
		history.pushState(entry, '');
		this.now = entry;
	}

	/** Puts another screen in the place of the one shown. */
	replace(entry: Entry) {
		history.replaceState(entry, '');
		this.now = entry;
	}
}
