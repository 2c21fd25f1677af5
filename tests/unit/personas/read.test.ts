/** What a persona's page tells: in which order, on what it rests and how differently that is weighed, what is hidden, what became another. */
import { describe, expect, test } from 'vitest';
import type { Grounds } from '#domain/insight/grounds.ts';
import type { Evidence } from '#domain/insight/insight.ts';
import { ASSUMPTION, FIELDS, type Line, type Persona, type Section, type Support } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { listedPersona } from '#features/personas/listed.ts';
import { comparedRows, inShort, listOf, type Beside } from '#features/personas/compare/compared.ts';
import { reviewWords } from '#features/personas/view/coverage.ts';
import { groupsOf, sentenceOf } from '#features/personas/view/groups.ts';
import { readingOf } from '#features/personas/view/reading.ts';
import type { Told } from '#features/personas/view/shown.ts';
import { spreadOf } from '#features/personas/view/spread.ts';
import { shownVersions } from '#features/personas/view/versions.ts';
import { messages } from '#i18n/index.ts';

const t = messages('sv').personas;
let made = 0;
const id = () => `id${String(++made).padStart(6, '0')}`;
const lineOf = (text: string, evidence: Support = ASSUMPTION, more: Partial<Line> = {}): Line => ({ id: id(), text, voice: 'third', evidence, other: null, ...more });
const sectionOf = (field: Section['field'], lines: Line[], heading = ''): Section => ({ id: id(), field, heading, lines });
const personaOf = (sections: Section[], more: Partial<Persona> = {}): Persona => ({ ...fromTemplate('empty', 'Robyn', id), age: 31, sections, notKnown: 'Mycket.', reviewOn: '2027-03-01', ...more });
const figure = (release: string, said: string, card = 'A'): Extract<Support, { kind: 'figure' }> => ({ kind: 'figure', release, question: 'q', unit: '', card, said });
const note: Support = { kind: 'note', text: 'Flera nickade.', on: '2026-11-20', people: 8 };
const quotes: Support = { kind: 'quotes', quotes: ['x', 'y', 'z'].map((quote) => ({ kind: 'quote', release: 'new', quote, said: 'ord' })) };

const releases = [
	{ id: 'old', roundId: 'spring', number: 1, round: 'Våren', n: 12, simulated: false, releasedOn: '2026-05-01' },
	{ id: 'new', roundId: 'autumn', number: 1, round: 'Hösten', n: 9, simulated: true, releasedOn: '2026-11-01' }
];
const items = [
	{ card: { id: 'A', title: 'Ett hem' }, counts: { best: 20, worst: 4, shown: 30 }, rankLow: 1, rankHigh: 2 },
	{ card: { id: 'B', title: 'Ett jobb' }, counts: { best: 6, worst: 9, shown: 30 }, rankLow: 2, rankHigh: 3 }
];
const row = (content: unknown) => ({ question: 'q', unit: '', follows: null, position: 0, content });
const results = ['old', 'new'].map((release) => ({ ...row({ items, hidden: [{ card: { id: 'C', title: 'Dold' }, reason: 'too_few' }], verdict: [] }), release })) as unknown as Grounds['results'];
const grounds: Grounds = { releases, results, quotes: ['x', 'y', 'z'].map((one) => ({ id: one, release: 'new', text: `Sagt ${one}`, card: null })), statistics: [] };
/** As features/insights/lines.ts tells it. */
const read = (all: readonly Evidence[]): Told[] => all.map((one): Told => {
	const release = 'release' in one ? releases.find(({ id }) => id === one.release) : undefined;
	const said = one.kind === 'figure' ? `Säger ${one.said}.` : 'Sagt';
	return { key: JSON.stringify(one), kind: one.kind, heading: one.kind === 'figure' ? 'Ett hem' : '', about: '', group: '', said, from: release ? release.round : '', n: one.kind === 'figure' && release ? release.n : null, madeUp: false, href: release ? `/releases/${release.id}` : null, picture: '', lifeArea: null, mark: null, now: null };
});
const reading = (persona: Persona, more: { smallest?: number; today?: string; parties?: Parameters<typeof readingOf>[2] } = {}) =>
	readingOf(persona, grounds, more.parties ?? {}, read, { today: more.today ?? '2026-11-30', smallest: more.smallest ?? 5 }, t, 'sv');

describe('in which order', () => {
	test('the quote is read first, a day from its morning, fields of a group together, and nothing empty alone', () => {
		const all = [sectionOf('night', [lineOf('Vaken')]), sectionOf('strengths', []), sectionOf('housing', []), sectionOf('own', [lineOf('Mer')], 'Fritid'), sectionOf('own', [lineOf('Annat')]), sectionOf('morning', [lineOf('Sover')]), sectionOf('health', [lineOf('Trött')]), sectionOf('quote', [lineOf('Hej')])];
		const groups = groupsOf(personaOf(all), t.view.own);
		expect(groups.map(({ look, heading, parts }) => [look, heading, parts.map((part) => part.heading)])).toEqual([
			['quote', '', ['Med egna ord']], ['day', 'En vanlig dag', ['Morgon', 'Natt']], ['life', 'Fyra livsområden', ['Boende', 'Hälsa']], ['plain', '', ['Fritid']], ['plain', '', ['Mer']]
		]);
		expect(groupsOf(personaOf(FIELDS.map((field) => sectionOf(field, []))), '')).toEqual([]);
	});
	test('one sentence tells most: the quote, the wish, or whatever is written', () => {
		const [wish, quote, other] = [sectionOf('wish', [lineOf('Önskar')]), sectionOf('quote', [lineOf(' '), lineOf('Säger')]), sectionOf('trust', [lineOf('Litar')])];
		expect([[wish, quote, other], [other, wish], [other], []].map((sections) => sentenceOf(personaOf(sections))?.text ?? null)).toEqual(['Säger', 'Önskar', 'Litar', null]);
	});
});

describe('how differently it is weighed', () => {
	test('of a card the times, of an order the card that is weighed most differently', () => {
		const spread = spreadOf(results, figure('new', 'leads'), t.view.spread)!;
		expect([spread.said, spread.of, spread.bands.map(({ count, tone }) => [count, tone])]).toEqual(['Av 30 gånger valdes det 20 som viktigast och 4 som minst viktigt.', 30, [[20, 'most'], [6, 'middle'], [4, 'least']]]);
		expect(spreadOf(results, figure('new', 'top', ''), t.view.spread)?.said).toBe('”Ett jobb” vägs mest olika. Av 30 gånger valdes det 6 som viktigast och 9 som minst viktigt.');
	});
	test('nothing of what the result hides or does not tell', () => {
		for (const card of ['C', 'X']) expect(spreadOf(results, figure('new', 'hidden', card), t.view.spread)).toBeNull();
		expect(spreadOf([row(null)] as never, figure('new', 'hidden'), t.view.spread)).toBeNull();
		expect(spreadOf([row({ lean: 1 })] as never, figure('new', 'level'), t.view.spread)).toBeNull();
		expect(spreadOf([], figure('new', 'gone'), t.view.spread)).toBeNull();
		const stones = row({ items: [{ ...items[0], counts: { points: 40, shown: 12 } }], hidden: [], verdict: [] });
		expect(spreadOf([stones] as never, figure('new', 'leads'), t.view.spread)).toMatchObject({ said: 'Det kan ligga på plats 1 till 2 av 1.', bands: [] });
	});
	test('of counted answers each as the result shows it, the hidden one as hidden', () => {
		const counted = row({ n: 12, rows: [{ label: 'Ja', value: 'ja', cell: { kind: 'count', count: 7 } }, { from: 1, to: 3, cell: { kind: 'hidden', reason: 'too_few' } }] });
		expect(spreadOf([counted] as never, figure('new', 'most', ''), t.view.spread)?.bands).toEqual([{ label: 'Ja', count: 7, tone: 'one' }, { label: '1–3', count: null, tone: 'one' }]);
	});
});

describe('a line', () => {
	const shown = (line: Line, smallest?: number) => reading(personaOf([sectionOf('day', [line])]), smallest === undefined ? {} : { smallest }).groups[0]!.parts[0]!.lines[0]!;
	test('says in a word what it rests on, and leads to the figure itself', () => {
		const labels = [figure('new', 'leads'), quotes, note, ASSUMPTION, figure('none', 'leads')].map((evidence) => shown(lineOf('x', evidence)).support.label);
		expect(labels).toEqual(['9 svar', '3 röster', 'Fokusgrupp med 8', 'Antagande', 'Kan inte visas']);
		expect(shown(lineOf('x', figure('new', 'leads'))).support.told[0]!.href).toBe('/releases/new#q-q');
		expect([shown(lineOf('x', quotes, { voice: 'first' })).composite, shown(lineOf('x', quotes)).composite, shown(lineOf('x', note, { voice: 'first' })).composite]).toEqual([true, false, false]);
	});
	test('a note of fewer than anything is told of now says neither what nor how many', () => {
		const hidden = shown(lineOf('x', note, { other: { text: 'Andra', evidence: note } }), 9);
		expect(JSON.stringify(hidden)).not.toMatch(/nickade|8 personer|med 8|"people"/);
		expect([hidden.support.mark, hidden.other!.support.mark, hidden.support.label]).toEqual(['hidden', 'hidden', 'Fokusgrupp']);
		expect(shown(lineOf('x', note), 8).support.note?.text).toBe('Flera nickade.');
	});
});

describe('what it rests on', () => {
	const covered = (lines: Line[], parties = {}) => reading(personaOf([sectionOf('day', lines)]), { parties }).coverage;
	test('each round once, and nothing where nothing is told', () => {
		const all = covered([lineOf('a', figure('old', 'leads')), lineOf('b', figure('new', 'leads')), lineOf('c', figure('new', 'leads'), { other: { text: 'x', evidence: ASSUMPTION } })]);
		expect([all.n, all.rounds.map(({ round, n }) => [round, n]), all.madeUp, all.lines]).toEqual([21, [['Hösten', 9], ['Våren', 12]], true, [{ on: 'Resultat', n: 3 }, { on: 'Har en annan röst', n: 1 }]]);
		expect(covered([lineOf('a')])).toMatchObject({ n: 0, rounds: [], madeUp: false, nothing: true, contradicts: [], missing: [] });
		expect(covered([lineOf('a', figure('none', 'leads'))])).toMatchObject({ n: 0, rounds: [], nothing: false });
	});
	test('rounds that say otherwise of the same contradict each other; those that say the same do not', () => {
		expect(covered([lineOf('a', figure('old', 'leads')), lineOf('b', figure('new', 'last'))]).contradicts).toEqual([{ heading: 'Ett hem', says: ['Våren: Säger leads.', 'Hösten: Säger last.'] }]);
		expect(covered([lineOf('a', figure('old', 'leads')), lineOf('b', figure('new', 'leads'))]).contradicts).toEqual([]);
	});
	test('a party whom nothing rests on is missing', () => {
		const parties = { new: { own: 'Unga', others: [{ party: 'Personal', release: 'staff' }, { party: 'Anhöriga', release: null }] } };
		expect(covered([lineOf('a', figure('new', 'leads'))], parties)).toMatchObject({ missing: ['Ingen rad vilar på vad Personal har svarat. Där kan Robyn vara fel.', 'Inget går att visa från Anhöriga. Där kan Robyn vara fel.'], rounds: [{ party: 'Unga' }] });
		expect(covered([lineOf('a', figure('new', 'leads')), lineOf('b', figure('old', 'leads'))], { ...parties, old: { own: 'Personal', others: [{ party: 'Unga', release: 'new' }] } }).missing).toEqual(['Inget går att visa från Anhöriga. Där kan Robyn vara fel.']);
	});
	test('the day of review and how far it is away', () => {
		const away = (day: string) => Object.values(reviewWords(day, '2026-11-30', t.view.review, 'sv')).join('|');
		expect(['2026-11-30', '2026-12-01', '2026-12-10', '2027-03-01', '2031-11-30', '2026-11-29', '2026-09-01', '2020-01-01'].map(away)).toEqual([
			'Ses över 30 november 2026|false|I dag', 'Ses över 1 december 2026|false|I morgon', 'Ses över 10 december 2026|false|Om 10 dagar', 'Ses över 1 mars 2027|false|Om 3 månader', 'Ses över 30 november 2031|false|Om 5 år',
			'Skulle ha setts över 29 november 2026|true|I går', 'Skulle ha setts över 1 september 2026|true|För 3 månader sedan', 'Skulle ha setts över 1 januari 2020|true|För 7 år sedan'
		]);
	});
});

test('versions say why they came and what became another, the newest first', () => {
	const [kept, gone] = [lineOf('Vaknar tidigt.'), lineOf('Borta.')];
	const before = personaOf([sectionOf('morning', [kept]), sectionOf('own', [gone])]);
	const after = { ...before, age: 32, sections: [{ ...before.sections[0]!, lines: [{ ...kept, text: 'Vaknar sent.', voice: 'first' as const, evidence: note, other: { text: 'Några inte.', evidence: ASSUMPTION } }, lineOf('Ny.')] }] };
	const about = { by: 'a@example.se', publishedOn: '2026-11-30' };
	expect(shownVersions([{ ...before, ...about, number: 1, why: '' }, { ...after, ...about, number: 2, why: 'Fel morgon' }], t.view.versions, 'sv')).toEqual([
		{ number: 2, heading: 'Version 2: Fel morgon', wrote: 'a@example.se, 30 november 2026', lines: [
			{ name: 'Hur gammal', said: ['Förut: 31', 'Nu: 32'] }, { name: 'Morgon. Ny rad', said: ['Ny.'] }, { name: 'Borttagen rad', said: ['Borta.'] },
			{ name: 'Morgon', said: ['Förut: Vaknar tidigt.', 'Nu: Vaknar sent.', 'Står nu i jag-form.', 'Vilar på något annat', 'Den andra röst som hörs: Några inte.'] }
		] },
		{ number: 1, heading: 'Version 1', wrote: 'a@example.se, 30 november 2026', lines: [] }
	]);
});

test('beside each other the same field is in line, named ones by their name, and what differs is said', () => {
	const beside = (name: string, age: number | null, sections: Section[], pastOn: string | null = null): Beside => {
		const { groups, coverage } = reading(personaOf(sections, { name }));
		return { id: name, name, age, groups, n: coverage.n, pastOn };
	};
	const all = [
		beside('Sam', 23, [sectionOf('wish', [lineOf('Ro.')]), sectionOf('own', [lineOf('Fiskar')], 'Fritid'), sectionOf('matters_most', [lineOf('Hem', figure('new', 'leads'))]), sectionOf('health', [])]),
		beside('Kim', 31, [sectionOf('own', [lineOf('Läser')], ' fritid '), sectionOf('matters_most', [lineOf('Bo', figure('new', 'leads'))]), sectionOf('trust', [lineOf('Litar på dig.')])], '1 mars 2026'),
		beside('Alex', null, [sectionOf('trust', [lineOf('litar  på dig.', note)])])
	];
	const rows = comparedRows(all, t.compare);
	expect(rows.map(({ heading, cells, says }) => [heading, cells.map(({ lines }) => lines.length), says])).toEqual([
		['Det viktigaste i mitt liv', [1, 1, 0], ['Inget skrivet för Alex.', 'Sam och Kim vilar på samma resultat: Ett hem.']],
		['Tillit: till mig själv, till andra, till stödet', [0, 1, 1], ['Inget skrivet för Sam.', 'Det står samma sak.', 'För Kim är allt här antaganden.']],
		['Det här önskar jag av er', [1, 0, 0], ['Bara Sam har något här.']],
		['Fritid', [1, 1, 0], ['Inget skrivet för Alex.']]
	]);
	expect(inShort(all, rows, t.compare, 'sv')).toEqual(['Åldern skiljer: Sam är 23 och Kim är 31.', 'Sam vilar på 9 svar, Kim vilar på 9 svar och Alex vilar inte på några svar.', 'Bara en av dem har något skrivet i ett av fälten.', 'Kim skulle ha setts över 1 mars 2026.']);
	expect([listOf([], 'och'), listOf(['A'], 'och')]).toEqual(['', 'A']);
});

test('in a list: who, in one sentence, and what marks them', () => {
	const one = { ...personaOf([sectionOf('quote', [lineOf('Hej.', quotes, { voice: 'first' })])], { reviewOn: '2026-11-01' }), id: 'p', number: 2, revision: 4 };
	const now = { today: '2026-11-30', smallest: 5 };
	const marked = { ...grounds, quotes: [] };
	expect(listedPersona(one, marked, now, 5)).toMatchObject({ sentence: 'Hej.', first: true, how: 'composite', asking: 1, past: true, madeUp: true, ahead: 2 });
	expect([listedPersona(one, marked, now, 4).ahead, listedPersona(one, marked, now, undefined).ahead]).toEqual([null, null]);
});
