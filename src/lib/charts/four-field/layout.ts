/**
 * Layout of what is important against what works today. x is a percentage of the width, y and sizes are em: letters keep their size.
 * Upwards: more important; the middle card is at the line. To the right: works for more. What is hidden has no point: it is a list.
 */
import type { GapCell } from '#domain/question/follow_up/result.ts';
import { scaleLinear } from 'd3-scale';
import { placeLabels, type Box, type Frame, type Placed, type Point } from './labels.ts';
import { widthOf } from './text.ts';

export type Field = 'fix' | 'protect' | 'uncertain' | 'lower';
export interface FourFieldCard {
	id: string;
	title: string;
	picture: string;
	field: Field;
	/** 0 is the middle card; null: the answers do not say. */
	importance: { value: number; low: number; high: number } | null;
	today: GapCell;
}
export interface Dot {
	id: string;
	field: Field;
	picture: string;
	x: number;
	y: number;
	/** The interval, cut at the frame. */
	from: number;
	to: number;
	label: Placed | null;
	/** In place of a name, for the list below; null where it has one. */
	number: number | null;
}
export interface FourFieldScene {
	height: number;
	/** Where the middle card is. */
	middle: number;
	/** Ends of the thirds, in per cent. */
	half: { from: number; to: number };
	radius: number;
	dots: Dot[];
	/** Points whose names do not fit, by number. */
	listed: { number: number; id: string; title: string }[];
	/** Cards that are shown and have no place: the answers do not say how important they are. */
	unplaced: { id: string; title: string }[];
}
export interface Names {
	fix: string;
	protect: string;
	lower: string;
}

/** "Few", "half" and "many" of those asked say that it is not so. */
const THIRDS = { many: [0, 0.35], half: [0.35, 0.65], few: [0.65, 1] } as const;
/** More points than this are smaller, and without pictures. */
const PICTURED = 16;
const TOP = 2.2;

/** Where a point may stand so that it meets no other: a word's anywhere in its third, a percentage's near its place. */
const NEAR = 0.03;

/** From 0, works for nobody, to 1. */
function rangeOf(today: GapCell): { wanted: number; from: number; to: number } {
	const third = Object.values(THIRDS).find(([, to]) => today.kind === 'percent' && 1 - today.percent / 100 <= to);
	const [from, to] = today.kind === 'words' ? THIRDS[today.share] : third!;
	const wanted = today.kind === 'words' ? (from + to) / 2 : 1 - today.percent / 100;
	const near = today.kind === 'words' ? 1 : NEAR;
	return { wanted, from: Math.max(from + 0.02, wanted - near, 0), to: Math.min(to - 0.02, wanted + near, 1) };
}

/** Steps to both sides of a wanted place, of which each costs more. */
const STEP = 0.01;
const shares = (wanted: number, from: number, to: number): number[] =>
	[wanted, ...Array.from({ length: 40 }, (_, i) => (i + 1) * STEP).flatMap((by) => [wanted - by, wanted + by]).filter((x) => x >= from && x <= to)];
/** Where there is no room beside: a little over or under the place. */
const HEIGHTS = [0, -0.6, 0.6, -1.2, 1.2, -2, 2];
/** Strokes nearer than this are read as one. */
const STROKES_APART = 0.9;

/** `cards`: the most important first, those whose names matter most before the others. */
export function layoutFourField(cards: readonly FourFieldCard[], names: Names, frame: Frame): FourFieldScene {
	const placed = cards.filter(({ importance }) => importance !== null);
	const radius = placed.length > PICTURED ? 0.75 : 1.15;
	const edge = (100 * (radius + 0.35)) / frame.from;
	const x = scaleLinear([0, 1], [edge, 100 - edge]);
	const values = placed.map(({ importance }) => importance!.value);
	const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
	const room = Math.max(0.1, 0.12 * (most - least));
	const y = scaleLinear([most + room, least - room], [TOP, frame.height - TOP]).clamp(true);
	const lines = placed.map(({ importance }) => ({ from: y(importance!.high), to: y(importance!.low) }));
	const between = (a: Point, b: Point) => (Math.abs(a.x - b.x) * frame.from) / 100;
	const clear = (a: Point, b: Point) => Math.hypot(between(a, b), a.y - b.y) >= 2 * radius + 0.1;
	const points: Point[] = [];
	for (const [i, { today, importance }] of placed.entries()) {
		const { wanted, from, to } = rangeOf(today);
		const own = y(importance!.value);
		// Never across the line.
		const heights = HEIGHTS.filter((by) => by === 0 || (own + by > TOP / 2 && own + by < frame.height - TOP / 2 && own + by < y(0) === own < y(0)));
		const together = (place: Point) => points.filter((other, j) => between(place, other) < STROKES_APART && lines[i]!.from < lines[j]!.to && lines[j]!.from < lines[i]!.to).length;
		const places = heights.flatMap((by) => shares(wanted, from, to).map((share) => ({ place: { x: x(share), y: own + by }, cost: Math.abs(share - wanted) + Math.abs(by) })));
		const free = places.filter(({ place }) => points.every((other) => clear(place, other))).map(({ place, cost }) => ({ place, cost: cost + together(place) }));
		points.push(free.sort((a, b) => a.cost - b.cost)[0]?.place ?? { x: x(wanted), y: own });
	}
	const half = { from: x(0.35), to: x(0.65) };
	const middle = y(0);
	const heading = (at: number, text: string, top: number, anchor: 'start' | 'end'): Box => {
		const width = 1.25 * widthOf(text) + 0.6;
		return { x: at, left: anchor === 'start' ? 0 : -width, right: anchor === 'start' ? width : 0, top, bottom: top + 1.9 };
	};
	const fixed = [heading(0, names.fix, 0, 'start'), heading(100, names.protect, 0, 'end'), heading(0, names.lower, frame.height - 1.9, 'start')];
	const labels = placeLabels(placed.map(({ title }, i) => ({ ...points[i]!, text: title, stroke: { top: lines[i]!.from, bottom: lines[i]!.to } })), radius, fixed, frame);
	let number = 0;
	const dots = placed.map(({ id, field, picture }, i): Dot => {
		const label = labels[i]!;
		return { id, field, picture: placed.length > PICTURED ? '' : picture, ...points[i]!, ...lines[i]!, label, number: label ? null : ++number };
	});
	return {
		height: frame.height, middle, half, radius, dots,
		listed: dots.flatMap((dot, i) => (dot.number === null ? [] : [{ number: dot.number, id: dot.id, title: placed[i]!.title }])),
		unplaced: cards.flatMap(({ id, title, importance }) => (importance === null ? [{ id, title }] : []))
	};
}
