/**
 * Layout of whom somebody meets: the person in the middle, each who is met in a box beside, first to the right from the top, then to
 * the left from below, as a clock goes. In pixels of a picture that is `WIDTH` wide.
 */
import type { ContactKind } from '#domain/persona/persona.ts';
import { widthOf } from '#charts/four-field/text.ts';

export interface Met {
	who: string;
	/** What each is about, in words. */
	rows: readonly { kind: ContactKind; text: string }[];
	/** What has no room, in words; empty without. */
	more: string;
}
export interface MetBox {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Each with the place of its baseline. */
	name: { text: string; y: number }[];
	/** `kind`: on the first line of a row. */
	rows: { kind: ContactKind | null; text: string; y: number }[];
	/** From the person to the box. */
	line: string;
	/** Nothing but waiting. */
	waits: boolean;
}
export interface MapScene {
	width: number;
	height: number;
	centre: { x: number; y: number; radius: number };
	boxes: MetBox[];
}

export const WIDTH = 640;
export const RADIUS = 74;
const BOX = 206;
const PADDING = 12;
const GAP = 14;
/** How far the boxes at the ends of a column come in around the person. */
const BEND = 46;
const NAME = { size: 16, height: 20 };
/** Lighter than what `widthOf` measures, so that more has room. */
const ROW = { size: 13.2, height: 19, indent: 22 };
const round = (x: number) => Math.round(x * 10) / 10;

/** Broken into lines of at most so many em; a word that is longer is cut, with a hyphen. */
export function wrapped(text: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer) <= most) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		const letters = [...word];
		// As long pieces as each other, so that no letter is left alone.
		const even = Math.ceil(letters.length / Math.ceil(widthOf(word) / (most - widthOf('-'))));
		for (const [i, letter] of letters.entries()) {
			if (line !== '' && ([...line].length >= even || widthOf(`${line}${letter}-`) > most) && (i < letters.length - 1 || widthOf(`${line}${letter}`) > most)) {
				lines.push(`${line}-`);
				line = '';
			}
			line += letter;
		}
	}
	return line === '' ? lines : [...lines, line];
}

function boxOf({ who, rows, more }: Met): Omit<MetBox, 'x' | 'line'> {
	const inner = BOX - 2 * PADDING;
	let y = PADDING + 14;
	const name = wrapped(who, inner / NAME.size).map((text) => ({ text, y: (y += NAME.height) - NAME.height }));
	y += 1;
	const lines = [...rows, ...(more ? [{ kind: null, text: more }] : [])].flatMap(({ kind, text }) =>
		wrapped(text, (inner - ROW.indent) / ROW.size).map((part, i) => ({ kind: i === 0 ? kind : null, text: part, y: (y += ROW.height) - ROW.height }))
	);
	return { y: 0, width: BOX, height: round(y - NAME.height + PADDING + 6), name, rows: lines, waits: rows.length > 0 && rows.every(({ kind }) => kind === 'waiting') };
}
type Sized = ReturnType<typeof boxOf>;
const heightOf = (column: readonly Sized[]) => column.reduce((sum, { height }) => sum + height + GAP, column.length > 0 ? -GAP : 0);

function column(boxes: readonly Sized[], side: 'left' | 'right', centre: MapScene['centre']): MetBox[] {
	let top = centre.y - heightOf(boxes) / 2;
	return boxes.map((box) => {
		const y = round(top);
		top += box.height + GAP;
		const middle = y + box.height / 2;
		// 0 beside the person, 1 at the farthest end.
		const away = Math.min(1, Math.abs(middle - centre.y) / Math.max(1, centre.y - box.height / 2));
		const inset = boxes.length > 1 ? round(BEND * away ** 2) : 0;
		const x = side === 'left' ? inset : WIDTH - BOX - inset;
		const to = side === 'left' ? x + BOX : x;
		const angle = Math.atan2(middle - centre.y, to - centre.x);
		const from = { x: round(centre.x + RADIUS * Math.cos(angle)), y: round(centre.y + RADIUS * Math.sin(angle)) };
		const half = round((from.x + to) / 2);
		return { ...box, x, y, line: `M${from.x} ${from.y}C${half} ${from.y} ${half} ${round(middle)} ${to} ${round(middle)}` };
	});
}

export function layoutMap(all: readonly Met[]): MapScene {
	const boxes = all.map(boxOf);
	const right = boxes.slice(0, Math.ceil(boxes.length / 2));
	const left = boxes.slice(right.length).toReversed();
	const height = Math.ceil(Math.max(2 * RADIUS + 56, heightOf(left), heightOf(right)) + 4);
	const centre = { x: WIDTH / 2, y: height / 2, radius: RADIUS };
	// In the order in which they are met.
	return { width: WIDTH, height, centre, boxes: [...column(right, 'right', centre), ...column(left, 'left', centre).toReversed()] };
}
