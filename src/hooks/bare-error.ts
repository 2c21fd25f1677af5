import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { messages } from '#i18n/index.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/;

/**
 * The page of an error where no page could be made: a download that is refused, or the root layout that fails (src/error.html).
 * The framework fills in the message; its language, its link and a policy that lets it have its few styles are filled in here.
 */
export const bareError: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	// Pages have a policy already, this has none.
	if (response.status < 400 || response.headers.has('content-security-policy') || !response.headers.get('content-type')?.startsWith('text/html')) return response;
	const { lang } = event.locals;
	const html = (await response.text()).replace('%lang%', lang).replace('%home%', messages(lang).errors.page.home);
	const style = STYLE.exec(html)?.[1] ?? '';
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	headers.set('content-security-policy', `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
	return new Response(html, { status: response.status, headers });
};
