import { messages, readLanguage } from '#i18n/index.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** The words of the screens that a respondent's device fetches after the start page. */
export const GET: RequestHandler = ({ url }) => {
	const { respondMore } = messages(readLanguage(url.searchParams.get('sprak')));
	return Response.json({ respondMore });
};
