import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setPassword, signIn, signInWithCode } from '#data/server/accounts.ts';
import { acceptInvitation, lookAtInvitation } from '#data/server/workspaces.ts';
import { passwordProblem } from '#domain/workspace/password.ts';
import { evenly } from '#server/request/evenly.ts';
import { countFailure, hashed, mustWait, startTry } from '#server/request/limits.ts';
import { mailCode } from '#server/request/mailed-code.ts';
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

type Problem = 'wait' | 'weak' | 'long' | 'wrongCode' | 'wrongPassword' | 'confirm_by_mail' | 'failed';
const STATUS: Partial<Record<Problem, number>> = { wait: 429, failed: 503 };

/** Signs in as the invited; what was wrong, or null. */
async function prove({ locals }: RequestEvent, email: string, form: FormData): Promise<Problem | null> {
	const [byCode, password] = [field(form, 'by', 10) === 'code', passwordField(form)];
	// Looked at first: a code works once.
	const problem = byCode && password ? passwordProblem(password) : null;
	if (problem) return problem;
	const right = byCode
		? startTry(['signInCode', locals.caller], ['signInCodePerAccount', hashed(email)])
		: startTry(['signIn', locals.caller], ['signInPerAccount', hashed(email)]);
	if (!right) return 'wait';
	const result = byCode
		? await signInWithCode(locals.client(), email, field(form, 'code', 20).replace(/\s/g, ''))
		: password ? await evenly(() => signIn(locals.client(), email, password), (found) => found === 'signed_in') : 'wrong';
	if (result === 'wrong') return byCode ? 'wrongCode' : 'wrongPassword';
	right();
	if (result !== 'signed_in') return result;
	const set = byCode && password ? await setPassword(locals.client(), password) : 'set';
	return set === 'set' ? null : set;
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
				if (!(await mailCode(locals.caller, email, keyField(form), { create: true }))) return fail(429, { problem: 'wait' as const });
				redirect(303, `/invite/${params.token}?sent`);
			}
			const problem = await prove(event, email, form);
			if (problem) return fail(STATUS[problem] ?? 400, { problem });
		}
		const { status } = await acceptInvitation(locals.client(), params.token);
		if (status !== 'accepted') return fail(status === 'unknown' ? 404 : 503, { problem: status === 'unknown' ? ('unknown' as const) : ('failed' as const) });
		redirect(303, '/projects');
	}
};
