/** Whether each line of a persona still rests on what it did. Computed when it is read, from what is told then; nothing of it is stored. */
import type { GroundRelease, Grounds } from '#domain/insight/grounds.ts';
import { ASSUMPTION, FEWEST_QUOTES, linesOf, pointedAt, supportsOf, type Line, type Persona, type Support } from '#domain/persona/persona.ts';
import { boundAnew, isAsking, markOfSupport, type SupportMark } from './insight-marks.ts';

export { markOfSupport } from './insight-marks.ts';

/** `today`: the workspace's day, YYYY-MM-DD. `smallest`: of how few anything is told in the workspace now. */
export interface Now {
	today: string;
	smallest: number;
}

export interface LineMark {
	line: string;
	/** Of its own evidence. */
	mark: SupportMark | null;
	/** Of the other voice's. */
	other: SupportMark | null;
}
export interface PersonaMarks {
	/** Each line once, in the order in which they are read. */
	lines: LineMark[];
	/** How many lines somebody has to look at again. */
	asking: number;
	/** Its review date is over: it says so wherever it is shown. */
	past: boolean;
}

/** On the review date itself it still holds. */
export function marksOf(persona: Pick<Persona, 'sections' | 'reviewOn'>, grounds: Grounds, now: Now): PersonaMarks {
	const mark = (one: Support) => markOfSupport(one, grounds, now);
	const lines = linesOf(persona).map(({ id, evidence, other }): LineMark => ({ line: id, mark: mark(evidence), other: other && mark(other.evidence) }));
	return { lines, asking: lines.filter(({ mark, other }) => isAsking(mark) || isAsking(other)).length, past: persona.reviewOn !== null && persona.reviewOn < now.today };
}

/** The same bound to what is told now. Where that is told no more, or too few quotes are left, it is an assumption from now on. */
export function supportAnew(one: Support, grounds: Grounds): Support {
	const now = boundAnew(pointedAt(one), grounds);
	if (one.kind === 'quotes') {
		const quotes = now.filter((quote) => quote.kind === 'quote');
		return quotes.length < FEWEST_QUOTES ? ASSUMPTION : { kind: 'quotes', quotes };
	}
	if (one.kind !== 'figure' && one.kind !== 'statistic') return one;
	const [bound] = now;
	return bound?.kind === 'figure' || bound?.kind === 'statistic' ? bound : ASSUMPTION;
}

/** A line as it would be kept. */
export const lineAnew = (line: Line, grounds: Grounds): Line => ({ ...line, evidence: supportAnew(line.evidence, grounds), other: line.other && { ...line.other, evidence: supportAnew(line.other.evidence, grounds) } });

export interface Coverage {
	/** The releases that it points at, the newest first: rounds, how many answered, whether they are made up. */
	releases: GroundRelease[];
	/** How many lines rest on each kind. */
	by: Record<Support['kind'], number>;
	/** Lines beside which another voice is heard. */
	others: number;
}

/** What a persona is built on. */
export function coverageOf(persona: Pick<Persona, 'sections'>, { releases }: Pick<Grounds, 'releases'>): Coverage {
	const lines = linesOf(persona);
	const bound = new Set(lines.flatMap(supportsOf).flatMap(pointedAt).flatMap((one) => ('release' in one ? [one.release] : [])));
	const by: Coverage['by'] = { figure: 0, quotes: 0, statistic: 0, note: 0, assumption: 0 };
	for (const { evidence } of lines) by[evidence.kind] += 1;
	return { releases: releases.filter(({ id }) => bound.has(id)).sort((a, b) => b.releasedOn.localeCompare(a.releasedOn) || b.number - a.number), by, others: lines.filter(({ other }) => other !== null).length };
}
