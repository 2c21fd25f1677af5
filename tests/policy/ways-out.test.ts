/**
 * Every way that a result leaves the database. A new one is not here, and fails; so does one that passes the gate by, or could read
 * what people answered. Whoever adds one says below in which form results leave by it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const source = files('src').filter((path) => /\.(ts|svelte)$/.test(path));

interface Import {
	names: string;
	to: string;
}
/** What a file imports of ours at run time. */
function importsOf(path: string): Import[] {
	const text = read(path).replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	return [...text.matchAll(/(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([#.][^'"]+)['"]/g)]
		.filter(([, type]) => !type)
		.map(([, , names, name]) => ({ names: names!, to: name!.startsWith('#') ? `src/lib/${name!.slice(1)}` : relative(root, resolve(root, dirname(path), name!)) }));
}

/** Functions of the database that read results, and the table's own readers: the members whom its policy lets. */
const IN_SQL: Record<string, string> = {
	create_release: 'writes them, and says which',
	preview_release: 'what would be frozen, to a designer',
	split_round: 'writes them group by group, and says whether',
	pair_rounds: 'writes what has changed among those who answered twice, and says whether',
	open_share: 'by a link, for anybody who has it', 'private.shared_by_tiles': 'what a board’s tiles show, of the same', 'private.shared_result': 'one of them',
	'private.grounds_of': 'what insights and personas rest on, to members', 'private.is_told': 'whether something points at what is told'
};
/** Functions of the data layer that give results. */
const IN_DATA: Record<string, string> = {
	'releases.several': 'gated', 'splits.splitOf': 'gated', 'pairings.pairingOf': 'gated', 'shares.open': 'gated', 'insights.toldGrounds': 'gated',
	'releases.asking': 'which releases there are, and nothing of what they tell',
	'releases.preview': 'a designer sees what would be published', 'releases.resultsOf': 'counting alone: what has been told before'
};
/** Entries that give results to somebody, and how. */
const ENTRIES: Record<string, string> = {
	'(staff)/releases/[release=id]/+page.server.ts': 'screen and paper',
	'(staff)/releases/[release=id]/groups/+page.server.ts': 'group by group',
	'(staff)/releases/[release=id]/twice/+page.server.ts': 'what has changed among those who answered twice',
	'(staff)/releases/[release=id]/show/+page.server.ts': 'wall',
	'(staff)/releases/[release=id]/share/+page.server.ts': 'whether there is anything to share',
	'(staff)/releases/[release=id]/answer/+page.server.ts': 'cards that those who answered are told',
	'(staff)/boards/[board=id]/+page.server.ts': 'a composed board on screen and paper',
	'(staff)/boards/[board=id]/edit/+page.server.ts': 'a board that is composed',
	'(staff)/boards/[board=id]/show/+page.server.ts': 'a composed board on a wall',
	'(staff)/boards/[board=id]/slides/+server.ts': 'a composed board as slides to edit',
	'(staff)/boards/[board=id]/tiles/[file=picture]/+server.ts': 'a tile of a composed board as a picture',
	'(staff)/workspaces/[workspace=id]/boards/new/+page.server.ts': 'tiles that there are to begin with',
	'(staff)/decisions/new/+page.server.ts': 'cards to decide about',
	'(staff)/decisions/[decision=id]/+page.server.ts': 'cards to decide about',
	'(staff)/insights/new/+page.server.ts': 'figures to rest an insight on',
	'(staff)/workshops/[workshop=id]/wall/+page.server.ts': 'what a room has weighed, on its wall',
	'(staff)/workshops/[workshop=id]/weigh/+page.server.ts': 'what a room weighs is published and put on its wall',
	'(staff)/personas/[persona=id]/check/+page.server.ts': 'what was said of a persona’s lines',
	'(staff)/personas/[persona=id]/contacts/+page.server.ts': 'whom a persona meets and where rules clash, with what that rests on',
	'(staff)/personas/[persona=id]/clash/+page.server.ts': 'figures to rest a rule clash on',
	'(staff)/clashes/[clash=id]/+page.server.ts': 'what a rule clash rests on, in words',
	'(staff)/clashes/[clash=id]/edit/+page.server.ts': 'figures to rest a rule clash on',
	'(staff)/insights/[insight=id]/+page.server.ts': 'what an insight rests on, in words',
	'(staff)/insights/[insight=id]/edit/+page.server.ts': 'figures to rest an insight on',
	'(staff)/personas/[persona=id]/+page.server.ts': 'what a persona’s lines rest on, in words',
	'(staff)/personas/[persona=id]/slides/+server.ts': 'the same as slides to edit',
	'(staff)/personas/[persona=id]/[file=picture]/+server.ts': 'the same as a picture',
	'(staff)/projects/[project=id]/personas/+page.server.ts': 'whether personas have to be looked at again',
	'(staff)/projects/[project=id]/personas/compare/+page.server.ts': 'the same of several personas',
	'(staff)/personas/[persona=id]/edit/+page.server.ts': 'figures and voices to rest a persona’s lines on',
	'(staff)/projects/[project=id]/dialogues/+page.server.ts': 'whether the lines that woke notes still hold',
	'(staff)/projects/[project=id]/dialogues/insight/+page.server.ts': 'the same of notes to rest an insight on',
	'(staff)/dialogues/[dialogue=id]/+page.server.ts': 'the same of one dialogue',
	'(staff)/dialogues/[dialogue=id]/session/+page.server.ts': 'the same while it is held',
	'(staff)/workshops/[workshop=id]/evidence/+page.server.ts': 'figures and voices to bring into a workshop, and insights and personas',
	'(staff)/rounds/[round=id]/release/+page.server.ts': 'preview',
	'api/v1/releases/[release=id]/[file=results]/+server.ts': 'JSON and CSV',
	'(public)/share/[token]/+page.server.ts': 'share link, of a release or a board',
	'(public)/share/[token]/tiles/+page.server.ts': 'which tiles of a share link can stand on another page',
	'(public)/share/[token]/tiles/[tile]/+page.server.ts': 'one of them, in a frame',
	'(public)/share/[token]/[file=results]/+server.ts': 'JSON and CSV of a share link',
	'(staff)/workshops/[workshop=id]/close/+page.server.ts': 'cards that a workshop has decided about'
};

test('in the database these functions read results, and members by the table’s policy', () => {
	const found = new Set<string>();
	for (const path of files('supabase/migrations')) {
		let inside = '';
		for (const line of read(path).split('\n')) {
			inside = /^create (?:or replace )?function ([\w.]+)/i.exec(line)?.[1]?.replace('public.', '') ?? (/^create (table|view|materialized|index|policy|trigger)|^(alter|grant|revoke|comment)/i.test(line) ? '' : inside);
			if (/^create (materialized )?view/i.test(line)) inside = line;
			if (/\bpublic\.((split|pairing)_)?results\b/.test(line) && inside !== '') found.add(inside);
		}
	}
	expect([...found].sort()).toEqual(Object.keys(IN_SQL).sort());
});

test('of the data layer these functions give results, and what is for others than the counting passes the gate', () => {
	const found = new Map<string, string>();
	for (const path of source.filter((one) => one.startsWith('src/lib/data/server/') && !one.endsWith('database.ts'))) {
		const parts = read(path).split(/^(?=export (?:async )?(?:function|const) )/m);
		for (const part of parts) {
			const name = /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1];
			const own = part.replace(/\/\*[\s\S]*?\*\//g, '');
			if (name && /\bresults!|\$\{RESULT\}|from\('results'\)|'(open_share|preview_release)'|\.results\b|^export function (splitOf|pairingOf)/.test(own)) found.set(`${path.split('/').at(-1)!.replace('.ts', '')}.${name}`, own);
		}
	}
	expect([...found.keys()].sort()).toEqual(Object.keys(IN_DATA).sort());
	for (const [name, how] of Object.entries(IN_DATA)) if (how === 'gated') expect(found.get(name), name).toContain('gate(');
	// What is not gated is known to the counting alone.
	for (const path of source.filter((one) => !one.startsWith('src/lib/data/'))) {
		for (const { names, to } of importsOf(path)) if (to === 'src/lib/data/server/releases.ts' && /\b(preview|resultsOf)\b/.test(names)) expect(path).toBe('src/lib/server/releases.ts');
		for (const { names, to } of importsOf(path)) if (to === 'src/lib/data/server/shares.ts' && /\bopen\b/.test(names)) expect(path).toBe('src/lib/server/request/shared.ts');
	}
});

const GIVES: Record<string, RegExp> = {
	'src/lib/data/server/releases.ts': /\b(get|several)\b/,
	'src/lib/server/boards.ts': /\bsourcesOf\b/,
	'src/lib/data/server/insights.ts': /\bbyIds\b/,
	'src/lib/data/server/personas.ts': /\b(publishedWith|draftsWith)\b/,
	'src/lib/data/server/clashes.ts': /\b(byId|ofPersona)\b/,
	'src/lib/server/clashes.ts': /\b(clashWith|clashesOf)\b/,
	'src/lib/server/insights.ts': /\b(insightWith|offeredIn)\b/,
	'src/lib/server/personas.ts': /\b(toldPersonas|listedPersonas|offeredBy)\b/,
	'src/lib/server/dialogues.ts': /\btoldDialogues\b/,
	'src/lib/server/workshop-evidence.ts': /\bevidenceOf\b/,
	'src/lib/server/request/persona.ts': /\bpersonaFor\b/,
	'src/lib/server/releases.ts': /\b(besideOf|previewRound|confirmRelease)\b/,
	'src/lib/server/request/shared.ts': /\b(openShared|openedToEmbed)\b/
};

test('every entry that gives results is on the list', () => {
	const giving = source.filter((path) => importsOf(path).some(({ names, to }) => GIVES[to]?.test(names)));
	expect(giving.filter((path) => !path.startsWith('src/routes/')).sort()).toEqual(['src/lib/server/boards.ts', 'src/lib/server/clashes.ts', 'src/lib/server/demo/inside.ts', 'src/lib/server/demo/workshop.ts', 'src/lib/server/dialogues.ts', 'src/lib/server/insights.ts', 'src/lib/server/personas.ts', 'src/lib/server/releases.ts', 'src/lib/server/request/persona.ts', 'src/lib/server/workshop-evidence.ts']);
	expect(giving.filter((path) => path.startsWith('src/routes/')).map((path) => path.slice('src/routes/'.length)).sort()).toEqual(Object.keys(ENTRIES).sort());
});

test('a page of ours is asked for and given in another form by these entries alone, with the reader’s own rights', () => {
	const asking = source.filter((path) => /\bevent\.fetch\(/.test(read(path)));
	expect(asking.sort()).toEqual(['src/routes/(staff)/boards/[board=id]/pdf/+server.ts', 'src/routes/(staff)/personas/[persona=id]/pdf/+server.ts', 'src/routes/(staff)/workshops/[workshop=id]/minutes/pdf/+server.ts']);
	for (const path of asking) expect(read(path)).toMatch(/requireAccount\(event\)[\s\S]*event\.fetch\([\s\S]*page\.status !== 200[\s\S]*wholePage\(/);
});

/** Patterns are counted from raw answers: on the screen of who designs, and nowhere else. */
test('patterns among those who answered are given by these two pages alone, to designers, and by nothing that makes a file, a wall or a link', () => {
	const [read_, edit] = ['src/routes/(staff)/boards/[board=id]/+page.server.ts', 'src/routes/(staff)/boards/[board=id]/edit/+page.server.ts'] as const;
	expect(source.filter((path) => importsOf(path).some(({ to }) => to === 'src/lib/server/segments.ts')).sort()).toEqual([read_, edit]);
	expect(read(read_)).toContain("const designs = roles.includes('designer');");
	expect(read(read_).match(/segmentsFor\(/g)).toHaveLength(1);
	expect(read(read_)).toContain("segments: designs && !event.url.searchParams.has('file') ? await segmentsFor(");
	expect(read(edit)).toContain("export const _right = 'designer';");
	// The page that becomes a PDF is asked for without them; slides, pictures and the wall leave their tiles out.
	expect(read('src/routes/(staff)/boards/[board=id]/pdf/+server.ts')).toMatch(/event\.fetch\(`\$\{from\}\?file/);
	for (const path of ['slides/+server.ts', 'tiles/[file=picture]/+server.ts', 'show/+page.server.ts']) expect(read(`src/routes/(staff)/boards/[board=id]/${path}`), path).toMatch(/!isForDesigners\(/);
	// Nothing of them is stored, or in what tiles are drawn from besides.
	expect(read('supabase/migrations/20261130110000_shares.sql')).toContain("c_kinds constant text[] := '{text,image,figure,missing}'");
	expect(read('src/lib/data/server/boards.ts')).not.toMatch(/segment/i);
});

test('where those who answered stand is given by one page, to designers', () => {
	const page = 'src/routes/(staff)/projects/[project=id]/personas/placement/+page.server.ts';
	expect(source.filter((path) => importsOf(path).some(({ to }) => to === 'src/lib/server/placement.ts'))).toEqual([page]);
	expect(read(page)).toMatch(/requireRole\(event, project\.workspaceId, 'designer'\);[\s\S]*placementIn\(/);
});

test('what draws, writes and sends results cannot reach what people answered', () => {
	const RAW = /^src\/lib\/data\/server\/(responses|exports|imports|parked|paper)\.ts$/;
	const reached = (from: string): string[] => {
		const seen = new Set<string>();
		const walk = (path: string) => {
			if (seen.has(path) || !source.includes(path)) return;
			seen.add(path);
			for (const { to } of importsOf(path)) walk(to);
		};
		walk(from);
		return [...seen];
	};
	const drawing = source.filter((path) => /^src\/lib\/(features\/(releases|boards)|domain\/result|charts)\//.test(path));
	expect(drawing.length).toBeGreaterThan(30);
	for (const path of drawing) expect(reached(path).filter((one) => /^src\/lib\/(data\/server|server)\//.test(one)), path).toEqual([]);
	// The board, its groups, the preview and patterns count as well: theirs is a use case that designers alone have a right to.
	const own = Object.keys(ENTRIES).filter((path) => !importsOf(`src/routes/${path}`).some(({ to }) => /^src\/lib\/server\/(releases|splits|pairings|decisions|segments)\.ts$/.test(to)));
	expect(own.length).toBeGreaterThanOrEqual(5);
	for (const path of own) expect(reached(`src/routes/${path}`).filter((one) => RAW.test(one)), path).toEqual([]);
});
