/** Personas beside each other: the same field in line, and what differs said in words. */
import { FIELDS, type Field } from '#domain/persona/persona.ts';
import type { Messages } from '#i18n/index.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import type { ShownGroup } from '#features/personas/view/reading.ts';
import type { ShownLine } from '#features/personas/view/shown.ts';

export interface Beside {
	id: string;
	name: string;
	age: number | null;
	groups: readonly ShownGroup[];
	/** How many answers it rests on. */
	n: number;
	/** When it should have been looked at; null where that day is not over. */
	pastOn: string | null;
}
export interface ComparedRow {
	id: string;
	heading: string;
	cells: { persona: string; lines: ShownLine[] }[];
	/** What differs, in words. */
	says: string[];
}
type Words = Messages['personas']['compare'];

/** "Sam, Kim och Alex". */
export const listOf = (names: readonly string[], and: string): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`);
const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
const restsOnNothing = (lines: readonly ShownLine[]) => lines.every(({ support }) => support.kind === 'assumption');

function saysOf(cells: readonly { name: string; lines: readonly ShownLine[] }[], { says: t, and }: Words): string[] {
	const names = (of: typeof cells) => listOf(of.map(({ name }) => name), and);
	const [there, missing] = [cells.filter(({ lines }) => lines.length > 0), cells.filter(({ lines }) => lines.length === 0)];
	if (there.length === 1) return [fill(t.onlyOne, { name: there[0]!.name })];
	const texts = there.map(({ lines }) => lines.map(({ text }) => folded(text)).sort().join('\n'));
	const figures = new Map<string, { what: string; by: Set<string> }>();
	for (const { name, lines } of there) {
		for (const { key, heading, kind } of lines.flatMap(({ support }) => support.told)) {
			if (kind === 'quote' || heading === '') continue;
			const found = figures.get(key) ?? { what: heading, by: new Set<string>() };
			figures.set(key, found);
			found.by.add(name);
		}
	}
	const guesses = there.filter(({ lines }) => restsOnNothing(lines));
	return [
		...(missing.length > 0 ? [fill(t.missing, { names: names(missing) })] : []),
		...(new Set(texts).size === 1 ? [t.same] : []),
		...[...figures.values()].filter(({ by }) => by.size > 1).map(({ what, by }) => fill(t.sameGround, { names: listOf([...by], and), what })),
		...(guesses.length > 0 && guesses.length < there.length ? [fill(t.guess, { names: names(guesses) })] : [])
	];
}

/** Fields in the template's order, then those that somebody has named. A field that nobody has written is left out. */
export function comparedRows(all: readonly Beside[], t: Words): ComparedRow[] {
	const rows = new Map<string, { field: Field; heading: string; lines: Map<string, ShownLine[]> }>();
	for (const { id, groups } of all) {
		for (const { field, heading, lines } of groups.flatMap(({ parts }) => parts)) {
			const key = field === 'own' ? `own ${folded(heading)}` : field;
			const row = rows.get(key) ?? { field, heading, lines: new Map<string, ShownLine[]>() };
			rows.set(key, row);
			row.lines.set(id, [...(row.lines.get(id) ?? []), ...lines]);
		}
	}
	return [...rows]
		.filter(([, { lines }]) => [...lines.values()].some((one) => one.length > 0))
		.sort(([, a], [, b]) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
		.map(([, { heading, lines }], i) => {
			const cells = all.map(({ id, name }) => ({ persona: id, name, lines: lines.get(id) ?? [] }));
			return { id: `row-${i}`, heading, cells: cells.map(({ persona, lines }) => ({ persona, lines })), says: saysOf(cells, t) };
		});
}

/** What is most worth knowing before one reads. */
export function inShort(all: readonly Beside[], rows: readonly ComparedRow[], t: Words, lang: string): string[] {
	const { says, and } = t;
	const aged = all.filter(({ age }) => age !== null);
	const alone = rows.filter(({ cells }) => cells.filter(({ lines }) => lines.length > 0).length === 1).length;
	return [
		...(aged.length > 1 && new Set(aged.map(({ age }) => age)).size > 1 ? [fill(says.ages, { ages: listOf(aged.map(({ name, age }) => fill(says.age, { name, age: age! })), and) })] : []),
		`${listOf(all.map(({ name, n }) => (n > 0 ? fill(says.answers, { name, n }) : fill(says.noAnswers, { name }))), and)}.`,
		...(alone > 0 ? [fillPlural(says.different, alone, lang, {})] : []),
		...all.flatMap(({ name, pastOn }) => (pastOn ? [fill(says.past, { name, date: pastOn })] : []))
	];
}
