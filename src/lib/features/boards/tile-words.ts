/** The words that a board's tiles are drawn with, wherever they stand. */
import { messages, type Language } from '#i18n/index.ts';

export function tileWords(lang: Language) {
	const { boards, releases, decisions, insights, surveys, quotes, parties, pairings, rounds, segments, splits, statistics, personas } = messages(lang);
	return { boards: { parts: boards.parts, kinds: boards.kinds, view: boards.view }, releases, decisions, insights, names: { lenses: surveys.lenses, lifeAreas: surveys.lifeAreas }, voices: quotes.voices, beside: parties.beside, overTime: parties.overTime, pairings, segments, splits, statistics, hidden: rounds.release.hidden, portrait: personas.view.portrait };
}
export type TileWords = ReturnType<typeof tileWords>;
