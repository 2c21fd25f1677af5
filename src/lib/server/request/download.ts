/** A round's answers as a download that streams: a page of people at a time, no faster than whoever reads it takes them. */
import { begin, end, people, quotes } from '#data/server/exports.ts';
import type { Client } from '#data/server/clients.ts';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { jsonLine } from '#domain/export/json-lines.ts';
import type { Cell } from '#domain/export/kind.ts';
import type { ExportedResponse, Layout } from '#domain/export/layout.ts';
import { quoteColumns, quoteRow } from '#domain/export/quotes.ts';
import type { Format } from '#domain/export/lines.ts';
import type { FileName } from '#domain/export/refused.ts';
import { linesIn } from '#domain/export/write.ts';
import { workbook } from './xlsx.ts';

type FileFormat = Format | { kind: 'xlsx'; sheet: string };
/** Why nothing leaves: people may answer still, or too few can be told of. Null: the person may not. */
export type Refusal = 'open' | 'too_few' | null;

export interface Download {
	roundId: string;
	kind?: 'raw' | 'deidentified';
	layout: Layout;
	file: FileName;
	/** `sheet`: what the sheet of a workbook is called. */
	format: FileFormat;
}

const rowsOf = ({ layout, file }: Download, page: readonly ExportedResponse[]): Cell[][] => (file === 'people' ? page.map(layout.personRow) : page.flatMap(layout.choiceRows));

/** Page after page of the people, until all are there, somebody has cancelled, or the reader is gone; then says how it ended. */
async function* pagesOf(client: Client, roundId: string, id: string): AsyncGenerator<ExportedResponse[], void> {
	let state: 'done' | 'cancelled' | 'failed' = 'cancelled';
	try {
		let next = people(client, roundId, id, null);
		for (;;) {
			const page = await next;
			if (!page) throw new Error('The export was cancelled');
			if (page.length === 0) {
				state = 'done';
				return;
			}
			// One page ahead, so that the database reads while this one is written and sent.
			next = people(client, roundId, id, page.at(-1)!.id);
			// Whoever waits for it gets what went wrong; who has left does not.
			next.catch(() => {});
			yield page;
		}
	} catch (error) {
		state = 'failed';
		throw error;
	} finally {
		// Where nobody is left to tell, the log says that it broke off all the same: it has stood still.
		await end(client, roundId, id, state).catch(() => {});
	}
}

async function* cellsOf(asked: Download, pages: AsyncGenerator<ExportedResponse[], void>): AsyncGenerator<Cell[], void> {
	for await (const page of pages) yield* rowsOf(asked, page);
}

/** The same as lines of text. */
function linesOf(asked: Download, format: Format, pages: AsyncGenerator<ExportedResponse[], void>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const columns = asked.layout[asked.file];
	const lines = linesIn(asked.layout, asked.file, format);
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				// Before anything is read: whoever waits sees that it has begun. JSON Lines have no head.
				if (format.kind === 'csv') controller.enqueue(encoder.encode(csvHead(columns, format.separator)));
			},
			async pull(controller) {
				for (;;) {
					const { value: page, done } = await pages.next();
					if (done) return controller.close();
					const text = lines(page);
					// People who have answered nothing have no row among the choices.
					if (text !== '') return controller.enqueue(encoder.encode(text));
				}
			},
			cancel: async () => void (await pages.return())
		},
		{ highWaterMark: 1 }
	);
}

/**
 * Begins an export, and gives its bytes. What is cut short breaks off with an error, so that a browser never takes it for a whole
 * file.
 */
export async function download(client: Client, asked: Download): Promise<ReadableStream<Uint8Array> | Refusal> {
	const { roundId, kind = 'raw', layout, file, format } = asked;
	const begun = await begin(client, roundId, file, format.kind, kind);
	if (begun.status !== 'begun') return begun.status === 'open' || begun.status === 'too_few' ? begun.status : null;
	const pages = pagesOf(client, roundId, begun.id);
	return format.kind === 'xlsx' ? workbook(format.sheet, layout[file].map(({ name }) => name), cellsOf(asked, pages)) : linesOf(asked, format, pages);
}

/** The round's approved quotes: few enough to be held in memory. `called`: what cards, areas of life and lenses are called. */
export async function downloadQuotes(client: Client, roundId: string, format: FileFormat, called: (id: string) => string): Promise<ReadableStream<Uint8Array> | Refusal> {
	const begun = await begin(client, roundId, 'quotes', format.kind, 'quotes');
	if (begun.status !== 'begun') return begun.status === 'too_few' ? begun.status : null;
	const all = await quotes(client, roundId, begun.id);
	await end(client, roundId, begun.id, all ? 'done' : 'failed');
	if (!all) return null;
	const rows = all.map((one) => quoteRow(one, called));
	if (format.kind === 'xlsx') return workbook(format.sheet, quoteColumns.map(({ name }) => name), rows);
	const lines = format.kind === 'csv' ? [csvHead(quoteColumns, format.separator), ...rows.map((row) => csvRow(row, format.separator))] : rows.map((row) => jsonLine(quoteColumns, row));
	return new Response(lines.join('')).body!;
}
