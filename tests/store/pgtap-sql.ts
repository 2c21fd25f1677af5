import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** pgTAP's own SQL, out of the bundle that PGlite brings: plain functions, so no package is needed on a server. */
export function pgtapSql(): string {
	const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
	const tar = gunzipSync(readFileSync(join(pglite, 'pgtap.tar.gz')));
	const field = (at: number, length: number) => tar.toString('utf8', at, at + length).split('\0')[0]!;
	for (let at = 0; at + 512 <= tar.length; ) {
		const size = parseInt(field(at + 124, 12), 8) || 0;
		if (/(^|\/)pgtap\.sql$/.test(field(at, 100))) {
			const text = tar.toString('utf8', at + 512, at + 512 + size);
			return `create schema if not exists extensions; set search_path = extensions;\n${text.replace(/^\\.*$/gm, '')}\nreset search_path;`;
		}
		at += 512 + Math.ceil(size / 512) * 512;
	}
	throw new Error('pgtap.sql is not in the bundle');
}
