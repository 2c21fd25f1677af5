/** A pattern for what is known by its shape. */
import type { Hint } from './hint.ts';

export interface Shape {
	kind: Hint['kind'];
	why: Hint['why'];
	/** The first group is what is marked. Every repeat has an end, and each pattern reads a window of the text. */
	pattern: RegExp;
	isValid?(found: string, before: string, after: string): boolean;
}

/** Around whole words. */
export const [AFTER, END] = ['(?:^|[^\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'];

export const shape = (kind: Hint['kind'], why: Hint['why'], source: string, isValid?: Shape['isValid']): Shape => ({ kind, why, pattern: new RegExp(source, 'giud'), ...(isValid && { isValid }) });
