/** An answer that the server refused: which it was, and the two ways on from it. Nothing else waits for it. */
import type { Draft } from '#answering/draft.ts';
import { stepOfAnswer, type QuestionStep, type Step } from '#answering/journey.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Outbox } from './outbox.svelte.ts';

/** What it needs of the journey. */
interface Journey {
	readonly survey: SurveyContent;
	readonly draft: Draft;
	readonly outbox: Outbox;
	kept: boolean;
	change(change: (draft: Draft) => void): void;
	goTo(step: Step): void;
	response(): ResponseSubmission;
}

export class Mending {
	readonly #journey: Journey;

	constructor(journey: Journey) {
		this.#journey = journey;
	}

	/** Where the answer was given; undefined when the server did not say which it was. */
	step: QuestionStep | undefined = $derived.by(() => {
		const { survey, draft, outbox } = this.#journey;
		return outbox.refusedAt === null ? undefined : stepOfAnswer(survey, draft, outbox.refusedAt);
	});

	/** Opens the answer. */
	open = () => {
		const { step } = this;
		if (!step) return;
		this.#journey.outbox.state = null;
		this.#journey.goTo(step);
	};

	/** Hands over everything but the answer. */
	without = () => {
		const { step } = this;
		if (!step) return;
		this.#journey.change((draft) => {
			draft.taps[step.key] = { left: true };
			draft.revision += 1;
		});
		const kept = this.#journey.outbox.put(this.#journey.response());
		this.#journey.kept &&= kept;
	};
}
