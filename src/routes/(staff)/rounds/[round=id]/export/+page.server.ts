import { redirect } from '@sveltejs/kit';
import { end, ofRound } from '#data/server/exports.ts';
import { MISSING, type Missing } from '#domain/export/kind.ts';
import { messages } from '#i18n/index.ts';
import { field, isUuid, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { theRound } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

export const load: PageServerLoad = async (event) => {
	const round = await theRound(event);
	const { workspace } = await requireRole(event, round.workspaceId, 'designer');
	const { tells: _, fixed: __, columns: ___, script: ____, ...words } = messages(event.locals.lang).exports;
	return {
		words,
		round: { id: round.id, title: round.title },
		timeZone: workspace.timeZone,
		kinds: (Object.keys(MISSING) as Missing[]).map((kind) => ({ code: MISSING[kind], label: words.missing[kind] })),
		exports: await ofRound(event.locals.client(), round.id)
	};
};

export const actions: Actions = {
	cancel: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const id = field(await readForm(event), 'export', 36);
		if (!isUuid(id)) notFound(event);
		await end(event.locals.client(), round.id, id, 'cancelled');
		redirect(303, `/rounds/${round.id}/export`);
	}
};
