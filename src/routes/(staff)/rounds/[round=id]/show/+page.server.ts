import { countResponses } from '#data/server/rounds.ts';
import { messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { originForOthers } from '#server/request/address.ts';
import { theRoundThatAsks } from '#server/request/round.ts';
import { clientOf, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const round = await theRoundThatAsks(event);
	await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const count = await countResponses(client, round.id);
	return {
		words: messages(event.locals.lang).rounds.show,
		lang: event.locals.lang,
		round: { id: round.id, title: round.title, code: round.code, open: count.status === 'ok' && count.state === 'open', opens: count.status === 'ok' && count.state === 'coming' ? fill(messages(event.locals.lang).running.early.opens, { date: longDay(round.openedOn, event.locals.lang) }) : null },
		received: count.status === 'ok' ? count.received : 0,
		address: `${originForOthers(event.url)}/s/${round.code}`
	};
};
