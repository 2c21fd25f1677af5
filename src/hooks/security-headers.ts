import type { Handle } from '@sveltejs/kit/hooks';

/** The Content-Security-Policy is set by the framework (vite.config.ts); these go beside it, on everything. */
export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const set = (name: string, value: string) => {
		if (!response.headers.has(name)) response.headers.set(name, value);
	};
	set('x-content-type-options', 'nosniff');
	// Not no-referrer: browsers then send our own forms with the origin "null", which the CSRF check refuses.
	set('referrer-policy', 'same-origin');
	set('x-frame-options', 'DENY');
	set('cross-origin-opener-policy', 'same-origin');
	set('cross-origin-resource-policy', 'same-origin');
	set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()');
	// Answers, boards and codes are nobody's to keep: neither a proxy's nor the browser's.
	set('cache-control', 'no-store');
	if (event.url.protocol === 'https:') set('strict-transport-security', 'max-age=31536000');
	// Pages have a policy with a nonce; what is not a page may load nothing at all.
	set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	return response;
};
