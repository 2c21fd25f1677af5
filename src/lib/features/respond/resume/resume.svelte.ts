/**
 * Going on with another device. What this asks lies over a screen (putting aside over the question whether to send, the
 * three pictures over the start page) with an entry of its own in the history, so that the browser's back button puts it away.
 */
import type { AgeGate } from '#features/respond/care/age-gate.svelte.ts';
import type { Entry, ScreenHistory } from '#features/respond/history.svelte.ts';
import type { Draft } from '#answering/draft.ts';
import { steps, type Step } from '#answering/journey.ts';
import type { Settling } from '#features/respond/settling.svelte.ts';
import type { Tablet } from '#features/respond/tablet/tablet.svelte.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** What it needs of the journey. */
interface Journey {
	readonly survey: SurveyContent;
	draft: Draft;
	readonly step: Step;
	readonly history: ScreenHistory;
	readonly age: AgeGate;
	readonly settling: Settling;
	readonly tablet: Tablet;
	readonly words: { leave(): void };
	change(change: (draft: Draft) => void): void;
	goTo(step: Step): void;
}
type Over = NonNullable<Entry['over']>;

export class Resume {
	readonly #journey: Journey;
	/** A draft of nobody's, for what another device has put aside. */
	readonly newPerson: () => Draft;

	constructor(journey: Journey, newPerson: () => Draft) {
		this.#journey = journey;
		this.newPerson = newPerson;
	}

	/** What lies over the screen shown. */
	over: Over | null = $derived.by(() => {
		const { step, history } = this.#journey;
		const { over } = history.now;
		return (over === 'aside' && step.kind === 'send') || (over === 'pictures' && step.kind === 'start') ? over : null;
	});

	lay(over: Over) {
		const { history, draft } = this.#journey;
		const depth = (history.now.depth ?? 0) + 1;
		draft.way.splice(depth, draft.way.length, draft.step);
		history.push({ depth, mark: draft.mark, over });
	}

	/** The screen shown stands at this place of the history, with nothing over it. */
	#stand(depth: number) {
		const { draft, history } = this.#journey;
		draft.way.splice(depth, draft.way.length, draft.step);
		history.replace({ depth, mark: draft.mark });
	}

	/** "Avsluta": the screen that the person comes back to. Help that is asked about on the way is no such screen. */
	stopAt({ kind, key }: Step) {
		if (kind !== 'helpGiven') this.#journey.change((draft) => (draft.stopped = key));
	}

	/** Back to where "Avsluta" was pressed. */
	goOnHere = () => {
		const { survey, draft, history } = this.#journey;
		const stopped = steps(survey, draft).find(({ key }) => key === draft.stopped);
		if (stopped) this.#journey.goTo(stopped);
		else this.#stand(history.now.depth ?? 0);
	};

	/** "Fortsätt svara": where "Avsluta" was pressed, and else at the last question. One step back, where that leads there. */
	keepAnswering = () => {
		const { survey, draft, history } = this.#journey;
		const all = steps(survey, draft);
		const to = all.find(({ key }) => key === draft.stopped) ?? all.filter(({ kind }) => kind === 'question').at(-1) ?? all[0]!;
		if (draft.way[(history.now.depth ?? 0) - 1] === to.key) window.history.back();
		else this.#journey.goTo(to);
	};

	/** Goes on as somebody who began on another device, in the place of the pictures. */
	adopt(draft: Draft) {
		this.#journey.words.leave();
		this.#journey.age.passed = true;
		this.#journey.tablet.count('started');
		this.#journey.draft = draft;
		this.#journey.change(() => {});
		this.#journey.settling.begin();
		this.#stand(0);
	}
}
