import { messages } from '#i18n/index.ts';
import { passwordIn, sharedPictures } from '#server/request/shared.ts';
import { unchanging } from '#server/request/unchanging.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

/** Anybody who holds the link, and its password where it has one: a picture of the version that the link opens. */
export const _right = 'anybody';

export const fallback = wrongMethod('GET, HEAD');

const STATUS = { wait: 429, unknown: 404, ended: 410, password: 403, no_picture: 404 } as const;

export const GET: RequestHandler = async ({ params, locals, request }) => {
	const found = await sharedPictures(locals, params.token, passwordIn(request.headers), [params.digest]);
	const file = found.status === 'open' ? found.files.get(params.digest) : undefined;
	if (file) return unchanging(request, file, 'image/webp');
	const status = found.status === 'open' ? 'no_picture' : found.status;
	return new Response(messages(locals.lang).errors.notFound, { status: STATUS[status], headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } });
};
