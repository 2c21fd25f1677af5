import { error, redirect } from '@sveltejs/kit';
import { blankSheet, itemsOf } from '#features/paper/items.ts';
import { wordsOnPaper } from '#features/paper/words.ts';
import { withdrawalCodes } from '#data/server/paper.ts';
import { MOST_SHEETS, newSheets } from '#domain/round/sheet-code.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { readOptionalNumber } from '#domain/round/small-group.ts';
import { messages } from '#i18n/index.ts';
import { languageIn, packageOf, theRoundThatAsks } from '#server/request/round.ts';
import { originForOthers } from '#server/request/address.ts';
import { requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** New sheets every time: whoever prints twice has other codes the second time, and no two people one and the same. */
export const load: PageServerLoad = async (event) => {
	const round = await theRoundThatAsks(event);
	await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const typed = event.url.searchParams.get('n') ?? '';
	const count = readOptionalNumber(typed, { least: 1, most: MOST_SHEETS });
	if (!count) redirect(303, `/rounds/${round.id}/paper?n=${encodeURIComponent(typed.slice(0, 12))}`);
	const pack = await packageOf(event, round, event.url.searchParams.get('language') ?? '');
	const { survey, languages } = pack;
	const made = newSheets(count, round.code, languageIn(pack, survey.language), languages, () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32);
	const codes = await withdrawalCodes(event.locals.client(), round.id, made.map(({ code }) => code));
	if (!codes) error(403, messages(event.locals.lang).errors.notYourRole);
	const sheets = made.map(({ code, seed }) => {
		const draft = blankSheet(survey, round.code, seed, round.expected);
		return { code, withdrawalCode: codes.get(code)!, items: itemsOf(survey, draft), few: draft.few === true };
	});
	return {
		round,
		paper: messages(event.locals.lang).paper,
		pack,
		sender: senderOf(pack.workspace, `/workspaces/${round.workspaceId}/mark`),
		words: wordsOnPaper(survey.language),
		sheets,
		address: `${new URL(originForOthers(event.url)).host}/angra`
	};
};
