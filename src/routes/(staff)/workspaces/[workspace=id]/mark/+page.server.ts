import { fail } from '@sveltejs/kit';
import { get, removeMark, setAccent, setMark } from '#data/server/senders.ts';
import { contrast, isReadable, LEAST, nearest, PAPER, readColour } from '#domain/workspace/accent.ts';
import { MOST_MARK_BYTES, MOST_MARK_SIDE, readMark, type MarkProblem } from '#domain/workspace/mark.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { messages } from '#i18n/index.ts';
import { field, notFound, readForm, requireRole, tryForm } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	const stored = await get(event.locals.client(), workspace.id);
	if (!stored) notFound(event);
	return {
		workspace,
		words: messages(event.locals.lang).workspaces.mark,
		limits: { kb: MOST_MARK_BYTES / 1024, side: MOST_MARK_SIDE },
		sender: senderOf(stored, `/workspaces/${workspace.id}/mark`)
	};
};

/** A larger file than may be kept is read too, since what is left out of it may be most of it; and said to be too large, not refused unread. */
const MOST_SENT = 4 * 1024 * 1024;
const TOLD = { forbidden: 'refused', too_large: 'tooLarge', not_picture: 'notPicture' } as const;

export const actions: Actions = {
	saveMark: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const problem = (problem: MarkProblem | 'unreadable' | 'refused', status = 400) => fail(status, { about: 'mark' as const, problem });
		const form = await tryForm(event.request, MOST_SENT);
		if (typeof form === 'string') return problem(form, form === 'tooLarge' ? 413 : 400);
		const file = form.get('file');
		if (!(file instanceof File)) return problem('empty');
		const found = readMark(new Uint8Array(await file.arrayBuffer()));
		if (typeof found === 'string') return problem(found, found === 'tooLarge' ? 413 : 400);
		const { status } = await setMark(event.locals.client(), workspace.id, found.bytes);
		if (status !== 'saved') return problem(TOLD[status], status === 'forbidden' ? 403 : 400);
		return { about: 'mark' as const, done: 'saved' as const };
	},
	removeMark: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		// Already gone is as good as removed.
		await removeMark(event.locals.client(), workspace.id);
		return { about: 'mark' as const, done: 'removed' as const };
	},
	saveAccent: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const typed = field(await readForm(event), 'accent', 20);
		const wanted = readColour(typed);
		if (!wanted) return fail(400, { about: 'accent' as const, problem: 'noColour' as const, typed });
		if (!isReadable(wanted)) {
			const told = { wanted, nearest: nearest(wanted, 'light'), is: contrast(wanted, PAPER.light), least: LEAST.drawn };
			return fail(400, { about: 'accent' as const, weak: told, typed: wanted });
		}
		if (!(await setAccent(event.locals.client(), workspace.id, wanted))) return fail(403, { about: 'accent' as const, problem: 'refused' as const, typed });
		return { about: 'accent' as const, done: 'saved' as const };
	},
	removeAccent: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		if (!(await setAccent(event.locals.client(), workspace.id, null))) return fail(403, { about: 'accent' as const, problem: 'refused' as const });
		return { about: 'accent' as const, done: 'removed' as const };
	}
};
