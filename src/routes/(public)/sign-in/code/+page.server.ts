import { fail, redirect } from '@sveltejs/kit';
import { signInWithCode } from '#data/server/accounts.ts';
import { hashed, startTry } from '#server/request/limits.ts';
import { field, readForm, safePath } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = ({ url }) => ({
	email: (url.searchParams.get('email') ?? '').slice(0, 320),
	to: safePath(url.searchParams.get('to'))
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm({ request, locals });
		const email = field(form, 'email', 320).toLowerCase();
		const code = field(form, 'code', 20).replace(/\s/g, '');
		const right = startTry(['signIn', locals.caller], ['signInPerAccount', hashed(email)]);
		if (!right) return fail(429, { problem: 'wait' as const });
		if (!(await signInWithCode(locals.client(), email, code))) return fail(400, { problem: 'wrongCode' as const });
		right();
		redirect(303, safePath(field(form, 'to', 1000)));
	}
};
