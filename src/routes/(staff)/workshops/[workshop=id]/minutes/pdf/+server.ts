import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { messages } from '#i18n/index.ts';
import { builtFile } from '#server/request/pdf/built.ts';
import { chromiumAt, pdfOf } from '#server/request/pdf/chromium.ts';
import { wholePage } from '#server/request/pdf/whole.ts';
import { notFound, requireAccount } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** A workshop's minutes, as this person may read them, as PDF. */
export const GET: RequestHandler = async (event) => {
	await requireAccount(event);
	const chromium = chromiumAt(CHROMIUM_PATH);
	if (!chromium) notFound(event);
	const from = `/workshops/${event.params.workshop}/minutes`;
	const page = await event.fetch(`${from}?file`, { redirect: 'manual' });
	if (page.status !== 200) notFound(event);
	const { boards, workshopMinutes } = messages(event.locals.lang);
	const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${workshopMinutes.take.file}.pdf"`, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	// The workspace's own mark is asked for with the reader's rights too.
	const get = async (path: string) => {
		const built = await builtFile(path);
		if (built || !path.startsWith('/workspaces/')) return built;
		const found = await event.fetch(path, { redirect: 'manual' });
		return found.status === 200 ? { type: found.headers.get('content-type') ?? '', bytes: new Uint8Array(await found.arrayBuffer()) } : null;
	};
	const file = await pdfOf(chromium, await wholePage(await page.text(), from, get, ''), event.request.signal);
	if (file === 'busy') error(503, boards.take.busy);
	if (!file) error(500, boards.take.failed);
	return new Response(file, { headers });
};
