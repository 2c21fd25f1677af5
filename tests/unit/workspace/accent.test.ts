/** Whatever colour an owner wants, what is drawn can be told from both papers, and what can be told already is left alone. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accentOf, contrast, isReadable, LEAST, nearest, PAPER, readColour } from '#domain/workspace/accent.ts';
import { fromOklch, toOklch, type Rgb } from '#domain/workspace/oklch.ts';

const rgb = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as Rgb;
const part = (value: number) => value.toString(16).padStart(2, '0');
/** A lattice of all colours, its corners among them, and what lies between at odd places. */
const LEVELS = [0, 1, 17, 51, 85, 102, 128, 153, 170, 204, 221, 254, 255];
const COLOURS = LEVELS.flatMap((r) => LEVELS.flatMap((g) => LEVELS.map((b) => `#${part(r)}${part(g)}${part(b)}`)));

describe('contrast', () => {
	test('as WCAG gives it', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
		expect(contrast('#ffffff', '#ffffff')).toBe(1);
		// The well-known greys: the lightest that reaches 4.5 and 3 on white.
		expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
		expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
		expect(contrast('#949494', '#ffffff')).toBeGreaterThanOrEqual(3);
		expect(contrast('#959595', '#ffffff')).toBeLessThan(3);
	});

	test('of the grounds that the pages have: of all papers those that are hardest to be told from', () => {
		const css = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'src/app.css'), 'utf8');
		const [paper, surface] = ['paper', 'surface'].map((name) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)!.slice(1));
		expect(PAPER).toEqual({ light: paper![0], dark: surface![1] });
		expect(contrast('#000000', PAPER.light)).toBeLessThan(contrast('#000000', surface![0]!));
		expect(contrast('#ffffff', PAPER.dark)).toBeLessThan(contrast('#ffffff', paper![1]!));
	});
});

describe('any colour in', () => {
	test('the result reaches the limit on light and on dark, as a line and even as text', () => {
		expect(COLOURS.length).toBe(2197);
		for (const colour of COLOURS) {
			for (const scheme of ['light', 'dark'] as const) {
				for (const least of Object.values(LEAST)) {
					const found = nearest(colour, scheme, least);
					expect(contrast(found, PAPER[scheme]), `${colour} ${scheme} ${least}`).toBeGreaterThanOrEqual(least);
					if (contrast(colour, PAPER[scheme]) >= least) expect(found).toBe(colour);
				}
			}
			const { light, dark } = accentOf(nearest(colour, 'light'));
			expect(isReadable(light) && contrast(dark, PAPER.dark) >= LEAST.written, colour).toBe(true);
		}
	});

	test('what is offered is near: hardly more contrast than is needed, the same hue, darker on light and lighter in the dark', () => {
		for (const colour of COLOURS) {
			for (const scheme of ['light', 'dark'] as const) {
				const found = nearest(colour, scheme);
				if (found === colour) continue;
				expect(contrast(found, PAPER[scheme]), colour).toBeLessThan(LEAST.drawn + 0.2);
				const [before, after] = [toOklch(rgb(colour)), toOklch(rgb(found))];
				expect(after.l < before.l, colour).toBe(scheme === 'light');
				// Of a grey there is no hue.
				if (after.chroma > 0.03) expect(Math.cos(after.hue - before.hue), `${colour} ${found}`).toBeGreaterThan(0.99);
			}
		}
	});

	test('a yellow becomes a darker yellow, and a blue stays', () => {
		expect(isReadable('#ffcd00')).toBe(false);
		expect(nearest('#005a9c', 'light')).toBe('#005a9c');
		const { hue } = toOklch(rgb(nearest('#ffcd00', 'light')));
		expect(hue / Math.PI * 180).toBeGreaterThan(80);
		expect(hue / Math.PI * 180).toBeLessThan(110);
	});

	test('there and back again', () => {
		for (const colour of COLOURS) fromOklch(toOklch(rgb(colour))).forEach((value, i) => expect(value).toBeCloseTo(rgb(colour)[i]!, 4));
	});
});

test('a colour is six digits, and nothing else is', () => {
	expect([readColour('#005A9C'), readColour(' 005a9c ')]).toEqual(['#005a9c', '#005a9c']);
	for (const odd of ['', '#', '#fff', '#005a9c80', 'red', 'rgb(0,0,0)', '#00000g', '#000000;}', 'url(x)', '＃005a9c']) expect(readColour(odd), odd).toBeNull();
});
