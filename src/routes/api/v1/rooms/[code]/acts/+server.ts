import { participantAct } from '#domain/workshop/act.ts';
import { acting } from '#domain/workshop/wire.ts';
import { act } from '#data/server/workshops.ts';
import { answerRoom, inRoom } from '#server/request/room-body.ts';
import { doActs } from '#server/request/rooms.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';
export const fallback = wrongMethod('POST');

export const POST: RequestHandler = (event) =>
	inRoom(event, acting, 'roomToken', async ({ token, acts }, code) => answerRoom(event, 'roomToken', await doActs(acts, participantAct, (read) => act(event.locals.anonymous, code, token, read))));
