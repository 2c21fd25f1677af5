import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { add, withdraw } from '#data/server/diary.ts';
import { get } from '#data/server/projects.ts';
import { newerThan, phaseNow } from '#domain/diary/diary.ts';
import { optionsOf, shownEntries } from '#features/diary/shown.ts';
import { messages } from '#i18n/index.ts';
import { originForOthers } from '#server/request/address.ts';
import { asksAbout, diaryOf, freshEntry, offeredBy, readEntry, WRITES } from '#server/request/diary.ts';
import { clientOf, field, keyField, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent, ...needed: Role[]) {
	const found = await diaryOf(event);
	const { roles } = await requireRole(event, found.project.workspaceId, ...needed);
	if (needed.length > 0) refuseArchived(event, found.project);
	return { ...found, roles, writes: found.project.archivedOn === null && roles.some((role) => WRITES.includes(role)) };
}

export const load: PageServerLoad = async (event) => {
	const { project, diary, roles, writes } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const { entries, things, page, today } = diary;
	const said = event.url.searchParams;
	return {
		words: words.diary, project, writes, today,
		entries: shownEntries(entries, things, roles.some((role) => role !== 'steering'), words, lang),
		now: phaseNow(entries),
		typed: freshEntry(diary), offered: optionsOf(offeredBy(diary), words, lang),
		desk: {
			page, newer: page && newerThan(page, entries), address: page && `${originForOthers(event.url)}/p/${page.code}`,
			choose: writes && roles.includes('designer') && entries.length > 0 ? `/projects/${project.id}/phases/public` : null,
			withdraws: roles.some((role) => WRITES.includes(role))
		},
		saved: said.has('saved') ? ('saved' as const) : said.has('removed') ? ('removed' as const) : null,
		withdrawn: said.has('withdrawn'), published: said.has('published')
	};
};

export const actions: Actions = {
	write: async (event) => {
		const { client, project, diary } = await place(event, ...WRITES);
		const form = await readForm(event);
		const read = readEntry(form, diary);
		const key = keyField(form);
		if ('problems' in read) return fail(400, { ...read, key, found: null, told: null });
		const found = asksAbout(form, read.written, diary);
		if (found) return { typed: read.typed, problems: {}, key, found, told: null };
		const { status } = await add(client, project.id, key, read.written);
		if (status === 'saved') redirect(303, `${event.url.pathname}?saved`);
		return fail(status === 'too_many' ? 409 : 403, { typed: read.typed, problems: {}, key, found: null, told: status === 'too_many' ? ('full' as const) : ('refused' as const) });
	},
	/** The first press asks. In a project that is put away too. */
	withdraw: async (event) => {
		const client = await clientOf(event);
		const project = await get(client, event.params.project);
		if (!project) notFound(event);
		await requireRole(event, project.workspaceId, ...WRITES);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await withdraw(client, project.id);
		if (status === 'withdrawn') redirect(303, `${event.url.pathname}?withdrawn`);
		return fail(403, { withdrawing: 'refused' as const });
	}
};
