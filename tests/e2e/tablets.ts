/** Simulated tablets: the device's own queue and sender over a memory that outlives a reboot and a network that comes and goes. */
import type { DeviceMemory } from '#data/browser/device.ts';
import { Queue } from '#data/browser/queue.ts';
import { seal } from '#data/browser/seal.ts';
import { attempt } from '#data/browser/send.ts';
import { Sender } from '#data/browser/sender.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { submission } from './app.ts';

class Memory implements DeviceMemory {
	readonly #kept = new Map<string, string>();
	read = (key: string) => this.#kept.get(key) ?? null;
	write = (key: string, value: string) => Boolean(this.#kept.set(key, value));
	remove = (key: string) => void this.#kept.delete(key);
	keys = (prefix: string) => [...this.#kept.keys()].filter((key) => key.startsWith(prefix));
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export class Tablet {
	readonly queue = new Queue(new Memory());
	/** The highest revision of each response that the person at the tablet was told is sent. */
	readonly told = new Map<string, number>();
	/** What was answered last, by id. */
	readonly answered = new Map<string, ResponseSubmission>();
	/** Of people who have left: what was locked on this tablet, and whose response it is. Only the test knows. */
	readonly locked = new Map<string, string>();
	/** False: nothing is lost on the way any more. */
	flaps = true;
	lost = { before: 0, after: 0 };
	#sender!: Sender;
	readonly #random: Random;
	readonly #server: () => string;
	readonly #sealKey: string;

	/** `sealKey`: the server's, for what people leave behind. */
	constructor(seed: number, server: () => string, sealKey: string) {
		this.#random = createRandom(seed);
		this.#server = server;
		this.#sealKey = sealKey;
		this.reboot();
	}

	/** Another page over the same memory; the one before hears and does nothing any more. */
	reboot() {
		let dead = false;
		this.#kill?.();
		this.#kill = () => (dead = true);
		const never = new Promise<never>(() => {});
		const sender = new Sender(this.queue, async (body, lang) => {
			if (dead) return never;
			const state = await attempt(body, lang, (path, init) => this.#ask(path, init));
			if (dead) return never;
			// What a locked one was answered, nobody at the tablet hears; the test does.
			const id = 'sealed' in body ? this.locked.get(body.sealed) : undefined;
			if (id && state === 'sent') this.told.set(id, this.answered.get(id)!.revision);
			return state;
		}, null);
		sender.listen((id, state, { submission }) => {
			if (state === 'sent') this.told.set(id, Math.max(this.told.get(id) ?? 0, submission.revision));
		});
		this.#sender = sender;
	}
	#kill: (() => void) | undefined;

	/** A network that now and then takes a request, or only its answer. */
	async #ask(path: string, init: RequestInit): Promise<Response> {
		const luck = this.flaps ? this.#random.uniform() : 1;
		if (luck < 0.25) {
			this.lost.before += 1;
			throw new TypeError('no network');
		}
		const response = await fetch(this.#server() + path, init);
		if (luck < 0.4) {
			this.lost.after += 1;
			await response.arrayBuffer();
			throw new TypeError('the answer was lost');
		}
		return response;
	}

	wake = () => this.#sender.wake();
	stop = () => this.#kill?.();

	/** One person after another answers, some change their answers, the tablet is restarted now and then. */
	async people(count: number, pack: Parameters<typeof submission>[0]): Promise<void> {
		const random = this.#random;
		const hand = (body: ResponseSubmission) => {
			this.answered.set(body.id, body);
			this.queue.put({ submission: body, lang: 'sv' });
			void this.wake();
		};
		for (let person = 0; person < count; person++) {
			const pick = (shown: string[]) => {
				const [best, worst] = random.shuffle(shown) as [string, string];
				return { best, worst };
			};
			const first = submission(pack, pick);
			hand(first);
			await pause(random.uniform() * 700);
			if (random.uniform() < 0.3) hand({ ...submission(pack, pick), id: first.id, withdrawalCode: first.withdrawalCode, revision: 2 });
			// Most leave when they have answered, and what waits is locked.
			if (random.uniform() < 0.7) this.#leave(first.id);
			if (random.uniform() < 0.2) {
				this.reboot();
				void this.wake();
			}
			await pause(random.uniform() * 700);
		}
	}

	#leave(id: string) {
		this.queue.seal(id, (submission) => {
			const sealed = seal(submission, this.#sealKey);
			this.locked.set(sealed, id);
			return sealed;
		});
		void this.wake();
	}

	/** Whether this revision lies on the tablet, open or locked. */
	has(id: string, revision: number): boolean {
		if (this.queue.get(id)?.submission.revision === revision) return true;
		return [...this.queue.sealed().values()].some(({ sealed }) => this.locked.get(sealed) === id);
	}

	get waiting(): number {
		return this.queue.all().length + this.queue.sealed().size;
	}
}
