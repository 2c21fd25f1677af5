import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { sendCode, setPassword, signIn, signInWithCode } from '#data/server/accounts.ts';
import { acceptInvitation, lookAtInvitation } from '#data/server/workspaces.ts';
import { countFailure, hashed, mustWait, startTry } from '#server/request/limits.ts';
import { once } from '#server/request/once.ts';
import { field, keyField, notFound, passwordField, readForm } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

/** Anybody who holds the link may read it; accepting needs proof of the invited address: a code mailed there, or its account's password. */
export const _right = 'anybody';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	if (mustWait('invitation', locals.caller)) notFound({ locals });
	const invitation = await lookAtInvitation(locals.anonymous, params.token);
	if (invitation.status === 'unknown') {
		countFailure('invitation', locals.caller);
		return { invitation: null, signedInAs: null, sent: false };
	}
	return { invitation, signedInAs: (await locals.account())?.email ?? null, sent: url.searchParams.has('sent') };
};

type Problem = 'wait' | 'weak' | 'wrongCode' | 'wrongPassword';

/** Signs in as the invited; what was wrong, or null. */
async function prove({ locals }: RequestEvent, email: string, form: FormData): Promise<Problem | null> {
	const [byCode, password] = [field(form, 'by', 10) === 'code', passwordField(form)];
	// Looked at first: a code works once.
	if (byCode && password && password.length < 10) return 'weak';
	const right = startTry(['signIn', locals.caller], ['signInPerAccount', hashed(email)]);
	if (!right) return 'wait';
	if (!byCode && !(password && (await signIn(locals.client(), email, password)))) return 'wrongPassword';
	if (byCode && !(await signInWithCode(locals.client(), email, field(form, 'code', 20).replace(/\s/g, '')))) return 'wrongCode';
	right();
	return byCode && password && !(await setPassword(locals.client(), password)) ? 'weak' : null;
}

export const actions: Actions = {
	default: async (event) => {
		const { params, locals } = event;
		const invitation = await lookAtInvitation(locals.anonymous, params.token);
		if (invitation.status === 'unknown') return fail(404, { problem: 'unknown' as const });
		const { email } = invitation;
		if ((await locals.account())?.email !== email) {
			const form = await readForm(event);
			if (field(form, 'by', 10) === 'mail') {
				if (mustWait('mailedCode', hashed(email)) || mustWait('signIn', locals.caller)) return fail(429, { problem: 'wait' as const });
				await once(`code ${keyField(form)} ${email}`, async () => {
					countFailure('mailedCode', hashed(email));
					await sendCode(locals.client(), email, { create: true });
				});
				redirect(303, `/invite/${params.token}?sent`);
			}
			const problem = await prove(event, email, form);
			if (problem) return fail(problem === 'wait' ? 429 : 400, { problem });
		}
		const { status } = await acceptInvitation(locals.client(), params.token);
		if (status !== 'accepted') return fail(400, { problem: 'unknown' as const });
		redirect(303, '/projects');
	}
};
