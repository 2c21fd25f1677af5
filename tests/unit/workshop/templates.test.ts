/** The eight templates are plans, of about the time that the method takes. */
import { expect, test } from 'vitest';
import { WORKSHOP_TEMPLATES, WORKSHOPS } from '#content/workshop-templates.ts';
import { lengthOf, plan } from '#domain/workshop/plan.ts';

const MINUTES = { create_break_keep: 60, present_vision_path: 120, glasses: 90, rule_clash: 75, card_table: 45, story_figure: 45, data_sprint: 405, feedback: 30 };
test.for(WORKSHOP_TEMPLATES)('%s', (name) => {
	expect(plan.parse(WORKSHOPS[name].plan)).toEqual(WORKSHOPS[name].plan);
	expect(lengthOf(WORKSHOPS[name].plan)).toBe(MINUTES[name]);
});
test('nothing is called the same, and none is left out', () => {
	expect(Object.keys(WORKSHOPS)).toEqual([...WORKSHOP_TEMPLATES]);
	expect(new Set(Object.values(WORKSHOPS).map((one) => one.name)).size).toBe(WORKSHOP_TEMPLATES.length);
});
