import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { previewWords } from '#features/releases/preview.ts';
import { list } from '#data/server/releases.ts';
import { confirmRelease, previewRound, type Publishable } from '#server/releases.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import { theRoundInUse } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const round = await theRoundInUse(event);
	await requireRole(event, round.workspaceId, 'designer');
	return round;
}

/** In words only: what a page that is not published yet shows has no numbers of its own to read. */
const inWords = (shown: Publishable, k: number, lang: App.Locals['lang']) => ({
	status: shown.status,
	n: shown.n,
	simulated: shown.simulated,
	seen: shown.seen,
	questions: previewWords(shown.results, shown.release, k, messages(lang), lang)
});

export const load: PageServerLoad = async (event) => {
	const round = await place(event);
	const shown = await previewRound(event.locals.client(), round);
	const { rounds } = messages(event.locals.lang);
	return {
		round: { id: round.id, title: round.title, isDemo: round.isDemo, smallestGroup: round.smallestGroup },
		words: rounds.release,
		refusals: rounds.one.refused,
		shown: shown.status === 'would_release' ? inWords(shown, round.smallestGroup, event.locals.lang) : shown
	};
};

export const actions: Actions = {
	default: async (event) => {
		const round = await place(event);
		const result = await confirmRelease(event.locals.client(), round, field(await readForm(event), 'seen', 40));
		if (result.status === 'released') redirect(303, `/releases/${result.release}`);
		// Sent twice: the first has published it.
		if (result.status === 'nothing_new') {
			const published = (await list(event.locals.client(), round.projectId)).find((one) => one.roundId === round.id && one.number === result.number);
			if (published) redirect(303, `/releases/${published.id}`);
		}
		// The page shows what it is now, or why not.
		return fail(409, { changed: result.status === 'would_release' });
	}
};
