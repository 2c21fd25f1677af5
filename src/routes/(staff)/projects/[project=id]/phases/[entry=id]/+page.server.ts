import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { changesOf, remove, save } from '#data/server/diary.ts';
import { fieldsOf } from '#domain/diary/diary.ts';
import { optionsOf } from '#features/diary/shown.ts';
import { messages } from '#i18n/index.ts';
import { asksAbout, diaryOf, offeredBy, readEntry, WRITES } from '#server/request/diary.ts';
import { field, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const found = await diaryOf(event);
	await requireRole(event, found.project.workspaceId, ...WRITES);
	refuseArchived(event, found.project);
	const entry = found.diary.entries.find(({ id }) => id === event.params.entry);
	if (!entry) notFound(event);
	return { ...found, entry };
}

export const load: PageServerLoad = async (event) => {
	const { client, project, diary, entry } = await place(event);
	const words = messages(event.locals.lang);
	return {
		words: words.diary, shared: { wrote: words.decisions.one.wrote, nothing: words.decisions.one.nothing },
		project, entry: { id: entry.id, version: entry.version, on: entry.on }, typed: fieldsOf(entry), today: diary.today,
		offered: optionsOf(offeredBy(diary, entry.links), words, event.locals.lang),
		isPublic: diary.page?.entries.some(({ id }) => id === entry.id) ?? false,
		changes: await changesOf(client, entry.id)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { client, project, diary, entry } = await place(event);
		const form = await readForm(event);
		const read = readEntry(form, diary, entry.links);
		const version = Number(field(form, 'version', 9)) || 0;
		if ('problems' in read) return fail(400, { ...read, version, found: null, told: null });
		const found = asksAbout(form, read.written, diary);
		if (found) return { typed: read.typed, problems: {}, version, found, told: null };
		const { status } = await save(client, project.id, entry.id, version, read.written);
		if (status === 'saved') redirect(303, `/projects/${project.id}/phases?saved`);
		// Saved again it is made from the version that stands beside it now.
		if (status === 'changed') return fail(409, { typed: read.typed, problems: {}, version: entry.version, found: null, told: 'changed' as const });
		return fail(403, { typed: read.typed, problems: {}, version, found: null, told: 'refused' as const });
	},
	/** The first press asks. */
	remove: async (event) => {
		const { client, project, entry } = await place(event);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, entry.id);
		if (status === 'removed') redirect(303, `/projects/${project.id}/phases?removed`);
		return fail(403, { told: 'refused' as const });
	}
};
