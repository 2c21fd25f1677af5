/** What is done about a result: who sees to it, until when, how it went, and what those who answered are told. */
import { z } from 'zod';

export const STATES = ['planned', 'ongoing', 'done', 'confirmed', 'partly', 'not_done'] as const;
export const LEVELS = ['team', 'manager', 'steering'] as const;
export const ACTIONS = ['create', 'break', 'keep'] as const;
export type State = (typeof STATES)[number];
/** In these something more has to be said: why, or how one knows. */
export const BECAUSE: readonly State[] = ['confirmed', 'partly', 'not_done'];
/** Somebody still has to do something. Done according to us is not the end: those it concerns have not been asked. */
export const UNDER_WAY: readonly State[] = ['planned', 'ongoing', 'done'];

const line = (most: number) => z.string().trim().max(most);
/** What somebody writes of a decision. `plain`: the same for those who answered, by language. */
export const writtenDecision = z
	.strictObject({
		card: z.string().min(1).max(24).nullable(),
		about: line(160).min(1).nullable(),
		title: line(160).min(1),
		action: z.enum(ACTIONS).nullable(),
		owner: line(80).min(1),
		level: z.enum(LEVELS),
		firstStep: line(300),
		dueOn: z.iso.date().nullable(),
		state: z.enum(STATES),
		because: line(400),
		plain: z.record(z.string().regex(/^[a-z]{2,3}$/), line(400))
	})
	.refine(({ state, because }) => !BECAUSE.includes(state) || because !== '', { path: ['because'] });
export type WrittenDecision = z.infer<typeof writtenDecision>;

export interface Decision extends WrittenDecision {
	id: string;
	projectId: string;
	releaseId: string;
	version: number;
	changedOn: string;
}

/** A version of a decision: which of its fields became something else, when and by whom. */
export interface DecisionChange {
	version: number;
	by: string;
	at: string;
	fields: Partial<WrittenDecision>;
}

/** `late`: the day is over and nobody has said that it is done. */
export const isLate = ({ state, dueOn }: Pick<Decision, 'state' | 'dueOn'>, today: string): boolean => (state === 'planned' || state === 'ongoing') && dueOn !== null && dueOn < today;

/** What somebody has to see to first: the earliest day, and those without a day after all others. */
export function byDay<D extends Pick<Decision, 'dueOn' | 'title'>>(decisions: readonly D[]): D[] {
	return [...decisions].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'sv'));
}

/** What a round's page of answers says of a card: that it weighs heavy, and that it does not work, or does. */
export interface SaidCard {
	card: string;
	as: 'top' | 'fix' | 'protect';
}

/** What was typed, field by field as it came. */
export type DecisionFields = Record<'card' | 'title' | 'action' | 'owner' | 'level' | 'firstStep' | 'dueOn' | 'state' | 'because', string> & { plain: Record<string, string> };
export type DecisionProblems = Partial<Record<'title' | 'owner' | 'firstStep' | 'dueOn' | 'because' | 'plain' | 'option', true>>;

/** What a form shows of a decision that is there already. */
export const fieldsOf = ({ card, action, dueOn, about: _, ...same }: WrittenDecision): DecisionFields => ({ ...same, card: card ?? '', action: action ?? '', dueOn: dueOn ?? '' });
