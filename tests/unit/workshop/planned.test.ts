/** A plan in a form: any presses on any template leave a plan that can be begun, or say which field is wrong; what was written follows its step. */
import { describe, expect, test } from 'vitest';
import { WORKSHOP_TEMPLATES, WORKSHOPS } from '#content/workshop-templates.ts';
import { lengthOf, MOST, plan as planSchema } from '#domain/workshop/plan.ts';
import { earlierLike, fieldsOf, minutesOf, planOf, pressed, type PlanFields, type Press } from '#domain/workshop/planned.ts';
import { createRandom } from '#stats/random.ts';
import { chanceOf } from '../../store/random-answers.ts';

const begin = () => fieldsOf('En workshop', WORKSHOPS.create_break_keep.plan);
const step = (fields: PlanFields, at: number, change: Partial<PlanFields['steps'][number]>): PlanFields => ({ ...fields, steps: fields.steps.map((one, i) => (i === at ? { ...one, ...change } : one)) });

describe('a plan in a form', () => {
	test.each(WORKSHOP_TEMPLATES)('%s comes out as it went in', (template) => {
		const { plan } = WORKSHOPS[template];
		expect(planOf(fieldsOf('T', plan))).toEqual({ title: 'T', plan });
		expect(minutesOf(fieldsOf('T', plan))).toBe(lengthOf(plan));
	});

	test('a step is moved with all that was written in it, and what is laid beside an earlier vote follows as long as that is earlier', () => {
		const fields = begin();
		const at = fields.steps.findIndex(({ again }) => again !== '');
		expect(earlierLike(fields.steps, at).map(({ id }) => id)).toEqual(['vote']);
		const apart = pressed(pressed(step(fields, at, { instruction: 'Rösta en gång till' }), { do: 'up', at }), { do: 'up', at: at - 1 });
		expect(apart.steps[at - 2]!.instruction).toBe('Rösta en gång till');
		// It stands before the vote now: nothing to lie beside, and nothing wrong.
		const told = planOf(apart);
		expect('plan' in told && told.plan.steps[at - 2]).toMatchObject({ id: 'again', kind: 'vote', dots: 3 });
		expect('plan' in told && told.plan.steps[at - 2]).not.toHaveProperty('again');
		// Moved back it is what it was.
		expect(planOf(pressed(pressed(apart, { do: 'down', at: at - 2 }), { do: 'down', at: at - 1 }))).toMatchObject({ plan: { steps: { [at]: { again: 'vote', instruction: 'Rösta en gång till' } } } });
	});

	test('what is wrong is said field by field', () => {
		const fields = { ...step(step(step(begin(), 0, { minutes: 'fem' }), 3, { dots: '11' }), 1, { name: ' \u200b', kind: 'dance' }), title: '  ' };
		expect(planOf(fields)).toEqual({ problems: { title: true, 'steps.0.minutes': true, 'steps.3.dots': true, 'steps.1.name': true, 'steps.1.kind': true } });
		expect(planOf({ ...begin(), columns: [{ id: 'create', name: '', hint: 'x'.repeat(161) }] })).toEqual({ problems: { 'columns.0.name': true, 'columns.0.hint': true } });
		expect(planOf(step(begin(), 3, { dots: '' }))).toMatchObject({ plan: { steps: { 3: { dots: 3 } } } });
		for (const minutes of ['', '0', '-5', '241', '1.5', '1e2', '٥']) expect(planOf(step(begin(), 0, { minutes })), minutes).toEqual({ problems: { 'steps.0.minutes': true } });
	});

	test('in 500 random sessions of presses there is always a plan, with ids that are one of each and within what there may be', () => {
		const { below } = chanceOf(createRandom(4));
		for (let session = 0; session < 500; session++) {
			let fields = fieldsOf('T', WORKSHOPS[WORKSHOP_TEMPLATES[below(8)]!].plan);
			for (let i = 0; i < 40; i++) {
				const of = below(2) ? ('columns' as const) : ('areas' as const);
				const press: Press = [{ do: 'up' as const, at: below(22) }, { do: 'down' as const, at: below(22) }, { do: 'out' as const, at: below(22) }, { do: 'step' as const }, { do: 'more' as const, of }, { do: 'less' as const, of, at: below(5) }][below(6)]!;
				fields = pressed(fields, press);
			}
			const named = { ...fields, steps: fields.steps.map((one) => ({ ...one, name: one.name || 'Nytt' })), columns: fields.columns.map((one) => ({ ...one, name: one.name || 'Ny' })), areas: fields.areas.map((one) => ({ ...one, name: one.name || 'Ny' })) };
			const told = planOf(named);
			expect('plan' in told && planSchema.safeParse(told.plan).success, `session ${session}: ${JSON.stringify(told)}`).toBe(true);
			expect(fields.steps.length).toBeLessThanOrEqual(MOST.steps);
		}
	});
});
