import { paperCards } from '#features/paper/items.ts';
import { MOST_SHEETS } from '#domain/round/sheet-code.ts';
import { messages } from '#i18n/index.ts';
import { ownName } from '#i18n/respondent.ts';
import { notYet, packageOf, theRoundThatAsks } from '#server/request/round.ts';
import { requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const round = await theRoundThatAsks(event);
	const { roles, workspace } = await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const pack = await packageOf(event, round);
	const words = messages(event.locals.lang);
	return {
		round,
		notYet: notYet(event, round, workspace),
		paper: words.paper,
		helper: words.respondMore.care.helper,
		cards: paperCards(pack.survey).length,
		languages: pack.languages.map((code) => ({ code, name: ownName(code) })),
		most: MOST_SHEETS,
		/** A number that could not be used, back from the sheets. */
		wrong: event.url.searchParams.get('n'),
		typesIn: roles.includes('designer') || roles.includes('trust_agent')
	};
};
