import { paperCards } from '#features/paper/items.ts';
import { messages } from '#i18n/index.ts';
import { directionOf } from '#i18n/respondent.ts';
import { languageIn, packageOf, theRoundThatAsks } from '#server/request/round.ts';
import { requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const round = await theRoundThatAsks(event);
	await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const pack = await packageOf(event, round, event.url.searchParams.get('language') ?? '');
	const language = languageIn(pack, pack.survey.language);
	const { survey } = pack;
	return { round, paper: messages(event.locals.lang).paper, title: survey.title, cards: paperCards(survey), language, dir: directionOf(language) };
};
