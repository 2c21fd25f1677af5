import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { pictureName, wallPicture } from '#features/workshops/minutes/deck.ts';
import { messages } from '#i18n/index.ts';
import { minutesFor } from '#server/request/minutes.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { pngOf } from '#server/request/picture/png.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

const TYPES: Record<string, string> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** A workshop's wall as it stood at the end, one picture an area: `wall01.png`, `wall01.svg`. Made of the minutes alone. */
export const GET: RequestHandler = async (event) => {
	const [asked, ending] = event.params.file.split('.') as [string, string];
	const chromium = ending === 'png' ? chromiumAt(CHROMIUM_PATH) : null;
	if (ending === 'png' && !chromium) notFound(event);
	const { told } = await minutesFor(await clientOf(event), event);
	const { lang } = event.locals;
	const at = told ? told.areas.findIndex((_, i) => pictureName(i) === asked) : -1;
	const slide = told && at >= 0 ? wallPicture(told, at, lang) : null;
	if (!slide) notFound(event);
	const { boards, workshopMinutes: t } = messages(lang);
	// An SVG of ours is a download and no page: nothing in it runs, and nothing is fetched for it.
	const headers = { 'content-type': TYPES[ending]!, 'content-disposition': `attachment; filename="${t.take.wall}-${at + 1}.${ending}"`, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const picture = pictureOf(slide, lang);
	if (!chromium) return new Response(picture.svg, { headers });
	const file = await pngOf(chromium, picture, event.request.signal);
	if (file === 'busy') error(503, boards.take.pictureBusy);
	if (!file) error(500, boards.take.pictureFailed);
	return new Response(file, { headers });
};
