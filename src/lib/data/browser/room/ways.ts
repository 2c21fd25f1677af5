/** How a page reaches its room. Cookies say who leads; who takes part has a token, which lies in the body and never in an address. */
import type { Act, ParticipantAct } from '#domain/workshop/act.ts';

export type RoomAct = Act | ParticipantAct;
export interface SentAct {
	id: string;
	act: RoomAct;
}
export interface Ways {
	stream(since: number, signal: AbortSignal): Promise<Response>;
	send(acts: readonly SentAct[], signal: AbortSignal): Promise<Response>;
	/** Under which acts that wait lie on the device. */
	key: string;
	/** Whether it is who leads. */
	leads: boolean;
}

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** `desk`: as who leads it, with what waits and who is here. */
export function leaderWays(workshop: string, desk: boolean): Ways {
	const at = `/workshops/${workshop}`;
	return {
		key: `lead:${workshop}`,
		leads: true,
		stream: (since, signal) => fetch(`${at}/live?since=${since}${desk ? '&desk' : ''}`, { signal, redirect: 'manual' }),
		send: (acts, signal) => fetch(`${at}/acts`, { method: 'POST', headers: json, body: JSON.stringify({ acts }), signal, redirect: 'manual' })
	};
}

export function participantWays(code: string, token: string): Ways {
	const post = (what: string, body: object, signal: AbortSignal) => fetch(`/api/v1/rooms/${code}/${what}`, { method: 'POST', headers: json, body: JSON.stringify({ token, ...body }), signal });
	return {
		// The first letters tell two people on one device apart, and give no right.
		key: `${code}:${token.slice(0, 8)}`,
		leads: false,
		stream: (since, signal) => post('stream', { since }, signal),
		send: (acts, signal) => post('acts', { acts }, signal)
	};
}
