/** An own picture of a card or a board, drawn anew before it is kept (decision 35). */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkPicture, FOR_CARD, MOST_SENT_POINTS, FOR_BOARD, type PictureFormat, type PictureProblem } from '#domain/picture/upload.ts';
import source from './redraw-worker.js?raw';

const { resolve } = createRequire(import.meta.url);
const codec = (script: string, wasm: string) => ({ script: pathToFileURL(resolve(`@jsquash/${script}`)).href, wasm: resolve(`@jsquash/${wasm}`) });
const codecs = () => ({
	decoders: {
		png: codec('png/decode.js', 'png/codec/pkg/squoosh_png_bg.wasm'),
		jpeg: codec('jpeg/decode.js', 'jpeg/codec/dec/mozjpeg_dec.wasm'),
		webp: codec('webp/decode.js', 'webp/codec/dec/webp_dec.wasm')
	},
	encoder: codec('webp/encode.js', 'webp/codec/enc/webp_enc_simd.wasm')
});
/** A file that keeps a codec busy for longer is no picture of ours. */
const PATIENCE_MS = 20_000;

/** One at a time: the largest that may be sent takes some hundred megabytes while it is unpacked. */
let before: Promise<unknown> = Promise.resolve();

function inThread(workerData: object): Promise<Uint8Array<ArrayBuffer> | null> {
	return new Promise((done) => {
		const worker = new Worker(source, { eval: true, workerData, env: {}, stdout: true, stderr: true });
		const end = (file: Uint8Array<ArrayBuffer> | null) => {
			clearTimeout(timer);
			void worker.terminate();
			done(file);
		};
		const timer = setTimeout(() => end(null), PATIENCE_MS);
		worker.once('message', end);
		worker.once('error', () => end(null));
		worker.once('exit', () => end(null));
	});
}

async function inTurn(bytes: Uint8Array, format: PictureFormat, how: object): Promise<Uint8Array<ArrayBuffer> | null> {
	const turn = before.then(() => inThread({ bytes: new Uint8Array(bytes), format, ...codecs(), mostPoints: MOST_SENT_POINTS, ...how }));
	before = turn.catch(() => null);
	return turn;
}

/** The picture as WebP, no heavier and larger than its place takes, turned as the camera says; or what is wrong with the file. */
export async function redraw(bytes: Uint8Array, place: typeof FOR_CARD | typeof FOR_BOARD = FOR_CARD): Promise<{ bytes: Uint8Array<ArrayBuffer> } | PictureProblem> {
	const found = checkPicture(bytes);
	if (typeof found === 'string') return found;
	const file = await inTurn(bytes, found.format, place);
	return file ? { bytes: file } : 'broken';
}

/** A picture that is kept, as JPEG: programs for slides and documents do not all know WebP. Null where it cannot be drawn. */
export const asJpeg = (kept: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> =>
	inTurn(kept, 'webp', { mostBytes: Infinity, mostSide: FOR_BOARD.mostSide, encoder: codec('jpeg/encode.js', 'jpeg/codec/enc/mozjpeg_enc.wasm') });
