/**
 * Where the names of points stand, so that none lies on another, on a point, or outside the frame.
 *
 * In: points and fixed boxes; x in per cent of the width, sizes and y in em. The width itself is only known to lie between two values,
 * since letters keep their size where the picture grows: what holds at both ends holds between them, as every distance is linear.
 * Out: a place for each label, or null where there is none.
 * Method: candidates around the point (Christensen, Marks & Shieber 1995, "An empirical study of algorithms for point-feature label
 * placement"), the cheapest free one for each label in the order given; then a label without a place may move one that stands in its
 * way and has another free place. Nothing is random.
 */
import { linesOf, widthOf } from './text.ts';

export interface Point {
	x: number;
	y: number;
}
/** A rectangle that hangs on a point: from `left` to `right` of its x in em; `top` and `bottom` are y. */
export interface Box {
	x: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}
export interface Frame {
	/** The least and the largest width in em. */
	from: number;
	to: number;
	height: number;
}
export interface Labelled extends Point {
	text: string;
	/** The line through the point, that a name had better not cover. */
	stroke: { top: number; bottom: number } | null;
}
export interface Placed {
	lines: string[];
	/** From the point, in em. */
	dx: number;
	/** The base line of the first line. */
	y: number;
	anchor: 'start' | 'middle' | 'end';
	box: Box;
}
type Candidate = Placed & { cost: number };

export const LINE = 1.15;
const SPACE = 0.3;
const MOST_LINES = 3;
const MOST_WIDTH = 11;

const at = (box: Box, width: number) => ({ left: (box.x * width) / 100 + box.left, right: (box.x * width) / 100 + box.right });

/** Free of each other at every width: above or below, or on the same side of each other at both ends. */
export function apart(a: Box, b: Box, { from, to }: Pick<Frame, 'from' | 'to'>): boolean {
	if (a.bottom <= b.top || b.bottom <= a.top) return true;
	const before = (one: Box, other: Box) => [from, to].every((width) => at(one, width).right <= at(other, width).left);
	return before(a, b) || before(b, a);
}

export const inside = (box: Box, { from, to, height }: Frame): boolean =>
	box.top >= 0 && box.bottom <= height && [from, to].every((width) => at(box, width).left >= 0 && at(box, width).right <= width);

/** Around the point, the best first: beside it, under it, over it; each in one line, then in more. */
function candidatesOf({ x, y, text, stroke }: Labelled, radius: number): Candidate[] {
	return linesOf(text, MOST_LINES).flatMap((lines, more) => {
		const width = Math.max(...lines.map(widthOf));
		if (width > MOST_WIDTH && more < Math.min(MOST_LINES, text.split(' ').length) - 1) return [];
		const height = lines.length * LINE;
		const place = (left: number, top: number, anchor: Placed['anchor'], cost: number): Candidate => ({
			lines, anchor, dx: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2, y: top + 0.85,
			box: { x, left, right: left + width, top, bottom: top + height }, cost: cost + more * 0.8
		});
		const beside = (shift: number, cost: number) => [
			place(radius + SPACE, y - height / 2 + shift, 'start', cost),
			place(-radius - SPACE - width, y - height / 2 + shift, 'end', cost + 0.4)
		];
		const under = y + radius + SPACE / 2;
		const over = y - radius - SPACE / 2 - height;
		const through = stroke === null ? 0 : 1.2;
		const shifts = [0, -width / 3, width / 3];
		return [
			...beside(0, 0), ...beside(-0.8, 0.5), ...beside(0.8, 0.5), ...beside(-1.5, 1), ...beside(1.5, 1),
			...shifts.map((shift, i) => place(shift - width / 2, under, 'middle', 0.8 + through + i / 2)),
			...shifts.map((shift, i) => place(shift - width / 2, over, 'middle', 1 + through + i / 2))
		];
	});
}

const strokeOf = ({ x, stroke }: Labelled): Box[] => (stroke ? [{ x, left: -0.1, right: 0.1, ...stroke }] : []);

export function placeLabels(points: readonly Labelled[], radius: number, fixed: readonly Box[], frame: Frame): (Placed | null)[] {
	const dots = points.map(({ x, y }): Box => ({ x, left: -radius, right: radius, top: y - radius, bottom: y + radius }));
	const strokes = points.map(strokeOf);
	const free = points.map((point, i) =>
		candidatesOf(point, radius)
			.filter(({ box }) => inside(box, frame) && fixed.every((one) => apart(box, one, frame)) && dots.every((dot, j) => j === i || apart(box, dot, frame)))
			.map((candidate) => ({ ...candidate, cost: candidate.cost + 0.9 * strokes.filter((line, j) => j !== i && line.some((one) => !apart(candidate.box, one, frame))).length }))
			.sort((a, b) => a.cost - b.cost)
	);
	const placed: (Candidate | null)[] = points.map(() => null);
	const inTheWay = (candidate: Candidate, but: number) => placed.flatMap((one, j) => (one && j !== but && !apart(candidate.box, one.box, frame) ? [j] : []));
	const firstFree = (i: number) => free[i]!.find((candidate) => inTheWay(candidate, i).length === 0) ?? null;
	for (const i of points.keys()) placed[i] = firstFree(i);
	for (const i of points.keys()) {
		for (const candidate of placed[i] ? [] : free[i]!) {
			const [other, ...more] = inTheWay(candidate, i);
			if (other === undefined || more.length > 0) continue;
			const before = placed[other]!;
			placed[i] = candidate;
			placed[other] = firstFree(other);
			if (placed[other]) break;
			[placed[i], placed[other]] = [null, before];
		}
	}
	return placed.map((one) => one && { lines: one.lines, dx: one.dx, y: one.y, anchor: one.anchor, box: one.box });
}
