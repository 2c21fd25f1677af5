/** One person in one room: coming in, what is on the screen, what they have begun to write, and passing the device on. */
import { newId } from '#data/browser/device.ts';
import { RoomLine } from '#data/browser/room/line.svelte.ts';
import { Outbox } from '#data/browser/room/outbox.ts';
import { participantWays } from '#data/browser/room/ways.ts';
import type { SupportLevel } from '#domain/response/response.ts';
import type { Step } from '#domain/workshop/plan.ts';
import { forgetDisplay } from '#features/respond/support/display.ts';
import { join, see, wordsIn, type NotIn } from './ask.ts';
import { concerns, keepBefore, keepPerson, newPerson, readPerson, tokensBefore, type Person } from './kept.ts';
import type { RoomInLanguage, RoomProps } from './page.ts';

const TRY_AGAIN_MS = 4000;

export class InRoom {
	readonly code: string;
	readonly #version: string;
	/** The page's words now, and the plan's. */
	words: RoomInLanguage = $state.raw()!;
	person: Person = $state.raw()!;
	/** Null until somebody is in. */
	line: RoomLine | null = $state.raw(null);
	title = $state('');
	/** Somebody waits to come in. */
	entering = $state(false);
	problem: NotIn | null = $state(null);
	/** Told to a screen reader, and shown where it was done. */
	said = $state('');
	/** The device keeps what it is told. */
	kept = $state(true);
	/** The browser says that there is no network: known at once, where the line notices it after a while. */
	offline = $state(false);
	/** The previous person has just passed the device on. */
	passed = $state(false);
	/** Own cards are looked at, or one is being written, in a step that is about something else. */
	writing = $state(false);
	/** The step that is on now. */
	step: Step | null = $derived.by(() => this.line && (this.line.plan.steps.find(({ id }) => id === this.line!.room.step) ?? null));
	t = $derived.by(() => this.words.t);
	#stop = () => {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	#later: ReturnType<typeof setTimeout> | undefined;

	constructor({ code, version, t, lang, dir }: RoomProps) {
		this.code = code;
		this.#version = version;
		this.words = { lang, dir, t, plan: {} };
		this.person = { ...newPersonOnServer };
	}

	/** Called once in the browser: takes up what this device remembers. Returns a function that lets go again. */
	wake(): () => void {
		this.#begin();
		const stored = (event: StorageEvent) => {
			// Another tab of this browser has passed the device on, or gone in: the same person in all.
			if (!concerns(event, this.code)) return;
			const found = readPerson(this.code);
			if (!found) return;
			if (found.token === this.person.token && found.inside === this.person.inside) {
				// What is being written here is not what is being written there.
				this.person = { ...found, unlaid: this.person.unlaid };
				return;
			}
			this.#leave();
			this.#begin();
		};
		const network = () => {
			this.offline = !navigator.onLine;
			if (!this.offline) this.#sendBefore();
		};
		network();
		addEventListener('storage', stored);
		addEventListener('online', network);
		addEventListener('offline', network);
		return () => {
			this.#leave();
			clearTimeout(this.#later);
			removeEventListener('storage', stored);
			removeEventListener('online', network);
			removeEventListener('offline', network);
		};
	}

	#begin() {
		const found = readPerson(this.code);
		this.person = found ?? newPerson();
		if (!found) this.keep({});
		if (this.person.inside) void this.enter(this.person.name);
	}

	/** Kept on the device before anything else happens. */
	keep(change: Partial<Person>) {
		this.person = { ...this.person, ...change };
		this.kept = keepPerson(this.code, this.person);
	}
	setSupport = (support: SupportLevel) => this.keep({ support });

	/** Comes in, or back in: the same token is the same person. */
	enter = async (name: string): Promise<void> => {
		clearTimeout(this.#timer);
		const { token, inside } = this.person;
		this.entering = true;
		let found = inside ? await see(this.code, token) : null;
		if (!found || ('problem' in found && found.problem === 'unknown')) {
			const how = await join(this.code, token, name);
			found = how === 'in' ? await see(this.code, token) : { problem: how };
		}
		// Passed on meanwhile.
		if (token !== this.person.token) return;
		this.entering = false;
		if ('problem' in found) {
			this.problem = found.problem;
			if (found.problem === 'waiting') this.#timer = setTimeout(() => void this.enter(name), TRY_AGAIN_MS);
			return;
		}
		const { seen } = found;
		this.problem = null;
		this.passed = false;
		this.keep({ inside: true, name });
		this.title = seen.title;
		const line = new RoomLine(participantWays(this.code, token), seen.plan, seen, this.#version, { cards: seen.own, dots: seen.dots });
		this.#stop();
		this.#stop = line.start();
		this.line = line;
		if (this.words.lang !== 'sv') void this.speak(this.words.lang);
	};

	/** The page and the plan in a language. False when it cannot be had now. */
	speak = async (language: string): Promise<boolean> => {
		const found = await wordsIn(this.code, this.person.token, language);
		if (!found) return false;
		this.words = found;
		document.cookie = `sprak=${language};path=/w/${this.code};samesite=lax`;
		return true;
	};

	/** A text of the plan's as it is told here, with its language where that is another than the page's. */
	told = (text: string): { text: string; lang: string | undefined } => {
		const { plan, lang } = this.words;
		if (Object.hasOwn(plan, text)) return { text: plan[text]!, lang: undefined };
		return { text, lang: lang === 'sv' ? undefined : 'sv' };
	};

	/** A new card; its id. */
	lay(text: string, column: string, area: string): string {
		const card = newId();
		// In a step that is about something else it belongs to that step, and is seen at once.
		this.line!.do({ op: 'add', card, step: this.step!.id, area, column, text });
		this.keep({ unlaid: null });
		return card;
	}
	vote = (step: string, cards: string[]) => this.line!.do({ op: 'vote', step, cards });

	/** The next person's turn: nothing of this one is shown any more, and what they have not sent goes on waiting under their own token. */
	pass = () => {
		const { token, shared } = this.person;
		if (this.line && this.line.waiting > 0) keepBefore(this.code, [...new Set([...tokensBefore(this.code), token])]);
		this.#leave();
		this.person = newPerson(shared);
		forgetDisplay();
		this.keep({});
		this.passed = true;
		this.#sendBefore();
	};

	#leave() {
		clearTimeout(this.#timer);
		this.#stop();
		this.#stop = () => {};
		this.line = null;
		this.problem = null;
		this.entering = this.writing = false;
		this.said = '';
	}

	/** What earlier people on this device had not sent. */
	#sendBefore() {
		for (const token of tokensBefore(this.code)) {
			const box = new Outbox(participantWays(this.code, token), () => {});
			box.load();
			void box.send().then((how) => {
				if (how === 'ok' || how === 'gone') keepBefore(this.code, tokensBefore(this.code).filter((one) => one !== token));
				else if (!this.offline) {
					clearTimeout(this.#later);
					this.#later = setTimeout(() => this.#sendBefore(), TRY_AGAIN_MS);
				}
			});
		}
	}
}

/** On the server nobody is anybody yet. */
const newPersonOnServer: Person = { token: '', name: '', inside: false, shared: false, support: 'symbols', area: '', unlaid: null };
