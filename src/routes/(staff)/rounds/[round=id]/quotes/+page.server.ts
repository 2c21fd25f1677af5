import { listRaw } from '#data/server/quotes.ts';
import { get } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { picturesOf, withPictures } from '#domain/picture/own.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'designer';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const round = await get(client, event.params.round);
	if (!round) notFound(event);
	await requireRole(event, round.workspaceId, 'designer');
	const [version, quotes] = await Promise.all([getVersion(client, round.surveyVersionId), listRaw(client, round.id)]);
	return { words: messages(event.locals.lang).quotes,
		rewriteOnly: messages(event.locals.lang).quotes.rewriteOnly,
		round: { id: round.id, title: round.title, isDemo: round.isDemo },
		groups: (version ? withPictures(version.content, picturesOf(round.workspaceId)).cards : [])
			.map((card) => ({ card, texts: quotes.filter((quote) => quote.card === card.id) }))
			.filter(({ texts }) => texts.length > 0)
	};
};
