import { joining } from '#domain/workshop/wire.ts';
import { join } from '#data/server/workshops.ts';
import { answerRoom, inRoom } from '#server/request/room-body.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

/** A device comes in by the room's code, and has from then on what its own token gives. */
export const _right = 'anybody';
export const fallback = wrongMethod('POST');

export const POST: RequestHandler = (event) => inRoom(event, joining, 'roundCode', async ({ token, name }, code) => answerRoom(event, 'roundCode', await join(event.locals.anonymous, code, token, name)));
