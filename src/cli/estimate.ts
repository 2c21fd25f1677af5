/**
 * `npm run -s estimate -- FILE.json` (or `-` for standard input): fits one data set without a server.
 *
 * Standard output: one JSON object (methods.md, "The command"), exit code 0.
 * Errors: one line on standard error that names the place, nothing on standard output, exit code 2.
 */
import { readFileSync } from 'node:fs';
import { printed } from '#analysis/command.ts';
import { readInput } from '#stats/input/read-input.ts';

function refuse(message: string): void {
	process.stderr.write(`${message}\n`);
	process.exitCode = 2;
}

/** ", line 3": that of the first byte that is not UTF-8. */
function placeOf(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	// A replacement character that is in the input itself decodes to the same bytes.
	for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
		const before = Buffer.byteLength(text.slice(0, at));
		if (!bytes.subarray(before, before + 3).equals(Buffer.from('\uFFFD'))) return `, line ${text.slice(0, at).split('\n').length}`;
	}
	return '';
}

function readText(source: string): string | null {
	const name = source === '-' ? 'standard input' : JSON.stringify(source);
	let bytes: Buffer;
	try {
		bytes = readFileSync(source === '-' ? 0 : source);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
		refuse(`cannot read ${name}: ${code}`);
		return null;
	}
	try {
		// Names would otherwise be read with replacement characters, and look alike. A byte order mark of Windows editors is dropped.
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		refuse(`${name} is not UTF-8${placeOf(bytes)}`);
		return null;
	}
}

function parse(text: string): { value: unknown } | null {
	try {
		return { value: JSON.parse(text) };
	} catch {
		// The engine's message may quote the input over several lines.
		refuse('input is not valid JSON');
		return null;
	}
}

function main(sources: string[]): void {
	const [source] = sources;
	if (source === undefined || sources.length > 1) return refuse('usage: estimate FILE.json, or - for standard input');
	const text = readText(source);
	if (text === null) return;
	const parsed = parse(text);
	if (parsed === null) return;
	const input = readInput(parsed.value);
	if (!input.ok) return refuse(input.message);
	process.stdout.write(`${JSON.stringify(printed(input))}\n`);
}

// Exit quietly on EPIPE (`| head`).
process.stdout.on('error', () => process.exit(0));
try {
	main(process.argv.slice(2));
} catch (error) {
	refuse(`the estimate failed: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`);
}
