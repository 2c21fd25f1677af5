import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { messages } from '#i18n/index.ts';
import { builtFile } from '#server/request/pdf/built.ts';
import { chromiumAt, pdfOf } from '#server/request/pdf/chromium.ts';
import { wholePage } from '#server/request/pdf/whole.ts';
import { versionAsked } from '#server/request/persona.ts';
import { notFound, requireAccount } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** A persona's own page, as this person may read it, as PDF: `?paper=a4` or `a3`, `?version=`. */
export const GET: RequestHandler = async (event) => {
	await requireAccount(event);
	const chromium = chromiumAt(CHROMIUM_PATH);
	if (!chromium) notFound(event);
	const paper = event.url.searchParams.get('paper') === 'a3' ? 'a3' : 'a4';
	const version = versionAsked(event);
	const from = `/personas/${event.params.persona}`;
	const page = await event.fetch(`${from}?file&paper=${paper}${version === undefined ? '' : `&version=${version}`}`, { redirect: 'manual' });
	if (page.status !== 200) notFound(event);
	const { boards, personaOut } = messages(event.locals.lang);
	const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${personaOut.take.file}-${paper}.pdf"`, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const file = await pdfOf(chromium, await wholePage(await page.text(), from, builtFile, ''), event.request.signal);
	if (file === 'busy') error(503, boards.take.busy);
	if (!file) error(500, boards.take.failed);
	return new Response(file, { headers });
};
