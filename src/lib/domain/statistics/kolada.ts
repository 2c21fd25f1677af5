/** Answers of Kolada, version 3 and 2: the values, the indicators that they are of, and the areas' names come as separate files. */
import { z } from 'zod';
import { MOST, onceEach, pathText, shownText, StatisticRefused, type Figure, type Missing, type Statistic } from './statistic.ts';

const text = z.string();
const zValue = z.object({
	gender: z.enum(['T', 'K', 'M', 'F']),
	// More than one for a group: then the value is the mean of so many, each counted the same.
	count: z.number().int().min(0).nullish(),
	status: text.nullish(),
	value: z.number().nullable(),
	isdeleted: z.union([z.boolean(), z.literal(0), z.literal(1)]).nullish()
});
export const zKoladaData = z.object({
	// Version 2 calls it next_page.
	next_url: text.nullish(),
	next_page: text.nullish(),
	values: z.array(z.object({ kpi: text.min(1), municipality: text.min(1), period: z.union([z.number().int().min(1000).max(9999), text.regex(/^\d{4}$/)]), values: z.array(zValue) }))
});
export const zKoladaKpis = z.object({
	values: z.array(z.object({ id: text.min(1), title: text.min(1), description: text.nullish(), publication_date: text.nullish(), municipality_type: text, auspice: text.nullish(), auspices: text.nullish() }))
});
/** Municipalities and regions, and groups of them. */
export const zKoladaAreas = z.object({ values: z.array(z.object({ id: text.min(1), title: text.min(1) })) });

export interface KoladaFiles {
	data: z.infer<typeof zKoladaData>;
	kpis: z.infer<typeof zKoladaKpis>['values'];
	areas: z.infer<typeof zKoladaAreas>['values'];
	/** What the file with values is called, for sentences. */
	name: string | null;
}

/** Kolada's own signs. Its `..` is secrecy; in tables of PxWeb the same sign means missing (pxweb.ts). */
const SIGNS: Readonly<Record<string, Missing>> = { '..': 'secret', '-': 'nonresponse', '.': 'not_applicable' };

/** Kolada has no field for it: it is what stands last in the title, "andel (%)". */
function unitOf(title: string): string {
	const last = /,\s*([^,]{1,60})$/.exec(title)?.[1]?.trim() ?? '';
	return /^(\d|år\b|ålder\b)/i.test(last) ? '' : last;
}

/** A statistic for each indicator, in the file's order. */
export function koladaStatistics({ data, kpis, areas, name }: KoladaFiles): Statistic[] {
	const next = data.next_url ?? data.next_page;
	if (next) throw new StatisticRefused('only_a_page', { file: name, path: data.next_url ? 'next_url' : 'next_page' });
	const titles = new Map(kpis.map((kpi) => [kpi.id, kpi]));
	const names = new Map(areas.map(({ id, title }) => [id, title]));
	const found = new Map<string, { statistic: Statistic; once: ReturnType<typeof onceEach> }>();
	let count = 0;
	for (const [i, row] of data.values.entries()) {
		const at = (...rest: PropertyKey[]) => ({ file: name, path: pathText(['values', i, ...rest]) });
		const kpi = titles.get(row.kpi);
		if (!kpi) throw new StatisticRefused('no_title', { ...at('kpi'), what: row.kpi });
		const areaName = names.get(row.municipality);
		if (areaName === undefined) throw new StatisticRefused('no_area_name', { ...at('municipality'), what: row.municipality });
		const area = { code: shownText(row.municipality, MOST.code, ['values', i, 'municipality']), name: shownText(areaName, MOST.area, ['values', i, 'municipality']) };
		let one = found.get(row.kpi);
		if (!one) {
			const definition = {
				id: shownText(kpi.id, MOST.line, ['values', i, 'kpi']), title: shownText(kpi.title, MOST.title, ['values', i, 'kpi']),
				description: shownText(kpi.description ?? '', MOST.description, ['values', i, 'kpi'])
			};
			const statistic: Statistic = { kind: 'kolada', producer: 'Kolada', source: 'Kolada', definition, unit: unitOf(definition.title), notes: [], updated: shownText(kpi.publication_date ?? '', 40, ['values', i, 'kpi']), figures: [] };
			found.set(row.kpi, (one = { statistic, once: onceEach() }));
			if (found.size > MOST.definitions) throw new StatisticRefused('too_many_definitions', at('kpi'));
		}
		for (const [j, { gender, status, value, isdeleted, count: of }] of row.values.entries()) {
			const mark = shownText(status ?? '', MOST.mark, ['values', i, 'values', j, 'status']);
			const sign = SIGNS[mark];
			const gone = isdeleted === true || isdeleted === 1;
			if (sign && value !== null && !gone) throw new StatisticRefused('value_and_sign', { ...at('values', j), what: mark });
			const missing = gone ? 'removed' : value === null ? (sign ?? 'missing') : null;
			const figure: Figure = {
				area, period: String(row.period), sex: gender === 'F' ? 'K' : gender, value: missing ? null : value, missing, mark, meanOf: of != null && of > 1 ? of : null
			};
			one.once(figure, at('values', j));
			one.statistic.figures.push(figure);
			if (++count > MOST.figures) throw new StatisticRefused('too_many_figures', at());
		}
	}
	const all = [...found.values()].map(({ statistic }) => statistic).filter(({ figures }) => figures.length > 0);
	if (all.length === 0) throw new StatisticRefused('no_values', { file: name, path: 'values' });
	return all;
}
