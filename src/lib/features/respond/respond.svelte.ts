/** The respondent's journey: which screen is shown, what a press leads to, what is handed over. */
import { beginWith, type Draft } from '#answering/draft.ts';
import { holdsForCode, isAnswered, stepAfter, steps, submission, type Step } from '#answering/journey.ts';
import type { ResponseSubmission, SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { OwnWords, type WordsReader } from './care/own-words.svelte.ts';
import { ScreenHistory, type Entry } from './history.svelte.ts';
import { removeKept } from './kept-draft.ts';
import { Mending } from './mending.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import { QuestionScreen } from './question-screen.svelte.ts';
import { Remembered, type RoundSettings } from './remembered.svelte.ts';
import { Resume } from './resume/resume.svelte.ts';
import { Settling } from './settling.svelte.ts';
import { forgetDisplay } from './support/display.ts';
import { Leaving } from './tablet/leaving.svelte.ts';
import { Tablet } from './tablet/tablet.svelte.ts';

export class Respond extends Remembered {
	readonly lang: string;
	/** The screen shown now. */
	step: Step = $derived.by(() => {
		const all = steps(this.survey, this.draft);
		return all.find((step) => step.key === this.draft.step) ?? all[0]!;
	});
	/** What the screen of a question holds. */
	readonly screen = new QuestionScreen(this);
	/** "Nästa" was pressed while it waited: then the screen says what is missing. */
	pressed = $state(false);
	/** Whether the question shown has an answer. */
	answered = $derived(this.step.kind === 'practice' || isAnswered(this.draft, this.step));
	/** Whether the screen shown asks for an answer that may be left out. */
	asks = $derived(['question', 'words', 'helpGiven', 'repeat'].includes(this.step.kind));
	/** True while "Nästa" waits for taps: it goes on with what was chosen, and never without, unless that was decided before. */
	waits = $derived(this.screen.waits || (this.asks && !this.answered && !this.screen.skipped));
	readonly outbox = new Outbox(this);
	/** What the server refused, and what can be done about it. */
	readonly mending = new Mending(this);
	readonly history = new ScreenHistory();
	readonly settling = new Settling();
	/** Going on with another device. */
	readonly resume = new Resume(this, () => this.fresh(this.draft.code));
	/** Said aloud by a screen reader after a tap. */
	said = $state('');
	readonly tablet = new Tablet();
	/** What becomes of what somebody has left on a shared tablet. */
	readonly leaving: Leaving;
	/** Asks about personal data in own words before they go anywhere. */
	readonly words: OwnWords;

	/** `reader`: looks through own words; fetched after the start page. */
	constructor(survey: SurveyContent, code: string, lang: string, round: RoundSettings, reader: WordsReader) {
		super(survey, code, round);
		this.lang = lang;
		this.words = new OwnWords(this, reader);
		this.leaving = new Leaving(this, round.idle.keeps);
	}

	/** Called once in the browser: takes up what this device remembers. Returns a function that lets go again. */
	wake(): () => void {
		if (!this.tablet.follow(this.draft.code)) location.replace(`/s/${this.tablet.session!.round}`);
		const deaf = this.tablet.listen();
		this.read();
		const untab = this.followTabs(() => this.#begin());
		history.scrollRestoration = 'manual';
		const unfollow = this.history.follow();
		// A reload stands where it stood; on anybody else's entry the person's way begins anew.
		const { mark, depth = 0 } = this.history.now;
		const at = mark === this.draft.mark ? depth : 0;
		if (mark !== this.draft.mark) this.draft.way = [];
		this.draft.way[at] = this.draft.step;
		this.history.replace({ depth: at, mark: this.draft.mark });
		const unhear = this.outbox.follow();
		return () => [untab, deaf, unfollow, unhear].forEach((stop) => stop());
	}

	/** From the start page, alone or with somebody who helps. */
	begin = (helped: boolean) => {
		if (this.draft.helped === undefined) this.tablet.count('started');
		this.change((draft) => beginWith(draft, helped));
		this.next();
	};

	goTo(step: Step) {
		this.words.leave();
		const depth = (this.history.now.depth ?? 0) + 1;
		this.change((draft) => {
			draft.step = step.key;
			draft.way.splice(depth, draft.way.length, step.key);
			if (step.kind !== 'send' && step.kind !== 'helpGiven') delete draft.stopped;
		});
		this.said = '';
		this.pressed = false;
		this.settling.begin();
		this.history.push({ depth, mark: this.draft.mark });
	}

	/** The browser went back or forward: show that screen, change no answer. */
	show({ depth = 0, mark }: Entry) {
		const { draft } = this;
		// A former person's entry is nobody's: this person's way begins on it.
		if (mark !== draft.mark) {
			draft.way.splice(0, draft.way.length, draft.step);
			return this.history.replace({ depth: 0, mark: draft.mark });
		}
		// What was sent is not opened again by a back button ("Ändra mina svar" does that). Back there from changing: nothing
		// of what was changed has been sent.
		const at = draft.way[depth] === 'done' ? 'send' : draft.way[depth];
		const found = steps(this.survey, draft).find((step) => step.key === at);
		if (!found || found.key === draft.step || draft.step === 'done') return;
		this.settling.begin();
		this.change((now) => (now.step = found.key));
	}

	next = () => {
		const after = stepAfter(this.survey, this.draft, this.step);
		if (this.step.kind === 'helper' || this.step.kind === 'repeat') delete this.draft.from;
		this.goTo(after);
	};

	/** Somebody begins to help in the middle: the rules first, then the same screen again. */
	helpNow = () => {
		this.change((draft) => Object.assign(draft, { helped: true, help: null, from: (draft.step === 'repeat' && draft.from) || draft.step }));
		this.goTo(steps(this.survey, this.draft).find(({ kind }) => kind === 'helper')!);
	};

	back = () => {
		// The same as the browser's own back button, as long as there is a screen of ours behind.
		if ((this.history.now.depth ?? 0) > 0) return history.back();
		const all = steps(this.survey, this.draft);
		const index = all.findIndex((step) => step.key === this.step.key);
		if (index > 0) this.goTo(all[index - 1]!);
	};

	/** "Alla är lika viktiga" on a best–worst screen. */
	decideEqual = () => {
		if (this.settling.isTooSoon()) return;
		this.screen.leaveEqual();
		this.next();
	};

	/** Leaves the screen without an answer. */
	skip = () => {
		if (this.settling.isTooSoon()) return;
		this.screen.leaveWith(undefined);
		this.next();
	};

	/** How the questions are met. No answer changes with it. */
	setSupport = (level: SupportLevel) => this.change((draft) => (draft.support = level));

	/** The same survey in another language. Answers are kept by ids, so only texts change. */
	translate(survey: SurveyContent) {
		this.survey = survey;
		this.said = '';
	}

	/** "Avsluta". Which help it was is asked on the way, once. */
	toSend = () => {
		this.resume.stopAt(this.step);
		const all = steps(this.survey, this.draft);
		const asksHelp = this.draft.help === null && this.step.kind !== 'helpGiven';
		this.goTo(all.find(({ kind }) => kind === 'send' || (asksHelp && kind === 'helpGiven'))!);
	};

	/** "Nästa", when nothing is waited for. */
	goOn = () => {
		if (this.waits || holdsForCode(this.draft, this.step) || this.words.holdBack('next')) return;
		// A screen that was left as equal or skipped, and not tapped since, keeps that.
		if (!this.screen.decided) this.screen.leave();
		this.next();
	};

	/** Hands the answers over. From here on the person can leave; the device keeps trying while the page is open. */
	send = () => {
		if (this.words.holdBack('send')) return;
		this.change((draft) => {
			draft.revision += 1;
			draft.sent = false;
		});
		// First in the queue, then on to a page that says so.
		const kept = this.handOver(this.response());
		this.next();
		this.kept &&= kept;
	};

	/** What was handed over last, as it is sent. */
	response = () => submission(this.survey, $state.snapshot(this.draft), this.survey.language, this.draft.revision);

	/** False when it is only kept while the page is open. */
	handOver(response: ResponseSubmission): boolean {
		if (response.revision === 1) this.tablet.count('finished');
		return this.outbox.put(response);
	}

	/** Opens sent answers again; sending then replaces them. */
	edit = () => {
		const all = steps(this.survey, this.draft);
		this.outbox.state = null;
		this.goTo(all.find((step) => step.kind === 'question') ?? all[0]!);
	};

	/** Takes back what has not been sent, and forgets the person. */
	discard = () => {
		this.outbox.discard();
		this.forget();
	};

	/** Forgets this person on this device. What has been sent stays sent; what waits to be sent is sent when it can be. */
	forget = () => {
		// First, so that a full device has room for what is locked.
		removeKept(this.draft.code);
		this.outbox.leave();
		forgetDisplay();
		this.#begin();
	};

	/** The page as it is for somebody new. */
	#begin() {
		this.words.leave();
		this.said = '';
		this.pressed = false;
		this.screen.forget();
		this.age.forget();
		this.outbox.state = null;
		this.draft = this.fresh(this.draft.code);
		this.onforget();
		this.history.rewind({ depth: 0, mark: this.draft.mark });
	}
}
