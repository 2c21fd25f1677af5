/** Our own drawn paths (M, L, H, V, C, S, Q, T, A with half circles, Z) as the shapes that slide programs know. */

interface Point {
	x: number;
	y: number;
}
type Step = { to: Point; move?: true; by?: [Point, Point] } | 'close';

const NEEDS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7, z: 0 };
/** How far out a curve's handles are for a quarter of a circle. */
const QUARTER = 0.5523;

/** Cubic curves and straight lines alone. */
export function stepsOf(d: string): Step[] {
	const steps: Step[] = [];
	let [at, start]: [Point, Point] = [{ x: 0, y: 0 }, { x: 0, y: 0 }];
	/** Of the curve before, where the next goes on from it. */
	const smooth: { handle: Point | null } = { handle: null };
	const line = (to: Point) => {
		steps.push({ to });
		at = to;
	};
	const curve = (a: Point, b: Point, to: Point) => {
		steps.push({ to, by: [a, b] });
		smooth.handle = b;
		at = to;
	};
	for (const [, letter, list] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const kind = letter!.toLowerCase();
		const isFromHere = letter === kind;
		const numbers = (list!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
		const needs = NEEDS[kind];
		if (needs === undefined) throw new Error(`no such path: ${letter}`);
		if (needs === 0) {
			steps.push('close');
			at = start;
			continue;
		}
		for (let i = 0; i + needs <= numbers.length; i += needs) {
			const from = isFromHere ? at : { x: 0, y: 0 };
			const point = (n: number): Point => ({ x: from.x + numbers[i + n]!, y: from.y + numbers[i + n + 1]! });
			const before = smooth.handle;
			smooth.handle = null;
			if (kind === 'm' && i === 0) {
				at = start = point(0);
				steps.push({ to: at, move: true });
			} else if (kind === 'm' || kind === 'l') line(point(0));
			else if (kind === 'h') line({ x: from.x + numbers[i]!, y: at.y });
			else if (kind === 'v') line({ x: at.x, y: from.y + numbers[i]! });
			else if (kind === 'c') curve(point(0), point(2), point(4));
			else if (kind === 's') curve(before ? { x: 2 * at.x - before.x, y: 2 * at.y - before.y } : at, point(0), point(2));
			else if (kind === 'q') {
				const [by, to] = [point(0), point(2)];
				const third = (end: Point): Point => ({ x: end.x + (2 / 3) * (by.x - end.x), y: end.y + (2 / 3) * (by.y - end.y) });
				curve(third(at), third(to), to);
			} else {
				// Half an ellipse from one side to the other, which is all that we draw: by way of its highest or lowest point.
				const [rx, ry, , , sweep] = numbers.slice(i, i + 5) as [number, number, number, number, number];
				const to = point(5);
				const [half, right] = [(to.x - at.x) / 2, Math.sign(to.x - at.x) || 1];
				const up = (sweep ? -1 : 1) * right * ry * Math.min(1, Math.abs(half) / rx || 1);
				const top = { x: at.x + half, y: (at.y + to.y) / 2 + up };
				const out = half * QUARTER;
				curve({ x: at.x, y: at.y + up * QUARTER }, { x: top.x - out, y: top.y }, top);
				curve({ x: top.x + out, y: top.y }, { x: to.x, y: to.y + up * QUARTER }, to);
				smooth.handle = null;
			}
		}
	}
	return steps;
}

/** Where the path is in its drawing, whose edge cuts it, and its points from there, in inches where `scale` makes them so. */
export function pathIn(d: string, { height }: { width: number; height: number }) {
	const low = (point: Point): Point => ({ x: point.x, y: Math.min(point.y, height) });
	const steps = stepsOf(d).map((step): Step => (step === 'close' ? step : { ...step, to: low(step.to), ...(step.by && { by: [low(step.by[0]), low(step.by[1])] }) }));
	const all = steps.flatMap((step) => (step === 'close' ? [] : [step.to, ...(step.by ?? [])]));
	const [x, y] = [Math.min(...all.map((one) => one.x)), Math.min(...all.map((one) => one.y))];
	const [w, h] = [Math.max(1, Math.max(...all.map((one) => one.x)) - x), Math.max(1, Math.max(...all.map((one) => one.y)) - y)];
	return {
		x, y, w, h,
		points: (scale: number) => steps.map((step) => {
			if (step === 'close') return { close: true };
			const of = (point: Point) => [(point.x - x) * scale, (point.y - y) * scale] as const;
			const [px, py] = of(step.to);
			if (!step.by) return { x: px, y: py, ...(step.move && { moveTo: true }) };
			const [[x1, y1], [x2, y2]] = [of(step.by[0]), of(step.by[1])];
			return { x: px, y: py, curve: { type: 'cubic', x1, y1, x2, y2 } };
		})
	};
}
