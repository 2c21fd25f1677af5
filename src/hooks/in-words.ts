import type { Handle } from '@sveltejs/kit/hooks';
import { messages, type Language } from '#i18n/index.ts';

const PAGE_METHODS = 'GET, HEAD, POST';
/** A sentence in the interface's language, for what is asked past the pages. */
const sentence = (status: number, text: string, headers: Record<string, string> = {}) =>
	new Response(text, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });

/** Answers in the interface's language where the framework has words of its own. The API has its own answers, in JSON. */
export const inWords: Handle = async ({ event, resolve }) => {
	const { pathname } = event.url;
	if (pathname.startsWith('/api/')) return resolve(event);
	const { errors } = messages(event.locals.lang);
	if (!PAGE_METHODS.includes(event.request.method) && event.request.method !== 'OPTIONS') return sentence(405, errors.wrongMethod, { allow: PAGE_METHODS });
	// The app has no remote functions; whoever asks for one gets what every unknown address gets.
	if (/\/_app\/remote(\/|$)/.test(pathname)) return sentence(404, errors.notFound);
	const response = await resolve(event);
	const own = response.headers.get('content-type')?.includes('text/html');
	return response.status === 405 && !own ? sentence(405, errors.wrongMethod, { allow: response.headers.get('allow') ?? PAGE_METHODS }) : response;
};

/** What the framework refuses by itself, in words: by the status that it answers with. */
export function frameworkMessage(error: unknown, lang: Language): string {
	const { errors } = messages(lang);
	const status = (error as { status?: unknown } | null)?.status;
	if (status === 400) return errors.badAddress;
	if (status === 405) return errors.wrongMethod;
	if (status === 413) return errors.formTooLarge;
	return status === 415 ? errors.notAForm : errors.notFound;
}
