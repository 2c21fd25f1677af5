/** What a release tells, part by part: what a board can point at, by question, kind of part and unit. The same tiles as on a wall, whole. */
import type { Part } from '#domain/board/board.ts';
import type { Shown } from '#domain/board/templates.ts';
import { weighedBothWays } from '#domain/result/other-way.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { byQuestion, type AskedQuestion } from './grouped.ts';
import { otherLead } from './question/words.ts';
import { nameOf, tilesOf, type Tile } from './tiles.ts';

export interface ReleasePart extends Shown {
	prompt: string;
	tile: Tile;
	/** For counts that can be checked by hand. */
	asked: AskedQuestion;
}

export function partsOf(results: readonly Result[], t: Messages['releases']): ReleasePart[] {
	return byQuestion(results).flatMap((asked) => [
		...tilesOf([...asked.rows, ...asked.followUps], t).flatMap((tile): ReleasePart[] => {
			const about = { question: asked.question, prompt: asked.prompt, asked, unit: '' };
			// What is missing is of the whole release.
			if (tile.what === 'missing') return [];
			if (!('row' in tile)) return [{ ...about, part: tile.what satisfies Part, tile }];
			if (tile.what !== 'order') return [{ ...about, part: 'leaning', unit: tile.row.unit, tile }];
			// A wall takes a long order in pieces; a board shows it whole.
			return tile.from > 0 ? [] : [{ ...about, part: 'order', tile: { ...tile, to: tile.content.items.length } }];
		}),
		...otherWay(asked, t)
	]);
}

/** Who weighs it the other way: on boards alone, where somebody has asked for it. */
function otherWay(asked: AskedQuestion, t: Messages['releases']): ReleasePart[] {
	return asked.rows.flatMap(({ content }): ReleasePart[] => {
		const found = content !== null && 'items' in content ? weighedBothWays(content) : null;
		if (!found) return [];
		const rows = found.map(({ card: { id, title }, ...counts }) => ({ id, title, ...counts }));
		return [{ question: asked.question, prompt: asked.prompt, asked, unit: '', part: 'other', tile: { what: 'other', prompt: asked.prompt, lead: otherLead(rows, t.other), rows } }];
	});
}

/** What a tile is called in a list, under its question: never what it has found. */
export const partName = ({ part, tile, prompt }: ReleasePart, t: Messages['releases'], parts: Messages['boards']['parts']): string =>
	part === 'priorities' || part === 'said' || part === 'other' ? parts[part] : part === 'leaning' || part === 'counted' ? prompt : nameOf(tile, t);
