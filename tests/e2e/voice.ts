/** A device's voice that speaks when the test says so: what the browsers' own do, without their differences. */
import type { Page } from '@playwright/test';

export interface FakeVoice {
	lang: string;
	localService?: boolean;
	default?: boolean;
}

/** Before the page's own script. `late`: the list of voices is empty until `voicesCome`. */
export async function fakeVoice(page: Page, voices: FakeVoice[], { late = false, highlights = true } = {}): Promise<void> {
	await page.addInitScript(
		({ voices, late, highlights }) => {
			const list = voices.map((voice) => ({ name: voice.lang, localService: true, default: false, ...voice }));
			const voice = {
				/** Everything that was said, with the language and whether it was with a voice of the device's. */
				said: [] as { text: string; lang: string; voice: string | null }[],
				cancelled: 0,
				now: null as null | Record<string, (event?: object) => void>,
				come: () => {}
			};
			const target = new EventTarget();
			let here = !late;
			voice.come = () => {
				here = true;
				target.dispatchEvent(new Event('voiceschanged'));
			};
			const synth = {
				getVoices: () => (here ? list : []),
				addEventListener: target.addEventListener.bind(target),
				removeEventListener: target.removeEventListener.bind(target),
				speak(utterance: { text: string; lang: string; voice: { name: string } | null; onstart?: () => void }) {
					voice.said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name ?? null });
					voice.now = utterance as never;
					utterance.onstart?.();
				},
				cancel() {
					voice.cancelled += 1;
					const { now } = voice;
					voice.now = null;
					now?.onerror?.({ error: 'canceled' });
				}
			};
			Object.defineProperty(window, 'speechSynthesis', { value: synth });
			Object.defineProperty(window, 'SpeechSynthesisUtterance', {
				value: class {
					text: string;
					constructor(text: string) {
						this.text = text;
					}
				}
			});
			Object.defineProperty(window, 'fakeVoice', { value: voice });
			if (!highlights) delete (CSS as { highlights?: unknown }).highlights;
		},
		{ voices, late, highlights }
	);
}

interface Fake {
	said: { text: string; lang: string; voice: string | null }[];
	cancelled: number;
	now: null | { onboundary?: (event: object) => void; onend?: () => void };
	come(): void;
}
type WithVoice = Window & { fakeVoice: Fake };

export const said = (page: Page) => page.evaluate(() => (window as unknown as WithVoice).fakeVoice.said);
export const speaking = (page: Page) => page.evaluate(() => (window as unknown as WithVoice).fakeVoice.now !== null);
export const voicesCome = (page: Page) => page.evaluate(() => (window as unknown as WithVoice).fakeVoice.come());
/** The voice comes to a word; some browsers do not say how long it is. */
export const boundary = (page: Page, charIndex: number, charLength?: number) =>
	page.evaluate(([charIndex, charLength]) => (window as unknown as WithVoice).fakeVoice.now?.onboundary?.({ name: 'word', charIndex, charLength }), [charIndex, charLength] as const);
export const toTheEnd = (page: Page) => page.evaluate(() => (window as unknown as WithVoice).fakeVoice.now?.onend?.());
/** The words that are marked on the screen now. */
export const marked = (page: Page) =>
	page.evaluate(() => [
		...[...((CSS as { highlights?: Map<string, Iterable<Range>> }).highlights?.get('read-aloud') ?? [])].map(String),
		...[...document.querySelectorAll('[data-read]')].map((element) => element.textContent!.trim())
	]);
