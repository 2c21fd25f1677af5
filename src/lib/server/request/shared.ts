/** What a share link opens, with the limits on guesses that go with it: for the page, its files and its tiles alike. */
import { error } from '@sveltejs/kit';
import { open, type Shared } from '#data/server/shares.ts';
import { messages, type Language } from '#i18n/index.ts';
import { countFailure, mustWait } from './limits.ts';

export type Opened = Shared | { status: 'unknown' | 'ended' | 'password' } | { status: 'wait'; seconds: number };

/** What a link's token looks like: nothing else is asked of the database. */
const TOKEN = /^[\w-]{20,64}$/;

/** `password`: empty where none has been given; a wrong one counts as a guess. */
export async function openShared(locals: App.Locals, token: string, password = ''): Promise<Opened> {
	const seconds = mustWait('share', locals.caller);
	if (seconds) return { status: 'wait', seconds };
	const found: Opened = TOKEN.test(token) ? await open(locals.anonymous, token, password) : { status: 'unknown' };
	if (found.status === 'unknown' || (found.status === 'password' && password !== '')) countFailure('share', locals.caller);
	return found;
}

/** What a link without a password opens, to stand on somebody else's page; otherwise a sentence for who sees it there. */
export async function openedToEmbed(locals: App.Locals, token: string, lang: Language): Promise<Shared> {
	const { shares, errors } = messages(lang);
	const found = await openShared(locals, token);
	if (found.status === 'open') return found;
	if (found.status === 'wait') error(429, shares.guest.wait);
	if (found.status === 'unknown') error(404, errors.notFound);
	if (found.status === 'ended') error(410, shares.guest.ended, { hint: shares.guest.endedMore });
	error(403, shares.embed.locked, { hint: shares.embed.lockedMore });
}

/** The password of a header. Headers are bytes, one a letter; these are of UTF-8. */
export const passwordIn = (headers: Headers): string => Buffer.from(headers.get('x-share-password') ?? '', 'latin1').toString('utf8').slice(0, 300);
