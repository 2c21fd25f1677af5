/**
 * The respondent's screens as a bundle of their own, apart from the staff's pages and the framework's router: one script
 * that holds only what it needs, and what comes later. Decision 13.
 *
 * A page that imports `virtual:respond` learns the addresses of the script and its style sheets.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'src/lib/features/respond/island.ts';
const WORKER = 'src/lib/features/respond/offline/worker.ts';
/** A worker reaches the pages below its own folder; its name stays, so that browsers find the next version. */
const WORKER_FILE = 's/worker.js';
const VIRTUAL = 'virtual:respond';
/** Below the folder whose files are kept for a year, as their names carry a hash of what is in them. */
const FOLDER = '_app/immutable/respond';

export function respondBundle(): Plugin {
	let developing = false;
	let target: string[] | undefined;
	let built: Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;

	const files = async (input: string, output: Rolldown.OutputOptions) => {
		const result = await build({
			configFile: false,
			logLevel: 'warn',
			plugins: [svelte({ configFile: false })],
			publicDir: false,
			build: { write: false, cssTarget: target, rolldownOptions: { input, output } }
		});
		return (Array.isArray(result) ? result : [result as Rolldown.RolldownOutput]).flatMap(({ output }) => output);
	};
	const bundle = () =>
		(built ??= Promise.all([
			files(ENTRY, {
				entryFileNames: `${FOLDER}/[name].[hash].js`,
				chunkFileNames: `${FOLDER}/[name].[hash].js`,
				assetFileNames: `${FOLDER}/[name].[hash][extname]`
			}),
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
			if (developing) return `export const script = '/${ENTRY}'; export const styles = [];`;
			const entry = (await bundle()).find((file) => file.type === 'chunk' && file.isEntry && file.fileName !== WORKER_FILE) as Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };
			const styles = [...(entry.viteMetadata?.importedCss ?? [])];
			return `export const script = ${JSON.stringify(`/${entry.fileName}`)}; export const styles = ${JSON.stringify(styles.map((name) => `/${name}`))};`;
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const file of await bundle()) {
				this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source });
			}
		}
	};
}
