/**
 * The thread that looks for patterns, as one text: `virtual:segments-worker` is what a `Worker` runs. A file beside the server's own would
 * have to be found where it is installed, and could be another build's.
 */
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'src/lib/server/request/segments-worker.ts';
const VIRTUAL = 'virtual:segments-worker';

export function segmentsWorker(): Plugin {
	let built: Promise<string> | undefined;
	const bundle = () =>
		(built ??= build({
			configFile: false,
			logLevel: 'warn',
			publicDir: false,
			ssr: { noExternal: true },
			build: { write: false, ssr: ENTRY, target: 'node22', minify: false, rolldownOptions: { output: { format: 'cjs', codeSplitting: false } } }
		}).then((result) => (Array.isArray(result) ? result : [result as Rolldown.RolldownOutput]).flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))).join('\n')));
	return {
		name: 'segments-worker',
		resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
		load: async (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(await bundle())};` : undefined)
	};
}
