import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { draftsWith, get, projectBeside, publish, published, remove } from '#data/server/personas.ts';
import { ofWorkspace } from '#data/server/releases.ts';
import { linesOf as textsOf, pointedAt, supportsOf, type Persona } from '#domain/persona/persona.ts';
import { linesOf, type Say } from '#features/insights/lines.ts';
import { KINDS, type Place } from '#features/personas/edit/editing.ts';
import { offeredInWords } from '#features/personas/edit/offered.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { makeEach, offeredBy, standingsOf, type Why } from '#server/personas.ts';
import { readChanges, type Doing } from '#server/request/persona-form.ts';
import { clientOf, field, linesField, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import { dayIn, longDay } from '#ui/day.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** Which part of which line is open, and on what kind of evidence. */
function openIn(query: URLSearchParams): Place | null {
	const line = query.get('line');
	return line === null ? null : { line: line.slice(0, 20), part: query.get('part') === 'other' ? 'other' : 'evidence', kind: KINDS.find((one) => one === query.get('kind')) ?? 'figure' };
}

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const draft = await get(client, event.params.persona!);
	if (!draft) notFound(event);
	const { workspace } = await requireRole(event, draft.workspaceId, 'designer');
	return { client, draft, workspace };
}

/** `?from=`: the release that evidence is taken from. `?line=`, `?part=`, `?kind=`: where it is chosen. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { lang } = event.locals;
	const { personas: [draft], grounds } = await draftsWith(client, [event.params.persona]);
	if (!draft) notFound(event);
	const { workspace } = await requireRole(event, draft.workspaceId, 'designer');
	const [project, version, all] = await Promise.all([projectBeside(client, draft.projectId), published(client, draft.id), ofWorkspace(client, workspace.id)]);
	if (!project) notFound(event);
	refuseArchived(event, project);
	const told = all.filter(({ n }) => n !== null);
	const bound = textsOf(draft).flatMap(supportsOf).flatMap(pointedAt);
	const used = bound.flatMap((one) => ('release' in one ? [one.release] : []));
	const wanted = [event.url.searchParams.get('from'), ...used.slice(0, 1), told.find(({ projectId }) => projectId === project.id)?.id, told[0]?.id].find((id) => told.some((one) => one.id === id)) ?? null;
	const words = messages(lang);
	const say: Say = (rows, at) => figureWords(rows, at, words, lang);
	const { name, age, pronoun, portrait, sections, notKnown, reviewOn, revision } = draft;
	return {
		words: words.personaEdit, id: draft.id, persona: { name, age, pronoun, portrait, sections, notKnown, reviewOn, revision },
		project: { id: project.id, name: project.name, smallest: project.smallest }, version: version && { number: version.number, revision: version.revision },
		standings: standingsOf(draft, grounds, project.smallest),
		...offeredInWords({ ...(await offeredBy(client, workspace.id, wanted)), statistics: project.statistics }, told.map(({ id, round, releasedOn }) => ({ value: id, label: `${round} (${longDay(releasedOn, lang)})` })), grounds, bound, (evidence, here) => linesOf(evidence, here, say, words.insights, lang), words.personaEdit),
		today: dayIn(workspace.timeZone, new Date()), open: openIn(event.url.searchParams)
	};
};

/** What somebody has written in a form that could not be saved: nothing of it is lost. */
const writtenIn = (form: FormData) => ['name', 'heading', 'text', 'other', 'who', 'when', 'note', 'notKnown'].map((name) => linesField(form, name)).filter(Boolean).join('\n').slice(0, 5000);

/** What the page does with script, for who has none. */
const made = (doing: Doing) => async (event: RequestEvent) => {
	const { client, draft } = await place(event);
	const form = await readForm(event);
	const line = field(form, 'line', 20);
	const no = (status: number, refusal: Why | 'forbidden') =>
		fail(status, { refusal, line, open: doing === 'bind' ? openIn(new URLSearchParams({ line, part: field(form, 'part', 10), kind: field(form, 'kind', 20) })) : null, chosen: form.getAll('evidence').map(String).slice(0, 50), words: writtenIn(form) });
	const changes = readChanges(doing, draft, form);
	if (!Array.isArray(changes)) return no(changes === 'gone' ? 409 : 400, changes);
	const before = locate(draft, line);
	const done = await makeEach(client, draft, changes);
	if (done.status !== 'made') return no(done.status === 'gone' ? 409 : 403, done.status === 'gone' ? 'gone' : 'forbidden');
	const [refused] = done.refused;
	if (refused) return no(409, refused.why);
	if (doing === 'way' && before && !locate(done.draft, line)) return { removed: before };
	const [first] = changes;
	const at = first?.op === 'add' ? `l-${first.line.id}` : first?.op === 'add_section' ? `s-${first.section.id}` : doing === 'section' ? `s-${field(form, 'section', 20)}` : line ? `l-${line}` : doing === 'known' ? 'not-known' : '';
	redirect(303, `/personas/${draft.id}/edit${at ? `#${at}` : ''}`);
};

/** A line where it stands, so that it can be put back there. */
function locate(persona: Persona, id: string) {
	const home = persona.sections.find(({ lines }) => lines.some((one) => one.id === id));
	if (!home) return null;
	const at = home.lines.findIndex((one) => one.id === id);
	return { line: home.lines[at]!, section: home.id, after: home.lines[at - 1]?.id ?? null };
}

export const actions: Actions = {
	who: made('who'), face: made('face'), known: made('known'), write: made('write'), way: made('way'), place: made('place'), add: made('add'), back: made('back'), addSection: made('addSection'), section: made('section'), bind: made('bind'), contact: made('contact'),
	publish: async (event) => {
		const { client, draft } = await place(event);
		const form = await readForm(event);
		const revision = Number(field(form, 'revision', 10));
		const why = linesField(form, 'why');
		const { status } = await publish(client, draft.id, Number.isSafeInteger(revision) && revision >= 0 && revision < 2 ** 31 ? revision : 0, why.slice(0, 1000));
		if (status === 'published') redirect(303, `/personas/${draft.id}?published`);
		const refusal = status === 'why' || status === 'forbidden' || status === 'changed' ? status : ('missing' as const);
		return fail(status === 'forbidden' ? 403 : 409, { refusal, why });
	},
	remove: async (event) => {
		const { client, draft } = await place(event);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, draft.id);
		if (status !== 'removed') return fail(403, { refusal: 'forbidden' as const });
		redirect(303, `/projects/${draft.projectId}/personas?removed`);
	}
};
