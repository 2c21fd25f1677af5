import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { messages } from '#i18n/index.ts';
import { builtFile } from '#server/request/pdf/built.ts';
import { chromiumAt, pdfOf } from '#server/request/pdf/chromium.ts';
import { wholePage, type Get } from '#server/request/pdf/whole.ts';
import { notFound, requireAccount } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** Readers that draw PDF by themselves, Firefox for one, show a hatch of gradients in pink: here it is one grey. */
const HATCH = '.hatch, [data-hidden-column] { background: #e4e2e6 !important }';
/** A3 is A4 with everything larger: the same on each page. */
const PAPER = { a4: `@page { size: A4 } ${HATCH}`, a3: `@page { size: A3 } html { zoom: 1.414 } ${HATCH}` } as const;

/** The board's own page, as this person may read it, as PDF: `?paper=a4` or `a3`. */
export const GET: RequestHandler = async (event) => {
	await requireAccount(event);
	const chromium = chromiumAt(CHROMIUM_PATH);
	if (!chromium) notFound(event);
	const query = event.url.searchParams;
	const paper = query.get('paper') === 'a3' ? 'a3' : 'a4';
	const version = query.get('version') ?? '';
	const from = `/boards/${event.params.board}`;
	const page = await event.fetch(`${from}?file${/^[1-9]\d{0,5}$/.test(version) ? `&version=${version}` : ''}`, { redirect: 'manual' });
	if (page.status !== 200) notFound(event);
	const { take } = messages(event.locals.lang).boards;
	const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${take.file}-${paper}.pdf"`, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	// Pictures are asked for by this person, with the rights that they have.
	const get: Get = async (path) => {
		const built = await builtFile(path);
		if (built) return built;
		const found = path.startsWith('/workspaces/') ? await event.fetch(path, { redirect: 'manual' }) : null;
		return found?.status === 200 ? { type: found.headers.get('content-type') ?? '', bytes: new Uint8Array(await found.arrayBuffer()) } : null;
	};
	const file = await pdfOf(chromium, await wholePage(await page.text(), from, get, PAPER[paper]), event.request.signal);
	if (file === 'busy') error(503, take.busy);
	if (!file) error(500, take.failed);
	return new Response(file, { headers });
};
