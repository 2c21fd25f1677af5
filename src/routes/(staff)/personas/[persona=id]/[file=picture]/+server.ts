import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { personaPicture } from '#features/personas/take/deck.ts';
import { toldIn } from '#features/personas/view/told.ts';
import { messages } from '#i18n/index.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { personaFor } from '#server/request/persona.ts';
import { pngOf } from '#server/request/picture/png.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

const TYPES: Record<string, string> = { 'persona.svg': 'image/svg+xml; charset=utf-8', 'persona.png': 'image/png' };

/** A persona as one picture, `persona.svg` or `persona.png`, with what this person may read of it: the newest version, or `?version=`. */
export const GET: RequestHandler = async (event) => {
	const { file: asked } = event.params;
	const type = TYPES[asked];
	const chromium = asked.endsWith('.png') ? chromiumAt(CHROMIUM_PATH) : null;
	if (!type || (asked.endsWith('.png') && !chromium)) notFound(event);
	const { persona, grounds, parties, now, newest } = await personaFor(await clientOf(event), event);
	const { lang } = event.locals;
	const { boards, personaOut } = messages(lang);
	// An SVG of ours is a download and no page: nothing in it runs, and nothing is fetched for it.
	const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${personaOut.take.file}.${asked.split('.')[1]}"`, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const picture = pictureOf(personaPicture({ persona, reading: toldIn(persona, { grounds, parties }, now, lang), newest }, lang), lang);
	if (!chromium) return new Response(picture.svg, { headers });
	const file = await pngOf(chromium, picture, event.request.signal);
	if (file === 'busy') error(503, boards.take.pictureBusy);
	if (!file) error(500, boards.take.pictureFailed);
	return new Response(file, { headers });
};
