/** Somebody has walked away from a shared tablet: whether anything on it is somebody's, and what becomes of that. */
import type { ResponseSubmission } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { AgeGate } from '#features/respond/care/age-gate.svelte.ts';
import type { Draft } from '#answering/draft.ts';
import { hasAnswers, submission, type Step } from '#answering/journey.ts';

/** What it needs of the journey. */
interface Journey {
	readonly survey: SurveyContent;
	readonly draft: Draft;
	readonly step: Step;
	readonly age: AgeGate;
	readonly resume: { readonly over: string | null };
	readonly words: { unsettled(): string[] };
	handOver(response: ResponseSubmission): boolean;
	forget(): void;
}

/** `over`: the person is done. `keeps`: the answers are handed over. `rest`: what was sent or put aside stays, the rest is removed. */
export type WhenLeft = 'over' | 'keeps' | 'rest' | 'removes';

export class Leaving {
	readonly #journey: Journey;
	readonly #keeps: boolean;

	constructor(journey: Journey, keeps: boolean) {
		this.#journey = journey;
		this.#keeps = keeps;
	}

	/** Whether the next person would meet something of somebody's: also on the start page, to which one can go back. */
	somebody = $derived.by(() => {
		const { step, draft, age, resume } = this.#journey;
		return step.kind !== 'start' || age.tooYoung || (age.floor !== null && age.passed) || draft.helped !== undefined || draft.support !== 'symbols' || resume.over !== null;
	});

	/** What becomes of it. What the person has sent counts as it was sent; what waits for its person is not handed over half. */
	then: WhenLeft = $derived.by(() => {
		const { survey, draft } = this.#journey;
		if (draft.step === 'done') return 'over';
		if (draft.revision > 0 || draft.parked) return 'rest';
		return this.#keeps && hasAnswers(survey, draft) ? 'keeps' : 'removes';
	});

	/** Hands over what is to be handed over, without words that nobody has looked through, and forgets the person. */
	abandon = () => {
		const { survey, words } = this.#journey;
		if (this.then === 'keeps') {
			const draft = $state.snapshot(this.#journey.draft) as Draft;
			for (const key of words.unsettled()) delete draft.taps[key];
			this.#journey.handOver(submission(survey, draft, survey.language, 1));
		}
		this.#journey.forget();
	};
}
