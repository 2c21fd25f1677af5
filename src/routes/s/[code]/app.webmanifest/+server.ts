import { PRODUCT_NAME } from '#content/product.ts';
import { readRoundAddress } from '#domain/round/one-use.ts';
import { messages } from '#i18n/index.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** Lets a tablet keep the round as an app that fills the screen. The same for every code: nothing is asked of the store. */
export const GET: RequestHandler = ({ params, locals }) => {
	const code = readRoundAddress(params.code)?.round;
	if (!code) return new Response(messages(locals.lang).errors.notFound, { status: 404 });
	const icon = (src: string, sizes: string, purpose: string) => ({ src, sizes, type: src.endsWith('svg') ? 'image/svg+xml' : 'image/png', purpose });
	const manifest = {
		id: `/s/${code}`,
		name: `${PRODUCT_NAME} ${code}`,
		short_name: code,
		lang: locals.lang,
		// The staff's page, which goes on to the round when a session has been started: an app's storage is not always the browser's.
		start_url: `/s/${code}/tablet?app`,
		scope: `/s/${code}`,
		display: 'fullscreen',
		display_override: ['fullscreen', 'standalone'],
		background_color: '#faf7f0',
		theme_color: '#205943',
		icons: [icon('/icon-192.png', '192x192', 'any'), icon('/icon-512.png', '512x512', 'any'), icon('/icon-512.png', '512x512', 'maskable'), icon('/mark.svg', 'any', 'any')]
	};
	return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
