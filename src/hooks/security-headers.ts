import type { Handle } from '@sveltejs/kit/hooks';
import { EMBEDDED } from './framed.ts';

/** Security headers of every response. The Content-Security-Policy of pages is set by the framework (vite.config.ts). */
export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const set = (name: string, value: string) => {
		if (!response.headers.has(name)) response.headers.set(name, value);
	};
	set('x-content-type-options', 'nosniff');
	// Not no-referrer: browsers would send own forms with Origin "null", which the CSRF check refuses.
	set('referrer-policy', 'same-origin');
	// It knows only nobody and oneself; the policy says the rest.
	if (event.route.id !== EMBEDDED) set('x-frame-options', 'DENY');
	set('cross-origin-opener-policy', 'same-origin');
	set('cross-origin-resource-policy', 'same-origin');
	set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()');
	// Answers, boards and codes must not be cached by proxies or browsers.
	set('cache-control', 'no-store');
	if (event.url.protocol === 'https:') set('strict-transport-security', 'max-age=31536000');
	// Pages have a policy with a nonce; other responses may load nothing.
	set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	return response;
};
