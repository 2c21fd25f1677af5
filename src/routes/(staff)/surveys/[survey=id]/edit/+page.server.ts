import { isDeepStrictEqual } from 'node:util';
import { redirect } from '@sveltejs/kit';
import { get } from '#data/server/drafts.ts';
import { missing } from '#data/server/pictures.ts';
import { answeredVersions, getNewest, publishVersion } from '#data/server/surveys.ts';
import { picturesOf } from '#domain/picture/own.ts';
import { fingerprintOf } from '#drafting/fingerprint.ts';
import { picturesOfDraft } from '#drafting/library.ts';
import { broken, lockedBy } from '#drafting/locked.ts';
import { isInOtherLanguage } from '#drafting/sheet.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { spoken } from '#features/surveys/translate/spoken.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireInUse, requireRole } from '#server/request/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** The draft; of a published survey without one what it would begin with: looking at it writes nothing. `own`: see `get`. */
async function place(event: RequestEvent, { own = false } = {}) {
	const client = await clientOf(event);
	const surveyId = event.params.survey!;
	const [begun, newest] = await Promise.all([get(client, surveyId, { own }), getNewest(client, surveyId)]);
	const draft = begun ?? (newest && { ...newest, sheet: draftOf(newest.content), number: 0 });
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	return { client, draft, newest, project: await requireInUse(event, draft.projectId) };
}

export const load: PageServerLoad = async (event) => {
	const { client, draft, newest, project } = await place(event, { own: true });
	const [answered, lost] = await Promise.all([answeredVersions(client, draft.surveyId), missing(client, draft.workspaceId, picturesOfDraft(draft.sheet))]);
	const { cardPictures, cards, design, studio, surveys, translations } = messages(event.locals.lang);
	return { words: studio, surveys, design, pictures: { at: picturesOf(draft.workspaceId), words: cardPictures, missing: lost }, library: { at: `/workspaces/${draft.workspaceId}/cards`, words: cards }, translating: { t: translations, lang: event.locals.lang, languages: spoken(translations, event.locals.lang) }, newest: newest && { number: newest.number, content: { ...newest.content, translations: {} }, translated: fingerprintOf(newest.content.translations) }, answered: answered.map(({ content }) => content), survey: draft.surveyId, start: { places: [...draft.sheet].filter(([place]) => !isInOtherLanguage(place)), number: draft.number }, project: { id: project.id, name: project.name } };
};

export const actions: Actions = {
	publish: async (event) => {
		const { client, draft, newest } = await place(event);
		const found = surveyOf(draft.sheet);
		if ('problems' in found || broken(found.survey, lockedBy((await answeredVersions(client, draft.surveyId)).map(({ content }) => content))).length > 0) redirect(303, event.url.pathname);
		if ((await missing(client, draft.workspaceId, picturesOfDraft(draft.sheet))).length > 0) redirect(303, event.url.pathname);
		// Pressed twice, or with nothing changed: the version there is, which says so.
		if (newest && isDeepStrictEqual(newest.content, found.survey)) redirect(303, `/surveys/${newest.id}?unchanged`);
		const version = await publishVersion(client, { workspaceId: draft.workspaceId, surveyId: draft.surveyId }, found.survey);
		redirect(303, `/surveys/${version}`);
	}
};
