/** A plan as a form has it, before the workshop begins: steps and places changed one press at a time, with nothing lost where something is wrong. */
import { isBlank } from '#domain/text/cleaned.ts';
import { LENGTHS, MOST, plan as planSchema, type Plan } from './plan.ts';

export interface StepFields {
	id: string;
	kind: string;
	name: string;
	instruction: string;
	minutes: string;
	/** Of a vote. */
	dots: string;
	/** The earlier vote or weighing that it is laid beside; kept where it stands even if that comes later now. */
	again: string;
}
export interface PlaceFields {
	id: string;
	name: string;
	hint: string;
}
export interface PlanFields {
	title: string;
	steps: StepFields[];
	columns: PlaceFields[];
	areas: PlaceFields[];
}
export type Places = 'columns' | 'areas';
/** What a press changes: a step up, down, out or a new one; a place more or less. */
export type Press = { do: 'up' | 'down' | 'out'; at: number } | { do: 'step' } | { do: 'more'; of: Places } | { do: 'less'; of: Places; at: number };
/** `title`, or `steps.2.minutes` and the like. */
export type PlanProblems = Record<string, true>;

export const DOTS = 3;
export const canBeAgain = (kind: string): boolean => kind === 'vote' || kind === 'weigh';

export const fieldsOf = (title: string, { steps, columns, areas }: Plan): PlanFields => ({
	title, columns: columns.map((one) => ({ ...one })), areas: areas.map((one) => ({ ...one })),
	steps: steps.map(({ minutes, dots, again, ...same }) => ({ ...same, minutes: String(minutes), dots: dots === undefined ? '' : String(dots), again: again ?? '' }))
});

/** An id that none of them has. */
function freeId(all: readonly { id: string }[], word: string): string {
	const used = new Set(all.map(({ id }) => id));
	for (let n = all.length + 1; ; n++) if (!used.has(`${word}${n}`)) return `${word}${n}`;
}

/** Earlier steps that one can be laid beside. */
export const earlierLike = (steps: readonly StepFields[], at: number): StepFields[] => (canBeAgain(steps[at]!.kind) ? steps.slice(0, at).filter(({ kind }) => kind === steps[at]!.kind) : []);

/** The fields after a press; the same where it cannot be done. */
export function pressed(fields: PlanFields, press: Press): PlanFields {
	if (press.do === 'step') {
		if (fields.steps.length >= MOST.steps) return fields;
		return { ...fields, steps: [...fields.steps, { id: freeId(fields.steps, 'step'), kind: 'talk', name: '', instruction: '', minutes: '10', dots: '', again: '' }] };
	}
	if (press.do === 'more') {
		const all = fields[press.of];
		return all.length >= MOST[press.of] ? fields : { ...fields, [press.of]: [...all, { id: freeId(all, press.of === 'columns' ? 'column' : 'area'), name: '', hint: '' }] };
	}
	if (press.do === 'less') {
		const all = fields[press.of];
		return all.length <= 1 || !all[press.at] ? fields : { ...fields, [press.of]: all.filter((_, i) => i !== press.at) };
	}
	const { steps } = fields;
	if (!steps[press.at]) return fields;
	if (press.do === 'out') return steps.length <= 1 ? fields : { ...fields, steps: steps.filter((_, i) => i !== press.at) };
	const to = press.do === 'up' ? press.at - 1 : press.at + 1;
	if (!steps[to]) return fields;
	const moved = [...steps];
	[moved[press.at], moved[to]] = [moved[to]!, moved[press.at]!];
	return { ...fields, steps: moved };
}

const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);
/** How many minutes all of it takes, as far as that can be told. */
export const minutesOf = ({ steps }: Pick<PlanFields, 'steps'>): number => steps.reduce((sum, { minutes }) => sum + (whole(minutes) || 0), 0);

/** The plan, or what is wrong, field by field. A vote without a number of dots has three. */
export function planOf(fields: PlanFields): { title: string; plan: Plan } | { problems: PlanProblems } {
	const problems: PlanProblems = {};
	const wrong = (path: string) => (problems[path] = true);
	const title = fields.title.trim();
	if (isBlank(title) || title.length > LENGTHS.title) wrong('title');
	const steps = fields.steps.map((one, at) => ({
		id: one.id, kind: one.kind, name: one.name.trim(), instruction: one.instruction.trim(), minutes: whole(one.minutes),
		...(one.kind === 'vote' && { dots: one.dots.trim() === '' ? DOTS : whole(one.dots) }),
		...(earlierLike(fields.steps, at).some(({ id }) => id === one.again) && { again: one.again })
	}));
	const place = ({ id, name, hint }: PlaceFields) => ({ id, name: name.trim(), hint: hint.trim() });
	const parsed = planSchema.safeParse({ columns: fields.columns.map(place), areas: fields.areas.map(place), steps });
	for (const { path } of parsed.error?.issues ?? []) wrong(path.map(String).join('.'));
	return parsed.success && Object.keys(problems).length === 0 ? { title, plan: parsed.data } : { problems };
}
