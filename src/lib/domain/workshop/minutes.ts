/**
 * What a workshop leaves behind, frozen when it is closed: made of nothing but what everybody in it has seen, and never of who wrote or
 * voted what. It is read, printed and drawn from this alone, also when what people wrote is destroyed.
 */
import { z } from 'zod';
import { LEVELS } from '#domain/decision/decision.ts';
import { told, type Done } from './act.ts';
import { id as placeId, STEP_KINDS, type Plan } from './plan.ts';
import { laidIn, roomOf, undone, type Card } from './room.ts';

const count = z.int().min(0);
const text = z.string().max(400);
const place = z.strictObject({ id: placeId, name: text, hint: text });
const at = z.strictObject({ area: placeId, column: placeId });

const kept = z.strictObject({
	id: z.uuid(),
	...at.shape,
	/** Empty for what was brought. */
	text: z.string(),
	told: told.nullable(),
	late: z.boolean(),
	/** The card that it is laid under. */
	under: z.uuid().nullable(),
	/** Where it lay first, if that is another place. */
	from: at.nullable(),
	decided: z
		.strictObject({
			owner: z.string(), level: z.enum(LEVELS), firstStep: z.string(), dueOn: z.string().nullable(),
			/** Where it has become a decision on a board. */
			decision: z.uuid().nullable()
		})
		.nullable()
});
export type KeptCard = z.infer<typeof kept>;

export const minutes = z.strictObject({
	version: z.literal(1),
	title: z.string(),
	heldOn: z.string(),
	/** Who took part: how many came in by the code, and of those who led how many of each role. */
	people: count,
	leaders: z.array(z.strictObject({ role: z.string(), n: count })),
	/** What was brought rests on made-up answers. */
	madeUp: z.boolean(),
	columns: z.array(place),
	areas: z.array(place),
	/** `times`: how often it was gone to; 0: it was not. */
	steps: z.array(z.strictObject({ id: placeId, kind: z.enum(STEP_KINDS), name: text, instruction: text, minutes: count, times: count })),
	/** Everything that was brought. `gone`: taken away again. */
	brought: z.array(z.strictObject({ card: z.uuid(), told, gone: z.boolean() })),
	/** As they lay at the end, place by place, what lies under a card after it. */
	cards: z.array(kept),
	/** What was shown. `again`: the earlier vote that it is laid beside. `elsewhere`: dots on cards that are not there any more. */
	votes: z.array(z.strictObject({ step: placeId, again: placeId.nullable(), voters: count, dots: z.record(z.string(), count), elsewhere: count })),
	/** Where the room weighed: the release that tells it, which keeps its own smallest group. */
	weighings: z.array(z.strictObject({ step: placeId, release: z.uuid() })),
	/** Cards whose words are not here: never shown or held back; taken away by who led; taken back by who wrote them. */
	left: z.strictObject({ unseen: count, taken: count, takenBack: count })
});
export type Minutes = z.infer<typeof minutes>;

/** What is stored, or null where it is nothing that this version can read. */
export const minutesIn = (content: unknown): Minutes | null => minutes.safeParse(content).data ?? null;

export interface Held {
	title: string;
	heldOn: string;
	plan: Plan;
	/** Everything that was done up to its last act, in order, as everybody could read it. */
	done: readonly Done[];
	votes: Readonly<Record<string, { voters: number; cards: Readonly<Record<string, number>> | null }>>;
	people: number;
	leaders: Minutes['leaders'];
	madeUp: boolean;
}

interface Life {
	from: { area: string; column: string };
	brought: Minutes['brought'][number] | null;
	/** Whether its words were to be seen; whoever took it away. */
	gone: 'led' | 'own' | null;
}
/** Where each card began, and how it ended where it is not there any more. */
function livesOf(plan: Plan, done: readonly Done[]): Map<string, Life> {
	const passed = undone(done);
	const [areas, columns, steps] = [plan.areas, plan.columns, plan.steps].map((all) => new Set(all.map(({ id }) => id))) as [Set<string>, Set<string>, Set<string>];
	const lives = new Map<string, Life>();
	for (const { seq, led, act } of done) {
		if (passed.has(seq)) continue;
		if (act.op === 'add' || act.op === 'bring') {
			if (lives.has(act.card) || !areas.has(act.area) || !columns.has(act.column) || (act.op === 'add' && !steps.has(act.step))) continue;
			lives.set(act.card, { from: { area: act.area, column: act.column }, brought: act.op === 'bring' ? { card: act.card, told: act.told, gone: false } : null, gone: null });
		} else if (act.op === 'take') {
			const life = lives.get(act.card);
			if (!life || life.gone) continue;
			life.gone = led ? 'led' : 'own';
			if (life.brought) life.brought.gone = true;
		}
	}
	return lives;
}

/** How often each step was gone to; one begins in the first. */
function timesOf(plan: Plan, done: readonly Done[]): Map<string, number> {
	const passed = undone(done);
	const times = new Map([[plan.steps[0]!.id, 1]]);
	for (const { seq, act } of done) if (act.op === 'go' && !passed.has(seq)) times.set(act.step, (times.get(act.step) ?? 0) + 1);
	return times;
}

/** The frozen record of everything up to the last act. */
export function minutesOf({ title, heldOn, plan, done, votes, people, leaders, madeUp }: Held): Minutes {
	const room = roomOf(plan, done);
	const lives = livesOf(plan, done);
	const times = timesOf(plan, done);
	const cards = plan.areas.flatMap((area) => plan.columns.flatMap((column) => laidIn(room, area.id, column.id))).flatMap(({ card, under }) => [keptCard(card, null), ...under.map((one) => keptCard(one, card.id))]);
	const there = new Set(cards.map(({ id }) => id));
	const shown = new Set(room.votesShown);

	function keptCard({ id, area, column, text, told, late, decided }: Card, under: string | null): KeptCard {
		const from = lives.get(id)?.from ?? null;
		return {
			id, area, column, text, told, late, under, from: from && (from.area !== area || from.column !== column) ? { area: from.area, column: from.column } : null,
			decided: decided && { owner: decided.owner, level: decided.level, firstStep: decided.firstStep, dueOn: decided.dueOn, decision: null }
		};
	}

	return {
		version: 1, title, heldOn, people, leaders, madeUp,
		columns: plan.columns.map(({ id, name, hint }) => ({ id, name, hint })), areas: plan.areas.map(({ id, name, hint }) => ({ id, name, hint })),
		steps: plan.steps.map(({ id, kind, name, instruction, minutes }) => ({ id, kind, name, instruction, minutes, times: times.get(id) ?? 0 })),
		brought: [...lives.values()].flatMap((life) => life.brought ?? []),
		cards,
		votes: plan.steps.flatMap((step) => {
			const vote = votes[step.id];
			if (!vote?.cards || !shown.has(step.id)) return [];
			const all = Object.entries(vote.cards).filter(([, n]) => n > 0);
			const sum = (of: typeof all) => of.reduce((total, [, n]) => total + n, 0);
			const dots = all.filter(([card]) => there.has(card));
			return [{ step: step.id, again: step.again ?? null, voters: vote.voters, dots: Object.fromEntries(dots), elsewhere: sum(all) - sum(dots) }];
		}),
		weighings: plan.steps.flatMap(({ id }) => (room.weighings[id]?.release ? [{ step: id, release: room.weighings[id]!.release! }] : [])),
		left: { unseen: room.cards.filter(({ seen }) => !seen).length, taken: [...lives.values()].filter((one) => one.gone === 'led' && !one.brought).length, takenBack: [...lives.values()].filter(({ gone }) => gone === 'own').length }
	};
}

/** With what decided cards have become, by their ids. */
export const withDecisions = (told: Minutes, decisions: Readonly<Record<string, string>>): Minutes => ({ ...told, cards: told.cards.map((card) => (card.decided ? { ...card, decided: { ...card.decided, decision: decisions[card.id] ?? null } } : card)) });

/** A card on top with those that lie under it. */
export interface KeptLaid {
	card: KeptCard;
	under: KeptCard[];
}
/** Its dots in a vote, those of what lies under it with them; `before`: in the earlier vote that it is laid beside, where that was shown. */
export interface Dots {
	step: string;
	n: number;
	before: number | null;
}
/** The votes as they are told: one that another is laid beside is told with that one. */
export const toldVotes = ({ votes }: Pick<Minutes, 'votes'>): Minutes['votes'] => votes.filter(({ step }) => !votes.some(({ again }) => again === step));
export function dotsOf({ votes }: Pick<Minutes, 'votes'>, { card, under }: KeptLaid): Dots[] {
	const of = (dots: Readonly<Record<string, number>>) => [card, ...under].reduce((sum, { id }) => sum + (dots[id] ?? 0), 0);
	return toldVotes({ votes }).map(({ step, again, dots }) => {
		const earlier = votes.find((one) => one.step === again);
		return { step, n: of(dots), before: earlier ? of(earlier.dots) : null };
	});
}
/** In the latest vote. */
const latest = (told: Pick<Minutes, 'votes'>, laid: KeptLaid): number => dotsOf(told, laid).at(-1)?.n ?? 0;
const mostFirst = (told: Pick<Minutes, 'votes'>, all: KeptLaid[]): KeptLaid[] => all.sort((a, b) => latest(told, b) - latest(told, a));
const withUnder = ({ cards }: Pick<Minutes, 'cards'>, card: KeptCard): KeptLaid => ({ card, under: cards.filter(({ under }) => under === card.id) });

/** Of a place, in the order they lay in; where there was a vote, most dots first. */
export const laidAt = (told: Pick<Minutes, 'cards' | 'votes'>, area: string, column: string): KeptLaid[] =>
	mostFirst(told, told.cards.filter((one) => one.under === null && one.area === area && one.column === column).map((card) => withUnder(told, card)));

/** Also what lies under another. */
export const decidedIn = (told: Pick<Minutes, 'cards'>): (KeptLaid & { card: KeptCard & { decided: NonNullable<KeptCard['decided']> } })[] =>
	told.cards.flatMap((card) => (card.decided ? [{ ...withUnder(told, card), card: { ...card, decided: card.decided } }] : []));

/** What was voted on and not decided, most dots first. Where nothing was voted on nobody said that it mattered. */
export const undecidedIn = (told: Pick<Minutes, 'cards' | 'votes'>): KeptLaid[] =>
	mostFirst(told, told.cards.filter(({ under }) => under === null).map((card) => withUnder(told, card)).filter((laid) => ![laid.card, ...laid.under].some(({ decided }) => decided) && latest(told, laid) > 0));

/** What a card says: its own words, or what was brought. */
export const wordsOf = ({ text, told }: Pick<KeptCard, 'text' | 'told'>): string => told?.title ?? text;
