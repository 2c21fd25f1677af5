/** A round's own settings: its days, whose it is, and what protects those who answer. */

/** Days are YYYY-MM-DD in the workspace's time zone. `closesOn`: the last day on which anybody can answer. */
export interface RoundChange {
	title: string;
	opensOn: string;
	closesOn: string | null;
	unit: string | null;
	place: string | null;
	expected: number | null;
	ageFloor: number | null;
	idleMinutes: number;
	idleKeeps: boolean;
	repeatCodes: boolean;
}

/** How far ahead a round may open, and how long it may be open, in days; the same in the database. */
export const DAYS = { ahead: 730, open: 1830 };
/** Length of `unit` and `place`; the same in the database. */
export const SHORT_TEXT = 80;

/** A day as a date field sends it, or null when empty; undefined for anything else and for days that there are not. */
export function readDay(typed: string): string | null | undefined {
	const day = typed.trim();
	if (day === '') return null;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	const moment = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day ? day : undefined;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export type DateProblem = 'opens_in_the_past' | 'opens_too_far' | 'closes_in_the_past' | 'closes_before_it_opens' | 'closes_too_far';

/** What is wrong with a round's days as somebody has set them, or null. `opensOn` null: it is open, or opens at once. */
export function dateProblem({ opensOn, closesOn }: { opensOn: string | null; closesOn: string | null }, today: string): DateProblem | null {
	if (opensOn !== null && opensOn < today) return 'opens_in_the_past';
	if (opensOn !== null && daysBetween(today, opensOn) > DAYS.ahead) return 'opens_too_far';
	if (closesOn === null) return null;
	if (closesOn < today) return 'closes_in_the_past';
	if (opensOn !== null && closesOn < opensOn) return 'closes_before_it_opens';
	return daysBetween(opensOn ?? today, closesOn) > DAYS.open ? 'closes_too_far' : null;
}

export type RoundNow = 'coming' | 'open' | 'closed';
export type Setting = keyof RoundChange;

/**
 * Which settings can be changed in a round that is `now`; the database has the last word (private.locked_changes).
 * `answered`: somebody has sent answers.
 */
export function mayChange(setting: Setting, now: RoundNow, answered: boolean): boolean {
	if (setting === 'opensOn') return now === 'coming' && !answered;
	if (setting === 'ageFloor' || setting === 'idleKeeps' || setting === 'repeatCodes') return !answered;
	return setting !== 'closesOn' || now !== 'closed';
}
