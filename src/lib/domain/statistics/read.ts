/** Which kind of file it is shows in itself. All of it is read, or the first thing that is wrong is said. */
import type { z } from 'zod';
import { zJsonStat, jsonStatStatistics } from './json-stat.ts';
import { koladaStatistics, zKoladaAreas, zKoladaData, zKoladaKpis } from './kolada.ts';
import { pxwebStatistics, zPxWeb } from './pxweb.ts';
import { pathText, StatisticRefused, type Statistic, type StatisticRefusal } from './statistic.ts';

export interface StatisticFile {
	name: string;
	bytes: Uint8Array;
}

type Shape = 'kolada_data' | 'kolada_kpis' | 'areas' | 'json_stat' | 'pxweb';

/** JSON begins with a brace or a bracket; everything else is read as a table. */
export function isJson(bytes: Uint8Array): boolean {
	const begins = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
	return begins.startsWith('{') || begins.startsWith('[');
}

/** Where the parser stopped, as row and column; the end where it says nothing. */
function placeOf(text: string, message: string): { row: number; column: string } {
	const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
	if (line && column) return { row: Number(line), column };
	const at = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? text.length), text.length);
	const before = text.slice(0, at).split('\n');
	return { row: before.length, column: String(before.at(-1)!.length + 1) };
}

function parsed({ bytes }: StatisticFile): unknown {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new StatisticRefused('not_text');
	}
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new StatisticRefused('not_json', placeOf(text, error instanceof Error ? error.message : ''));
	}
}

const has = (value: unknown, ...keys: string[]): boolean => typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));

function shapeOf(json: unknown): Shape {
	if (has(json, 'columns', 'data')) return 'pxweb';
	if (has(json, 'dimension', 'value') || has(json, 'id', 'size', 'dimension')) return 'json_stat';
	const values: unknown = has(json, 'values') ? (json as { values: unknown }).values : null;
	if (!Array.isArray(values)) throw new StatisticRefused('other_shape');
	const [first] = values as unknown[];
	if (values.length === 0) throw new StatisticRefused('no_values', { path: 'values' });
	if (has(first, 'municipality_type')) return 'kolada_kpis';
	if (has(first, 'kpi') || has(first, 'municipality') || has(first, 'period')) return 'kolada_data';
	if (has(first, 'id', 'title')) return 'areas';
	throw new StatisticRefused('other_shape', { path: 'values[0]' });
}

/** What stands at a path of what was read. */
function whatAt(json: unknown, path: readonly PropertyKey[]): string {
	let at: unknown = json;
	for (const part of path) at = typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? (at as Record<PropertyKey, unknown>)[part] : undefined;
	return at === undefined ? '' : (JSON.stringify(at) ?? '').slice(0, 80);
}

/** Where it is wrong: of what may be one of several things, where the nearest of them stops. */
function deepest(issue: z.core.$ZodIssue): PropertyKey[] {
	const inside = issue.code === 'invalid_union' ? issue.errors.flatMap(([first]) => (first ? [deepest(first)] : [])) : [];
	return [...issue.path, ...inside.reduce((longest, path) => (path.length > longest.length ? path : longest), [])];
}

function checked<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
	const result = schema.safeParse(json);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const path = issue ? deepest(issue) : [];
	throw new StatisticRefused('wrong_type', { path: pathText(path), what: whatAt(json, path) });
}

/** One indicator alone is an answer of Kolada's too. */
const listed = (json: unknown): unknown => (has(json, 'id', 'title', 'municipality_type') && !has(json, 'values') ? { values: [json] } : json);

function readAll(files: readonly StatisticFile[], tell: (file: string) => void): Statistic[] {
	const read = files.map((file) => {
		tell(file.name);
		const json = listed(parsed(file));
		return { name: file.name, json, shape: shapeOf(json) };
	});
	const of = (shape: Shape) => read.filter((one) => one.shape === shape);
	const main = read.filter(({ shape }) => shape === 'kolada_data' || shape === 'json_stat' || shape === 'pxweb');
	const [one] = main;
	if (!one) throw new StatisticRefused('no_data_file');
	if (main.length > 1) throw new StatisticRefused('two_data_files', { what: main.map(({ name }) => name).join(', ') });
	const areas = of('areas').flatMap(({ name, json }) => (tell(name), checked(zKoladaAreas, json).values));
	const kpis = of('kolada_kpis').flatMap(({ name, json }) => (tell(name), checked(zKoladaKpis, json).values));
	tell(one.name);
	if (one.shape === 'json_stat') return jsonStatStatistics(checked(zJsonStat, one.json));
	if (one.shape === 'pxweb') return pxwebStatistics(checked(zPxWeb, one.json), areas);
	return koladaStatistics({ data: checked(zKoladaData, one.json), kpis, areas, name: one.name });
}

/** The statistics of one file with values, and of the files that say what its ids mean. Never throws for what stands in them. */
export function readStatistics(files: readonly StatisticFile[]): { statistics: Statistic[] } | { refused: StatisticRefusal } {
	let file: string | null = null;
	try {
		return { statistics: readAll(files, (name) => (file = name)) };
	} catch (error) {
		if (!(error instanceof StatisticRefused)) throw error;
		const { refusal } = error;
		return { refused: { ...refusal, file: files.length > 1 && refusal.problem !== 'no_data_file' && refusal.problem !== 'two_data_files' ? (refusal.file ?? file) : null } };
	}
}
