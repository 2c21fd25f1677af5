/** Slides of what is compared: parties, groups among those who answered, now and before. */
import { gapsBetween, type Gap } from '#analysis/gap.ts';
import { changesBetween, gapsOf } from '#analysis/over-time.ts';
import type { Source, Sources } from '#data/server/boards.ts';
import type { Tile } from '#domain/board/board.ts';
import type { Block, Slide } from '#domain/board/slide.ts';
import { pairsOf, REST, type Part } from '#domain/result/split.ts';
import { gate } from '#domain/result/told.ts';
import { differenceOf, differingFirst, differsIn, saysOf } from '#features/releases/beside.ts';
import type { TileWords } from '#features/boards/tile-words.ts';
import { fill } from '#ui/fill.ts';
import { line, lines } from './figure.ts';

type Body = Omit<Slide, 'foot' | 'madeUp'>;
interface Compared {
	own: string;
	party: string;
	gaps: Gap[];
}

function blocksOf({ own, party, gaps }: Compared, t: TileWords['beside'], lang: string): Block[] {
	return gaps.flatMap((gap): Block[] => {
		const heading = line('strong', gap.prompt + (gap.second && gap.rows[0] ? `: ${gap.rows[0].title} – ${gap.second}` : ''));
		if (gap.rows.length === 0) return [lines(heading, line('quiet', t.untold))];
		const first = differsIn(gap, t);
		const rows = differingFirst(gap).map((row) => [row.title, saysOf(t, gap, row, { own, party }), differenceOf(t, gap, row, lang) ?? '–']);
		return [lines(heading, ...(first ? [line('plain', first)] : [])), { what: 'table', head: [t.about, t.says, t.difference], wide: [3, 5, 2.6], rows, said: rows.map((cells) => cells.join(' ')), bars: null }];
	});
}
const notesOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.what === 'table' ? block.said : block.what === 'lines' ? block.lines.map(({ text }) => text) : []));

function slide(title: string, lead: string, all: readonly Compared[], t: TileWords['beside'], lang: string): Body {
	const blocks = all.flatMap((one) => [...(all.length > 1 ? [lines(line('strong', `${one.own} – ${one.party}`))] : []), lines(line('quiet', fill(t.minus, { own: one.own, party: one.party }))), ...blocksOf(one, t, lang)]);
	const how = `${t.howHeading}: ${fill(t.how, { level: Math.round((all[0]?.gaps[0]?.level ?? 0.9) * 100) })}`;
	return { title, about: '', blocks: [lines(line('quiet', lead)), ...blocks], notes: [lead, ...notesOf(blocks), how] };
}

/** Null where one side tells nothing. */
export function besideSlide(tile: Extract<Tile, { with: string }>, source: Source, { releases }: Sources, { beside, overTime, pairings, splits }: TileWords, lang: string): Body | null {
	const other = releases[tile.with];
	if (!other || other.release.n === null) return null;
	const theirs = gate(other.release, other.results);
	if (tile.kind === 'over_time') {
		const [own, party] = [source.release.round, other.release.round].map((label) => fill(splits.named, { label })) as [string, string];
		const t = { ...beside, ...overTime };
		const { pairing } = source;
		if (pairing?.before === tile.with) {
			const lead = fill(pairings.overTime.lead, { n: pairing.people });
			return slide(fill(t.heading, { party }), lead, [{ own, party, gaps: gapsOf(pairing) }], { ...t, ...pairings.overTime, lead }, lang);
		}
		return slide(fill(t.heading, { party }), t.lead, [{ own, party, gaps: changesBetween(source.results, theirs) }], t, lang);
	}
	const party = source.parties?.others.find((one) => one.release === tile.with)?.party ?? other.release.round;
	const own = source.parties?.own ?? source.release.round;
	return slide(fill(beside.heading, { party }), fill(beside.lead, { own }), [{ own, party, gaps: gapsBetween(source.results, theirs) }], beside, lang);
}

/** Null where the release is not divided. */
export function groupsSlide({ split }: Source, { beside, boards, splits: t }: TileWords, lang: string): Body | null {
	if (!split) return null;
	const nameOf = ({ part, label }: Part) => (part === REST ? t.rest : fill(t.named, { label }));
	const all = pairsOf(split).map(([own, other]): Compared => ({ own: nameOf(own), party: nameOf(other), gaps: gapsBetween(own.results, other.results) }));
	const cover = split.parts.some(({ part }) => part === REST) ? ` ${fill(t.cover, { rest: t.rest })}` : '';
	return slide(boards.kinds.groups, fill(t.lead, { prompt: split.prompt }) + cover, all, { ...beside, untold: t.untold }, lang);
}
