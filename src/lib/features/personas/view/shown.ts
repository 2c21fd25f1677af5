/** A persona's lines as plain words: what each says, what it rests on, and how that stands now. Nothing is looked up where they are drawn. */
import type { LineMark } from '#analysis/persona-marks.ts';
import type { Mark, SupportMark } from '#analysis/insight-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import type { Evidence } from '#domain/insight/insight.ts';
import { isComposite, pointedAt, type Contact, type Line, type OtherVoice, type Support } from '#domain/persona/persona.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What something pointed at says, as insights say it (features/insights/lines.ts): that is theirs to know. */
export interface Told {
	key: string;
	kind: Evidence['kind'];
	heading: string;
	about: string;
	group: string;
	said: string;
	from: string;
	n: number | null;
	madeUp: boolean;
	href: string | null;
	picture: string;
	lifeArea: string | null;
	mark: Mark | null;
	now: string | null;
}
export type Read = (evidence: readonly Evidence[]) => Told[];

export interface ShownSupport {
	kind: Support['kind'];
	/** In a word, beside the line. */
	label: string;
	told: Told[];
	note: { text: string; from: string } | null;
	spread: Spread | null;
	mark: SupportMark | null;
	/** The mark in words. */
	marked: string | null;
}
export interface ShownLine {
	id: string;
	text: string;
	first: boolean;
	/** Put together of quotes: nobody has said it. */
	composite: boolean;
	support: ShownSupport;
	other: { text: string; support: ShownSupport } | null;
	/** Whom it is about, of what kind it is and when, in a line. */
	meets: string | null;
}
type Words = Messages['personas']['view'];
export interface Reading {
	grounds: Grounds;
	read: Read;
	/** Of how few anything is told in the workspace. */
	smallest: number;
	t: Words;
	lang: string;
}

function labelOf(one: Support, told: readonly Told[], mark: SupportMark | null, { t, lang }: Reading): string {
	if (one.kind === 'assumption') return t.assumption;
	if (one.kind === 'note') return mark === 'hidden' ? t.on.noteHidden : fill(t.on.note, { n: one.people });
	if (one.kind === 'statistic') return t.on.statistic;
	const there = told.filter(({ from }) => from !== '');
	if (there.length === 0) return t.on.untold;
	if (one.kind === 'quotes') return fillPlural(t.on.quotes, there.length, lang, {});
	return there[0]!.n === null ? t.on.figureOld : fill(t.on.figure, { n: there[0]!.n });
}

function shownSupport(one: Support, mark: SupportMark | null, reading: Reading): ShownSupport {
	const { grounds, read, smallest, t, lang } = reading;
	const told = read(pointedAt(one)).map((line, i) => {
		const at = pointedAt(one)[i]!;
		// To the figure itself, where its release has a place for it.
		return at.kind === 'figure' && line.href ? { ...line, href: `${line.href}#q-${at.question}` } : line;
	});
	const hidden = one.kind === 'note' && one.people < smallest;
	return {
		kind: one.kind, label: labelOf(one, told, mark, reading), told, mark, marked: mark && (one.kind === 'note' ? t.noteUntold : t.marks[mark]),
		note: one.kind !== 'note' ? null : hidden ? { text: '', from: t.noteUntold } : { text: one.text, from: fill(t.note, { date: longDay(one.on, lang), n: one.people }) },
		spread: one.kind === 'figure' ? spreadOf(grounds.results.filter(({ release }) => release === one.release), one, t.spread) : null
	};
}

const shownOther = (other: OtherVoice, mark: SupportMark | null, reading: Reading): ShownLine['other'] => other && { text: other.text, support: shownSupport(other.evidence, mark, reading) };

export const meetsIn = ({ kind, who, when }: Contact, kinds: Words['meets']): string => [kinds[kind], who, when].filter((one) => one.trim() !== '').join(' · ');

export function shownLine(line: Line, marks: LineMark | undefined, reading: Reading): ShownLine {
	return {
		id: line.id, text: line.text, first: line.voice === 'first', composite: isComposite(line),
		support: shownSupport(line.evidence, marks?.mark ?? null, reading), other: shownOther(line.other, marks?.other ?? null, reading), meets: line.contact ? meetsIn(line.contact, reading.t.meets) : null
	};
}
