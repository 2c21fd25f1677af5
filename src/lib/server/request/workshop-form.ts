/** The form of a plan: as it was typed, and which press it was sent by. */
import { MOST } from '#domain/workshop/plan.ts';
import type { PlaceFields, PlanFields, Places, Press } from '#domain/workshop/planned.ts';
import { field, linesField } from './rights.ts';

/** Twenty steps with all that can be written in them, as a form sends it. */
export const MOST_PLAN_BYTES = 256 * 1024;
/** More than any field takes: what is too long is said, and not cut. */
const LONG = 1000;

/** What is numbered from 0 under a name; nothing beyond the most that there can be. */
function numbered<One>(form: FormData, name: string, most: number, read: (at: string) => One): One[] {
	const all: One[] = [];
	while (all.length < most && form.has(`${name}.${all.length}.id`)) all.push(read(`${name}.${all.length}`));
	return all;
}

export function readPlan(form: FormData): PlanFields {
	const text = (name: string) => field(form, name, LONG);
	const place = (at: string): PlaceFields => ({ id: text(`${at}.id`), name: text(`${at}.name`), hint: text(`${at}.hint`) });
	return {
		title: text('title'), columns: numbered(form, 'columns', MOST.columns, place), areas: numbered(form, 'areas', MOST.areas, place),
		steps: numbered(form, 'steps', MOST.steps, (at) => ({
			id: text(`${at}.id`), kind: text(`${at}.kind`), name: text(`${at}.name`), instruction: linesField(form, `${at}.instruction`).slice(0, LONG), minutes: text(`${at}.minutes`), dots: text(`${at}.dots`), again: text(`${at}.again`)
		}))
	};
}

/** `up 3`, `less columns 1`; null for the press that begins it. */
export function readPress(form: FormData): Press | null {
	const [what, first, second] = field(form, 'do', 40).split(' ');
	const at = (text: string | undefined) => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : -1);
	const of: Places = first === 'areas' ? 'areas' : 'columns';
	switch (what) {
		case 'up': case 'down': case 'out': return { do: what, at: at(first) };
		case 'step': return { do: 'step' };
		case 'more': return { do: 'more', of };
		case 'less': return { do: 'less', of, at: at(second) };
		default: return null;
	}
}
