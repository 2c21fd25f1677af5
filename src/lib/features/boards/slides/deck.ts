/** A board as slides: one a tile, in the board's order. What a tile does not show its slide does not show, with the same sentence. */
import { asks } from '#analysis/insight-marks.ts';
import type { Source, Sources } from '#data/server/boards.ts';
import { imageAt, type GlassesTile, type ImageTile, type Tile } from '#domain/board/board.ts';
import type { Line, Slide } from '#domain/board/slide.ts';
import { byDay, isLate } from '#domain/decision/decision.ts';
import { gate, toldFigures } from '#domain/result/told.ts';
import { linesOf } from '#features/insights/lines.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { shownStatistic } from '#features/statistics/shown-statistic.ts';
import { partsOf } from '#features/releases/parts.ts';
import { besideLines } from '#features/boards/beside-lines.ts';
import { glassesOf } from '#features/boards/glasses.ts';
import { drawingOf } from '#features/personas/portrait/parts.ts';
import { hiddenWords } from '#features/releases/preview.ts';
import { messages, type Language, type Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { tileWords, type TileWords } from '#features/boards/tile-words.ts';
import { figureSlide, line, lines } from './figure.ts';
import { besideSlide, groupsSlide } from './gaps.ts';

export interface SlideWords {
	tile: TileWords;
	slides: Messages['boards']['slides'];
	madeUp: string;
	lang: Language;
	/** The workspace's day, YYYY-MM-DD. */
	today: string;
}
/** `today`: the workspace's day. */
export function slideWords(lang: Language, today: string): SlideWords {
	const { boards, staff } = messages(lang);
	return { tile: tileWords(lang), slides: boards.slides, madeUp: staff.madeUp, lang, today };
}
type OfRelease = Exclude<Tile, { kind: 'text' | 'image' | 'insight' | 'statistic' }>;
type Body = Omit<Slide, 'foot' | 'madeUp'>;

const untold = (title: string, why: string): Body => ({ title, about: '', blocks: [lines(line('untold', why))], notes: [why] });

function textSlide({ heading, text }: Extract<Tile, { kind: 'text' }>, { tile: { boards } }: SlideWords): Body {
	const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '');
	return { title: heading || boards.kinds.text, about: '', blocks: [lines(...(paragraphs.length === 0 && heading === '' ? [line('quiet', boards.view.noText)] : paragraphs.map((one) => line('plain', one))))], notes: [] };
}

/** In a file that has no picture its words stand in its place. */
function imageSlide({ picture, alt, caption }: ImageTile, { images }: Sources, { tile: { boards } }: SlideWords): Body {
	const src = imageAt(picture, images);
	const title = caption || boards.kinds.image;
	return src ? { title, about: '', blocks: [{ what: 'image', src, alt }], notes: [alt] } : untold(title, alt || boards.view.gone);
}

function insightSlide({ insight: id }: Extract<Tile, { kind: 'insight' }>, { insights: { insights, grounds } }: Sources, words: SlideWords): Body {
	const { boards, insights: t, ...tile } = words.tile;
	const insight = insights.find((one) => one.id === id);
	if (!insight) return untold(boards.kinds.insight, boards.view.gone);
	const evidence = linesOf(insight.evidence, grounds, (results, at) => figureWords(results, at, { ...tile, insights: t }, words.lang), t, words.lang);
	const rests = evidence.flatMap((one): Line[] => {
		const from = [t.evidence.kinds[one.kind], one.from, one.n === null ? '' : fill(t.evidence.n, { n: one.n }), one.madeUp ? words.madeUp : '', one.mark ? t.marks[one.mark] : ''].filter(Boolean).join(' · ');
		return one.kind === 'quote' && one.href ? [line('quote', one.said), line('quiet', [one.heading, from].filter(Boolean).join(' · '))] : [line('item', [one.heading, one.group, one.said].filter(Boolean).join('. ').replaceAll('..', '.')), line('quiet', from)];
	});
	const other = insight.counter || (insight.unheard ? t.counter.unheard : t.counter.none);
	const about = [asks(insight, grounds) ? t.marked : t.states[insight.state], insight.lens && tile.names.lenses[insight.lens], insight.lifeArea && tile.names.lifeAreas[insight.lifeArea], insight.goal].filter(Boolean).join(' · ');
	const all = [line('strong', t.evidence.heading), ...(rests.length > 0 ? rests : [line('quiet', t.evidence.none)]), line('strong', t.counter.heading), line('plain', other)];
	return { title: insight.claim, about, blocks: [lines(...all)], notes: all.map(({ text }) => text) };
}

function statisticSlide({ statistic: id }: Extract<Tile, { kind: 'statistic' }>, { statistics }: Sources, { tile: { boards, statistics: t }, lang }: SlideWords): Body {
	const found = statistics.find((one) => one.id === id);
	if (!found) return untold(boards.kinds.statistic, boards.view.gone);
	const { title, about, periods, rows, facts, holds } = shownStatistic(found, found.holds, lang);
	if (!holds) return untold(title, t.know.broken);
	const said = rows.map(({ name, cells }) => `${name}. ${cells.map((cell, i) => `${periods[i]}: ${cell}`).join('. ')}`);
	return { title, about, blocks: [{ what: 'table', head: [t.area, ...periods], wide: [3, ...periods.map(() => 1.2)], rows: rows.map(({ name, cells }) => [name, ...cells]), said, bars: null }], notes: [...said, ...facts.map(({ name, text }) => `${name}: ${text}`)] };
}

function decisionsSlide({ answered }: Source, { tile: { boards, decisions: t }, slides, today, lang }: SlideWords): Body {
	const title = boards.kinds.decisions;
	if (answered.decisions.length === 0) return { title, about: '', blocks: [lines(line('plain', boards.view.noDecisions))], notes: [boards.view.noDecisions] };
	const rows = byDay(answered.decisions).map((one) => {
		const open = one.dueOn && (one.state === 'planned' || one.state === 'ongoing');
		return [one.title, one.about ?? '', one.owner, open ? fill(isLate(one, today) ? t.late : t.due, { date: longDay(one.dueOn!, lang) }) : '', t.states[one.state]];
	});
	const said = rows.map((cells) => cells.filter(Boolean).join('. '));
	return { title, about: '', blocks: [{ what: 'table', head: slides.decision.slice(), wide: [5, 3, 2.4, 2.6, 1.8], rows, said, bars: null }], notes: said };
}

function voicesSlide({ voices: { quotes, few } }: Source, { tile: { boards, voices: t } }: SlideWords): Body {
	if (quotes.length === 0) return few ? untold(t.heading, t.few) : { title: boards.kinds.voices, about: '', blocks: [lines(line('plain', boards.view.noVoices))], notes: [] };
	const cards = [...new Map(quotes.map(({ card }) => [card?.id ?? '', card?.title ?? ''])).entries()].sort(([a], [b]) => Number(a === '') - Number(b === ''));
	const all = cards.flatMap(([id, title]): Line[] => [...(title ? [line('strong', title)] : []), ...quotes.filter(({ card }) => (card?.id ?? '') === id).map(({ text }) => line('quote', text))]);
	return { title: t.heading, about: '', blocks: [lines(line('quiet', t.lead), ...all)], notes: [t.lead] };
}

function storySlide(tile: Extract<Tile, { kind: 'quote' }>, source: Source, { statistics }: Sources, { tile: words, lang }: SlideWords): Body {
	const { voices } = source;
	const { boards, voices: t } = words;
	const voice = voices.quotes.find(({ id }) => id === tile.quote);
	if (!voice) return untold(boards.kinds.quote, voices.few ? t.few : boards.view.gone);
	const beside = besideLines(tile, { releases: { [tile.release]: source }, statistics }, words, lang).flatMap(({ heading, number, unit, said, from, untold: not }): Line[] => [
		...(heading ? [line('strong', heading)] : []), line(not ? 'untold' : 'item', [`${number} ${unit}`.trim(), said].filter(Boolean).join('. ')), ...(from ? [line('quiet', from)] : [])
	]);
	const all = [line('quote', voice.text), line('quiet', [voice.card?.title ?? '', boards.view.oneVoice].filter(Boolean).join('. ')), ...beside];
	return { title: boards.kinds.quote, about: '', blocks: [lines(...all)], notes: all.map(({ text }) => text) };
}

function glassesSlide(tile: GlassesTile, sources: Sources, { tile: { boards, portrait }, today, lang }: SlideWords): Body {
	const { glasses: t } = boards.view;
	const glasses = glassesOf(tile, sources, today, lang);
	if (!glasses) return untold(t.any, t.gone);
	const standing = [line('quiet', glasses.invented), ...(glasses.past ? [line('strong', `${glasses.past}.`)] : [])];
	const lines_ = glasses.lines.flatMap((one): Line[] => [
		line('strong', one.text), line('quiet', [one.card && `${one.card}.`, one.weighs, `(${one.rests})`, one.marked].filter(Boolean).join(' ')), line('plain', `${t.today}: ${one.today ? [one.group && `${one.group}.`, one.today].filter(Boolean).join(' ') : t.notTold}`)
	]);
	const all = [...standing, ...(lines_.length > 0 ? lines_ : [line('plain', fill(t.none, { name: glasses.name }))]), ...(glasses.more > 0 ? [line('quiet', fillPlural(t.more, glasses.more, lang, {}))] : [])];
	return { title: glasses.heading, about: '', blocks: [{ what: 'meets', drawing: drawingOf(glasses.portrait, portrait), lines: all, under: [] }], notes: all.map(({ text }) => text) };
}

function missingSlide({ release, results }: Source, { tile: { releases: t, hidden: words }, lang }: SlideWords): Body {
	const hidden = hiddenWords(results, release.smallestGroup, words, lang);
	const n = release.n!;
	const notShown = hidden.flatMap(({ prompt, lines: all }): Line[] => [...(hidden.length > 1 ? [line('plain', prompt)] : []), ...all.map((text) => line('item', text))]);
	const unknown = [t.unknown.who, t.unknown.relative, fill(n < 10 ? t.unknown.few : t.unknown.many, { n }), ...(release.simulated ? [t.unknown.madeUp] : [])];
	const all = [...unknown.map((text) => line('item', text)), line('strong', t.hidden.heading), ...(notShown.length > 0 ? notShown : [line('plain', t.hidden.none)])];
	return { title: t.unknown.heading, about: '', blocks: [lines(...all)], notes: all.map(({ text }) => text) };
}

function releaseSlide(tile: OfRelease, source: Source, sources: Sources, words: SlideWords): Body {
	const { boards, releases: t } = words.tile;
	const { view } = boards;
	if (tile.kind === 'decisions') return decisionsSlide(source, words);
	const { release, results, voices } = source;
	if (release.n === null) return untold(t.tooFewHeading, view.tooFew);
	if (tile.kind === 'segments') return untold(boards.kinds.segments, words.tile.segments.designersOnly);
	if (tile.kind === 'voices') return voicesSlide(source, words);
	if (tile.kind === 'quote') return storySlide(tile, source, sources, words);
	if (tile.kind === 'missing') return missingSlide(source, words);
	if (tile.kind === 'glasses') return glassesSlide(tile, sources, words);
	if (tile.kind === 'groups') return groupsSlide(source, words.tile, words.lang) ?? untold(boards.kinds.groups, words.tile.splits.none);
	if ('with' in tile) return besideSlide(tile, source, sources, words.tile, words.lang) ?? untold(view.kind, sources.releases[tile.with] ? view.tooFew : view.gone);
	const part = partsOf(results, t).find((one) => one.question === tile.question && one.part === tile.part && one.unit === tile.unit);
	if (!part) return untold(t.hidden.heading, view.hidden);
	return figureSlide(part, { release, told: toldFigures(release, results), quotes: voices.quotes, t, words: words.slides, lang: words.lang });
}

/** One tile. What stands under it on the screen is the slide's foot. */
export function slideOf(tile: Tile, sources: Sources, words: SlideWords): Slide {
	if (tile.kind === 'text') return { ...textSlide(tile, words), foot: '', madeUp: '' };
	if (tile.kind === 'image') return { ...imageSlide(tile, sources, words), foot: '', madeUp: '' };
	if (tile.kind === 'insight') return { ...insightSlide(tile, sources, words), foot: '', madeUp: '' };
	if (tile.kind === 'statistic') return { ...statisticSlide(tile, sources, words), foot: '', madeUp: '' };
	const { boards } = words.tile;
	const found = sources.releases[tile.release];
	if (!found) return { ...untold(boards.view.kind, boards.view.gone), foot: '', madeUp: '' };
	const { release } = found;
	const source = { ...found, results: gate(release, found.results) };
	const foot = release.n === null ? release.round : fill(boards.view.of, { round: release.round, n: release.n, date: longDay(release.releasedOn, words.lang) });
	const slide = releaseSlide(tile, source, sources, words);
	const madeUp = release.simulated ? words.madeUp : '';
	return { ...slide, foot, madeUp, notes: [...slide.notes, madeUp ? `${foot} · ${madeUp}` : foot] };
}
