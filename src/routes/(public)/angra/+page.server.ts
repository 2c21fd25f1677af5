import { fail } from '@sveltejs/kit';
import { findWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { withdraw } from '#data/server/responses.ts';
import { mustWait, startTry } from '#server/request/limits.ts';
import { field, readForm } from '#server/request/rights.ts';
import type { Actions } from './$types';

export const _right = 'anybody';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const typed = field(await readForm({ request, locals }), 'code', 200);
		if (mustWait('withdrawal', locals.caller)) return fail(429, { problem: 'wait' as const, typed });
		const code = findWithdrawalCode(typed);
		if (!code) return fail(400, { problem: 'notACode' as const, typed });
		const right = startTry(['withdrawal', locals.caller]);
		if (!right) return fail(429, { problem: 'wait' as const, typed });
		const { status } = await withdraw(locals.anonymous, code);
		if (status !== 'withdrawn') return fail(404, { problem: 'unknown' as const, typed });
		right();
		return { done: true as const };
	}
};
