/** What a workshop goes through: where cards lie, and one step after the other. A workshop keeps the plan that it was begun with. */
import { z } from 'zod';
import { withoutUnseen, isBlank } from '#domain/text/cleaned.ts';

/**
 * `read`: everybody looks at what was brought · `write`: own cards, seen by nobody until they are shown all at once · `group`: what
 * belongs together is laid together · `vote`: dots, hidden until shown · `talk` · `weigh`: a survey's own screens, in the room ·
 * `choose`: who sees to what, and when.
 */
export const STEP_KINDS = ['read', 'write', 'group', 'vote', 'talk', 'weigh', 'choose'] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export const MOST = { steps: 20, columns: 4, areas: 4, minutes: 240, dots: 10 } as const;
/** At most so many characters. */
export const LENGTHS = { title: 120, name: 60, hint: 160, instruction: 400 } as const;

export const id = z.string().regex(/^[a-z0-9]{2,20}$/);
const text = (most: number) => z.string().max(most).overwrite(withoutUnseen);
const said = (most: number) => text(most).refine((typed) => !isBlank(typed));

const step = z.strictObject({
	id,
	kind: z.enum(STEP_KINDS),
	name: said(LENGTHS.name),
	instruction: text(LENGTHS.instruction),
	minutes: z.int().min(1).max(MOST.minutes),
	/** Of a vote: how many dots each has. */
	dots: z.int().min(1).max(MOST.dots).optional(),
	/** Of a vote or a weighing: the earlier one that it is laid beside. */
	again: id.optional()
});
export type Step = z.infer<typeof step>;
/** Where a card can lie: in a column, and where there are several areas, in one of them. */
const place = z.strictObject({ id, name: said(LENGTHS.name), hint: text(LENGTHS.hint) });
export type Place = z.infer<typeof place>;

export const plan = z
	.strictObject({ columns: z.array(place).min(1).max(MOST.columns), areas: z.array(place).min(1).max(MOST.areas), steps: z.array(step).min(1).max(MOST.steps) })
	.superRefine(({ columns, areas, steps }, context) => {
		const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path] });
		for (const [name, all] of Object.entries({ columns, areas, steps })) if (new Set(all.map((one) => one.id)).size < all.length) wrong(name);
		for (const [at, one] of steps.entries()) {
			if ((one.kind === 'vote') !== (one.dots !== undefined)) wrong('dots');
			if (one.again !== undefined && !steps.slice(0, at).some((before) => before.id === one.again && before.kind === one.kind && (one.kind === 'vote' || one.kind === 'weigh'))) wrong('again');
		}
	});
export type Plan = z.infer<typeof plan>;

/** How long all of it takes, in minutes. */
export const lengthOf = ({ steps }: Pick<Plan, 'steps'>): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
