/** What insights rest on, as it is told now. */
import type { Note } from '#domain/dialogue/dialogue.ts';
import type { Line } from '#domain/persona/persona.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';

export type GroundRelease = Pick<Release, 'id' | 'roundId' | 'number' | 'round' | 'n' | 'simulated' | 'releasedOn'>;
/** One figure of a statistic: the municipality's latest for everybody, or the nearest to it. */
export interface StatisticFigure {
	area: string;
	period: string;
	value: number | null;
	missing: string | null;
}
export interface GroundStatistic {
	id: string;
	title: string;
	unit: string;
	producer: string;
	source: string;
	/** The newest version of the same definition. */
	newest: string;
	figure: StatisticFigure;
}
/** A note of a dialogue, and the line that woke it: how that read then, and what it is in the persona's newest version. */
export interface GroundNote extends Pick<Note, 'id' | 'kind' | 'thought' | 'saw' | 'text'> {
	dialogue: { id: string; place: string; party: string; onDay: string; personaId: string; personaName: string };
	line: { id: string; text: string; now: Line | null } | null;
	/** Of how few anything is told in the workspace now. */
	smallest: number;
}
export interface Grounds {
	/** Those that are pointed at, and the newest of each of their rounds. */
	releases: GroundRelease[];
	results: (Result & { release: string })[];
	quotes: { id: string; release: string; text: string; card: { id: string; title: string } | null }[];
	statistics: GroundStatistic[];
	/** Those of insights; personas rest on none. */
	notes?: GroundNote[];
}
export const NO_GROUNDS: Grounds = { releases: [], results: [], quotes: [], statistics: [] };

/** The newest release of the same round; null where the release is no longer there. */
export function newestOf(release: string, { releases }: Pick<Grounds, 'releases'>): GroundRelease | null {
	const bound = releases.find(({ id }) => id === release);
	return bound ? releases.filter(({ roundId }) => roundId === bound.roundId).reduce((a, b) => (b.number > a.number ? b : a)) : null;
}
