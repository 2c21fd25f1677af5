/** Serves a recording to a media element. */
import { inParts } from '#data/byte-range.ts';
import type { SoundFile } from '#data/server/sounds.ts';

/** The recording or the requested range. `cache`: the Cache-Control header. */
export const soundResponse = (request: Request, { mime, bytes }: SoundFile, cache: string): Response =>
	inParts(request.headers.get('range'), bytes, { 'content-type': mime, 'cache-control': cache });
