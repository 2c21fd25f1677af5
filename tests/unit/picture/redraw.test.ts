/** What may become a card's own picture, and what is left of it; files that would do harm are told apart before they are unpacked. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FOR_BOARD, MOST_KEPT_BYTES, MOST_KEPT_SIDE } from '#domain/picture/upload.ts';
import { readWebp } from '#domain/picture/webp.ts';
import { readJpeg } from '#domain/workspace/mark/jpeg.ts';
import { asJpeg, redraw } from '#server/request/redraw.ts';
import { chunk, head, jpeg, png, PNG_HEAD, type Chunk } from '../../fixtures/picture.ts';

const SECRET = 'N 59.35 O 13.11';
const exif = (orientation: number) => Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'), Buffer.from([orientation, 0, 0, 0, 0, 0, 0]), Buffer.from(SECRET)]);
/** Points that nothing can pack. */
function noise(side: number): Buffer {
	let seed = 1;
	const rows = Buffer.alloc(side * (side * 3 + 1));
	for (let i = 0; i < rows.length; i++) rows[i] = i % (side * 3 + 1) === 0 ? 0 : (seed = (seed * 48271) % 2147483647) & 255;
	return Buffer.concat([PNG_HEAD, ...[head(side, side), ['IDAT', deflateSync(rows, { level: 1 })] as Chunk, ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]);
}
async function kept(file: Uint8Array) {
	const found = await redraw(file);
	if (typeof found === 'string') throw new Error(found);
	return { bytes: found.bytes, ...readWebp(found.bytes)! };
}

describe('a picture is drawn anew', () => {
	it('keeps the points of a PNG and a JPEG and nothing else', async () => {
		const told: Chunk = ['tEXt', Buffer.from(`Comment\0${SECRET}`)];
		for (const file of [Buffer.concat([png(40, 20, { more: [told] }), Buffer.from(`<script>${SECRET}</script>`)]), Buffer.concat([jpeg({ more: [[0xe1, exif(1)]] }), Buffer.from(SECRET)])]) {
			const { bytes, animated } = await kept(file);
			expect(Buffer.from(bytes).includes(SECRET) || Buffer.from(bytes).includes('script')).toBe(false);
			expect(Buffer.from(bytes).includes('EXIF')).toBe(false);
			expect(animated).toBe(false);
		}
		expect(await kept(png(40, 20))).toMatchObject({ width: 40, height: 20 });
	});

	it('takes a WebP, and gives the same size', async () => {
		const { bytes } = await kept(png(30, 60));
		expect(await kept(bytes)).toMatchObject({ width: 30, height: 60 });
	});

	it('turns a picture as the camera says', async () => {
		expect(await kept(jpeg({ width: 16, height: 8, more: [[0xe1, exif(6)]] }))).toMatchObject({ width: 8, height: 16 });
	});

	it('makes a large one small, and what cannot be packed light enough', async () => {
		expect(await kept(png(1600, 400))).toMatchObject({ width: MOST_KEPT_SIDE, height: MOST_KEPT_SIDE / 4 });
		const { bytes, width, height } = await kept(noise(700));
		expect(bytes.length).toBeLessThanOrEqual(MOST_KEPT_BYTES);
		expect(Math.max(width, height)).toBeLessThanOrEqual(MOST_KEPT_SIDE);
	});
});

describe('a picture for a board', () => {
	it('is larger, no heavier than it may be, and holds nothing but points, as WebP and as JPEG', async () => {
		const told: Chunk = ['tEXt', Buffer.from(`Comment\0${SECRET}`)];
		const drawn = await redraw(png(2000, 1000, { more: [told] }), FOR_BOARD);
		if (typeof drawn === 'string') throw new Error(drawn);
		expect(readWebp(drawn.bytes)).toMatchObject({ width: 1600, height: 800 });
		const file = (await asJpeg(drawn.bytes))!;
		expect(readJpeg(file)).toMatchObject({ width: 1600, height: 800 });
		for (const bytes of [drawn.bytes, file]) expect([SECRET, 'EXIF', 'Exif', 'Comment'].filter((one) => Buffer.from(bytes).includes(one))).toEqual([]);
		const photo = await redraw(Buffer.concat([jpeg({ width: 16, height: 8, more: [[0xe1, exif(6)]] }), Buffer.from(SECRET)]), FOR_BOARD);
		if (typeof photo === 'string') throw new Error(photo);
		expect([readWebp(photo.bytes), [SECRET, 'EXIF', 'Exif'].filter((one) => Buffer.from(photo.bytes).includes(one))]).toMatchObject([{ width: 8, height: 16 }, []]);
		const heavy = await redraw(noise(900), FOR_BOARD);
		expect(typeof heavy === 'string' ? Infinity : heavy.bytes.length).toBeLessThanOrEqual(FOR_BOARD.mostBytes);
		expect(await asJpeg(Buffer.from('RIFF'))).toBeNull();
	});
});

describe('what is no picture for a card is refused by what it is', () => {
	const animation: Chunk = ['acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])];
	const webp = (name: string, data: Buffer) => {
		const part = Buffer.concat([Buffer.from(name), Buffer.from([data.length, 0, 0, 0]), data]);
		return Buffer.concat([Buffer.from('RIFF'), Buffer.from([part.length + 4, 0, 0, 0]), Buffer.from('WEBP'), part]);
	};
	const cases: [string, Uint8Array, string][] = [
		['nothing at all', Buffer.alloc(0), 'empty'],
		['a PNG of forty million points', Buffer.concat([PNG_HEAD, ...[head(8000, 5000), ['IDAT', deflateSync(Buffer.alloc(1))] as Chunk, ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]), 'tooManyPoints'],
		['a JPEG of forty million points', jpeg({ width: 8000, height: 5000 }), 'tooManyPoints'],
		['a WebP that says one size and has another', webp('VP8L', Buffer.from([0x2f, 0xff, 0xff, 0xff, 0x0f, ...Array<number>(12).fill(0)])), 'tooManyPoints'],
		['a drawing with a program', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
		['an empty drawing', Buffer.from('<svg/>'), 'svg'],
		['a GIF that unpacks to much', Buffer.from('GIF89a\xff\xff\xff\xff\xf7\x00\x00;', 'latin1'), 'gif'],
		['a PDF called .jpg', Buffer.from('%PDF-1.7\n1 0 obj'), 'notPicture'],
		['a PNG that is cut off', png(40, 40).subarray(0, 60), 'broken'],
		['a JPEG that is cut off', jpeg().subarray(0, -2), 'broken'],
		['a WebP that is cut off', webp('VP8L', Buffer.alloc(40)).subarray(0, 40), 'broken'],
		['a PNG with points of another length', Buffer.concat([PNG_HEAD, ...[head(300, 300), ['IDAT', deflateSync(Buffer.alloc(9))] as Chunk, ['IEND', Buffer.alloc(0)] as Chunk].map(chunk)]), 'broken'],
		['a PNG that moves', png(8, 8, { more: [animation] }), 'animated'],
		['a WebP that moves', webp('ANIM', Buffer.alloc(20)), 'animated'],
		['thirty megabytes', Buffer.alloc(30 * 1024 * 1024), 'tooLarge']
	];
	it.each(cases)('%s', async (_, file, problem) => expect(await redraw(file)).toBe(problem));

	it('does not unpack a bomb: a small file that says forty million points costs no memory', async () => {
		const before = process.memoryUsage().rss;
		expect(await redraw(cases[1]![1])).toBe('tooManyPoints');
		expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
	});
});
