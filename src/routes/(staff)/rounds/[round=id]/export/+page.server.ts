import { redirect, type RequestEvent } from '@sveltejs/kit';
import { end, ofRound, ofWhom } from '#data/server/exports.ts';
import { MISSING, type Missing } from '#domain/export/kind.ts';
import { messages } from '#i18n/index.ts';
import { field, isUuid, notFound, readForm, requireAccount, requireRole } from '#server/request/rights.ts';
import { refuseExport } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** The round, for a designer or somebody who may take out what is de-identified; an error page for others. */
async function place(event: RequestEvent) {
	await requireAccount(event);
	const round = (await ofWhom(event.locals.client(), event.params.round!)) ?? (await refuseExport(event));
	const { workspace, roles } = await requireRole(event, round.workspaceId);
	return { round, workspace, roles };
}

export const load: PageServerLoad = async (event) => {
	const { round, workspace, roles } = await place(event);
	const { exports, deidentified } = messages(event.locals.lang);
	const { tells: _, fixed: __, columns: ___, script: ____, ...words } = exports;
	const { fixed: _____, rights: ______, ...hides } = deidentified;
	return {
		words,
		hides,
		round,
		/** Others than those who collect see no page of the round. */
		seesRound: roles.some((role) => role !== 'steering'),
		timeZone: workspace.timeZone,
		kinds: (Object.keys(MISSING) as Missing[]).map((kind) => ({ code: MISSING[kind], label: words.missing[kind] })),
		exports: await ofRound(event.locals.client(), round.id)
	};
};

export const actions: Actions = {
	cancel: async (event) => {
		const { round } = await place(event);
		const id = field(await readForm(event), 'export', 36);
		if (!isUuid(id)) notFound(event);
		await end(event.locals.client(), round.id, id, 'cancelled');
		redirect(303, `/rounds/${round.id}/export`);
	}
};
