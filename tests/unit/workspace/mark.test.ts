/** A mark is a PNG or a JPEG by what is inside; what is no picture is left out, and what could harm is refused. */
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MOST_MARK_BYTES, MOST_MARK_SIDE, readMark } from '#domain/workspace/mark.ts';
import { chunk, head, jpeg, png, PNG_HEAD, type Chunk } from '../../fixtures/picture.ts';

const text = (words: string) => Buffer.from(words, 'latin1');
const picture = (bytes: Uint8Array) => {
	const found = readMark(bytes);
	if (typeof found === 'string') throw new Error(found);
	return found;
};
const SECRET = 'Kamera 59.3293 N 18.0686 E';

describe('a picture', () => {
	test('comes back as it was when there is nothing else in it', () => {
		expect(picture(png(40, 20))).toEqual({ bytes: new Uint8Array(png(40, 20)), width: 40, height: 20 });
		expect(picture(jpeg())).toEqual({ bytes: new Uint8Array(jpeg()), width: 8, height: 8 });
	});

	test('loses where it was taken, with what, a film, and all that follows its end', () => {
		const more: Chunk[] = [
			['tEXt', text(`Comment\0${SECRET}`)], ['zTXt', text(SECRET)], ['iTXt', text(SECRET)], ['eXIf', text(SECRET)], ['tIME', Buffer.alloc(7)], ['iCCP', text(SECRET)],
			['acTL', Buffer.alloc(8)], ['vpAg', text(SECRET)], ['caBX', text(SECRET)]
		];
		const full = Buffer.concat([png(6, 3, { more }), text(`<script>alert(1)</script>${SECRET}`)]);
		expect(full.includes(SECRET)).toBe(true);
		expect(Buffer.from(picture(full).bytes).equals(png(6, 3))).toBe(true);
		const segments: [number, Uint8Array][] = [[0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')], [0xe1, text(`Exif\0\0${SECRET}`)], [0xe2, text(SECRET)], [0xed, text(SECRET)], [0xfe, text(SECRET)], [0xee, text('Adobe and more than twelve bytes')]];
		const photo = Buffer.concat([jpeg({ more: segments }), text(SECRET)]);
		expect(photo.includes(SECRET)).toBe(true);
		expect(Buffer.from(picture(photo).bytes).equals(jpeg())).toBe(true);
	});

	test('keeps what its colours need', () => {
		const transparent: Chunk = ['tRNS', Buffer.from([0, 0, 0, 90, 0, 156])];
		expect(Buffer.from(picture(png(2, 2, { more: [transparent] })).bytes).includes('tRNS')).toBe(true);
		const colours: [number, Uint8Array] = [0xee, text('Adobe\0d\0\0\0\0\x01')];
		expect(Buffer.from(picture(jpeg({ more: [colours] })).bytes).includes('Adobe')).toBe(true);
	});

	test('and its points are untouched', () => {
		const bytes = Buffer.from(picture(png(3, 2, { more: [['tEXt', text('a\0b')]], colour: [1, 2, 3] })).bytes);
		const at = bytes.indexOf('IDAT');
		expect([...inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)))]).toEqual([0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3]);
	});
});

describe('refused', () => {
	test('what is something else, whatever it is called', () => {
		expect(readMark(Buffer.alloc(0))).toBe('empty');
		expect(readMark(text('%PDF-1.7\n1 0 obj'))).toBe('notPicture');
		for (const svg of ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)"/>', '\ufeff<!DOCTYPE svg><SVG >']) expect(readMark(Buffer.from(svg)), svg).toBe('svg');
		for (const other of ['<html><script>alert(1)</script>', 'GIF89a', 'RIFF\x10\0\0\0WEBPVP8 ', 'BM', '\0\0\0\x1cftypavif', 'PK\x03\x04', 'x']) expect(readMark(text(other)), other).toBe('notPicture');
		// Both a picture and a page: the end of the picture is the end.
		expect(picture(Buffer.concat([png(1, 1), text('<svg onload=alert(1)>')])).bytes.length).toBe(png(1, 1).length);
	});

	test('forty million points, in a header that weighs nothing', () => {
		const bomb = (width: number, height: number) => Buffer.concat([PNG_HEAD, ...[head(width, height), ['IDAT', Buffer.alloc(20)] as Chunk, ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]);
		expect(readMark(bomb(8000, 5000))).toBe('tooWide');
		expect(readMark(bomb(0xffffffff, 1))).toBe('tooWide');
		expect(readMark(bomb(1, MOST_MARK_SIDE + 1))).toBe('tooWide');
		expect(readMark(bomb(0, 4))).toBe('broken');
		expect(readMark(jpeg({ width: 8000, height: 5000 }))).toBe('tooWide');
		expect(readMark(jpeg({ width: 0 }))).toBe('broken');
		expect(picture(png(MOST_MARK_SIDE, 1)).width).toBe(MOST_MARK_SIDE);
	});

	test('a file that ends too early, at every byte', () => {
		for (const whole of [png(4, 4, { more: [['tEXt', text('a\0b')]] }), jpeg({ more: [[0xe1, text('Exif')]] })]) {
			for (let end = 4; end < whole.length; end++) expect(['broken', 'notPicture'], `${end} of ${whole.length}`).toContain(readMark(whole.subarray(0, end)));
		}
	});

	test('a part that is not what its sum says, a second size, a size out of place', () => {
		const flipped = png(4, 4);
		flipped[flipped.indexOf('IDAT') + 6]! ^= 1;
		expect(readMark(flipped)).toBe('broken');
		expect(readMark(png(4, 4, { more: [head(8000, 5000)] }))).toBe('broken');
		expect(readMark(Buffer.concat([PNG_HEAD, ...[['IDAT', Buffer.alloc(4)] as Chunk, head(4, 4), ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]))).toBe('broken');
		expect(readMark(Buffer.concat([PNG_HEAD, ...[head(4, 4), ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]))).toBe('broken');
		expect(readMark(jpeg({ more: [[0xc2, Buffer.from([8, 0, 9, 0, 9, 1, 1, 0x11, 0])]] }))).toBe('broken');
	});

	test('more bytes than may be kept, counted when everything else has gone', () => {
		const heavy = (name: string) => png(4, 4, { more: [[name, Buffer.alloc(MOST_MARK_BYTES + 1)]] });
		expect(readMark(heavy('IDAT'))).toBe('tooLarge');
		expect(picture(heavy('tEXt')).bytes.length).toBe(png(4, 4).length);
	});
});
