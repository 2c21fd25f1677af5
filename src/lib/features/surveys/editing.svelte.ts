/** A draft as its page shows it: places that fields read and write, lists, what is saved. */
import { SvelteMap } from 'svelte/reactivity';
import { newId } from '#data/browser/device.ts';
import { Session, type Tail } from '#drafting/session.ts';
import { isPosition, isVersion, itemsOfAll, versionAt, versionsOf, type Value } from '#drafting/sheet.ts';
import { Sync, type Answer, type SaveState } from '#drafting/sync.ts';
import type { Edit } from '#drafting/journal.ts';

interface Start {
	survey: string;
	sheet: ReadonlyMap<string, Value>;
	number: number;
	/** Texts in other languages are not in the sheet yet: they are fetched before anything is sent. */
	partly?: boolean;
}

const keptAt = (survey: string, author: string) => `draft:${survey}:${author}`;

/** Runs with a lock that a window holds as long as it is there; `null` where another has it. Without locks, as over plain http, nobody has. */
async function withLock(name: string, work: (isFree: boolean) => void | Promise<void>): Promise<void> {
	if (!navigator.locks) return work(true);
	await navigator.locks.request(name, { ifAvailable: true }, (lock) => work(lock !== null));
}

/** What windows of this device that are closed could not send: theirs is taken over. Sent by two windows it is written once. */
async function leftBehind(survey: string): Promise<Edit[]> {
	const found: Edit[] = [];
	const names = Object.keys(localStorage).filter((name) => name.startsWith(keptAt(survey, '')));
	for (const name of names) {
		await withLock(name, (isFree) => {
			// Its window is open, and sends it itself.
			if (!isFree) return;
			try {
				found.push(...(JSON.parse(localStorage.getItem(name) ?? '[]') as Edit[]));
			} catch {
				// Half of something: nobody can read it.
			}
			localStorage.removeItem(name);
		});
	}
	return found;
}

export class Editing {
	/** What stands in each place. */
	#values = new SvelteMap<string, Value>();
	#lists = new SvelteMap<string, string[]>();
	state: SaveState = $state('saved');
	steps = $state({ back: 0, again: 0 });
	#session: Session;
	#sync: Sync | null = null;
	#release: () => void = () => {};
	readonly survey: string;
	/** Whether all of the draft is here. */
	whole = $state(true);
	readonly #begun: number;

	constructor({ survey, sheet, number, partly = false }: Start) {
		this.survey = survey;
		this.whole = !partly;
		this.#begun = number;
		this.#session = new Session({ sheet, number, author: newId(), draw: newId });
		this.#redraw();
	}

	/** In a browser: takes over what is left on the device, and begins to save. Returns what ends it. */
	begin(): () => void {
		void this.#begin();
		const again = () => this.#sync?.now();
		const shown = () => void (document.visibilityState === 'visible' && again());
		addEventListener('online', again);
		document.addEventListener('visibilitychange', shown);
		return () => {
			removeEventListener('online', again);
			document.removeEventListener('visibilitychange', shown);
			this.#sync?.end();
			this.#release();
		};
	}

	async #begin(): Promise<void> {
		const { survey } = this;
		const unsent = await leftBehind(survey);
		const { author, number } = this.#session;
		if (unsent.length > 0) {
			// Kept under the new name before anything else: another crash loses nothing.
			localStorage.setItem(keptAt(survey, author), JSON.stringify(unsent));
			this.#session = new Session({ sheet: this.#session.view, number, author, draw: newId, unsent });
		}
		// Held for as long as the window is there.
		void withLock(keptAt(survey, author), () => new Promise<void>((release) => (this.#release = release)));
		this.#sync = new Sync(this.#session, {
			post: async (after, edits) => ((await this.all()) ? send(survey, after, edits) : { status: 'no_contact' }),
			keep: (edits) => (edits.length > 0 ? localStorage.setItem(keptAt(survey, author), JSON.stringify(edits)) : localStorage.removeItem(keptAt(survey, author))),
			redraw: () => this.#redraw(),
			told: (state) => (this.state = state),
			now: () => Date.now(),
			later: (ms, work) => {
				const timer = setTimeout(work, ms);
				return () => clearTimeout(timer);
			}
		});
		this.#redraw();
		this.#sync.begin();
		// Soon, but not before what the person sees takes letters.
		if (!this.whole) setTimeout(() => this.#sync?.now(), 1000);
	}

	#coming: Promise<boolean> | null = null;
	/** Fetches what is not here yet, once. Returns whether it has come. */
	all(): Promise<boolean> {
		if (this.whole) return Promise.resolve(true);
		this.#coming ??= this.#fetchRest().catch(() => false).finally(() => (this.#coming = null));
		return this.#coming;
	}
	async #fetchRest(): Promise<boolean> {
		const response = await fetch(`/surveys/${this.survey}/edits?number=${this.#begun}`, { headers: { accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
		if (!response.ok) return false;
		this.#session.complete(((await response.json()) as { places: [string, Value][] }).places);
		this.whole = true;
		this.#redraw();
		return true;
	}

	/** Whether something is not on the server. */
	get unsaved(): boolean {
		return this.#session.unsent.length > 0;
	}

	value(place: string): Value | undefined {
		return this.#values.get(place);
	}
	text(place: string): string {
		const value = this.#values.get(place);
		return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	}
	/** What everybody sees in a place where an own version waits. */
	agreed(place: string): Value | undefined {
		// Changes with every change, also where an own version is what is shown.
		void this.steps;
		return this.#session.view.get(place);
	}
	items(list: string): readonly string[] {
		return this.#lists.get(list) ?? [];
	}
	/** What others, or one's own window, have written where somebody else had written meanwhile: it waits for a decision. */
	versions: { place: string; author: string; value: Value }[] = $state.raw([]);
	/** Everything as it stands, for what is worked out of it. */
	get sheet(): ReadonlyMap<string, Value> {
		void this.steps;
		return this.#session.view;
	}

	/** Writes in one or more places, as one step. */
	write(...changes: { place: string; to?: Value | undefined }[]): void {
		const { author } = this.#session;
		if (this.#session.change(changes, Date.now())) this.#changed(changes.flatMap(({ place }) => [place, versionAt(place, author)]));
	}
	decide(place: string, author: string, keep: 'version' | 'place'): void {
		if (this.#session.decide(place, author, keep, Date.now())) this.#changed();
	}
	undo(): void {
		if (this.#session.undo()) this.#changed();
	}
	redo(): void {
		if (this.#session.redo()) this.#changed();
	}

	#changed(places?: readonly string[]): void {
		this.#redraw(places);
		this.#sync?.changed();
	}

	/** Only places that differ are touched, so that only their fields are drawn anew. `places`: where alone anything can; a large draft is not gone through at every letter. */
	#redraw(places?: readonly string[]): void {
		const { view } = this.#session;
		const lists = new Set<string>();
		const listOf = (place: string) => place.slice(0, place.indexOf('/#/'));
		for (const place of places ?? [...this.#values.keys()]) {
			if (view.has(place) || !this.#values.has(place)) continue;
			this.#values.delete(place);
			if (isPosition(place)) lists.add(listOf(place));
		}
		for (const place of places ?? view.keys()) {
			if (!view.has(place)) continue;
			const value = isVersion(place) ? view.get(place)! : this.#session.shown(place)!;
			if (this.#values.get(place) === value) continue;
			this.#values.set(place, value);
			if (isPosition(place)) lists.add(listOf(place));
		}
		if (lists.size > 0) for (const [list, items] of itemsOfAll(view, lists)) this.#lists.set(list, items);
		if (!places || this.versions.length > 0 || places.some((place) => isVersion(place) && view.has(place))) {
			const waiting = versionsOf(view);
			if (waiting.length > 0 || this.versions.length > 0) this.versions = waiting;
		}
		this.steps = this.#session.history.steps;
	}
}

async function send(survey: string, after: number, edits: readonly Edit[]): Promise<Answer> {
	const response = await fetch(`/surveys/${survey}/edits`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({ after, edits }),
		redirect: 'manual',
		signal: AbortSignal.timeout(20_000)
	});
	// A redirect leads to the page for signing in.
	if (response.type === 'opaqueredirect' || response.status === 401) return { status: 'signed_out' };
	if (response.status === 429 || response.status >= 500) return { status: 'no_contact' };
	if (response.status === 409) return { status: 'archived' };
	if (!response.ok) return { status: 'refused' };
	return { status: 'written', ...((await response.json()) as Tail) };
}
