import { fail, redirect } from '@sveltejs/kit';
import { sendCode, signIn } from '#data/server/accounts.ts';
import { countFailure, hashed, mustWait } from '#hooks/limits.ts';
import { field, safePath } from '#hooks/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = async ({ locals, url }) => {
	const to = safePath(url.searchParams.get('to'));
	if (await locals.account()) redirect(303, to);
	return { to };
};

export const actions: Actions = {
	password: async ({ request, locals }) => {
		const form = await request.formData();
		const email = field(form, 'email', 320).toLowerCase();
		// A password is taken as it is: a space at its end is part of it.
		const password = String(form.get('password') ?? '').slice(0, 200);
		if (!email || !password) return fail(400, { problem: 'missing' as const, email });
		const account = hashed(email);
		if (mustWait('signIn', locals.caller) || mustWait('signInPerAccount', account)) return fail(429, { problem: 'wait' as const, email });
		if (!(await signIn(locals.client(), email, password))) {
			countFailure('signIn', locals.caller);
			countFailure('signInPerAccount', account);
			return fail(400, { problem: 'wrong' as const, email });
		}
		redirect(303, safePath(field(form, 'to')));
	},
	code: async ({ request, locals }) => {
		const form = await request.formData();
		const email = field(form, 'email', 320).toLowerCase();
		if (!/^[^@\s]+@[^@\s]+$/.test(email)) return fail(400, { problem: 'noEmail' as const, email });
		if (mustWait('mailedCode', hashed(email)) || mustWait('signIn', locals.caller)) return fail(429, { problem: 'wait' as const, email });
		countFailure('mailedCode', hashed(email));
		await sendCode(locals.client(), email);
		redirect(303, `/sign-in/code?email=${encodeURIComponent(email)}&to=${encodeURIComponent(safePath(field(form, 'to')))}`);
	}
};
