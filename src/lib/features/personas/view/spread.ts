/** How differently people weigh what a line says, read from the result that it points at: nothing is counted here that the release does not tell. */
import { rowAt } from '#analysis/finding.ts';
import type { FigureAddress } from '#domain/insight/insight.ts';
import { weighedBothWays } from '#domain/result/other-way.ts';
import { countOf, type Ordered, type OrderedItem } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

export interface SpreadBand {
	label: string;
	/** Null: hidden in the result. */
	count: number | null;
	tone: 'most' | 'middle' | 'least' | 'one';
}
export interface Spread {
	said: string;
	/** What is drawn; none where only words can tell it. */
	bands: SpreadBand[];
	/** Of how many all bands are parts. */
	of: number;
}
type Words = Messages['personas']['view']['spread'];
type Counts = Partial<Record<'best' | 'worst' | 'wins' | 'losses' | 'first' | 'shown', number>>;

function ofTimes({ counts, rankLow, rankHigh }: OrderedItem<unknown>, { items, hidden }: Ordered<unknown>, t: Words): Spread | null {
	const { best, worst, wins, losses, first, shown } = counts as Counts;
	const [most, least] = [best ?? wins ?? first, worst ?? losses];
	if (typeof most === 'number' && typeof shown === 'number' && shown > 0) {
		const band = (label: string, count: number, tone: SpreadBand['tone']): SpreadBand => ({ label, count, tone });
		const said = least === undefined ? fill(t.first, { shown, first: most }) : fill(t.bothWays, { shown, first: most, last: least });
		return { said, of: shown, bands: [band(t.best, most, 'most'), band(t.between, shown - most - (least ?? 0), 'middle'), ...(least === undefined ? [] : [band(t.worst, least, 'least')])] };
	}
	if (rankLow === null || rankHigh === null) return null;
	const of = items.length + hidden.length;
	return { said: rankLow === rankHigh ? fill(t.place, { low: rankLow, of }) : fill(t.places, { low: rankLow, high: rankHigh, of }), bands: [], of: 0 };
}

/** Null where the result does not tell it: how answers about a dilemma lie is not, and a mean is no spread. */
export function spreadOf(results: readonly Result[], at: FigureAddress, t: Words): Spread | null {
	const content = rowAt(results, at)?.content ?? null;
	if (content === null) return null;
	if ('items' in content) {
		const order = content as Ordered<unknown>;
		if (at.card !== '') {
			const item = order.items.find(({ card }) => card.id === at.card);
			return item ? ofTimes(item, order, t) : null;
		}
		const most = weighedBothWays(order)?.[0];
		const spread = most && ofTimes(order.items.find(({ card }) => card.id === most.card.id)!, order, t);
		return spread ? { ...spread, said: `${fill(t.title, { card: most.card.title })} ${spread.said}` } : null;
	}
	if (!('rows' in content)) return null;
	// A ladder's steps have no names but their numbers.
	const bands = content.rows.map((row): SpreadBand => ({ label: 'label' in row ? row.label : `${row.from}–${row.to}`, count: countOf(row.cell), tone: 'one' }));
	return { said: '', bands, of: content.n };
}
