/** Styles and type as the build has written them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TYPES: Record<string, string> = { css: 'text/css', woff2: 'font/woff2', svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' };

/** What the framework's own addresses give; null for all others. The server is started where `build` is. */
export async function builtFile(path: string): Promise<{ type: string; bytes: Uint8Array } | null> {
	const [, name, ending] = /^\/_app\/immutable\/assets\/([\w.-]+\.(\w+))$/.exec(path) ?? [];
	const type = ending && TYPES[ending];
	if (!name || !type) return null;
	const bytes = await readFile(join(process.cwd(), 'build', 'client', '_app', 'immutable', 'assets', name)).catch(() => null);
	return bytes && { type, bytes };
}
