/** What the dimensions and signs of tables from PxWeb mean. */
import type { Missing } from './statistic.ts';

/** Its `..` is missing, or too uncertain to tell; in Kolada the same sign is secrecy (kolada.ts). `-` is "nothing to tell": no value, and no nought either. */
export const MISSING_IN_PXWEB: Readonly<Record<string, Missing>> = { '..': 'missing', '...': 'missing', '.': 'not_applicable', '-': 'missing' };

export const isTimeName = (name: string): boolean => /^(tid|time|år|year|period|månad|month|kvartal|quarter)$/i.test(name.trim());
export const isAreaName = (name: string): boolean => /^(region(er|s)?|kommun(er)?|län|område|area|municipality|county|geo)$/i.test(name.trim());
export const isSexName = (name: string): boolean => /^(kön|kon|sex|gender)$/i.test(name.trim());

/** Names by code. Kolada writes 0017 and 0000 where others write 17 and 00. */
export function areaName(names: readonly { id: string; title: string }[]): (code: string) => string | undefined {
	const known = new Map(names.map(({ id, title }) => [id, title]));
	return (code) => known.get(code) ?? (/^\d{2}$/.test(code) ? known.get(`00${code}`) : undefined) ?? (/^0{2,4}$/.test(code) ? 'Riket' : undefined);
}
