/** Translations as a file: whatever the texts are, what goes out comes back the same; a bad file is one refusal and nothing is written. */
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { soak } from '../../soak.ts';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { writeCsv } from '#drafting/exchange/csv.ts';
import { MOST_FILE_BYTES, readFile } from '#drafting/exchange/file.ts';
import { planOf, type Plan } from '#drafting/exchange/plan.ts';
import { carried, type About, type Refused, type Returned, type Unit } from '#drafting/exchange/unit.ts';
import { writeXliff, type XmlNode } from '#drafting/exchange/xliff.ts';
import { Session } from '#drafting/session.ts';
import type { Sheet } from '#drafting/sheet.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { markAt, stateOf, textsOfDraft, translationAt } from '#drafting/translation.ts';
import { createRandom, type Random } from '#stats/random.ts';

const ABOUT: About = { survey: '0197f3a0-1111-7222-8333-444455556666', from: 'sv', to: 'ar' };
const WORDS = { place: 'Plats', where: 'Var', state: 'Läge', states: { missing: 'saknas', changed: 'ändrad', done: 'klar' }, madeFrom: 'Översatt från:' };
const LANGUAGES = { from: 'svenska', to: 'arabiska' };

function parse(text: string): XmlNode | null {
	try {
		return new DOMParser({ onError: () => { throw new Error('not well-formed'); } }).parseFromString(text, 'application/xml').documentElement as unknown as XmlNode;
	} catch {
		return null;
	}
}
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: string | Uint8Array, about = ABOUT) => readFile(typeof file === 'string' ? bytes(file) : file, about, ['klar', 'done'], parse);

const unitsOf = (sheet: Sheet): Unit[] =>
	textsOfDraft(sheet).map(({ name, text }) => {
		const [target, made] = [translationAt('ar', name), markAt('ar', name)].map((place) => sheet.get(place));
		return { name, where: `Kort: ${text}`, source: text, target: String(target ?? ''), state: stateOf(text, target, made), ...(typeof made === 'string' && { made }) };
	});
const FORMATS = {
	CSV: (sheet: Sheet) => writeCsv(ABOUT, unitsOf(sheet), WORDS, LANGUAGES),
	XLIFF: (sheet: Sheet) => writeXliff(ABOUT, unitsOf(sheet), WORDS, 'rtl')
};
const plan = (sheet: Sheet, returned: Returned | Refused): Plan => {
	if ('refused' in returned) throw new Error(returned.refused);
	const found = planOf(sheet, textsOfDraft(sheet), returned);
	if ('refused' in found) throw new Error(found.refused);
	return found;
};
const draft = () => draftOf(SURVEYS.standard);

/** What breaks a format: its own signs, what a spreadsheet calculates, what turns a line round, what nobody sees. */
const NASTY = [
	'=1+1', '＝1', '+46 70', '-', '@SUM(A1)', "'=x", "''", '"', '""', ';', ',', '\t', '\n', '\r\n', '\r', ']]>', '<![CDATA[', '&', '&amp;', '&#0;', '<b>', '</target>', '<!DOCTYPE x>', '<!ENTITY y "z">', '<?xml?>', '{n}', '\u0000', '\u0007', '\ufffe', '\ud800',
	'\u202e', '\u2068', '\u2069', '\u200f', '\u00a0', '\u2028', '\ufeff', '👩‍👩‍👧', '🇸🇪', 'ي', 'مرحبا', '中文', 'å', ' ', '   ', '·', 'sep=;', 'a', 'ord'
];
const text = (random: Random) => Array.from({ length: Math.floor(random.uniform() * 8) }, () => NASTY[Math.floor(random.uniform() * NASTY.length)]!).join('');

/** A draft whose texts and translations are anything. */
function anyDraft(random: Random): Sheet {
	const sheet = draft();
	for (const place of [...sheet.keys()]) {
		if (/^(title|cards\/\w+\/(title|line)|questions\/\w+\/(prompt|help))$/.test(place) && random.uniform() < 0.7) sheet.set(place, text(random));
		if (!/^translat(ions|ed)\/ar\//.test(place)) continue;
		if (random.uniform() < 0.2) sheet.delete(place);
		else if (random.uniform() < 0.8) sheet.set(place, text(random));
	}
	return sheet;
}

describe.each(Object.entries(FORMATS))('%s', (format, write) => {
	const runs = soak(400, 60);
	test(`${runs} drafts of anything: what goes out comes back the same, and unchanged it writes nothing`, () => {
		for (let seed = 1; seed <= runs; seed++) {
			const sheet = anyDraft(createRandom(seed));
			const returned = read(write(sheet)) as Returned;
			expect(returned, String(seed)).toMatchObject(ABOUT);
			expect(returned.units.map(({ name, source, target }) => ({ name, source, target })), String(seed)).toEqual(unitsOf(sheet).map(({ name, source, target }) => ({ name, source: carried(source), target: carried(target) })));
			expect(plan(sheet, returned), String(seed)).toMatchObject({ changes: [], fresh: 0, changed: 0, confirmed: 0, unknown: 0, tooLong: [], absent: 0 });
		}
	});

	test('one new, one other, one too long, one unknown, one of another source text: counted, and what is written is one step', () => {
		const before = draft();
		before.delete(translationAt('ar', 'card:H1:title'));
		const sent = write(before);
		const sheet = new Map(before);
		sheet.set('cards/H2/title', 'Nytt svenskt ord');
		const returned = read(sent) as Returned;
		const set = (name: string, target: string) => void (returned.units.find((unit) => unit.name === name)!.target = target);
		set('card:H1:title', 'جديد');
		set('card:H0:title', 'آخر');
		set('card:H2:title', 'قديم');
		set('card:B0:title', 'x'.repeat(121));
		set('card:B1:title', '');
		returned.units.push({ name: 'card:gone:title', source: 'Borta', target: 'x', settled: true });
		returned.units = returned.units.filter(({ name }) => name !== 'card:B2:title');
		const found = plan(sheet, returned);
		expect(found).toMatchObject({ fresh: 1, changed: 2, stale: 1, unknown: 1, tooLong: ['card:B0:title'], empty: 1, absent: 1, confirmed: 0 });
		const session = new Session({ sheet, number: 0, author: 'anna', draw: () => 'edit-1' });
		session.change(found.changes, 0);
		const state = (name: string, source: string) => stateOf(source, session.view.get(translationAt('ar', name)), session.view.get(markAt('ar', name)));
		expect(state('card:H2:title', 'Nytt svenskt ord')).toBe('changed');
		expect(state('card:H1:title', String(sheet.get('cards/H1/title')))).toBe('done');
		expect(session.view.get(translationAt('ar', 'card:B1:title'))).toBe(sheet.get(translationAt('ar', 'card:B1:title')));
		session.undo();
		expect(new Map([...session.view].sort())).toEqual(new Map([...sheet].sort()));
	});

	test('a text that has changed since and is said to be done holds again', () => {
		const sheet = draft();
		sheet.set('cards/H0/title', 'Annat');
		const sent = write(sheet);
		expect(plan(sheet, read(sent) as Returned)).toMatchObject({ confirmed: 0, changes: [] });
		const done = format === 'CSV' ? sent.replace('"ändrad"', '"Klar"') : sent.replace('state="initial" subState="varde:source-changed"', 'state="final"');
		expect(done).not.toBe(sent);
		expect(plan(sheet, read(done) as Returned)).toMatchObject({ confirmed: 1, changes: [{ place: markAt('ar', 'card:H0:title'), to: 'Annat' }] });
	});

	test('another survey’s, another language’s, cut off anywhere, twice the same text', () => {
		const sent = write(draft());
		expect(read(sent, { ...ABOUT, survey: '0197f3a0-9999-7222-8333-444455556666' })).toEqual({ refused: 'other_survey' });
		expect(read(sent, { ...ABOUT, to: 'so' })).toEqual({ refused: 'other_language' });
		expect(read(sent, { ...ABOUT, from: 'en' })).toEqual({ refused: 'other_language' });
		const whole = read(sent) as Returned;
		const texts = ({ units }: Returned) => units.map(({ name, source, target }) => ({ name, source, target }));
		for (let i = 0; i < 40; i++) {
			// In the middle of something: a spreadsheet's row may end anywhere between two.
			const cut = sent.slice(0, Math.floor((sent.length * (i + 0.5)) / 40));
			const found = read(cut);
			if ('refused' in found) expect(['cut_off', 'not_xml', 'not_ours']).toContain(found.refused);
			else expect(texts(whole).slice(0, found.units.length)).toEqual(texts(found));
			if (format === 'XLIFF') expect(found).toEqual({ refused: 'not_xml' });
		}
		const twice = format === 'CSV' ? sent + sent.split('\r\n')[2] + '\r\n' : sent.replace(/( {4}<unit[\s\S]*?<\/unit>\n)/, '$1$1');
		expect(read(twice)).toEqual({ refused: 'twice' });
	});
});

describe('CSV', () => {
	const sent = FORMATS.CSV(draft());
	test('no cell begins with what a spreadsheet would calculate', () => {
		const sheet = draft();
		for (const [i, place] of ['cards/H0/title', 'cards/H0/line', 'cards/H1/title', 'cards/H1/line'].entries()) sheet.set(place, `${'=+-@'[i]}cmd|'/c calc'!A0`);
		expect(FORMATS.CSV(sheet)).not.toMatch(/(^|;|\n)"\s*[=+\-@]/);
		expect(sent.startsWith('\ufeff"Plats · 0197')).toBe(true);
		expect(sent.split('\r\n')[0]!.split(';').length).toBe(5);
	});
	test('saved by a spreadsheet with commas, tabs, other line ends, without quotes, as UTF-16: read all the same', () => {
		const whole = read(sent);
		const rows = (whole as Returned).units;
		const saved = (separator: string, end: string) => [`\ufeffPlats · ${ABOUT.survey}`, 'Var', 'svenska (sv)', 'arabiska (ar)', 'Läge'].join(separator) + end
			+ rows.map(({ name, source, target }) => [name, 'x', source, target, 'klar'].map((cell) => (/[;,\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join(end) + end;
		for (const separator of [';', ',', '\t']) for (const end of ['\n', '\r\n', '\r']) expect((read(saved(separator, end)) as Returned).units, JSON.stringify([separator, end])).toEqual(rows);
		expect((read(`sep=;\r\n${saved(';', '\r\n').slice(1)}`) as Returned).units).toEqual(rows);
		const utf16 = new Uint8Array(new Uint16Array([...saved('\t', '\r\n').split('')].map((letter) => letter.charCodeAt(0))).buffer);
		expect((read(utf16) as Returned).units).toEqual(rows);
	});
	test('saved so that letters are lost', () => {
		const narrow = Uint8Array.from([...sent.slice(1)].map((letter) => (letter.codePointAt(0)! < 256 ? letter.codePointAt(0)! : 63)));
		expect(read(narrow)).toEqual({ refused: 'encoding' });
		expect(read(sent.slice(1).replace(/[^\x00-\x7f]/g, '?'))).toEqual({ refused: 'lost_letters' });
	});
	test('what is none of ours', () => {
		for (const file of ['namn;ålder\r\nBo;7\r\n', 'Hej!', '"', '"'.repeat(99_999), ';;;;\n;;;;', sent.replace('(ar)', 'ar')]) expect(read(file), file.slice(0, 40)).toEqual({ refused: 'not_ours' });
		expect(read(sent.replace(/;"[^"]*"\r\n$/, '\r\n'))).toEqual({ refused: 'cut_off' });
	});
});

describe('XLIFF', () => {
	const sent = FORMATS.XLIFF(draft());
	test('is 2.1: languages, one file of the survey, units by name with where they stand, states', () => {
		const sheet = draft();
		sheet.set('cards/H0/title', 'Annat');
		sheet.delete(translationAt('ar', 'card:H1:title'));
		const root = parse(FORMATS.XLIFF(sheet))!;
		expect(['version', 'srcLang', 'trgLang'].map((name) => root.getAttribute(name))).toEqual(['2.1', 'sv', 'ar']);
		const written = FORMATS.XLIFF(sheet);
		const unit = (name: string) => new RegExp(`<unit id="${name}"[\\s\\S]*?</unit>`).exec(written)![0];
		expect(unit('card:H0:title')).toMatch(/state="initial" subState="varde:source-changed"[\s\S]*<target/);
		expect(unit('card:H0:title')).toContain('Översatt från:');
		expect(unit('card:H1:title')).not.toContain('<target');
		expect(unit('card:H2:title')).toContain('state="translated"');
		for (const [, id] of written.matchAll(/<unit id="([^"]*)"/g)) expect(id).toMatch(/^[\w:.-]+$/);
	});
	test('as tools give it back: groups, prefixes, divided texts, marks within a text, UTF-16', () => {
		const whole = (read(sent) as Returned).units;
		const grouped = sent.replace(/(<file [^>]*>)([\s\S]*)(<\/file>)/, '$1<group id="g"><group id="h">$2</group></group>$3');
		expect((read(grouped) as Returned).units).toEqual(whole);
		const prefixed = sent.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
		expect((read(prefixed) as Returned).units).toEqual(whole);
		const utf16 = `\ufeff${sent.replace('UTF-8', 'UTF-16')}`;
		expect((read(new Uint8Array(new Uint16Array([...utf16.split('')].map((letter) => letter.charCodeAt(0))).buffer)) as Returned).units).toEqual(whole);
		const divided = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="sv-SE" trgLang="ar"><file id="f" original="${ABOUT.survey}"><unit id="a"><segment state="final"><source>Ett.</source><target>1<mrk id="m" type="term">.</mrk></target></segment><ignorable><source> </source></ignorable><segment state="final"><source>Två.</source><target><![CDATA[2.]]></target></segment></unit></file></xliff>`;
		expect((read(divided) as Returned).units).toEqual([{ name: 'a', source: 'Ett. Två.', target: '1. 2.', settled: true }]);
	});
	test('what declares, and what is something else', () => {
		const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><xliff>&j;</xliff>`;
		expect(read(laughs)).toEqual({ refused: 'doctype' });
		expect(read(sent.replace('?>', '?><!DOCTYPE xliff SYSTEM "file:///etc/passwd">'))).toEqual({ refused: 'doctype' });
		expect(read('<html><body>Hej</body></html>')).toEqual({ refused: 'not_xliff' });
		expect(read(sent.replace('version="2.1"', 'version="1.2"'))).toEqual({ refused: 'other_version' });
		expect(read('<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file/></xliff>')).toEqual({ refused: 'other_version' });
		expect(read('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sv" trgLang="ar"/>')).toEqual({ refused: 'not_ours' });
		expect(read(sent.replace('</xliff>', '&inget;</xliff>'))).toEqual({ refused: 'not_xml' });
		expect(read(`${'<a>'.repeat(20)}`)).toEqual({ refused: 'not_xml' });
	});
});

test('what is no text at all, too large, or empty', () => {
	expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))).toEqual({ refused: 'spreadsheet' });
	expect(read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual({ refused: 'spreadsheet' });
	expect(read(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]))).toEqual({ refused: 'not_text' });
	expect(read(new Uint8Array(20 * 1024 * 1024).fill(97))).toEqual({ refused: 'too_large' });
	expect(MOST_FILE_BYTES).toBeLessThan(20 * 1024 * 1024);
	for (const file of ['', ' \r\n', '\ufeff']) expect(read(file)).toEqual({ refused: 'empty' });
});

test('a file that would write more than one edit holds is refused before it is written', () => {
	const texts = Array.from({ length: 3001 }, (_, i) => ({ name: `card:c${i}:title`, place: `card:c${i}:title`, text: 'Kort', most: 120 }));
	const units = texts.map(({ name }) => ({ name, source: 'Kort', target: 'x', settled: false }));
	expect(planOf(new Map(), texts, { to: 'ar', units })).toEqual({ refused: 'too_much' });
	expect(planOf(new Map(), texts, { to: 'ar', units: units.slice(1) })).toMatchObject({ fresh: 3000 });
});
