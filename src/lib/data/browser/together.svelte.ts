/**
 * Something that several write at once, as one's page shows it: what was done stands at once, is kept on the device before anything
 * else happens, and is sent as soon as there is contact. What others do comes with the answers. Every change may arrive twice.
 */
import { newId } from './device.ts';

export type SaveState = 'saved' | 'saving' | 'no_contact' | 'signed_out' | 'refused';
/** What is written, what can be done to it, and why that may be refused. */
export interface Kind<Of, What, Why> {
	/** Of what is kept on the device, 'board'; its address has the plural. */
	name: string;
	/** With the change made; the very same where nothing becomes another. */
	apply(one: Of, change: What): { now: Of } | { refused: Why };
	/** Two that are one as long as neither has been sent: letter after letter. Null: they are two. */
	joined(last: What, next: What): What | null;
	/** Whether words are in it that nobody but their writer has. */
	hasWords(change: What): boolean;
	/** A change that was refused, as somebody who insists makes it on what there is now. Null: there is nothing to make it on. */
	insisted(change: What, one: Of): What | null;
}
/** Words that could not be written where they belong: nothing of them is lost. */
export interface Lost<What, Why> {
	change: What;
	why: Why;
}
interface Answer<Of, Why> {
	now: Of & { revision: number };
	refused: { at: number; why: Why }[];
}

const AFTER_PAUSE_MS = 400;
const ASK_EVERY_MS = 5000;
const RETRY_MS = [1000, 2000, 5000, 15_000];

/** What earlier pages of this device could not send. A page that is still open sends it too, which changes nothing. */
function leftBehind<What>(start: string): What[] {
	return Object.keys(localStorage).filter((name) => name.startsWith(start)).flatMap((name) => {
		try {
			return JSON.parse(localStorage.getItem(name) ?? '[]') as What[];
		} catch {
			return [];
		} finally {
			localStorage.removeItem(name);
		}
	});
}

export class Together<Of, What, Why> {
	now: Of = $state.raw()!;
	state: SaveState = $state('saved');
	/** What could not be done, until somebody does something else. */
	refused: Lost<What, Why> | null = $state.raw(null);
	lost: Lost<What, Why>[] = $state.raw([]);
	revision = $state(0);
	/** The page's script has come: what is done from now on is saved by itself. */
	begun = $state(false);
	readonly id: string;
	readonly #kind: Kind<Of, What, Why>;
	#base: Of & { revision: number };
	#waiting: What[] = [];
	/** How many of them are on their way. */
	#sent = 0;
	#busy = false;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#kept = '';
	#onnews: (now: Of) => void = () => {};

	constructor(kind: Kind<Of, What, Why>, id: string, start: Of & { revision: number }) {
		this.#kind = kind;
		this.id = id;
		this.#base = start;
		this.now = start;
		this.revision = start.revision;
	}

	/** In a browser: from here on. `onnews`: something else has come from the server. Returns what ends it. */
	begin(onnews: (now: Of) => void): () => void {
		const keptAt = `${this.#kind.name}:${this.id}:`;
		this.#onnews = onnews;
		this.begun = true;
		this.#kept = keptAt + newId();
		this.#waiting = leftBehind(keptAt);
		if (this.#waiting.length > 0) {
			this.#keep();
			this.#replay();
			this.state = 'saving';
		}
		const now = () => this.#plan(0);
		const shown = () => document.visibilityState === 'visible' && now();
		addEventListener('online', now);
		document.addEventListener('visibilitychange', shown);
		this.#plan(this.#waiting.length > 0 ? 0 : ASK_EVERY_MS);
		return () => {
			clearTimeout(this.#timer);
			removeEventListener('online', now);
			document.removeEventListener('visibilitychange', shown);
		};
	}

	/** Whether it could be done here and now. */
	do(change: What): boolean {
		this.refused = null;
		const done = this.#kind.apply(this.now, change);
		if ('refused' in done) {
			this.refused = { change, why: done.refused };
			return false;
		}
		if (done.now === this.now) return true;
		this.now = done.now;
		const last = this.#waiting.at(-1);
		const one = last !== undefined && this.#waiting.length > this.#sent ? this.#kind.joined(last, change) : null;
		if (one) this.#waiting[this.#waiting.length - 1] = one;
		else this.#waiting.push(change);
		this.#keep();
		if (this.state === 'saved' || this.state === 'refused') this.state = 'saving';
		if (this.#failures === 0) this.#plan(AFTER_PAUSE_MS);
		return true;
	}

	/** Somebody has decided about words that could not be written. */
	settle(lost: Lost<What, Why>, mine: boolean, gone: Why): void {
		this.lost = this.lost.filter((one) => one !== lost);
		if (!mine) return;
		const again = this.#kind.insisted(lost.change, this.now);
		if (again) this.do(again);
		else this.refused = { change: lost.change, why: gone };
	}

	#keep(): void {
		if (this.#waiting.length > 0) localStorage.setItem(this.#kept, JSON.stringify(this.#waiting));
		else localStorage.removeItem(this.#kept);
	}

	/** What the server has, with what waits made on it. */
	#replay(): void {
		let now: Of = this.#base;
		for (const change of this.#waiting) {
			const done = this.#kind.apply(now, change);
			if ('now' in done) now = done.now;
		}
		this.now = now;
	}

	#plan(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), ms);
	}

	async #send(): Promise<void> {
		if (this.#busy) return;
		const changes = [...this.#waiting];
		// Nobody looks: nothing needs to be asked for.
		if (changes.length === 0 && document.visibilityState !== 'visible') return this.#plan(ASK_EVERY_MS);
		this.#busy = true;
		this.#sent = changes.length;
		const answer = await post<Of, What, Why>(`/${this.#kind.name}s/${this.id}/changes`, changes).catch(() => 'no_contact' as const);
		this.#busy = false;
		this.#sent = 0;
		if (typeof answer === 'string') {
			this.state = answer;
			// What is refused is refused again: it stays on the device until something else is done.
			if (answer !== 'refused') this.#plan(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)]!);
			return;
		}
		this.#failures = 0;
		this.#waiting.splice(0, changes.length);
		this.#keep();
		for (const { at, why } of answer.refused) {
			const refused = { change: changes[at]!, why };
			if (this.#kind.hasWords(refused.change)) this.lost = [...this.lost, refused];
			this.refused = refused;
		}
		const news = answer.now.revision !== this.#base.revision;
		this.#base = answer.now;
		this.revision = answer.now.revision;
		if (news || answer.refused.length > 0) this.#replay();
		this.state = this.#waiting.length > 0 ? 'saving' : 'saved';
		if (news) this.#onnews(this.now);
		this.#plan(this.#waiting.length > 0 ? AFTER_PAUSE_MS : ASK_EVERY_MS);
	}
}

async function post<Of, What, Why>(address: string, changes: What[]): Promise<Answer<Of, Why> | 'no_contact' | 'signed_out' | 'refused'> {
	const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ changes }), redirect: 'manual' });
	if (response.ok) return (await response.json()) as Answer<Of, Why>;
	if (response.type === 'opaqueredirect' || response.status === 401) return 'signed_out';
	return response.status >= 500 || response.status === 429 ? 'no_contact' : 'refused';
}
