import { fail, redirect } from '@sveltejs/kit';
import { sendCode, signIn } from '#data/server/accounts.ts';
import { countFailure, hashed, mustWait, startTry } from '#server/request/limits.ts';
import { readAddress } from '#domain/workspace/address.ts';
import { once } from '#server/request/once.ts';
import { field, keyField, passwordField, readForm, safePath } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = async ({ locals, url }) => {
	const to = safePath(url.searchParams.get('to'));
	if (await locals.account()) redirect(303, to);
	return { to };
};

/** The address, cleaned; as it was written when it is none. */
const emailIn = (form: FormData): string => readAddress(field(form, 'email', 640)) ?? field(form, 'email', 320).toLowerCase();

export const actions: Actions = {
	password: async ({ request, locals }) => {
		const form = await readForm({ request, locals });
		const email = emailIn(form);
		const password = passwordField(form);
		if (!email || !password) return fail(400, { problem: 'missing' as const, email });
		const account = hashed(email);
		const right = startTry(['signIn', locals.caller], ['signInPerAccount', account]);
		if (!right) return fail(429, { problem: 'wait' as const, email });
		if (!(await signIn(locals.client(), email, password))) return fail(400, { problem: 'wrong' as const, email });
		right();
		redirect(303, safePath(field(form, 'to', 1000)));
	},
	code: async ({ request, locals }) => {
		const form = await readForm({ request, locals });
		const email = emailIn(form);
		if (!readAddress(email)) return fail(400, { problem: 'noEmail' as const, email });
		if (mustWait('mailedCode', hashed(email)) || mustWait('signIn', locals.caller)) return fail(429, { problem: 'wait' as const, email });
		await once(`code ${keyField(form)} ${email}`, async () => {
			countFailure('mailedCode', hashed(email));
			await sendCode(locals.client(), email);
		});
		redirect(303, `/sign-in/code?email=${encodeURIComponent(email)}&to=${encodeURIComponent(safePath(field(form, 'to', 1000)))}`);
	}
};
