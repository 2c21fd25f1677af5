import { respondentWords } from '#i18n/respondent.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** The respondent's words in one language: what the first page went without, and all of them when the language is changed. */
export const GET: RequestHandler = ({ url }) => Response.json(respondentWords(url.searchParams.get('sprak')));
