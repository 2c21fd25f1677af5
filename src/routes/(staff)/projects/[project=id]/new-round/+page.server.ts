import { error, fail, redirect } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { open } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { AGE_FLOOR, EXPECTED, IDLE_MINUTES, readOptionalNumber } from '#domain/round/small-group.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** The project and the version that is to be asked, for a designer of the project's workspace. */
async function place(event: RequestEvent, versionId: string) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	const version = isUuid(versionId) ? await getVersion(client, versionId) : null;
	if (!project || !version || version.projectId !== project.id) notFound(event);
	await requireRole(event, project.workspaceId, 'designer');
	if (project.archivedOn !== null) error(409, messages(event.locals.lang).lists.archive.noRound);
	return { project, version };
}

export const load: PageServerLoad = async (event) => {
	const { project, version } = await place(event, event.url.searchParams.get('version') ?? '');
	const care = messages(event.locals.lang).rounds.open.care;
	return { words: messages(event.locals.lang).rounds.open, project, version: { id: version.id, title: version.content.title, number: version.number }, care };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const { project, version } = await place(event, field(form, 'version', 36));
		const typed = { title: field(form, 'title', 120), ageFloor: field(form, 'ageFloor', 20), expected: field(form, 'expected', 20), idleMinutes: field(form, 'idleMinutes', 20), idleKeeps: form.get('idleKeeps') === 'yes', repeatCodes: form.get('repeatCodes') === 'yes' };
		const { title } = typed;
		const ageFloor = readOptionalNumber(typed.ageFloor, AGE_FLOOR);
		const expected = readOptionalNumber(typed.expected, EXPECTED);
		const minutes = readOptionalNumber(typed.idleMinutes, IDLE_MINUTES);
		const problems = { noTitle: !title, badAge: ageFloor === undefined, badExpected: expected === undefined, badIdle: minutes === undefined, refused: false };
		if (Object.values(problems).some(Boolean)) return fail(400, { problems, ...typed });
		const round = await open(event.locals.client(), {
			workspaceId: project.workspaceId,
			projectId: project.id,
			surveyVersionId: version.id,
			title,
			ageFloor,
			expected,
			idle: { minutes: minutes ?? IDLE_MINUTES.usual, keeps: typed.idleKeeps },
			repeatCodes: typed.repeatCodes,
			key: keyField(form)
		});
		if (!round) return fail(403, { problems: { ...problems, refused: true }, ...typed });
		redirect(303, `/rounds/${round.id}`);
	}
};
