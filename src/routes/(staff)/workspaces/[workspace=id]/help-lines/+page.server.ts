import { fail } from '@sveltejs/kit';
import { helpLines, setHelpLines } from '#data/server/workspaces.ts';
import { MOST_HELP_LINES } from '#domain/workspace/roles.ts';
import { messages } from '#i18n/index.ts';
import { linesField, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	const { workspaces, respondMore } = messages(event.locals.lang);
	return {
		workspace,
		text: await helpLines(event.locals.client(), workspace.id),
		words: workspaces.helpLines,
		before: respondMore.care.nobodyAnswers,
		ours: respondMore.care.helpLines
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const text = linesField(await readForm(event), 'text');
		if ([...text].length > MOST_HELP_LINES) return fail(400, { problem: 'tooLong' as const, text });
		if (!(await setHelpLines(event.locals.client(), workspace.id, text))) return fail(403, { problem: 'refused' as const, text });
		return { saved: true };
	}
};
