import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { list, remove } from '#data/server/statistics.ts';
import { summed } from '#domain/statistics/keep.ts';
import { shownStatistic } from '#features/statistics/shown-statistic.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, isUuid, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	return { client, project, ...(await requireRole(event, project.workspaceId)) };
}

export const load: PageServerLoad = async (event) => {
	const { client, project, roles } = await place(event);
	const query = event.url.searchParams;
	return {
		words: messages(event.locals.lang).statistics,
		project: { id: project.id, name: project.name },
		works: roles.includes('designer') && project.archivedOn === null,
		told: (['added', 'again', 'removed'] as const).find((one) => query.has(one)) ?? null,
		statistics: (await summed(await list(client, project.id))).map((one) => shownStatistic(one, one.holds, event.locals.lang))
	};
};

export const actions: Actions = {
	/** Removes a definition with all its versions; the first press asks. */
	remove: async (event) => {
		const { client, project } = await place(event);
		await requireRole(event, project.workspaceId, 'designer');
		const form = await readForm(event);
		const id = field(form, 'statistic', 36);
		if (isUuid(id) && field(form, 'sure', 3) !== 'yes') return { asks: id };
		const { status } = isUuid(id) ? await remove(client, project.id, id) : { status: 'gone' as const };
		if (status === 'forbidden') return fail(403, { refused: true });
		redirect(303, `${event.url.pathname}?removed`);
	}
};
