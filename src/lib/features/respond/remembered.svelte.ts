/** One person's draft and the device's memory of it: every tap is on the device before anything else. */
import { newDraft, type Draft } from '#answering/draft.ts';
import { newId } from '#data/browser/device.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { AgeGate } from './care/age-gate.svelte.ts';
import { concerns, keep, readKept, removeKept } from './kept-draft.ts';
import { forgetDisplay } from './support/display.ts';

export type RoundSettings = Pick<RoundPackage['round'], 'ageFloor' | 'expected' | 'idle' | 'repeatCodes'>;

export class Remembered {
	/** In the language that is shown now. */
	survey: SurveyContent = $state.raw()!;
	draft: Draft = $state()!;
	/** False when the browser keeps nothing after the page is closed. */
	kept = $state(true);
	/** Told when this person has been forgotten. */
	onforget: () => void = () => {};
	readonly age: AgeGate;
	readonly #round: RoundSettings;

	constructor(survey: SurveyContent, code: string, round: RoundSettings) {
		this.survey = survey;
		this.#round = round;
		this.age = new AgeGate(round.ageFloor);
		this.draft = this.fresh(code);
	}

	/** A draft of somebody new. */
	fresh(code: string): Draft {
		return newDraft(this.survey, code, {
			id: newId(),
			withdrawalCode: newWithdrawalCode(),
			seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
			mark: newId(),
			expected: this.#round.expected,
			repeats: this.#round.repeatCodes
		});
	}

	/** Takes up what this device remembers. */
	protected read() {
		const kept = readKept(this.survey, this.draft.code);
		if (kept === 'gone') {
			removeKept(this.draft.code);
			forgetDisplay();
			return this.onforget();
		}
		if (!kept) return;
		this.draft = kept;
		// Only who is old enough has anything stored.
		this.age.passed = true;
	}

	/** Follows the same round in other tabs: all show what was tapped last. `gone`: the person has left. Returns a function that stops. */
	protected followTabs(gone: () => void): () => void {
		const other = (event: StorageEvent) => {
			if (!concerns(event, this.draft.code)) return;
			if (event.newValue === null) gone();
			else this.read();
		};
		addEventListener('storage', other);
		return () => removeEventListener('storage', other);
	}

	change(change: (draft: Draft) => void) {
		if (this.draft.parked === 'now') this.draft.parked = 'before';
		change(this.draft);
		if (!this.age.waits) this.kept = keep(this.draft);
	}

	/** A change that a screen makes by itself. */
	set = (values: Partial<Pick<Draft, 'help' | 'words' | 'kept' | 'repeat'>>) => this.change((draft) => Object.assign(draft, values));
}
