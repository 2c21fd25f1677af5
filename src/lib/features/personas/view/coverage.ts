/** What a persona rests on, who is missing and what speaks against it, in words; as far as its releases tell. */
import { coverageOf, type PersonaMarks } from '#analysis/persona-marks.ts';
import type { GroundRelease, Grounds } from '#domain/insight/grounds.ts';
import { linesOf, pointedAt, supportsOf, type Persona } from '#domain/persona/persona.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import type { Read } from './shown.ts';

/** The parties of a release's round: its own, and those beside it with their latest release that tells anything. */
export type Parties = Readonly<Record<string, { own: string; others: readonly { party: string; release: string | null }[] } | null>>;
export interface CoveredRound {
	id: string;
	round: string;
	/** Who answered, where the round is one of several parties'. */
	party: string;
	date: string;
	n: number | null;
	madeUp: boolean;
}
export interface ShownCoverage {
	/** How many answers it rests on, each round once. */
	n: number;
	rounds: CoveredRound[];
	/** How many lines rest on what. */
	lines: { on: string; n: number }[];
	missing: string[];
	contradicts: { heading: string; says: string[] }[];
	/** How many lines say something else in a newer result. */
	changed: number;
	madeUp: boolean;
	/** Nothing but assumptions. */
	nothing: boolean;
}
type Words = Messages['personas']['view']['coverage'];
interface About {
	grounds: Grounds;
	marks: PersonaMarks;
	parties: Parties;
	read: Read;
	t: Words;
	lang: string;
}

/** Each round once, by the newest release that is pointed at. They come the newest first. */
const byRound = (releases: readonly GroundRelease[]) => releases.filter(({ roundId }, i) => releases.findIndex((one) => one.roundId === roundId) === i);

/** The same thing asked in several rounds, with other answers. What a round of another survey calls by the same id is another thing. */
function contradictionsIn(persona: Pick<Persona, 'sections'>, { grounds, read, t }: About): ShownCoverage['contradicts'] {
	const figures = linesOf(persona).flatMap(supportsOf).flatMap(pointedAt).flatMap((one) => (one.kind === 'figure' ? [one] : []));
	const about = new Map<string, { heading: string; said: Map<string, { word: string; line: string }> }>();
	const told = read(figures);
	for (const [i, figure] of figures.entries()) {
		const line = told[i]!;
		const round = grounds.releases.find(({ id }) => id === figure.release)?.roundId;
		if (!line.href || !round) continue;
		const key = [line.heading, line.about].join('|');
		const found = about.get(key) ?? { heading: line.heading, said: new Map<string, { word: string; line: string }>() };
		about.set(key, found);
		found.said.set(round, { word: figure.said, line: fill(t.says, { from: line.from, said: [line.group && `${line.group}.`, line.said].filter(Boolean).join(' ') }) });
	}
	return [...about.values()].filter(({ said }) => new Set([...said.values()].map(({ word }) => word)).size > 1).map(({ heading, said }) => ({ heading, says: [...said.values()].map(({ line }) => line) }));
}

/** `name`: of the persona. */
export function shownCoverage(persona: Persona, about: About): ShownCoverage {
	const { grounds, marks, parties, t, lang } = about;
	const { releases, by, others } = coverageOf(persona, grounds);
	const rounds = byRound(releases);
	const heard = new Set(rounds.map(({ id }) => parties[id]?.own).filter(Boolean));
	const beside = new Map(rounds.flatMap(({ id }) => parties[id]?.others ?? []).filter(({ party }) => !heard.has(party)).map((one) => [one.party, one]));
	const { figure, quotes, statistic, note, assumption } = by;
	const counts = [[t.by.figure, figure], [t.by.quotes, quotes], [t.by.statistic, statistic], [t.by.note, note], [t.by.assumption, assumption], [t.by.others, others]] as const;
	return {
		n: rounds.reduce((sum, { n }) => sum + (n ?? 0), 0),
		rounds: rounds.map(({ id, round, n, simulated, releasedOn }) => ({ id, round, party: parties[id]?.own ?? '', date: longDay(releasedOn, lang), n, madeUp: simulated })),
		lines: counts.filter(([, n]) => n > 0).map(([on, n]) => ({ on, n })),
		missing: [...beside.values()].map(({ party, release }) => fill(release ? t.unheard : t.notAnswered, { party, name: persona.name })),
		contradicts: contradictionsIn(persona, about),
		changed: marks.lines.filter(({ mark, other }) => mark === 'changed' || other === 'changed').length,
		madeUp: releases.some(({ simulated }) => simulated),
		nothing: figure + quotes + statistic + note === 0
	};
}

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.4;
/** Further away than so many months it is years. */
const MOST_MONTHS = 23;
/** Whole days from one day to another, YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** When it is looked at again, and how long that is. */
export function reviewWords(reviewOn: string, today: string, t: Messages['personas']['view']['review'], lang: string): { on: string; away: string; past: boolean } {
	const days = daysBetween(today, reviewOn);
	const [far, past] = [Math.abs(days), days < 0];
	const months = Math.round(far / MONTH_DAYS);
	const [forms, n] = far < 31 ? [past ? t.over : t.in, far] : months <= MOST_MONTHS ? [past ? t.overMonths : t.months, months] : [past ? t.overYears : t.years, Math.round(months / 12)];
	return { on: fill(past ? t.past : t.on, { date: longDay(reviewOn, lang) }), past, away: days === 0 ? t.today : fillPlural(forms, n, lang, {}) };
}
