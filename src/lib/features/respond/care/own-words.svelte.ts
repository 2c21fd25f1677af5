/** Personal data in own words: found on the device, asked about kindly, before the words go anywhere. */
import type { Draft } from '#answering/draft.ts';
import { asksOwnWords, steps, wordsToSend, type Step } from '#answering/journey.ts';
import type { findPersonalData, PersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** What it needs of the journey. */
interface Journey {
	readonly survey: SurveyContent;
	readonly lang: string;
	readonly draft: Draft;
	readonly step: Step;
	goTo(step: Step): void;
	goOn(): void;
	toSend(): void;
	send(): void;
	set(values: { kept: string[] }): void;
	change(change: (draft: Draft) => void): void;
}

/** What looks through own words: null in `parts` until it has been fetched. */
export interface WordsReader {
	readonly parts: { findPersonalData: typeof findPersonalData; withoutPersonalData: typeof withoutPersonalData } | null;
	/** Fetches it; false when it cannot be had now. */
	need(lang: string): Promise<boolean>;
}

export class OwnWords {
	readonly #journey: Journey;
	readonly #reader: WordsReader;
	/** On which screen, by its key. */
	#asked: { key: string; found: PersonalData } | null = $state.raw(null);
	/** The question on the story screen that is shown now. */
	question: PersonalData | null = $derived.by(() => {
		const { step } = this.#journey;
		return this.#asked?.key === step.key ? this.#asked.found : null;
	});
	/** Something was just taken away at the person's wish. */
	removed = $state(false);
	/** Where the person was going. */
	#then: 'next' | 'send' = 'next';

	constructor(journey: Journey, reader: WordsReader) {
		this.#journey = journey;
		this.#reader = reader;
	}

	#find(texts: { key: string; text: string }[]): boolean {
		const kept = new Set(this.#journey.draft.kept);
		for (const { key, text } of texts) {
			const found = this.#reader.parts?.findPersonalData(text).find((one) => !kept.has(one.text));
			if (!found) continue;
			const { draft, step, survey } = this.#journey;
			const screen = steps(survey, draft).find((one) => one.key === key)!;
			if (step.key !== screen.key) this.#journey.goTo(screen);
			this.removed = false;
			this.#asked = { key, found };
			return true;
		}
		return false;
	}

	/** True when there is something to answer first, or when it could not be looked for. */
	holdBack(then: 'next' | 'send'): boolean {
		const { step, survey, draft, lang } = this.#journey;
		if (then === 'next' && !asksOwnWords(step)) return false;
		const texts = wordsToSend(survey, draft).filter(({ key }) => then === 'send' || step.key === key);
		if (texts.length > 0 && !this.#reader.parts) {
			// After a reload, before the screens have come: nothing goes until it has been looked through.
			void this.#reader.need(lang).then((here) => here && (then === 'send' ? this.#journey.send() : this.#journey.goOn()));
			return true;
		}
		const goingOn = this.#then;
		if (this.#find(texts)) {
			this.#then = then === 'send' ? 'send' : goingOn;
			return true;
		}
		if (then === 'send' || goingOn === 'next') return false;
		this.#journey.toSend();
		return true;
	}

	/** Keys of screens whose own words nobody may send for the person: not looked through, or something in them was not answered for. */
	unsettled(): string[] {
		const { survey, draft } = this.#journey;
		const kept = new Set(draft.kept);
		return wordsToSend(survey, draft)
			.filter(({ text }) => !this.#reader.parts || this.#reader.parts.findPersonalData(text).some((found) => !kept.has(found.text)))
			.map(({ key }) => key);
	}

	/** The person has answered the question. */
	settle(how: 'remove' | 'write' | 'keep') {
		const asked = this.#asked;
		if (!asked) return;
		const { draft } = this.#journey;
		this.#asked = null;
		if (how === 'write') return;
		if (how === 'keep') {
			this.#journey.set({ kept: [...(draft.kept ?? []), asked.found.text] });
			return this.#journey.goOn();
		}
		// What is sent is trimmed; what stands in the field may begin with spaces.
		const value = draft.taps[asked.key]?.value;
		const text = value && 'text' in value ? value.text : '';
		const start = text.indexOf(asked.found.text);
		const left = start < 0 || !this.#reader.parts ? text : this.#reader.parts.withoutPersonalData(text, { start, end: start + asked.found.text.length });
		this.#journey.change(({ taps }) => {
			if (left && value && 'text' in value) taps[asked.key] = { value: { ...value, text: left }, left: false };
			else delete taps[asked.key];
		});
		this.removed = !this.#find([{ key: asked.key, text: left.trim() }]);
	}

	/** The text has changed under the question. */
	written = () => {
		this.#asked = null;
		this.removed = false;
	};

	/** The person leaves the screen. */
	leave = () => {
		this.written();
		this.#then = 'next';
	};
}
