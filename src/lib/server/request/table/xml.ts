/** The marks and texts of XML in the order they come: no tree, nothing from outside the file, and nothing held but the mark at hand. */
import { MOST_IN_TABLE } from '#domain/import/table.ts';
import { TableRefused } from './refused.ts';

/** Longer than any mark of a spreadsheet; what is longer is not one. */
const MOST_MARK = 64 * 1024;
/** In one file: as many cells as a table may have, with what stands in them. */
const MOST_MARKS = 4 * MOST_IN_TABLE.cells;

export interface Marks {
	/** `name` without what stands before a colon; `rest` is all its attributes. */
	open(name: string, rest: string): void;
	close(name: string): void;
	text(text: string): void;
}

const NAMED: Record<string, string> = { 'lt;': '<', 'gt;': '>', 'amp;': '&', 'quot;': '"', 'apos;': "'" };
function sign(inside: string): string {
	const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(inside) ?? [];
	const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
	const one = point <= 0x10ffff ? String.fromCodePoint(point) : NAMED[inside];
	if (one === undefined) throw new TableRefused('unreadable');
	return one;
}
const plain = (text: string): string => (text.includes('&') ? text.replace(/&([^;&]{0,10};?)/g, (_, inside: string) => sign(inside)) : text);

/** The value of an attribute; undefined when it is not there. `name` with or without what stands before its colon. */
export function attribute(rest: string, name: string): string | undefined {
	if (!rest.includes(name)) return undefined;
	// As nearly all programs write it.
	const begins = rest.indexOf(` ${name}="`);
	if (begins !== -1) {
		const from = begins + name.length + 3;
		const end = rest.indexOf('"', from);
		if (end !== -1) return plain(rest.slice(from, end));
	}
	for (const [, key, double, single] of rest.matchAll(/([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		if (key === name || key!.slice(key!.indexOf(':') + 1) === name) return plain(double ?? single!);
	}
	return undefined;
}

function local(name: string): string {
	const colon = name.indexOf(':');
	return colon === -1 ? name : name.slice(colon + 1);
}

/** Takes text in pieces. */
export class Xml {
	#kept = '';
	/** What ends what is passed over at the moment. */
	#until: '-->' | ']]>' | '?>' | null = null;
	#count = 0;
	readonly #marks: Marks;
	constructor(marks: Marks) {
		this.#marks = marks;
	}

	push(piece: string): void {
		const all = this.#kept + piece;
		let at = 0;
		for (;;) {
			if (this.#until) {
				const end = all.indexOf(this.#until, at);
				const stop = end === -1 ? Math.max(at, all.length - 2) : end;
				if (this.#until === ']]>' && stop > at) this.#marks.text(all.slice(at, stop));
				at = stop;
				if (end === -1) break;
				at += this.#until.length;
				this.#until = null;
				continue;
			}
			const mark = all.indexOf('<', at);
			if (mark === -1) {
				// The beginning of a sign that is written with a name waits for its end.
				const sign = all.lastIndexOf('&');
				const stop = sign >= at && all.length - sign < 12 && all.indexOf(';', sign) === -1 ? sign : all.length;
				if (stop > at) this.#marks.text(plain(all.slice(at, stop)));
				at = stop;
				break;
			}
			if (mark > at) this.#marks.text(plain(all.slice(at, mark)));
			at = mark;
			if (all[at + 1] === '!') {
				if (all.length - at < 9) break;
				if (all.startsWith('<!--', at)) [this.#until, at] = ['-->', at + 4];
				else if (all.startsWith('<![CDATA[', at)) [this.#until, at] = [']]>', at + 9];
				// A type of document can make a small file large. No spreadsheet has one.
				else throw new TableRefused('unreadable');
				continue;
			}
			if (all[at + 1] === '?') {
				[this.#until, at] = ['?>', at + 2];
				continue;
			}
			const end = endOfMark(all, at);
			if (end === -1) {
				if (all.length - at > MOST_MARK) throw new TableRefused('unreadable');
				break;
			}
			this.#mark(all.slice(at + 1, end));
			at = end + 1;
		}
		this.#kept = all.slice(at);
	}
	#mark(inside: string) {
		if (inside.startsWith('/')) return this.#marks.close(local(inside.slice(1).trim()));
		const alone = inside.endsWith('/');
		const end = endOfName(inside);
		const name = local(inside.slice(0, end));
		if (++this.#count > MOST_MARKS) throw new TableRefused('too_large_unpacked');
		this.#marks.open(name, inside.slice(end, alone ? -1 : undefined));
		if (alone) this.#marks.close(name);
	}
	end(): void {
		if (this.#until || this.#kept.trim() !== '') throw new TableRefused('unreadable');
	}
}

/** Where a mark ends: at a > that is in no quotes; −1 when its end has not come, or stands too far away. By letters: for millions of short marks a pattern is slow. */
function endOfMark(text: string, from: number): number {
	const last = Math.min(text.length, from + MOST_MARK);
	let quote = 0;
	for (let at = from + 1; at < last; at++) {
		const one = text.charCodeAt(at);
		if (quote !== 0) {
			if (one === quote) quote = 0;
		} else if (one === 0x3e) return at;
		else if (one === 0x22 || one === 0x27) quote = one;
	}
	return -1;
}
/** Where its name ends: at a space, a line end or a slash. */
function endOfName(inside: string): number {
	for (let at = 0; at < inside.length; at++) {
		const one = inside.charCodeAt(at);
		if (one <= 0x20 || one === 0x2f) return at;
	}
	return inside.length;
}

/** Reads pieces of bytes as XML. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, marks: Marks): Promise<void> {
	const xml = new Xml(marks);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const text = (piece?: Uint8Array) => {
		try {
			return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
		} catch {
			throw new TableRefused('unreadable');
		}
	};
	for await (const piece of pieces) xml.push(text(piece));
	xml.push(text());
	xml.end();
}
