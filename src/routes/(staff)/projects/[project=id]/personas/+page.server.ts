import { fail, redirect } from '@sveltejs/kit';
import { drafts, newest, restore } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { listedPersona } from '#features/personas/listed.ts';
import { messages } from '#i18n/index.ts';
import { listedPersonas } from '#server/personas.ts';
import { clientOf, field, isUuid, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { dayIn } from '#ui/day.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent, ...needed: 'designer'[]) {
	const client = await clientOf(event);
	const project = await getWithSmallest(client, event.params.project!);
	if (!project) notFound(event);
	return { client, project, ...(await requireRole(event, project.workspaceId, ...needed)) };
}

/** For so many days it can be brought back. */
const KEPT_DAYS = 30;
const after = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const load: PageServerLoad = async (event) => {
	const { client, project, workspace, roles } = await place(event);
	const designs = roles.includes('designer');
	const today = dayIn(workspace.timeZone, new Date());
	const [published, written] = await Promise.all([newest(client, project.id), designs ? drafts(client, project.id) : []]);
	const told = await listedPersonas(client, published.map(({ id }) => id));
	const revisions = new Map(written.map(({ id, revision }) => [id, revision]));
	const own = new Set(published.map(({ id }) => id));
	return {
		words: messages(event.locals.lang).personas, project, designs,
		works: designs && project.archivedOn === null,
		personas: told.flatMap(({ personas, grounds }) => personas.map((one) => listedPersona(one, grounds, { today, smallest: project.smallest }, revisions.get(one.id)))),
		drafts: written.filter(({ id, removedOn }) => removedOn === null && !own.has(id)),
		removed: written.flatMap(({ removedOn, ...one }) => (removedOn !== null && after(removedOn, KEPT_DAYS) >= today ? [{ ...one, removedOn, until: after(removedOn, KEPT_DAYS) }] : [])),
		restored: event.url.searchParams.has('restored'),
		taken: event.url.searchParams.has('removed')
	};
};

export const actions: Actions = {
	restore: async (event) => {
		const { client } = await place(event, 'designer');
		const id = field(await readForm(event), 'persona', 36);
		const { status } = isUuid(id) ? await restore(client, id) : { status: 'forbidden' };
		if (status !== 'restored') return fail(409, { refused: true });
		redirect(303, `${event.url.pathname}?restored`);
	}
};
