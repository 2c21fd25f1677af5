import { error } from '@sveltejs/kit';
import { open, type PublicDiary } from '#data/server/diary.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { messages } from '#i18n/index.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { PageServerLoad } from './$types';

/** Anybody who has the address. It opens one frozen page about a project, and nothing else. */
export const _right = 'anybody';

/** What a code looks like: nothing else is asked of the database. */
const CODE = /^[\w-]{22,64}$/;

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const { diary, errors } = messages(locals.lang);
	// It can be taken away at once, which a search engine would not know of.
	setHeaders({ 'x-robots-tag': 'noindex' });
	const seconds = mustWait('share', locals.caller);
	if (seconds) {
		setHeaders({ 'retry-after': String(seconds) });
		error(429, diary.page.wait);
	}
	const found = CODE.test(params.code) ? await open(locals.anonymous, params.code) : { status: 'unknown' as const };
	if (found.status === 'unknown') {
		countFailure('share', locals.caller);
		error(404, errors.notFound);
	}
	if (found.status !== 'open') error(410, diary.page.ended, { hint: diary.page.endedMore });
	const frozen: PublicDiary = found;
	return { frozen, sender: senderOf({ name: frozen.workspace.name, accent: frozen.workspace.accent }, ''), words: { page: diary.page, phases: diary.phases, diamond: diary.diamond, learned: diary.learned } };
};
