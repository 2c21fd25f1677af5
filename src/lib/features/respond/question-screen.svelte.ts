/** The screen of a question, practice included: what it holds, whether it waits, what a tap changes. */
import type { Draft } from '#answering/draft.ts';
import { valueOf, wasSkipped, type Step } from '#answering/journey.ts';
import { tapCard, type BestWorstValue } from '#domain/question/best_worst/question.ts';
import type { Question } from '#domain/question/index.ts';
import type { Screen } from '#domain/question/kind.ts';
import { kindOf, type Value } from '#domain/question/kinds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

interface Owner {
	readonly survey: SurveyContent;
	readonly draft: Draft;
	readonly step: Step;
	change(change: (draft: Draft) => void): void;
}

/** A question and the screen of it that is shown. */
export interface Asked {
	question: Question;
	screen: Screen;
}

export class QuestionScreen {
	readonly #owner: Owner;
	/** What a practice screen holds, kept nowhere. */
	#practice: Value | undefined = $state(undefined);

	constructor(owner: Owner) {
		this.#owner = owner;
	}

	/** Null on screens that belong to no question. */
	asked: Asked | null = $derived.by(() => {
		const { step, survey } = this.#owner;
		if (step.kind === 'question') return step;
		return step.kind === 'practice' ? (kindOf(step.of).practice?.(survey.practice.cards.map(({ id }) => id)) ?? null) : null;
	});
	value: Value | undefined = $derived.by(() => {
		const { step, draft } = this.#owner;
		return step.kind === 'practice' ? this.#practice : valueOf(draft, step);
	});
	/** The person has gone on from it without an answer. */
	skipped = $derived.by(() => wasSkipped(this.#owner.draft, this.#owner.step));
	isTradeOff = $derived(this.asked !== null && kindOf(this.asked.question.kind).isTradeOff);
	isComplete = $derived(this.asked !== null && kindOf(this.asked.question.kind).isComplete(this.asked.question, this.value));
	/** True while "Nästa" waits for taps. */
	waits = $derived(this.isTradeOff && !this.skipped && !this.isComplete);
	/** A best–worst screen that was left as equal or skipped needs no new taps. */
	decided = $derived(this.skipped || (this.value?.kind === 'best_worst' && this.value.equal === true));

	/** Which of its two cards a best–worst screen still waits for; null on other screens, and when it waits for nothing. */
	missing: 'best' | 'worst' | null = $derived.by(() => {
		if (!this.waits || this.asked?.question.kind !== 'best_worst') return null;
		return this.value?.kind === 'best_worst' && this.value.best ? 'worst' : 'best';
	});

	/** Sets or, with undefined, clears what the screen shown holds. */
	set = (value: Value | undefined) => {
		const { step } = this.#owner;
		if (step.kind === 'practice') this.#practice = value;
		else if (step.kind === 'question') this.#owner.change((draft) => (draft.taps[step.key] = value === undefined ? { left: false } : { value, left: false }));
	};

	/** A tap on a card of a best–worst screen. Returns what the card is now, null when the tap changed nothing. */
	tap = (card: string): 'best' | 'worst' | 'taken' | null => {
		const before = this.value as BestWorstValue | undefined;
		if (before?.best && before.worst && card !== before.best && card !== before.worst) return null;
		const after = tapCard(before, card);
		this.set(after);
		return after?.best === card ? 'best' : after?.worst === card ? 'worst' : 'taken';
	};

	/** Leaves the screen with what it holds. */
	leave() {
		const { step } = this.#owner;
		if (step.kind === 'practice') this.#practice = undefined;
		if (step.kind === 'question') this.#owner.change((draft) => (draft.taps[step.key] = { ...draft.taps[step.key], left: true }));
	}

	/** Leaves the screen with another value than what was tapped; undefined: without an answer. */
	leaveWith(value: Value | undefined) {
		const { step } = this.#owner;
		if (step.kind === 'question') this.#owner.change((draft) => (draft.taps[step.key] = value === undefined ? { left: true } : { value, left: true }));
	}

	/** "Alla är lika viktiga" on a best–worst screen. */
	leaveEqual = () => this.leaveWith({ kind: 'best_worst', best: null, worst: null, equal: true });

	forget() {
		this.#practice = undefined;
	}
}
