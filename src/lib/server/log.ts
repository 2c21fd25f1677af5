/**
 * Structured logs, one JSON object a line. They never hold an answer, a code, an e-mail address or an IP address:
 * the route's pattern is written, never the address that was asked for, and an error's kind and place, never its text.
 * What respondents do is not written at all when it works: a time would tell who answered when.
 */
export type Fields = Record<string, string | number | boolean | null>;

export function writeLog(level: 'info' | 'error', event: string, fields: Fields = {}): void {
	process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** Kind and place of an error. The message is left out: a database puts the row into it. */
export function describeError(error: unknown): Fields {
	if (!(error instanceof Error)) return { kind: typeof error };
	const code = (error as { code?: unknown }).code;
	const place = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim());
	return { kind: error.name, code: typeof code === 'string' ? code : '', place: place.join(' < ') };
}

/**
 * What libraries print by themselves may hold a cookie or an address, and a promise that nobody waits for would end
 * the process: the session library leaves some when a cookie was written by hand. Both become lines like the others.
 */
export function quietLibraries(): void {
	const quiet = (...values: unknown[]) => writeLog('error', 'library', describeError(values.find((value) => value instanceof Error) ?? values[0]));
	console.error = quiet;
	console.warn = quiet;
	process.on('unhandledRejection', (reason) => writeLog('error', 'unhandled', describeError(reason)));
}
