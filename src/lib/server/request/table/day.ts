/** Days that a spreadsheet keeps as numbers: only the format of the cell tells. */
import type { TableDay } from '#domain/import/table.ts';

/** The formats with a number of their own. */
export const isDayNumber = (format: number): boolean =>
	(format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);

/** A format that somebody has written: a day where it has a letter for year, month, day, hour or second outside quotes. */
export const isDayFormat = (code: string): boolean =>
	!/^(general|standard)$/i.test(code) && /[ymdhs]/i.test(code.replace(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|\\.|_.|\*./gi, ''));

/** The number as a day, a time, or both. */
export function dayOf(number: number, from1904: boolean): TableDay | null {
	// Spreadsheets count a 29 February 1900 that never was.
	const days = from1904 ? number + 1462 : number < 60 ? number + 1 : number;
	const minutes = Math.round(days * 1440);
	const when = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000);
	if (number < 0 || Number.isNaN(when.getTime()) || when.getUTCFullYear() > 9999) return null;
	const text = when.toISOString();
	const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
	return { day: number < 1 ? time : minutes % 1440 === 0 ? day : `${day} ${time}` };
}
