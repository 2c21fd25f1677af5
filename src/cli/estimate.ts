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

function readText(source: string): string | null {
	try {
		return readFileSync(source === '-' ? 0 : source, 'utf8');
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
		refuse(`cannot read ${source === '-' ? 'standard input' : JSON.stringify(source)}: ${code}`);
		return null;
	}
}

function parse(text: string): { value: unknown } | null {
	try {
		// Strip the byte order mark of Windows editors.
		return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
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
