/** What the sections of a release say in words: pure functions from a frozen result and the dictionary. */
import { commonest } from '#analysis/commonest.ts';
import { fill } from '#ui/fill.ts';
import type { Messages } from '#i18n/index.ts';
import type { DilemmaResult } from '#domain/question/balance/result.ts';
import type { Result } from '#domain/result/result.ts';

type Words = Messages['releases'];
type Told = Extract<Result, { hidden: null }>;
/** Cards in order, from any kind that has the same section for them. */
export type OrderedResult = Extract<Told, { kind: 'pairs' | 'points' | 'ranking' }>;
/** People per answer. */
export type CountedResult = Extract<Told, { kind: 'choice' | 'ladder' }>;

export const decimal = (value: number, lang: string, digits = 1) =>
	new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

const quoted = (name: string, t: Words) => fill(t.verdict.quote, { name });

/** Why the whole numbers of a hundred do not add up to a hundred; null where they do, or where some are not shown. */
export function roundingNote({ items, hidden }: Pick<OrderedResult['content'], 'hidden'> & { items: readonly { share: number | null }[] }, words: { rounded: string }): string | null {
	if (hidden.length > 0 || items.some(({ share }) => share === null)) return null;
	const sum = items.reduce((all, { share }) => all + Math.round(share! * 100), 0);
	return sum === 100 ? null : fill(words.rounded, { sum });
}

/** "1,2 steg åt ”Hjälp på nätet”", or the middle. Steps are towards the first card. */
function sideOf(steps: number, { first, second }: DilemmaResult, t: Words, lang: string): string {
	const rounded = decimal(Math.abs(steps), lang);
	if (rounded === decimal(0, lang)) return t.parts.balance.middle;
	return fill(t.parts.balance.side, { steps: rounded, card: quoted((steps > 0 ? first : second).title, t) });
}

/** The lead of one dilemma, and the lines under its beam. */
export function dilemmaWords(dilemma: DilemmaResult, t: Words, lang: string): { lead: string; lines: string[] } {
	const words = t.parts.balance;
	const leads = dilemma.verdict.find((statement) => statement.type === 'leads');
	const card = leads && (leads.card === dilemma.first.id ? dilemma.first : dilemma.second);
	const weak = dilemma.verdict.some(({ type }) => type === 'one_person_changes_top' || type === 'one_person_reverses' || type === 'one_person_blurs');
	const side = (steps: number) => sideOf(steps, dilemma, t, lang);
	const { score, shown } = dilemma.counts;
	// The estimate is drawn towards the middle; where that is seen it is said.
	const shrunk = decimal(score / shown, lang) !== decimal(dilemma.lean, lang);
	const interval =
		dilemma.leanLow !== null && dilemma.leanHigh !== null ? fill(words.interval, { low: side(dilemma.leanLow), high: side(dilemma.leanHigh) }) : words.noInterval;
	return {
		lead: leads && card ? fill(words.leans[leads.strength], { card: quoted(card.title, t) }) : words.level,
		lines: [
			...(leads && weak ? [words.onePerson] : []),
			...(dilemma.verdict.some(({ type }) => type === 'follows_place') ? [t.verdict.followsPlace] : []),
			`${fill(words.position, { position: side(dilemma.lean) })} ${interval}`,
			`${fill(words.sum, { card: quoted(dilemma.first.title, t), score: new Intl.NumberFormat(lang).format(score), n: shown, mean: decimal(score / shown, lang) })}${shrunk ? ` ${words.shrunk}` : ''}`
		]
	};
}

export interface TableRow {
	label: string;
	/** Null: hidden, for this reason. */
	count: number | null;
	reason: 'too_few' | 'protects_another' | null;
}

/** How each row is called. */
function labelsOf(result: CountedResult, t: Words): string[] {
	if (result.kind === 'choice') return result.content.rows.map(({ label }) => label);
	const words = t.parts.table;
	const { rows, low, high } = result.content;
	return rows.map(({ from, to }, i) => {
		const where = i === 0 ? fill(words.nearest, { end: high }) : i === rows.length - 1 ? fill(words.nearest, { end: low }) : words.between;
		return `${fill(words.steps, { from, to })}, ${where}`;
	});
}

/** People per answer as rows, and what can be said of them in a sentence. */
export function tableWords(result: CountedResult, t: Words): { lead: string; rows: TableRow[] } {
	const words = t.parts.table;
	const { n } = result.content;
	const labels = labelsOf(result, t);
	const rows = result.content.rows.map(({ cell }, i): TableRow => {
		const label = labels[i]!;
		return cell.kind === 'count' ? { label, count: cell.count, reason: null } : { label, count: null, reason: cell.reason };
	});
	// Of a check round, in place of counts that would tell of the fewer.
	if ('share' in result.content && result.content.share) return { lead: fill(words.holds[result.content.share], { n }), rows };
	const found = commonest(result.content);
	if (!found) return { lead: words.scattered, rows };
	const top = rows[found.at]!;
	const answer = result.kind === 'choice' ? quoted(top.label, t) : top.label;
	return { lead: fill(found.most ? words.most : words.commonest, { count: top.count!, n, answer }), rows };
}

/** A card that some weigh one way and some the other. */
export interface OtherRow {
	id: string;
	title: string;
	best: number;
	worst: number;
	shown: number;
}
/** What was found first: the card that is weighed both ways most often. */
export const otherLead = ([first]: readonly OtherRow[], t: Messages['releases']['other']): string => (first ? fill(t.lead, { card: first.title, best: first.best, worst: first.worst, shown: first.shown }) : t.none);
