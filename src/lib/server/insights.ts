/** Which figures, quotes and statistics an insight may be made from, and which insights wait for somebody. */
import { figuresIn } from '#analysis/finding.ts';
import { asks, boundAnew } from '#analysis/insight-marks.ts';
import type { Client } from '#data/server/clients.ts';
import { byIds, save, type Saved } from '#data/server/insights.ts';
import { released } from '#data/server/quotes.ts';
import { get } from '#data/server/releases.ts';
import { get as getProject, type Project } from '#data/server/projects.ts';
import { heads, type StatisticHead } from '#data/server/statistics.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { addressOf, type Evidence, type EvidenceOf, type Insight, type State } from '#domain/insight/insight.ts';
import { pointedAt } from '#domain/persona/persona.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
import type { ReleasedQuote } from '#domain/quote/quote.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { Role } from '#domain/workspace/roles.ts';

/** Who writes insights. */
export const WRITES: Role[] = ['designer', 'trust_agent', 'steering'];

/** An insight with what it rests on, and its project; null when there is none or the person may not see it. Two calls. */
export async function insightWith(client: Client, id: string): Promise<{ insight: Insight; project: Project; grounds: Grounds } | null> {
	const { insights: [insight], grounds } = await byIds(client, [id]);
	const project = insight ? await getProject(client, insight.projectId) : null;
	if (!insight || !project) return null;
	const pictures = picturesOf(project.workspaceId);
	const results = grounds.results.map((row) => ({ ...withPicturesIn([row], pictures)[0]!, release: row.release }));
	return { insight, project, grounds: { ...grounds, results } };
}

/** What of results an insight rests on: itself, then by way of the lines that woke the notes it rests on. */
export function resultsBehind({ evidence }: Insight, { notes = [] }: Grounds): EvidenceOf<'figure' | 'quote'>[] {
	const woke = notes.flatMap(({ line }) => (line?.now ? pointedAt(line.now.evidence) : []));
	return [...evidence, ...woke].filter((one) => one.kind === 'figure' || one.kind === 'quote');
}

/** What can be rested on: of a release that tells something, and of the project's statistics. */
export interface Offered {
	release: Release | null;
	results: Result[];
	quotes: ReleasedQuote[];
	statistics: StatisticHead[];
	figures: Evidence[];
}

/** Three calls. `found`: the release, where the caller has read it already. */
export async function offeredIn(client: Client, projectId: string, releaseId: string | null, found?: Awaited<ReturnType<typeof get>>): Promise<Offered> {
	const [one, voices, statistics] = await Promise.all([found ?? (releaseId ? get(client, releaseId) : null), releaseId ? released(client, releaseId) : null, heads(client, projectId)]);
	const told = one && one.release.projectId === projectId && one.release.n !== null ? one : null;
	return {
		release: told?.release ?? null, results: told?.results ?? [], quotes: told ? (voices?.quotes ?? []) : [], statistics,
		figures: told ? figuresIn(told.results).map((figure) => ({ kind: 'figure', release: told.release.id, ...figure })) : []
	};
}

/** Everything that is offered, by its address; and what an insight rests on already, as it is told now. */
export function knownIn({ release, quotes, statistics, figures }: Offered, bound: readonly Evidence[] = []): Map<string, Evidence> {
	const all: Evidence[] = [
		...figures, ...quotes.map(({ id, text }): Evidence => ({ kind: 'quote', release: release!.id, quote: id, said: textWord(text) })), ...statistics.map(({ id }): Evidence => ({ kind: 'statistic', statistic: id })), ...bound
	];
	return new Map(all.map((one) => [addressOf(one), one]));
}

/** Whether an insight asks, and what it would rest on if it were kept. */
export function standing(insight: Insight, grounds: Grounds): { asks: boolean; now: Evidence[] } {
	return { asks: asks(insight, grounds), now: boundAnew(insight.evidence, grounds) };
}

/** Keeps an insight as it is, resting on what is told now. What is told no more does not follow. */
export function keep(client: Client, insight: Insight, grounds: Grounds, version: number): Promise<Saved> {
	const { id, projectId, version: _, changedOn: __, ...written } = insight;
	return save(client, projectId, id, version, { ...written, evidence: boundAnew(insight.evidence, grounds) });
}

/** Sets an insight aside: it no longer asks. */
export function setAside(client: Client, insight: Insight, version: number): Promise<Saved> {
	const { id, projectId, version: _, changedOn: __, ...written } = insight;
	return save(client, projectId, id, version, { ...written, state: 'outdated' });
}

export interface ListedInsight {
	id: string;
	projectId: string;
	claim: string;
	state: State;
	/** On how many things it rests. */
	on: number;
	asks: boolean;
}

/** Insights as lists say them: those that ask first, then by the order of the ids. One call. */
export async function listed(client: Client, ids: readonly string[]): Promise<ListedInsight[]> {
	const { insights, grounds } = await byIds(client, ids, true);
	const found = new Map(insights.map((one) => [one.id, { id: one.id, projectId: one.projectId, claim: one.claim, state: one.state, on: one.evidence.length, asks: asks(one, grounds) }]));
	const inOrder = ids.flatMap((id) => found.get(id) ?? []);
	return [...inOrder.filter((one) => one.asks), ...inOrder.filter((one) => !one.asks)];
}
