/**
 * Bundles the respondent's screens apart from the staff's pages and the framework's router, to keep their first load small.
 * Decision 13. A page that imports `virtual:respond` gets the addresses of its script and of its assets.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Parts } from 'virtual:respond';

const RESPOND = 'src/lib/features/respond/island.ts';
/** The staff's page of a shared tablet: apart, so that the respondent's first script is one file, which is the smaller for it. */
const TABLET = 'src/lib/features/respond/tablet/island.ts';
/** The studio's preview of them: apart, so that what a respondent fetches does not change with it. */
const PREVIEW = 'src/lib/features/respond/preview/island.ts';
/** What the page that tells of the answer speaks with: apart for the same reason. */
const ANSWER = 'src/lib/features/respond/answer/island.ts';
/** A workshop on a phone: what it has of the respondent's is bundled with it, so that no survey's page changes with it. */
const ROOM = 'src/lib/features/room/island.ts';
const WORKER = 'src/lib/features/respond/offline/worker.ts';
/** The scope of a service worker is its own folder. No hash in the name, so that browsers find updates. */
const WORKER_FILE = 's/worker.js';
const VIRTUAL = 'virtual:respond';
/** Below the folder that is cached for a year, since file names have a content hash. */
const FOLDER = '_app/immutable/respond';
const TABLET_FOLDER = '_app/immutable/tablet';
const PREVIEW_FOLDER = '_app/immutable/preview';
const ANSWER_FOLDER = '_app/immutable/answer';
const ROOM_FOLDER = '_app/immutable/room';

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/** The script of an entry, its styles, and its static imports, which are preloaded in parallel. */
function partsOf(name: string, files: (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Parts {
	const chunks = files.filter((file): file is Chunk => file.type === 'chunk');
	const seen = new Set<Chunk>();
	const walk = (chunk: Chunk) => {
		if (seen.has(chunk)) return;
		seen.add(chunk);
		for (const one of chunks) if (chunk.imports.includes(one.fileName)) walk(one);
	};
	const entry = chunks.find((file) => file.isEntry && file.name === name)!;
	walk(entry);
	const address = (file: string) => `/${file}`;
	const styles = [...new Set([...seen].reverse().flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))];
	const textOf = (style: string) => files.flatMap((file) => (file.type === 'asset' && file.fileName === style ? [String(file.source).trim()] : []));
	return {
		script: address(entry.fileName),
		styles: styles.map(address),
		css: styles.flatMap(textOf).join(''),
		preloads: [...seen].filter((chunk) => chunk !== entry).map(({ fileName }) => address(fileName))
	};
}

const written = (names: Record<string, Parts>) => Object.entries(names).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');

export function respondBundle(): Plugin {
	let developing = false;
	let target: string[] | undefined;
	let built: Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;

	const files = async (input: string | Record<string, string>, output: Rolldown.OutputOptions) => {
		const result = await build({
			configFile: false,
			logLevel: 'warn',
			plugins: [svelte({ configFile: false })],
			publicDir: false,
			build: { write: false, cssTarget: target, rolldownOptions: { input, output } }
		});
		return (Array.isArray(result) ? result : [result as Rolldown.RolldownOutput]).flatMap(({ output }) => output);
	};
	const namesIn = (folder: string) => ({
		entryFileNames: `${folder}/[name].[hash].js`,
		chunkFileNames: `${folder}/[name].[hash].js`,
		assetFileNames: `${folder}/[name].[hash][extname]`
	});
	const bundle = () =>
		(built ??= Promise.all([
			files({ island: RESPOND }, { ...namesIn(FOLDER), codeSplitting: { groups: [{ name: 'island', tags: ['$initial'] }] } }),
			files({ tablet: TABLET }, namesIn(TABLET_FOLDER)),
			files({ preview: PREVIEW }, namesIn(PREVIEW_FOLDER)),
			files({ answer: ANSWER }, namesIn(ANSWER_FOLDER)),
			files({ room: ROOM }, { ...namesIn(ROOM_FOLDER), codeSplitting: { groups: [{ name: 'room', tags: ['$initial'] }] } }),
			files(WORKER, { entryFileNames: WORKER_FILE, format: 'iife' })
		]).then((outputs) => outputs.flat()));

	return {
		name: 'respond-bundle',
		configResolved(config) {
			developing = config.command === 'serve';
			target = config.build.cssTarget as string[];
		},
		resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
		async load(id) {
			if (id !== `\0${VIRTUAL}`) return;
			const plain = (source: string): Parts => ({ script: `/${source}`, styles: [], css: '', preloads: [] });
			if (developing) return written({ respond: plain(RESPOND), tablet: plain(TABLET), preview: plain(PREVIEW), answer: plain(ANSWER), room: plain(ROOM) });
			const files = await bundle();
			return written({ respond: partsOf('island', files), tablet: partsOf('tablet', files), preview: partsOf('preview', files), answer: partsOf('answer', files), room: partsOf('room', files) });
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const file of await bundle()) {
				this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source });
			}
		}
	};
}
