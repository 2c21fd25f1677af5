/** What of a round is put aside on a device, for the page that does it and the worker that reads it. */
import { findRoundCode } from '#domain/round/code.ts';

export const CACHE_PREFIX = 'round:';
/** One cache a round and version of the app: page and parts belong together. */
export const cacheName = (code: string, version: string): string => `${CACHE_PREFIX}${code}:${version}`;

/** Scripts, style sheets and pictures, whose names change with what is in them; recordings and own pictures, by their digest. */
export const isPart = ({ pathname }: URL): boolean => pathname.startsWith('/_app/immutable/') || pathname === '/mark.svg' || /^\/s\/[^/]+\/(sound|picture)\//.test(pathname);
export const isRoundPage = ({ pathname }: URL): boolean => /^\/s\/[A-Z0-9-]+(\/tablet)?$/.test(pathname);
/** The address of a round's page, for one that was typed otherwise: small letters, other digits. Null where it is right, or none. */
export function rightAddress({ pathname }: URL): string | null {
	const typed = /^\/s\/([^/]+)(\/tablet)?\/?$/.exec(pathname);
	const code = typed && findRoundCode(typed[1]!);
	const right = code && `/s/${code}${typed[2] ?? ''}`;
	return right && right !== pathname ? right : null;
}
/** Words and texts that another language is made of. */
export const isText = ({ pathname }: URL): boolean => pathname === '/s/words' || pathname.startsWith('/api/v1/rounds/');
