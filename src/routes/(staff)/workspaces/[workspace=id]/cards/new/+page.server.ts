import { fail, redirect } from '@sveltejs/kit';
import { add } from '#data/server/cards.ts';
import { defaults } from '#data/server/workspaces.ts';
import { picturesOf } from '#domain/picture/own.ts';
import { SURVEY_LANGUAGES } from '#domain/workspace/settings.ts';
import { messages } from '#i18n/index.ts';
import { readCard } from '#server/request/card-form.ts';
import { requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'designer');
	const { cards, cardPictures, settings, surveys } = messages(event.locals.lang);
	const languages = SURVEY_LANGUAGES.map((value) => ({ value, label: settings.basics.languages[value] }));
	return { words: cards, surveys, pictures: { at: picturesOf(workspace.id), words: cardPictures }, workspace, languages, language: (await defaults(event.locals.client(), workspace.id)).language };
};

export const actions: Actions = {
	default: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'designer');
		const read = await readCard(event, workspace.id, null);
		if ('problems' in read) return fail(400, read);
		const made = await add(event.locals.client(), workspace.id, read.card, { key: read.key });
		if (made === null || made === 'taken') return fail(403, { typed: { ...read.card, lifeArea: read.card.lifeArea ?? '', lens: read.card.lens ?? '' }, problems: {}, refused: true });
		redirect(303, `/workspaces/${workspace.id}/cards/${made}?saved`);
	}
};
