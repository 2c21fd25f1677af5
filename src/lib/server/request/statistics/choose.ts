/** The step where somebody chooses which definitions and areas are kept of a file: what the page shows, and its form read back. */
import type { NewStatistic } from '#data/server/statistics.ts';
import { areasOf, checksumOf, kept, suggestedAreas, type Chosen } from '#domain/statistics/keep.ts';
import { MOST, PLACES, type Statistic } from '#domain/statistics/statistic.ts';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { field } from '#server/request/rights.ts';
import type { KeptStatistics } from './kept.ts';

/** What somebody has said, and says again when something was wrong. */
export interface Said {
	which: number[];
	areas: Chosen;
	producer: string;
	units: Record<number, string>;
}

function periodsOf({ figures }: Statistic, lang: Language): string {
	const all = [...new Set(figures.map(({ period }) => period))].sort();
	return all.length > 1 ? fill(messages(lang).statistics.know.span, { first: all[0]!, last: all.at(-1)! }) : (all[0] ?? '');
}

/** Everything that the page shows. `place`: what the workspace's municipality is called. */
export function choosePage(file: KeptStatistics, statistics: readonly Statistic[], place: string, said: Said | null, lang: Language) {
	const { choose } = messages(lang).statistics;
	const areas = areasOf(statistics);
	const chosen = said?.areas ?? suggestedAreas(areas, place);
	const named = new Set(areas.map(({ name }) => name)).size === areas.length;
	return {
		lead: fill(choose.lead, { file: file.name, kind: choose.kinds[statistics[0]!.kind] }),
		definitions: statistics.map(({ definition: { id, title } }, at) => ({ value: String(at), label: title, hint: fill(choose.hint, { id, periods: periodsOf(statistics[at]!, lang) }) })),
		whichHint: fill(choose.whichHint, { most: MOST.taken }),
		which: (said?.which ?? (statistics.length === 1 ? [0] : [])).map(String),
		areas: PLACES.map((place) => ({ place, label: choose.places[place], chosen: chosen[place] ?? '' })),
		options: [{ value: '', label: choose.no }, ...areas.map(({ code, name }) => ({ value: code, label: named ? name : `${name} (${code})` }))],
		producer: statistics[0]!.producer === '' ? (said?.producer ?? '') : null,
		units: statistics.flatMap(({ unit, definition }, at) => (unit === '' ? [{ at, label: fill(choose.unit, { title: definition.title }), value: said?.units[at] ?? '' }] : [])),
		columns: file.table !== null
	};
}

export function readChosen(statistics: readonly Statistic[], form: FormData): Said {
	const areas: Partial<Record<(typeof PLACES)[number], string>> = {};
	for (const place of PLACES) {
		const code = field(form, `area-${place}`, MOST.code);
		if (code !== '') areas[place] = code;
	}
	return {
		which: [...new Set(form.getAll('which').flatMap((one) => (typeof one === 'string' && /^\d{1,2}$/.test(one) && Number(one) < statistics.length ? [Number(one)] : [])))],
		areas,
		producer: field(form, 'producer', MOST.line),
		units: Object.fromEntries(statistics.flatMap(({ unit }, at) => (unit === '' ? [[at, field(form, `unit-${at}`, MOST.unit)]] : [])))
	};
}

/** What is to be stored, or the one thing that is missing, with its field. */
export async function chosenStatistics(file: KeptStatistics, statistics: readonly Statistic[], said: Said, lang: Language): Promise<{ take: NewStatistic[] } | { field: string; problem: string }> {
	const { choose } = messages(lang).statistics;
	if (said.which.length === 0) return { field: 'which', problem: choose.noDefinition };
	if (said.which.length > MOST.taken) return { field: 'which', problem: fill(choose.tooMany, { most: MOST.taken }) };
	if (Object.keys(said.areas).length === 0) return { field: 'areas', problem: choose.noArea };
	const take: NewStatistic[] = [];
	for (const at of said.which) {
		const one = statistics[at]!;
		const producer = one.producer || said.producer;
		if (producer === '') return { field: 'producer', problem: choose.noProducer };
		const unit = one.unit || (said.units[at] ?? '');
		const { title } = one.definition;
		if (unit === '') return { field: `unit-${at}`, problem: fill(choose.noUnit, { title }) };
		const source = one.producer ? one.source : [producer, one.source].filter(Boolean).join(', ');
		const read = kept({ ...one, producer, source, unit }, said.areas, file.retrievedOn);
		if ('refused' in read) return { field: 'areas', problem: read.refused === 'same_area' ? choose.sameArea : fill(read.refused === 'no_values' ? choose.noFigures : choose.tooManyFigures, { title }) };
		take.push({ ...read.kept, file: file.name, checksum: await checksumOf(read.kept) });
	}
	return { take };
}
