/** JSON-stat 2, as PxWeb and others write it. */
import { z } from 'zod';
import { isAreaName, isSexName, isTimeName, MISSING_IN_PXWEB } from './dimensions.ts';
import { MOST, onceEach, pathText, sexOf, shownText, StatisticRefused, type Sex, type Statistic } from './statistic.ts';

const text = z.string();
const notes = z.array(text).nullish();
const zCategory = z.object({
	index: z.union([z.array(text), z.record(text, z.number().int().min(0))]).nullish(),
	label: z.record(text, text).nullish(),
	unit: z.record(text, z.object({ base: text.nullish() })).nullish()
});
export const zJsonStat = z.object({
	class: z.literal('dataset').nullish(),
	label: text.nullish(),
	source: text.nullish(),
	updated: text.nullish(),
	note: notes,
	role: z.object({ time: z.array(text).nullish(), geo: z.array(text).nullish(), metric: z.array(text).nullish() }).nullish(),
	id: z.array(text).min(1),
	size: z.array(z.number().int().min(0)).min(1),
	dimension: z.record(text, z.object({ label: text.nullish(), note: notes, category: zCategory })),
	value: z.union([z.array(z.number().nullable()), z.record(z.string().regex(/^\d+$/), z.number().nullable())]),
	status: z.union([text, z.array(text.nullable()), z.record(z.string().regex(/^\d+$/), text)]).nullish(),
	extension: z.object({ px: z.object({ tableid: text.nullish(), matrix: text.nullish() }).nullish() }).nullish()
});
type File = z.infer<typeof zJsonStat>;

interface Dimension {
	id: string;
	label: string;
	codes: string[];
	labelOf(at: number): string;
	unitOf(at: number): string;
}

/** The codes of a dimension by place: listed, placed by number, or the only one there is. */
function dimensionOf(file: File, at: number): Dimension {
	const id = file.id[at]!;
	const size = file.size[at]!;
	if (!Object.hasOwn(file.dimension, id)) throw new StatisticRefused('no_dimension', { path: pathText(['id', at]), what: id });
	const { label, category } = file.dimension[id]!;
	const path = ['dimension', id, 'category', 'index'];
	const { index } = category;
	let codes: string[];
	if (Array.isArray(index)) codes = index;
	else if (index) {
		codes = Array.from({ length: size });
		for (const [code, place] of Object.entries(index)) {
			if (place >= size || codes[place] !== undefined) throw new StatisticRefused('wrong_index', { path: pathText([...path, code]), what: String(place) });
			codes[place] = code;
		}
	} else codes = Object.keys(category.label ?? {});
	if (!index && size !== 1) throw new StatisticRefused('wrong_index', { path: pathText(path) });
	if (codes.length !== size || codes.includes(undefined as unknown as string) || new Set(codes).size !== size) throw new StatisticRefused('wrong_index', { path: pathText(path), what: `${Object.keys(index ?? codes).length} / ${size}` });
	const named = new Map(Object.entries(category.label ?? {}));
	return {
		id,
		label: label ?? id,
		codes,
		labelOf: (place) => named.get(codes[place]!) ?? codes[place]!,
		unitOf: (place) => (category.unit && Object.hasOwn(category.unit, codes[place]!) ? (category.unit[codes[place]!]!.base ?? '') : '')
	};
}

/** Which dimension has a role: the file says, or its name does. */
function roleOf(dimensions: Dimension[], said: readonly string[] | null | undefined, isName: (name: string) => boolean): number {
	const at = dimensions.findIndex(({ id }) => said?.[0] === id);
	return at !== -1 ? at : dimensions.findIndex(({ id, label }) => isName(id) || isName(label));
}

function cellsOf(file: File, count: number) {
	const { value, status } = file;
	if (Array.isArray(value)) {
		if (value.length !== count) throw new StatisticRefused('wrong_count', { path: 'value', what: `${value.length} / ${count}` });
	} else for (const key of Object.keys(value)) if (Number(key) >= count) throw new StatisticRefused('wrong_count', { path: pathText(['value', key]), what: `${key} / ${count}` });
	if (Array.isArray(status)) {
		// One alone counts for all.
		if (status.length !== count && status.length !== 1) throw new StatisticRefused('wrong_count', { path: 'status', what: `${status.length} / ${count}` });
	} else if (status && typeof status === 'object') for (const key of Object.keys(status)) if (Number(key) >= count) throw new StatisticRefused('wrong_count', { path: pathText(['status', key]), what: `${key} / ${count}` });
	const sign = (at: number): string => (typeof status === 'string' ? status : Array.isArray(status) ? status[status.length === 1 ? 0 : at] : status?.[String(at)]) ?? '';
	return (at: number) => ({ value: (Array.isArray(value) ? value[at] : value[String(at)]) ?? null, mark: sign(at) });
}

/** A statistic for each content and each combination of what is neither area, time nor sex. */
export function jsonStatStatistics(file: File): Statistic[] {
	if (file.id.length !== file.size.length || new Set(file.id).size !== file.id.length) throw new StatisticRefused('wrong_sizes', { path: 'size', what: `${file.size.length} / ${file.id.length}` });
	const count = file.size.reduce((product, one) => product * one, 1);
	if (count === 0) throw new StatisticRefused('no_values', { path: 'size' });
	if (count > MOST.figures) throw new StatisticRefused('too_many_figures', { path: 'size' });
	const dimensions = file.id.map((_, at) => dimensionOf(file, at));
	const cell = cellsOf(file, count);
	const time = roleOf(dimensions, file.role?.time, isTimeName);
	if (time === -1) throw new StatisticRefused('no_time_dimension', { path: 'id' });
	const area = roleOf(dimensions, file.role?.geo, isAreaName);
	if (area === -1 || area === time) throw new StatisticRefused('no_area_dimension', { path: 'id' });
	const metric = roleOf(dimensions, file.role?.metric, (name) => name === 'ContentsCode');
	const sex = dimensions.findIndex(({ id, label }, at) => at !== time && at !== area && at !== metric && (isSexName(id) || isSexName(label)));
	const sexes: Sex[] = sex === -1 ? [] : dimensions[sex]!.codes.map((code, at) => {
		const { labelOf, id } = dimensions[sex]!;
		const found = sexOf(labelOf(at));
		if (!found) throw new StatisticRefused('unknown_sex', { path: pathText(['dimension', id, 'category', 'label', code]), what: labelOf(at) });
		return found;
	});
	const rest = dimensions.map((_, at) => at).filter((at) => ![time, area, metric, sex].includes(at));
	const label = shownText(file.label ?? '', MOST.line, ['label']);
	const producer = shownText(file.source ?? '', MOST.line, ['source']);
	const table = shownText(file.extension?.px?.tableid ?? file.extension?.px?.matrix ?? '', MOST.line, ['extension', 'px', 'tableid']) || label;
	const said = [...(file.note ?? []), ...file.id.flatMap((id) => file.dimension[id]!.note ?? [])].filter((note) => note.trim() !== '');
	if (said.length > MOST.notes) throw new StatisticRefused('long_text', { path: 'note' });
	const common = { kind: 'json-stat' as const, producer, source: [producer, label].filter(Boolean).join(', '), notes: said.map((note) => shownText(note, MOST.note, ['note'])), updated: shownText(file.updated ?? '', 40, ['updated']) };
	const found = new Map<string, { statistic: Statistic; once: ReturnType<typeof onceEach> }>();
	const places = dimensions.map(() => 0);
	for (let at = 0; at < count; at++) {
		// The last dimension moves first.
		for (let left = at, k = dimensions.length - 1; k >= 0; k--) {
			places[k] = left % file.size[k]!;
			left = Math.floor(left / file.size[k]!);
		}
		const id = [table, ...(metric === -1 ? [] : [dimensions[metric]!.codes[places[metric]!]!]), ...rest.map((k) => `${dimensions[k]!.id}=${dimensions[k]!.codes[places[k]!]}`)].filter(Boolean).join('/');
		let one = found.get(id);
		if (!one) {
			const title = [metric === -1 ? label : dimensions[metric]!.labelOf(places[metric]!), ...rest.map((k) => dimensions[k]!.labelOf(places[k]!))].filter(Boolean).join(', ');
			if (title === '') throw new StatisticRefused('no_title', { path: 'label', what: id });
			const statistic: Statistic = {
				...common, definition: { id: shownText(id, MOST.line, ['id']), title: shownText(title, MOST.title, ['label']), description: '' },
				unit: metric === -1 ? '' : shownText(dimensions[metric]!.unitOf(places[metric]!), MOST.unit, ['dimension', dimensions[metric]!.id, 'category', 'unit']), figures: []
			};
			found.set(id, (one = { statistic, once: onceEach() }));
			if (found.size > MOST.definitions) throw new StatisticRefused('too_many_definitions', { path: 'size' });
		}
		const { value, mark: raw } = cell(at);
		const mark = shownText(raw, MOST.mark, ['status', at]);
		const sign = MISSING_IN_PXWEB[mark];
		// A nought may be written with the sign for nothing beside it.
		if (sign && value !== null && !(mark === '-' && value === 0)) throw new StatisticRefused('value_and_sign', { path: pathText(['value', at]), what: mark });
		const figure = {
			area: { code: shownText(dimensions[area]!.codes[places[area]!]!, MOST.code, ['dimension', dimensions[area]!.id]), name: shownText(dimensions[area]!.labelOf(places[area]!), MOST.area, ['dimension', dimensions[area]!.id]) },
			period: shownText(dimensions[time]!.labelOf(places[time]!), MOST.period, ['dimension', dimensions[time]!.id]), sex: sex === -1 ? null : sexes[places[sex]!]!, value, missing: value === null ? (sign ?? ('missing' as const)) : null, mark, meanOf: null
		};
		one.once(figure, { path: pathText(['value', at]) });
		one.statistic.figures.push(figure);
	}
	return [...found.values()].map(({ statistic }) => statistic);
}
