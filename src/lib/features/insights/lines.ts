/** What an insight rests on, line by line, as plain words: nothing is looked up where it is drawn. */
import { markOf, type Mark } from '#analysis/insight-marks.ts';
import { findingOf } from '#analysis/finding.ts';
import { newestOf, type Grounds, type GroundNote } from '#domain/insight/grounds.ts';
import { addressOf, type Evidence, type EvidenceOf, type FigureAddress } from '#domain/insight/insight.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';

/** A figure in words; how the results' own page says it is that page's to know. Null where it is not told. */
export type Say = (results: readonly Result[], at: FigureAddress & { said: string }) => { heading: string; about: string; group: string; said: string; picture: string; lifeArea: string | null; n: number | null } | null;

export interface EvidenceLine {
	key: string;
	kind: Evidence['kind'];
	heading: string;
	about: string;
	group: string;
	said: string;
	/** Which round and when, or who has made the statistics. */
	from: string;
	n: number | null;
	madeUp: boolean;
	/** The release, or the dialogue. */
	href: string | null;
	picture: string;
	lifeArea: string | null;
	mark: Mark | null;
	/** What is said now, where that is something else. */
	now: string | null;
	/** Of a dialogue's note: the persona's line that woke it, and where that is read. */
	woke: { said: string; href: string | null } | null;
}
type Words = Messages['insights'];

const bare = (one: Evidence, mark: Mark | null, t: Words): EvidenceLine => ({
	key: addressOf(one), kind: one.kind, heading: t.evidence.gone, about: '', group: '', said: t.evidence.untold, from: '', n: null, madeUp: false, href: null, picture: '', lifeArea: null, mark, now: null, woke: null
});

function ofRelease(release: string, { releases }: Grounds, t: Words, lang: string): Pick<EvidenceLine, 'from' | 'n' | 'madeUp' | 'href'> | null {
	const found = releases.find(({ id }) => id === release);
	return found ? { from: fill(t.evidence.from, { round: found.round, date: longDay(found.releasedOn, lang) }), n: found.n, madeUp: found.simulated, href: `/releases/${found.id}` } : null;
}

function figureLine(one: EvidenceOf<'figure'>, grounds: Grounds, say: Say, t: Words, lang: string): EvidenceLine {
	const mark = markOf(one, grounds);
	const resultsOf = (id: string) => grounds.results.filter(({ release }) => release === id);
	const words = say(resultsOf(one.release), one);
	const release = ofRelease(one.release, grounds, t, lang);
	if (!words || !release) return bare(one, mark, t);
	const newest = newestOf(one.release, grounds)!;
	const now = mark === 'changed' ? say(resultsOf(newest.id), { ...one, said: findingOf(resultsOf(newest.id), one) }) : null;
	return { ...bare(one, mark, t), ...release, ...words, now: now && [now.group && `${now.group}.`, now.said].filter(Boolean).join(' ') };
}

function quoteLine(one: EvidenceOf<'quote'>, grounds: Grounds, t: Words, lang: string): EvidenceLine {
	const mark = markOf(one, grounds);
	const found = grounds.quotes.find(({ id, release }) => id === one.quote && release === one.release);
	// How many chose the words is nobody's to know: a voice has no n.
	return found ? { ...bare(one, mark, t), ...ofRelease(one.release, grounds, t, lang), n: null, heading: found.card?.title ?? '', said: found.text } : bare(one, mark, t);
}

function statisticLine(one: EvidenceOf<'statistic'>, grounds: Grounds, t: Words, lang: string): EvidenceLine {
	const mark = markOf(one, grounds);
	const found = grounds.statistics.find(({ id }) => id === one.statistic);
	if (!found) return bare(one, mark, t);
	const { figure, title, unit, producer } = found;
	const value = figure.value === null ? t.evidence.missing : `${new Intl.NumberFormat(lang).format(figure.value)} ${unit}`;
	return { ...bare(one, mark, t), heading: title, said: `${figure.area}: ${value}`, from: fill(t.evidence.source, { producer, period: figure.period }) };
}

/** What a note says, with the words before its parts; the sentence alone where it has one part. */
export function noteSaid({ kind, thought, saw, text }: Pick<GroundNote, 'kind' | 'thought' | 'saw' | 'text'>, { evidence: { note: t } }: Words): string {
	if (kind !== 'seen') return text;
	const parts = [[t.thought, thought], [t.saw, saw], [t.means, text]] as const;
	return parts.filter(([, said]) => said !== '').map(([words, said]) => fill(words, { text: said })).join('\n');
}

function noteLine(one: EvidenceOf<'dialogue'>, grounds: Grounds, t: Words, lang: string): EvidenceLine {
	const mark = markOf(one, grounds);
	const found = grounds.notes?.find(({ id, dialogue }) => id === one.note && dialogue.id === one.dialogue);
	if (!found) return bare(one, mark, t);
	const { place, party, onDay, id, personaId, personaName } = found.dialogue;
	const woke = found.line && { said: fill(t.evidence.note.woke, { name: personaName, text: found.line.text }), href: found.line.now ? `/personas/${personaId}` : null };
	return { ...bare(one, mark, t), heading: '', group: party, said: noteSaid(found, t), from: fill(t.evidence.note.from, { place, date: longDay(onDay, lang) }), href: `/dialogues/${id}#note-${found.id}`, woke };
}

/** `say`: features/releases/figure-words.ts, in the reader's language. */
export function linesOf(evidence: readonly Evidence[], grounds: Grounds, say: Say, t: Words, lang: string): EvidenceLine[] {
	return evidence.map((one) => {
		if (one.kind === 'figure') return figureLine(one, grounds, say, t, lang);
		if (one.kind === 'dialogue') return noteLine(one, grounds, t, lang);
		return one.kind === 'quote' ? quoteLine(one, grounds, t, lang) : statisticLine(one, grounds, t, lang);
	});
}

/** Options of the form, under a heading each. */
export interface EvidenceGroup {
	id: string;
	heading: string;
	options: { value: string; label: string; hint: string }[];
}
/** A line as an option. */
export const optionOf = ({ key, heading, group, said, about }: EvidenceLine): EvidenceGroup['options'][number] => ({
	value: key, label: heading || said, hint: [group && `${group}.`, heading ? said : '', about].filter(Boolean).join(' ')
});
