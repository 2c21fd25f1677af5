import { error } from '@sveltejs/kit';
import { getVersion } from '#data/server/surveys.ts';
import type { FileName } from '#domain/export/refused.ts';
import { messages } from '#i18n/index.ts';
import { download, type Download } from '#server/request/download.ts';
import { around, AROUND, codebookSheet, layoutFor, separatorOf, TYPES } from '#server/request/export-files.ts';
import { notFound, requireRole } from '#server/request/rights.ts';
import { theRound } from '#server/request/round.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

/** The browser's own download, which goes on when the tab is closed. */
export const GET: RequestHandler = async (event) => {
	const round = await theRound(event);
	await requireRole(event, round.workspaceId, 'designer');
	const client = event.locals.client();
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) notFound(event);
	const { lang } = event.locals;
	const name = event.params.file;
	const headers = (ending: string) => ({ 'content-type': TYPES[ending]!, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });

	const beside = AROUND.find((one) => one === name);
	if (name === 'codebook.xlsx') return new Response(codebookSheet(version.content, lang), { headers: headers('xlsx') });
	if (beside) return new Response(around(beside, version.content, lang), { headers: headers(beside.split('.')[1]!) });
	const [, file, ending] = /^(people|choices)\.(csv|jsonl|xlsx)$/.exec(name) ?? notFound(event);
	const words = messages(lang).exports;
	const format: Download['format'] =
		ending === 'csv' ? { kind: 'csv', separator: separatorOf(lang) } : ending === 'xlsx' ? { kind: 'xlsx', sheet: words.fileNames[file as FileName] } : { kind: 'jsonl' };
	// Who only asks what is there takes nothing out.
	if (event.request.method === 'HEAD') return new Response(null, { headers: headers(ending!) });
	const stream = await download(client, { roundId: round.id, layout: layoutFor(version.content), file: file as FileName, format });
	if (!stream) error(403, words.refused);
	return new Response(stream, { headers: headers(ending!) });
};
