/** What is said of a file with statistics that is not taken in, in one sentence with its place. */
import type { StatisticRefusal } from '#domain/statistics/statistic.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** File, path, row and column as far as they are known, and what is wrong there. */
export function refusalText({ place, problems }: Messages['statistics'], { problem, file, path, row, column, what }: StatisticRefusal): string {
	const where = [
		...(file === null ? [] : [fill(place.file, { file })]), ...(path === null ? [] : [fill(place.path, { path })]), ...(row === null ? [] : [fill(place.row, { row })]), ...(column === null ? [] : [fill(place.column, { column })])
	].join(', ');
	const text = fill(problems[problem], { what });
	return where === '' ? text : `${file === null ? capital(where) : where}: ${text}`;
}
