/**
 * A workspace's own colour. It is drawn as a line and an edge and never written in, so it has to be told from what it lies on as
 * WCAG asks of what is no text. One colour is kept, for light paper; the dark one follows from it.
 */
import { fromOklch, linear, toOklch } from './oklch.ts';

/** The ground that is hardest to be told from, in each scheme: --paper in light, --surface in the dark (a test compares app.css). */
export const PAPER = { light: '#f4f5f0', dark: '#15221f' } as const;
/** What is drawn, and what is written (WCAG 2.2: 1.4.11 and 1.4.3). */
export const LEAST = { drawn: 3, written: 4.5 } as const;

export interface Accent {
	light: string;
	dark: string;
}

/** `#1A2b3c` as `#1a2b3c`; null for anything else. */
export function readColour(typed: string): string | null {
	const found = /^#?([0-9a-f]{6})$/i.exec(typed.trim());
	return found ? `#${found[1]!.toLowerCase()}` : null;
}

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];

function luminance(colour: string): number {
	const [r, g, b] = channels(colour).map(linear) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast of two colours, 1 … 21. */
export function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const hex = (rgb: readonly number[]) => `#${rgb.map((value) => Math.round(value * 255).toString(16).padStart(2, '0')).join('')}`;
const STEPS = 200;

/** The colour itself where it can be told from the ground; otherwise the nearest that can, darker or lighter with the same hue. */
export function nearest(colour: string, scheme: keyof typeof PAPER, least: number = LEAST.drawn): string {
	const ground = PAPER[scheme];
	const own = toOklch(channels(colour));
	const end = scheme === 'light' ? 0 : 1;
	let found = colour;
	for (let step = 1; step <= STEPS && contrast(found, ground) < least; step++) found = hex(fromOklch({ ...own, l: own.l + ((end - own.l) * step) / STEPS }));
	return found;
}

/** Both colours of one that can be told from light paper. Nobody chooses the dark one: it may be as clear as a word. */
export const accentOf = (light: string): Accent => ({ light, dark: nearest(light, 'dark', LEAST.written) });

export const isReadable = (colour: string): boolean => contrast(colour, PAPER.light) >= LEAST.drawn;
