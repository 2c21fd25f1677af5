/** A release as tiles for a wall, one at a time: each question's sentence, then its picture. What is hidden whole has no tile; the last says so. */
import type { Priorities } from '#analysis/priorities.ts';
import type { Messages } from '#i18n/index.ts';
import { cardsFollowedUp, byQuestion, followUpsAbout, type FollowUpRow } from './grouped.ts';
import type { Ordered, ResultCard } from '#domain/result/cell.ts';
import type { Result, ResultOf } from '#domain/result/result.ts';
import { foundOf, toldPriorities } from './priorities.ts';
import { sentences } from './sentences.ts';
import type { CountedResult, OtherRow } from './question/words.ts';

export type Tile =
	| { what: 'priorities' | 'picture'; headline: string; priorities: Priorities }
	| { what: 'said'; prompt: string; n: number; said: string[] }
	| { what: 'order'; prompt: string | null; n: number; heading: string; axis: string; row: Row; content: Ordered<unknown>; from: number; to: number }
	| { what: 'today' | 'change'; rows: FollowUpRow[]; cards: ResultCard[] }
	| { what: 'counted'; prompt: string; result: CountedResult }
	| { what: 'balance'; prompt: string; row: ResultOf<'balance'> }
	| { what: 'other'; prompt: string; lead: string; rows: OtherRow[] }
	| { what: 'missing' };
type Row = { full: string; short: string; none: string };

/** Rows that are read from six metres on one screen. */
const ROWS = 12;
/** Sentences that are. */
const SENTENCES = 4;

/** The words of an order. A release has one question of the first kind as a rule, which then needs not be named. */
function orderWords(kind: string, prompt: string, t: Messages['releases']): { prompt: string | null; heading: string; axis: string; row: Row } {
	const part = Object.entries(t.parts).find(([name]) => name === kind)?.[1];
	if (typeof part === 'object' && 'axis' in part) return { prompt, heading: part.heading, axis: part.axis, row: kind === 'points' ? t.parts.stones : t.parts.row };
	return { prompt: null, heading: t.order.heading, axis: t.order.axis, row: t.order };
}

function tilesOfQuestion(rows: readonly Result[], prompt: string, t: Messages['releases']): Tile[] {
	return rows.flatMap((row): Tile[] => {
		if (row.content === null) return [];
		const { content } = row;
		if ('items' in content) {
			const titles = new Map(content.items.map(({ card }) => [card.id, card.title]));
			const said = sentences(content.verdict, (id) => titles.get(id) ?? id, t.verdict).slice(0, SENTENCES);
			const charts = Array.from({ length: Math.ceil(content.items.length / ROWS) }, (_, i): Tile => {
				return { what: 'order', n: content.n, ...orderWords(row.kind, prompt, t), content, from: i * ROWS, to: (i + 1) * ROWS };
			});
			return [{ what: 'said', prompt, n: content.n, said: said.length > 0 ? said : [t.verdict.noOrder] }, ...charts];
		}
		if ('lean' in content) return [{ what: 'balance', prompt, row: row as ResultOf<'balance'> }];
		return 'rows' in content ? [{ what: 'counted', prompt, result: row as CountedResult }] : [];
	});
}

/** A row that shows something. */
const tells = ({ content }: FollowUpRow): boolean =>
	content !== null && (content.aspect === 'today' || [content.row.create, content.row.break, content.row.keep].some(({ kind }) => kind === 'count'));

export function tilesOf(results: readonly Result[], t: Messages['releases']): Tile[] {
	const priorities = toldPriorities(results);
	const tiles = byQuestion(results).flatMap((asked): Tile[] => {
		const cards = cardsFollowedUp(asked);
		const about = (what: 'today' | 'change'): Tile[] => {
			const rows = followUpsAbout(asked, what);
			return rows.some(tells) ? [{ what, rows, cards }] : [];
		};
		const found = priorities.find(({ question }) => question === asked.question);
		const first: Tile[] = found ? (['priorities', 'picture'] as const).map((what) => ({ what, headline: foundOf(found, asked.rows[0]!, t).headline, priorities: found })) : [];
		return [...first, ...tilesOfQuestion(asked.rows, asked.prompt, t), ...about('today'), ...about('change')];
	});
	return [...tiles, { what: 'missing' }];
}

/** What a tile is about, for the page's title: heard when the tile changes. */
export function nameOf(tile: Tile, t: Messages['releases']): string {
	switch (tile.what) {
		case 'priorities':
			return tile.headline;
		case 'picture':
			return t.priorities.picture.heading;
		case 'said':
			return tile.said[0]!;
		case 'order':
			return tile.heading;
		case 'today':
			return t.gap.heading;
		case 'change':
			return t.change.heading;
		case 'other':
			return tile.lead;
		case 'missing':
			return t.unknown.heading;
		default:
			return tile.prompt;
	}
}
