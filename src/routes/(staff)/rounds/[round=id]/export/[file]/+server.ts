import { error } from '@sveltejs/kit';
import { withSurvey } from '#data/server/exports.ts';
import type { FileName } from '#domain/export/refused.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { messages } from '#i18n/index.ts';
import { download, downloadQuotes, type Download } from '#server/request/download.ts';
import { around, AROUND, codebookSheet, DEIDENTIFIED, layoutFor, separatorOf, TYPES } from '#server/request/export-files.ts';
import { notFound, requireAccount } from '#server/request/rights.ts';
import { refuseExport } from '#server/request/round.ts';
import { fill } from '#ui/fill.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** The browser's own download, which goes on when the tab is closed. */
export const GET: RequestHandler = async (event) => {
	await requireAccount(event);
	const client = event.locals.client();
	const found = await withSurvey(client, event.params.round);
	const name = event.params.file;
	const hides = name.startsWith(DEIDENTIFIED);
	if (!found || (!hides && !found.raw)) return refuseExport(event);
	const { lang } = event.locals;
	const { exports: words, deidentified, surveys } = messages(lang);
	const content = found.survey;
	const headers = (ending: string) => ({ 'content-type': TYPES[ending]!, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });

	const file = hides ? name.slice(DEIDENTIFIED.length) : name;
	const beside = AROUND.find((one) => one === file);
	if (file === 'codebook.xlsx') return new Response(codebookSheet(content, lang, hides), { headers: headers('xlsx') });
	if (beside) return new Response(around(beside, content, lang, hides), { headers: headers(beside.split('.')[1]!) });
	const [, answers, ending] = /^(people|choices|quotes)\.(csv|jsonl|xlsx)$/.exec(file) ?? notFound(event);
	if (hides && answers === 'quotes') notFound(event);
	const sheet = words.fileNames[answers as FileName | 'quotes'];
	const format: Download['format'] = ending === 'csv' ? { kind: 'csv', separator: separatorOf(lang) } : ending === 'xlsx' ? { kind: 'xlsx', sheet } : { kind: 'jsonl' };
	// Who only asks what is there takes nothing out.
	if (event.request.method === 'HEAD') return new Response(null, { headers: headers(ending!) });
	const called = new Map<string, string>([...Object.entries({ ...surveys.lifeAreas, ...surveys.lenses }), ...inLanguage(content, lang).survey.cards.map(({ id, title }) => [id, title] as const)]);
	const stream =
		answers === 'quotes'
			? await downloadQuotes(client, found.id, format, (id) => called.get(id) ?? id)
			: await download(client, { roundId: found.id, kind: hides ? 'deidentified' : 'raw', layout: layoutFor(content, hides), file: answers as FileName, format });
	if (stream === null) error(403, deidentified.forbidden);
	if (typeof stream === 'string') error(409, answers === 'quotes' ? deidentified.noQuotes : fill(deidentified[stream], { k: found.k }));
	return new Response(stream, { headers: headers(ending!) });
};
