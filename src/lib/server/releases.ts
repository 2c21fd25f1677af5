/** From raw answers to frozen results, with the rights of the designer who asks. */
import { createHash } from 'node:crypto';
import { gapsBetween, type Gap } from '#analysis/gap.ts';
import { resultsByQuestion } from '#analysis/results.ts';
import { FAMILY, weighed } from '#analysis/weighed.ts';
import type { Client } from '#data/server/clients.ts';
import { beside, create, get, prepare, preview, resultsOf as earlierResults, type Beside, type Preview, type ReleaseResult } from '#data/server/releases.ts';
import { readAll } from '#data/server/responses.ts';
import { countResponses, type Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import type { Release } from '#domain/result/release.ts';
import type { NewResult, Result } from '#domain/result/result.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Tell } from '#server/request/outlasting.ts';

/** `about`: what is asked by the question that stands in the way. */
export type RoundReleased = ReleaseResult & { about?: string };
/** What would be published. `seen` stands for exactly that, and is sent back by who confirms it. */
export type Publishable = Preview & { seen: string };
/** `too_few` with how many more must answer, where nothing has been published yet. */
export type Previewed = Publishable | { status: 'too_few_yet'; missing: number } | Exclude<RoundReleased, { status: 'released' }>;

/** What a question asks, for a sentence; undefined when it has no prompt of its own. */
function promptOf(survey: SurveyContent, id: string | undefined): string | undefined {
	const question = id === undefined ? undefined : questionOf(survey, id);
	return question && 'prompt' in question ? question.prompt : undefined;
}

const withAbout = <R extends { status: string; question?: string }>(survey: SurveyContent, result: R): R & { about?: string } => {
	const about = result.status === 'too_small_difference' ? promptOf(survey, result.question) : undefined;
	return about ? { ...result, about } : result;
};

/** What a release goes through: its answers are read, counted, and held against what has been told; then it is stored. */
export type Stage = 'reading' | 'counting' | 'checking' | 'storing';
export interface Care {
	tell?: Tell;
	/** Heard until storing begins. */
	signal?: AbortSignal;
}
/** So many that the database counts beforehand what it needs, and that how many there are in all is asked for. */
const MANY = 1000;
const pause = () => new Promise((resolve) => setImmediate(resolve));

/** A round's answers as they are now, counted. */
async function count(client: Client, round: Round, survey: SurveyContent, { tell, signal }: Care) {
	const say = (stage: Stage, done: number, of: number | null) => tell?.({ stage, done, of: of || null });
	let all: number | null = null;
	let prepared: Promise<unknown> | null = null;
	const read = (done: number) => {
		say('reading', done, all);
		// What fails here is found when it is needed.
		if (done >= MANY) prepared ??= prepare(client, round.id).catch(() => {});
		// Only where there is more than one part to read does anybody wait for it.
		if (all !== null || !tell || done < MANY) return;
		all = 0;
		void countResponses(client, round.id).then(({ status, ...counted }) => (all = status === 'ok' && 'received' in counted ? counted.received : null), () => {});
	};
	read(0);
	const [responses, earlier] = await Promise.all([readAll(client, round.id, { tell: read, signal }), earlierResults(client, round.id)]);
	const results: NewResult[] = [];
	let counted = 0;
	say('counting', counted, survey.questions.length);
	for (const rows of resultsByQuestion(survey, responses, { k: round.smallestGroup, earlier })) {
		results.push(...rows);
		say('counting', ++counted, survey.questions.length);
		// Between two questions of a large round others are answered, and whoever cancels is heard.
		await pause();
		signal?.throwIfAborted();
	}
	say('checking', 0, null);
	await prepared;
	signal?.throwIfAborted();
	// Follow-ups weigh nothing by themselves, as in create_release.
	const follows = new Set(survey.questions.flatMap((question) => ('of' in question ? [question.id] : [])));
	const weighing = () => responses.filter(({ id, answers }) => weighed(survey.questions, answers, id).some((row) => row.weighs && row.unit !== FAMILY && !follows.has(row.question))).length;
	return { stored: { roundId: round.id, members: responses.map(({ id, revision }) => ({ id, revision })), results }, weighing };
}

const MOST_ATTEMPTS = 5;

/** Counts and stores a release of the round, or says why not. */
export async function releaseRound(client: Client, round: Round, care: Care = {}): Promise<RoundReleased> {
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) return { status: 'forbidden' };
	// Somebody may answer or withdraw while we count; then we count again.
	for (let attempt = 1; ; attempt++) {
		const result = await create(client, (await count(client, round, version.content, care)).stored);
		if (result.status !== 'changed_meanwhile' || attempt === MOST_ATTEMPTS) return withAbout(version.content, result);
	}
}

/** The same number for the same board, whatever ids it would get. */
function seenOf({ number, n, release, results }: Preview): string {
	const told = results.map(({ since, ...result }) => ({ ...result, since: since.release === release ? null : since.release }));
	return createHash('sha256').update(JSON.stringify([number, n, told])).digest('base64url').slice(0, 22);
}

/** What a release of the round would tell now. With `confirmed`, what somebody has seen and said yes to, it is stored if it still is that. */
async function look(client: Client, round: Round, care: Care, confirmed?: string): Promise<Previewed | RoundReleased> {
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) return { status: 'forbidden' };
	for (let attempt = 1; ; attempt++) {
		const { stored, weighing } = await count(client, round, version.content, care);
		const shown = await preview(client, stored);
		care.signal?.throwIfAborted();
		if (shown.status === 'changed_meanwhile' && attempt < MOST_ATTEMPTS) continue;
		if (shown.status !== 'would_release') return withAbout(version.content, shown);
		if (shown.n === null) return { status: 'too_few_yet', missing: Math.max(1, round.smallestGroup - weighing()) };
		const seen = seenOf(shown);
		if (seen !== confirmed) return { ...shown, seen };
		care.tell?.({ stage: 'storing' satisfies Stage, done: 0, of: null, final: true });
		const result = await create(client, stored);
		if (result.status !== 'changed_meanwhile' || attempt === MOST_ATTEMPTS) return withAbout(version.content, result);
	}
}

export const previewRound = (client: Client, round: Round, care: Care = {}): Promise<Previewed> => look(client, round, care) as Promise<Previewed>;

/** Publishes what somebody has seen; what it has become, when that is something else by now. */
export const confirmRelease = (client: Client, round: Round, seen: string, care: Care = {}): Promise<Previewed | RoundReleased> => look(client, round, care, seen);

/**
 * The other parties of a release's set, and the gap to one of them: the one whose release is `wanted`, otherwise the first that
 * has any. Null where the release is of no set, or tells nothing itself.
 */
export async function besideOf(client: Client, { release, results }: { release: Release; results: readonly Result[] }, wanted: string | null): Promise<{ beside: Beside; shown: { party: string; gaps: Gap[] } | null } | null> {
	if (release.n === null) return null;
	const set = await beside(client, release.id);
	if (!set) return null;
	const told = set.others.filter((one) => one.release !== null);
	const chosen = told.find((one) => one.release === wanted) ?? told[0];
	const other = chosen ? await get(client, chosen.release!) : null;
	return { beside: set, shown: chosen && other ? { party: chosen.party, gaps: gapsBetween(results, other.results) } : null };
}
