import { timingSafeEqual } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { SETUP_CODE } from '$app/env/private';
import { signIn, signUp } from '#data/server/accounts.ts';
import { createFirst, needsFirstOwner } from '#data/server/workspaces.ts';
import { readAddress } from '#domain/workspace/address.ts';
import { startTry } from '#server/request/limits.ts';
import { field, passwordField, readForm } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

/** Anybody who holds the code that the starter printed, and only while there is no owner. */
export const _right = 'anybody';

export const load: PageServerLoad = async ({ locals }) => {
	if (!(await needsFirstOwner(locals.anonymous))) redirect(303, '/');
};

function isSetupCode(typed: string): boolean {
	const right = Buffer.from(SETUP_CODE ?? '');
	const given = Buffer.from(typed.toUpperCase());
	return right.length > 0 && right.length === given.length && timingSafeEqual(right, given);
}

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm({ request, locals });
		const typed = { name: field(form, 'name', 120), municipality: field(form, 'municipality', 120), place: field(form, 'place', 120), email: field(form, 'email', 640) };
		const password = passwordField(form);
		if (!(await needsFirstOwner(locals.anonymous))) redirect(303, '/');
		const right = startTry(['setup', locals.caller]);
		if (!right) return fail(429, { problem: 'wait' as const, ...typed });
		if (!isSetupCode(field(form, 'code', 40))) return fail(400, { problem: 'wrongCode' as const, ...typed });
		right();
		const email = readAddress(typed.email);
		if (!typed.name || !email) return fail(400, { problem: 'missing' as const, ...typed });
		const result = await signUp(locals.client(), email, password);
		// Somebody who began and was interrupted has an account already.
		const arrived = result === 'exists' ? await signIn(locals.client(), email, password) : result;
		if (arrived !== 'signed_in') {
			const problem = arrived === 'wrong' ? ('exists' as const) : arrived;
			return fail(problem === 'wait' ? 429 : problem === 'failed' ? 503 : 400, { problem, ...typed });
		}
		const made = await createFirst(locals.client(), typed);
		if (made.status === 'invalid' || made.status === 'not_signed_in') return fail(503, { problem: 'failed' as const, ...typed });
		redirect(303, made.status === 'created' ? '/projects' : '/');
	}
};
