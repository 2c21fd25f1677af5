import { randomBytes } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { publish } from '#data/server/diary.ts';
import { byPhase, MOST_PUBLIC, type Entry } from '#domain/diary/diary.ts';
import { pointsOut } from '#domain/diary/points-out.ts';
import { messages } from '#i18n/index.ts';
import { diaryOf, inventedIn } from '#server/request/diary.ts';
import { field, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const found = await diaryOf(event);
	await requireRole(event, found.project.workspaceId, 'designer');
	refuseArchived(event, found.project);
	return found;
}

/** Which entries anybody may read, each in the version that stands here. */
export const load: PageServerLoad = async (event) => {
	const { project, diary } = await place(event);
	const shown = new Set(diary.page?.entries.map(({ id }) => id));
	const { lang } = event.locals;
	const words = messages(lang).diary;
	const option = ({ id, version, on, done, learned }: Entry) => {
		const found = pointsOut([done, learned], inventedIn(diary));
		return { value: `${id}|${version}`, label: longDay(on, lang), hint: [done, learned, found.length > 0 && fill(words.publish.found, { found: found.join(', ') })].filter(Boolean).join('\n') };
	};
	return {
		words, project, again: diary.page !== null,
		/** What is public already. */
		chosen: diary.entries.flatMap(({ id, version }) => (shown.has(id) ? [`${id}|${version}`] : [])),
		parts: byPhase(diary.entries).filter(({ entries }) => entries.length > 0).map(({ phase, entries }) => ({ phase, options: entries.map(option) }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project, diary } = await place(event);
		const form = await readForm(event);
		const chosen = [...new Set(form.getAll('entries').map(String))].slice(0, 600);
		const entries = chosen.map((one) => ({ id: one.split('|')[0]!, version: Number(one.split('|')[1]) || 0 }));
		const refuse = (status: number, told: 'none' | 'most' | 'changed') => fail(status, { chosen, told, found: null });
		if (entries.length === 0) return refuse(400, 'none');
		if (entries.length > MOST_PUBLIC) return refuse(400, 'most');
		const found = field(form, 'sure', 3) === 'yes' ? [] : pointsOut(diary.entries.filter(({ id }) => entries.some((one) => one.id === id)).flatMap(({ done, learned }) => [done, learned]), inventedIn(diary));
		if (found.length > 0) return { chosen, told: null, found };
		const { status } = await publish(client, project.id, entries, randomBytes(18).toString('base64url'));
		if (status === 'published') redirect(303, `/projects/${project.id}/phases?published`);
		// What has been written anew is not chosen any more: it has not been read.
		return refuse(409, 'changed');
	}
};
