/** What can be brought into a workshop: read with the rights of whoever brings it, results only through their gate, and told as its own page tells it, in the same words and numbers. */
import { createHash } from 'node:crypto';
import { cardFinding, figuresIn } from '#analysis/finding.ts';
import { coverageOf } from '#analysis/persona-marks.ts';
import { prioritiesOf } from '#analysis/priorities.ts';
import type { Client } from '#data/server/clients.ts';
import { ofProject as decisionsOf } from '#data/server/decisions.ts';
import { byIds, ofProject as insightsOf } from '#data/server/insights.ts';
import { newest } from '#data/server/personas.ts';
import { released } from '#data/server/quotes.ts';
import { get, list } from '#data/server/releases.ts';
import { list as statisticsOf, type StoredStatistic } from '#data/server/statistics.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { addressOf, type FigureAddress, type Insight } from '#domain/insight/insight.ts';
import type { Persona } from '#domain/persona/persona.ts';
import { digestOf } from '#domain/picture/own.ts';
import { followUpUnit } from '#domain/question/follow_up/result.ts';
import type { ReleasedQuote } from '#domain/quote/quote.ts';
import { textWord } from '#domain/quote/text-word.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { PLACES } from '#domain/statistics/statistic.ts';
import { LENGTHS, type Brought, type Told } from '#domain/workshop/act.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { listedPersonas } from './personas.ts';

export const KINDS = ['answers', 'insights', 'personas', 'decisions', 'statistics'] as const;
export type EvidenceKind = (typeof KINDS)[number];
export const kindOf = (asked: string | null): EvidenceKind => KINDS.find((one) => one === asked) ?? 'answers';

/** Of one kind at a time, so that a page asks for no more than it shows. At most three calls. `releaseId`: null for the newest that tells anything. */
export async function evidenceOf(client: Client, projectId: string, kind: EvidenceKind, releaseId: string | null) {
	switch (kind) {
		case 'answers': {
			const releases = (await list(client, projectId)).filter(({ n }) => n !== null);
			const chosen = releases.find(({ id }) => id === releaseId) ?? releases[0];
			const [found, voices] = chosen ? await Promise.all([get(client, chosen.id), released(client, chosen.id)]) : [null, null];
			return { kind, releases, release: found?.release ?? null, results: found?.results ?? [], quotes: voices?.quotes ?? [] };
		}
		case 'insights': {
			const ids = (await insightsOf(client, projectId)).filter(({ state }) => state !== 'outdated').map(({ id }) => id);
			return { kind, ...(await byIds(client, ids, true)) };
		}
		case 'personas': {
			const parts = await listedPersonas(client, (await newest(client, projectId)).map(({ id }) => id));
			return { kind, personas: parts.flatMap(({ personas, grounds }) => personas.map((persona) => ({ persona, grounds }))) };
		}
		case 'decisions':
			return { kind, decisions: await decisionsOf(client, projectId) };
		case 'statistics':
			return { kind, statistics: await statisticsOf(client, projectId) };
	}
}
export type EvidenceRead = Awaited<ReturnType<typeof evidenceOf>>;

/** The id that a form's key makes of what it brings: sent twice, it is brought once. */
export function idFrom(key: string, address: string): string {
	const hex = createHash('sha256').update(`${key} ${address}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A figure in words, as the results' own page says it; null where it is not told. */
export type Say = (results: readonly Result[], at: FigureAddress & { said: string }) => { heading: string; about: string; said: string; picture: string; n: number | null } | null;
type Words = Pick<Messages, 'workshops' | 'decisions' | 'insights'>;

export interface Offer {
	/** One thing has one key, wherever it lies. */
	key: string;
	group: 'figures' | 'quotes' | 'rest';
	what: Brought;
	/** What is said of it where it is chosen: the round stands above. */
	hint: string;
	/** As it is told in a column: what answers say of skapa, bryta and behålla is told in the column of that name. */
	told(column: string): Told;
	/** The column that the answers point to. */
	points: 'create' | 'break' | 'keep' | null;
}
/** What is brought of a release. */
export interface Answers {
	release: Release | null;
	results: readonly Result[];
	quotes: readonly ReleasedQuote[];
}

const MOST_FACTS = 200;
const MOST_VOICE = 300;
const CHANGES = ['create', 'break', 'keep'] as const;
export const keyOf = (what: Brought): string =>
	what.kind === 'insight' ? `insight|${what.insight}` : what.kind === 'persona' ? `persona|${what.persona}` : what.kind === 'decision' ? `decision|${what.decision}` : addressOf(what);
/** No longer than a card takes; a text of somebody's own is never cut (see `quoteOffer`). */
const within = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`);
const factsOf = (...parts: (string | null | undefined | false)[]) => within(parts.filter(Boolean).join('\u00a0· '), MOST_FACTS);
const bare = (sentence: string) => sentence.replace(/\.$/, '');

/** How many want what done about a card; null where that is not told. */
function changeRow(results: readonly Result[], question: string, card: string) {
	const found = results.find(({ follows, unit, content }) => follows === question && unit === followUpUnit(card, 'change') && content !== null);
	return found?.content && 'aspect' in found.content && found.content.aspect === 'change' ? found.content : null;
}
type Row = NonNullable<ReturnType<typeof changeRow>>['row'];
const countIn = (row: Row | undefined, kind: (typeof CHANGES)[number]) => (row?.[kind].kind === 'count' ? row[kind].count : null);

/** Of a card that weighs heavy and does not work: something new, or something that stands in the way, as more of those who were asked say. */
const createOrBreak = (row: Row | undefined): 'create' | 'break' => ((countIn(row, 'create') ?? 0) > (countIn(row, 'break') ?? 0) ? 'create' : 'break');

/** What most want, where that can be told: no other told count is as large, and none is hidden that could be. */
function most(row: Row | undefined): Offer['points'] {
	if (!row || CHANGES.some((kind) => { const cell = row[kind]; return cell.kind === 'hidden' && cell.reason === 'protects_another'; })) return null;
	const [first, second] = CHANGES.map((kind) => ({ kind, count: countIn(row, kind) ?? 0 })).sort((a, b) => b.count - a.count);
	return first!.count > second!.count ? first!.kind : null;
}

/**
 * Cards that weigh heavy, and where the answers point: what does not work is broken or made new, what works is kept. Of others that
 * share the top it is what most of those who were asked want done.
 */
function pointed(results: readonly Result[]): Map<string, NonNullable<Offer['points']>> {
	const rowOf = (question: string, card: string) => changeRow(results, question, card)?.row;
	const top = figuresIn(results).flatMap(({ question, unit, card, said }) => {
		const place = unit === '' ? cardFinding(said)?.place : null;
		const kind = place === 'leads' || place === 'top' ? most(rowOf(question, card)) : null;
		return kind ? [[`${question}|${card}`, kind] as const] : [];
	});
	const told = prioritiesOf(results).flatMap(({ question, fix, protect }) => [
		...fix.map(({ card }) => [`${question}|${card.id}`, createOrBreak(rowOf(question, card.id))] as const), ...protect.map(({ card }) => [`${question}|${card.id}`, 'keep'] as const)
	]);
	return new Map([...top, ...told]);
}

function figureOffer(at: FigureAddress & { said: string }, { release, results, quotes }: Answers & { release: Release }, points: Offer['points'], say: Say, { workshops: { told: t } }: Words, lang: string): Offer | null {
	const words = say(results, at);
	if (!words) return null;
	const what: Brought = { kind: 'figure', release: release.id, question: at.question, unit: at.unit, card: at.card, said: at.said };
	const change = at.card === '' ? null : changeRow(results, at.question, at.card);
	const n = words.n !== null && fillPlural(t.n, words.n, lang, {});
	const end = [release.round, release.simulated && t.madeUp] as const;
	const own = at.card === '' ? [] : quotes.filter(({ card, text }) => card?.id === at.card && text.length <= MOST_VOICE).slice(0, 2);
	const voices = { voices: own.map(({ text }) => text), quotes: own.map(({ id }) => id) };
	// A picture of the workspace's own is fetched by members alone: nobody in the room would see it.
	const symbol = words.picture !== '' && words.picture.length <= 40 && digestOf(words.picture) === null ? words.picture : null;
	const told = (column: string): Told => {
		const kind = CHANGES.find((one) => one === column);
		const count = kind && change ? countIn(change.row, kind) : null;
		const says = count !== null ? fill(t[kind!], { n: count, of: change!.n }) : bare(words.said);
		return at.card === ''
			? { source: 'figure', title: within(words.said || words.heading, LENGTHS.card), facts: factsOf(words.heading, n, ...end), ...voices, picture: null }
			: { source: 'figure', title: within(words.heading, LENGTHS.card), facts: factsOf(says, n, ...end), ...voices, picture: symbol };
	};
	return { key: keyOf(what), group: 'figures', what, hint: at.card === '' ? words.heading : words.said, told, points };
}

function quoteOffer({ id, text, card }: ReleasedQuote, release: Release, { workshops: { told: t } }: Words): Offer | null {
	if (text.length > MOST_VOICE) return null;
	const what: Brought = { kind: 'quote', release: release.id, quote: id, said: textWord(text) };
	const short = text.length <= LENGTHS.card;
	const told: Told = { source: 'quote', title: short ? text : (card?.title ?? t.voice), facts: factsOf(short && card?.title, t.voice, release.round, release.simulated && t.madeUp), voices: short ? [] : [text], quotes: [id], picture: null };
	return { key: keyOf(what), group: 'quotes', what, hint: short ? (card?.title ?? '') : text, told: () => told, points: null };
}

/** Figures and voices of a release; `long`: voices that do not fit on a card. */
export function answerOffers({ release, results, quotes }: Answers, say: Say, words: Words, lang: string): { offers: Offer[]; long: number } {
	if (!release) return { offers: [], long: 0 };
	const points = pointed(results);
	const figures = figuresIn(results).flatMap((at) => figureOffer(at, { release, results, quotes }, points.get(`${at.question}|${at.card}`) ?? null, say, words, lang) ?? []);
	const voices = quotes.map((one) => quoteOffer(one, release, words));
	return { offers: [...figures, ...voices.flatMap((one) => one ?? [])], long: voices.filter((one) => one === null).length };
}

const rest = (what: Brought, told: Told): Offer => ({ key: keyOf(what), group: 'rest', what, hint: told.facts, told: () => told, points: null });

export const insightOffers = (insights: readonly Insight[], { releases }: Pick<Grounds, 'releases'>, { workshops: { told: t }, insights: { states } }: Words, lang: string): Offer[] =>
	insights.map(({ id, claim, evidence, state }) => {
		const rests = evidence.length > 0 ? fillPlural(t.rests, evidence.length, lang, {}) : t.restsNone;
		const madeUp = evidence.some((one) => 'release' in one && releases.find(({ id: release }) => release === one.release)?.simulated);
		return rest({ kind: 'insight', insight: id }, { source: 'insight', title: claim, facts: factsOf(rests, states[state], madeUp && t.madeUp), voices: [], picture: null });
	});

export const personaOffers = (personas: readonly { persona: Persona & { id: string }; grounds: Grounds }[], { workshops: { told: t } }: Words): Offer[] =>
	personas.map(({ persona, grounds }) => {
		const madeUp = coverageOf(persona, grounds).releases.some(({ simulated }) => simulated);
		return rest({ kind: 'persona', persona: persona.id }, { source: 'persona', title: within(persona.name, LENGTHS.card), facts: factsOf(persona.age !== null && fill(t.age, { n: persona.age }), t.invented, madeUp && t.madeUp), voices: [], picture: null });
	});

export const decisionOffers = (decisions: readonly Decision[], { workshops: { told: t }, decisions: { states, due } }: Words, lang: string): Offer[] =>
	decisions.map(({ id, title, owner, state, dueOn }) =>
		rest({ kind: 'decision', decision: id }, { source: 'decision', title, facts: factsOf(t.decision, owner, states[state], dueOn && fill(due, { date: longDay(dueOn, lang) })), voices: [], picture: null }));

/** The municipality's latest figure for everybody, or of the nearest area that has one. */
function latest({ figures }: StoredStatistic) {
	for (const place of PLACES) {
		const own = figures.filter((one) => one.place === place && one.value !== null && (one.sex === null || one.sex === 'T'));
		if (own.length > 0) return own.reduce((a, b) => (b.period > a.period ? b : a));
	}
	return null;
}
export const statisticOffers = (statistics: readonly StoredStatistic[], { insights: { evidence: t } }: Words, lang: string): Offer[] =>
	statistics.map((one) => {
		const figure = latest(one);
		const value = figure ? `${figure.area.name}: ${new Intl.NumberFormat(lang, { maximumFractionDigits: 10 }).format(figure.value!)} ${one.unit}`.trim() : t.missing;
		return rest({ kind: 'statistic', statistic: one.id }, { source: 'statistic', title: within(one.definition.title, LENGTHS.card), facts: factsOf(value, figure ? fill(t.source, { producer: one.producer, period: figure.period }) : one.producer), voices: [], picture: null });
	});
