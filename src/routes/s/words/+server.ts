import { messages, readLanguage } from '#i18n/index.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** The words of the screens that a respondent's device fetches after the start page. */
export const GET: RequestHandler = ({ url }) => Response.json(messages(readLanguage(url.searchParams.get('lang'))).care.person);
