/** The form for a rule clash: read, and what is wrong said field by field. */
import { CLASH_PROBLEMS, CLASH_TEXTS, writtenClash, type ClashFields, type ClashProblems, type WrittenClash } from '#domain/clash/clash.ts';
import { supportOf } from '#domain/persona/chosen.ts';
import type { Support } from '#domain/persona/persona.ts';
import { field, linesField } from './rights.ts';

const KINDS: readonly Support['kind'][] = ['assumption', 'figure', 'quotes', 'statistic', 'note'];

export function readClash(form: FormData): { typed: ClashFields; written: WrittenClash } | { typed: ClashFields; problems: ClashProblems } {
	const kind = KINDS.find((one) => one === form.get('kind')) ?? 'assumption';
	const texts = Object.fromEntries(CLASH_TEXTS.map((name) => [name, linesField(form, name).slice(0, 2000)])) as Record<(typeof CLASH_TEXTS)[number], string>;
	const note = { note: linesField(form, 'note').slice(0, 2000), on: field(form, 'on', 20), people: field(form, 'people', 20) };
	const options = { way: field(form, 'way', 20), level: field(form, 'level', 20), state: field(form, 'state', 20) };
	// What was chosen of every kind stands in the form again; what counts is of the kind that was chosen.
	const chosen = (name: string) => form.getAll(name).map(String).slice(0, 50);
	const typed: ClashFields = { ...texts, ...note, ...options, kind, evidence: ['figure', 'quotes', 'statistic'].flatMap(chosen) };
	const evidence = supportOf(kind, chosen(kind), (name) => note[name]);
	const parsed = writtenClash.safeParse({ ...texts, ...options, way: options.way || null, level: options.level || null, evidence });
	if (parsed.success) return { typed, written: parsed.data };
	const problems: ClashProblems = {};
	for (const { path } of parsed.error.issues) problems[CLASH_PROBLEMS.find((one) => one === path[0]) ?? 'option'] = true;
	return { typed, problems };
}
