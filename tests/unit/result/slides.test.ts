/** A board as slides: the numbers in its charts and texts are those that are told, any text gives a file that opens, and nothing goes with it. */
import { DOMParser, type Document } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { NOTHING_BENEATH, type Source, type Sources } from '#data/server/boards.ts';
import type { QuoteTile, Tile } from '#domain/board/board.ts';
import type { Slide } from '#domain/board/slide.ts';
import type { Release } from '#domain/result/release.ts';
import { toldFigures } from '#domain/result/told.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { besideLines, besideOptions } from '#features/boards/beside-lines.ts';
import { piecesOf } from '#features/boards/pieces-of.ts';
import { slideOf } from '#features/boards/slides/deck.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import { partsOf } from '#features/releases/parts.ts';
import { tableWords } from '#features/releases/question/words.ts';
import { messages } from '#i18n/index.ts';
import { Zip } from '#server/request/table/zip.ts';
import { clean } from '#server/request/slides/clean.ts';
import { sampleStatistic } from '#domain/statistics/sample.ts';
import { FOR_BOARD } from '#domain/picture/upload.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { asJpeg, redraw } from '#server/request/redraw.ts';
import { slidesFile } from '#server/request/slides/pptx.ts';
import { png } from '../../fixtures/picture.ts';
import { answersTo, frozen, MARK } from './frozen.ts';

const survey = surveyContent.parse(allKindsFromPack('Grums'));
const t = messages('sv');
const words = { tile: tileWords('sv'), slides: t.boards.slides, madeUp: t.staff.madeUp, lang: 'sv' as const, today: '2026-11-29' };

const STATISTIC = sampleStatistic('x', false);

function boardOf(n: number, change: Partial<Release> = {}, raw: Partial<Source> = {}): { sources: Sources; release: Release; tiles: Tile[] } {
	const { release, results } = frozen(survey, answersTo(survey, n), change);
	const source: Source = { release, results, answered: { decisions: [], toldOn: null }, voices: { quotes: [], few: false, files: false }, parties: null, split: null, pairing: null, ...raw };
	const sources: Sources = { releases: { [release.id]: source }, ...NOTHING_BENEATH, statistics: [STATISTIC], offeredStatistics: [{ id: STATISTIC.id, title: STATISTIC.definition.title }] };
	return { sources, release, tiles: piecesOf(sources, release.id, words.tile, { wholeRelease: '', own: '' }).map(({ tile }, i) => ({ ...tile, id: `tile${10 + i}` }) as Tile) };
}
const fileOf = (slides: Slide[], title = 'Styrgruppen i mars') =>
	slidesFile({ title, workspace: 'Grums', facts: 'version 2', day: '2026-11-29', lang: 'sv', accent: null, goesOn: t.boards.slides.goesOn, slides });

/** Every part as text by its name, and those of the workbooks inside. */
async function partsIn(file: Uint8Array, before = ''): Promise<Map<string, string>> {
	const zip = new Zip(file);
	const all = new Map<string, string>();
	for (const name of zip.names()) {
		const pieces: Buffer[] = [];
		for await (const piece of zip.pieces(name)) pieces.push(piece);
		const data = Buffer.concat(pieces);
		if (name.endsWith('.xlsx')) for (const [inner, text] of await partsIn(data, `${before}${name}/`)) all.set(inner, text);
		else all.set(before + name, data.toString('utf8'));
	}
	return all;
}
const known = new Map<string, Document>();
function parsed(xml: string): Document {
	const before = known.get(xml);
	if (before) return before;
	const wrong: string[] = [];
	const document = new DOMParser({ onError: (level, message) => void (level !== 'warning' && wrong.push(message)) }).parseFromString(xml, 'text/xml');
	expect(wrong).toEqual([]);
	known.set(xml, document);
	return document;
}
const found = new Map<string, string[]>();
function texts(xml: string, name: string): string[] {
	const key = name + xml;
	const all = found.get(key) ?? [...parsed(xml).getElementsByTagName(name)].map((one) => one.textContent ?? '');
	found.set(key, all);
	return all;
}
const sorted = (parts: Map<string, string>, folder: RegExp) => [...parts].filter(([name]) => folder.test(name)).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, xml]) => xml);
const chartsIn = (parts: Map<string, string>) =>
	sorted(parts, /^ppt\/charts\/chart\d+\.xml$/).map((xml) => {
		const document = parsed(xml);
		const pointsOf = (name: string) => new Map([...document.getElementsByTagName(name)].flatMap((one) => [...one.getElementsByTagName('c:pt')].map((point) => [Number(point.getAttribute('idx')), point.textContent ?? ''] as const)));
		const [names, values] = [pointsOf('c:cat'), pointsOf('c:val')];
		return [...names].map(([i, name]) => ({ name, value: values.has(i) ? Number(values.get(i)) : null }));
	});

describe.each([8, 24])('a board of a release of %i people', (n) => {
	const { sources, release, tiles } = boardOf(n);
	const { results } = sources.releases[release.id]!;
	const told = toldFigures(release, results);
	const slides = tiles.map((tile) => slideOf(tile, sources, words));
	let parts: Map<string, string>;
	beforeAll(async () => void (parts = await partsIn(await fileOf(slides))));

	test('has a chart for each order, count and dilemma, whose numbers are those that are told', () => {
		const expected = partsOf(results, t.releases).flatMap(({ tile, question }) => {
			const at = (card: string, measure: string) => told.find((one) => one.question === question && one.card === card && one.measure === measure)?.value ?? null;
			if (tile.what === 'order') return [tile.content.items.map(({ card }) => ({ name: card.title, value: at(card.id, 'share') === null ? null : Math.round(at(card.id, 'share')! * 100) }))];
			if (tile.what === 'balance') return [[{ name: `${tile.row.content!.first.title} – ${tile.row.content!.second.title}`, value: Number(at(tile.row.unit, 'lean')!.toFixed(1)) }]];
			if (tile.what !== 'counted') return [];
			const rows = tableWords(tile.result, t.releases).rows.map(({ label, count }) => ({ name: label.charAt(0).toUpperCase() + label.slice(1), value: count }));
			return rows.some(({ value }) => value !== null) ? [rows] : [];
		});
		const drawn = chartsIn(parts).filter((rows) => expected.some((one) => one[0]!.name === rows[0]!.name && one.length === rows.length));
		for (const rows of expected) expect(drawn).toContainEqual(rows);
		expect(expected.length).toBeGreaterThan(5);
		// The workbook inside, which is what somebody edits, has the same numbers as what is drawn.
		const sheets = sorted(parts, /worksheets\/sheet1\.xml$/).map((xml) => [...parsed(xml).getElementsByTagName('c')].filter((cell) => cell.getAttribute('t') !== 's').map((cell) => Number(cell.textContent)));
		expect(sheets.map((all) => all.join()).sort()).toEqual(chartsIn(parts).map((rows) => rows.flatMap(({ value }) => (value === null ? [] : [value])).join()).sort());
	});

	test('has on each slide the words of its tile, in notes the same with where it comes from, and a name for each chart', () => {
		const [shown, notes] = [sorted(parts, /^ppt\/slides\/slide\d+\.xml$/), sorted(parts, /notesSlides\/notesSlide\d+\.xml$/)];
		expect(shown.length).toBe(notes.length);
		for (const slide of slides) {
			const at = shown.findIndex((xml, i) => texts(xml, 'a:t').some((text) => text.startsWith(slide.title)) && slide.notes.every((note) => texts(notes[i]!, 'a:t').join('\n').includes(clean(note))));
			expect(at, slide.title).toBeGreaterThan(0);
			if (slide.foot !== '') expect(texts(shown[at]!, 'a:t')).toContain(slide.foot);
		}
		for (const xml of shown) for (const frame of parsed(xml).getElementsByTagName('p:graphicFrame')) if (frame.getElementsByTagName('c:chart').length > 0) expect(frame.getElementsByTagName('p:cNvPr')[0]!.getAttribute('descr')!.length).toBeGreaterThan(20);
		expect(notes.join('')).toContain(t.releases.how.summary);
	});

	test('has a statistic as a table with a word where there is no number, and its source in the notes', () => {
		const slide = slideOf({ id: 'statistic', kind: 'statistic', width: 6, statistic: STATISTIC.id }, sources, words);
		expect(slide.blocks).toMatchObject([{ what: 'table', head: ['Område', '2021', '2022', '2023', '2024', '2025'], rows: [['Exempelby', expect.any(String), 'sekretess (..)', ...Array(3).fill(expect.stringMatching(/^\d+(,\d)?$/))], [expect.any(String), ...Array(5).fill(expect.any(String))], ['Riket', ...Array(5).fill(expect.any(String))], ['Liknande kommuner (ovägt medel av 7)', 'saknas', ...Array(4).fill(expect.any(String))]] }]);
		expect(slide.notes.join('\n')).toContain('Källa: Påhittade siffror');
		// A sum that is not what it was: nothing is told.
		const broken = slideOf({ id: 'statistic', kind: 'statistic', width: 6, statistic: STATISTIC.id }, { ...sources, statistics: [{ ...STATISTIC, holds: false }] }, words);
		expect([JSON.stringify(broken).includes('2025'), broken.notes]).toEqual([false, [t.statistics.know.broken]]);
	});

	test('has a story with the figures beside it as the board says them, and nothing of a text that is told no more', () => {
		const quotes = [{ id: 'q', text: 'Jag vill bara berätta en gång.', card: null }];
		const told: Sources = { ...sources, releases: { [release.id]: { ...sources.releases[release.id]!, voices: { quotes, few: false, files: false } } } };
		const tile: QuoteTile = { id: 'story1', kind: 'quote', width: 12, release: release.id, quote: 'q', beside: [] };
		const options = besideOptions(tile, told, words.tile, 'sv');
		expect(options.length).toBeGreaterThan(10);
		const beside = [options[0]!.figure, options.find(({ figure }) => figure.kind === 'figure' && figure.card !== '')!.figure, { kind: 'statistic' as const, statistic: STATISTIC.id }];
		const lines = besideLines({ ...tile, beside }, told, words.tile, 'sv');
		expect(lines.map(({ untold, said }) => [untold, said.length > 5])).toEqual(Array(3).fill([false, true]));
		expect(lines[2]).toMatchObject({ number: expect.stringMatching(/^\d+(,\d)?$/), unit: 'procent', said: 'Exempelby, 2025', from: expect.stringContaining('Källa: Påhittade siffror') });
		expect(besideOptions({ ...tile, beside }, told, words.tile, 'sv')).toHaveLength(options.length - 3);
		const slide = slideOf({ ...tile, beside }, told, words);
		expect(slide.notes[0]).toBe(quotes[0]!.text);
		for (const { heading, said } of lines) expect(slide.notes.join('\n')).toMatch(new RegExp(`${heading.replace(/[()?]/g, '.')}[^]*${said.replace(/[()?]/g, '.')}`));
		// A broken sum tells no number, a card that is hidden says so, and a text that was taken back takes its figures with it.
		const [broken] = besideLines({ ...tile, beside: [beside[2]!] }, { ...told, statistics: [{ ...STATISTIC, holds: false }] }, words.tile, 'sv');
		expect([broken!.number, broken!.said]).toEqual(['', t.statistics.know.broken]);
		expect(besideLines({ ...tile, beside: [{ kind: 'figure', question: 'none', unit: '', card: '' }] }, told, words.tile, 'sv')[0]).toMatchObject({ untold: true, heading: '', said: t.boards.view.hidden });
		expect(slideOf({ ...tile, beside }, sources, words).notes[0]).toBe(t.boards.view.gone);
	});

	test('is in Swedish, is nobody’s, and has nothing that was answered', () => {
		const all = [...parts.values()].join('\n');
		for (const xml of parts.values()) parsed(xml);
		expect(all).not.toContain('en-US');
		for (const raw of [MARK, 'PptxGenJS', release.projectId, release.roundId, release.id]) expect(all).not.toContain(raw);
		const core = [...parts].filter(([name]) => name.endsWith('docProps/core.xml')).map(([, xml]) => xml);
		for (const xml of core) {
			expect(texts(xml, 'dc:creator')).toEqual(['Värde för vem?']);
			expect(texts(xml, 'dcterms:created')).toEqual(['2026-11-29T00:00:00Z']);
		}
		expect(texts(parts.get('docProps/app.xml')!, 'Company')).toEqual(['']);
		expect([...parts.keys()].filter((name) => !/^[\w/.[\]-]+$/.test(name))).toEqual([]);
	});
});

test('an image is a picture with what it shows in words, and nothing that its file said; where it is not there the words stand alone', async () => {
	const SECRET = 'N 59.35 O 13.11';
	const drawn = await redraw(png(1600, 400, { more: [['tEXt', Buffer.from(`Comment\0${SECRET}`)]] }), FOR_BOARD);
	if (typeof drawn === 'string') throw new Error(drawn);
	const picture = '0123456789abcdef';
	const tile: Tile = { id: 'tileimage', kind: 'image', width: 6, picture, alt: 'En <dörr> som står öppen', caption: 'Från verkstaden' };
	const { sources } = boardOf(8);
	const images = { [picture]: `data:image/jpeg;base64,${Buffer.from((await asJpeg(drawn.bytes))!).toString('base64')}` };
	const parts = await partsIn(await fileOf([slideOf(tile, { ...sources, images }, words), slideOf({ ...tile, picture: 'f'.repeat(16) }, { ...sources, images }, words)]));
	const shown = parsed(parts.get('ppt/slides/slide2.xml')!).getElementsByTagName('p:pic');
	expect(Array.from(shown).map((one) => one.getElementsByTagName('p:cNvPr')[0]!.getAttribute('descr'))).toEqual([tile.alt]);
	const [size] = Array.from(shown[0]!.getElementsByTagName('a:ext')).filter((one) => one.hasAttribute('cx'));
	expect(Number(size!.getAttribute('cx')) / Number(size!.getAttribute('cy'))).toBeCloseTo(4, 1);
	expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toHaveLength(1);
	expect(parts.get('ppt/slides/slide3.xml')).not.toContain('p:pic>');
	expect(parts.get('ppt/slides/slide3.xml')).toContain('En &lt;dörr&gt; som står öppen');
	for (const [name, text] of parts) expect([SECRET, 'Exif'].filter((one) => text.includes(one)), name).toEqual([]);
	const { svg } = pictureOf(slideOf(tile, { ...sources, images }, words), 'sv');
	expect(Array.from(parsed(svg).getElementsByTagName('image')).map((one) => one.getElementsByTagName('title')[0]!.textContent)).toEqual([tile.alt]);
});

test('of a release that too few answered no number is in any byte', async () => {
	const { sources: told, tiles } = boardOf(8);
	const sources: Sources = { ...told, releases: Object.fromEntries(Object.entries(told.releases).map(([id, one]) => [id, { ...one, release: { ...one.release, n: null } }])) };
	// A statistic is of the municipality, and not of those who answered.
	const parts = await partsIn(await fileOf(tiles.filter(({ kind }) => kind !== 'statistic').map((tile) => slideOf(tile, sources, words))));
	expect(chartsIn(parts)).toEqual([]);
	const said = [...sorted(parts, /^ppt\/slides\/slide\d+\.xml$/), ...sorted(parts, /notesSlide\d+\.xml$/)].flatMap((xml) => texts(xml, 'a:t'));
	expect(said).toContain(t.boards.view.tooFew);
	// The name of the round, the version, the numbers of the slides, and what is said of any release.
	expect(said.filter((text) => /\d/.test(text) && !['Hösten 2026', 'version 2'].includes(text) && !/^\d+$/.test(text))).toEqual([]);
});

test('any text gives a file that opens, with all of it', async () => {
	const hostile = `<a:t>&"'\u0000\u0008\ufffe\ud800]]> 👩‍🚀 ما هو الأهم\u202e\r\n${'å'.repeat(10_000)} slut`;
	const { sources, tiles } = boardOf(8, { round: hostile }, {
		voices: { quotes: [{ id: 'q', text: hostile, card: { id: 'c', title: hostile } }], few: false, files: false },
		answered: { toldOn: null, decisions: [{ id: 'd', projectId: 'p', releaseId: 'r', card: null, about: hostile, title: hostile, action: null, owner: hostile, level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {}, version: 1, changedOn: '2026-11-29' } as never] }
	});
	const own: Tile = { id: 'own123', kind: 'text', width: 12, heading: hostile, text: hostile };
	const high: Tile = { id: 'own124', kind: 'text', width: 12, heading: '', text: 'a\n'.repeat(1000) };
	const { results, ...rest } = sources.releases[Object.keys(sources.releases)[0]!]!;
	const named = JSON.parse(JSON.stringify(results), (name, value: unknown) => (name === 'title' || name === 'label' || name === 'prompt' ? `${hostile.slice(0, 60)}${String(value)}` : value)) as typeof results;
	const all: Sources = { ...sources, releases: { [rest.release.id]: { ...rest, results: named } } };
	const parts = await partsIn(await fileOf([own, high, ...tiles].map((tile) => slideOf(tile, all, words)), hostile));
	for (const [name, xml] of parts) if (/\.(xml|rels)$/.test(name)) parsed(xml);
	const shown = sorted(parts, /^ppt\/slides\/slide\d+\.xml$/).map((xml) => texts(xml, 'a:t').join(''));
	const letters = shown.join('').split('å').length - 1;
	// Heading, text, a quote and its card, each whole, however many slides that takes.
	expect(letters).toBeGreaterThan(40_000);
	expect(shown.join('')).toContain('<a:t>&"\'');
});

test('where those who answered both rounds are compared, the slide of what has changed counts them and says how many', () => {
	const { sources, release } = boardOf(12);
	const before = { ...sources.releases[release.id]!, release: { ...release, id: 'earlier', round: 'Våren' } };
	const rows = [{ about: 'A', title: 'Ett kort', difference: 1.234567, low: 0.2, high: 2.3, says: 'more' as const }, { about: 'B', title: 'Ett annat', difference: null, low: null, high: null, says: 'hidden' as const }];
	const pairing = { before: 'earlier', people: 23, pairedOn: '2026-11-30', results: [{ question: 'matters', position: 0, prompt: 'Vad är viktigt?', content: { scale: 'worth' as const, n: [23, 22] as [number, number], level: 0.9, rows }, hidden: null }, { question: 'stones', position: 1, prompt: 'Stenar', content: null, hidden: 'too_few' as const }] };
	const slideFor = (of: typeof pairing | null) => JSON.stringify(slideOf({ id: 'over', kind: 'over_time', width: 12, release: release.id, with: 'earlier' }, { ...sources, releases: { [release.id]: { ...sources.releases[release.id]!, pairing: of }, earlier: before } }, words));
	const told = slideFor(pairing);
	for (const said of ['Räknat på dem som svarade båda gångerna: 23 personer.', 'Ett kort', '+1,2 (+0,2 till +2,3)', '1 av 2 har ändrats.', 'Visas inte: för få av dem svarade på frågan']) expect(told).toContain(said);
	expect(told).not.toContain('behöver inte vara samma personer');
	for (const of of [null, { ...pairing, before: 'another' }]) expect(slideFor(of)).toContain('behöver inte vara samma personer');
});
