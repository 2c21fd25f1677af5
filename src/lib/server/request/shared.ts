/** What a share link opens, with the limits on guesses that go with it: for the page, its files and its tiles alike. */
import { error } from '@sveltejs/kit';
import { readShared } from '#data/server/board-pictures.ts';
import { open, type Shared } from '#data/server/shares.ts';
import { imagesOf } from '#domain/board/board.ts';
import { messages, type Language } from '#i18n/index.ts';
import { countFailure, mustWait } from './limits.ts';

export type Opened = Shared | { status: 'unknown' | 'ended' | 'password' } | { status: 'wait'; seconds: number };

/** What a link's token looks like: nothing else is asked of the database. */
const TOKEN = /^[\w-]{20,64}$/;

/** Asks of the database by a link, and counts guesses: an unknown link, or another password than it has. */
async function guarded<Found extends { status: string }>(locals: App.Locals, token: string, password: string, ask: () => Promise<Found>): Promise<Found | { status: 'unknown' } | { status: 'wait'; seconds: number }> {
	const seconds = mustWait('share', locals.caller);
	if (seconds) return { status: 'wait', seconds };
	const found = TOKEN.test(token) ? await ask() : { status: 'unknown' as const };
	if (found.status === 'unknown' || (found.status === 'password' && password !== '')) countFailure('share', locals.caller);
	return found;
}

/** Pictures of the version that a link opens. */
export const sharedPictures = (locals: App.Locals, token: string, password: string, digests: readonly string[]) => guarded(locals, token, password, () => readShared(locals.anonymous, token, password, digests));

/** `password`: empty where none has been given; a wrong one counts as a guess. */
export async function openShared(locals: App.Locals, token: string, password = ''): Promise<Opened> {
	const found = await guarded(locals, token, password, () => open(locals.anonymous, token, password));
	if (found.status !== 'open' || found.of !== 'board') return found;
	const digests = imagesOf(found.board.tiles);
	if (!found.password || digests.length === 0) return { ...found, sources: { ...found.sources, images: `/share/${token}/pictures` } };
	// A browser that asks for a picture gives no password, and none is kept: they come with the page.
	const pictures = await readShared(locals.anonymous, token, password, digests);
	const images = pictures.status === 'open' ? Object.fromEntries([...pictures.files].map(([digest, file]) => [digest, `data:image/webp;base64,${Buffer.from(file).toString('base64')}`])) : {};
	return { ...found, sources: { ...found.sources, images } };
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
