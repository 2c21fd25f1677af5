/** What a person says of the columns of a file, and what comes of it. */
import { expect, test } from 'vitest';
import { firstMapping } from '#domain/import/mapping.ts';
import { layoutOf } from '#domain/export/layout.ts';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { keep, keptTable } from '#server/request/kept-table.ts';
import { mappingPage, readMapping } from '#server/request/mapping.ts';
import { readTable } from '#server/request/table.ts';
import { createRandom } from '#stats/random.ts';
import { content } from '../../store/people.ts';
import { peopleOf } from '../../store/random-files.ts';

const layout = layoutOf(content, { words: false });
const people = peopleOf(content, createRandom(3), 8).map((one) => ({ ...one, language: 'sv' }));
const text = csvHead(layout.people, ';') + people.map((one, i) => csvRow(layout.personRow(i === 2 ? { ...one, language: 'xx' } : one), ';')).join('');

async function page() {
	const read = await readTable(new TextEncoder().encode(text));
	if ('refused' in read) throw new Error(read.refused.problem);
	return { table: read.table, mapping: firstMapping(content, read.table) };
}
/** The form as a browser sends it when nobody has touched it. */
function formOf({ columns, empty }: Awaited<ReturnType<typeof mappingPage>>): FormData {
	const form = new FormData();
	form.set('empty', empty);
	for (const { at, chosen, values } of columns) {
		form.set(`column-${at}`, chosen);
		for (const { text: value, chosen: meaning } of values) form.set(`value-${at}:${value}`, meaning);
	}
	return form;
}

test('a form that nobody has touched says nothing new; a value that was not understood can be said', async () => {
	const { table, mapping } = await page();
	const shown = await mappingPage(content, table, mapping, 'sv');
	expect(shown.problems).toEqual([]);
	const form = formOf(shown);
	expect(readMapping(content, table, form)).toEqual(mapping);
	const reason = shown.result!.reasons.find(({ key }) => key === 'unmatched')!;
	expect(reason).toMatchObject({ count: 1, places: ['rad 4, kolumn B: ”xx”'], more: 0 });

	const language = shown.columns[1]!;
	expect(language.unmatched).toBe(1);
	form.set('value-1:xx', language.choices[0]!.value);
	const said = readMapping(content, table, form);
	expect(said.values).toEqual({ 1: { xx: Number(language.choices[0]!.value) } });
	const after = await mappingPage(content, table, said, 'sv');
	expect(after.result!.taken).toBe(shown.result!.taken + 1);
	expect(readMapping(content, table, formOf(after))).toEqual(said);

	// What is in no list is no meaning, and a column that is left out has no values.
	form.set('value-1:xx', '1; drop');
	expect(readMapping(content, table, form).values).toEqual({ 1: { xx: null } });
	form.set('column-1', '');
	expect(readMapping(content, table, form).values).toEqual({});
	form.set('column-1', form.get('column-0')!);
	expect((await mappingPage(content, table, readMapping(content, table, form), 'sv')).problems).toHaveLength(1);
});

test('a file is kept for whoever chose it, in its project, for an hour; and few at a time', async () => {
	const { table, mapping } = await page();
	const mine = (account: string) => ({ account, projectId: 'p', versionId: 'v', title: 't', name: 'n', bytes: new Uint8Array(), table, mapping });
	const key = keep(mine('a'), 0);
	expect(keptTable(key, 'a', 'p', 1)).toMatchObject({ title: 't' });
	for (const [account, project, now] of [['b', 'p', 1], ['a', 'q', 1], ['a', 'p', 3_600_001]] as const) expect(keptTable(key, account, project, now)).toBeNull();
	const next = keep(mine('a'), 2);
	expect(keptTable(key, 'a', 'p', 3)).toBeNull();
	for (const account of ['b', 'c', 'd', 'e']) keep(mine(account), 4);
	expect(keptTable(next, 'a', 'p', 5)).toBeNull();
});
