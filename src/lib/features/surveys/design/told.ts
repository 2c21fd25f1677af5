/** What is said about a design, in sentences. Pure; the thresholds are explained in docs/methods.md. */
import type { Forecast } from '#analysis/forecast.ts';
import type { Messages } from '#i18n/index.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import type { Meetings } from './counts.ts';

type Words = Messages['design'];

/** One of the sentences that stand first; `warns`: something to do about. */
export interface FirstTold {
	text: string;
	warns: boolean;
}

/** In so many of the made-up rounds something is told: then "can be told". */
export const USUALLY = 0.8;
/** In fewer than this it is not worth counting on. */
export const SOMETIMES = 0.3;
/** LIX: below the first easy, above the second hard for whoever reads with effort. */
export const EASY = 30;
export const HARD = 40;
/** So much longer than what was promised is too long: people stop. */
const TOO_LONG = 1.25;

/** How long it takes, against what was promised, if anything was. Both in minutes. */
export function timeTold({ screens, minutes }: { screens: number; minutes: number }, promised: number | null, t: Words, lang: string): string[] {
	const first = `${fillPlural(t.time, minutes, lang, {})} ${fillPlural(t.screens, screens, lang, {})}`;
	if (promised === null) return [first];
	if (minutes > promised * TOO_LONG) return [first, fill(t.longer, { promised, minutes })];
	return [first, fill(minutes < promised / TOO_LONG ? t.shorter : t.asPromised, { promised })];
}

/** How often the cards of one question are met. */
export function meetingsTold({ shown, pairs, met, together, drawn, never }: Meetings, t: Words, lang: string): string[] {
	const cards = shown.least === shown.most ? fillPlural(t.cardsEvenly, shown.least, lang, {}) : fill(t.cardsBetween, { least: shown.least, most: shown.most });
	if (drawn) return [cards, fill(t.pairsDrawn, { met, pairs })];
	if (never.length > 0) return [cards, fillPlural(t.pairsNever, never.length, lang, { pairs })];
	return [cards, together.least === together.most ? fillPlural(t.pairsEvenly, together.least, lang, {}) : fill(t.pairsBetween, { least: together.least, most: together.most })];
}

export const lixTold = (lix: number | null, t: Words): string => (lix === null ? t.noText : fill(lix < EASY ? t.easy : lix <= HARD ? t.middling : t.hard, { lix }));

/**
 * What `n` answers can tell. `leans`: the question weighs one thing against another, and puts nothing in order. Null where
 * there is nothing to foretell, as for own words.
 */
export function forecastTold({ width, order }: Forecast, n: number, leans: boolean, t: Words): string | null {
	if (order) {
		if (leans) return fill(order.some >= USUALLY ? t.leans : order.some >= SOMETIMES ? t.leansSometimes : t.leansNot, { n });
		if (order.leads >= USUALLY) return fill(t.leads, { n });
		if (order.some >= USUALLY) return fill(order.leads >= SOMETIMES ? t.topLeadsSometimes : t.top, { n });
		return fill(order.some >= SOMETIMES ? t.topSometimes : t.nothing, { n });
	}
	return width === null ? null : fill(t.share, { n, points: Math.max(1, Math.round((width / 2) * 100)) });
}

/** The three that matter most, what there is something to do about before the others: how long, how hard to read, what `n` answers can tell of one question. */
export function firstTold(
	{ length, promised, lix, forecast }: { length: { screens: number; minutes: number }; promised: number | null; lix: number | null; forecast: { found: Forecast; n: number; leans: boolean } | null },
	t: Words,
	lang: string
): FirstTold[] {
	const [, verdict] = timeTold(length, promised, t, lang);
	const foretold = forecast && forecastTold(forecast.found, forecast.n, forecast.leans, t);
	const found: FirstTold[] = [
		{ text: [fillPlural(t.time, length.minutes, lang, {}), verdict].filter(Boolean).join(' '), warns: promised !== null && length.minutes > promised * TOO_LONG },
		{ text: lixTold(lix, t), warns: lix !== null && lix > HARD },
		...(foretold ? [{ text: foretold, warns: (forecast.found.order?.some ?? 1) < SOMETIMES }] : [])
	];
	return [...found.filter(({ warns }) => warns), ...found.filter(({ warns }) => !warns)];
}
