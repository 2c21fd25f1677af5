import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { previewWords } from '#features/releases/preview.ts';
import { list } from '#data/server/releases.ts';
import type { Round } from '#data/server/rounds.ts';
import { begin, cancel, look, type Progress } from '#server/request/outlasting.ts';
import { confirmRelease, previewRound, type Previewed, type Publishable, type RoundReleased } from '#server/releases.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import { theRoundInUse } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** What takes longer is shown as under way: sooner to whoever looks than to whoever has pressed the button and waits for what it gives. */
const PATIENCE_MS = 2000;
const PATIENCE_WHEN_SENT_MS = 4000;

async function place(event: RequestEvent) {
	const round = await theRoundInUse(event);
	await requireRole(event, round.workspaceId, 'designer');
	const own = `${round.id} ${(await event.locals.account())!.id}`;
	return { round, looking: `release look ${own}`, publishing: `release publish ${own}` };
}

/** Where the release is, for one that is there: also sent twice, when the first has published it. */
async function published(event: RequestEvent, { id, projectId }: Round, result: RoundReleased): Promise<string | undefined> {
	if (result.status === 'released') return `/releases/${result.release}`;
	if (result.status !== 'nothing_new') return;
	const one = (await list(event.locals.client(), projectId)).find(({ roundId, number }) => roundId === id && number === result.number);
	return one && `/releases/${one.id}`;
}

/** In words only: what a page that is not published yet shows has no numbers of its own to read. */
const inWords = (shown: Publishable, k: number, lang: App.Locals['lang']) => ({
	status: shown.status,
	n: shown.n,
	simulated: shown.simulated,
	seen: shown.seen,
	questions: previewWords(shown.results, shown.release, k, messages(lang), lang)
});

type Stands = { now: 'working'; publishes: boolean; progress: Progress } | { now: 'shown'; changed: boolean; shown: Previewed };

/** How it stands: what is being published comes first, then what would be. */
async function standing(event: RequestEvent): Promise<{ round: Round; stands: Stands }> {
	const { round, looking, publishing } = await place(event);
	const under = await look<Previewed | RoundReleased>(publishing, PATIENCE_MS);
	if (under?.state === 'working') return { round, stands: { now: 'working', publishes: true, progress: under.progress } };
	if (under) {
		const to = await published(event, round, under.result as RoundReleased);
		if (to) redirect(303, to);
		return { round, stands: { now: 'shown', changed: true, shown: under.result as Previewed } };
	}
	const client = event.locals.client();
	begin(looking, (tell, signal) => previewRound(client, round, { tell, signal }));
	const seen = await look<Previewed>(looking, PATIENCE_MS);
	if (seen?.state === 'ended') return { round, stands: { now: 'shown', changed: false, shown: seen.result } };
	return { round, stands: { now: 'working', publishes: false, progress: seen?.progress ?? { stage: '', done: 0, of: null } } };
}

export const load: PageServerLoad = async (event) => {
	const { round, stands } = await standing(event);
	const { rounds } = messages(event.locals.lang);
	return {
		round: { id: round.id, title: round.title, isDemo: round.isDemo, smallestGroup: round.smallestGroup },
		words: rounds.release,
		refusals: rounds.one.refused,
		working: stands.now === 'working' ? stands : null,
		changed: stands.now === 'shown' && stands.changed,
		shown: stands.now === 'working' ? null : stands.shown.status === 'would_release' ? inWords(stands.shown, round.smallestGroup, event.locals.lang) : stands.shown
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { round, looking, publishing } = await place(event);
		const form = await readForm(event);
		if (field(form, 'cancel', 1)) {
			// Too late to give up: the page says so.
			const isTooLate = (await look(publishing, 0)) !== null && !cancel(publishing);
			cancel(looking);
			redirect(303, isTooLate ? `/rounds/${round.id}/release` : `/rounds/${round.id}`);
		}
		const client = event.locals.client();
		// What another page of theirs looks at is not what it was.
		cancel(looking);
		begin(publishing, (tell, signal) => confirmRelease(client, round, field(form, 'seen', 40), { tell, signal }));
		const stands = await look<RoundReleased | Previewed>(publishing, PATIENCE_WHEN_SENT_MS);
		if (stands?.state !== 'ended') redirect(303, `/rounds/${round.id}/release`);
		const to = await published(event, round, stands.result as RoundReleased);
		if (to) redirect(303, to);
		// The page shows what it is now, or why not.
		return fail(409, { changed: stands.result.status === 'would_release' });
	}
};
