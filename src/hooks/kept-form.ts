import type { Handle } from '@sveltejs/kit/hooks';
import { keepForm } from '#server/request/kept-form.ts';

/** Keeps a form that somebody signed out has sent to a staff page; the page's own check then asks for signing in. */
export const keptForm: Handle = async ({ event, resolve }) => {
	if (event.request.method === 'POST' && event.route.id?.startsWith('/(staff)/') && !(await event.locals.account())) {
		const kept = await keepForm(event);
		if (kept !== undefined) event.locals.kept = kept;
	}
	return resolve(event);
};
