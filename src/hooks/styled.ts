import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import common from '../app.css?inline';
import { changed } from './framed.ts';

/** The framework's link to the common styles. It begins with <, which is escaped in what people write. */
const LINK = /<link href="[^"]*" rel="stylesheet">/;
/** What the policy of a page must say of a style sheet in it. */
const hashes = new Map<string, string>();
function hashOf(css: string): string {
	const known = hashes.get(css) ?? `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
	hashes.set(css, known);
	return known;
}

/**
 * A respondent's page carries its styles itself. They come while its scripts have been asked for and nothing else is on its
 * way, so the page is painted a round trip earlier and the scripts share the network with nothing.
 */
export const styled: Handle = async ({ event, resolve }) => {
	let css = '';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const { styles } = event.locals;
			if (!styles || !LINK.test(html)) return html;
			// The page's own before the common ones, as the links stood. At the end, so that the scripts are met first.
			css = styles + common;
			return html.replace(LINK, '').replace('</head>', () => `<style>${css}</style></head>`);
		}
	});
	const policy = response.headers.get('content-security-policy');
	if (css && policy) response.headers.set('content-security-policy', changed(policy, { 'style-src': `'self' ${hashOf(css)}` }));
	return response;
};
