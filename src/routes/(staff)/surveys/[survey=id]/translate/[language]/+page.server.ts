import { get } from '#data/server/drafts.ts';
import { getNewest } from '#data/server/surveys.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { spokenAs } from '#features/surveys/translate/spoken.ts';
import { LANGUAGES, messages } from '#i18n/index.ts';
import { clientOf, notFound, requireInUse, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'designer';

/** The draft, or what it would begin with: looking at it writes nothing. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { survey, language } = event.params;
	const begun = await get(client, survey);
	const newest = begun ? null : await getNewest(client, survey);
	const draft = begun ?? (newest && { ...newest, sheet: draftOf(newest.content), number: 0 });
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	const source = String(draft.sheet.get('language') ?? 'sv');
	if (!/^[a-z]{2,3}$/.test(language) || language === source) notFound(event);
	const project = await requireInUse(event, draft.projectId);
	const { studio, translations } = messages(event.locals.lang);
	return {
		studio, words: translations, lang: event.locals.lang, survey: draft.surveyId, start: { places: [...draft.sheet], number: draft.number }, project: { id: project.id, name: project.name },
		source: spokenAs(source, translations), language: spokenAs(language, translations),
		doneWords: LANGUAGES.map((one) => messages(one).translations.file.states.done)
	};
};
