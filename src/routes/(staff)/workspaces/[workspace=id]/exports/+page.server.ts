import { fail, redirect } from '@sveltejs/kit';
import { ofWorkspace, setRight } from '#data/server/exports.ts';
import { members } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { field, isUuid, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	const client = event.locals.client();
	const [all, { rights, exports }] = await Promise.all([members(client, workspace.id), ofWorkspace(client, workspace.id)]);
	const { members: words, deidentified, exports: files } = messages(event.locals.lang);
	// A designer takes out anything, and needs no right besides.
	const have = new Set([...rights.map(({ user }) => user), ...all.filter(({ role }) => role === 'designer').map(({ userId }) => userId)]);
	const others = new Map(all.filter(({ userId }) => !have.has(userId)).map(({ userId, email }) => [userId, email]));
	const { searchParams } = event.url;
	const changed = searchParams.get('given') ?? searchParams.get('stopped');
	const email = all.find(({ userId }) => userId === changed)?.email;
	return {
		words: deidentified.rights,
		names: { files: files.fileNames, formats: { xlsx: files.xlsx, csv: files.csv, jsonl: files.jsonl } },
		toMembers: words.heading,
		workspace,
		rights,
		exports,
		others: [...others].map(([value, label]) => ({ value, label })),
		told: email ? { email, given: searchParams.has('given') } : null
	};
};

/** The person that a form names. */
async function personOf(event: Parameters<Actions[string]>[0]) {
	const user = field(await readForm(event), 'user', 36);
	return isUuid(user) ? user : null;
}

export const actions: Actions = {
	give: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const user = await personOf(event);
		if (!user || (await setRight(event.locals.client(), workspace.id, user, true)).status !== 'saved') return fail(404, { gone: true });
		redirect(303, `${event.url.pathname}?given=${user}`);
	},
	stop: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const user = await personOf(event);
		if (!user || (await setRight(event.locals.client(), workspace.id, user, false)).status !== 'saved') return fail(404, { gone: true });
		redirect(303, `${event.url.pathname}?stopped=${user}`);
	}
};
