/** What a round needs next, in words, and which action is the page's primary one. */
import { missingIn, roundStep, type RoundState } from '#domain/round/next-step.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

interface Board {
	number: number;
	n: number | null;
}
export interface Words {
	one: Messages['rounds']['one'];
	missing: Messages['rounds']['release']['missing'];
	counted: Pick<Messages['projects']['next'], 'nobody' | 'answered'>;
	coming: Messages['running']['coming'];
}
export interface RoundSaid {
	/** Null: nothing that this person can do. */
	action: 'publish' | 'show' | 'read' | 'reopen' | null;
	heading: string;
	text: string;
}

/** `told`: the newest board of the round that tells anything. */
export function said(round: RoundState & { openedOn: string }, told: Board | null, roles: readonly Role[], { one, missing, counted, coming }: Words, lang: string): RoundSaid {
	const { next } = one;
	const lacking = missingIn(round);
	const values = {
		answered: round.received === 0 ? counted.nobody : fillPlural(counted.answered, round.received, lang, {}),
		missing: lacking > 0 ? fillPlural(missing, lacking, lang, {}) : next.aDesigner
	};
	const number = told?.number ?? 0;
	switch (roundStep(round, told?.n ?? null, roles)) {
		case 'publish':
			return { action: 'publish', heading: next.publish.heading, text: fill(next.publish.text, values) };
		case 'publish_again':
			return { action: 'publish', heading: fill(next.publishAgain.heading, { number }), text: fill(next.publishAgain.text, { n: round.received - (told?.n ?? 0) }) };
		case 'collect':
			return { action: 'show', heading: next.collect.heading, text: fill(next.collect.text, values) };
		case 'keep_open':
			return { action: 'show', heading: next.keepOpen.heading, text: fill(next.keepOpen.text, values) };
		case 'read':
			return { action: 'read', heading: next.read.heading, text: fillPlural(next.read.text, told?.n ?? 0, lang, { number }) };
		case 'reopen':
			return { action: 'reopen', heading: next.reopen.heading, text: fill(next.reopen.text, values) };
		case 'wait': {
			if (round.status === 'coming') return { action: null, heading: coming.heading, text: fill(coming.text, { date: longDay(round.openedOn, lang) }) };
			const { heading, text } = round.status === 'open' ? next.waitOpen : next.waitClosed;
			return { action: null, heading, text: fill(text, values) };
		}
	}
}
