/** What a board's tiles point at, read with the rights of whoever looks: every figure is a release's own. */
import { beneath, get, NOTHING_BENEATH, published, save, type Draft, type Sources } from '#data/server/boards.ts';
import { figuresIn } from '#analysis/finding.ts';
import { changesBetween } from '#analysis/over-time.ts';
import { sampleRelease, type Sample } from '#analysis/sample.ts';
import { sampleSegments } from '#analysis/sample-segments.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import type { Released } from '#data/server/quotes.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Insight } from '#domain/insight/insight.ts';
import type { PairedResult, Pairing } from '#domain/result/pairing.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { SegmentsByTile } from '#domain/result/segments.ts';
import type { Client } from '#data/server/clients.ts';
import type { Version as PersonaVersion } from '#data/server/personas.ts';
import { several, type Beside } from '#data/server/releases.ts';
import { imagesAt, insightsOf, personasOf, releasesOf, statisticsOf, type Tile } from '#domain/board/board.ts';
import { SAMPLE_DRAWING, SAMPLE_IMAGE } from '#domain/board/sample-image.ts';
import { apply, type Change, type Refusal } from '#domain/board/change.ts';
import type { Line } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { splits, type Part, type Split } from '#domain/result/split.ts';
import { summed } from '#domain/statistics/keep.ts';
import { sampleStatistic } from '#domain/statistics/sample.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';

export const SAMPLE_RELEASE = '00000000-0000-4000-8000-0000000005a1';
export const SAMPLE_OTHER = '00000000-0000-4000-8000-0000000005a2';
export { SAMPLES } from '#analysis/sample.ts';

/** Of the tiles, and of `more` releases; what there is not, or the person may not see, is left out. Two calls. */
export async function sourcesOf(client: Client, workspaceId: string, tiles: readonly Tile[], more: readonly string[] = []): Promise<Sources> {
	const ids = [...new Set([...releasesOf(tiles), ...more])];
	const [found, { releases, insights, statistics, offered, offeredStatistics, personas, offeredPersonas }] = await Promise.all([several(client, ids), beneath(client, ids, insightsOf(tiles), statisticsOf(tiles), personasOf(tiles))]);
	const pictures = picturesOf(workspaceId);
	const none = { voices: { quotes: [], few: false, files: false }, parties: null };
	const sources = found.map(({ release, results, answered, split, pairing }) => [release.id, { release, results: withPicturesIn(results, pictures), answered, split, pairing, ...(releases[release.id] ?? none) }] as const);
	const results = insights.grounds.results.map((row) => ({ ...withPicturesIn([row], pictures)[0]!, release: row.release }));
	return { releases: Object.fromEntries(sources), insights: { ...insights, grounds: { ...insights.grounds, results } }, statistics: await summed(statistics), offered, offeredStatistics, images: imagesAt(workspaceId), personas, offeredPersonas };
}

/** Of these it is told what has changed among those who answered both rounds; of the others among everybody. */
const PAIRED_SAMPLES = new Set<Sample>(['ties', 'long_words', 'arabic']);
function samplePairing(now: readonly Result[], { release, results }: { release: Release; results: readonly Result[] }): Pairing {
	const told = changesBetween(now.filter(splits), results.filter(splits)).flatMap(({ question, position, prompt, scale, n, level, rows }): PairedResult[] =>
		n === null || (scale !== 'worth' && scale !== 'stones') ? [] : [{ question, position, prompt, content: { scale, n, level, rows }, hidden: null }]
	);
	const [first, ...others] = told;
	return { before: release.id, people: release.n!, pairedOn: release.releasedOn, results: [...(first ? [{ ...first, content: null, hidden: 'too_few' as const }] : []), ...others] };
}

/** Three of nobody: one on figures of the release, one whose day is over with nothing that it weighs, and one that is not there. */
export const SAMPLE_PERSONAS = ['00000000-0000-4000-8000-0000000005b1', '00000000-0000-4000-8000-0000000005b2', '00000000-0000-4000-8000-0000000005b3'] as const;
function samplePersonas(results: readonly Result[], sample: Sample): PersonaVersion[] {
	const long = sample === 'long_words' ? ' och sedan kommer ett ordsammansättningsexempelord som är längre än raden' : '';
	const figures = figuresIn(results).filter(({ card, question, unit }) => card !== '' && unit === '' && question === 'matters');
	const lines = figures.slice(0, 5).map((figure, i): Line => ({ id: `sampleline${i}`, text: `${['Vill ha ett eget hem.', 'Behöver någon som tror på hen.', 'Orkar inte berätta en gång till.', 'Vill bli frisk först.', 'Vill ha ett jobb.'][i]}${long}`, voice: 'third', evidence: { kind: 'figure', release: SAMPLE_RELEASE, ...figure }, other: null }));
	const one = (id: string, name: string, all: Line[], reviewOn: string): PersonaVersion => ({
		...fromTemplate('empty', name, () => 'samplesection'), id, workspaceId: SAMPLE_RELEASE, projectId: SAMPLE_RELEASE, age: 23, portrait: { hair: 'braids', face: 'smiling', clothes: 'sweater', colour: 'green' },
		sections: [{ id: 'samplesection', field: 'matters_most', heading: '', lines: all }], notKnown: 'Mycket.', reviewOn, number: 1, revision: 1, why: '', by: '', publishedOn: '2026-11-29'
	});
	return [one(SAMPLE_PERSONAS[0], 'Sam', lines, '2027-06-01'), one(SAMPLE_PERSONAS[1], 'Robyn', [], '2026-06-01')];
}

/** Tiles to look at that are of nobody: two releases of made-up answers beside each other, with a decision and voices that are made up too. */
export function sampleSources(sample: Sample): Sources {
	const survey = allKindsFromPack('Grums');
	const [own, other] = [SAMPLE_RELEASE, SAMPLE_OTHER].map((id, i) => sampleRelease(survey, sample, id, 1 + i)) as [ReturnType<typeof sampleRelease>, ReturnType<typeof sampleRelease>];
	const [x, y] = ['Kvinna', 'Man'].map((label, i) => ({ part: label, label, results: sampleRelease(survey, sample, SAMPLE_RELEASE, 3 + i).results })) as [Part, Part];
	const split: Split | null = sample === 'five' || sample === 'twelve' ? null : { question: 'kon', prompt: 'Vad är du?', splitOn: '2026-11-29', parts: [x, y].map((one) => ({ ...one, results: one.results.filter(splits) })) };
	const pairing = PAIRED_SAMPLES.has(sample) ? samplePairing(own.results, other) : null;
	const [card] = survey.cards;
	const decisions: Decision[] = [{ id: SAMPLE_RELEASE, projectId: SAMPLE_RELEASE, releaseId: SAMPLE_RELEASE, card: card!.id, about: card!.title, title: 'En gemensam plan för varje person', action: 'create', owner: 'Enhetschef', level: 'steering', firstStep: '', dueOn: '2027-03-01', state: 'ongoing', because: '', plain: {}, version: 1, changedOn: '2026-11-29' }];
	const voices: Released = { few: sample === 'five', files: false, quotes: sample === 'five' ? [] : [{ id: 'a', text: 'Jag vill bara behöva berätta en gång.', card: card! }, { id: 'b', text: 'Det tog lång tid, men sedan hände det något.', card: null }] };
	const figures = figuresIn(own.results).filter(({ card: about }) => about === card!.id).slice(0, 1).map((figure) => ({ kind: 'figure' as const, release: SAMPLE_RELEASE, ...figure }));
	const insight: Insight = {
		id: SAMPLE_RELEASE, projectId: SAMPLE_RELEASE, claim: 'Den som får berätta en gång orkar komma tillbaka.', evidence: [...figures, ...voices.quotes.slice(0, 1).map(({ id, text }) => ({ kind: 'quote' as const, release: SAMPLE_RELEASE, quote: id, said: textWord(text) }))],
		lens: 'system', lifeArea: null, goal: '', counter: 'Några vill hellre träffa någon ny varje gång.', unheard: false, anchoredWith: 'Sex unga vuxna i maj', state: 'anchored', version: 1, changedOn: '2026-11-29'
	};
	const parties = (party: string, release: string): Beside => ({ own: party === 'Personal' ? 'Unga vuxna' : 'Personal', others: [{ party, release }] });
	return {
		releases: {
			[SAMPLE_RELEASE]: { ...own, split, pairing, answered: { decisions, toldOn: null }, voices, parties: parties('Personal', SAMPLE_OTHER) },
			[SAMPLE_OTHER]: { ...other, split: null, pairing: null, answered: { decisions: [], toldOn: null }, voices: { quotes: [], few: false, files: false }, parties: parties('Unga vuxna', SAMPLE_RELEASE) }
		},
		...NOTHING_BENEATH,
		images: { [SAMPLE_IMAGE]: SAMPLE_DRAWING },
		insights: { insights: [insight], grounds: { ...NOTHING_BENEATH.insights.grounds, releases: [own.release], results: own.results.map((row) => ({ ...row, release: SAMPLE_RELEASE })), quotes: voices.quotes.map(({ id, text, card: about }) => ({ id, release: SAMPLE_RELEASE, text, card: about })) } },
		offered: [{ id: insight.id, claim: insight.claim }],
		personas: { personas: samplePersonas(own.results, sample), grounds: { ...NOTHING_BENEATH.insights.grounds, releases: [own.release], results: own.results.map((row) => ({ ...row, release: SAMPLE_RELEASE })) } },
		statistics: [sampleStatistic(SAMPLE_RELEASE, sample === 'long_words')],
		offeredStatistics: [{ id: SAMPLE_RELEASE, title: sampleStatistic(SAMPLE_RELEASE, sample === 'long_words').definition.title }]
	};
}

/** Patterns of the same people, as made up as they are. */
export const samplePatterns = (sample: Sample, { releases }: Pick<Sources, 'releases'>): SegmentsByTile =>
	sampleSegments(SAMPLE_RELEASE, releases[SAMPLE_RELEASE]!.results, sample === 'five' || sample === 'twelve' ? releases[SAMPLE_RELEASE]!.release.n : null);

export type Refused = { at: number; why: Refusal };
export type Made = { status: 'made'; draft: Draft; refused: Refused[] } | { status: 'gone' } | { status: 'refused' };

const MOST_ATTEMPTS = 6;
type Kept = { revision: number };
/** What a draft has become with changes made one after the other, and those that could not be. `now` is `was` where nothing became another. */
export function changedBy<Of, What, Why>(was: Of, changes: readonly What[], make: (one: Of, what: What) => { now: Of } | { refused: Why }): { now: Of; refused: { at: number; why: Why }[] } {
	const refused: { at: number; why: Why }[] = [];
	let now = was;
	for (const [at, change] of changes.entries()) {
		const done = make(now, change);
		if ('now' in done) now = done.now;
		else refused.push({ at, why: done.refused });
	}
	return { now, refused };
}
/** Changes what was read, and saves it. Where somebody else has saved meanwhile it is changed as it is then. */
export async function savedTogether<Of extends Kept, Why, No extends { status: string }>(
	read: Of, again: () => Promise<Of | null>, change: (was: Of) => { now: Of; refused: { at: number; why: Why }[] }, keep: (now: Of) => Promise<({ status: 'saved' | 'changed' } & Kept) | No>
): Promise<{ status: 'made'; draft: Of; refused: { at: number; why: Why }[] } | { status: 'gone' } | { status: 'refused'; why: No['status'] | 'changed' }> {
	for (let attempt = 1; ; attempt++) {
		const draft = attempt === 1 ? read : await again();
		if (!draft) return { status: 'gone' };
		const { now, refused } = change(draft);
		if (now === draft) return { status: 'made', draft, refused };
		const saved = await keep(now);
		if (saved.status === 'saved' && 'revision' in saved) return { status: 'made', draft: { ...now, revision: saved.revision }, refused };
		if (saved.status !== 'changed' || attempt === MOST_ATTEMPTS) return { status: 'refused', why: saved.status as No['status'] | 'changed' };
	}
}

/** Makes changes to a draft that was read, one after the other. Where somebody else has saved meanwhile they are made on what there is then. */
export async function makeChanges(client: Client, read: Draft, changes: readonly Change[]): Promise<Made> {
	const make = (draft: Draft, what: Change): { now: Draft } | { refused: Refusal } => {
		const done = apply(draft, what);
		if ('refused' in done) return done;
		return { now: done.board === draft ? draft : { ...draft, ...done.board } };
	};
	const made = await savedTogether(read, () => get(client, read.id), (was) => changedBy(was, changes, make), (now) => save(client, now.workspaceId, now.id, now.revision, now));
	return made.status === 'refused' ? { status: 'refused' } : made;
}
