/** Where a picture stands in a room for it: as large as it goes, whole, in the middle. */
import { readJpeg } from '#domain/workspace/mark/jpeg.ts';

/** `src`: a JPEG as an address that needs nothing else. */
export function placedIn(src: string, room: number, high: number): { x: number; y: number; width: number; height: number } {
	const found = readJpeg(new Uint8Array(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'))) ?? { width: 3, height: 2 };
	const scale = Math.min(room / found.width, high / found.height);
	const [width, height] = [found.width * scale, found.height * scale];
	return { x: (room - width) / 2, y: (high - height) / 2, width, height };
}
