/** Patterns to look at that nobody has: two, three, people along a line, too few, and what is still counted. */
import type { ResultCard } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { hasPatterns, segmentsKey, type PatternCell, type Segmented, type SegmentGate, type SegmentsByTile, type SegmentsNow } from '#domain/result/segments.ts';
import { LEVEL } from './context.ts';

const PEOPLE = 240;
const SHARES: Record<number, readonly number[]> = { 2: [0.62, 0.38], 3: [0.46, 0.33, 0.21] };

const gate = (name: SegmentGate['name'], required: number, measured: number | null): SegmentGate => ({ name, required, measured, passed: measured !== null && measured >= required });

/** Each pattern's cards as a wave over them, later in its turn for each. */
function cellsOf(i: number, of: number, patterns: number): PatternCell[] {
	const values = Array.from({ length: patterns }, (_, g) => 1.6 * Math.cos((2 * Math.PI * (i / of + g / patterns)) / (patterns === 2 ? 1 : 1.2)) * (1 - (0.6 * i) / of));
	const mean = values.reduce((sum, x) => sum + x, 0) / patterns;
	return values.map((value): PatternCell => {
		const by = ((value - mean) * patterns) / (patterns - 1);
		return { share: Math.exp(value) / (of * 1.4), value, low: value - 0.3, high: value + 0.3, differs: Math.abs(by) < 0.5 ? null : { more: by > 0, by, low: by - 0.4, high: by + 0.4 } };
	});
}

function patternsOf(cards: readonly ResultCard[], patterns: 2 | 3): Segmented['verdict'] {
	const rows = cards.map((card, i) => ({ card, cells: cellsOf(i, cards.length, patterns) }));
	const wide = (cells: readonly PatternCell[]) => Math.max(...cells.map(({ value }) => value)) - Math.min(...cells.map(({ value }) => value));
	return {
		kind: 'patterns',
		patterns: SHARES[patterns]!.map((share, g) => ({
			share, low: share - 0.07, high: share + 0.07, people: Math.round(share * PEOPLE),
			top: rows.filter(({ cells }) => cells[g]!.value > 0.9).sort((a, b) => b.cells[g]!.value - a.cells[g]!.value).slice(0, 3).map(({ card }) => card)
		})),
		cards: rows.sort((a, b) => wide(b.cells) - wide(a.cells))
	};
}

function nowOf({ question, prompt, content }: Result, at: number, people: number | null): SegmentsNow {
	const cards = content !== null && 'items' in content ? content.items.map(({ card }) => card) : [];
	const told = { question, prompt, n: people ?? PEOPLE, drawn: null, level: LEVEL };
	if (people !== null) return { state: 'counted', told: { ...told, gates: [gate('people', 60, people)], verdict: { kind: 'one', reasons: ['few'], along: null } } };
	if (at > 2) return { state: 'counting' };
	const gates = [gate('people', 60, PEOPLE), gate('fit', 10, 84.2), gate('starts', 3, 20), gate('smallest', 24, 50)];
	if (at === 2 || cards.length < 4) return { state: 'counted', told: { ...told, gates: [...gates, gate('line', 6, -14.6)], verdict: { kind: 'one', reasons: ['gliding'], along: { more: cards.slice(0, 2), less: cards.slice(-2) } } } };
	return { state: 'counted', told: { ...told, gates: [...gates, gate('line', 6, 31.7), gate('stable', 0.75, at === 0 ? 0.94 : 0.79), gate('cards', 1, 4)], verdict: patternsOf(cards, at === 0 ? 2 : 3) } };
}

/** For each question of a made-up release where patterns can be looked for. `few`: so many have answered, which are too few; null where they are enough. */
export function sampleSegments(release: string, results: readonly Result[], few: number | null): SegmentsByTile {
	const asked = results.filter(hasPatterns).sort((a, b) => a.position - b.position);
	return Object.fromEntries(asked.map((row, at) => [segmentsKey({ release, question: row.question }), nowOf(row, at, few)]));
}
