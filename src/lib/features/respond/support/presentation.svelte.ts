/** What the person sees now, in one language, and the tools for changing it, which come when they are first needed. */
import { getContext, setContext, type Component } from 'svelte';
import type { RoundPackage } from '#domain/round/package.ts';
import type { Draft } from '#answering/draft.ts';
import type { Step } from '#answering/journey.ts';
import type { ResponseSubmission, SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Settling } from '#features/respond/settling.svelte.ts';
import type { prepare, Readiness } from '#features/respond/offline/prepare.ts';
import { isReady } from '#features/respond/offline/ready.ts';
import { wordsIn } from '#features/respond/words-in.ts';
import type { Messages } from '#i18n/index.ts';

/** What is fetched when it is first needed (tools.ts); written out here, because its components look at the presentation. */
interface Tools {
	Adjust: Component<{ presentation: Presentation }>;
	NoVoice: Component<{ presentation: Presentation }>;
	SpeakButton: Component<{ presentation: Presentation; of?: string; whole: boolean; all?: string }>;
	prepare: typeof prepare;
	display: { kept: { calm: boolean } };
	speakIn(presentation: Presentation, language: string): Promise<void>;
	backToOwn(presentation: Presentation): Promise<void>;
}

/** One language's worth of everything. */
export interface InLanguage {
	pack: RoundPackage;
	t: Messages['respond'];
	/** Of the interface's words. The survey's own language is `pack.survey.language`. */
	lang: string;
	dir: 'ltr' | 'rtl';
}
/** What it needs of the journey. */
interface Journey {
	readonly draft: Draft;
	readonly outbox: { lockWith(seal: (submission: ResponseSubmission) => string): void };
	readonly tablet: { readonly session: unknown };
	readonly settling: Settling;
	readonly step: Step;
	onforget: () => void;
	setSupport(level: SupportLevel): void;
	helpNow(): void;
	translate(survey: SurveyContent): void;
}
export type Languages = { code: string; name: string }[];

export class Presentation {
	now: InLanguage = $state.raw()!;
	/** The words that the first page went without. */
	more: Messages['respondMore'] | null = $state.raw(null);
	tools: Tools | null = $state.raw(null);
	/** Whether "Anpassa" is open. */
	adjusting = $state(false);
	/** True when something could not be fetched: there is no network, and the person should know. */
	failed = $state(false);
	/** Of the survey's texts, where it is another than the words around them; else nothing. */
	textLang: string | undefined = $derived(this.now.pack.survey.language === this.now.lang ? undefined : this.now.pack.survey.language);
	/** Whether the round can be opened on this device without a network. */
	readiness: Readiness = $state('preparing');
	readonly journey: Journey;
	readonly languages: Languages;
	/** Addresses of what the staff's page of a shared tablet is made of. */
	readonly tabletParts: readonly string[];

	readonly #load: () => Promise<Tools>;
	/** As the page came, in the round's own language: what the next person meets, also without a network. */
	readonly #own: InLanguage | null;
	#ownMore: Messages['respondMore'] | null = null;
	/** Whether somebody has chosen another language than the round's own. */
	changed = $derived.by(() => this.languages.length > 0 && this.now.pack.survey.language !== this.languages[0]!.code);

	constructor(now: InLanguage, journey: Journey, languages: Languages, tabletParts: readonly string[], load: () => Promise<Tools>) {
		this.#load = load;
		this.#own = languages.length === 0 || languages[0]!.code === now.pack.survey.language ? now : null;
		this.now = now;
		this.journey = journey;
		this.languages = languages;
		this.tabletParts = tabletParts;
		// The next person chooses for themselves; the server, too, forgets.
		journey.onforget = () => {
			this.adjusting = false;
			this.remember(';max-age=0');
			// A name this long ends with a code for one use: the server asks the next person for theirs.
			if (journey.draft.code[13]) return location.assign(location.pathname);
			if (!this.#own) return void this.tools?.backToOwn(this);
			if (this.now === this.#own) return;
			this.now = this.#own;
			this.more = this.#ownMore ?? this.more;
			journey.translate(this.#own.pack.survey);
		};
	}

	/** The loudspeaker of a text, when the person wants to listen and the tools are here. */
	speakButton = $derived.by(() => (this.journey.draft.support === 'speech' ? this.tools?.SpeakButton : undefined));

	/** Fetches panel and voice; false when they cannot be had now. */
	fetchTools = async (): Promise<boolean> => {
		if (this.tools) return true;
		try {
			const tools = await this.#load();
			this.more ??= (await wordsIn(this.now.lang)).respondMore;
			if (this.now === this.#own) this.#ownMore = this.more;
			this.tools = tools;
			return true;
		} catch {
			return false;
		}
	};

	/** Puts the round aside for a time without a network, when everything else is here. */
	prepare = async (): Promise<void> => {
		if (!(await this.fetchTools())) {
			if (this.readiness === 'preparing') this.readiness = 'failed';
			return;
		}
		const { round, survey, sounds = {}, sealKey } = this.now.pack;
		if (sealKey) await import('#data/browser/seal.ts').then(({ seal }) => this.journey.outbox.lockWith((response) => seal(response, sealKey)), () => {});
		const version = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').pop() ?? 'dev';
		const languages = this.languages.length > 0 ? this.languages.map(({ code }) => code) : [survey.language];
		const recordings = [...new Set(Object.values(sounds))].map((digest) => `/s/${round.code}/sound/${digest}`);
		// A shared tablet opens the staff's page without a network, too.
		const shared = this.journey.tablet.session !== null;
		this.readiness = await this.tools!.prepare(round.code, version, languages, [...recordings, ...(shared ? this.tabletParts : [])], shared ? [`/s/${round.code}/tablet`] : []);
	};

	/** The network is back: what it took away is done now, not only when the page is opened again. */
	prepareAgain = (): void => {
		if (this.readiness === 'failed') void this.prepare();
	};

	/** A device that has met the round before says so at once. */
	look = async (): Promise<void> => {
		if ((await isReady(this.now.pack.round.code)) && this.readiness === 'preparing') this.readiness = 'ready';
	};

	adjust = async () => {
		this.adjusting = await this.fetchTools();
		this.failed = !this.adjusting;
	};

	/** The language chosen, for the server, which writes the page at the next reload. */
	remember(value: string) {
		document.cookie = `sprak=${value};path=/s/${this.now.pack.round.code};samesite=lax`;
	}
}

const KEY = 'presentation';
export const sharePresentation = (presentation: Presentation) => setContext(KEY, presentation);
export const thePresentation = () => getContext<Presentation>(KEY);
