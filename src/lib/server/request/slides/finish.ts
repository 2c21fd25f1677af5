/**
 * What the package writes and we would not: a language that nobody chose, the office's own colours, empty numbers, notes in one
 * lump, when and by whom. Everything is written anew, always in the same order, without folders and clocks.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip } from '#server/request/table/zip.ts';
import { COLOUR, FONT, PRODUCT } from './look.ts';

/** A shape whose name begins so is described by the rest of it: the package gives shapes no words of their own. */
export const PICTURED = 'Bild: ';

export interface Finish {
	/** "sv-SE". */
	lang: string;
	/** YYYY-MM-DD. */
	day: string;
}

/** Files packed in one (ZIP), as small as they get, all of the first day that the format knows. */
export function zipped(files: readonly (readonly [name: string, data: Buffer])[]): Buffer {
	const [local, listed]: [Buffer[], Buffer[]] = [[], []];
	let at = 0;
	for (const [path, data] of files) {
		const name = Buffer.from(path);
		const packed = deflateRawSync(data);
		// Needs version 2.0; names in UTF-8; packed; 1 January 1980.
		const same = Buffer.alloc(26);
		same.writeUInt16LE(20, 0);
		same.writeUInt16LE(0x0800, 2);
		same.writeUInt16LE(8, 4);
		same.writeUInt16LE(0x21, 8);
		same.writeUInt32LE(crc32(data), 10);
		same.writeUInt32LE(packed.length, 14);
		same.writeUInt32LE(data.length, 18);
		same.writeUInt16LE(name.length, 22);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		local.push(Buffer.from('PK\x03\x04', 'latin1'), same, name, packed);
		listed.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), same, rest, name);
		at += 30 + name.length + packed.length;
	}
	const list = Buffer.concat(listed);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...local, list, end]);
}

/** The accents of a theme in their order: what somebody adds has our colours too. */
const ACCENTS = [COLOUR.lake, COLOUR.spruce, COLOUR.copper, COLOUR.strong, COLOUR.slag, COLOUR.ember];
const inTheme = (xml: string): string =>
	ACCENTS.reduce((all, colour, i) => all.replace(new RegExp(`(<a:accent${i + 1}>)[\\s\\S]*?(</a:accent${i + 1}>)`), `$1<a:srgbClr val="${colour}"/>$2`), xml)
		.replace(/(<a:(?:hlink|folHlink)>)[\s\S]*?(<\/a:)/g, `$1<a:srgbClr val="${COLOUR.spruce}"/>$2`)
		.replace(/(<a:dk2>)[\s\S]*?(<\/a:dk2>)/, `$1<a:srgbClr val="${COLOUR.ink}"/>$2`)
		.replace(/(<a:lt2>)[\s\S]*?(<\/a:lt2>)/, `$1<a:srgbClr val="${COLOUR.paper}"/>$2`)
		.replace(/(<a:(?:clrScheme|fontScheme|theme)\b[^>]*name=")[^"]*"/g, `$1${PRODUCT}"`);

/** Each line a paragraph of its own. */
const inNotes = (xml: string): string => xml.replace(/(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)/g, (_, open: string, text: string, close: string) => text.split(/\r?\n/).map((one) => open + one + close).join('</a:p><a:p>'));

function inXml(path: string, xml: string, { lang, day }: Finish): string {
	const same = xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${lang}"`);
	if (path.endsWith('docProps/core.xml')) return same.replaceAll('PptxGenJS', PRODUCT).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
	if (path.endsWith('docProps/app.xml')) return same.replace('<vt:lpstr>Arial</vt:lpstr>', `<vt:lpstr>${FONT}</vt:lpstr>`).replace('<vt:lpstr>Office Theme</vt:lpstr>', `<vt:lpstr>${PRODUCT}</vt:lpstr>`);
	if (/theme\/theme\d*\.xml$/.test(path)) return inTheme(same);
	if (path.includes('notesSlides/notes')) return inNotes(same);
	if (/slides\/slide\d+\.xml$/.test(path)) return same.replace(new RegExp(`(<p:cNvPr id="\\d+" name="${PICTURED}([^"]*)")`, 'g'), '$1 descr="$2"');
	// No number is not the number that an empty place is read as.
	if (path.includes('charts/chart')) return same.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
	return path.includes('worksheets/') ? same.replace(/<c r="[A-Z]+\d+"[^>]*><v><\/v><\/c>/g, '') : same;
}

/** The same file as we would write it; workbooks inside it too. */
export async function finished(file: Uint8Array, how: Finish): Promise<Buffer> {
	const zip = new Zip(file);
	const names = zip.names().filter((name) => !name.endsWith('/'));
	const all: [string, Buffer][] = [];
	for (const name of names) {
		const parts: Buffer[] = [];
		for await (const piece of zip.pieces(name)) parts.push(piece);
		const data = Buffer.concat(parts);
		if (/\.(xml|rels)$/.test(name)) all.push([name, Buffer.from(inXml(name, data.toString('utf8'), how))]);
		else all.push([name, name.endsWith('.xlsx') ? await finished(data, how) : data]);
	}
	return zipped(all);
}
