import { fail, redirect } from '@sveltejs/kit';
import { signInWithCode } from '#data/server/accounts.ts';
import { countFailure, hashed, mustWait } from '#hooks/limits.ts';
import { field, safePath } from '#hooks/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = ({ url }) => ({
	email: (url.searchParams.get('email') ?? '').slice(0, 320),
	to: safePath(url.searchParams.get('to'))
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const email = field(form, 'email', 320).toLowerCase();
		const code = field(form, 'code', 20).replace(/\s/g, '');
		if (mustWait('signIn', locals.caller) || mustWait('signInPerAccount', hashed(email))) return fail(429, { problem: 'wait' as const });
		if (!(await signInWithCode(locals.client(), email, code))) {
			countFailure('signIn', locals.caller);
			countFailure('signInPerAccount', hashed(email));
			return fail(400, { problem: 'wrongCode' as const });
		}
		redirect(303, safePath(field(form, 'to')));
	}
};
