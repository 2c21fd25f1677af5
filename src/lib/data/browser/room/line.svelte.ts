/**
 * A page's line to its room: what has been heard, with what this device has done and has not been heard of yet laid on top. One
 * stream while the page is looked at, one sender, ids made here; what is cut off goes on from where it was.
 */
import type { Done } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import { roomOf, type Room } from '#domain/workshop/room.ts';
import { eventsIn } from './events.ts';
import { Outbox, type Refused } from './outbox.ts';
import type { RoomAct, Ways } from './ways.ts';

/** `lost`: without contact for so long that it is worth saying. */
export type Contact = 'live' | 'trying' | 'lost';
export type Votes = Record<string, { voters: number; cards: Record<string, number> | null }>;
/** What is new since an act; the whole of it since 0. */
export interface News {
	state: 'open' | 'closed';
	seq: number;
	people: number;
	acts: readonly Done[];
	votes: Votes;
	here?: { number: number; name: string }[];
}

const LOST_AFTER_MS = 10_000;
/** Nothing has been heard, not even the clock, which comes every ten seconds: the network is gone, or the machine has slept. */
const SILENT_MS = 25_000;
const HIDDEN_MS = 5000;
const RETRY_MS = [500, 1000, 2000, 4000, 8000];
const pauseAfter = (failures: number) => RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]! * (0.75 + Math.random() / 2);

export class RoomLine {
	room: Room = $state.raw()!;
	votes: Votes = $state.raw({});
	people = $state(0);
	here: { number: number; name: string }[] | null = $state.raw(null);
	/** `gone`: this page may not see it any more. */
	state: 'open' | 'closed' | 'gone' = $state('open');
	/** Cards of this person's own. */
	own: ReadonlySet<string> = $state.raw(new Set());
	/** This person's dots, by step, as they were last put. */
	ownDots: Record<string, string[]> = $state.raw({});
	/** Cards with something that the server has not answered yet. */
	unheard: ReadonlySet<string> = $state.raw(new Set());
	waiting = $state(0);
	refused: readonly Refused[] = $state.raw([]);
	contact: Contact = $state('trying');
	signedOut = $state(false);
	/** The server runs another version of the app than this page. */
	outdated = $state(false);
	/** The server's clock, in ms; it goes each second while a timer runs. */
	now = $state(0);

	readonly plan: Plan;
	readonly #ways: Ways;
	readonly #version: string;
	readonly #heard = new Map<number, Done>();
	readonly #words = new Map<string, string>();
	readonly #box: Outbox;
	/** By step: where the last dots lie. */
	readonly #votedAt: Record<string, string> = {};
	#seq = 0;
	#ahead = 0;
	#heardAt = 0;
	#failures = 0;
	#sendFailures = 0;
	#running = false;
	#stream: AbortController | null = null;
	#wake: () => void = () => {};
	#sendTimer: ReturnType<typeof setTimeout> | undefined;

	/** `first`: what the page came with, from 0. `version`: the app's, as the page was made. */
	constructor(ways: Ways, plan: Plan, first: News, version: string, own: { cards: readonly string[]; dots: Record<string, string[]> } = { cards: [], dots: {} }) {
		this.plan = plan;
		this.#ways = ways;
		this.#version = version;
		this.#box = new Outbox(ways, () => this.#draw());
		this.own = new Set(own.cards);
		this.ownDots = own.dots;
		for (const { act } of first.acts) if ('text' in act && act.text && this.own.has(act.card)) this.#words.set(act.card, act.text);
		this.#take(first);
	}

	/** Kept on the device, shown at once, sent when there is contact. */
	do(act: RoomAct): void {
		this.#box.add(act);
		if (!this.#ways.leads) this.#isOwn(act, this.#box.all.at(-1)!.at);
		else if ('text' in act) this.#words.set(act.card, act.text);
		this.#draw();
		if (this.#running) this.#send();
	}

	/** What this person has done, in whichever tab. */
	#isOwn(act: RoomAct, at: string): void {
		if (act.op === 'add') this.own = new Set([...this.own, act.card]);
		if ('text' in act) this.#words.set(act.card, act.text);
		// The last dots count, by where they lie on the device, whichever tab tells of them last.
		if (act.op === 'vote' && at >= (this.#votedAt[act.step] ?? '')) {
			this.#votedAt[act.step] = at;
			this.ownDots = { ...this.ownDots, [act.step]: act.cards };
		}
	}

	/** Somebody has seen that it was not done. */
	takeRefused(refused: Refused): void {
		this.#box.take(refused);
		this.#draw();
	}

	/** In a browser: from here on. Returns what ends it. */
	start(): () => void {
		this.#running = true;
		this.#box.load();
		for (const { act, at } of this.#box.unsent) this.#isOwn(act, at);
		this.#draw();
		this.now = Date.now() + this.#ahead;
		let hidden: ReturnType<typeof setTimeout> | undefined;
		const again = () => {
			this.#failures = this.#sendFailures = 0;
			this.#wake();
			this.#send();
		};
		const seen = () => {
			clearTimeout(hidden);
			// A browser has few connections to one server: who is not looked at gives theirs back.
			if (document.visibilityState === 'hidden') hidden = setTimeout(() => this.#stream?.abort(), HIDDEN_MS);
			else {
				if (Date.now() - this.#heardAt > SILENT_MS) this.#stream?.abort();
				again();
			}
		};
		const stored = (event: StorageEvent) => {
			if (!this.#box.isOwn(event.key)) return;
			this.#box.load();
			// Another tab's is this person's as well, also where it has been sent already.
			const told = event.newValue === null ? null : (JSON.parse(event.newValue) as { act?: RoomAct });
			if (told?.act) this.#isOwn(told.act, event.key!);
			this.#draw();
			this.#send();
		};
		const clock = setInterval(() => {
			if (this.room.timer?.endsAt) this.now = Date.now() + this.#ahead;
			const silent = Date.now() - this.#heardAt;
			if (this.#stream && silent > SILENT_MS) this.#stream.abort();
			if (this.contact !== 'live' && silent > LOST_AFTER_MS) this.contact = 'lost';
		}, 1000);
		// The browser knows before the silence does.
		const cut = () => this.#stream?.abort();
		addEventListener('offline', cut);
		addEventListener('online', again);
		addEventListener('storage', stored);
		document.addEventListener('visibilitychange', seen);
		this.#heardAt = Date.now();
		void this.#listen();
		this.#send();
		return () => {
			this.#running = false;
			clearInterval(clock);
			clearTimeout(hidden);
			clearTimeout(this.#sendTimer);
			this.#stream?.abort();
			this.#wake();
			removeEventListener('offline', cut);
			removeEventListener('online', again);
			removeEventListener('storage', stored);
			document.removeEventListener('visibilitychange', seen);
		};
	}

	async #listen(): Promise<void> {
		while (this.#running && this.state !== 'gone') {
			if (document.visibilityState === 'visible') {
				const stop = (this.#stream = new AbortController());
				await this.#hear(stop.signal).catch(() => {});
				stop.abort();
				this.#stream = null;
			}
			if (!this.#running) return;
			if (this.contact === 'live') this.contact = 'trying';
			await new Promise<void>((go) => {
				const timer = setTimeout(go, document.visibilityState === 'visible' ? pauseAfter(this.#failures++) : 60_000);
				this.#wake = () => (clearTimeout(timer), go());
			});
		}
	}

	async #hear(signal: AbortSignal): Promise<void> {
		const response = await this.#ways.stream(this.#seq, signal);
		this.signedOut = response.type === 'opaqueredirect' || response.status === 401;
		if (response.status === 404 || response.status === 403) {
			// Only the app's own word counts: a proxy says such things too.
			const { status } = (await response.json()) as { status?: string };
			if (status === 'unknown' || status === 'forbidden') this.state = 'gone';
			return;
		}
		if (!response.ok || !response.body || !response.headers.get('content-type')?.includes('event-stream')) return;
		for await (const { event, data } of eventsIn(response.body)) {
			this.#heardAt = Date.now();
			if (event === 'end') return;
			if (event === 'beat') this.#clock(Number(data));
			else if (event === 'hello') {
				const { version, now } = JSON.parse(data) as { version: string; now: number };
				this.outdated ||= version !== this.#version;
				this.#clock(now);
			} else {
				this.#take(JSON.parse(data) as News);
				if (this.contact !== 'live') this.contact = 'live';
				this.#failures = 0;
				// There is contact: what waits has waited long enough.
				if (this.waiting > 0) this.#send();
			}
		}
	}
	/** The server's clock now, also while no timer runs. */
	clock(): number {
		return Date.now() + this.#ahead;
	}
	#clock(server: number): void {
		if (Number.isFinite(server)) this.#ahead = server - Date.now();
	}

	#send(): void {
		clearTimeout(this.#sendTimer);
		void this.#box.send().then((how) => {
			this.signedOut ||= how === 'signed_out';
			if (how === 'ok') this.#sendFailures = 0;
			else if (this.#running && how !== 'gone') this.#sendTimer = setTimeout(() => this.#send(), pauseAfter(this.#sendFailures++));
			this.#draw();
		});
	}

	#take(news: News): void {
		for (const one of news.acts) this.#heard.set(one.seq, one);
		// Acts are numbered without gaps: what has not come is asked for again, whatever came after it.
		while (this.#heard.has(this.#seq + 1)) this.#seq++;
		this.votes = news.votes;
		this.people = news.people;
		if (news.here) this.here = news.here;
		this.state = news.state;
		this.#box.heard(this.#seq);
		this.#draw();
	}

	#draw(): void {
		const heard = [...this.#heard.values()].sort((a, b) => a.seq - b.seq);
		const waiting = this.#box.all.flatMap(({ act }, i): Done[] => (act.op === 'vote' ? [] : [{ seq: 1_000_000_000 + i, led: this.#ways.leads, act }]));
		const room = roomOf(this.plan, [...heard, ...waiting]);
		// One's own words come back empty until all are shown; the device has them.
		const cards = room.cards.map((card) => (card.text === '' && card.what === null && this.#words.has(card.id) && (this.#ways.leads ? !heard.some(({ act }) => 'card' in act && act.card === card.id) : this.own.has(card.id)) ? { ...card, text: this.#words.get(card.id)! } : card));
		this.room = { ...room, cards, seq: this.#seq, undoable: room.undoable.filter((seq) => seq < 1_000_000_000) };
		const unsent = this.#box.unsent;
		this.unheard = new Set(unsent.flatMap(({ act }) => ('card' in act ? [act.card] : act.op === 'group' ? [act.lead, ...act.cards] : [])));
		this.waiting = unsent.length;
		this.refused = this.#box.refused;
	}
}
