/** A screen where the most and the least important card are chosen, practice included. */
import { tapCard, type Draft, type ScreenDraft, type Step } from '#answering/journey.ts';

interface Owner {
	readonly draft: Draft;
	readonly step: Step;
	change(change: (draft: Draft) => void): void;
}

const NOTHING: ScreenDraft = { best: null, worst: null, outcome: null };

export class WeighScreen {
	readonly #owner: Owner;
	/** The practice screen's taps, kept nowhere. */
	practice: ScreenDraft = $state(NOTHING);

	constructor(owner: Owner) {
		this.#owner = owner;
	}

	/** What has been tapped; undefined on other screens, and before the first tap. */
	taps: ScreenDraft | undefined = $derived.by(() => {
		const { step, draft } = this.#owner;
		return step.kind === 'weigh' ? draft.taps[step.set] : step.kind === 'practice' ? this.practice : undefined;
	});
	bothChosen = $derived(Boolean(this.taps?.best && this.taps.worst));
	/** A screen that was left as equal or skipped needs no new taps. */
	decided = $derived.by(() => this.#owner.step.kind === 'weigh' && (this.taps?.outcome === 'equal' || this.taps?.outcome === 'skipped'));
	/** True while "Nästa" waits for taps. */
	waits = $derived.by(() => {
		const { kind } = this.#owner.step;
		return (kind === 'weigh' && !this.decided && !this.bothChosen) || (kind === 'practice' && !this.bothChosen);
	});

	/** A tap on a card of the screen shown. Returns what the card is now, null when the tap changed nothing. */
	tap = (card: string): 'best' | 'worst' | 'taken' | null => {
		const before = this.taps;
		if (this.bothChosen && card !== before?.best && card !== before?.worst) return null;
		const after = tapCard(before, card);
		const { step } = this.#owner;
		if (step.kind === 'practice') this.practice = after;
		else if (step.kind === 'weigh') this.#owner.change((draft) => (draft.taps[step.set] = after));
		return after.best === card ? 'best' : after.worst === card ? 'worst' : 'taken';
	};

	/** The screen shown is left with what it says. */
	leave(outcome: 'chosen' | 'equal' | 'skipped') {
		const { step } = this.#owner;
		if (step.kind !== 'weigh') return;
		this.#owner.change((draft) => {
			const { best = null, worst = null } = draft.taps[step.set] ?? {};
			draft.taps[step.set] = outcome === 'chosen' ? { best, worst, outcome } : { ...NOTHING, outcome };
		});
	}

	forget() {
		this.practice = NOTHING;
	}
}
