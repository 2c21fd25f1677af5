/** Boards to begin from: what each kind of reader wants first. Which tiles there are depends on what the release tells. */
import type { Part, Tile, Width } from './board.ts';

export const TEMPLATES = ['steering', 'week', 'answer', 'parties', 'empty'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Something of a release that can be shown. */
export interface Shown {
	question: string;
	part: Part;
	unit: string;
}

type Piece = { part: Part; width: Width; most?: number } | { kind: 'voices' | 'decisions' | 'missing'; width: Width } | { kind: 'parties' } | { kind: 'text'; width: Width };

const PIECES: Record<Template, readonly Piece[]> = {
	steering: [{ part: 'priorities', width: 12 }, { part: 'picture', width: 8 }, { kind: 'decisions', width: 4 }, { part: 'said', width: 12, most: 1 }, { part: 'order', width: 6, most: 1 }, { part: 'change', width: 6 }, { kind: 'voices', width: 12 }, { kind: 'missing', width: 12 }],
	week: [{ kind: 'decisions', width: 6 }, { part: 'said', width: 6, most: 1 }, { part: 'change', width: 12 }, { part: 'today', width: 6 }, { kind: 'missing', width: 6 }],
	answer: [{ kind: 'text', width: 12 }, { part: 'said', width: 12, most: 1 }, { part: 'order', width: 6, most: 1 }, { kind: 'decisions', width: 6 }, { kind: 'voices', width: 12 }],
	parties: [{ kind: 'parties' }, { part: 'order', width: 12, most: 1 }, { kind: 'missing', width: 12 }],
	empty: []
};

/**
 * The tiles of a template for a release. `shown`: what it tells, in its order; `others`: releases of the other parties of its set.
 * `draw` gives a tile's id.
 */
export function fromTemplate(template: Template, release: string, shown: readonly Shown[], others: readonly string[], draw: () => string): Tile[] {
	return PIECES[template].flatMap((piece): Tile[] => {
		if ('part' in piece) {
			const found = shown.filter(({ part }) => part === piece.part).slice(0, piece.most ?? Infinity);
			return found.map((one) => ({ id: draw(), kind: 'figure', release, ...one, width: piece.width }));
		}
		if (piece.kind === 'parties') return others.map((other) => ({ id: draw(), kind: 'parties', release, with: other, width: 12 }));
		if (piece.kind === 'text') return [{ id: draw(), kind: 'text', heading: '', text: '', width: piece.width }];
		return [{ id: draw(), kind: piece.kind, release, width: piece.width }];
	});
}
