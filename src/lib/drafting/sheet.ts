/**
 * A draft as a flat sheet: place → value. A place names things by what they are called, never by where they stand, so that
 * a change means the same after somebody else has moved or added something:
 *
 *   title                          a value
 *   cards/#                        there is a list here
 *   cards/#/H0                     the item H0 is in it, at this position; without this it is taken away, and its values wait
 *   cards/H0/title                 a value of it
 *   questions/top/story            null: nothing here. What lies below waits until this is taken away
 *   translations/ar/card:H0:title
 *   translated/ar/card:H0:title    a mark: what that was translated from (translation.ts). No part of the survey
 *
 * Lists of things with an `id` or a `value`, and lists of words, are lists by name; other arrays are one value.
 */
import { inOrder, positions } from './order.ts';

export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };
export type Sheet = Map<string, Value>;

const LIST = '#';
/** The place that says that there is a list. */
export const listAt = (place: string): string => `${place}/${LIST}`;
/** The place of an item's position. */
export const positionAt = (list: string, name: string): string => `${list}/${LIST}/${name}`;
export const isPosition = (place: string): boolean => place.includes(`/${LIST}/`);
/** Beside the survey: what a translation was made from. */
export const isMark = (place: string): boolean => place.startsWith('translated/');

const isObject = (value: Value): value is { [name: string]: Value } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a list's items are called; undefined where they have no names of their own. */
function namesOf(list: Value[]): string[] | undefined {
	const names = list.map((item) => {
		if (typeof item === 'string') return item;
		if (!isObject(item)) return undefined;
		const own = item.id ?? item.value;
		return item.id === undefined && item.value === undefined ? undefined : String(own);
	});
	const kinds = new Set(list.map((item) => typeof item));
	if (kinds.size > 1 || names.some((name) => name === undefined || !/^[A-Za-z0-9_-]{1,40}$/.test(name)) || new Set(names).size < names.length) return undefined;
	return names as string[];
}

/** The sheet of a value. */
export function toSheet(value: Value, at = '', sheet: Sheet = new Map()): Sheet {
	const below = (name: string) => (at === '' ? name : `${at}/${name}`);
	if (Array.isArray(value)) {
		const names = namesOf(value);
		if (!names) return sheet.set(at, value);
		sheet.set(listAt(at), true);
		const places = positions(names.length);
		for (const [i, name] of names.entries()) {
			sheet.set(positionAt(at, name), places[i]!);
			if (isObject(value[i]!)) toSheet(value[i]!, below(name), sheet);
		}
		return sheet;
	}
	if (!isObject(value)) return sheet.set(at, value);
	for (const [name, one] of Object.entries(value)) if (one !== undefined) toSheet(one, below(name), sheet);
	return sheet;
}

interface Node {
	value?: Value;
	isList?: true;
	positions?: [name: string, position: string][];
	below?: Map<string, Node>;
}

function valueOf(node: Node): Value | undefined {
	if (node.value !== undefined) return node.value;
	if (node.isList || node.positions) {
		return (node.positions ?? []).sort(inOrder).map(([name]) => {
			const item = node.below?.get(name);
			return item ? (valueOf(item) ?? name) : name;
		});
	}
	if (!node.below) return undefined;
	const entries = [...node.below].map(([name, one]) => [name, valueOf(one)] as const).filter((entry): entry is [string, Value] => entry[1] !== undefined);
	return Object.fromEntries(entries);
}

/** The value of a sheet; what has been taken out of a list is not in it. */
export function fromSheet(sheet: ReadonlyMap<string, Value>): Value {
	const root: Node = {};
	for (const [place, value] of sheet) {
		if (isVersion(place)) continue;
		const names = place.split('/');
		const mark = names.indexOf(LIST);
		let node = root;
		for (const name of mark < 0 ? names : names.slice(0, mark)) {
			node.below ??= new Map();
			if (!node.below.has(name)) node.below.set(name, {});
			node = node.below.get(name)!;
		}
		if (mark < 0) node.value = value;
		else if (mark === names.length - 1) node.isList = true;
		else (node.positions ??= []).push([names[mark + 1]!, String(value)]);
	}
	return valueOf(root) ?? {};
}

/** The items of lists, in order. The sheet is read once, however many lists there are. */
export function itemsOfAll(sheet: ReadonlyMap<string, Value>, lists: Iterable<string>): Map<string, string[]> {
	const found = new Map<string, [string, string][]>([...lists].map((list) => [list, []]));
	for (const [place, value] of sheet) {
		const mark = place.indexOf(`/${LIST}/`);
		if (mark > 0) found.get(place.slice(0, mark))?.push([place.slice(mark + LIST.length + 2), String(value)]);
	}
	return new Map([...found].map(([list, items]) => [list, items.sort(inOrder).map(([name]) => name)]));
}
/** The items of a list, in order. */
export const itemsOf = (sheet: ReadonlyMap<string, Value>, list: string): string[] => itemsOfAll(sheet, [list]).get(list)!;

/** Where what somebody wrote is kept when a colleague has written in the same place meanwhile: both are shown, and a person decides. */
export const versionAt = (place: string, author: string): string => `~${author}~${place}`;
export const isVersion = (place: string): boolean => place.startsWith('~');

/** All other versions that wait for somebody to decide. */
export const versionsOf = (sheet: ReadonlyMap<string, Value>): { place: string; author: string; value: Value }[] =>
	[...sheet].filter(([place]) => isVersion(place)).map(([at, value]) => {
		const [, author, place] = /^~([^~]*)~(.*)$/s.exec(at)!;
		return { place: place!, author: author!, value };
	});

/** Places of texts in other languages: most of a large draft, and nothing that its first sight needs. */
export const isInOtherLanguage = (place: string): boolean => /^(?:~[^~]*~)?translat[a-z]*\//.test(place);
