/**
 * The drawn parts of a portrait (domain/persona/portrait.ts): paths on 320 × 360 in the hand of our cards' pictures, a line of five
 * with round ends. A part is filled with the line's own colour, the paper's, or the colour that is chosen; a face is white paper
 * and no skin, and any hair goes with any face and any clothes.
 */
import type { Drawing } from '#domain/board/slide.ts';
import type { Portrait } from '#domain/persona/portrait.ts';

export type Fill = 'none' | 'line' | 'paper' | 'chosen';
export interface Shape {
	d: string;
	fill: Fill;
	/** Drawn by its fill alone. */
	plain?: true;
}
const shape = (fill: Fill, d: string): Shape => ({ fill, d });
const dot = (x: number, y: number, r = 5): Shape => ({ fill: 'line', plain: true, d: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z` });

const SHOULDERS = 'M14 364c0-66 44-92 100-106h92c56 14 100 40 100 106z';
const NECK = shape('paper', 'M132 196v58c0 24 56 24 56 0v-58');
const EARS = shape('paper', 'M98 160c-9-5-14 2-13 11s7 13 15 11M222 160c9-5 14 2 13 11s-7 13-15 11');
const HEAD = shape('paper', 'M98 126c0-42 26-70 62-70s62 28 62 70v32c0 44-28 72-62 72s-62-28-62-72z');

interface Clothes {
	under: Shape[];
	/** Before the neck. */
	over: Shape[];
}
const CLOTHES: Record<Portrait['clothes'], Clothes> = {
	sweater: { under: [shape('chosen', SHOULDERS), shape('none', 'M110 258c4 28 26 38 50 38s46-10 50-38')], over: [] },
	hoodie: { under: [shape('chosen', SHOULDERS), shape('chosen', 'M96 272c-8-38 20-52 64-52s72 14 64 52c-14 22-38 34-64 34s-50-12-64-34z')], over: [shape('none', 'M142 302v30M178 302v30')] },
	shirt: { under: [], over: [shape('chosen', SHOULDERS), shape('paper', 'M118 256l42 44 42-44 18 8-30 62-30-26-30 26-30-62z'), shape('none', 'M160 302v60')] },
	jacket: { under: [], over: [shape('paper', 'M104 258h112l-12 106h-88z'), shape('chosen', 'M14 364c0-66 44-92 98-106l32 106zM306 364c0-66-44-92-98-106l-32 106z'), shape('none', 'M112 258l-12 34 24 8M208 258l12 34-24 8')] },
	dungarees: { under: [], over: [shape('paper', SHOULDERS), shape('chosen', 'M92 364v-50h136v50z'), shape('chosen', 'M92 316l-4-54 24-6 6 58zM228 316l4-54-24-6-6 58z'), shape('none', 'M130 334h60'), dot(104, 322, 4), dot(216, 322, 4)] },
	dress: { under: [], over: [shape('chosen', SHOULDERS), { ...shape('paper', 'M112 258v-5h96v5c-2 34-24 51-48 65-24-14-46-31-48-65z'), plain: true }, shape('none', 'M112 258c2 34 24 51 48 65 24-14 46-31 48-65M112 258h20M188 258h20M132 240v18M188 240v18')] }
};

const CROWN = 'M98 132c26 2 50-10 62-32 12 22 36 34 62 32-2-46-26-78-62-78s-60 32-62 78z';
interface Hair {
	behind: Shape[];
	front: Shape[];
}
const HAIR: Record<Portrait['hair'], Hair> = {
	short: { behind: [], front: [shape('line', 'M92 150c-12-62 18-112 72-112s82 46 66 110c-3-20-10-34-22-44-14 8-34 6-48-6-10 14-34 20-50 12-10 10-15 22-18 40z')] },
	long: { behind: [shape('line', 'M160 36c-54 0-82 42-76 96 4 36-6 74-22 104 22 10 46 6 60-6-16-14-24-42-24-72v-36c26 2 50-8 62-28 12 20 36 30 62 28v36c0 30-8 58-24 72 14 12 38 16 60 6-16-30-26-68-22-104 6-54-22-96-76-96z')], front: [shape('line', CROWN)] },
	curly: {
		behind: [],
		front: [shape('line', 'M92 146c-18-4-24-26-10-38-10-18 4-36 22-34 2-20 26-28 40-16 10-16 36-16 44 0 14-12 38-4 38 16 18 0 30 18 20 34 14 12 8 34-10 38-4-14-10-24-18-30-10 6-22 4-28-6-10 10-24 8-30-2-6 10-20 12-30 2-8 10-20 10-26 4-6 8-10 18-12 32z')]
	},
	braids: { behind: [shape('line', 'M88 150c-16 10-18 30-8 40-10 12-8 28 2 36-8 14-4 28 6 34l14 26 12-28c8-8 8-20 0-30 10-10 8-26-2-36 6-10 4-24-4-32zM232 150c16 10 18 30 8 40 10 12 8 28-2 36 8 14 4 28-6 34l-14 26-12-28c-8-8-8-20 0-30-10-10-8-26 2-36-6-10-4-24 4-32z')], front: [shape('line', CROWN)] },
	bun: { behind: [shape('line', 'M124 40a36 30 0 0 1 72 0a36 30 0 0 1-72 0z')], front: [shape('line', 'M92 146c-6-56 22-98 68-98s74 42 68 98c-8-30-26-52-68-52s-60 22-68 52z')] },
	cap: { behind: [], front: [shape('line', 'M90 138c-2-60 28-98 70-98s72 38 70 98c-42-14-98-14-140 0z'), shape('chosen', 'M84 96c44-20 108-20 152 0v28c-44-16-108-16-152 0z')] },
	headscarf: {
		behind: [shape('chosen', 'M160 30c-62 0-92 50-88 112 2 44-2 86-14 116 30 26 66 38 102 38s72-12 102-38c-12-30-16-72-14-116 4-62-26-112-88-112z')],
		front: [shape('chosen', 'M160 30c-58 0-88 50-84 112 0 66 38 102 84 102s84-36 84-102c4-62-26-112-84-112zM160 66c38 0 62 24 62 60v32c0 44-28 72-62 72s-62-28-62-72v-32c0-36 24-60 62-60z'), shape('none', 'M108 74c14-18 32-26 52-26M122 236c14 14 32 22 54 24')]
	},
	bald: { behind: [], front: [shape('paper', 'M98 130c-4-52 24-86 62-86s66 34 62 86'), shape('none', 'M184 66c10 5 18 13 22 24')] }
};

const NOSE = shape('none', 'M160 150l-7 28h11');
const BROWS = shape('none', 'M122 134q12-8 24-3M174 131q12-5 24 3');
const EYES = [dot(135, 154), dot(186, 154)];
const MOUTH = shape('none', 'M140 202q20 9 40-1');
const FACES: Record<Portrait['face'], Shape[]> = {
	calm: [BROWS, NOSE, MOUTH, ...EYES],
	smiling: [shape('none', 'M122 132q12-9 24-3M174 129q12-6 24 3M160 150l-7 28h11'), shape('paper', 'M134 198q26 8 52 0c-4 18-14 24-26 24s-22-6-26-24z'), ...EYES],
	thoughtful: [shape('none', 'M122 130q12-10 24-4M174 134q12-2 24 2'), NOSE, shape('none', 'M142 206q16-4 34 0'), dot(139, 152), dot(190, 152)],
	tired: [shape('none', 'M122 138q12-4 24 0M174 138q12-4 24 0M125 156q10 6 21 0M176 156q10 6 21 0M128 170q8 4 16 1M178 171q8 3 16-1M144 206q16-3 32 1'), NOSE],
	glasses: [BROWS, NOSE, MOUTH, ...EYES, shape('none', 'M114 144h42v16a20 17 0 0 1-42 0zM164 144h42v16a20 17 0 0 1-42 0zM156 148q4-4 8 0M114 148l-16-4M206 148l16-4')],
	freckles: [BROWS, NOSE, MOUTH, ...EYES, ...[[116, 178], [126, 186], [130, 174], [190, 174], [194, 186], [204, 178]].map(([x, y]) => dot(x!, y!, 2.2))]
};

/** What is drawn, from behind to front. */
export function shapesOf({ hair, face, clothes }: Portrait): Shape[] {
	const { behind, front } = HAIR[hair];
	const { under, over } = CLOTHES[clothes];
	// A hood and a sweater lie behind the neck, a collar before it; long hair behind both.
	return [...behind, ...under, NECK, ...over, ...(hair === 'headscarf' ? [] : [EARS]), HEAD, ...front, ...FACES[face]];
}

/** Of each colour that can be chosen, as hex: what it stands on, and what is filled with it. Portrait.svelte has the same. */
export const PALETTE: Record<Portrait['colour'], { ground: string; chosen: string }> = {
	blue: { ground: 'dbe9f8', chosen: '9cc3ea' }, green: { ground: 'e2edd7', chosen: 'b4d293' }, ochre: { ground: 'f4e8cf', chosen: 'e2c384' },
	plum: { ground: 'ecdff0', chosen: 'caa3d6' }, brick: { ground: 'f6e0d8', chosen: 'e3a48c' }, slate: { ground: 'e3e7ea', chosen: 'a9b6c0' }
};
const INK = '0b1f1a';

/** The same portrait for a file. `alt`: that it is a drawing, of somebody invented. */
export function drawingOf(portrait: Portrait, alt: string): Drawing {
	const { ground, chosen } = PALETTE[portrait.colour];
	const fills: Record<Fill, string | null> = { none: null, line: INK, paper: 'ffffff', chosen };
	const upper = (hex: string) => hex.toUpperCase();
	return { width: 320, height: 360, ground: upper(ground), ink: upper(INK), thick: 5, alt, paths: shapesOf(portrait).map(({ d, fill, plain }) => ({ d, fill: fills[fill] && upper(fills[fill]), line: !plain })) };
}
