/** Which areas are kept of a statistic, and the sum over everything that is shown of it. */
import { normal } from '#domain/import/normal.ts';
import { MOST, PLACES, SEXES, type Area, type KeptStatistic, type Place, type PlacedFigure, type Statistic, type StatisticProblem } from './statistic.ts';

export type Chosen = Readonly<Partial<Record<Place, string>>>;

/** By its code, as Sweden's producers write them: 0000 and 00, 0017 and 17, 1764. */
function kindOf({ code, name }: Area): Place {
	if (/^0{2,4}$/.test(code) || /^(riket|sverige|hela landet)$/i.test(name)) return 'nation';
	if (/^(00)?\d{2}$/.test(code)) return 'county';
	return /^\d{4}$/.test(code) ? 'municipality' : 'comparison';
}

/** Every area of the statistics once, by name. */
export function areasOf(statistics: readonly Statistic[]): Area[] {
	const all = new Map<string, Area>();
	for (const { figures } of statistics) for (const { area } of figures) if (!all.has(area.code)) all.set(area.code, area);
	return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv') || (a.code < b.code ? -1 : 1));
}

/** The areas that only one choice is possible for: the municipality that is called as the workspace's place, its county, the nation. */
export function suggestedAreas(areas: readonly Area[], place: string): Chosen {
	const municipalities = areas.filter((area) => kindOf(area) === 'municipality');
	const own = municipalities.find(({ name }) => normal(name) === normal(place)) ?? (municipalities.length === 1 ? municipalities[0] : areas.find(({ name }) => place !== '' && normal(name) === normal(place)));
	const counties = areas.filter((area) => kindOf(area) === 'county');
	const county = counties.length === 1 ? counties[0] : counties.find(({ code }) => own && /^\d{4}$/.test(own.code) && code.slice(-2) === own.code.slice(0, 2));
	const nation = areas.find((area) => kindOf(area) === 'nation');
	return { ...(own && { municipality: own.code }), ...(county && { county: county.code }), ...(nation && { nation: nation.code }) };
}

const order = (a: PlacedFigure, b: PlacedFigure): number =>
	PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0) || (a.sex === null ? -1 : SEXES.indexOf(a.sex)) - (b.sex === null ? -1 : SEXES.indexOf(b.sex));

/** The figures of the chosen areas, or why not. `same_area`: one area in two places. */
export function kept(statistic: Statistic, chosen: Chosen, retrievedOn: string): { kept: KeptStatistic } | { refused: StatisticProblem | 'same_area' } {
	const placeOf = new Map<string, Place>();
	for (const place of PLACES) {
		const code = chosen[place];
		if (code === undefined) continue;
		if (placeOf.has(code)) return { refused: 'same_area' };
		placeOf.set(code, place);
	}
	const { figures: all, ...rest } = statistic;
	const figures = all.flatMap((figure): PlacedFigure[] => (placeOf.has(figure.area.code) ? [{ ...figure, place: placeOf.get(figure.area.code)! }] : [])).sort(order);
	if (figures.length === 0) return { refused: 'no_values' };
	if (figures.length > MOST.kept) return { refused: 'too_many_figures' };
	return { kept: { ...rest, retrievedOn, figures } };
}

/** The same text for the same content, whatever order its keys were written in. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const keys = Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined).sort((a, b) => (a < b ? -1 : 1));
		return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
	}
	return JSON.stringify(Object.is(value, -0) ? 0 : value);
}

/** Each with whether its sum is what it says, counted again over what is shown of it. */
export const summed = <One extends KeptStatistic & { checksum: string }>(all: readonly One[]): Promise<(One & { holds: boolean })[]> =>
	Promise.all(all.map(async (one) => ({ ...one, holds: (await checksumOf(one)) === one.checksum })));

/** SHA-256 over everything that is shown of it, what the producer says included: who changes a word or a figure changes the sum. */
export async function checksumOf({ kind, producer, source, definition, unit, notes, updated, retrievedOn, figures }: KeptStatistic): Promise<string> {
	const shown = {
		kind, producer, source, definition: { id: definition.id, title: definition.title, description: definition.description }, unit, notes, updated, retrievedOn,
		figures: figures.map(({ area, place, period, sex, value, missing, mark, meanOf }) => ({ area: { code: area.code, name: area.name }, place, period, sex, value, missing, mark, meanOf }))
	};
	const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(shown)));
	return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
