/** A part of a release as a slide: its words from the functions that the screen's come from, its numbers from what the release tells. */
import { describeCard } from '#charts/four-field/describe.ts';
import { describeRow } from '#charts/dot-band/describe.ts';
import type { Block, Line, Slide } from '#domain/board/slide.ts';
import type { ReleasedQuote } from '#domain/quote/quote.ts';
import type { Release } from '#domain/result/release.ts';
import type { ToldFigure } from '#domain/result/told.ts';
import type { Messages } from '#i18n/index.ts';
import { dateOf } from '#features/releases/grouped.ts';
import type { ReleasePart } from '#features/releases/parts.ts';
import { pictureOf, saidOf } from '#features/releases/priorities.ts';
import { dilemmaWords, roundingNote, tableWords } from '#features/releases/question/words.ts';
import { sharingTheTop } from '#features/releases/sentences.ts';
import type { Tile } from '#features/releases/tiles.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

export interface FigureContext {
	release: Release;
	/** All that the release tells (told.ts). */
	told: readonly ToldFigure[];
	quotes: readonly ReleasedQuote[];
	t: Messages['releases'];
	words: Messages['boards']['slides'];
	lang: string;
}
type Of<What extends Tile['what']> = Extract<Tile, { what: What }>;
type OfPriorities = Extract<Tile, { priorities: unknown }>;
type OfDilemma = Extract<Tile, { row: { unit: string } }>;
type OfFollowUps = Extract<Tile, { cards: unknown }>;
type Figure = Pick<Slide, 'title' | 'about' | 'blocks' | 'notes'>;

export const lines = (...all: (Line | null | false)[]): Block => ({ what: 'lines', lines: all.filter((one) => one !== null && one !== false) });
export const line = (tone: Line['tone'], text: string): Line => ({ tone, text });

/** Cards of each kind that are named, as on the screen. */
const NAMED = 2;
const whole = (share: number | null) => (share === null ? null : Math.round(share * 100));

function prioritiesSlide({ headline, priorities }: OfPriorities, about: string, { t, lang, quotes }: FigureContext): Figure {
	const three = saidOf(priorities, NAMED, t.priorities, quotes);
	const columns = three.map(({ kind, heading, lead, named, more, voice }) => ({
		kind, heading,
		lines: [
			line('quiet', lead), ...named.flatMap(({ card, figure }) => [line('strong', card.title), line('plain', figure)]),
			...(voice ? [line('quote', voice)] : []), ...(more > 0 ? [line('quiet', fillPlural(t.priorities.more, more, lang, {}))] : [])
		]
	}));
	return { title: headline, about, blocks: [{ what: 'columns', columns }], notes: columns.flatMap((one) => [`${one.heading}: ${one.lines[0]!.text}`, ...one.lines.slice(1).map(({ text }) => text)]) };
}

/** The picture's own table: two ways at once are no chart that a slide program has. */
function pictureSlide({ priorities }: OfPriorities, about: string, { t }: FigureContext): Figure {
	const { described } = pictureOf(priorities, t.priorities);
	const { columns, fields, heading, explain } = t.priorities.picture;
	const rows = described.map(({ title, place, today, field }) => [title, place, today, fields[field ?? 'hidden']]);
	const said = described.map((one) => describeCard(one, t.priorities.picture));
	return { title: heading, about, blocks: [{ what: 'table', head: [columns.card, columns.place, columns.today, columns.field], wide: [4, 3, 4, 2], rows, said, bars: null }], notes: [...said, explain] };
}

function orderSlide({ content, heading, row }: Of<'order'>, { prompt, asked, question }: ReleasePart, { told, t, words }: FigureContext): Figure {
	const top = sharingTheTop(content.verdict);
	const cards = content.items.map(({ card }) => {
		const one = told.find((figure) => figure.question === question && figure.unit === '' && figure.card === card.id && figure.measure === 'share');
		const [value, low, high] = [one?.value ?? null, one?.lower ?? null, one?.upper ?? null];
		const said = describeRow({ id: card.id, label: card.title, value, low, high }, row);
		return { title: card.title, mark: top.has(card.id) ? ' ●' : '', value: whole(value), range: low === null || high === null ? null : ([whole(low)!, whole(high)!] as [number, number]), said: `${card.title}: ${said}` };
	});
	const table: Block = {
		what: 'table', head: [t.counts.card, words.between], wide: [6, 2.2],
		rows: cards.map(({ title, mark, range }) => [title + mark, range ? range.join('–') : '–']), said: cards.map(({ said }) => said),
		bars: { series: heading, names: cards.map(({ title }) => title), values: cards.map(({ value }) => value), max: Math.max(10, ...cards.map(({ value }) => value ?? 0)), ranges: cards.map(({ range }) => range) }
	};
	const part = Object.entries(t.parts).find(([name]) => name === asked.kind)?.[1];
	const explain = typeof part === 'object' && 'explain' in part ? part.explain : t.order.explain;
	const rounding = roundingNote(content, t.order);
	const hidden = content.hidden.map(({ card, reason }) => `${card.title}: ${t.order.hidden[reason]}`);
	const under = [top.size > 0 && line('quiet', `● ${t.order.top}`), rounding && line('quiet', rounding), ...hidden.map((text) => line('untold', text))].filter((one): one is Line => typeof one === 'object' && one !== null);
	const method = fill(t.how.method, { level: Math.round(content.level * 100), method: content.method, seed: content.seed });
	return { title: heading, about: prompt, blocks: [table, lines(...under)], notes: [...table.said, ...hidden, `${t.how.summary}: ${fill(explain, { n: content.n })} ${method}`] };
}

function todaySlide({ cards }: OfFollowUps, { asked, prompt }: ReleasePart, { told, t, release }: FigureContext): Figure {
	const k = release.smallestGroup;
	const figures = cards.flatMap(({ id, title }) => {
		const one = told.find(({ unit, measure }) => unit === `${id}:today` && (measure === 'today_percent' || measure === 'all'));
		return one && asked.followUps.some(({ unit, question }) => unit === one.unit && question === one.question) ? [{ title, one }] : [];
	});
	const shown = figures.filter(({ one }) => one.hidden === null).map(({ title, one }) => {
		const says = one.word ? t.gap.words[one.word] : fill(t.gap.percent, { percent: one.value! });
		return { title, says: `${says} ${fill(t.gap.of, { n: one.n! })}`, value: one.value };
	});
	const hidden = (['too_few', 'protects_another'] as const).flatMap((reason) => {
		const names = figures.filter(({ one }) => one.hidden === reason).map(({ title }) => title).join(', ');
		return names === '' ? [] : [fill(reason === 'too_few' ? t.gap.tooFew : t.gap.protects, { cards: names, k })];
	});
	const said = shown.map(({ title, says }) => `${title}: ${says}`);
	const table: Block = {
		what: 'table', head: [t.counts.card, t.priorities.picture.columns.today], wide: [5, 4], rows: shown.map(({ title, says }) => [title, says]), said,
		// Words are no numbers, and get no bar that would make them look like some.
		bars: shown.some(({ value }) => value !== null) ? { series: t.gap.heading, names: shown.map(({ title }) => title), values: shown.map(({ value }) => value), max: 100 } : null
	};
	const inWords = shown.some(({ value }) => value === null);
	return {
		title: t.gap.heading, about: prompt,
		blocks: [lines(line('quiet', t.gap.explain)), ...(shown.length > 0 ? [table] : []), lines(...hidden.map((text) => line('untold', text)), inWords && line('quiet', fill(t.gap.whenPercent, { k })))],
		notes: [t.gap.explain, ...said, ...hidden]
	};
}

function changeSlide({ cards }: OfFollowUps, { asked, prompt }: ReleasePart, { told, t, release }: FigureContext): Figure {
	const KINDS = ['create', 'break', 'keep'] as const;
	const rows = cards.flatMap(({ id, title }) => {
		const ours = told.filter(({ unit, question }) => unit === `${id}:change` && asked.followUps.some((row) => row.question === question));
		const cells = KINDS.map((kind) => ours.find(({ measure }) => measure === kind) ?? null);
		return cells.some((cell) => cell !== null && cell.value !== null) ? [{ title, cells: cells.map((cell) => (cell?.value == null ? t.change.none : fill(t.change.people, { n: cell.value, of: cell.n! }))), protects: cells.some((cell) => cell?.hidden === 'protects_another') }] : [];
	});
	const said = rows.map(({ title, cells }) => `${title}: ${KINDS.map((kind, i) => `${t.change[kind].toLowerCase()}, ${cells[i]}`).join('; ')}`);
	const rule = fill(t.change.hidden, { k: release.smallestGroup }) + (rows.some(({ protects }) => protects) ? ` ${t.change.protects}` : '');
	return {
		title: t.change.heading, about: prompt,
		blocks: [lines(line('quiet', t.change.explain)), { what: 'table', head: [t.counts.card, ...KINDS.map((kind) => t.change[kind])], wide: [5, 2.6, 2.6, 2.6], rows: rows.map(({ title, cells }) => [title, ...cells]), said, bars: null }, lines(line('quiet', rule))],
		notes: [t.change.explain, ...said, rule]
	};
}

function countedSlide({ prompt, result }: Of<'counted'>, { told, t, lang }: FigureContext): Figure {
	const { lead, rows } = tableWords(result, t);
	const figures = result.content.rows.map((row) => told.find(({ question, card, measure }) => question === result.question && measure === 'people' && card === ('value' in row ? row.value : `${row.from}-${row.to}`))!);
	const capital = (label: string) => label.charAt(0).toLocaleUpperCase(lang) + label.slice(1);
	const shown = rows.map(({ label }, i) => ({ label: capital(label), value: figures[i]!.value, says: figures[i]!.value === null ? t.parts.table.hidden[figures[i]!.hidden ?? 'too_few'] : String(figures[i]!.value) }));
	const any = shown.some(({ value }) => value !== null);
	const said = any ? shown.map(({ label, says }) => `${label}: ${says}`) : [];
	const scale = result.kind === 'ladder' && any ? fill(t.parts.table.ladder, { low: result.content.low, high: result.content.high }) : '';
	// A bar has its number at its end; of a hidden one the table says why.
	const why = shown.some(({ value }) => value === null);
	const table: Block = {
		what: 'table', head: [t.parts.table.answer, ...(why ? [t.parts.table.people] : [])], wide: why ? [5, 4] : [1], rows: shown.map(({ label, says }) => [label, ...(why ? [says] : [])]), said,
		bars: { series: t.parts.table.people, names: shown.map(({ label }) => label), values: shown.map(({ value }) => value), max: Math.max(1, ...shown.map(({ value }) => value ?? 0)) }
	};
	return { title: lead, about: prompt, blocks: [...(scale ? [lines(line('quiet', scale))] : []), ...(any ? [table] : [])], notes: [scale, ...said] };
}

function balanceSlide({ prompt, row }: OfDilemma, { told, t, lang, release }: FigureContext): Figure {
	if (row.content === null) return { title: t.parts.tooFewHeading, about: prompt, blocks: [lines(line('untold', fill(t.parts.tooFew, { k: release.smallestGroup })))], notes: [] };
	const { lead, lines: under } = dilemmaWords(row.content, t, lang);
	const lean = told.find(({ question, unit, measure }) => question === row.question && unit === row.unit && measure === 'lean')!;
	const { first, second, n, level, method, seed } = row.content;
	const beam: Block = { what: 'beam', series: prompt, first: first.title, second: second.title, middle: t.parts.balance.even, value: Number(lean.value!.toFixed(1)), said: [lead, ...under].join(' ') };
	const how = fill(t.how.method, { level: Math.round(level * 100), method, seed });
	return { title: lead, about: prompt, blocks: [beam, lines(line('quiet', fill(t.parts.n, { n })), ...under.map((text) => line('plain', text)))], notes: [...under, `${t.how.summary}: ${t.parts.balance.explain} ${how}`] };
}

/** The finding is the title. Where it is all that there is it stands in the middle, under what was asked. */
function saidSlide({ prompt, said }: Of<'said'>): Figure {
	const [lead = '', ...rest] = said;
	if (rest.length === 0) return { title: prompt, about: '', blocks: [lines(line('lead', lead))], notes: [lead] };
	return { title: lead, about: prompt, blocks: [lines(...rest.map((text) => line('plain', text)))], notes: rest };
}

function otherSlide({ lead, rows, prompt }: Of<'other'>, { t }: FigureContext): Figure {
	const said = rows.map(({ title, best, worst, shown }) => `${title}: ${fill(t.other.best, { n: best })}, ${fill(t.other.worst, { n: worst }).toLowerCase()}, ${fill(t.other.shown, { n: shown }).toLowerCase()}`);
	const table: Block = { what: 'table', head: [t.counts.card, t.counts.best, t.counts.worst, t.counts.shown], wide: [5, 2, 2.4, 2], rows: rows.map(({ title, best, worst, shown }) => [title, String(best), String(worst), String(shown)]), said, bars: null };
	return { title: lead, about: prompt, blocks: [...(rows.length > 0 ? [table] : []), lines(line('quiet', t.other.note))], notes: [...said, t.other.note] };
}

function partSlide(part: ReleasePart, context: FigureContext): Figure {
	const { tile, prompt } = part;
	const { t } = context;
	switch (tile.what) {
		case 'priorities':
			return prioritiesSlide(tile, prompt, context);
		case 'picture':
			return pictureSlide(tile, prompt, context);
		case 'said':
			return saidSlide(tile);
		case 'order':
			return orderSlide(tile, part, context);
		case 'today':
			return todaySlide(tile, part, context);
		case 'change':
			return changeSlide(tile, part, context);
		case 'counted':
			return countedSlide(tile, context);
		case 'other':
			return otherSlide(tile, context);
		case 'missing':
			return { title: t.unknown.heading, about: '', blocks: [], notes: [] };
		default:
			return balanceSlide(tile, context);
	}
}

/** With the day of numbers that are from an earlier release. */
export function figureSlide(part: ReleasePart, context: FigureContext): Figure {
	const slide = partSlide(part, context);
	const { t, lang, release } = context;
	const since = dateOf(part.part === 'today' || part.part === 'change' ? part.asked.followUps : part.asked.rows, release.id);
	const about = slide.about === slide.title ? '' : slide.about;
	if (!since) return { ...slide, about };
	const text = fill(t.parts.someSince, { date: longDay(since, lang) });
	return { ...slide, about, blocks: [...slide.blocks, lines(line('quiet', text))], notes: [...slide.notes, text] };
}
