/** The room's timer, as it is shown: minutes and seconds, never below nothing. */
import type { Room } from '#domain/workshop/room.ts';

export interface Clock {
	text: string;
	is: 'running' | 'paused' | 'over';
}
const two = (n: number) => String(n).padStart(2, '0');

/** `now`: the server's clock, in ms. Null where there is no timer. */
export function clockOf(timer: Room['timer'], now: number): Clock | null {
	if (!timer) return null;
	const running = timer.endsAt !== null;
	const seconds = Math.max(0, running ? Math.ceil((Date.parse(timer.endsAt!) - now) / 1000) : timer.left);
	return { text: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`, is: !running ? 'paused' : seconds === 0 ? 'over' : 'running' };
}
