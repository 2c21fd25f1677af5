/** The layers of docs/decisions and architecture.md: arrows point one way, and the import line shows the layer. */
import { describe, expect, test } from 'vitest';
import { code, exists, importsOf } from './source.ts';

/** Which layer a file belongs to; a feature and each side of `data` is one of its own. */
function layerOf(file: string): string {
	const inLib = /^src\/lib\/(\w+)\/(?:(\w+)\/)?/.exec(file);
	if (!inLib) return /^src\/(routes|hooks|cli)\//.exec(file)?.[1] ?? (file.startsWith('src/hooks.') ? 'hooks' : 'app');
	return inLib[1] === 'data' || inLib[1] === 'features' ? `${inLib[1]}/${inLib[2]}` : inLib[1]!;
}

const BELOW_FEATURES = ['domain', 'stats', 'analysis', 'data/server', 'data/browser', 'charts', 'ui', 'i18n', 'content'];
const EVERYTHING = [...BELOW_FEATURES, 'features/*', 'hooks'];
/** Besides itself. `types` = only `import type`. */
const MAY: Record<string, { layers: string[]; types?: string[]; packages: RegExp }> = {
	domain: { layers: [], packages: /^zod$/ },
	stats: { layers: [], packages: /^$/ },
	analysis: { layers: ['domain', 'stats'], packages: /^$/ },
	i18n: { layers: [], packages: /^$/ },
	ui: { layers: [], packages: /^svelte$/ },
	content: { layers: ['domain'], packages: /^$/ },
	'data/server': { layers: ['domain'], packages: /^(@supabase\/|@electric-sql\/pglite|postgres$|nodemailer$|node:)/ },
	'data/browser': { layers: ['domain'], packages: /^idb$/ },
	charts: { layers: ['ui'], types: ['domain', 'i18n'], packages: /^d3-(scale|shape|array)$/ },
	features: { layers: BELOW_FEATURES, packages: /^(svelte(\/\w+)?|\$app\/\w+|node:\w+)$/ },
	hooks: { layers: EVERYTHING, packages: /^(@sveltejs\/kit(\/\w+)?|\$app\/.*|node:\w+)$/ },
	cli: { layers: EVERYTHING, packages: /^node:/ },
	routes: { layers: EVERYTHING, packages: /^(@sveltejs\/kit(\/\w+)?|\$app\/.*|node:\w+|svelte(\/\w+)?)$/ },
	app: { layers: EVERYTHING, packages: /^(zod|@sveltejs\/kit\/\w+)$/ }
};

/** One feature that may use another, and why. */
const FEATURE_TO_FEATURE: Record<string, string> = {
	'features/demo → features/studio': 'the demo releases its earlier round exactly as a designer does'
};

describe('layers', () => {
	test('imports go by #layer/… or ./…', () => {
		const wrong = code.flatMap((file) =>
			importsOf(file)
				// Within one folder's subfolders, `../` never leaves what belongs together; src/app.css is the root layout's own.
				.filter(({ name }) => name.startsWith('../') && name !== '../app.css')
				.map(({ name }) => `${file}: ${name}`)
		);
		expect(wrong).toEqual([]);
	});

	test('an own import names a file that exists', () => {
		const missing = code.flatMap((file) =>
			importsOf(file)
				.filter((one) => one.file !== null && !one.name.startsWith('./$') && !exists(one.file))
				.map(({ name }) => `${file}: ${name}`)
		);
		expect(missing).toEqual([]);
	});

	test('arrows point one way', () => {
		const wrong: string[] = [];
		for (const file of code) {
			const from = layerOf(file);
			const rule = MAY[from] ?? MAY[from.split('/')[0]!];
			expect(rule, `no rule for ${file}`).toBeDefined();
			for (const { name, file: target, typeOnly } of importsOf(file)) {
				if (target === null) {
					if (!rule!.packages.test(name)) wrong.push(`${file}: the package ${name}`);
					continue;
				}
				const to = layerOf(target);
				if (to === from || name.startsWith('./$') || name.endsWith('.css')) continue;
				if (from === 'app' || (from === 'hooks' && to === 'app')) continue;
				const wanted = [to, to.replace(/\/.*/, '/*')];
				const allowed = wanted.some((layer) => rule!.layers.includes(layer)) || (typeOnly && rule!.types?.includes(to));
				if (!allowed && !FEATURE_TO_FEATURE[`${from} → ${to}`]) wrong.push(`${file}: ${from} → ${to}${typeOnly ? ' (types)' : ''}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('every exception is still in use', () => {
		const used = new Set(code.flatMap((file) => importsOf(file).flatMap((one) => (one.file ? [`${layerOf(file)} → ${layerOf(one.file)}`] : []))));
		for (const [exception, reason] of Object.entries(FEATURE_TO_FEATURE)) {
			expect(used.has(exception), exception).toBe(true);
			expect(reason.length).toBeGreaterThan(20);
		}
	});

	test('nothing imports itself on a way round', () => {
		const graph = new Map(code.map((file) => [file, importsOf(file).flatMap((one) => (one.file && !one.typeOnly && one.file !== file ? [one.file] : []))]));
		const done = new Set<string>();
		const circles: string[] = [];
		const visit = (file: string, way: string[]): void => {
			const at = way.indexOf(file);
			if (at >= 0) return void circles.push([...way.slice(at), file].join(' → '));
			if (done.has(file)) return;
			for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
			done.add(file);
		};
		for (const file of code) visit(file, []);
		expect(circles).toEqual([]);
	});
});

test('what a respondent’s device loads knows no supabase, no zod, no d3, and nothing of the staff’s', () => {
	const seen = new Map<string, string>();
	const wrong: string[] = [];
	const visit = (file: string, from: string): void => {
		if (seen.has(file)) return;
		seen.set(file, from);
		if (!/\.(ts|svelte)$/.test(file)) return;
		for (const { name, file: target, typeOnly } of importsOf(file)) {
			if (typeOnly || name.startsWith('./$')) continue;
			if (target) visit(target, file);
			else if (!/^(svelte(\/\w+)?|\$app\/\w+)$/.test(name)) wrong.push(`${file} loads ${name} (by way of ${from})`);
		}
	};
	const start = code.filter((file) => /^src\/routes\/(s\/.*|\+layout|\+error)/.test(file) && !/\.server\.ts$/.test(file));
	expect(start.length).toBeGreaterThanOrEqual(3);
	for (const file of [...start, ...code.filter((one) => one.startsWith('src/lib/features/respond/'))]) visit(file, 'the page');
	for (const [file, from] of seen) {
		if (/^src\/lib\/(data\/server|charts|stats\/(?!random\.ts)|features\/(?!respond))|^src\/hooks|i18n\/(sv|en)\.ts$/.test(file)) wrong.push(`${from} loads ${file}`);
	}
	expect(wrong).toEqual([]);
	expect(seen.size).toBeGreaterThan(8);
});
