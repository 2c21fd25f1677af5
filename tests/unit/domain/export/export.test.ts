/** Columns, names and the way through a file and back. */
import { describe, expect, test } from 'vitest';
import { csvHead, csvRecords, csvRow, harmless, original } from '#domain/export/csv.ts';
import { layoutOf } from '#domain/export/layout.ts';
import { namesOf } from '#domain/export/names.ts';
import { readBack } from '#domain/export/read.ts';
import { linesIn } from '#domain/export/write.ts';
import { createRandom } from '#stats/random.ts';
import { randomSurvey } from '../../../store/random-answers.ts';
import { filesOf, FORMATS, HARD, peopleOf } from '../../../store/random-files.ts';

describe('there and back', () => {
	test.each(FORMATS)('files of random answers to random surveys, read and written again, are the same to the letter: $kind $separator', (format) => {
		let answers = 0;
		const kinds = new Set<string>();
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed);
			const survey = randomSurvey(random);
			const people = peopleOf(survey, random, 6);
			const layout = layoutOf(survey, { words: true });
			const files = filesOf(layout, people, format);
			const read = readBack(survey, files, format, { words: true });
			if ('refused' in read) throw new Error(`seed ${seed}: ${JSON.stringify(read.refused)}\n${files.choices.split('\n')[read.refused.line - 1]}`);
			expect(read.responses).toEqual(people);
			expect(filesOf(layout, read.responses, format)).toEqual(files);
			// What downloads write many people with at once is the same as their rows one by one.
			for (const file of ['people', 'choices'] as const) {
				const head = format.kind === 'csv' ? csvHead(layout[file], format.separator) : '';
				expect(head + linesIn(layout, file, format)(people)).toBe(files[file]);
			}
			for (const one of people.flatMap((person) => person.answers)) (answers += 1), kinds.add(one.kind);
		}
		expect(answers).toBeGreaterThan(1500);
		expect(kinds.size).toBe(9);
	});

	test('without own words neither the columns nor the words are there', () => {
		const random = createRandom(5);
		const survey = randomSurvey(random);
		const people = peopleOf(survey, random, 10);
		const layout = layoutOf(survey, { words: false });
		const files = filesOf(layout, people, FORMATS[2]!);
		const words = people.flatMap(({ answers }) => answers.flatMap((one) => ('text' in one ? [one.text] : [])));
		expect(words.length).toBeGreaterThan(3);
		// One of the random words is also the name of a column.
		expect(words.filter((text) => text !== 'person' && (files.people + files.choices).includes(JSON.stringify(text)))).toEqual([]);
		expect([...layout.people, ...layout.choices].filter(({ name }) => /text$/.test(name))).toEqual([]);
		const read = readBack(survey, files, FORMATS[2]!, { words: false });
		expect('responses' in read && filesOf(layout, read.responses, FORMATS[2]!)).toEqual(files);
	});

	test('what was changed by hand is refused, with file, line and column', () => {
		const random = createRandom(9);
		const survey = randomSurvey(random);
		const people = peopleOf(survey, random, 6);
		const layout = layoutOf(survey, { words: true });
		const format = FORMATS[0]!;
		const files = filesOf(layout, people, format);
		const read = (change: Partial<typeof files>) => {
			const result = readBack(survey, { ...files, ...change }, format, { words: true });
			return 'refused' in result ? result.refused : null;
		};
		expect(read({})).toBeNull();
		expect(read({ people: files.people.replace('language', 'sprak') })).toEqual({ file: 'people', line: 1, column: 'language', problem: 'other_columns' });
		expect(read({ people: files.people.replace(/\r\np2;[a-z]+/, '\r\np2;Svenska') })).toEqual({ file: 'people', line: 4, column: 'language', problem: 'wrong_value' });
		expect(read({ people: files.people.replace('\r\np2;', '\r\np1;') })?.problem).toBe('twice');
		expect(read({ people: files.people.replace(/\r\np2;.*/, '') })?.problem).toBe('unknown_person');
		expect(read({ people: `${files.people}"` })).toEqual({ file: 'people', line: 8, column: null, problem: 'unreadable' });
		expect(read({ people: files.people.replace(/(\r\np3;.*);-99/, '$1;1') })).toMatchObject({ file: 'people', line: 5, problem: 'files_differ' });
	});
});

describe('cells', () => {
	test('what a spreadsheet would read as a formula is made harmless, and every text comes back', () => {
		for (const text of HARD) {
			expect(harmless(text)).not.toMatch(/^[=+\-@\t\r＝]/);
			expect(original(harmless(text))).toBe(text);
		}
		expect(csvRow([-3, '-3', null, '', 'a;b'], ';')).toBe(`-3;'-3;;"";"a;b"\r\n`);
	});
	test('a quote in the middle of a cell is told with its line', () => {
		expect(csvRecords('a;b\r\nc"d;e\r\n', ';')).toEqual({ line: 2 });
	});
});

describe('names of variables', () => {
	test('survive SPSS and R, are unique whatever the case, and are the same every time', () => {
		for (let seed = 1; seed <= 40; seed++) {
			const survey = randomSurvey(createRandom(seed));
			const names = layoutOf(survey, { words: true }).people.map(({ name }) => name);
			expect(names.filter((name) => !/^[A-Za-z]([A-Za-z0-9_]{0,30}[A-Za-z0-9])?$/.test(name))).toEqual([]);
			expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
			expect(layoutOf(structuredClone(survey), { words: true }).people.map(({ name }) => name)).toEqual(names);
		}
	});
	test('reserved words, digits, signs, length and case', () => {
		const [all, digit, sign, long, other, upper, person] = namesOf([['ALL'], ['1'], ['a-b'], ['x'.repeat(24), 'y'.repeat(24)], ['a'], ['A'], ['person']], ['person']);
		expect([all, digit, other]).toEqual(['q_ALL', 'q_1', 'a']);
		expect(sign).toMatch(/^a_b_[a-z0-9]{6}$/);
		expect(long).toMatch(/^x{24}_[a-z0-9]{6}$/);
		expect(upper).toMatch(/^A_[a-z0-9]{6}$/);
		expect(person).toMatch(/^person_[a-z0-9]{6}$/);
	});
	test('do not depend on who has answered, and a card that is added moves no name', () => {
		const survey = randomSurvey(createRandom(3));
		const more = { ...survey, cards: [...survey.cards, { ...survey.cards[0]!, id: 'ny' }] };
		expect(layoutOf(more, { words: true }).people.map(({ name }) => name)).toEqual(layoutOf(survey, { words: true }).people.map(({ name }) => name));
	});
});
