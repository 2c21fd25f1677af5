/** A card's own picture, drawn anew before it is kept (decision 35). */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkPicture, MOST_KEPT_BYTES, MOST_KEPT_SIDE, MOST_SENT_POINTS, type PictureProblem } from '#domain/picture/upload.ts';
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

/** The picture as WebP, at most MOST_KEPT_BYTES and MOST_KEPT_SIDE a side, turned as the camera says; or what is wrong with the file. */
export async function redraw(bytes: Uint8Array): Promise<{ bytes: Uint8Array<ArrayBuffer> } | PictureProblem> {
	const found = checkPicture(bytes);
	if (typeof found === 'string') return found;
	const data = { bytes: new Uint8Array(bytes), ...found, ...codecs(), mostBytes: MOST_KEPT_BYTES, mostSide: MOST_KEPT_SIDE, mostPoints: MOST_SENT_POINTS };
	const turn = before.then(() => inThread(data));
	before = turn.catch(() => null);
	const file = await turn;
	return file ? { bytes: file } : 'broken';
}
