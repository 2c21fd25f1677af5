/** Personal data in own words: found on the device, asked about kindly, before the words go anywhere. */
import type { PersonalData } from '#domain/response/personal-data.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { steps, wordsToSend, type Draft, type Step } from '#answering/journey.ts';
import { later } from './later.svelte.ts';

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
	answer(kind: 'story', card: string, text: string | undefined): void;
}

export class OwnWords {
	readonly #journey: Journey;
	#asked: { card: string; found: PersonalData } | null = $state.raw(null);
	/** The question on the story screen that is shown now. */
	question: PersonalData | null = $derived.by(() => {
		const { step } = this.#journey;
		return step.kind === 'story' && this.#asked?.card === step.card ? this.#asked.found : null;
	});
	/** Something was just taken away at the person's wish. */
	removed = $state(false);
	/** Where the person was going. */
	#then: 'next' | 'send' = 'next';

	constructor(journey: Journey) {
		this.#journey = journey;
	}

	#find(texts: { card: string; text: string }[]): boolean {
		const kept = new Set(this.#journey.draft.kept);
		for (const { card, text } of texts) {
			const found = later.parts?.findPersonalData(text).find((one) => !kept.has(one.text));
			if (!found) continue;
			const { draft, step, survey } = this.#journey;
			const screen = steps(survey, draft).find((one) => one.key === `story:${card}`)!;
			if (step.key !== screen.key) this.#journey.goTo(screen);
			this.removed = false;
			this.#asked = { card, found };
			return true;
		}
		return false;
	}

	/** True when there is something to answer first, or when it could not be looked for. */
	holdBack(then: 'next' | 'send'): boolean {
		const { step, survey, draft, lang } = this.#journey;
		if (then === 'next' && step.kind !== 'story') return false;
		const texts = wordsToSend(survey, draft).filter(({ card }) => then === 'send' || (step.kind === 'story' && step.card === card));
		if (texts.length > 0 && !later.parts) {
			// After a reload, before the screens have come: nothing goes until it has been looked through.
			void later.need(lang).then((here) => here && (then === 'send' ? this.#journey.send() : this.#journey.goOn()));
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

	/** Cards whose own words nobody may send for the person: not looked through, or something in them was not answered for. */
	unsettled(): string[] {
		const { survey, draft } = this.#journey;
		const kept = new Set(draft.kept);
		return wordsToSend(survey, draft)
			.filter(({ text }) => !later.parts || later.parts.findPersonalData(text).some((found) => !kept.has(found.text)))
			.map(({ card }) => card);
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
		const text = draft.story[asked.card] ?? '';
		const start = text.indexOf(asked.found.text);
		const left = start < 0 || !later.parts ? text : later.parts.withoutPersonalData(text, { start, end: start + asked.found.text.length });
		this.#journey.answer('story', asked.card, left || undefined);
		this.removed = !this.#find([{ card: asked.card, text: left.trim() }]);
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
