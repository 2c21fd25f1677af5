import { fail, redirect } from '@sveltejs/kit';
import { signInWithCode } from '#data/server/accounts.ts';
import { evenly } from '#server/request/evenly.ts';
import { hashed, startTry } from '#server/request/limits.ts';
import { MOST_SIGN_IN_BYTES, openForm } from '#server/request/kept-form.ts';
import { field, readForm, safePath } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = ({ url }) => ({
	email: (url.searchParams.get('email') ?? '').slice(0, 320),
	to: safePath(url.searchParams.get('to'))
});

const STATUS = { wrong: 400, confirm_by_mail: 400, wait: 429, failed: 503 } as const;

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm({ request, locals }, MOST_SIGN_IN_BYTES);
		const kept = String(form.get('kept') ?? '');
		const email = field(form, 'email', 320).toLowerCase();
		const code = field(form, 'code', 20).replace(/\s/g, '');
		const right = startTry(['signInCode', locals.caller], ['signInCodePerAccount', hashed(email)]);
		if (!right) return fail(429, { problem: 'wait' as const, kept });
		const result = await evenly(() => signInWithCode(locals.client(), email, code), (found) => found === 'signed_in');
		if (result !== 'wrong') right();
		if (result !== 'signed_in') return fail(STATUS[result], { problem: result === 'wrong' ? ('wrongCode' as const) : result, kept });
		const waiting = openForm(kept);
		if (waiting) return { waiting };
		redirect(303, safePath(field(form, 'to', 1000)));
	}
};
