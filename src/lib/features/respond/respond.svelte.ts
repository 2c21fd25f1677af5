/** The respondent's journey with its memory, its history and its sender. Every tap is on the device before anything else. */
import { newId } from '#data/browser/device.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import type { SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { AgeGate } from './care/age-gate.svelte.ts';
import { OwnWords } from './care/own-words.svelte.ts';
import { ScreenHistory, type Entry } from './history.svelte.ts';
import { beginWith, isAnswered, newDraft, stepAfter, steps, submission, tapCard, type Draft, type ScreenDraft, type Step } from './journey.ts';
import { concerns, keep, readKept, removeKept } from './kept-draft.ts';
import { Outbox } from './outbox.svelte.ts';
import { PartScreen } from './part-screen.svelte.ts';
import { Elsewhere } from './resume/elsewhere.svelte.ts';
import { Settling } from './settling.svelte.ts';
import { forgetDisplay } from './support/display.ts';

export class Respond {
	/** In the language that is shown now. */
	survey: SurveyContent = $state.raw()!;
	readonly lang: string;
	draft: Draft = $state()!;
	/** The screen shown now. */
	step: Step = $derived.by(() => {
		const all = steps(this.survey, this.draft);
		return all.find((step) => step.key === this.draft.step) ?? all[0]!;
	});
	/** The practice screen's taps, kept nowhere. */
	practice: ScreenDraft = $state({ best: null, worst: null, outcome: null });
	/** What has been tapped on a screen where two cards are chosen. */
	taps: ScreenDraft | undefined = $derived(
		this.step.kind === 'weigh' ? this.draft.taps[this.step.set] : this.step.kind === 'practice' ? this.practice : undefined
	);
	bothChosen = $derived(Boolean(this.taps?.best && this.taps.worst));
	/** A screen that was left as equal or skipped needs no new taps. */
	decided = $derived(this.step.kind === 'weigh' && (this.taps?.outcome === 'equal' || this.taps?.outcome === 'skipped'));
	/** What a screen of the survey's other parts holds. */
	readonly part = new PartScreen(this);
	/** "Nästa" was pressed while it waited: then the screen says what is missing. */
	pressed = $state(false);
	/** True while "Nästa" waits for taps. */
	waits = $derived(this.part.waits || (this.step.kind === 'weigh' && !this.decided && !this.bothChosen) || (this.step.kind === 'practice' && !this.bothChosen));
	/** Whether the question shown has an answer. */
	answered = $derived(this.step.kind === 'part' ? this.part.value !== undefined : isAnswered(this.draft, this.step));
	readonly #outbox = new Outbox(this);
	readonly history = new ScreenHistory();
	readonly settling = new Settling();
	/** Going on with another device. */
	readonly elsewhere = new Elsewhere(this, () => this.#fresh(this.draft.code));
	/** False when the browser keeps nothing after the page is closed. */
	kept = $state(true);
	/** Said aloud by a screen reader after a tap. */
	said = $state('');
	/** Told when this person has been forgotten. */
	onforget: () => void = () => {};
	readonly #expected: number | null;
	readonly age: AgeGate;
	/** Asks about personal data in own words before they go anywhere. */
	readonly words: OwnWords;

	constructor(survey: SurveyContent, code: string, lang: string, round: { ageFloor: number | null; expected: number | null }) {
		this.survey = survey;
		this.lang = lang;
		this.#expected = round.expected;
		this.age = new AgeGate(round.ageFloor);
		this.words = new OwnWords(this);
		this.draft = this.#fresh(code);
	}

	#fresh(code: string): Draft {
		return newDraft(this.survey, code, {
			id: newId(),
			withdrawalCode: newWithdrawalCode(),
			seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
			expected: this.#expected
		});
	}

	/** Called once in the browser: takes up what this device remembers. Returns a function that lets go again. */
	wake(): () => void {
		this.#read();
		const other = (event: StorageEvent) => {
			// The same round in another tab: both show what was tapped last.
			if (concerns(event, this.draft.code)) this.#read();
		};
		addEventListener('storage', other);
		history.scrollRestoration = 'manual';
		const unfollow = this.history.follow();
		this.history.replace(this.#entry(this.draft.step, this.history.now.depth ?? 0));
		const unhear = this.#outbox.follow();
		return () => {
			removeEventListener('storage', other);
			unfollow();
			unhear();
		};
	}

	#read() {
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

	#save() {
		if (!this.age.waits) this.kept = keep(this.draft);
	}

	change(change: (draft: Draft) => void) {
		if (this.draft.parked === 'now') this.draft.parked = 'before';
		change(this.draft);
		this.#save();
	}

	/** A change that a screen makes by itself. */
	set = (values: Partial<Pick<Draft, 'help' | 'words' | 'kept'>>) => this.change((draft) => Object.assign(draft, values));

	/** From the start page, alone or with somebody who helps. */
	begin = (helped: boolean) => {
		this.change((draft) => beginWith(draft, helped));
		this.next();
	};

	#entry(step: string, depth: number): Entry {
		return { step, depth, person: this.draft.id };
	}

	goTo(step: Step) {
		this.words.leave();
		this.change((draft) => {
			draft.step = step.key;
			if (step.kind !== 'send' && step.kind !== 'helpGiven') delete draft.stopped;
		});
		this.said = '';
		this.pressed = false;
		this.settling.begin();
		this.history.push(this.#entry(step.key, (this.history.now.depth ?? 0) + 1));
	}

	/** The browser went back or forward: show that screen, change no answer. */
	show({ step: key, person }: Entry) {
		const found = steps(this.survey, this.draft).find((step) => step.key === key);
		// What was sent is not opened again by a back button ("Ändra mina svar" does that), and a former person's
		// screens are nobody's.
		if (found && person === this.draft.id && found.key !== this.draft.step && this.draft.step !== 'done') {
			this.settling.begin();
			this.change((draft) => (draft.step = found.key));
		}
	}

	next = () => {
		const after = stepAfter(this.survey, this.draft, this.step);
		if (this.step.kind === 'helper') delete this.draft.from;
		this.goTo(after);
	};

	/** Somebody begins to help in the middle: the rules first, then the same screen again. */
	helpNow = () => {
		this.change((draft) => Object.assign(draft, { helped: true, help: null, from: draft.step }));
		this.goTo(steps(this.survey, this.draft).find(({ kind }) => kind === 'helper')!);
	};

	back = () => {
		// The same as the browser's own back button, as long as there is a screen of ours behind.
		if ((this.history.now.depth ?? 0) > 0) return history.back();
		const all = steps(this.survey, this.draft);
		const index = all.findIndex((step) => step.key === this.step.key);
		if (index > 0) this.goTo(all[index - 1]!);
	};

	/** A tap on a card of the screen shown. Returns what the card is now, null when the tap changed nothing. */
	tap = (card: string): 'best' | 'worst' | 'taken' | null => {
		const before = this.taps;
		if (this.bothChosen && card !== before?.best && card !== before?.worst) return null;
		const after = tapCard(before, card);
		if (this.step.kind === 'practice') this.practice = after;
		else if (this.step.kind === 'weigh') {
			const { set } = this.step;
			this.change((draft) => (draft.taps[set] = after));
		}
		return after.best === card ? 'best' : after.worst === card ? 'worst' : 'taken';
	};

	/** Leaves a best–worst screen with what it says. */
	decide = (outcome: 'chosen' | 'equal' | 'skipped') => {
		if (this.step.kind !== 'weigh' || (outcome !== 'chosen' && this.settling.isTooSoon())) return;
		const { set } = this.step;
		this.change((draft) => {
			const { best = null, worst = null } = draft.taps[set] ?? {};
			draft.taps[set] = outcome === 'chosen' ? { best, worst, outcome } : { best: null, worst: null, outcome };
		});
		this.next();
	};

	/** How the questions are met. No answer changes with it. */
	setSupport = (level: SupportLevel) => this.change((draft) => (draft.support = level));

	/** The same survey in another language. Answers are kept by ids, so only texts change. */
	translate(survey: SurveyContent) {
		this.survey = survey;
		this.said = '';
	}

	/** Leaves a part's screen without an answer. */
	skipPart = () => {
		if (this.settling.isTooSoon()) return;
		this.part.skip();
		this.next();
	};

	/** Sets or, with undefined, clears one answer of a follow-up or background question. */
	answer<Kind extends 'today' | 'change' | 'story' | 'background'>(kind: Kind, key: string, value: Draft[Kind][string] | undefined) {
		this.change((draft) => {
			const answers = draft[kind] as Record<string, unknown>;
			if (value === undefined) delete answers[key];
			else answers[key] = value;
		});
	}

	toSend = () => {
		this.elsewhere.stopAt(this.step);
		const all = steps(this.survey, this.draft);
		this.goTo(all.find((step) => step.kind === 'send' || (step.kind === 'helpGiven' && this.draft.help === null))!);
	};

	/** "Nästa", when nothing is waited for. */
	goOn = () => {
		if (this.waits || this.words.holdBack('next')) return;
		this.part.leave();
		if (this.step.kind === 'weigh' && !this.decided) this.decide('chosen');
		else this.next();
	};

	/** Hands the answers over. From here on the person can leave; the device keeps trying while the page is open. */
	send = () => {
		if (this.words.holdBack('send')) return;
		this.change((draft) => {
			draft.revision += 1;
			draft.sent = false;
		});
		// First in the queue, then on to a page that says so.
		const kept = this.#outbox.put(submission(this.survey, $state.snapshot(this.draft), this.survey.language, this.draft.revision));
		this.next();
		this.kept &&= kept;
	};

	/** The person does not want to wait for the next try. */
	resend = () => this.#outbox.again();

	get sending() {
		return this.#outbox.state;
	}

	/** Opens sent answers again; sending then replaces them. */
	edit = () => {
		const all = steps(this.survey, this.draft);
		this.#outbox.state = null;
		this.goTo(all.find((step) => step.kind === 'weigh' || step.kind === 'part') ?? all[0]!);
	};

	/** Takes back what has not been sent, and forgets the person. */
	discard = () => {
		this.#outbox.discard();
		this.forget();
	};

	/** Forgets this person on this device. What has been sent stays sent; what waits to be sent is sent when it can be. */
	forget = () => {
		removeKept(this.draft.code);
		forgetDisplay();
		this.#outbox.state = null;
		this.said = '';
		this.practice = { best: null, worst: null, outcome: null };
		this.part.forget();
		this.age.forget();
		this.draft = this.#fresh(this.draft.code);
		this.onforget();
		this.history.replace(this.#entry('start', 0));
	};
}
