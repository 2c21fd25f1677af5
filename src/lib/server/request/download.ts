/** A round's answers as a download that streams: a page of people at a time, no faster than whoever reads it takes them. */
import { begin, end, people } from '#data/server/exports.ts';
import type { Client } from '#data/server/clients.ts';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { jsonLine } from '#domain/export/json-lines.ts';
import type { ExportedResponse, Layout } from '#domain/export/layout.ts';
import type { FileName, Format } from '#domain/export/read.ts';

export interface Download {
	roundId: string;
	layout: Layout;
	file: FileName;
	format: Format;
}

/** The lines of a page of people. */
function written({ layout, file, format }: Download, page: readonly ExportedResponse[]): string {
	const rows = file === 'people' ? page.map(layout.personRow) : page.flatMap(layout.choiceRows);
	return rows.map((cells) => (format.kind === 'csv' ? csvRow(cells, format.separator) : jsonLine(layout[file], cells))).join('');
}

/**
 * Begins an export, and gives its bytes; null when the person may not. What is cut short breaks off with an error, so that a
 * browser never takes it for a whole file.
 */
export async function download(client: Client, asked: Download): Promise<ReadableStream<Uint8Array> | null> {
	const { roundId, layout, file, format } = asked;
	const begun = await begin(client, roundId, file, format.kind);
	if (begun.status !== 'begun') return null;
	const { id } = begun;
	const encoder = new TextEncoder();
	let after: string | null = null;
	// Where nobody is left to tell, the log says that it broke off all the same: it has stood still.
	const ended = (state: 'done' | 'cancelled' | 'failed') => end(client, roundId, id, state).catch(() => {});
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				// Before anything is read: whoever waits sees that it has begun. Empty in JSON Lines, which have no head.
				if (format.kind === 'csv') controller.enqueue(encoder.encode(csvHead(layout[file], format.separator)));
			},
			async pull(controller) {
				try {
					for (;;) {
						const page = await people(client, roundId, id, after);
						if (!page) throw new Error('The export was cancelled');
						after = page.at(-1)?.id ?? after;
						const text = written(asked, page);
						if (page.length === 0) {
							await ended('done');
							return controller.close();
						}
						// People who have answered nothing have no row among the choices.
						if (text !== '') return controller.enqueue(encoder.encode(text));
					}
				} catch (error) {
					await ended('failed');
					controller.error(error);
				}
			},
			cancel: () => ended('cancelled').then(() => undefined)
		},
		{ highWaterMark: 1 }
	);
}
