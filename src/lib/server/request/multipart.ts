/**
 * A form with large files, part by part as it comes. Each file goes to the disk without a name, so that memory stays as it is and
 * nothing is left of it when the process ends, however that comes about.
 */
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ReceivedFile {
	/** What it was called where it came from; empty where no file was chosen. */
	name: string;
	size: number;
	bytes(): AsyncGenerator<Uint8Array, void>;
	/** Gives the disk its room back. */
	drop(): Promise<void>;
}
export interface Received {
	/** Where it is no form, or larger than it may be: then there are no files, and the fields that stood before them. */
	problem: 'tooLarge' | 'unreadable' | null;
	fields: Map<string, string>;
	files: Map<string, ReceivedFile>;
}

const MOST_HEAD = 8 * 1024;
const MOST_FIELDS = 64 * 1024;
const MOST_PARTS = 200;
const PIECE = 64 * 1024;

async function unnamed(): Promise<FileHandle> {
	const path = join(tmpdir(), `vfv-${crypto.randomUUID()}`);
	const handle = await open(path, 'wx+', 0o600);
	await unlink(path);
	return handle;
}

async function fileFor(name: string) {
	const handle = await unnamed();
	const file: ReceivedFile & { write(bytes: Uint8Array): Promise<void> } = {
		name,
		size: 0,
		async write(bytes) {
			for (let at = 0; at < bytes.byteLength; ) {
				const { bytesWritten } = await handle.write(bytes, at, bytes.byteLength - at, file.size);
				at += bytesWritten;
				file.size += bytesWritten;
			}
		},
		async *bytes() {
			for (let at = 0; at < file.size; ) {
				const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE), 0, PIECE, at);
				if (bytesRead === 0) return;
				at += bytesRead;
				yield buffer.subarray(0, bytesRead);
			}
		},
		drop: () => handle.close().catch(() => {})
	};
	return file;
}

/** What a part says about itself: its field, and its file's name where it is a file. */
function headOf(text: string): { field: string; file: string | null } | null {
	const line = /^content-disposition:\s*form-data;(.*)$/im.exec(text)?.[1];
	const field = line && /[;\s]name="([^"]*)"/.exec(` ${line}`)?.[1];
	return field === undefined || field === '' ? null : { field, file: /filename="([^"]*)"/.exec(line!)?.[1] ?? null };
}

/** Takes a body apart: give it what comes, and it says what is wrong, `end` after the last edge, or null for more. */
function parted(boundary: string, tooLarge: boolean, into: Received): (chunk: Uint8Array) => Promise<Received['problem'] | 'end'> {
	const edge = Buffer.from(`\r\n--${boundary}`);
	// The first edge has no line break before it.
	let rest: Buffer = Buffer.from('\r\n');
	let state: 'before' | 'edge' | 'head' | 'body' = 'before';
	let parts = 0;
	let text = 0;
	let field = '';
	let file: Awaited<ReturnType<typeof fileFor>> | null = null;
	let value: Buffer[] = [];
	const put = async (bytes: Buffer): Promise<boolean> => {
		if (bytes.byteLength === 0) return true;
		if (file) return file.write(bytes).then(() => true);
		text += bytes.byteLength;
		value.push(bytes);
		return text <= MOST_FIELDS;
	};
	return async (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		for (;;) {
			if (state === 'before' || state === 'body') {
				const at = rest.indexOf(edge);
				const end = at === -1 ? Math.max(0, rest.byteLength - edge.byteLength + 1) : at;
				if (state === 'body' && !(await put(rest.subarray(0, end)))) return 'tooLarge';
				rest = rest.subarray(end);
				if (at === -1) return null;
				if (state === 'body' && !file) into.fields.set(field, Buffer.concat(value).toString('utf8'));
				rest = rest.subarray(edge.byteLength);
				state = 'edge';
			} else if (state === 'edge') {
				if (rest.byteLength < 2) return null;
				// Two hyphens: the last one. What comes after it is nothing.
				if (rest.subarray(0, 2).toString('latin1') === '--') return 'end';
				state = 'head';
			} else {
				const at = rest.indexOf('\r\n\r\n');
				if (at === -1) return rest.byteLength > MOST_HEAD ? 'unreadable' : null;
				const head = headOf(rest.subarray(0, at).toString('utf8'));
				if (!head || ++parts > MOST_PARTS || (head.file !== null && into.files.has(head.field))) return 'unreadable';
				if (head.file !== null && tooLarge) return 'tooLarge';
				rest = rest.subarray(at + 4);
				field = head.field;
				value = [];
				file = head.file === null ? null : await fileFor(head.file);
				if (file) into.files.set(field, file);
				state = 'body';
			}
		}
	};
}

/** Reads a form of at most `most` bytes; whoever gets it drops its files. */
export async function receive(request: Request, most: number): Promise<Received> {
	const into: Received = { problem: 'unreadable', fields: new Map(), files: new Map() };
	const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,100})"?/i.exec(request.headers.get('content-type') ?? '')?.[1];
	if (!boundary || !request.body) return into;
	const take = parted(boundary, Number(request.headers.get('content-length') ?? 0) > most, into);
	let size = 0;
	let found: Received['problem'] | 'end' = null;
	try {
		// Once something is wrong the rest is let past, so that the browser comes to the answer; nothing of it is looked at.
		for await (const chunk of request.body) {
			size += chunk.byteLength;
			if (found === null || found === 'end') found = size > most ? 'tooLarge' : (found ?? (await take(chunk)));
		}
	} catch {
		// Somebody has left, or it has gone past the server's own limit; or the disk is full.
		found = size > most ? 'tooLarge' : 'unreadable';
	}
	into.problem = found === 'end' ? null : (found ?? 'unreadable');
	if (into.problem) {
		await drop(into);
		into.files.clear();
	}
	return into;
}

export const drop = async ({ files }: Received): Promise<void> => void (await Promise.all([...files.values()].map((file) => file.drop())));
