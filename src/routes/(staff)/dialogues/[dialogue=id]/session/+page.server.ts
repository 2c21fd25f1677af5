import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PRODUCT_NAME } from '#content/product.ts';
import { get, removeNote, save, saveNote, type SavedNote } from '#data/server/dialogues.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { STEPS, writtenDialogue, WRITTEN_IN, type NoteKind, type StepId } from '#domain/dialogue/dialogue.ts';
import { weekOf } from '#domain/dialogue/week.ts';
import { solutionIn } from '#domain/insight/solution.ts';
import type { NoteTyped, Writing } from '#features/dialogues/session/writing.ts';
import { factsOf } from '#features/dialogues/shown.ts';
import { groupsOf, headingOf } from '#features/personas/view/groups.ts';
import { messages } from '#i18n/index.ts';
import { toldDialogues } from '#server/dialogues.ts';
import { WRITES } from '#server/insights.ts';
import { EMPTY_NOTE, readNote } from '#server/request/dialogue-form.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent, writing = false) {
	const client = await clientOf(event);
	const dialogue = await get(client, event.params.dialogue!);
	const project = dialogue && (await getWithSmallest(client, dialogue.projectId));
	if (!dialogue || !project) notFound(event);
	const { roles } = await requireRole(event, dialogue.workspaceId, ...(writing ? WRITES : []));
	return { client, dialogue, project, writes: project.archivedOn === null && roles.some((role) => WRITES.includes(role)) };
}
const stepOf = ({ searchParams }: URL): StepId => STEPS.find(({ id }) => id === searchParams.get('step'))?.id ?? 'read';
const ASKED: readonly NoteKind[] = ['seen', 'insight', 'possibility'];

/** `?step=`, and of the persona's lines `?line=`, from 1; `?note=`: one that is changed. */
export const load: PageServerLoad = async (event) => {
	const { client, dialogue, project, writes } = await place(event);
	const words = messages(event.locals.lang);
	const t = words.dialogues;
	const { notes, personas, lines: marks } = await toldDialogues(client, [dialogue], project.smallest);
	const persona = personas.get(dialogue.personaId) ?? null;
	const step = stepOf(event.url);
	const query = event.url.searchParams;
	const name = persona?.name ?? dialogue.personaName;
	const own = words.personas.view.own;
	const lines = persona ? groupsOf(persona, own).flatMap(({ parts }) => parts).flatMap(({ heading, lines }) => lines.map(({ id, text, voice }) => {
		const mark = marks.get(id);
		return { id, text, heading, first: voice === 'first', marked: mark ? t.lineMarks[mark] : null };
	})) : [];
	const week = persona ? weekOf(persona) : { of: 'nothing' as const };
	const asked = query.get('note');
	const changed = writes ? notes.find(({ id, kind }) => id === asked && WRITTEN_IN[step].includes(kind)) : undefined;
	const blank = (kind: NoteKind): Writing => ({ id: null, kind, typed: EMPTY_NOTE, problems: {}, told: null, solution: null, key: crypto.randomUUID(), park: crypto.randomUUID(), version: 0 });
	const gone = notes.filter(({ id, lineId, lineThere }) => id === changed?.id && lineId !== null && !lineThere).map(({ lineId, lineText }) => ({ value: lineId!, label: fill(t.session.goneLine, { text: lineText! }) }));
	return {
		words: t, woke: words.insights.evidence.note.woke, product: PRODUCT_NAME, step, writes, name,
		dialogue: { id: dialogue.id, place: dialogue.place, projectId: dialogue.projectId, held: dialogue.state === 'held', people: dialogue.people, version: dialogue.version },
		facts: [name, factsOf(dialogue, t, event.locals.lang)].join(' · '),
		portrait: persona?.portrait ?? null,
		lines,
		at: Math.min(Math.max(1, Number(query.get('line')) || 1), Math.max(1, lines.length)) - 1,
		week: week.of === 'contacts' ? week.steps.map(({ line, contact }) => ({ id: line.id, when: contact.when, kind: contact.kind, who: contact.who, texts: [line.text] }))
			: week.of === 'day' ? week.parts.map(({ field, lines }) => ({ id: field, when: headingOf({ field, heading: '' }, own), kind: null, who: '', texts: lines.map(({ text }) => text) })) : [],
		instead: !persona ? t.session.noPersona : week.of === 'contacts' ? null : week.of === 'day' ? fill(t.session.noContacts, { name }) : t.session.noDay,
		notes: notes.map(({ id, kind, thought, saw, text, lineId, lineText, version, mark, lineThere, personaId }) => ({ id, kind, thought, saw, text, lineId, lineText, version, mark, lineThere, personaId })),
		writings: !writes ? [] : [
			...WRITTEN_IN[step].map(blank),
			...(changed ? [{ ...blank(changed.kind), id: changed.id, version: changed.version, typed: { thought: changed.thought, saw: changed.saw, text: changed.text, line: changed.lineId ?? '' } }] : [])
		],
		choices: [{ value: '', label: t.session.noLine }, ...gone, ...lines.map(({ id, text }) => ({ value: id, label: text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text }))]
	};
};

/** What was typed, as it came, with why it was not saved. */
function refused(writing: Writing, status: number) {
	return fail(status, { writing, end: null });
}

export const actions: Actions = {
	note: async (event) => {
		const { client, dialogue } = await place(event, true);
		const form = await readForm(event);
		const { session: t } = messages(event.locals.lang).dialogues;
		const read = readNote(form);
		const asked = event.url.searchParams.get('note');
		const before = dialogue.notes.find(({ id }) => id === asked);
		const park = field(form, 'park', 36).toLowerCase();
		const { thought, saw, text, line } = read.typed;
		const kind = (ASKED.find((one) => one === read.typed.kind) ?? 'parked') as NoteKind;
		const writing: Writing = {
			id: before?.id ?? null, kind, typed: { thought, saw, text, line } satisfies NoteTyped, problems: {}, told: null, solution: null, key: keyField(form), park: isUuid(park) ? park : crypto.randomUUID(),
			version: Number(field(form, 'version', 9)) || 0
		};
		if ('problems' in read) {
			const wrong = Object.keys(read.problems);
			const problem = (name: 'thought' | 'saw' | 'text') => (name === 'saw' || (name === 'text' && kind !== 'seen') ? t.problems[name === 'saw' ? 'saw' : 'text'] : t.problems.long);
			return refused({ ...writing, problems: Object.fromEntries((['thought', 'saw', 'text'] as const).filter((name) => wrong.includes(name)).map((name) => [name, problem(name)])), told: wrong.includes('line') || wrong.includes('kind') ? t.problems.invalid : null }, 400);
		}
		const sure = field(form, 'sure', 4);
		// Asked once; a text that was kept before is not asked about again.
		const solution = kind === 'parked' || sure === 'yes' || sure === 'park' || before?.text === text ? null : solutionIn(text);
		if (solution) return { writing: { ...writing, solution }, end: null };
		const id = before?.id ?? writing.key;
		const said = (status: Exclude<SavedNote['status'], 'saved'>) => {
			const told = { changed: t.problems.changed, no_line: t.problems.no_line, full: t.problems.full, invalid: t.problems.invalid, forbidden: t.problems.refused }[status];
			return refused({ ...writing, version: status === 'changed' && before ? before.version : writing.version, told }, status === 'forbidden' ? 403 : 409);
		};
		const parking = sure === 'park';
		const step = stepOf(event.url);
		// What was seen stays; only what it would mean is put aside. Anything else becomes the parked one itself.
		if (parking && kind === 'seen') {
			const aside = await saveNote(client, dialogue.id, writing.park, 0, { kind: 'parked', thought: '', saw: '', text, line });
			if (aside.status !== 'saved' && aside.status !== 'changed') return said(aside.status);
		}
		const note = !parking ? read.written : kind === 'seen' ? { ...read.written, text: '' } : { ...read.written, kind: 'parked' as const };
		const { status } = await saveNote(client, dialogue.id, id, before ? writing.version : 0, note);
		if (status !== 'saved') return said(status);
		redirect(303, parking && kind !== 'seen' ? `?step=wait#note-${id}` : `?step=${step}#note-${id}`);
	},
	remove: async (event) => {
		const { client, dialogue } = await place(event, true);
		const id = field(await readForm(event), 'note', 36);
		if (dialogue.notes.some((note) => note.id === id)) await removeNote(client, id);
		redirect(303, `?step=${stepOf(event.url)}`);
	},
	end: async (event) => {
		const { client, dialogue } = await place(event, true);
		const form = await readForm(event);
		const t = messages(event.locals.lang).dialogues;
		const people = field(form, 'people', 9);
		const { place: where, party, onDay } = dialogue;
		const parsed = writtenDialogue.safeParse({ place: where, party, onDay, people: people === '' ? null : Number(people), state: 'held' });
		if (!parsed.success) return fail(400, { writing: null, end: { people, problem: t.planning.problems.people, told: null } });
		const { status } = await save(client, dialogue.id, dialogue.version, parsed.data);
		if (status !== 'saved') return fail(status === 'forbidden' ? 403 : 409, { writing: null, end: { people, problem: null, told: status === 'changed' ? t.edit.changed : t.planning.refused } });
		redirect(303, '?step=wait');
	}
};
