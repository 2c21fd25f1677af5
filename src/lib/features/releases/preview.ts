/** What publishing would show, in short: for each question its first sentences, what is hidden and why, and what stays from before. */
import { longDay } from '#ui/day.ts';
import { fill, fillPlural, type Plural } from '#ui/fill.ts';
import type { Messages } from '#i18n/index.ts';
import type { CountCell, HiddenReason } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { byQuestion, dateOf, type AskedQuestion } from './grouped.ts';
import { dilemmaWords, tableWords, type CountedResult } from './question/words.ts';
import { sentences } from './sentences.ts';

type Told = Extract<Result, { hidden: null }>;

export interface PreviewedQuestion {
	question: string;
	prompt: string;
	said: string[];
	hidden: string[];
	/** Numbers that stay, with their day. */
	since: string | null;
}

const FIRST = 2;

/** What is said first about one part of a question. By what its content has, as several kinds tell alike. */
function saidIn(result: Result, t: Messages['releases'], lang: string): string[] {
	if (result.content === null) return [];
	const told = result as Told;
	const { content } = told;
	if ('items' in content) {
		const titles = new Map(content.items.map(({ card }) => [card.id, card.title]));
		const all = sentences(content.verdict, (id) => titles.get(id) ?? id, t.verdict);
		return all.length > 0 ? all.slice(0, FIRST) : [t.verdict.noOrder];
	}
	if ('lean' in content) return [dilemmaWords(content, t, lang).lead];
	return 'rows' in content ? [tableWords(told as CountedResult, t).lead] : [];
}

/** The reasons for which something inside a part is not shown: cards, and counts of people. */
function hiddenIn(result: Result): { cards: HiddenReason[]; counts: HiddenReason[] } {
	if (result.content === null) return { cards: [], counts: [] };
	const told = result as Told;
	const reasons = (cells: CountCell[]) => cells.flatMap((cell) => (cell.kind === 'hidden' ? [cell.reason] : []));
	if ('hidden' in told.content) return { cards: told.content.hidden.map(({ reason }) => reason), counts: [] };
	if ('rows' in told.content) return { cards: [], counts: reasons(told.content.rows.map(({ cell }) => cell)) };
	if ('row' in told.content) return { cards: [], counts: reasons(Object.values(told.content.row)) };
	return { cards: [], counts: [] };
}

type HiddenWords = Messages['rounds']['release']['hidden'];

function hiddenOf({ rows, followUps }: AskedQuestion, k: number, t: HiddenWords, lang: string): string[] {
	const all = [...rows, ...followUps];
	const untold = (part: readonly Result[]) => part.filter(({ content }) => content === null).length;
	const inside = all.map(hiddenIn);
	const times = (what: 'cards' | 'counts', reason: HiddenReason) => inside.flatMap((one) => one[what]).filter((one) => one === reason).length;
	const lines: [Plural<'k' | 'n'>, number][] = [
		[rows.length === 1 ? t.question : t.parts, untold(rows)],
		[t.followUps, untold(followUps)],
		[t.cards.too_few, times('cards', 'too_few')],
		[t.cards.protects_another, times('cards', 'protects_another')],
		[t.counts.too_few, times('counts', 'too_few')],
		[t.counts.protects_another, times('counts', 'protects_another')]
	];
	return lines.filter(([, n]) => n > 0).map(([forms, n]) => fillPlural(forms, n, lang, { k }));
}

export interface HiddenInQuestion {
	question: string;
	prompt: string;
	lines: string[];
}

/** What a release hides and why, by question; those that hide nothing are left out. */
export function hiddenWords(results: readonly Result[], k: number, t: HiddenWords, lang: string): HiddenInQuestion[] {
	return byQuestion(results)
		.map((asked) => ({ question: asked.question, prompt: asked.prompt, lines: hiddenOf(asked, k, t, lang) }))
		.filter(({ lines }) => lines.length > 0);
}

/** `release`: the id that new numbers would be counted in. */
export function previewWords(results: readonly Result[], release: string, k: number, words: Messages, lang: string): PreviewedQuestion[] {
	const t = words.rounds.release;
	return byQuestion(results).map((asked) => {
		const since = dateOf([...asked.rows, ...asked.followUps], release);
		return {
			question: asked.question,
			prompt: asked.prompt,
			said: asked.rows.flatMap((row) => saidIn(row, words.releases, lang)),
			hidden: hiddenOf(asked, k, t.hidden, lang),
			since: since && fill(t.since, { date: longDay(since, lang) })
		};
	});
}
