import { fail, redirect } from '@sveltejs/kit';
import { isTemplate, TEMPLATES, templateOf } from '#content/templates/index.ts';
import { create, get as getDraft, titles } from '#data/server/drafts.ts';
import { copy as copyPictures } from '#data/server/pictures.ts';
import { get } from '#data/server/projects.ts';
import { allToCopy, getNewest } from '#data/server/surveys.ts';
import { defaults } from '#data/server/workspaces.ts';
import { blankDraft } from '#drafting/blank.ts';
import { copyOfDraft, picturesOfDraft } from '#drafting/library.ts';
import type { Sheet } from '#drafting/sheet.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { messages } from '#i18n/index.ts';
import type { Client } from '#data/server/clients.ts';
import { clientOf, field, isUuid, membershipsOf, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** To begin with a copy; which one is chosen beside. */
const COPY = 'copy';
/** In front of the id of a survey whose draft is copied. */
const DRAFT = 'draft:';

/** What the form says it begins with: a survey that the person may see, of any workspace; null when there is none. */
async function copied(client: Client, from: string): Promise<{ sheet: Sheet; workspaceId: string } | null> {
	if (from.startsWith(DRAFT)) {
		const draft = isUuid(from.slice(DRAFT.length)) ? await getDraft(client, from.slice(DRAFT.length)) : null;
		return draft && { sheet: copyOfDraft(draft.sheet), workspaceId: draft.workspaceId };
	}
	const newest = isUuid(from) ? await getNewest(client, from) : null;
	return newest && { sheet: draftOf(newest.content), workspaceId: newest.workspaceId };
}

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer');
	refuseArchived(event, project);
	return { client, project, workspace };
}

export const load: PageServerLoad = async (event) => {
	const { client, project } = await place(event);
	const named = new Map((await membershipsOf(event)).map(({ workspace }) => [workspace.id, workspace.name]));
	// The workspace's own first; of each what is published, then its draft.
	const [all, typed] = await Promise.all([allToCopy(client), titles(client)]);
	const surveys = all.sort((a, b) => Number(b.workspaceId === project.workspaceId) - Number(a.workspaceId === project.workspaceId));
	const copies = surveys.flatMap(({ id, title, published, draft, workspaceId, project: from }) => {
		const place = workspaceId === project.workspaceId ? (from === project.name ? '' : from) : `${from} · ${named.get(workspaceId) ?? ''}`;
		return [...(published ? [{ value: id, title, draft: false, place }] : []), ...(draft ? [{ value: `${DRAFT}${id}`, title: typed.get(id) || title, draft: true, place }] : [])];
	});
	const { studio, templates } = messages(event.locals.lang);
	const about = TEMPLATES.map((id) => ({ id, minutes: templateOf(id, '').minutes, questions: templateOf(id, '').questions.length }));
	return { words: studio, about: templates, templates: about, project, copies };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project, workspace } = await place(event);
		const form = await readForm(event);
		const typed = { title: field(form, 'title', 160), from: field(form, 'from', 60), copy: field(form, 'copy', 60) };
		if (!typed.title) return fail(400, { ...typed, problem: 'noTitle' as const });
		const from = typed.from === COPY ? await copied(client, typed.copy) : null;
		if (!from && typed.from === COPY) return fail(409, { ...typed, problem: 'gone' as const });
		// Its own pictures are there before a card names them.
		if (from && (await copyPictures(client, from.workspaceId, workspace.id, picturesOfDraft(from.sheet))) === 'full') return fail(409, { ...typed, problem: 'noRoom' as const });
		const sheet = from ? from.sheet : isTemplate(typed.from) ? draftOf(templateOf(typed.from, workspace.place)) : blankDraft((await defaults(client, workspace.id)).language);
		sheet.set('title', typed.title);
		const made = await create(client, project.id, typed.title, sheet);
		if (made.status !== 'created') return fail(403, { ...typed, problem: 'refused' as const });
		redirect(303, `/surveys/${made.survey}/edit`);
	}
};
