import { fail } from '@sveltejs/kit';
import { codesMade, makeCodes } from '#data/server/one-use.ts';
import { MOST_CODES } from '#domain/round/one-use.ts';
import { readOptionalNumber } from '#domain/round/small-group.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { slipsOf } from '#features/rounds/one-use/slips.ts';
import { messages } from '#i18n/index.ts';
import { directionOf, oneUseWords } from '#i18n/respondent.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { packageOf, theRoundThatAsks, theRoundInUse } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const round = await theRoundThatAsks(event);
	await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
	if (!round.oneUseCodes) notFound(event);
	const [made, pack] = await Promise.all([codesMade(await clientOf(event), round.id), packageOf(event, round)]);
	const origin = originForOthers(event.url);
	return {
		round: { id: round.id, title: round.title },
		words: messages(event.locals.lang).oneUse,
		printing: messages(event.locals.lang).paper.print,
		made: made ?? 0,
		most: MOST_CODES,
		slip: {
			title: pack.survey.title,
			words: oneUseWords(pack.survey.language).slip,
			sender: senderOf(pack.workspace, `/workspaces/${round.workspaceId}/mark`),
			address: `${new URL(origin).host}/s/${round.code}`,
			lang: pack.survey.language,
			dir: directionOf(pack.survey.language)
		}
	};
};

export const actions: Actions = {
	/** The codes are in the answer to this form and nowhere else. */
	make: async (event) => {
		const round = await theRoundInUse(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		const typed = field(await readForm(event), 'count', 12);
		const count = readOptionalNumber(typed, { least: 1, most: MOST_CODES });
		if (!count) return fail(400, { problem: 'badCount' as const, typed });
		const made = await makeCodes(event.locals.client(), round.id, count);
		if (made.status !== 'made') return fail(made.status === 'forbidden' ? 403 : 422, { problem: made.status === 'too_many' ? ('tooMany' as const) : ('refused' as const), typed });
		event.setHeaders({ 'cache-control': 'no-store' });
		return { slips: slipsOf(made.codes, round.code, originForOthers(event.url)) };
	}
};
