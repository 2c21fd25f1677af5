/** What comes next in a workshop, for the one button that the desk has for it; and what can be taken up again in the step that it is at. */
import type { Done } from '#domain/workshop/act.ts';
import type { Plan, Step } from '#domain/workshop/plan.ts';
import type { Room } from '#domain/workshop/room.ts';

export type Next = { does: 'reveal' | 'show_votes'; step: Step } | { does: 'go'; step: Step } | { does: 'close' };

/** Cards are shown before one goes on, and votes; after the last step the workshop is closed. */
export function nextOf(plan: Pick<Plan, 'steps'>, room: Pick<Room, 'step' | 'revealed' | 'votesShown'>): Next {
	const at = plan.steps.findIndex(({ id }) => id === room.step);
	const step = plan.steps[at]!;
	if (step.kind === 'write' && !room.revealed.includes(step.id)) return { does: 'reveal', step };
	if (step.kind === 'vote' && !room.votesShown.includes(step.id)) return { does: 'show_votes', step };
	const next = plan.steps[at + 1];
	return next ? { does: 'go', step: next } : { does: 'close' };
}

/** What showed this step's cards or votes: taking all of it back hides them again. */
export const showings = (led: readonly Done[], step: string): number[] => led.flatMap(({ seq, act }) => ((act.op === 'reveal' || act.op === 'show_votes') && act.step === step ? [seq] : []));

/** Minutes and seconds of a time that is left, as "7:05". */
export const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
