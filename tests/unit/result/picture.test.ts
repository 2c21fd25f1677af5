/** A tile as an SVG picture: a file that opens whatever the texts are, with the numbers that are told, and nothing that was answered. */
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '#analysis/sample.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { NOTHING_BENEATH, type Sources } from '#data/server/boards.ts';
import type { QuoteTile, Tile } from '#domain/board/board.ts';
import type { Slide } from '#domain/board/slide.ts';
import { toldFigures } from '#domain/result/told.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { besideOptions } from '#features/boards/beside-lines.ts';
import { piecesOf } from '#features/boards/pieces-of.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import { partsOf } from '#features/releases/parts.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { measured, wrapped } from '#server/request/picture/text.ts';
import { clean } from '#server/request/slides/clean.ts';
import { SAMPLE_RELEASE, sampleSources } from '#server/boards.ts';
import { answersTo, frozen, MARK } from './frozen.ts';

const words = slideWords('sv', '2026-11-29');

function parsed(svg: string) {
	const wrong: string[] = [];
	const document = new DOMParser({ onError: (level, message) => void (level !== 'warning' && wrong.push(message)) }).parseFromString(svg, 'image/svg+xml');
	expect(wrong).toEqual([]);
	return document;
}
/** What can be read in it: its lines without where they are broken. */
const read = (svg: string) => [...parsed(svg).getElementsByTagName('text')].map((one) => [...one.getElementsByTagName('tspan')].map((part) => part.textContent).join(' ')).join('\n');
const bare = (text: string) => clean(text).replace(/\s+/g, '');

function tilesOf(sources: Sources, release: string): Tile[] {
	return piecesOf(sources, release, words.tile, { wholeRelease: '', own: '' }).map(({ tile }, i) => {
		const one = { ...tile, id: `tile${10 + i}` } as Tile;
		return one.kind === 'quote' ? ({ ...one, beside: besideOptions(one, sources, words.tile, 'sv').slice(0, 3).map(({ figure }) => figure) } satisfies QuoteTile) : one;
	});
}

test.each(SAMPLES)('every kind of tile of the sample “%s” is drawn whole and within its edges', (sample) => {
	const sources = sampleSources(sample);
	for (const tile of tilesOf(sources, SAMPLE_RELEASE)) {
		const slide = slideOf(tile, sources, words);
		const { svg, width, height } = pictureOf(slide, 'sv');
		const document = parsed(svg);
		for (const one of document.getElementsByTagName('tspan')) {
			const style = one.parentNode as unknown as { getAttribute(name: string): string | null };
			const [x, y, size] = [Number(one.getAttribute('x')), Number(one.getAttribute('y')), Number(style.getAttribute('font-size'))];
			const long = measured(one.textContent ?? '', size, style.getAttribute('font-weight') === '700');
			const at = style.getAttribute('text-anchor') ?? 'start';
			// Read from the right, where it begins is at the right.
			const left = at === 'middle' ? x - long / 2 : (at === 'end') !== (style.getAttribute('direction') === 'rtl') ? x - long : x;
			expect([left >= 0, left + long <= width, y - size > 0, y < height], one.textContent ?? '').toEqual([true, true, true, true]);
		}
		for (const one of document.getElementsByTagName('rect')) expect(Number(one.getAttribute('x')) + Number(one.getAttribute('width'))).toBeLessThanOrEqual(width);
		const said = bare(read(svg));
		expect(said).toContain(bare(slide.title));
		for (const block of slide.blocks) {
			const texts = block.what === 'lines' ? block.lines.map(({ text }) => text) : block.what === 'table' ? [...block.head, ...block.rows.flat()] : block.what === 'columns' ? block.columns.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]) : block.what === 'image' ? [block.alt] : block.what === 'meets' ? [block.drawing.alt, ...[...block.lines, ...block.under].map(({ text }) => text)] : block.what === 'wall' ? block.columns.flatMap(({ heading, cards }) => [heading, ...cards.map(({ text }) => text)]) : [block.first, block.second, block.middle];
			for (const text of texts) expect(said, text).toContain(bare(text));
		}
	}
});

describe.each([8, 24])('a release of %i people', (n) => {
	const survey = surveyContent.parse(allKindsFromPack('Grums'));
	const { release, results } = frozen(survey, answersTo(survey, n));
	const sources: Sources = { releases: { [release.id]: { release, results, answered: { decisions: [], toldOn: null }, voices: { quotes: [], few: false, files: false }, parties: null, split: null, pairing: null } }, ...NOTHING_BENEATH };
	const all = tilesOf(sources, release.id).map((tile) => ({ tile, svg: pictureOf(slideOf(tile, sources, words), 'sv').svg }));

	test('has beside each card the share that is told, as its number and as the length of its bar', () => {
		const told = toldFigures(release, results);
		let bars = 0;
		for (const { tile, svg } of all) {
			const part = tile.kind === 'figure' && partsOf(results, words.tile.releases).find((one) => one.question === tile.question && one.part === tile.part && one.unit === tile.unit);
			if (!part || part.tile.what !== 'order') continue;
			const shares = part.tile.content.items.flatMap(({ card }) => told.find((one) => one.question === part.question && one.card === card.id && one.measure === 'share')?.value ?? []).map((share) => Math.round(share * 100));
			const numbers = read(svg).split('\n').filter((line) => /^\d+$/.test(line)).map(Number);
			expect(numbers).toEqual(shares);
			const long = [...parsed(svg).getElementsByTagName('rect')].slice(1).map((one) => Number(one.getAttribute('width')));
			const per = long[0]! / shares[0]!;
			long.forEach((width, i) => expect(Math.abs(width - Math.max(2, shares[i]! * per))).toBeLessThan(0.2));
			bars += long.length;
		}
		expect(bars).toBeGreaterThan(20);
	});

	test('has nothing that was answered, and nobody’s id', () => {
		for (const { svg } of all) for (const raw of [MARK, release.id, release.roundId, release.projectId]) expect(svg).not.toContain(raw);
	});
});

test('any text gives a file that opens, with all of it, and asks for nothing', () => {
	const nasty = ['<script>alert(1)</script>', '"&\'><image href="https://x.example/a.png"/>', '\u0000\u0008\ud800\ufffe', ']]>', 'x'.repeat(3000), `${'ord '.repeat(900)}`, 'مرحبا <b>', '漢字'.repeat(200), 'a\n\n\nb', '😀'.repeat(90), ''];
	for (const text of nasty) {
		const slide: Slide = {
			title: text || 'x', about: text, foot: text, madeUp: 'Exempelsvar', notes: [text],
			blocks: [
				{ what: 'lines', lines: (['lead', 'plain', 'strong', 'quiet', 'item', 'quote', 'untold'] as const).map((tone) => ({ tone, text })) },
				{ what: 'table', head: [text, text], wide: [1, 3], rows: [[text, text]], said: [text], bars: { series: text, names: [text], values: [7], max: 10 } },
				{ what: 'beam', series: text, first: text, second: text, middle: text, value: -9, said: text },
				{ what: 'columns', columns: (['fix', 'protect', 'uncertain'] as const).map((kind) => ({ kind, heading: text, lines: [{ tone: 'plain', text }] })) }
			]
		};
		const { svg } = pictureOf(slide, 'sv');
		expect(bare(read(svg)).split(bare(text)).length - 1).toBeGreaterThanOrEqual(bare(text) === '' ? 0 : 14);
		const document = parsed(svg);
		expect(['script', 'image', 'b', 'a', 'use', 'style', 'foreignObject'].flatMap((name) => [...document.getElementsByTagName(name)])).toEqual([]);
		expect([...document.getElementsByTagName('*')].flatMap((one) => [...one.attributes].filter(({ name, value }) => /href|src|^on/.test(name) || /url\(/.test(value)))).toEqual([]);
	}
	expect(wrapped('ett två', 10_000, 20)).toEqual(['ett två']);
	expect(wrapped('', 100, 20)).toEqual(['']);
});
