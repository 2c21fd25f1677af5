// @ts-nocheck: run as it stands, by a thread that is given its text.
/**
 * Draws a picture anew, in a thread of its own: its points alone go on, so that places, cameras, programs and tails are gone. The
 * codecs are WebAssembly: what a hostile file breaks in them stays in their own memory, which goes away with the thread.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');

globalThis.ImageData ??= class ImageData {
	constructor(data, width, height) {
		Object.assign(this, { data, width, height });
	}
};

const load = async ({ script, wasm }) => {
	const codec = await import(script);
	await codec.init(await WebAssembly.compile(readFileSync(wasm)));
	return codec.default;
};

/** Smaller, each point the mean of those it stands for; on white, which is read in the dark as well. */
function smaller({ data, width, height }, most) {
	const scale = Math.min(1, most / Math.max(width, height));
	const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
	const out = new Uint8ClampedArray(w * h * 4);
	for (let y = 0; y < h; y++) {
		const [top, bottom] = [Math.floor((y * height) / h), Math.max(Math.floor((y * height) / h) + 1, Math.floor(((y + 1) * height) / h))];
		for (let x = 0; x < w; x++) {
			const [left, right] = [Math.floor((x * width) / w), Math.max(Math.floor((x * width) / w) + 1, Math.floor(((x + 1) * width) / w))];
			let [red, green, blue, seen] = [0, 0, 0, 0];
			for (let v = top; v < bottom; v++) {
				for (let u = left; u < right; u++) {
					const at = (v * width + u) * 4;
					const alpha = data[at + 3];
					red += data[at] * alpha;
					green += data[at + 1] * alpha;
					blue += data[at + 2] * alpha;
					seen += alpha;
				}
			}
			const to = (y * w + x) * 4;
			const all = (bottom - top) * (right - left);
			const white = 255 - seen / all;
			out.set([red / 255 / all + white, green / 255 / all + white, blue / 255 / all + white, 255], to);
		}
	}
	return new ImageData(out, w, h);
}

async function draw() {
	const { bytes, format, decoders, encoder, mostBytes, mostSide, mostPoints } = workerData;
	const decode = await load(decoders[format]);
	const points = await decode(bytes.buffer, { preserveOrientation: true });
	// The head has said so already; a codec that reads another size than we do is not believed.
	if (points.width * points.height > mostPoints) throw new Error('size');
	const encode = await load(encoder);
	for (const side of [mostSide, mostSide * 0.75, mostSide * 0.5, mostSide * 0.35]) {
		const drawn = smaller(points, side);
		for (const quality of [82, 68, 54, 40]) {
			const file = await encode(drawn, { quality, method: 4 });
			if (file.byteLength <= mostBytes) return new Uint8Array(file);
			// No quality makes it so much lighter: fewer points do.
			if (file.byteLength > mostBytes * 4) break;
		}
	}
	throw new Error('weight');
}

draw().then(
	(file) => parentPort.postMessage(file),
	() => parentPort.postMessage(null)
);
