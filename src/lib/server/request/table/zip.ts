/** Files packed in one (ZIP), by its own list at the end. What is packed is unpacked in pieces, and counted before it is kept. */
import { crc32, createInflateRaw } from 'node:zlib';
import { MOST_IN_TABLE } from '#domain/import/table.ts';
import { TableRefused } from './refused.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const WHERE_END_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_64 = 0xffffffff;
const MOST_FILES = 5_000;

interface Packed {
	method: number;
	packed: number;
	size: number;
	sum: number;
	at: number;
	encrypted: boolean;
}

export class Zip {
	readonly #bytes: Buffer;
	readonly #files = new Map<string, Packed>();
	#unpacked = 0;

	/** Throws when it cannot be read. */
	constructor(bytes: Uint8Array) {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		try {
			this.#list();
		} catch (error) {
			// A number that stands outside the file.
			throw error instanceof TableRefused ? error : new TableRefused('unreadable');
		}
	}

	#list() {
		const data = this.#bytes;
		let end = data.length - 22;
		const least = Math.max(0, end - 0xffff);
		while (end >= least && data.readUInt32LE(end) !== END) end--;
		if (end < least) throw new TableRefused('unreadable');
		let [count, at] = [data.readUInt16LE(end + 10), data.readUInt32LE(end + 16)];
		if (count === 0xffff || at === IN_64) {
			if (data.readUInt32LE(end - 20) !== WHERE_END_64) throw new TableRefused('unreadable');
			const wide = Number(data.readBigUInt64LE(end - 12));
			if (data.readUInt32LE(wide) !== END_64) throw new TableRefused('unreadable');
			[count, at] = [Number(data.readBigUInt64LE(wide + 32)), Number(data.readBigUInt64LE(wide + 48))];
		}
		if (count > MOST_FILES) throw new TableRefused('unreadable');
		for (let i = 0; i < count; i++) {
			if (data.readUInt32LE(at) !== LISTED) throw new TableRefused('unreadable');
			const [name, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
			const file: Packed = {
				encrypted: (data.readUInt16LE(at + 8) & 1) === 1, method: data.readUInt16LE(at + 10), sum: data.readUInt32LE(at + 16),
				packed: data.readUInt32LE(at + 20), size: data.readUInt32LE(at + 24), at: data.readUInt32LE(at + 42)
			};
			this.#wide(file, at + 46 + name, extra);
			const path = data.toString('utf8', at + 46, at + 46 + name);
			if (!this.#files.has(path)) this.#files.set(path, file);
			at += 46 + name + extra + comment;
		}
	}
	/** Sizes that stand in the longer form, which some programs write for small files too. */
	#wide(file: Packed, from: number, length: number) {
		const data = this.#bytes;
		for (let at = from; at + 4 <= from + length; at += 4 + data.readUInt16LE(at + 2)) {
			if (data.readUInt16LE(at) !== 1) continue;
			let place = at + 4;
			for (const name of ['size', 'packed', 'at'] as const) {
				if (file[name] !== IN_64) continue;
				file[name] = Number(data.readBigUInt64LE(place));
				place += 8;
			}
			return;
		}
	}

	has(path: string): boolean {
		return this.#files.has(path);
	}
	names(): string[] {
		return [...this.#files.keys()];
	}

	/** The bytes of a file, piece by piece. All that is read of one ZIP together is at most what a table may unpack to. */
	async *pieces(path: string): AsyncGenerator<Buffer> {
		const file = this.#files.get(path);
		if (!file) throw new TableRefused('unreadable');
		if (file.encrypted) throw new TableRefused('encrypted');
		if (this.#unpacked + file.size > MOST_IN_TABLE.unpacked) throw new TableRefused('too_large_unpacked');
		const data = this.#bytes;
		if (file.at + 30 > data.length || data.readUInt32LE(file.at) !== LOCAL) throw new TableRefused('unreadable');
		const from = file.at + 30 + data.readUInt16LE(file.at + 26) + data.readUInt16LE(file.at + 28);
		if (from + file.packed > data.length || (file.method !== 0 && file.method !== 8)) throw new TableRefused('unreadable');
		const packed = data.subarray(from, from + file.packed);
		let [size, sum] = [0, 0];
		for await (const piece of file.method === 0 ? sliced(packed) : inflated(packed)) {
			size += piece.length;
			// More than the list says is a lie, whatever it is for.
			if (size > file.size) throw new TableRefused('too_large_unpacked');
			sum = crc32(piece, sum);
			yield piece;
		}
		this.#unpacked += size;
		if (size !== file.size || sum !== file.sum) throw new TableRefused('unreadable');
	}
	/** A small file as text. */
	async text(path: string, most: number): Promise<string> {
		const all: Buffer[] = [];
		let size = 0;
		for await (const piece of this.pieces(path)) {
			size += piece.length;
			if (size > most) throw new TableRefused('too_large_unpacked');
			all.push(piece);
		}
		return Buffer.concat(all).toString('utf8');
	}
}

const PIECE = 64 * 1024;

function* sliced(bytes: Buffer): Generator<Buffer> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
	const stream = createInflateRaw({ chunkSize: PIECE });
	stream.end(packed);
	try {
		// It makes no more than is taken, and ends with the loop.
		for await (const piece of stream) yield piece as Buffer;
	} catch {
		throw new TableRefused('unreadable');
	}
}
