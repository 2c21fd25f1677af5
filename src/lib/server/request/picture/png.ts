/** A picture as PNG, drawn by the server's own Chromium from the SVG, in our own type, at twice its size. */
import normal from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import italic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url';
import { builtFile } from '#server/request/pdf/built.ts';
import { screenOf } from '#server/request/pdf/chromium.ts';
import { FONT } from '#server/request/slides/look.ts';
import type { Picture } from './svg.ts';

async function face(path: string, style: string): Promise<string> {
	const file = await builtFile(path);
	return file ? `@font-face{font-family:'${FONT}';font-style:${style};font-weight:200 800;font-display:block;src:url(data:font/woff2;base64,${Buffer.from(file.bytes).toString('base64')})}` : '';
}

/** `busy`: too many wait already; null: it did not go, or nobody waits any longer. */
export async function pngOf(chromium: string, { svg, width, height }: Picture, signal: AbortSignal): Promise<Buffer<ArrayBuffer> | 'busy' | null> {
	const faces = await Promise.all([face(normal, 'normal'), face(italic, 'italic')]);
	const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"><style>${faces.join('')}html,body{margin:0;overflow:hidden}svg{display:block}</style>${svg}`;
	return screenOf(chromium, html, { width, height }, signal);
}
