/** A story on its way to a quote, as those who wash it see it: without who wrote it, when, and what else they answered. */

export const STATES = ['raw', 'washed', 'approved', 'rejected'] as const;
export type QuoteState = (typeof STATES)[number];
export type Decision = 'approve' | 'reject' | 'reopen';

/** The longest text, in characters as PostgreSQL counts them. */
export const LONGEST = 2000;

/** What a quote is about, as designers say. */
export interface Tags {
	lifeArea: string | null;
	lens: string | null;
	/** A card of the survey. */
	about: string | null;
	/** Free tags, by name. */
	tags: string[];
}
/** A free tag of a workspace. */
export interface FreeTag {
	id: string;
	name: string;
	/** The name of the tag that it stands for; null: itself. */
	into: string | null;
	/** How many quotes have it. */
	quotes: number;
}
export const MOST_TAGS = 12;
export const LONGEST_TAG = 40;

/** Free tags as they are written, with commas between. */
export const tagsIn = (typed: string): string[] => [...new Set(typed.split(',').map((name) => name.trim().replace(/\s+/g, ' ')).filter(Boolean))];

export interface Quote extends Tags {
	id: string;
	question: string;
	/** The card that a follow-up is about; null for a question of its own. */
	card: string | null;
	state: QuoteState;
	/** Counts each change. */
	version: number;
	/** The person asked that the words be used rewritten only. */
	rewriteOnly: boolean;
	/** As others may read it: of the one that is worked on, and of those that are approved. */
	text: string | null;
	/** As it was written: of the one that is worked on alone, until it has been approved once. */
	original: string | null;
	/** It has been approved once. */
	sealed: boolean;
	/** The original is gone. */
	destroyed: boolean;
	/** This person wrote the washed text last. */
	mine: boolean;
}

export interface Workshop {
	/** Who washed last may not approve. */
	twoPeople: boolean;
	/** After how many days originals are destroyed. */
	days: number;
	/** The text that is worked on; null when none waits for this person. */
	at: string | null;
	/** How many quotes a release tells now. */
	told: number;
	quotes: Quote[];
}

export interface ReleasedQuote {
	id: string;
	text: string;
	/** Null where it would single somebody out. */
	card: { id: string; title: string } | null;
}

/** What is left for whom: to be washed, to be approved by this person, and by somebody else. */
export function leftIn({ quotes, twoPeople }: Pick<Workshop, 'quotes' | 'twoPeople'>): Record<QuoteState | 'others', number> {
	const left = { raw: 0, washed: 0, approved: 0, rejected: 0, others: 0 };
	for (const { state, mine } of quotes) left[state === 'washed' && mine && twoPeople ? 'others' : state] += 1;
	return left;
}

/** The next text that waits for this person after `at`, beginning again at the top; null when there is no other. */
export function nextAfter({ quotes, twoPeople }: Pick<Workshop, 'quotes' | 'twoPeople'>, at: string | null): string | null {
	const waiting = [...quotes.filter(({ state }) => state === 'raw'), ...quotes.filter(({ state, mine }) => state === 'washed' && !(mine && twoPeople))];
	const here = waiting.findIndex(({ id }) => id === at);
	const next = waiting[(here + 1) % Math.max(1, waiting.length)];
	return next && next.id !== at ? next.id : null;
}
