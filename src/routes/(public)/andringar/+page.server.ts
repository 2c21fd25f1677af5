import { messages } from '#i18n/index.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = ({ locals }) => ({ edits: messages(locals.lang).quotes.edits });
