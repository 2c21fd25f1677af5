import type { Handle } from '@sveltejs/kit/hooks';

const STUDIO = '/(staff)/surveys/[survey=id]/edit';
/** Stands on other sites' pages; it shows what anybody with its link may see, and nothing can be done in it. */
export const EMBEDDED = '/(public)/share/[token]/tiles/[tile]';
const PREVIEW = '/(staff)/surveys/[survey=id]/preview';

/** What a page's policy says, with some of it said otherwise. */
export function changed(policy: string, by: Record<string, string>): string {
	const said = policy.split(';').map((one) => one.trim()).filter((one) => one !== '' && !Object.hasOwn(by, one.split(' ')[0]!));
	return [...said, ...Object.entries(by).map(([name, value]) => `${name} ${value}`)].join('; ');
}

const NOTHING = { 'connect-src': "'none'", 'form-action': "'none'", 'worker-src': "'none'", 'media-src': "'none'" };

/**
 * The studio shows the preview of a survey in a frame, and a shared tile may stand in one on anybody's page: these, and no others,
 * have something to do with frames. The preview may connect to nothing, send no form and start no worker, so that answering in it cannot leave a trace.
 */
export const framed: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const policy = response.headers.get('content-security-policy');
	if (!policy) return response;
	const set = (by: Record<string, string>) => response.headers.set('content-security-policy', changed(policy, by));
	if (event.route.id === STUDIO) set({ 'frame-src': "'self'" });
	if (event.route.id === PREVIEW) {
		set({ ...NOTHING, 'frame-ancestors': "'self'" });
		response.headers.set('x-frame-options', 'SAMEORIGIN');
	}
	if (event.route.id === EMBEDDED) set({ ...NOTHING, 'script-src': "'none'", 'frame-ancestors': '*' });
	return response;
};
