import { get } from '#data/server/releases.ts';
import { resultsFile, type Format } from '#features/releases/out/results-file.ts';
import { messages } from '#i18n/index.ts';
import { languageAsked } from '#server/request/language.ts';
import { clientOf } from '#server/request/rights.ts';
import { unchanging } from '#server/request/unchanging.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

/** With the rights that the person has on the board. It only reads: a page elsewhere that makes a browser ask changes nothing and sees nothing. */
export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

export const GET: RequestHandler = async (event) => {
	const { params, locals, request } = event;
	const lang = languageAsked(event);
	const { api, releases } = messages(lang);
	const refused = (status: number, word: 'signed_out' | 'unknown') => Response.json({ status: word, message: api.results[word] }, { status, headers: { 'x-robots-tag': 'noindex' } });
	if (!(await locals.account())) return refused(401, 'signed_out');
	const found = await get(await clientOf(event), params.release);
	if (!found) return refused(404, 'unknown');
	const format = params.file.split('.')[1] as Format;
	const { body, type } = resultsFile(format, found.release, found.results, releases, lang);
	return unchanging(request, body, type, format === 'csv' ? params.file : undefined);
};
