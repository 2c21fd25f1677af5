/** Files from elsewhere as tables: what is read as it stands, and the one sentence about each that cannot be. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { MOST_IN_TABLE, sameHeadings, TABLE_PROBLEMS, type TableRefusal } from '#domain/import/table.ts';
import { mappingProblems } from '#domain/import/mapping.ts';
import { targetsOf } from '#domain/import/targets.ts';
import { messages } from '#i18n/index.ts';
import { readBytes } from '#server/request/body.ts';
import { readTable, tableBytes } from '#server/request/table.ts';
import { choicesText, mappingText, placeText, refusalText, targetText } from '#server/request/table/words.ts';
import { workbook } from '#server/request/xlsx.ts';
import { createRandom } from '#stats/random.ts';
import { randomSurvey } from '../../store/random-answers.ts';
import { bookOf, bookParts, sheetOf, zipOf, type Book } from './zip-of.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const rowsOf = async (file: Uint8Array, sheet?: string) => {
	const read = await readTable(file, sheet);
	if ('refused' in read) throw new Error(JSON.stringify(read.refused));
	return read.table;
};
/** Sheet, row, column and problem, as one line. */
const refused = async (file: Uint8Array, sheet?: string) => {
	const read = await readTable(file, sheet);
	if ('table' in read) return 'read';
	const { problem, ...place } = read.refused;
	return [place.sheet, place.row, place.column, problem].filter((one) => one !== null).join(' ');
};
const book = (rows: (string | number | null)[][], rest: Partial<Book> = {}, after = '') => bookOf({ sheets: { Svar: sheetOf(rows, after) }, ...rest });

describe('text files', () => {
	const CELLS = [['Namn', 'Ålder; år', 'Sömn'], ['Åsa "Ö"', '1,5', 'a\nb'], ['x', '', '-3']];
	const file = (separator: string, end = '\r\n') => CELLS.map((row) => row.map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join(end);
	test.each([[';', 'utf8'], [',', 'utf8'], ['\t', 'utf8'], [';', 'bom'], ['\t', 'utf16le'], [',', 'utf16be'], [';', 'latin1'], [',', 'sep'], [';', 'old']])('separator %j, %s', async (separator, how) => {
		const text = file(separator, how === 'old' ? '\r' : '\r\n');
		const big = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
		const made = { utf8: bytes(text), old: bytes(text), bom: bytes(`\ufeff${text}`), utf16le: bytes(`\ufeff${text}`, 'utf16le'), utf16be: big, latin1: bytes(text, 'latin1'), sep: bytes(`sep=${separator}\r\n${text}`) }[how]!;
		const table = await rowsOf(made);
		expect([table.head, ...table.rows.map(({ cells }) => cells.map((cell) => cell ?? ''))]).toEqual(CELLS);
		expect(table.rows.map(({ row }) => row - table.headRow)).toEqual([1, 2]);
		expect(table.letters).toBe(how === 'latin1' ? 'windows-1252' : how.startsWith('utf16') ? 'utf-16' : 'utf-8');
		expect(table.samples).toEqual(how === 'latin1' ? ['Ålder; år', 'Sömn', 'Åsa "Ö"'] : []);
	});
	test('one column, rows with nothing in them, and a heading that comes twice', async () => {
		expect((await rowsOf(bytes('Livet\n4\n5\n'))).rows.map(({ cells }) => cells)).toEqual([['4'], ['5']]);
		const table = await rowsOf(bytes('\n;;\nA;A;B;\n1;2;3;\n;;;\n \n4;5;6;;;\n'));
		expect([table.headRow, table.head, table.blank, table.rows.map(({ row }) => row)]).toEqual([3, ['A', 'A', 'B'], 2, [4, 7]]);
		expect(sameHeadings(table)).toEqual(['A']);
	});
	test('letters of older systems are never silently others', async () => {
		const text = 'Namn;Ort\nÅsa;Sömnlösa Älvan\n';
		const old = (map: Record<string, number>) => Buffer.from([...text].map((one) => map[one] ?? one.charCodeAt(0)));
		expect(await refused(old({ å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85 }))).toBe('2 A unknown_letters');
		expect(await refused(old({ å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 }))).toBe('2 A unknown_letters');
		// One å of UTF-8 and one of Windows in the same file.
		expect(await refused(Buffer.concat([bytes('A;B\nÅ;'), bytes('å\n', 'latin1')]))).toBe('2 A letters_lost');
		expect(await refused(Buffer.concat([bytes('\ufeffA;B\n1;2\n3;'), bytes('å\n', 'latin1')]))).toBe('3 B letters_lost');
		expect(await refused(bytes('Fråga;B\n1;SÃ¶mn\n'))).toBe('2 B letters_lost');
		expect(await refused(bytes('\ufeffA\tB\n1\t2', 'utf16le').subarray(0, -1))).toBe('2 B letters_lost');
	});
	test('what is wrong is told with its row and column', async () => {
		expect(await refused(bytes(''))).toBe('empty');
		expect(await refused(bytes(' \n;;\n'))).toBe('empty');
		expect(await refused(bytes('A;B\n'))).toBe('1 no_rows');
		expect(await refused(bytes('A;B;C\n1;2;3\n1;2\n'))).toBe('3 fewer_cells');
		expect(await refused(bytes('A;B\n1;2\n1;2;3\n'))).toBe('3 C no_heading');
		expect(await refused(bytes('A;;C\n1;;2\n1;2;3\n'))).toBe('3 B no_heading');
		expect(await refused(bytes('A;B\n1;"2\n3;4\n'))).toBe('2 B open_quote');
		expect(await refused(bytes('A;B\n1;"2"x\n3;4\n'))).toBe('2 B broken_quote');
		expect(await refused(bytes(`A;B\n1;${'x'.repeat(4001)}\n`))).toBe('2 B long_cell');
		expect(await refused(bytes(`${Array.from({ length: 10_000 }, (_, i) => `k${i}`).join(';')}\n`))).toBe('1 SG too_many_columns');
		expect(await refused(bytes(`A\n${'1\n'.repeat(100_001)}`))).toBe('100002 too_many_rows');
		expect(await refused(bytes(`${Array.from({ length: 500 }, (_, i) => `k${i}`).join(';')}\n${`${'1;'.repeat(499)}1\n`.repeat(4_001)}`))).toBe('4002 too_many_cells');
	});
	test('other kinds of files are said to be that', async () => {
		expect(await refused(bytes('%PDF-1.7\n\0\0'))).toBe('other_format');
		expect(await refused(bytes('<html><table><tr><td>1</td></tr></table>'))).toBe('other_format');
		expect(await refused(bytes('A;B\n1;2', 'utf16le'))).toBe('other_format');
		const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		expect(await refused(Buffer.concat([container, Buffer.alloc(600)]))).toBe('old_excel');
		expect(await refused(Buffer.concat([container, Buffer.alloc(600), bytes('EncryptedPackage', 'utf16le')]))).toBe('encrypted');
	});
});

describe('workbooks', () => {
	test('what a spreadsheet writes is read: texts, numbers, days, truth, signs, and what is said beside a text is not', async () => {
		const table = await rowsOf(
			bookOf({
				texts: ['Råd &amp; stöd', 'Ja', 'x_x000D_\ny', '漢</t></si><si><r><t>fe</t></r><r><t>t</t></r><rPh sb="0"><t>ljud</t></rPh>'], formats: ['yyyy\\-mm\\-dd', '0.00 "dagar"', '[h]:mm'],
				sheets: { Svar: sheetOf([['<c r="A1" t="s"><v>0</v></c>', 'B', 'C', 'D', 'E', 'F', 'G'], [
					'<c r="A2" t="s"><v>1</v></c>', 4, '<c r="C2" s="0"><v>46355</v></c>', '<c r="D2" s="1"><v>3</v></c>', '<c r="E2" s="3"><v>46355.4375</v></c>', '<c r="F2" t="b"><v>1</v></c>', '<c t="s"><v>2</v></c>'
				], ['<c r="A3" t="s"><v>4</v></c>', '<c r="B3" s="2"/>', '<c r="C3" t="inlineStr"><is><t><![CDATA[<b>]]> &#229;</t></is></c>']]), Annat: sheetOf([['Z'], [1]]), Gömt: sheetOf([['H'], [1]]) },
				hidden: ['Gömt']
			})
		);
		expect([table.sheet, table.sheets, table.head[0]]).toEqual(['Svar', ['Svar', 'Annat'], 'Råd & stöd']);
		expect(table.rows.map(({ cells }) => cells)).toEqual([['Ja', 4, { day: '2026-11-29' }, 3, { day: '2026-11-29 10:30' }, 'TRUE', 'x\ny'], ['fet', null, '<b> å', null, null, null, null]]);
		expect((await rowsOf(book([['A'], ['<c r="A2" s="0"><v>44893</v></c>']], { formats: ['d/m/yy'], from1904: true }))).rows[0]!.cells).toEqual([{ day: '2026-11-29' }]);
	});
	test('a sheet can be chosen, and marks may have names before a colon', async () => {
		const two = bookOf({ sheets: { Ett: sheetOf([['A'], [1]]), Två: sheetOf([['B'], [2]]).replaceAll(/<(\/?)(\w)/g, '<$1x:$2') } });
		expect((await rowsOf(two, 'Två')).head).toEqual(['B']);
		expect(await refused(two, 'Tre')).toBe('no_such_sheet');
	});
	test('our own workbooks, and those of another writer, are read as they were written', async () => {
		const rows = [['sv', -3, 'Ä & <ö>'], [null, 0, "'=1"]];
		const parts: Uint8Array[] = [];
		for await (const part of workbook('Personer', ['språk', 'steg', 'text'], rows)) parts.push(part);
		const other = await writeXlsx({ sheets: [{ name: 'Personer', rows: [['språk', 'steg', 'text'], ...rows] }] });
		for (const file of [Buffer.concat(parts), other]) {
			const table = await rowsOf(file);
			expect([table.sheet, table.head, ...table.rows.map(({ cells }) => cells)]).toEqual(['Personer', ['språk', 'steg', 'text'], ...rows]);
		}
	});
	test('what is wrong is told with its sheet, row and column', async () => {
		expect(await refused(book([]))).toBe('Svar empty');
		expect(await refused(book([['A', 'B']]))).toBe('Svar 1 no_rows');
		expect(await refused(book([['A', 'B'], [1, 2], [3, '<c r="B3"><f>SUM(A1:A2)</f><v>3</v></c>']]))).toBe('Svar 3 B formula');
		expect(await refused(book([['A'], ['<c r="A2" t="e"><v>#REF!</v></c>']]))).toBe('Svar 2 A error_value');
		expect(await refused(book([['A', 'B'], [1, 2], [null, 3]], {}, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'))).toBe('Svar 2 A merged');
		expect(await refused(book([['Enkät 2026'], ['A', 'B'], [1, 2]], {}, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))).toBe('Svar 1 A merged');
		expect(await refused(book([['A', 'B'], [1, 2]], {}, '<mergeCells><mergeCell ref="E1:F9"/></mergeCells>'))).toBe('read');
		expect(await refused(book([['A'], [1, 2]]))).toBe('Svar 2 B no_heading');
		expect(await refused(book([['A'], ['x'.repeat(4001)]]))).toBe('Svar 2 A long_cell');
		expect(await refused(book([['A'], ['SÃ¶mn']]))).toBe('Svar 2 A letters_lost');
		expect(await refused(book([Array.from({ length: 10_000 }, (_, i) => `k${i}`)]))).toBe('Svar 1 SG too_many_columns');
		expect(await refused(book([['A'], ['<c r="XFD2"><v>1</v></c>']]))).toBe('Svar 2 SG too_many_columns');
		expect(await refused(book([['A'], ['<c r="A2" t="s"><v>7</v></c>']]))).toBe('Svar 2 A unreadable');
		expect(await refused(book([['A'], ['<c r="A9"><v>7</v></c>']]))).toBe('Svar 2 unreadable');
	});
	test('what is locked, of another kind, or damaged', async () => {
		const parts = bookParts({ sheets: { Svar: sheetOf([['A'], [1]]) } });
		expect(await refused(zipOf(parts.map((one) => ({ ...one, flags: 1 }))))).toBe('encrypted');
		expect(await refused(zipOf([{ name: 'mimetype', data: bytes('application/vnd.oasis.opendocument.spreadsheet') }, { name: 'content.xml', data: bytes('<x/>') }]))).toBe('other_format');
		expect(await refused(zipOf(parts.slice(0, -1)))).toBe('no_sheets');
		expect(await refused(zipOf(parts).subarray(0, -30))).toBe('unreadable');
		expect(await refused(zipOf(parts.map((one) => ({ ...one, stored: true }))))).toBe('read');
		const with_ = (sheet: string) => refused(bookOf({ sheets: { Svar: sheet } }));
		expect(await with_(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf([['&a;'], [1]])}`)).toBe('Svar unreadable');
		expect(await with_(sheetOf([['&nbsp;'], [1]]))).toBe('Svar unreadable');
		expect(await with_('<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>')).toBe('Svar 2 unreadable');
	});
});

describe('files that are meant to hurt', () => {
	const bomb = (inside: Buffer, name = 'xl/worksheets/sheet1.xml') => zipOf(bookParts({ sheets: { Svar: '' } }).map((one) => (one.name === name ? { ...one, data: inside } : one)));
	const begun = '<worksheet><sheetData><row><c t="inlineStr"><is><t>A</t></is></c></row>';
	const grown = async (work: () => Promise<unknown>) => {
		const before = process.memoryUsage.rss();
		let most = before;
		const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
		const started = performance.now();
		await work();
		clearInterval(watch);
		return { megabytes: (Math.max(most, process.memoryUsage.rss()) - before) / 1024 / 1024, ms: performance.now() - started };
	};
	test('a ZIP bomb is refused by what its list says, and when the list lies by what comes out of it', async () => {
		const honest = bomb(Buffer.concat([bytes(begun), Buffer.alloc(160 * 1024 * 1024, 'a')]));
		const lying = Buffer.from(honest);
		// The list's own entry of the sheet is the last one, and its size 22 bytes before its name.
		lying.writeUInt32LE(10_000, lying.lastIndexOf('xl/worksheets/sheet1.xml') - 22);
		const few = await grown(async () => {
			expect(await refused(honest)).toBe('Svar too_large_unpacked');
			expect(await refused(lying)).toBe('Svar too_large_unpacked');
		});
		expect(honest.length).toBeLessThan(300_000);
		expect(few.ms).toBeLessThan(5_000);
		expect(few.megabytes).toBeLessThan(100);
	});
	test.each([
		['a comment without end', `${begun}<!--${'-'.repeat(40_000_000)}`, 'Svar unreadable'],
		['a mark without end', `${begun}<row ${'a="1" '.repeat(5_000_000)}`, 'Svar unreadable'],
		['a quote without end', `${begun}<row a="${'>'.repeat(30_000_000)}`, 'Svar unreadable'],
		['a text of 40 million letters', `${begun}<row><c t="inlineStr"><is><t>${'a'.repeat(40_000_000)}</t></is></c></row></sheetData></worksheet>`, 'Svar 2 A long_cell'],
		['more marks than a table has', `${begun}${'<c/>'.repeat(8_100_000)}</sheetData></worksheet>`, 'Svar too_large_unpacked'],
		['a million rows with a format and nothing in them', `${begun}${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`, 'Svar 1 no_rows']
	])('%s', async (_, inside, said) => {
		const file = bomb(bytes(inside));
		const { ms } = await grown(async () => expect(await refused(file)).toBe(said));
		expect(ms).toBeLessThan(20_000);
	});
	test('millions of texts that nothing points at', async () => {
		expect(await refused(bomb(bytes(`<sst>${'<si><t>a</t></si>'.repeat(1_000_001)}`), 'xl/sharedStrings.xml'))).toBe('Svar too_large_unpacked');
	});
	test('200 MB are not taken: the stream is left when they are too many', async () => {
		let given = 0;
		let left = false;
		const stream = new ReadableStream<Uint8Array>({
			pull: (to) => void (to.enqueue(new Uint8Array(1024 * 1024)), (given += 1)),
			cancel: () => void (left = true)
		});
		expect(await tableBytes(stream)).toBeNull();
		expect([given <= 23, left]).toEqual([true, true]);
		expect(await refused(Buffer.alloc(MOST_IN_TABLE.bytes + 1, 'a'))).toBe('too_large');
		expect(await tableBytes(new Blob([bytes('A;B\n')]).stream())).toEqual(bytes('A;B\n'));
	});
	test('a form with a file of almost that size arrives whole', async () => {
		const request = (megabytes: number) => new Request('http://localhost/', { method: 'POST', body: new Blob([new Uint8Array(megabytes * 1024 * 1024)]) });
		expect((await readBytes(request(18), MOST_IN_TABLE.bytes))?.length).toBe(18 * 1024 * 1024);
		expect(await readBytes(request(21), MOST_IN_TABLE.bytes)).toBeNull();
	});
	test('files with bytes changed, cut or moved by chance never throw', async () => {
		const good = [book([['A', 'B'], [1, 'å'], [2, 'b']]), zipOf(bookParts({ sheets: { Svar: sheetOf([['A', 'B'], [1, 'å']]) } }).map((one) => ({ ...one, stored: true }))), bytes('A;B\n1;"å"\n2;b\n')];
		let read = 0;
		for (let seed = 1; seed <= 600; seed++) {
			const random = createRandom(seed);
			const file = Buffer.from(good[seed % 3]!);
			for (let i = 0; i < 1 + seed % 5; i++) file[Math.floor(random.uniform() * file.length)] = Math.floor(random.uniform() * 256);
			const result = await readTable(random.uniform() < 0.3 ? file.subarray(0, Math.floor(random.uniform() * file.length)) : file);
			if ('table' in result) read += 1;
			else expect(TABLE_PROBLEMS).toContain(result.refused.problem);
		}
		expect(read).toBeGreaterThan(20);
	});
});

describe('the sentence', () => {
	const where: TableRefusal = { problem: 'formula', sheet: 'Svar', row: 7, column: 'C' };
	test('tells sheet, row and column, and what to do', () => {
		expect(refusalText(messages('sv').tables, where, 'sv')).toBe('Blad Svar, rad 7, kolumn C: Rutan har en formel. Kopiera allt, klistra in det som värden och spara filen igen.');
		expect(placeText(messages('en').tables, { sheet: null, row: 2, column: null })).toBe('Row 2');
		expect(refusalText(messages('sv').tables, { problem: 'too_many_rows', sheet: null, row: null, column: null }, 'sv')).toContain('100\u00a0000 rader');
	});
	test('a column and its values are told in the words of the survey', () => {
		const survey = randomSurvey(createRandom(4));
		const [sv, targets] = [messages('sv'), targetsOf(survey)];
		for (const target of targets) {
			expect(targetText(sv, survey, target)).toMatch(/^[^{}]+$/);
			for (const { text } of choicesText(sv, survey, target)) expect(text).toMatch(/^[^{}]+$/);
		}
		const choice = targets.find(({ question }) => question?.kind === 'choice')!;
		expect(choicesText(sv, survey, choice).map(({ code, text }) => `${code} ${text}`)).toContain('1 Val 0');
		expect(choicesText(sv, survey, choice).map(({ text }) => text)).toContain('hoppade över');
		const columns = ['', 'q:gone:'];
		const problem = { problem: 'unknown_target', column: 1 } as const;
		const table = { sheet: null, sheets: [], letters: 'utf-8', samples: [], head: ['A', 'B'], headRow: 1, rows: [], blank: 0 } as const;
		expect(mappingProblems(survey, table, { columns, values: {}, empty: 'notReached' })).toEqual([problem]);
		expect(mappingText(sv.tables, survey, table, problem, targets)).toBe('Kolumn B (B): Kolumnen hör till något som inte finns i enkäten.');
		const card = targets.find(({ part }) => part?.tells === 'stones')!;
		expect(mappingText(sv.tables, survey, table, { problem: 'missing_columns', targets: [card.key] }, targets)).toContain(survey.cards.find(({ id }) => id === card.part!.cards![0])!.title);
	});
	test('of every problem has its numbers filled in', () => {
		for (const lang of ['sv', 'en'] as const) for (const problem of TABLE_PROBLEMS) expect(refusalText(messages(lang).tables, { ...where, problem }, lang)).not.toMatch(/[{}]/);
	});
});
