import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { getVersion, list as listSurveys } from '#data/server/surveys.ts';
import { firstMapping, mappingProblems } from '#domain/import/mapping.ts';
import { MOST_IN_TABLE } from '#domain/import/table.ts';
import { messages } from '#i18n/index.ts';
import { change, forget, keep, keptTable } from '#server/request/kept-table.ts';
import { mappingPage, readMapping, readRows } from '#server/request/mapping.ts';
import { drop, receive, typedField } from '#server/request/multipart.ts';
import { clientOf, isUuid, notFound, readForm, refuseArchived, requireAccount, requireRole } from '#server/request/rights.ts';
import { readTable } from '#server/request/table.ts';
import { refusalText } from '#server/request/table/words.ts';
import { takeInPeople } from '#server/request/take-in.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

const MOST_BYTES = MOST_IN_TABLE.bytes + 16 * 1024;
/** Five hundred columns with their values. */
const MOST_FORM = 2 * 1024 * 1024;
const WAIT_MS = 2000;

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	await requireRole(event, project.workspaceId, 'designer');
	refuseArchived(event, project);
	const account = await requireAccount(event);
	const key = event.url.searchParams.get('table') ?? '';
	return { client, project, account, key, page: `/projects/${project.id}/import/table`, kept: key ? keptTable(key, account.id, project.id) : null };
}

export const load: PageServerLoad = async (event) => {
	const { client, project, key, kept } = await place(event);
	const { imports, tables } = messages(event.locals.lang);
	const query = event.url.searchParams;
	const common = { words: imports, letters: tables.letters, project: { id: project.id, name: project.name }, gone: key !== '' && !kept };
	if (!kept) {
		const surveys = await listSurveys(client, project.id);
		return { ...common, version: query.get('version') ?? '', versions: surveys.reverse().flatMap(({ title, versions }) => versions.map(({ id, number }) => ({ value: id, label: fill(imports.form.versionName, { survey: title, n: number }) }))), mapping: null };
	}
	const version = await getVersion(client, kept.versionId);
	if (!version) notFound(event);
	return { ...common, version: '', versions: [], mapping: { key, title: kept.title, file: kept.name, survey: version.content.title, busy: query.has('busy'), changed: query.has('changed'), ...(await mappingPage(version.content, kept.table, kept.mapping, event.locals.lang)) } };
};

export const actions: Actions = {
	/** Reads a file, and keeps it for the questions about its columns. */
	read: async (event) => {
		const { client, project, account, page } = await place(event);
		const { imports, tables } = messages(event.locals.lang);
		const received = await receive(event.request, MOST_BYTES);
		try {
			const [title, asked] = [typedField(received, 'title', 120), typedField(received, 'version', 36)];
			const refused = (status: number, field: 'title' | 'file' | 'whole', problem: string) => fail(status, { field, problem, title, version: asked });
			if (received.problem === 'tooLarge') return refused(413, 'file', refusalText(tables, { problem: 'too_large', sheet: null, row: null, column: null }, event.locals.lang));
			if (received.problem) return refused(400, 'file', imports.problems.unreadable);
			if (!title) return refused(400, 'title', imports.problems.noTitle);
			const version = isUuid(asked) ? await getVersion(client, asked) : null;
			if (version?.projectId !== project.id) return refused(400, 'whole', imports.problems.noVersion);
			const file = received.files.get('file');
			if (!file?.name) return refused(400, 'file', imports.table.noFile);
			const bytes = Buffer.concat(await Array.fromAsync(file.bytes()));
			const read = await readTable(bytes);
			if ('refused' in read) return refused(400, 'file', refusalText(tables, read.refused, event.locals.lang));
			const key = keep({ account: account.id, projectId: project.id, versionId: version.id, title, name: file.name.slice(0, 200), bytes, table: read.table, mapping: firstMapping(version.content, read.table) });
			redirect(303, `${page}?table=${key}`);
		} finally {
			await drop(received);
		}
	},
	/** Keeps what was said of the columns and shows what it gives; takes the rows in where that was asked for and nothing else was said. */
	say: async (event) => {
		const { client, project, key, page, kept } = await place(event);
		const form = await readForm(event, MOST_FORM);
		if (!kept) redirect(303, `${page}?table=${encodeURIComponent(key.slice(0, 40))}`);
		const version = await getVersion(client, kept.versionId);
		if (!version) notFound(event);
		const sheet = String(form.get('sheet') ?? '');
		if (kept.table.sheet !== null && sheet !== kept.table.sheet && kept.table.sheets.includes(sheet)) {
			const read = await readTable(kept.bytes, sheet);
			if ('refused' in read) return fail(400, { field: 'sheet' as const, problem: refusalText(messages(event.locals.lang).tables, read.refused, event.locals.lang), title: '', version: '' });
			change(key, { table: read.table, mapping: firstMapping(version.content, read.table) });
			redirect(303, `${page}?table=${key}`);
		}
		const mapping = readMapping(version.content, kept.table, form);
		const same = JSON.stringify(mapping) === JSON.stringify(kept.mapping);
		change(key, { mapping });
		const asks = form.get('do') === 'take';
		if (!asks || !same || mappingProblems(version.content, kept.table, mapping).length > 0) redirect(303, `${page}?table=${key}${asks && !same ? '&changed' : ''}#result`);
		const { responses } = await readRows(version.content, kept.table, mapping);
		if (responses.length === 0) redirect(303, `${page}?table=${key}#result`);
		const source = [kept.name, kept.table.sheet].filter(Boolean).join(', ').slice(0, 300);
		const begun = await takeInPeople(client, { projectId: project.id, versionId: version.id, title: kept.title, source }, responses);
		if (begun.status !== 'begun') redirect(303, begun.status === 'busy' ? `${page}?table=${key}&busy` : `${page}?table=${key}`);
		forget(key);
		await Promise.race([begun.ended, new Promise((done) => setTimeout(done, WAIT_MS))]);
		redirect(303, `/projects/${project.id}/import?import=${begun.id}`);
	}
};
