/** A statistic that is nobody's: to look at, with each kind of what can stand in a cell. */
import type { PlacedFigure } from './statistic.ts';

const AREAS = [['municipality', 'Exempelby'], ['county', 'Exempellän'], ['nation', 'Riket'], ['comparison', 'Liknande kommuner']] as const;
const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025'];

/** `long`: with names as long as they come. */
export function sampleStatistic(id: string, long: boolean) {
	const title = long ? 'Ungdomsarbetslöshetsstatistik: arbetsmarknadspolitiska åtgärdsprogramsdeltagare 16–24 år' : 'Unga 16–24 år som varken arbetar eller studerar';
	const figures = AREAS.flatMap(([place, name], i) => YEARS.map((period, year): PlacedFigure => {
		const missing = place === 'municipality' && year === 2 ? 'secret' : place === 'comparison' && year < 2 ? 'missing' : null;
		return {
			place, area: { code: String(i), name: long ? `${name}s kommunalförbundsområde` : name }, period, sex: null, missing, mark: missing === 'secret' ? '..' : '',
			value: missing ? null : Math.round((8 + 2 * Math.sin(year + 2 * i) + i / 2) * 10) / 10, meanOf: place === 'comparison' ? 7 : null
		};
	}));
	return {
		id, kind: 'csv' as const, producer: 'Påhittad', source: 'Påhittade siffror', definition: { id: 'X1', title, description: 'Siffrorna finns inte.' }, unit: 'procent', notes: [], updated: '2026-03-01', figures,
		retrievedOn: '2026-11-29', file: 'exempel.csv', importedOn: '2026-11-29', checksum: '0'.repeat(64), meaning: 1, version: 1, newer: true, holds: true
	};
}
