/** The fields of a round that a new round and its settings have in common, as they were typed, read, and what is wrong with them. */
import { dateProblem, readDay, SHORT_TEXT, type DateProblem, type RoundChange } from '#domain/round/settings.ts';
import { AGE_FLOOR, EXPECTED, IDLE_MINUTES, readOptionalNumber } from '#domain/round/small-group.ts';
import { field } from './rights.ts';

export type DayProblem = DateProblem | 'notADay';

/** As typed, to be shown again. */
export const typedRound = (form: FormData) => ({
	title: field(form, 'title', 120),
	opensOn: field(form, 'opensOn', 20),
	closesOn: field(form, 'closesOn', 20),
	unit: field(form, 'unit', SHORT_TEXT),
	place: field(form, 'place', SHORT_TEXT),
	ageFloor: field(form, 'ageFloor', 20),
	expected: field(form, 'expected', 20),
	idleMinutes: field(form, 'idleMinutes', 20),
	idleKeeps: form.get('idleKeeps') === 'yes',
	repeatCodes: form.get('repeatCodes') === 'yes'
});
export type TypedRound = ReturnType<typeof typedRound>;

/**
 * What was typed, read. `opensOn` null: at once. `now`: the round's days as they are; a day that stays may be one that has been.
 * `problems`: null where a field is right; `values` hold only when all are.
 */
export function readRound(typed: TypedRound, today: string, now: { opensOn: string | null; closesOn: string | null } = { opensOn: null, closesOn: null }) {
	const [opensOn, closesOn] = [readDay(typed.opensOn), readDay(typed.closesOn)];
	const numbers = { ageFloor: readOptionalNumber(typed.ageFloor, AGE_FLOOR), expected: readOptionalNumber(typed.expected, EXPECTED), idleMinutes: readOptionalNumber(typed.idleMinutes, IDLE_MINUTES) };
	const wrong = opensOn === undefined || closesOn === undefined ? null : dateProblem({ opensOn: opensOn === now.opensOn ? null : opensOn, closesOn: closesOn === now.closesOn ? null : closesOn }, today);
	const order = opensOn && closesOn && closesOn < opensOn ? ('closes_before_it_opens' as const) : null;
	const problem = order ?? wrong;
	const problems = {
		title: typed.title ? null : ('noTitle' as const),
		opensOn: opensOn === undefined ? ('notADay' as const) : problem?.startsWith('opens') ? problem : null,
		closesOn: closesOn === undefined ? ('notADay' as const) : problem?.startsWith('closes') ? problem : null,
		ageFloor: numbers.ageFloor === undefined,
		expected: numbers.expected === undefined,
		idleMinutes: numbers.idleMinutes === undefined
	} satisfies Record<string, DayProblem | 'noTitle' | boolean | null>;
	const values: Omit<RoundChange, 'opensOn'> & { opensOn: string | null } = {
		title: typed.title,
		opensOn: opensOn ?? null,
		closesOn: closesOn ?? null,
		unit: typed.unit || null,
		place: typed.place || null,
		ageFloor: numbers.ageFloor ?? null,
		expected: numbers.expected ?? null,
		idleMinutes: numbers.idleMinutes ?? IDLE_MINUTES.usual,
		idleKeeps: typed.idleKeeps,
		repeatCodes: typed.repeatCodes
	};
	return { values, problems, right: Object.values(problems).every((one) => !one) };
}
