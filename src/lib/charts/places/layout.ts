/**
 * Layout of where people stand: two axes as a field, one axis as a strip. x and y are percentages of the field; marks that would cover
 * each other step aside, the same way for the same people.
 */
export interface Standing {
	/** 0 … 1 along each axis. */
	at: readonly number[];
	pattern: number | null;
	people: number;
}
export interface PlaceMark {
	x: number;
	y: number;
	pattern: number | null;
	people: number;
	/** In em. */
	radius: number;
}

/** Margin at the ends, so that marks there are not cut. */
const MARGIN = 5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const round = (x: number) => Math.round(x * 100) / 100;
const within = (x: number) => MARGIN + x * (100 - 2 * MARGIN);

/** Smaller where they are many. */
const sizeOf = (count: number): number => (count <= 60 ? 0.42 : count <= 200 ? 0.32 : 0.22);

/** Each at its place, or at the nearest free one on a spiral around it: `step` apart along x, and as far along y in its own measure. */
function apart(marks: readonly PlaceMark[], stepX: number, stepY: number): PlaceMark[] {
	const taken: PlaceMark[] = [];
	const free = (x: number, y: number) => taken.every((one) => ((one.x - x) / stepX) ** 2 + ((one.y - y) / stepY) ** 2 >= 1);
	for (const mark of marks) {
		let [x, y] = [mark.x, mark.y];
		for (let i = 1; i < 200 && !free(x, y); i++) {
			const away = 0.55 * Math.sqrt(i);
			x = Math.min(100 - MARGIN / 2, Math.max(MARGIN / 2, mark.x + away * stepX * Math.cos(i * GOLDEN)));
			y = Math.min(100 - MARGIN / 2, Math.max(MARGIN / 2, mark.y + away * stepY * Math.sin(i * GOLDEN)));
		}
		taken.push({ ...mark, x: round(x), y: round(y) });
	}
	return taken;
}

/** In: who stands where, the two axes' numbers, and how wide the field is in em. The second axis goes upwards. */
export function field(all: readonly Standing[], [across, up]: readonly [number, number], width: number): PlaceMark[] {
	const count = all.length;
	const radius = sizeOf(count);
	const step = (100 * 2.1 * radius) / width;
	return apart(all.map(({ at, pattern, people }) => ({ x: within(at[across]!), y: 100 - within(at[up]!), pattern, people, radius: people > 1 ? 1.1 : radius })), step, step);
}

/** One axis alone: marks step up and down around the middle. `width` and `height` in em. */
export function strip(all: readonly Standing[], axis: number, width: number, height: number): PlaceMark[] {
	const radius = sizeOf(Math.max(61, all.length));
	const stepX = (100 * 2.1 * radius) / width;
	const marks = all.map(({ at, pattern, people }) => ({ x: within(at[axis]!), y: 50, pattern, people, radius: people > 1 ? 1.1 : radius }));
	// Those that share a place are stacked in columns: up, down, further up …
	const columnOf = ({ x }: PlaceMark) => Math.round(x / stepX);
	const columns = new Map<number, number>();
	for (const mark of marks) columns.set(columnOf(mark), (columns.get(columnOf(mark)) ?? 0) + 1);
	// Closer where one is higher than the strip.
	const stepY = Math.min((100 * 2.1 * radius) / height, 90 / Math.max(1, ...columns.values()));
	const met = new Map<number, number>();
	return marks.map((mark) => {
		const nth = met.get(columnOf(mark)) ?? 0;
		met.set(columnOf(mark), nth + 1);
		return { ...mark, x: round(mark.x), y: round(50 + (nth % 2 === 0 ? -1 : 1) * Math.ceil(nth / 2) * stepY) };
	});
}
