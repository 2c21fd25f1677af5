import { resultsFile, type Format } from '#features/releases/out/results-file.ts';
import { messages } from '#i18n/index.ts';
import { languageAsked } from '#server/request/language.ts';
import { openShared, passwordIn } from '#server/request/shared.ts';
import { unchanging } from '#server/request/unchanging.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

/** Anybody who holds the link, and its password where it has one: what the link's page shows, as a file. */
export const _right = 'anybody';

export const fallback = wrongMethod('GET, HEAD');

const STATUS = { wait: 429, unknown: 404, ended: 410, password: 403, no_files: 404 } as const;

export const GET: RequestHandler = async (event) => {
	const { params, locals, request } = event;
	const lang = languageAsked(event);
	const { shares, releases } = messages(lang);
	const found = await openShared(locals, params.token, passwordIn(request.headers));
	if (found.status !== 'open' || found.of !== 'release') {
		// A board shows parts of several releases, and a file is of a whole one.
		const status = found.status === 'open' ? 'no_files' : found.status;
		const headers = { 'x-robots-tag': 'noindex', ...(found.status === 'wait' && { 'retry-after': String(found.seconds) }) };
		return Response.json({ status, message: shares.files[status] }, { status: STATUS[status], headers });
	}
	const format = params.file.split('.')[1] as Format;
	const { body, type } = resultsFile(format, found.release, found.results, releases, lang);
	return unchanging(request, body, type, format === 'csv' ? params.file : undefined);
};
