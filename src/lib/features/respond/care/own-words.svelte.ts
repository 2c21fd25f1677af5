/** Personal data in own words: found on the device, asked about kindly, before the words go anywhere. */
import type { Draft } from '#answering/draft.ts';
import { asksOwnWords, steps, wordsToSend, type Step } from '#answering/journey.ts';
import type { findPersonalData, PersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { roomLeft } from '#domain/text/length.ts';
import { cleaned } from '#domain/text/cleaned.ts';
import { ownWordsOf } from './own-words-of.ts';

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
	/** Key of the screen whose text is too long, when the way on has been tried. */
	#held: string | null = $state(null);
	held: boolean = $derived.by(() => this.#held === this.#journey.step.key);
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
			if (this.#journey.step.key !== key) this.#journey.goTo(this.#stepOf(key));
			this.removed = false;
			this.#asked = { key, found };
			return true;
		}
		return false;
	}

	#stepOf(key: string): Step {
		const { survey, draft } = this.#journey;
		return steps(survey, draft).find((one) => one.key === key)!;
	}

	#isTooLong = ({ key, text }: { key: string; text: string }): boolean => roomLeft(text, ownWordsOf(this.#stepOf(key), this.#journey.survey)?.maxLength ?? Infinity) < 0;

	/** True when a text is too long for where it is going. It is kept as it is, and its screen says so. */
	holdLong(texts = wordsToSend(this.#journey.survey, this.#journey.draft)): boolean {
		const long = texts.find(this.#isTooLong);
		if (!long) return false;
		if (this.#journey.step.key !== long.key) this.#journey.goTo(this.#stepOf(long.key));
		this.#held = long.key;
		return true;
	}

	/** True when there is something to answer or to shorten first, or when it could not be looked for. */
	holdBack(then: 'next' | 'send'): boolean {
		const { step, survey, draft, lang } = this.#journey;
		if (then === 'next' && !asksOwnWords(step)) return false;
		const texts = wordsToSend(survey, draft).filter(({ key }) => then === 'send' || step.key === key);
		if (this.holdLong(texts)) return true;
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

	/** Keys of screens whose own words nobody may send for the person: too long, not looked through, or something in them was not answered for. */
	unsettled(): string[] {
		const { survey, draft } = this.#journey;
		const kept = new Set(draft.kept);
		return wordsToSend(survey, draft)
			.filter((words) => this.#isTooLong(words) || !this.#reader.parts || this.#reader.parts.findPersonalData(words.text).some((found) => !kept.has(found.text)))
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
		const value = draft.taps[asked.key]?.value;
		const text = value && 'text' in value ? value.text : '';
		// What is sent is cleaned; what stands in the field may hold more.
		const found = this.#reader.parts?.findPersonalData(text).find((one) => cleaned(one.text) === cleaned(asked.found.text));
		const left = found && this.#reader.parts ? this.#reader.parts.withoutPersonalData(text, found) : text;
		this.#journey.change(({ taps }) => {
			if (left && value && 'text' in value) taps[asked.key] = { value: { ...value, text: left }, left: false };
			else delete taps[asked.key];
		});
		this.removed = !this.#find([{ key: asked.key, text: left.trim() }]);
	}

	/** The text has changed under the question. */
	written = () => {
		this.#asked = null;
		this.#held = null;
		this.removed = false;
	};

	/** The person leaves the screen. */
	leave = () => {
		this.written();
		this.#then = 'next';
	};
}
