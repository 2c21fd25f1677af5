/**
 * The browser's history of screens: each is an entry without an address of its own, so that the back button goes one
 * screen back. An entry holds a number and a mark drawn at random, and nothing else: which screens a person met tells what
 * they answered, and the browser keeps its history when the person has left. What a number means is in the person's draft.
 */
export interface Entry {
	/** How many of our own entries lie behind it. */
	depth?: number;
	/** Whose screen it was: after the next person has begun the history still has the former person's. */
	mark?: string;
	/** What lies over the screen: the same for everybody. */
	over?: 'aside' | 'pictures';
}

export class ScreenHistory {
	/** The entry that the browser stands on. */
	now: Entry = $state.raw({});
	/** What the first entry becomes when the browser has come back to it. */
	#first: Entry | null = null;

	/** Starts to follow the browser. Returns a function that lets go. */
	follow(): () => void {
		this.now = (history.state as Entry | null) ?? {};
		const moved = (event: PopStateEvent) => {
			if (this.#first) this.replace(this.#first);
			else this.now = (event.state as Entry | null) ?? {};
			this.#first = null;
		};
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

	/** Back to the first of our entries, which becomes this one. What lies after it goes when somebody goes on from there. */
	rewind(entry: Entry) {
		const { depth = 0 } = this.now;
		this.replace({ ...entry, depth });
		this.now = entry;
		if (depth === 0) return;
		this.#first = entry;
		history.go(-depth);
	}
}
