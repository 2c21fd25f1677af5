/**
 * A board as its page shows it while somebody composes: what was done stands at once, is kept on the device before anything else
 * happens, and is sent as soon as there is contact. What others do comes with the answers. Every change may arrive twice.
 */
import { newId } from '#data/browser/device.ts';
import type { Board } from '#domain/board/board.ts';
import { apply, type Change, type Refusal } from '#domain/board/change.ts';

export type SaveState = 'saved' | 'saving' | 'no_contact' | 'signed_out' | 'refused';
export interface Stored extends Board {
	revision: number;
}
/** A text that somebody else wrote over meanwhile: nothing of it is lost. */
export interface Lost {
	change: Extract<Change, { op: 'write' | 'describe' | 'title' }>;
}
interface Answer {
	board: Stored;
	refused: { at: number; why: Refusal }[];
}

const AFTER_PAUSE_MS = 400;
const ASK_EVERY_MS = 5000;
const RETRY_MS = [1000, 2000, 5000, 15_000];

const keptAt = (board: string, page = '') => `board:${board}:${page}`;

/** What earlier pages of this device could not send. A page that is still open sends it too, which changes nothing. */
function leftBehind(board: string): Change[] {
	return Object.keys(localStorage).filter((name) => name.startsWith(keptAt(board))).flatMap((name) => {
		try {
			return JSON.parse(localStorage.getItem(name) ?? '[]') as Change[];
		} catch {
			return [];
		} finally {
			localStorage.removeItem(name);
		}
	});
}

export class Composing {
	board: Board = $state.raw({ title: '', tiles: [] });
	state: SaveState = $state('saved');
	/** What could not be done, until somebody does something else. */
	refusal: Refusal | null = $state(null);
	lost: Lost[] = $state.raw([]);
	revision = $state(0);
	/** The page's script has come: what is done from now on is saved by itself. */
	begun = $state(false);
	readonly id: string;
	#base: Stored;
	#waiting: Change[] = [];
	/** How many of them are on their way. */
	#sent = 0;
	#busy = false;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#kept = '';
	#onboard: (board: Board) => void = () => {};

	constructor(id: string, start: Stored) {
		this.id = id;
		this.#base = start;
		this.board = start;
		this.revision = start.revision;
	}

	/** In a browser: from here on. `onboard`: another board has come from the server. Returns what ends it. */
	begin(onboard: (board: Board) => void): () => void {
		this.#onboard = onboard;
		this.begun = true;
		this.#kept = keptAt(this.id, newId());
		this.#waiting = leftBehind(this.id);
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
	do(change: Change): boolean {
		this.refusal = null;
		const done = apply(this.board, change);
		if ('refused' in done) {
			this.refusal = done.refused;
			return false;
		}
		if (done.board === this.board) return true;
		this.board = done.board;
		const last = this.#waiting.at(-1);
		// Letter after letter is one change, as long as it has not been sent.
		const goesOn = this.#waiting.length > this.#sent && last && last.op === change.op && (last.op === 'title' || ((last.op === 'write' || last.op === 'describe') && 'id' in change && last.id === change.id));
		if (goesOn && 'was' in last) this.#waiting[this.#waiting.length - 1] = { ...change, was: last.was } as Change;
		else this.#waiting.push(change);
		this.#keep();
		if (this.state === 'saved' || this.state === 'refused') this.state = 'saving';
		if (this.#failures === 0) this.#plan(AFTER_PAUSE_MS);
		return true;
	}

	/** Somebody has decided about a text that another wrote over. */
	settle(lost: Lost, mine: boolean): void {
		this.lost = this.lost.filter((one) => one !== lost);
		const { change } = lost;
		if (!mine) return;
		if (change.op === 'title') return void this.do({ ...change, was: this.board.title });
		const tile = this.board.tiles.find(({ id }) => id === change.id);
		if (tile?.kind === 'image' && change.op === 'describe') this.do({ ...change, was: { alt: tile.alt, caption: tile.caption } });
		else if (tile?.kind === 'text' && change.op === 'write') this.do({ ...change, was: { heading: tile.heading, text: tile.text } });
		else this.refusal = 'gone';
	}

	#keep(): void {
		if (this.#waiting.length > 0) localStorage.setItem(this.#kept, JSON.stringify(this.#waiting));
		else localStorage.removeItem(this.#kept);
	}

	/** What the server has, with what waits made on it. */
	#replay(): void {
		let board: Board = this.#base;
		for (const change of this.#waiting) {
			const done = apply(board, change);
			if ('board' in done) board = done.board;
		}
		this.board = board;
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
		const answer = await post(this.id, changes).catch(() => 'no_contact' as const);
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
			const change = changes[at]!;
			if ('was' in change) this.lost = [...this.lost, { change }];
			this.refusal = why;
		}
		const news = answer.board.revision !== this.#base.revision;
		this.#base = answer.board;
		this.revision = answer.board.revision;
		if (news) this.#replay();
		this.state = this.#waiting.length > 0 ? 'saving' : 'saved';
		if (news) this.#onboard(this.board);
		this.#plan(this.#waiting.length > 0 ? AFTER_PAUSE_MS : ASK_EVERY_MS);
	}
}

async function post(id: string, changes: Change[]): Promise<Answer | 'no_contact' | 'signed_out' | 'refused'> {
	const response = await fetch(`/boards/${id}/changes`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ changes }), redirect: 'manual' });
	if (response.ok) return (await response.json()) as Answer;
	if (response.type === 'opaqueredirect' || response.status === 401) return 'signed_out';
	return response.status >= 500 || response.status === 429 ? 'no_contact' : 'refused';
}
