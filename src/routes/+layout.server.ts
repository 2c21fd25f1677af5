import { messages } from '#i18n/index.ts';
import type { LayoutServerLoad } from './$types';

export const _right = 'anybody';

/** The few words that an error page needs; everything else is loaded by the page that shows it. */
export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang, errorWords: messages(locals.lang).errors.page, ...(locals.kept ? { signInWords: messages(locals.lang).publicPages.signInPage } : {}) });
