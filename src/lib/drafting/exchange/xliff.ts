/** Translations for a translator's own tool: XLIFF 2.1, OASIS Standard. Read by whatever parses XML where this runs, in a page the browser. */
import { carried, type About, type Refused, type Returned, type ReturnedUnit, type Unit } from './unit.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** What is used of a document: the browser's and that of a parser are this. */
export interface XmlNode {
	nodeType: number;
	localName: string | null;
	namespaceURI: string | null;
	textContent: string | null;
	childNodes: { length: number; [at: number]: unknown };
	getAttribute(name: string): string | null;
}
/** The outermost element; null when it is not well-formed. */
export type ParseXml = (text: string) => XmlNode | null;

/** Ends of lines that some parsers would make one kind of go by their numbers. */
const escaped = (text: string): string => carried(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[\u0085\u2028\u2029]/g, (end) => `&#${end.charCodeAt(0)};`);
const STATES = { missing: 'initial', changed: 'initial', done: 'translated' } as const;

export interface XliffWords {
	/** Before what a text was translated from. */
	madeFrom: string;
}

export function writeXliff({ survey, from, to }: About, units: readonly Unit[], words: XliffWords, direction: 'ltr' | 'rtl'): string {
	const body = units.map(({ name, where, source, target, state, made }) => {
		const notes = [
			`<note category="where">${escaped(where)}</note>`,
			...(state === 'changed' && made !== undefined ? [`<note category="source-changed">${escaped(words.madeFrom)} ${escaped(made)}</note>`] : [])
		];
		const translated = state === 'missing' ? '' : `<target xml:lang="${to}" xml:space="preserve">${escaped(target)}</target>`;
		const sub = state === 'changed' ? ' subState="varde:source-changed"' : '';
		return [
			`    <unit id="${escaped(name)}" translate="yes" canResegment="no">`,
			`      <notes>${notes.join('')}</notes>`,
			`      <segment state="${STATES[state]}"${sub}>`,
			`        <source xml:lang="${from}" xml:space="preserve">${escaped(source)}</source>${translated}`,
			'      </segment>',
			'    </unit>'
		].join('\n');
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<xliff xmlns="${NAMESPACE}" version="2.1" srcLang="${from}" trgLang="${to}">`,
		`  <file id="survey" original="${escaped(survey)}" trgDir="${direction}">`,
		...body,
		'  </file>',
		'</xliff>',
		''
	].join('\n');
}

const children = (node: XmlNode, ...names: string[]): XmlNode[] =>
	Array.from({ length: node.childNodes.length }, (_, i) => node.childNodes[i] as XmlNode).filter((child) => child.nodeType === 1 && child.namespaceURI === NAMESPACE && names.includes(child.localName ?? ''));

/** Units of a file, also those that a tool has put into groups. */
function* unitsIn(node: XmlNode, depth = 0): Generator<XmlNode> {
	for (const child of children(node, 'unit', 'group')) {
		if (child.localName === 'unit') yield child;
		else if (depth < 20) yield* unitsIn(child, depth + 1);
	}
}

/** A unit's text; where a tool has divided it, its pieces together, with what stands between them. */
function unitOf(unit: XmlNode): ReturnedUnit {
	const pieces = children(unit, 'segment', 'ignorable').map((piece) => {
		const [source, target] = ['source', 'target'].map((name) => children(piece, name)[0]?.textContent ?? undefined);
		const isSegment = piece.localName === 'segment';
		return { source: source ?? '', target: target ?? (isSegment ? '' : (source ?? '')), settled: !isSegment || ['translated', 'reviewed', 'final'].includes(piece.getAttribute('state') ?? '') };
	});
	return {
		name: unit.getAttribute('id') ?? '',
		source: carried(pieces.map(({ source }) => source).join('')),
		target: carried(pieces.map(({ target }) => target).join('')),
		settled: pieces.length > 0 && pieces.every(({ settled }) => settled)
	};
}

export function readXliff(text: string, parse: ParseXml): Returned | Refused {
	// Nothing of ours has one, and what it could declare may be endless.
	if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { refused: 'doctype' };
	// The text is decoded already: what the first line says about that no longer holds.
	const root = parse(text.replace(/^\s*<\?xml[^>]*\?>/, ''));
	if (!root) return { refused: 'not_xml' };
	if (root.localName !== 'xliff') return { refused: 'not_xliff' };
	if (root.namespaceURI !== NAMESPACE || !/^2\.[01]$/.test(root.getAttribute('version') ?? '')) return { refused: 'other_version' };
	const [file, ...more] = children(root, 'file');
	if (!file || more.length > 0) return { refused: 'not_ours' };
	return { survey: file.getAttribute('original') ?? '', from: root.getAttribute('srcLang') ?? '', to: root.getAttribute('trgLang') ?? '', units: [...unitsIn(file)].map(unitOf) };
}
