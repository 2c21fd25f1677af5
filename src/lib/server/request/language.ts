/** In which language a file is written: the one that its address names, otherwise that of whoever asks. */
import { readLanguage, type Language } from '#i18n/index.ts';

export const languageAsked = ({ url, locals }: { url: URL; locals: App.Locals }): Language => (url.searchParams.has('language') ? readLanguage(url.searchParams.get('language')) : locals.lang);
