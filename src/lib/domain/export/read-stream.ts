/**
 * Reads both files as they come, so that no more is held than who has been met. The rows of one person must stand together in the
 * choices file, as we write them; in which order people stand is free.
 */
import type { SurveyContent } from '#domain/survey/survey.ts';
import { layoutOf, type Column, type ExportedResponse, type Layout } from './layout.ts';
import { formatOf, lineReader, type Line } from './lines.ts';
import { answeredBy, personOf } from './read.ts';
import { Refused, type FileName } from './refused.ts';

/** As many people as one file may hold; the database says the same (private.import_people). */
export const MOST_PEOPLE = 100_000;

export interface ReadPerson {
	response: ExportedResponse;
	/** Which of the people file's, from 0; its line; and the line of each answer. */
	place: number;
	line: number;
	lines: number[];
}

/** Bytes as text, or the line where they are none. */
async function* textOf(bytes: AsyncIterable<Uint8Array>, file: FileName): AsyncGenerator<string, void> {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let line = 1;
	const decoded = (part?: Uint8Array) => {
		try {
			const text = part ? decoder.decode(part, { stream: true }) : decoder.decode();
			line += text.split('\n').length - 1;
			return text;
		} catch {
			// Which of the lines of this part it is: the last that is text.
			const whole = new TextDecoder('utf-8').decode(part).split('\ufffd', 1)[0]!;
			throw new Refused(file, line + whole.split('\n').length - 1, 'not_utf8');
		}
	};
	for await (const part of bytes) yield decoded(part);
	yield decoded();
}

/** Rows as they come, many at a time. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>, columns: readonly Column[], file: FileName): AsyncGenerator<Line[], void> {
	let reader: ReturnType<typeof lineReader> | null = null;
	for await (const text of textOf(bytes, file)) if (text !== '') yield (reader ??= lineReader(formatOf(text), columns, file))(text, false);
	reader ??= lineReader({ kind: 'jsonl' }, columns, file);
	yield reader('', true);
}

/** Rows that stand together and are about the same person. */
async function* groupsOf(parts: AsyncGenerator<Line[], void>): AsyncGenerator<Line[], void> {
	let group: Line[] = [];
	for await (const lines of parts) {
		for (const one of lines) {
			if (group.length > 0 && group[0]!.cells[0] !== one.cells[0]) {
				yield group;
				group = [];
			}
			group.push(one);
		}
	}
	if (group.length > 0) yield group;
}

interface Met {
	line: Line;
	place: number;
}

/** Each person with what they have answered, own words never; throws Refused at the first thing that is wrong. */
export async function* readPeople(survey: SurveyContent, files: Record<FileName, AsyncIterable<Uint8Array>>): AsyncGenerator<ReadPerson, void> {
	const layout: Layout = layoutOf(survey, { words: false });
	const parts = linesOf(files.people, layout.people, 'people');
	let people: Line[] = [];
	let at = 0;
	// Who has been met among the people and waits for their rows; null when they have had them.
	const met = new Map<string, Met | null>();
	const next = async (): Promise<{ id: string; person: Met } | null> => {
		while (at === people.length) {
			const { value, done } = await parts.next();
			if (done) return null;
			[people, at] = [value, 0];
		}
		const line = people[at++]!;
		const { id } = personOf(line);
		if (met.has(id)) throw new Refused('people', line.line, 'twice', 'person');
		if (met.size === MOST_PEOPLE) throw new Refused('people', line.line, 'too_many');
		const person = { line, place: met.size };
		met.set(id, person);
		return { id, person };
	};
	const read = ({ line, place }: Met, rows: readonly Line[]): ReadPerson => ({ ...answeredBy(survey, layout, line, rows, false), place, line: line.line });
	for await (const rows of groupsOf(linesOf(files.choices, layout.choices, 'choices'))) {
		const id = String(rows[0]!.cells[0]);
		if (met.get(id) === null) throw new Refused('choices', rows[0]!.line, 'scattered', 'person');
		let person = met.get(id);
		while (!person) {
			const found = await next();
			if (!found) throw new Refused('choices', rows[0]!.line, 'unknown_person', 'person');
			if (found.id === id) person = found.person;
		}
		met.set(id, null);
		yield read(person, rows);
	}
	while (await next());
	for (const person of met.values()) if (person) yield read(person, []);
	if (met.size === 0) throw new Refused('people', 1, 'empty');
}
