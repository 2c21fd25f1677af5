/** A persona in files: every mark and every word is there, nothing is cut, and what is not told on the page is in none of them. A persona's glasses in each state. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block } from '#domain/board/slide.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { ASSUMPTION, type Line, type Persona, type Section, type Support } from '#domain/persona/persona.ts';
import { PORTRAIT_PARTS } from '#domain/persona/portrait.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { glassesOf } from '#features/boards/glasses.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import { drawingOf, PALETTE } from '#features/personas/portrait/parts.ts';
import { personaPicture, personaSlides } from '#features/personas/take/deck.ts';
import { toldIn } from '#features/personas/view/told.ts';
import { SAMPLE_PERSONAS, SAMPLE_RELEASE, sampleSources } from '#server/boards.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { pagesOf } from '#server/request/slides/pages.ts';
import { pathIn, stepsOf } from '#server/request/slides/path.ts';

let made = 0;
const id = () => `id${String(++made).padStart(6, '0')}`;
const lineOf = (text: string, evidence: Support = ASSUMPTION, more: Partial<Line> = {}): Line => ({ id: id(), text, voice: 'third', evidence, other: null, ...more });
const sectionOf = (field: Section['field'], lines: Line[], heading = ''): Section => ({ id: id(), field, heading, lines });
const personaOf = (sections: Section[], more: Partial<Persona> = {}): Persona => ({ ...fromTemplate('empty', 'Robyn', id), age: 31, sections, notKnown: 'Mycket vet vi inte.', reviewOn: '2031-03-01', ...more });
const grounds: Grounds = {
	releases: [{ id: 'new', roundId: 'autumn', number: 1, round: 'Hösten', n: 9, simulated: true, releasedOn: '2026-11-01' }], results: [], statistics: [],
	quotes: ['x', 'y', 'z'].map((one) => ({ id: one, release: 'new', text: `Sagt ${one}`, card: null }))
};
const quotes = (...of: string[]): Support => ({ kind: 'quotes', quotes: of.map((quote) => ({ kind: 'quote', release: 'new', quote, said: 'ord' })) });
const note: Support = { kind: 'note', text: 'Flera nickade.', on: '2026-11-20', people: 8 };
const taken = (persona: Persona, more: { newest?: number | null; smallest?: number } = {}) => ({
	persona: { ...persona, number: 2, publishedOn: '2026-11-30' }, newest: more.newest ?? null,
	reading: toldIn(persona, { grounds, parties: {} }, { today: '2026-12-01', smallest: more.smallest ?? 5 }, 'sv')
});
const wordsOf = (blocks: readonly Block[]) => blocks.flatMap((one) => (one.what === 'lines' ? one.lines : one.what === 'meets' ? [...one.lines, ...one.under] : [])).map(({ text }) => text);
const said = (persona: Persona, more = {}) => personaSlides(taken(persona, more), 'sv');
const drawn = (persona: Persona, more = {}) => pictureOf(personaPicture(taken(persona, more), 'sv'), 'sv').svg;
/** As it reads, whatever lines it is broken in. */
const textOf = (svg: string) => [...svg.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, text]) => text!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).join(' ');

const robyn = personaOf([
	sectionOf('quote', [lineOf('Jag orkar inte börja om.', quotes('x', 'y', 'borta'), { voice: 'first' })]),
	sectionOf('night', [lineOf('Ligger vaken.', note)]),
	sectionOf('trust', [lineOf('Litar på få.', ASSUMPTION, { other: { text: 'Andra litar på alla.', evidence: quotes('x', 'y', 'z') } })])
], { reviewOn: '2026-06-01' });

describe('a persona in a file', () => {
	test('has every mark that its page has, on each slide that it is nobody and that its day is over, and what it rests on in the notes', () => {
		const slides = said(robyn, { newest: 3 });
		const all = slides.flatMap(({ blocks }) => wordsOf(blocks)).join('\n');
		for (const one of ['Robyn är påhittad.', 'Sammansatt citat', '2 röster', 'Det som raden vilade på har dragits tillbaka.', 'Fokusgrupp med 8', 'Antagande', 'Annan röst: Andra litar på alla.', 'Mycket vet vi inte.', 'Skulle ha setts över 1 juni 2026.']) expect(all, one).toContain(one);
		for (const { foot, madeUp } of slides) expect([foot, madeUp]).toEqual(['Tidigare version. Nu gäller version 3 · Skulle ha setts över 1 juni 2026 · Version 2, 30 november 2026 · Robyn är påhittad.', 'Exempelsvar']);
		const notes = slides.flatMap((slide) => slide.notes).join('\n');
		for (const one of ['”Sagt x” · Resultatet av ', '1 november 2026', 'Exempelsvar', 'Flera nickade. · Antecknat i en fokusgrupp 20 november 2026, med 8 personer.', 'Det som raden vilade på går inte att visa.'].filter((one) => !one.includes('Resultatet'))) expect(notes, one).toContain(one);
		const svg = textOf(drawn(robyn, { newest: 3 }));
		for (const one of ['Robyn, 31', 'Robyn är påhittad.', 'Sammansatt citat', 'har dragits tillbaka.', 'Antagande', 'Mycket vet vi inte.', 'Skulle ha setts över 1 juni 2026', 'Tidigare version. Nu gäller version 3', 'Exempelsvar']) expect(svg, one).toContain(one);
	});
	test('has nothing of a note that fewer took part in than anything is told of', () => {
		for (const all of [JSON.stringify(said(robyn, { smallest: 9 })), drawn(robyn, { smallest: 9 })]) expect(all).not.toMatch(/nickade|med 8/);
	});
	test('loses no word, however many lines there are and however long they are', () => {
		const long = (n: number) => `Början${n} ${'väntar på besked '.repeat(32)}slut${n}.`;
		const full = personaOf([sectionOf('quote', [lineOf(long(0), ASSUMPTION, { voice: 'first' })]), ...(['trust', 'wish', 'place'] as const).map((field, f) => sectionOf(field, Array.from({ length: 13 }, (_, i) => lineOf(long(100 * (f + 1) + i), note, { other: { text: long(1000 * (f + 1) + i).slice(0, 390), evidence: ASSUMPTION } }))))], { name: 'Ett väldigt långt namn som ändå får plats någonstans på bilden' });
		const slides = said(full);
		for (const slide of slides) {
			const pages = pagesOf(slide, '{title} ({n} av {of})');
			const shown = pages.flatMap(({ placed }) => wordsOf(placed.map(({ block }) => block))).join(' ').replace(/\s+/g, ' ');
			for (const text of wordsOf(slide.blocks)) expect(shown).toContain(text.replace(/\s+/g, ' ').trim());
			for (const { placed } of pages) for (const { y, h } of placed) expect(y + h).toBeLessThan(6.8);
		}
		const svg = textOf(drawn(full));
		for (const one of ['slut0.', 'slut100.', 'Mycket vet vi inte.', '36 rader till finns på personens sida.']) expect(svg).toContain(one);
	});
	test('with nothing but assumptions says so, and one with no age or quote is whole', () => {
		const bare = personaOf([sectionOf('wish', [lineOf('Att någon ringer.')])], { age: null, pronoun: '' });
		expect(said(bare).map(({ title }) => title)).toEqual(['Robyn', 'Det här önskar jag av er', 'Det här vet vi inte', 'Vilar inte på några svar']);
		expect(textOf(drawn(bare))).toContain('Inget av det här vilar på svar än.');
	});
});

describe('the portrait in a file', () => {
	const portraits = PORTRAIT_PARTS.hair.flatMap((hair, i) => PORTRAIT_PARTS.clothes.map((clothes, j) => ({ hair, clothes, face: PORTRAIT_PARTS.face[(i + j) % 6]!, colour: PORTRAIT_PARTS.colour[(i + j) % 6]! })));
	test('is the same paths for every part, inside its drawing', () => {
		for (const portrait of portraits) {
			const drawing = drawingOf(portrait, 'x');
			for (const { d } of drawing.paths) {
				const { x, y, w, h, points } = pathIn(d, drawing);
				expect([x >= 0, y >= 0, x + w <= drawing.width, y + h <= drawing.height], d).toEqual([true, true, true, true]);
				for (const point of points(1)) for (const value of [point.x, point.y, point.curve?.x1, point.curve?.y2]) expect(value === undefined || Number.isFinite(value)).toBe(true);
			}
		}
	});
	test('half a circle goes over its highest point or under its lowest, as it is told', () => {
		const at = (d: string) => stepsOf(d).flatMap((step) => (step === 'close' ? ['z'] : [`${step.to.x},${step.to.y}`]));
		expect(at('M0 10a5 5 0 0 1 10 0')).toEqual(['0,10', '5,5', '10,10']);
		expect(at('M0 10a5 5 0 1 0 10 0z')).toEqual(['0,10', '5,15', '10,10', 'z']);
		expect(at('M1 1h4v-2L0 0q2 2 4 0')).toEqual(['1,1', '5,1', '5,-1', '0,0', '4,0']);
	});
	test('has the colours that the screen has', () => {
		const css = readFileSync('src/lib/features/personas/portrait/Portrait.svelte', 'utf8');
		for (const [colour, { ground, chosen }] of Object.entries(PALETTE)) expect(css.replace(/\s+/g, ' ')).toContain(`.${colour} { --ground: #${ground}; --chosen: #${chosen}; }`);
	});
});

describe('with a persona’s glasses', () => {
	const tile = (persona: string, release = SAMPLE_RELEASE) => ({ id: 'glasses', kind: 'glasses', width: 12, release, persona }) as const;
	const many = sampleSources('four_hundred');
	const of = (persona: string, sources = many, today = '2026-11-29') => glassesOf(tile(persona), sources, today, 'sv');
	test('at most four lines, each with where its card lies and how it is today in the same result', () => {
		const glasses = of(SAMPLE_PERSONAS[0])!;
		expect([glasses.lines.length, glasses.more, glasses.past, glasses.invented]).toEqual([4, 1, null, 'Sam är påhittad.']);
		expect(glasses.lines.every(({ weighs, today, rests }) => weighs && /^Stämmer/.test(today ?? '') && rests === '400 svar')).toBe(true);
	});
	test('past its day, with nothing of this round, and gone: each says so, on the slide too', () => {
		expect(of(SAMPLE_PERSONAS[1])).toMatchObject({ lines: [], past: 'Skulle ha setts över 1 juni 2026' });
		expect([of(SAMPLE_PERSONAS[2]), glassesOf(tile(SAMPLE_PERSONAS[0], crypto.randomUUID()), many, '2026-11-29', 'sv')]).toEqual([null, null]);
		const slide = (persona: string) => wordsOf(slideOf(tile(persona), many, slideWords('sv', '2026-11-29')).blocks).join('\n');
		expect(slide(SAMPLE_PERSONAS[1])).toContain('Ingen rad om Robyn vilar på vad den här omgången väger högt.');
		expect(slide(SAMPLE_PERSONAS[2])).toContain('Personan är borttagen');
		expect(of(SAMPLE_PERSONAS[0], many, '2027-06-02')!.past).toBe('Skulle ha setts över 1 juni 2027');
	});
	test('what the result hides of today is not there', () => {
		for (const line of of(SAMPLE_PERSONAS[0], sampleSources('twelve'))!.lines) expect(line.today).toBeNull();
		const fewer = { ...many, releases: { [SAMPLE_RELEASE]: { ...many.releases[SAMPLE_RELEASE]!, results: [] } } };
		for (const line of of(SAMPLE_PERSONAS[0], fewer)!.lines) expect([line.weighs, line.today, line.group]).toEqual([null, null, '']);
	});
});
