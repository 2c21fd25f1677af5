/** The sources as the policy tests read them: files, and who imports what. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

function walk(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every file under src, as a path from the root. */
export const files = walk(join(root, 'src')).map((file) => relative(root, file)).sort();
export const read = (file: string) => readFileSync(join(root, file), 'utf8');
export const code = files.filter((file) => /\.(ts|mjs|svelte)$/.test(file));

export interface Import {
	/** What stands in the quotes. */
	name: string;
	/** Only types: gone when it runs. */
	typeOnly: boolean;
	/** The file of ours that it means; null for a package. */
	file: string | null;
}

const names = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports;

function find(from: string, name: string): string | null {
	const plain = name.replace(/\?.*$/, '');
	if (plain.startsWith('.')) return relative(root, resolve(root, dirname(from), plain));
	for (const [pattern, target] of Object.entries(names)) {
		const start = pattern.replace('*', '');
		if (plain.startsWith(start)) return relative(root, resolve(root, target.replace('*', plain.slice(start.length))));
	}
	return null;
}

const isTypeOnly = (clause: string) =>
	/^type\b/.test(clause) || (/^\{[^}]*\}$/.test(clause) && clause.slice(1, -1).split(',').filter((part) => part.trim()).every((part) => /^\s*type\s/.test(part)));

/** What a file imports or hands on. Comments are taken away first. */
export function importsOf(file: string): Import[] {
	const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	const found: Import[] = [];
	const add = (name: string, typeOnly: boolean) => found.push({ name, typeOnly, file: find(file, name) });
	for (const [, clause, name] of text.matchAll(/^\s*(?:import|export)\s+((?:type\s+)?[\w*{][^'";]*?)\s+from\s+['"]([^'"]+)['"]/gm)) add(name!, isTypeOnly(clause!.trim()));
	for (const [, name] of text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)) add(name!, false);
	for (const [, name] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(name!, false);
	return found;
}

export const exists = (file: string) => existsSync(join(root, file));
