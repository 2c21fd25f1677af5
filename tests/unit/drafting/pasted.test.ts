/** Pasting as people do it: from a document, a spreadsheet, a web page. */
import { describe, expect, test } from 'vitest';
import { cellsOf } from '#features/surveys/pasted.ts';
import { pastedCards } from '#features/surveys/fresh.ts';

describe('what is pasted', () => {
	test.for<[string, string, string[][]]>([
		['lines', 'Ett\nTvå\r\nTre\rFyra', [['Ett'], ['Två'], ['Tre'], ['Fyra']]],
		['columns', 'Ett\trad ett\nTvå\trad två', [['Ett', 'rad ett'], ['Två', 'rad två']]],
		['a cell with lines, tabs and marks in it', '"Ett\nmed\ttabb"\t"han sa ""ja"""\nTvå\tx', [['Ett med tabb', 'han sa "ja"'], ['Två', 'x']]],
		['a mark in the middle, or one alone', 'säger "hej" ofta\n"öppet', [['säger "hej" ofta'], ['"öppet']]],
		['what nobody sees', '\uFEFFEtt\u00a0kort\u200b \nTv\u00adå', [['Ett kort'], ['Två']]],
		['quotation marks of other languages', '“Ett” „två‟ ‘tre’', [['”Ett” ”två‟ ’tre’']]],
		['nothing', '', [['']]],
		['lines with nothing in them', '\n\nEtt\n\n', [[''], [''], ['Ett'], [''], ['']]]
	])('%s', ([, text, rows]) => expect(cellsOf(text)).toEqual(rows));

	const draft = { items: () => [], value: () => undefined };
	test('thirty lines are thirty cards in their order, and empty lines none', () => {
		const lines = Array.from({ length: 30 }, (_, i) => `Kort ${i}\tRad ${i}`);
		const { count, changes } = pastedCards(draft, lines.join('\n\n'));
		expect(count).toBe(30);
		const positions = changes.filter(({ place }) => place.startsWith('cards/#/')).map(({ to }) => String(to));
		expect(positions).toHaveLength(30);
		expect([...positions].sort()).toEqual(positions);
		expect(changes.filter(({ place }) => place.endsWith('/title')).map(({ to }) => to)).toEqual(lines.map((line) => line.split('\t')[0]));
		expect(changes.filter(({ place }) => place.endsWith('/line')).map(({ to }) => to)).toEqual(lines.map((line) => line.split('\t')[1]));
	});
	test('ten thousand lines of marks take no time to speak of', () => {
		expect(cellsOf('"a\t'.repeat(10_000)).flat()).toHaveLength(10_001);
	});
});
