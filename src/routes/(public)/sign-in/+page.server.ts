import { fail, redirect } from '@sveltejs/kit';
import { signIn } from '#data/server/accounts.ts';
import { evenly } from '#server/request/evenly.ts';
import { hashed, startTry } from '#server/request/limits.ts';
import { readAddress } from '#domain/workspace/address.ts';
import { mailCode } from '#server/request/mailed-code.ts';
import { MOST_SIGN_IN_BYTES, openForm } from '#server/request/kept-form.ts';
import { field, keyField, passwordField, readForm, safePath } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = async ({ locals, url, request }) => {
	const to = safePath(url.searchParams.get('to'));
	// After a form: its answer is shown, also to who is signed in by now.
	if (request.method === 'GET' && (await locals.account())) redirect(303, to);
	return { to };
};

const keptIn = (form: FormData): string => String(form.get('kept') ?? '');
const STATUS = { wrong: 400, confirm_by_mail: 400, wait: 429, failed: 503 } as const;

/** The address, cleaned; as it was written when it is none. */
const emailIn = (form: FormData): string => readAddress(field(form, 'email', 640)) ?? field(form, 'email', 320).toLowerCase();

export const actions: Actions = {
	password: async ({ request, locals }) => {
		const form = await readForm({ request, locals }, MOST_SIGN_IN_BYTES);
		const kept = keptIn(form);
		const email = emailIn(form);
		const password = passwordField(form);
		if (!email || !password) return fail(400, { problem: 'missing' as const, email, kept });
		const right = startTry(['signIn', locals.caller], ['signInPerAccount', hashed(email)]);
		if (!right) return fail(429, { problem: 'wait' as const, email, kept });
		const result = await evenly(() => signIn(locals.client(), email, password), (found) => found === 'signed_in');
		if (result !== 'wrong') right();
		if (result !== 'signed_in') return fail(STATUS[result], { problem: result, email, kept });
		const waiting = openForm(kept);
		if (waiting) return { waiting };
		redirect(303, safePath(field(form, 'to', 1000)));
	},
	code: async ({ request, locals }) => {
		const form = await readForm({ request, locals }, MOST_SIGN_IN_BYTES);
		const kept = keptIn(form);
		const email = emailIn(form);
		if (!readAddress(email)) return fail(400, { problem: 'noEmail' as const, email, kept });
		if (!(await mailCode(locals.caller, email, keyField(form)))) return fail(429, { problem: 'wait' as const, email, kept });
		// Through no address: the form waits on this page.
		if (kept) return { sentTo: email, kept };
		redirect(303, `/sign-in/code?email=${encodeURIComponent(email)}&to=${encodeURIComponent(safePath(field(form, 'to', 1000)))}`);
	}
};
