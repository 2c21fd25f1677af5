/** What was said of each line in each check round, as its released result. */
import { questionOfLine } from '#domain/persona/check.ts';
import type { Line } from '#domain/persona/persona.ts';
import type { Result } from '#domain/result/result.ts';

export interface CheckedLine {
	id: string;
	/** As it reads now. */
	text: string;
	/** For each round that asked about it. `asked`: the line as it read then, where it has been rewritten since. */
	checks: { release: string; result: Result; asked: string | null }[];
}

/** In: the lines that can be asked about, and releases that asked about any of them, the newest first. */
export function checkedLines(lines: readonly Line[], releases: readonly { release: { id: string }; results: readonly Result[] }[]): CheckedLine[] {
	return lines.map(({ id, text }) => ({
		id, text,
		checks: releases.flatMap(({ release, results }) =>
			results.filter(({ question }) => question === questionOfLine(id))
				// A long line stood below a question that is the same for all, which a result does not keep.
				.map((result) => ({ release: release.id, result, asked: result.prompt === text.trim() || text.trim().length > 160 ? null : result.prompt })))
	}));
}
