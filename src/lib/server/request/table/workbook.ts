/** A workbook (XLSX) as a table: which sheets there are, what its texts and formats are, and one sheet's rows. */
import { MOST_IN_TABLE, type Table } from '#domain/import/table.ts';
import { Collect } from './collect.ts';
import { isDayFormat, isDayNumber } from './day.ts';
import { TableRefused } from './refused.ts';
import { readSheet, type Book } from './sheet.ts';
import { attribute, readXml } from './xml.ts';
import { Zip } from './zip.ts';

/** Of the small parts, which tell about the others. */
const MOST_PART = 8 * 1024 * 1024;
/** Different texts of a workbook, and their letters together. */
const [MOST_TEXTS, MOST_LETTERS] = [1_000_000, 40_000_000];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** Where a part is that another names. */
function pathFrom(folder: string, target: string): string {
	const parts: string[] = [];
	for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}

async function* small(zip: Zip, path: string): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const piece of zip.pieces(path)) {
		size += piece.length;
		if (size > MOST_PART) throw new TableRefused('too_large_unpacked');
		yield piece;
	}
}
/** The opening marks of a small part. */
async function marksOf(zip: Zip, path: string): Promise<{ name: string; rest: string }[]> {
	const all: { name: string; rest: string }[] = [];
	if (zip.has(path)) await readXml(small(zip, path), { open: (name, rest) => void all.push({ name, rest }), close: () => {}, text: () => {} });
	return all;
}

interface Link {
	id: string;
	type: string;
	path: string;
}
async function linksOf(zip: Zip, path: string): Promise<Link[]> {
	const folder = folderOf(path);
	const marks = await marksOf(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
	return marks
		.filter(({ name, rest }) => name === 'Relationship' && attribute(rest, 'TargetMode') !== 'External')
		.map(({ rest }) => ({
			id: attribute(rest, 'Id') ?? '', type: (attribute(rest, 'Type') ?? '').split('/').at(-1)!, path: pathFrom(folder, attribute(rest, 'Target') ?? '')
		}));
}

/** All texts that cells point at. One that is too long is kept a little too long, so that its cell is refused. */
async function sharedTexts(zip: Zip, path: string): Promise<string[]> {
	const texts: string[] = [];
	let [current, reading, sound, length] = ['', false, false, 0];
	await readXml(zip.pieces(path), {
		open(name) {
			if (name === 'si') current = '';
			else if (name === 't') reading = !sound;
			// How a text is said in Japanese stands beside the text.
			else if (name === 'rPh') sound = true;
		},
		close(name) {
			if (name === 't') reading = false;
			else if (name === 'rPh') sound = false;
			else if (name === 'si') {
				texts.push(current);
				length += current.length;
				if (texts.length > MOST_TEXTS || length > MOST_LETTERS) throw new TableRefused('too_large_unpacked');
			}
		},
		text: (text) => void (reading && current.length <= MOST_IN_TABLE.characters && (current += text.slice(0, MOST_IN_TABLE.characters + 1)))
	});
	return texts;
}

/** For each format of cells whether it makes a number a day. */
async function dayFormats(zip: Zip, path: string): Promise<boolean[]> {
	const own = new Map<number, boolean>();
	const days: boolean[] = [];
	let inside = false;
	await readXml(small(zip, path), {
		open(name, rest) {
			if (name === 'numFmt') own.set(Number(attribute(rest, 'numFmtId')), isDayFormat(attribute(rest, 'formatCode') ?? ''));
			else if (name === 'cellXfs') inside = true;
			else if (name === 'xf' && inside) {
				const format = Number(attribute(rest, 'numFmtId') ?? 0);
				days.push(own.get(format) ?? isDayNumber(format));
			}
		},
		close: (name) => void (name === 'cellXfs' && (inside = false)),
		text: () => {}
	});
	return days;
}

/** The table of a workbook's sheet: the named one, or the first that is not hidden. `tell` is told which it became. */
export async function workbookTable(bytes: Uint8Array, chosen: string | null, tell: (sheet: string) => void): Promise<Table> {
	const zip = new Zip(bytes);
	const main = (await linksOf(zip, '')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
	if (!zip.has(main) || !main.endsWith('.xml')) throw new TableRefused(zip.has('EncryptedPackage') ? 'encrypted' : 'other_format');
	const [links, marks] = [await linksOf(zip, main), await marksOf(zip, main)];
	const pathOf = (id: string | undefined) => links.find((one) => one.id === id && one.type === 'worksheet')?.path;
	const sheets = marks.flatMap(({ name, rest }) => {
		const path = name === 'sheet' && (attribute(rest, 'state') ?? 'visible') === 'visible' ? pathOf(attribute(rest, 'r:id') ?? attribute(rest, 'id')) : undefined;
		return path && zip.has(path) ? [{ name: attribute(rest, 'name') ?? '', path }] : [];
	});
	if (sheets.length === 0) throw new TableRefused('no_sheets');
	const sheet = chosen === null ? sheets[0] : sheets.find(({ name }) => name === chosen);
	if (!sheet) throw new TableRefused('no_such_sheet');
	tell(sheet.name);
	const part = (type: string) => links.find((one) => one.type === type && zip.has(one.path))?.path;
	const [texts, styles] = [part('sharedStrings'), part('styles')];
	const book: Book = {
		from1904: marks.some(({ name, rest }) => name === 'workbookPr' && /^(1|true)$/.test(attribute(rest, 'date1904') ?? '')),
		texts: texts ? await sharedTexts(zip, texts) : [],
		days: styles ? await dayFormats(zip, styles) : []
	};
	const collect = new Collect();
	await readSheet(zip.pieces(sheet.path), book, collect);
	return collect.table({ sheet: sheet.name, sheets: sheets.map(({ name }) => name), letters: 'utf-8' });
}
