/** sRGB and OKLCH (Björn Ottosson's OKLab): lightness as the eye has it, so that a colour made darker stays the same colour. */
export interface Oklch {
	/** 0 … 1. */
	l: number;
	chroma: number;
	/** In radians. */
	hue: number;
}
export type Rgb = [number, number, number];

/** A channel, 0 … 1, as light. */
export const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const curved = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** From red, green and blue, each 0 … 1. */
export function toOklch(rgb: Rgb): Oklch {
	const [r, g, b] = rgb.map(linear) as Rgb;
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
	const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
	return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, chroma: Math.hypot(a, c), hue: Math.atan2(c, a) };
}

function linearOf({ l, chroma, hue }: Oklch): Rgb {
	const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
	const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
		-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
		-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
	];
}

const A_HAIR = 1e-4;
const fits = (rgb: Rgb) => rgb.every((value) => value >= -A_HAIR && value <= 1 + A_HAIR);

/** The nearest colour that a screen can show: as strong as there is room for, of the same lightness and hue. */
export function fromOklch(wanted: Oklch): Rgb {
	let [low, high] = [0, wanted.chroma];
	if (!fits(linearOf(wanted))) {
		for (let i = 0; i < 20; i++) {
			const chroma = (low + high) / 2;
			if (fits(linearOf({ ...wanted, chroma }))) low = chroma;
			else high = chroma;
		}
	} else low = high;
	return linearOf({ ...wanted, chroma: low }).map((value) => curved(Math.min(1, Math.max(0, value)))) as Rgb;
}
