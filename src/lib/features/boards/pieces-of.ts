/** What a board can take from a release: its parts question by question, then what is about all of it, then one's own words. */
import type { Part, Width } from '#domain/board/board.ts';
import type { Release } from '#domain/result/release.ts';
import type { Sources } from '#data/server/boards.ts';
import { hasPatterns } from '#domain/result/segments.ts';
import { partName, partsOf } from '#features/releases/parts.ts';
import { fill } from '#ui/fill.ts';
import type { Piece } from './pieces.ts';
import type { TileWords } from './tile-words.ts';

/** As wide as it reads well from the start. */
const WIDE: Record<Part, Width> = { priorities: 12, picture: 8, said: 12, order: 6, today: 6, change: 12, counted: 6, leaning: 6, other: 6 };

/** Letters of what somebody said by which it is known in a list. */
const STORY_NAME = 80;

/** A release of an earlier round of the same survey. */
export interface Earlier {
	id: string;
	round: string;
}
/** Those that a release can be held against: the newest of each earlier round of the same survey that is no other party beside it. */
export function earlierThan(from: string, all: readonly Release[], { releases }: Pick<Sources, 'releases'>): Earlier[] {
	const own = all.find(({ id }) => id === from);
	if (!own) return [];
	const beside = new Set((releases[from]?.parties?.others ?? []).map(({ release }) => all.find(({ id }) => id === release)?.roundId));
	const rounds = all.filter((one) => one.projectId === own.projectId && one.survey === own.survey && one.roundId !== own.roundId && !beside.has(one.roundId) && one.n !== null && one.openedOn <= own.openedOn);
	return rounds.filter((one) => !rounds.some((other) => other.roundId === one.roundId && other.number > one.number));
}

export function piecesOf({ releases, offered, offeredStatistics, offeredPersonas }: Sources, from: string, words: TileWords, more: { wholeRelease: string; own: string }, earlier: readonly Earlier[] = []): Piece[] {
	const { kinds, parts } = words.boards;
	const text: Piece = { key: 'text', name: kinds.text, tile: { kind: 'text', width: 12, heading: '', text: '' } };
	const image: Piece = { key: 'image', name: kinds.image, tile: { kind: 'image', width: 6, picture: '', alt: '', caption: '' } };
	const source = releases[from];
	if (!source) return [text, image];
	const release = source.release.id;
	let question = '';
	const told = partsOf(source.results, words.releases);
	// Only who composes sees what can be added: patterns are for designers, and composing is.
	const patterns = new Set(source.results.filter(hasPatterns).map((one) => one.question));
	const figures = told.flatMap((one, i): Piece[] => {
		const { part, unit } = one;
		const heading = one.question === question ? {} : { heading: one.prompt };
		question = one.question;
		const name = 'row' in one.tile && one.tile.what !== 'order' && one.tile.row.content ? `${one.tile.row.content.first.title} – ${one.tile.row.content.second.title}` : partName(one, words.releases, parts);
		const figure: Piece = { key: `${one.question}.${part}.${unit}`, name, ...heading, tile: { kind: 'figure', release, question: one.question, part, unit, width: WIDE[part] } };
		const last = told[i + 1]?.question !== question && patterns.has(question);
		return last ? [figure, { key: `segments.${question}`, name: kinds.segments, tile: { kind: 'segments', release, question, width: 12 } }] : [figure];
	});
	const about = (['decisions', 'voices', 'missing'] as const).map((kind, i): Piece => ({ key: kind, name: kinds[kind], ...(i === 0 && { heading: more.wholeRelease }), tile: { kind, release, width: kind === 'decisions' ? 6 : 12 } }));
	const stories = source.voices.quotes.map(({ id, text: said }): Piece => ({ key: `quote.${id}`, name: said.length > STORY_NAME ? `${said.slice(0, STORY_NAME).trimEnd()} …` : said, tile: { kind: 'quote', release, quote: id, beside: [], width: 12 } }));
	const others = (source.parties?.others ?? []).flatMap(({ party, release: other }): Piece[] =>
		other === null ? [] : [{ key: `parties.${other}`, name: fill(kinds.parties, { party }), tile: { kind: 'parties', release, with: other, width: 12 } }]
	);
	const before = earlier.map(({ id, round }): Piece => ({ key: `over_time.${id}`, name: fill(kinds.over_time, { round }), tile: { kind: 'over_time', release, with: id, width: 12 } }));
	const groups: Piece[] = source.split ? [{ key: 'groups', name: kinds.groups, tile: { kind: 'groups', release, width: 12 } }] : [];
	const glasses = offeredPersonas.map(({ id, name }): Piece => ({ key: `glasses.${id}`, name: fill(kinds.glasses, { name }), tile: { kind: 'glasses', release, persona: id, width: 12 } }));
	const insights = offered.map(({ id, claim }, i): Piece => ({ key: `insight.${id}`, name: claim, ...(i === 0 && { heading: words.insights.heading }), tile: { kind: 'insight', insight: id, width: 6 } }));
	const statistics = offeredStatistics.map(({ id, title }, i): Piece => ({ key: `statistic.${id}`, name: title, ...(i === 0 && { heading: words.statistics.heading }), tile: { kind: 'statistic', statistic: id, width: 6 } }));
	return [...figures, ...about, ...stories, ...others, ...before, ...groups, ...glasses, ...insights, ...statistics, { ...text, heading: more.own }, image];
}
