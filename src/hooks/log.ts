/** Logs the route's pattern and the status of a request, never its address. */
import type { Handle } from '@sveltejs/kit/hooks';
import { writeLog } from '#server/log.ts';

/** Asked every few seconds by each window with a survey in the making, and with a workshop. */
const BY_ITSELF = /\/(surveys\/\[survey=id\]\/edits|workshops\/\[workshop=id\]\/(live|acts))$/;

/** Routes of respondents; an unknown route may contain a mistyped code. */
const BY_RESPONDENTS = /^\/([sw]\/|api\/v1\/|go$|\(public\)($|\/angra))/;

export const logRequests: Handle = async ({ event, resolve }) => {
	const start = performance.now();
	const response = await resolve(event);
	const route = event.route.id;
	const byRespondent = route === null || BY_RESPONDENTS.test(route);
	if (response.status >= 500 || (!byRespondent && !(response.ok && BY_ITSELF.test(route)))) {
		writeLog(response.status >= 500 ? 'error' : 'info', 'request', {
			method: event.request.method,
			route: route ?? 'none',
			status: response.status,
			ms: Math.round(performance.now() - start)
		});
	}
	return response;
};
