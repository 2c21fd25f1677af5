import { listening } from '#domain/workshop/wire.ts';
import { see } from '#data/server/workshops.ts';
import { answerRoom, inRoom } from '#server/request/room-body.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';
export const fallback = wrongMethod('POST');

export const POST: RequestHandler = (event) => inRoom(event, listening, 'roomToken', async ({ token, since }, code) => answerRoom(event, 'roomToken', await see(event.locals.anonymous, code, token, since)));
