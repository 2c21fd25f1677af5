/**
 * Reads texts aloud, with recorded sound where a text has it and else with the device's own voice, and shows which word.
 * Never begins by itself; ends at the next tap anywhere. A voice that sends the words to somebody else's server is not
 * the device's own and is not used.
 */
const HIGHLIGHT = 'read-aloud';
const UNREAD = '[aria-hidden="true"], .label, .speak, textarea, .visually-hidden, noscript';

const MARKS = /[\u200e\u200f\u2066-\u2069]/g;

/** A text on the screen, with the language it is written in. */
interface Piece {
	node: Text;
	text: string;
	/** Where in the node the text begins. */
	from: number;
	language: string;
}

/** Where a text's recorded sound is, if it has one. */
export type Recorded = (text: string, language: string) => string | undefined;

/** On a network that hardly works: after so long the device's own voice is better. */
const LONGEST_WAIT = 5000;

/** Every text in the elements, in order, that is words of theirs and not a mark. */
function piecesOf(elements: Element[]): Piece[] {
	const pieces: Piece[] = [];
	for (const element of elements) {
		const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
			const parent = node.parentElement!;
			// Marks of direction are for the eye. As long as before, so that places stay places.
			const seen = node.data.replace(MARKS, ' ');
			const text = seen.trim();
			if (!/[\p{L}\p{N}]/u.test(text) || parent.closest(UNREAD) || parent.checkVisibility?.() === false) continue;
			pieces.push({ node, text, from: seen.indexOf(text), language: parent.closest<HTMLElement>('[lang]')?.lang ?? '' });
		}
	}
	return pieces;
}

const primary = (tag: string) => tag.split(/[-_]/)[0]!.toLowerCase();

class Aloud {
	/** Which loudspeaker is reading now. */
	by: object | null = $state.raw(null);
	/** A language that was asked for and that the device has no voice for, until the next tap. */
	silent: string | null = $state(null);
	readonly #synth = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
	/** What is being read now; kept, or some browsers forget an utterance in the middle of it. */
	#now: object | null = null;
	/** One for all sounds: it may play in the middle of a reading because a tap has touched it. */
	#audio: HTMLAudioElement | null = null;
	#address = '';
	/** The loudspeaker that the present tap has stopped: the same tap must not start it again. */
	#stopped: object | null = null;
	#marked: Element | null = null;

	constructor() {
		// Some browsers only begin to look for voices when first asked.
		this.#synth?.getVoices();
	}

	#find(language: string): SpeechSynthesisVoice | undefined {
		const fitting = (this.#synth?.getVoices() ?? []).filter((voice) => voice.localService !== false && primary(voice.lang) === primary(language));
		return fitting.find((voice) => voice.default) ?? fitting[0];
	}

	/** The device's voice for a language. Waits a moment for a list that is still empty. */
	async voiceFor(language: string): Promise<SpeechSynthesisVoice | undefined> {
		const synth = this.#synth;
		if (synth && synth.getVoices().length === 0) {
			await new Promise<void>((done) => {
				synth.addEventListener('voiceschanged', () => done(), { once: true });
				setTimeout(done, 1500);
			});
		}
		return this.#find(language);
	}

	/** Reads, or stops when this loudspeaker was reading. */
	press = (by: object, elements: Element[], recorded: Recorded) => {
		const same = this.by === by || this.#stopped === by;
		this.stop();
		if (same) return;
		const pieces = piecesOf(elements);
		this.by = by;
		// Within the tap itself, or some devices refuse to play what comes after a voice.
		const first = pieces.map(({ text, language }) => recorded(text, language)).find(Boolean);
		if (first) this.#fetch(first);
		this.#read(pieces, recorded);
	};

	/** The first of them, then the others. */
	#read([piece, ...others]: Piece[], recorded: Recorded) {
		this.#unmark();
		if (!piece) return this.stop();
		const next = () => this.#read(others, recorded);
		const sound = recorded(piece.text, piece.language);
		if (sound) this.#play(piece, sound, next);
		else void this.#speak(piece, next);
	}

	#fetch(address: string) {
		const audio = (this.#audio ??= new Audio());
		if (this.#address === address) return;
		this.#address = audio.src = address;
		audio.load();
	}

	#play(piece: Piece, address: string, next: () => void) {
		this.#fetch(address);
		const audio = this.#audio!;
		const now = (this.#now = {});
		// Not to be had, not playable here, or too slow.
		const fail = () => {
			clearTimeout(wait);
			if (this.#now !== now) return;
			this.#address = '';
			audio.pause();
			void this.#speak(piece, next);
		};
		const wait = setTimeout(fail, LONGEST_WAIT);
		audio.onplaying = () => {
			clearTimeout(wait);
			if (this.#now === now) this.#mark(piece, 0, piece.text.length);
		};
		audio.onended = () => this.#now === now && next();
		audio.onerror = fail;
		audio.currentTime = 0;
		audio.play().catch(fail);
	}

	async #speak(piece: Piece, next: () => void) {
		const now = (this.#now = {});
		// Asked again only when it has to be: some devices speak only in the very moment of a tap.
		if (!this.#find(piece.language)) {
			const here = this.silent !== piece.language && (await this.voiceFor(piece.language));
			if (this.#now !== now) return;
			if (!here) {
				this.silent = piece.language;
				return next();
			}
		}
		const said = new SpeechSynthesisUtterance(piece.text);
		const voice = this.#find(piece.language);
		said.voice = voice ?? null;
		said.lang = voice?.lang ?? piece.language;
		said.rate = 0.9;
		// The whole text is marked until the voice tells where it is; some never do.
		said.onstart = () => this.#now === said && this.#mark(piece, 0, piece.text.length);
		said.onboundary = ({ name, charIndex, charLength }) => {
			if (this.#now !== said || (name && name !== 'word')) return;
			const length = charLength || (/^\S+/.exec(piece.text.slice(charIndex))?.[0].length ?? 0);
			if (length > 0) this.#mark(piece, charIndex, charIndex + length);
		};
		said.onend = () => this.#now === said && next();
		said.onerror = () => this.#now === said && this.stop();
		this.#now = said;
		this.#synth!.speak(said);
	}

	/** Marks some of a text without touching the page's own elements; where that is not known, all of it. */
	#mark({ node, from }: Piece, start: number, end: number) {
		if (!node.isConnected) return this.stop();
		if ('highlights' in CSS) {
			const range = document.createRange();
			range.setStart(node, Math.min(from + start, node.length));
			range.setEnd(node, Math.min(from + end, node.length));
			CSS.highlights.set(HIGHLIGHT, new Highlight(range));
		} else {
			this.#unmark();
			this.#marked = node.parentElement;
			this.#marked?.setAttribute('data-read', '');
		}
	}

	#unmark() {
		if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
		this.#marked?.removeAttribute('data-read');
		this.#marked = null;
	}

	stop = () => {
		const was = this.#now;
		this.#now = null;
		this.by = null;
		this.#unmark();
		this.#audio?.pause();
		if (was) this.#synth?.cancel();
	};

	/** Listens for what ends the reading. Returns a function that no longer does. */
	listen(): () => void {
		const tap = () => {
			this.#stopped = this.by;
			this.silent = null;
			this.stop();
		};
		const click = (event: Event) => {
			const own = (event.target as Element).closest('.speak') !== null;
			if (!own) tap();
			// After the press itself: what the tap stopped may be started by the next one.
			setTimeout(() => (this.#stopped = null));
		};
		const key = (event: KeyboardEvent) => event.key === 'Escape' && tap();
		const hidden = () => document.visibilityState === 'hidden' && this.stop();
		addEventListener('pointerdown', tap, true);
		addEventListener('click', click, true);
		addEventListener('keydown', key, true);
		addEventListener('pagehide', this.stop);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			this.stop();
			removeEventListener('pointerdown', tap, true);
			removeEventListener('click', click, true);
			removeEventListener('keydown', key, true);
			removeEventListener('pagehide', this.stop);
			document.removeEventListener('visibilitychange', hidden);
		};
	}
}

export const aloud = new Aloud();
