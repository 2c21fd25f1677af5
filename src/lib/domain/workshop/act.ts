/**
 * What can be done in a workshop, one thing at a time, named by an id that the device makes: sent twice it is done once. The database
 * puts acts in order and says who may do which (write_workshop, lead_workshop); what they come to is domain/workshop/room.ts.
 */
import { z } from 'zod';
import { LEVELS } from '#domain/decision/decision.ts';
import { evidence } from '#domain/insight/insight.ts';
import { withoutUnseen, isBlank } from '#domain/text/cleaned.ts';
import { id as placeId } from './plan.ts';

export const LENGTHS = { card: 240, owner: 80, firstStep: 300, note: 1000 } as const;
export const MOST_CARDS_AT_ONCE = 60;
const card = z.uuid();
const said = (most: number) => z.string().max(most).overwrite(withoutUnseen).refine((typed) => !isBlank(typed));
const place = { area: placeId, column: placeId };

/** What everybody may do, to their own. */
const add = z.strictObject({ op: z.literal('add'), card, step: placeId, ...place, text: said(LENGTHS.card) });
const write = z.strictObject({ op: z.literal('write'), card, text: said(LENGTHS.card) });
const move = z.strictObject({ op: z.literal('move'), card, ...place });
const take = z.strictObject({ op: z.literal('take'), card });
/** All of somebody's dots in a step: the last that they send counts. One card can have several. */
const vote = z.strictObject({ op: z.literal('vote'), step: placeId, cards: z.array(card).max(10) });
export const participantAct = z.discriminatedUnion('op', [add, write, move, take, vote]);
export type ParticipantAct = z.infer<typeof participantAct>;

/** What is brought along: it is pointed at, and shown as it is told then. */
export const brought = z.discriminatedUnion('kind', [
	evidence,
	z.strictObject({ kind: z.literal('insight'), insight: z.uuid() }),
	z.strictObject({ kind: z.literal('persona'), persona: z.uuid() }),
	z.strictObject({ kind: z.literal('decision'), decision: z.uuid() })
]);
export type Brought = z.infer<typeof brought>;
/** Where what was brought comes from, as everybody in the room is told. */
export const SOURCES = ['figure', 'quote', 'statistic', 'dialogue', 'insight', 'persona', 'decision'] as const;
/** As it was told when it was brought: who is in the room has no account to read it with, and the minutes keep it. Written by the server alone. */
export const told = z.strictObject({
	source: z.enum(SOURCES),
	title: said(LENGTHS.card),
	/** How many, of whom, where from: "21 av 34 · Våren 2026". */
	facts: z.string().max(200),
	voices: z.array(said(300)).max(2),
	/** Whose words these are: when one is taken back, they go from the room and from its minutes (20261130231000). */
	quotes: z.array(z.uuid()).max(2).optional(),
	/** The picture of a card (ui/CardPicture). */
	picture: z.string().max(40).nullable()
});
export type Told = z.infer<typeof told>;

const seconds = z.int().min(0).max(86_400);
export const leaderAct = z.discriminatedUnion('op', [
	add,
	write,
	move,
	take,
	z.strictObject({ op: z.literal('bring'), card, ...place, what: brought, told }),
	/** To a step; the same once more repeats it, and what was done in it stays. */
	z.strictObject({ op: z.literal('go'), step: placeId }),
	/** `endsAt`: it runs, until then; `left`: it stands still. */
	z.strictObject({ op: z.literal('timer'), endsAt: z.iso.datetime().nullable(), left: seconds }),
	/** What was written in a step is seen by all from now on. */
	z.strictObject({ op: z.literal('reveal'), step: placeId }),
	z.strictObject({ op: z.literal('show_votes'), step: placeId }),
	/** Whether cards wait for the facilitator before others see them. */
	z.strictObject({ op: z.literal('hold'), on: z.boolean() }),
	/** One card: whether others see it. */
	z.strictObject({ op: z.literal('let_through'), card, on: z.boolean() }),
	z.strictObject({ op: z.literal('group'), lead: card, cards: z.array(card).min(1).max(MOST_CARDS_AT_ONCE) }),
	z.strictObject({ op: z.literal('part'), card }),
	z.strictObject({ op: z.literal('decide'), card, owner: said(LENGTHS.owner), level: z.enum(LEVELS), firstStep: z.string().max(LENGTHS.firstStep).overwrite(withoutUnseen), dueOn: z.iso.date().nullable() }),
	z.strictObject({ op: z.literal('undecide'), card }),
	/** Of a step that weighs: the round that the room answers, by its code. */
	z.strictObject({ op: z.literal('weigh'), step: placeId, round: z.uuid(), code: z.string().min(3).max(20) }),
	/** What it came to, as a release tells it. */
	z.strictObject({ op: z.literal('weighed'), step: placeId, release: z.uuid() }),
	/** Nobody else comes in. */
	z.strictObject({ op: z.literal('lock'), on: z.boolean() }),
	/** As if an act of a facilitator's had not been done; what others have done since stays. */
	z.strictObject({ op: z.literal('undo'), seq: z.int().min(1) })
]);
export type LeaderAct = z.infer<typeof leaderAct>;
export type Act = Exclude<ParticipantAct | LeaderAct, { op: 'vote' }>;

/** An act in its place. `led`: a facilitator's. Whose any other is, nobody is told. */
export interface Done {
	seq: number;
	led: boolean;
	act: Act;
}
