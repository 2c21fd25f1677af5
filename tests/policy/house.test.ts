/** The rules of the house, held by a test: layers, rights, what a respondent's device may load, nothing from other hosts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';

const root = resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] =>
	readdirSync(join(root, folder)).flatMap((name) => {
		const path = `${folder}/${name}`;
		return statSync(join(root, path)).isDirectory() ? files(path) : [path];
	});
const code = files('src').filter((path) => /\.(ts|svelte|mjs)$/.test(path));
const text = new Map(code.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

interface Import {
	from: string;
	name: string;
	typeOnly: boolean;
}
/** Static and dynamic imports and re-exports, as written. */
function importsOf(path: string): Import[] {
	const source = text.get(path)!.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	const found: Import[] = [];
	for (const match of source.matchAll(/(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g)) {
		found.push({ from: path, name: match[3]!, typeOnly: Boolean(match[1]) });
	}
	for (const match of source.matchAll(/import\s*\(?\s*['"]([^'"]+)['"]/g)) found.push({ from: path, name: match[1]!, typeOnly: false });
	return found;
}
const all = code.flatMap(importsOf);

/** The file that an import of ours means, from the root; null for packages and the framework. */
function target({ from, name }: Import): string | null {
	if (/\.css(\?inline)?$/.test(name)) return null;
	if (name.startsWith('#hooks/')) return `src/hooks/${name.slice(7)}`;
	if (name.startsWith('#')) return `src/lib/${name.slice(1)}`;
	if (name.startsWith('.')) return relative(root, resolve(root, dirname(from), name));
	return null;
}
const layerOf = (path: string) => /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? /^src\/(routes|hooks|cli)/.exec(path)?.[1] ?? 'src';

/** Who may import whom; types count too, because a name that reaches upward is a name in the wrong place. */
const MAY: Record<string, string[]> = {
	domain: [],
	stats: [],
	ui: [],
	i18n: ['ui'],
	content: ['domain'],
	analysis: ['domain', 'stats'],
	data: ['domain', 'drafting'],
	server: ['domain', 'stats', 'analysis', 'data', 'drafting', 'content', 'i18n', 'ui'],
	answering: ['domain', 'stats'],
	drafting: ['domain', 'stats'],
	charts: ['domain', 'ui'],
	features: ['domain', 'stats', 'analysis', 'data', 'answering', 'drafting', 'charts', 'ui', 'i18n', 'content'],
	hooks: ['domain', 'data', 'server', 'ui', 'i18n', 'content'],
	routes: ['domain', 'data', 'server', 'answering', 'drafting', 'charts', 'ui', 'i18n', 'content', 'features', 'hooks'],
	cli: ['stats', 'analysis'],
	src: ['data', 'server', 'i18n', 'hooks']
};

describe('layers', () => {
	test('every arrow points the right way', () => {
		const wrong = all.flatMap((one) => {
			const to = target(one);
			if (!to) return [];
			const [a, b] = [layerOf(one.from), layerOf(to)];
			return a === b || MAY[a]?.includes(b) ? [] : [`${one.from} → ${one.name}`];
		});
		expect(wrong).toEqual([]);
		expect(all.length).toBeGreaterThan(150);
	});

	test('imports across folders name their layer, with the file ending', () => {
		const wrong = all.filter(({ name, from }) => name.startsWith('../') && name.replace('?inline', '') !== '../app.css');
		expect(wrong.map(({ from, name }) => `${from} → ${name}`)).toEqual([]);
		expect(all.filter(({ name }) => name.startsWith('#') && !/\.(ts|svelte|css|json|svg\?(raw|url))$/.test(name))).toEqual([]);
	});

	test('domain knows zod only, stats nothing, and only data/server knows Supabase', () => {
		const packages = (layer: string) => new Set(all.filter((one) => layerOf(one.from) === layer && !target(one)).map((one) => one.name));
		expect([...packages('domain')]).toEqual(['zod']);
		expect([...packages('stats')]).toEqual([]);
		expect([...packages('analysis')]).toEqual([]);
		const supabase = all.filter(({ name }) => name.includes('supabase') || name.includes('pglite') || name === 'postgres');
		expect(supabase.filter(({ from }) => !from.startsWith('src/lib/data/server/'))).toEqual([]);
		expect(supabase.length).toBeGreaterThan(3);
		// What has behaviour is made once, in lib/ui.
		expect(all.filter(({ name, from }) => name === 'bits-ui' && !from.startsWith('src/lib/ui/'))).toEqual([]);
	});

	// A board is made of what others tell, and nobody else of others.
	const COMPOSES: Record<string, string[]> = { boards: ['releases', 'decisions', 'insights', 'statistics', 'personas'], personas: ['releases', 'insights'], dialogues: ['personas'] };
	test('features leave each other alone', () => {
		const featureOf = (path: string) => /^src\/lib\/features\/([^/]+)/.exec(path)?.[1];
		const wrong = all.flatMap((one) => {
			const [a, b] = [featureOf(one.from), featureOf(target(one) ?? '')];
			return a && b && a !== b && !COMPOSES[a]?.includes(b) ? [`${one.from} → ${one.name}`] : [];
		});
		expect(wrong).toEqual([]);
	});

	test('hooks hold handles only', () => {
		const wrong = code.filter((path) => path.startsWith('src/hooks/') && !/: Handle\b/.test(text.get(path)!));
		expect(wrong).toEqual([]);
	});

	test('no import cycles, types included', () => {
		const edges = new Map<string, string[]>();
		for (const one of all) {
			const to = target(one);
			if (to) edges.set(one.from, [...(edges.get(one.from) ?? []), to]);
		}
		const done = new Set<string>();
		const walk = (path: string, way: string[]): string[] | null => {
			if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
			if (done.has(path)) return null;
			for (const to of edges.get(path) ?? []) {
				const circle = walk(to, [...way, path]);
				if (circle) return circle;
			}
			done.add(path);
			return null;
		};
		for (const path of edges.keys()) expect(walk(path, [])).toBeNull();
	});
});

test('every server entry states its right', () => {
	const entries = code.filter((path) => /\+(page|layout)\.server\.ts$|\+server\.ts$/.test(path));
	expect(entries.length).toBeGreaterThan(15);
	for (const path of entries) {
		const right = /^export const _right = '(\w+)';$/m.exec(text.get(path)!)?.[1];
		expect(right, path).toMatch(/^(anybody|signed_in|owner|designer|trust_agent|steering)$/);
		// A page that says it wants a role asks for it.
		if (right !== 'anybody') expect(text.get(path), path).toMatch(/requireRole\(|requireAccount\(|membershipsOf\(|clientOf\(/);
	}
});

test('what a respondent loads holds no supabase, no zod and no chart code', () => {
	const seen = new Set<string>();
	const packages = new Set<string>();
	const sealers: string[] = [];
	const walk = (path: string) => {
		if (seen.has(path) || !text.has(path)) return;
		seen.add(path);
		for (const one of importsOf(path)) {
			// `import { type A }` alone is erased as well; the compiler is told to keep everything else.
			if (one.typeOnly) continue;
			const to = target(one);
			if (to) walk(to);
			else if (one.name.startsWith('@noble/')) sealers.push(path);
			else if (!one.name.endsWith('.css')) packages.add(one.name);
		}
	};
	walk('src/lib/features/respond/island.ts');
	walk('src/lib/features/respond/tablet/island.ts');
	walk('src/routes/s/[code]/+page.svelte');
	walk('src/routes/+layout.svelte');
	walk('src/routes/+error.svelte');
	expect([...packages].sort()).toEqual(['$app/state', 'svelte']);
	// What waits on a device is sealed in one place.
	expect([...new Set(sealers)]).toEqual(['src/lib/data/browser/seal.ts']);
	expect([...seen].filter((path) => /charts|data\/server|i18n\//.test(path))).toEqual([]);
	expect(seen.size).toBeGreaterThan(10);
});

test('no inline style, no raw HTML, no address of another host', () => {
	const markup = [...text].filter(([path]) => path.endsWith('.svelte')).map(([path, source]) => [path, source.replace(/<style>[\s\S]*<\/style>/, '')] as const);
	expect(markup.filter(([, source]) => /\sstyle[=:]/.test(source)).map(([path]) => path)).toEqual([]);
	// Only what the compiler's own renderer has written, for the respondent's first screen.
	const raw = markup.flatMap(([path, source]) => [...source.matchAll(/\{@html ([^}]*)\}/g)].map((match) => `${path}: ${match[1]}`));
	expect(raw).toEqual(['+page.svelte', 'tablet/+page.svelte'].flatMap((page) => [`src/routes/s/[code]/${page}: data.head`, `src/routes/s/[code]/${page}: data.body`]));
	for (const [path, source] of text) {
		// What an SVG says that it is: a name, which nobody asks for anything.
		const addresses = [...source.replaceAll('http://www.w3.org/2000/svg', '').matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1]);
		// localhost and loopback are this machine; in-process.invalid never leaves it.
		expect(addresses.filter((host) => !/^(localhost|127\.0\.0\.1|in-process\.invalid)$/.test(host!)), path).toEqual([]);
	}
});

test('every field and button of the staff’s pages is one of lib/ui', () => {
	const drawn = [...text]
		.filter(([path]) => /^src\/(routes|lib\/features)\/.*\.svelte$/.test(path) && !path.startsWith('src/lib/features/respond/'))
		.map(([path, source]) => [path, source.replace(/<!--[\s\S]*?-->/g, '').replace(/<style>[\s\S]*<\/style>/, '')] as const);
	// What a form carries without showing it is no field.
	const byHand = drawn.filter(([, source]) => /<(select|textarea|button|input(?!\s+type="hidden"))\b/.test(source)).map(([path]) => path);
	expect(byHand).toEqual([]);
	expect(drawn.length).toBeGreaterThan(40);
});

test('a page with script hands its forms their keys: a browser would draw others than the server did', () => {
	const scripted = code.filter((path) => /\+page\.ts$/.test(path) && /export const csr = true;/.test(text.get(path)!));
	const pages = scripted.map((path) => readdirSync(join(root, dirname(path))).find((name) => /^\+page(@.*)?\.svelte$/.test(name))!).map((name, i) => `${dirname(scripted[i]!)}/${name}`);
	expect(pages.length).toBeGreaterThanOrEqual(4);
	for (const path of pages) expect(text.get(path), path).not.toMatch(/<FormKey\s*\/>/);
});

/** What is read on a wall, in a hand or on paper stays a document: decision 2 names the pages that are more. */
test('only the pages that decision 2 names have script', () => {
	const on = code.filter((path) => /^src\/routes\/.*\+(page|layout)(\.server)?\.ts$/.test(path) && /export const csr = true/.test(text.get(path)!)).map((path) => dirname(path).replace('src/routes/', ''));
	expect(on.sort()).toEqual(['(staff)/(design)/utseende', '(staff)/boards/[board=id]/edit', '(staff)/boards/[board=id]/show', '(staff)/dialogues/[dialogue=id]/session', '(staff)/personas/[persona=id]/edit', '(staff)/projects/[project=id]/import', '(staff)/releases/[release=id]/show', '(staff)/rounds/[round=id]/export', '(staff)/rounds/[round=id]/quotes', '(staff)/rounds/[round=id]/release', '(staff)/rounds/[round=id]/show', '(staff)/surveys/[survey=id]/edit', '(staff)/surveys/[survey=id]/translate/[language]', '(staff)/workshops/[workshop=id]/wall', '(staff)/workspaces/[workspace=id]/members']);
	const decision = readFileSync(join(root, 'docs/decisions/0002-staff-pages-without-script.md'), 'utf8');
	for (const page of on) expect(decision, page).toContain(`\`/${page.replace(/\(\w+\)\//g, '').replace(/=id\]/g, ']')}\``);
});

// The types of the database are generated.
test('no file of ours has grown two jobs', () => {
	const long = [...text].filter(([path, source]) => !/content|data\/server\/database\.ts$/.test(path) && source.split('\n').length > 300);
	expect(long.map(([path]) => path)).toEqual([]);
});

/** One noun, one name: the first part of a staff address is a folder, or a file, in the layers that have something of it. */
describe('nouns', () => {
	const nouns = readdirSync(join(root, 'src/routes/(staff)')).filter((name) => !name.startsWith('+') && !name.startsWith('('));
	test('each noun of the staff’s addresses is stored under the same name', () => {
		for (const noun of nouns) expect(text.has(`src/lib/data/server/${noun}.ts`), noun).toBe(true);
		expect(nouns.length).toBeGreaterThan(3);
	});
	test('features, use cases and stores are named by nouns that there are', () => {
		const known = new Set([...nouns, 'respond', 'paper', 'members', 'personas', 'workshops', 'statistics', 'shares', 'quotes', 'reminders', 'demo', 'responses', 'splits', 'pairings', 'sealed-file', 'store', 'log', 'request', 'segments', 'placement', 'diary']);
		const folder = (path: string) => readdirSync(join(root, path)).map((name) => name.replace(/\.ts$/, ''));
		expect([...folder('src/lib/features'), ...folder('src/lib/server')].filter((name) => !known.has(name))).toEqual([]);
	});
});

/** Lists of all kinds, each with the layer it serves. */
const REGISTRIES = [
	'src/lib/domain/question/index.ts', 'src/lib/domain/question/kinds.ts', 'src/lib/domain/export/kinds.ts', 'src/lib/domain/import/kinds.ts', 'src/lib/domain/result/result.ts', 'src/lib/analysis/results.ts',
	'src/lib/analysis/simulate.ts', 'src/lib/analysis/weighed.ts', 'src/lib/analysis/forecast.ts', 'src/lib/drafting/question/index.ts', 'src/lib/features/surveys/fields.ts', 'src/lib/features/surveys/fresh.ts', 'src/lib/features/respond/fetched.ts', 'src/lib/features/respond/question/index.ts',
	'src/lib/features/releases/question/QuestionSection.svelte', 'src/lib/features/paper/sheet/index.ts', 'src/lib/features/paper/type-in/index.ts',
	'src/lib/features/paper/reading/index.ts', 'src/lib/content/survey-from-pack.ts', 'src/lib/data/server/database.ts',
	'supabase/migrations/20261128010600_surveys.sql', 'supabase/migrations/20261128010900_answers.sql', 'supabase/migrations/20261128011800_releases.sql'
];

/**
 * A kind of question lives in its folder, and in each layer in a file of its own name: a file whose name is the kind's, in any
 * case and without separators (BestWorst.svelte, best-worst.ts), is the kind's own. Registries and words name all kinds.
 */
describe('kinds of questions', () => {
	const kinds = readdirSync(join(root, 'src/lib/domain/question')).filter((name) => !name.includes('.'));
	const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
	const sources = [...text, ...files('supabase/migrations').map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)];
	test('the registries are there, and each names them', () => {
		for (const path of REGISTRIES) {
			const source = sources.find(([one]) => one === path)?.[1] ?? '';
			expect(kinds.filter((kind) => source.includes(kind)).length, path).toBeGreaterThanOrEqual(5);
		}
	});
	test.each(kinds)('%s is named in at most six files besides', (kind) => {
		// A follow-up has an aspect that is called story too.
		const aspect = (path: string) => kind === 'story' && (/follow[-_]up/.test(path) || path.endsWith('/question/kind.ts'));
		const own = (path: string) =>
			path.includes(`/question/${kind}/`) || plain(path.split('/').at(-1)!.split('.')[0]!) === plain(kind) || aspect(path);
		const named = sources.filter(
			([path, source]) => !own(path) && !REGISTRIES.includes(path) && !/^src\/lib\/(i18n|stats)\//.test(path) && new RegExp(`['"]${kind}['"]`).test(source)
		);
		expect(named.length, named.map(([path]) => path).join('\n')).toBeLessThanOrEqual(6);
	});
});

test('no SQL function is defined twice', () => {
	const defined = files('supabase/migrations').flatMap((path) =>
		[...readFileSync(join(root, path), 'utf8').matchAll(/create (?:or replace )?function ([\w.]+)\s*\(/gi)].map(([, name]) => name!.toLowerCase())
	);
	expect(defined.length).toBeGreaterThan(40);
	expect(defined.filter((name, i) => defined.indexOf(name) < i)).toEqual([]);
});

/** Every text with its path. */
function texts(value: unknown, path = ''): [string, string][] {
	return typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('English has every text and every {name} of the Swedish source, and each plural the forms its language needs', () => {
	const names = (value: string) => (value.match(/\{\w+\}/g) ?? []).sort().join();
	const english = new Map(texts(en));
	const swedish = texts(sv);
	expect([...english.keys()].sort()).toEqual(swedish.map(([path]) => path).sort());
	// The form for one may say the number in words.
	for (const [path, value] of swedish) if (!path.endsWith('.one')) expect(names(english.get(path)!), path).toBe(names(value));
});

test('the interface has none of the words to avoid, and does not shout', () => {
	const wrong = texts(sv).filter(([, value]) => /klientel|missbrukare|bidragstagare|hemmasittare|utsatt grupp|respondent|!/i.test(value));
	expect(wrong).toEqual([]);
});

test('browser tests that build on each other take the same turn', () => {
	const specs = readdirSync(join(root, 'tests/e2e')).filter((name) => name.endsWith('.spec.ts'));
	const serial = specs.map((name) => [name, readFileSync(join(root, 'tests/e2e', name), 'utf8')] as const).filter(([, text]) => text.includes("mode: 'serial'"));
	for (const [name, text] of serial) expect(new Set([...text.matchAll(/^test\((?:'(?:[^'\\]|\\.)*'|`[^`]*`), (?:turn\((\d)\), )?async/gm)].map(([, turn]) => turn)).size, name).toBe(1);
	expect(serial.length).toBeGreaterThan(1);
});
