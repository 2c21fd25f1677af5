/** Tables of PxWeb as its first API writes them in plain JSON: keys and values as texts, and no names of what the keys mean. */
import { z } from 'zod';
import { areaName, isAreaName, isSexName, isTimeName, MISSING_IN_PXWEB } from './dimensions.ts';
import { MOST, onceEach, pathText, sexOf, shownText, StatisticRefused, type Area, type Statistic } from './statistic.ts';

const text = z.string();
export const zPxWeb = z.object({
	columns: z.array(z.object({ code: text.min(1), text, type: z.enum(['d', 't', 'c']), unit: text.nullish(), comment: text.nullish() })).min(1),
	comments: z.array(z.unknown()).nullish(),
	data: z.array(z.object({ key: z.array(text), values: z.array(text) })),
	metadata: z.array(z.object({ label: text.nullish(), source: text.nullish(), updated: text.nullish() })).nullish()
});

/** A statistic for each content and each combination of what is neither area, time nor sex. `names`: areas by code, where another file says. */
export function pxwebStatistics(file: z.infer<typeof zPxWeb>, names: readonly { id: string; title: string }[]): Statistic[] {
	const keys = file.columns.filter(({ type }) => type !== 'c');
	const contents = file.columns.filter(({ type }) => type === 'c');
	const place = (column: (typeof keys)[number]) => file.columns.indexOf(column);
	if (contents.length === 0) throw new StatisticRefused('no_dimension', { path: 'columns', what: 'c' });
	const time = keys.findIndex(({ type, code, text }) => type === 't' || isTimeName(code) || isTimeName(text));
	if (time === -1) throw new StatisticRefused('no_time_dimension', { path: 'columns' });
	const area = keys.findIndex(({ code, text }, i) => i !== time && (isAreaName(code) || isAreaName(text)));
	if (area === -1) throw new StatisticRefused('no_area_dimension', { path: 'columns' });
	// Without names a number says nothing of which sex it is: then it is a part of the definition, and nobody is taken for another.
	const sex = keys.findIndex(({ code, text }, i) => i !== time && i !== area && (isSexName(code) || isSexName(text)) && file.data.every(({ key }) => sexOf(key[i] ?? '') !== null));
	const rest = keys.map((_, i) => i).filter((i) => i !== time && i !== area && i !== sex);
	const [about] = file.metadata ?? [];
	const producer = shownText(about?.source ?? '', MOST.line, ['metadata', 0, 'source']);
	const label = shownText(about?.label ?? '', MOST.line, ['metadata', 0, 'label']);
	const updated = shownText(about?.updated ?? '', 40, ['metadata', 0, 'updated']);
	const known = areaName(names);
	const areas = new Map<string, Area>();
	const found = new Map<string, { statistic: Statistic; once: ReturnType<typeof onceEach> }>();
	let count = 0;
	for (const [i, { key, values }] of file.data.entries()) {
		if (key.length !== keys.length) throw new StatisticRefused('wrong_key', { path: pathText(['data', i, 'key']), what: key.join(', ') });
		if (values.length !== contents.length) throw new StatisticRefused('wrong_key', { path: pathText(['data', i, 'values']), what: values.join(', ') });
		const code = shownText(key[area]!, MOST.code, ['data', i, 'key', area]);
		if (!areas.has(code)) areas.set(code, { code, name: known(code) ?? code });
		for (const [j, content] of contents.entries()) {
			const parts = rest.map((k) => `${keys[k]!.text || keys[k]!.code}: ${key[k]}`);
			const id = shownText([label, content.code, ...parts].filter(Boolean).join('/'), MOST.line, ['data', i, 'key']);
			let one = found.get(id);
			if (!one) {
				const title = shownText([content.text || content.code, ...parts].join(', '), MOST.title, ['columns', place(content), 'text']);
				const description = shownText(content.comment ?? '', MOST.description, ['columns', place(content), 'comment']);
				const statistic: Statistic = {
					kind: 'pxweb', producer, source: [producer, label].filter(Boolean).join(', '), definition: { id, title, description },
					unit: shownText(content.unit ?? '', MOST.unit, ['columns', place(content), 'unit']), notes: [], updated, figures: []
				};
				found.set(id, (one = { statistic, once: onceEach() }));
				if (found.size > MOST.definitions) throw new StatisticRefused('too_many_definitions', { path: pathText(['data', i, 'key']) });
			}
			const at = { path: pathText(['data', i, 'values', j]) };
			const raw = values[j]!.trim();
			const sign = raw === '' || /^[.:-]+$/.test(raw) ? raw : null;
			if (sign === null && !/^-?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(raw)) throw new StatisticRefused('not_a_number', { ...at, what: raw });
			const figure = {
				area: areas.get(code)!, period: shownText(key[time]!, MOST.period, ['data', i, 'key', time]), sex: sex === -1 ? null : sexOf(key[sex]!),
				value: sign === null ? Number(raw) : null, missing: sign === null ? null : (MISSING_IN_PXWEB[sign] ?? ('missing' as const)), mark: sign === null ? '' : shownText(sign, MOST.mark, ['data', i, 'values', j]), meanOf: null
			};
			one.once(figure, at);
			one.statistic.figures.push(figure);
			if (++count > MOST.figures) throw new StatisticRefused('too_many_figures', at);
		}
	}
	if (count === 0) throw new StatisticRefused('no_values', { path: 'data' });
	return [...found.values()].map(({ statistic }) => statistic);
}
