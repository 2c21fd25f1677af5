/** Which decisions a letter reminds of, and on which day. */
import type { Decision } from './decision.ts';

/** `soon`: its day is near; `late`: it is over; `done`: done according to those who decided, and nobody has asked those it concerns. */
export type Reason = 'soon' | 'late' | 'done';
export type Remindable = Pick<Decision, 'id' | 'title' | 'state' | 'dueOn' | 'changedOn'>;
export type Reminded<D extends Remindable = Remindable> = D & { about: Reason };
/** What the latest letter said of a decision. Days are YYYY-MM-DD. */
export interface Said {
	about: Reason;
	dueOn: string | null;
	on: string;
}
/** By the decision's id. */
export type AllSaid = Readonly<Record<string, Said>>;

/** Days before its day. */
const SOON = 7;
/** Days after it was said to be done, or changed since. */
const UNCONFIRMED = 14;
/** After so many days it is said again; what comes soon is said once. */
const AGAIN: Record<Reason, number> = { soon: Infinity, late: 7, done: 28 };

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function reasonFor({ state, dueOn, changedOn }: Remindable, today: string): Reason | null {
	if (state === 'done') return daysFrom(changedOn, today) >= UNCONFIRMED ? 'done' : null;
	if ((state !== 'planned' && state !== 'ongoing') || dueOn === null) return null;
	if (dueOn < today) return 'late';
	return daysFrom(today, dueOn) <= SOON ? 'soon' : null;
}

/**
 * What today's letter says: nothing, or everything that waits, so that a person gets one letter and not one for each. There is a
 * letter when something in it is new, has another day than it had, or has waited for long since it was said.
 * @returns what is late first, then by day and name
 */
export function remindedOf<D extends Remindable>(decisions: readonly D[], said: AllSaid, today: string): Reminded<D>[] {
	const waiting = decisions.flatMap((one) => {
		const about = reasonFor(one, today);
		return about ? [{ ...one, about }] : [];
	});
	const isNews = ({ id, about, dueOn }: Reminded) => {
		const before = said[id];
		return !before || before.about !== about || before.dueOn !== dueOn || daysFrom(before.on, today) >= AGAIN[about];
	};
	const order: Reason[] = ['late', 'soon', 'done'];
	if (!waiting.some(isNews)) return [];
	return waiting.sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'sv'));
}

/** The same to keep until the next letter. What is not in this one waits no more, and is new if it ever does again. */
export const saidNow = (reminded: readonly Reminded[], today: string): AllSaid => Object.fromEntries(reminded.map(({ id, about, dueOn }) => [id, { about, dueOn, on: today }]));
