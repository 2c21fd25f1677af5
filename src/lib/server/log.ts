/**
 * Structured logs, one JSON object per line. They contain no answer, code, e-mail address or IP address: only the route's
 * pattern, and an error's kind and stack. Successful requests of respondents are not logged, since a time could tell who
 * answered when.
 */
export type Fields = Record<string, string | number | boolean | null>;

export function writeLog(level: 'info' | 'error', event: string, fields: Fields = {}): void {
	process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** Kind and stack of an error, without its message, since databases include the row in it. */
export function describeError(error: unknown): Fields {
	if (!(error instanceof Error)) return { kind: typeof error };
	const code = (error as { code?: unknown }).code;
	const place = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim());
	return { kind: error.name, code: typeof code === 'string' ? code : '', place: place.join(' < ') };
}

/**
 * Sends console output of libraries, which may contain a cookie or an address, and unhandled rejections, which would end the
 * process, to the log. The session library leaves rejections unhandled for malformed cookies.
 */
export function quietLibraries(): void {
	const quiet = (...values: unknown[]) => writeLog('error', 'library', describeError(values.find((value) => value instanceof Error) ?? values[0]));
	console.error = quiet;
	console.warn = quiet;
	process.on('unhandledRejection', (reason) => writeLog('error', 'unhandled', describeError(reason)));
}
