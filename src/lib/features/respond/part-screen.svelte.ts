/** The screen of a part, practice included: what it holds, whether it waits, what a tap changes. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Draft, Step } from '#answering/journey.ts';
import { isComplete, isTradeOff, type PartValue } from '#answering/parts.ts';
import { practiceOf } from '#answering/practice.ts';

interface Owner {
	readonly survey: SurveyContent;
	readonly draft: Draft;
	readonly step: Step;
	change(change: (draft: Draft) => void): void;
}

export class PartScreen {
	readonly #owner: Owner;
	/** What a practice screen holds, kept nowhere. */
	#practice: PartValue | undefined = $state(undefined);

	constructor(owner: Owner) {
		this.#owner = owner;
	}

	/** The part of the survey that is shown now; null on other screens. */
	part = $derived.by(() => {
		const { step, survey } = this.#owner;
		if (step.kind === 'practicePart') return practiceOf(step.of, survey).part;
		return step.kind === 'part' ? survey.parts.find(({ id }) => id === step.screen.part)! : null;
	});
	value = $derived.by(() => {
		const { step, draft } = this.#owner;
		return step.kind === 'practicePart' ? this.#practice : step.kind === 'part' ? draft.more[step.key]?.value : undefined;
	});
	skipped = $derived.by(() => {
		const { step, draft } = this.#owner;
		return step.kind === 'part' && draft.more[step.key]?.left === true && this.value === undefined;
	});
	asksTradeOff = $derived(this.part !== null && isTradeOff(this.part));
	/** True while "Nästa" waits for taps. */
	waits = $derived(this.asksTradeOff && !this.skipped && !isComplete(this.part!, this.value));

	/** Sets or, with undefined, clears what the screen shown holds. */
	set = (value: PartValue | undefined) => {
		const { step } = this.#owner;
		if (step.kind === 'practicePart') this.#practice = value;
		else if (step.kind === 'part') this.#owner.change((draft) => (draft.more[step.key] = value === undefined ? { left: false } : { value, left: false }));
	};

	/** Leaves the screen with what it holds. */
	leave() {
		const { step } = this.#owner;
		if (step.kind === 'practicePart') this.#practice = undefined;
		if (step.kind === 'part') this.#owner.change((draft) => (draft.more[step.key] = { ...draft.more[step.key], left: true }));
	}

	/** Leaves the screen without an answer. */
	skip() {
		const { step } = this.#owner;
		if (step.kind === 'part') this.#owner.change((draft) => (draft.more[step.key] = { left: true }));
	}

	forget() {
		this.#practice = undefined;
	}
}
