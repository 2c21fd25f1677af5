import { fail, redirect } from '@sveltejs/kit';
import { signIn, signUp } from '#data/server/accounts.ts';
import { acceptInvitation, lookAtInvitation } from '#data/server/workspaces.ts';
import { countFailure, hashed, mustWait, startTry } from '#server/request/limits.ts';
import { notFound, passwordField, readForm } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

/** Anybody who holds the link; accepting needs the invited e-mail address. */
export const _right = 'anybody';

export const load: PageServerLoad = async ({ params, locals }) => {
	if (mustWait('invitation', locals.caller)) notFound({ locals });
	const invitation = await lookAtInvitation(locals.anonymous, params.token);
	if (invitation.status === 'unknown') {
		countFailure('invitation', locals.caller);
		return { invitation: null, signedInAs: null };
	}
	return { invitation, signedInAs: (await locals.account())?.email ?? null };
};

export const actions: Actions = {
	default: async ({ params, request, locals }) => {
		const invitation = await lookAtInvitation(locals.anonymous, params.token);
		if (invitation.status === 'unknown') return fail(404, { problem: 'unknown' as const });
		const account = await locals.account();
		if (account?.email !== invitation.email) {
			const password = passwordField(await readForm({ request, locals }));
			const right = startTry(['signIn', locals.caller], ['signInPerAccount', hashed(invitation.email)]);
			if (!right) return fail(429, { problem: 'wait' as const });
			if (password.length < 10) return fail(400, { problem: 'weak' as const });
			const result = await signUp(locals.client(), invitation.email, password);
			if (result === 'weak') return fail(400, { problem: 'weak' as const });
			if (result === 'confirm_by_mail') return fail(400, { problem: 'confirm' as const });
			if (result === 'exists' && !(await signIn(locals.client(), invitation.email, password))) return fail(400, { problem: 'exists' as const });
			right();
		}
		const { status } = await acceptInvitation(locals.client(), params.token);
		if (status !== 'accepted') return fail(400, { problem: 'unknown' as const });
		redirect(303, '/projects');
	}
};
