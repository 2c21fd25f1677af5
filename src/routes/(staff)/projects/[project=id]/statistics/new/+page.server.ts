import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { add } from '#data/server/statistics.ts';
import { isJson, readStatistics, type StatisticFile } from '#domain/statistics/read.ts';
import { firstRowMapping, readRows } from '#domain/statistics/rows.ts';
import { MOST } from '#domain/statistics/statistic.ts';
import { messages } from '#i18n/index.ts';
import { drop, receive, typedField } from '#server/request/multipart.ts';
import { clientOf, field, notFound, readForm, refuseArchived, requireAccount, requireRole } from '#server/request/rights.ts';
import { choosePage, chosenStatistics, readChosen } from '#server/request/statistics/choose.ts';
import { columnsPage, columnsProblem, readColumns } from '#server/request/statistics/columns.ts';
import { keptStatistics } from '#server/request/statistics/kept.ts';
import { refusalText } from '#server/request/statistics/words.ts';
import { readTable } from '#server/request/table.ts';
import { refusalText as tableRefusalText } from '#server/request/table/words.ts';
import { dayIn } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

const FILES = ['values', 'kpis', 'areas'] as const;

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer');
	refuseArchived(event, project);
	const account = await requireAccount(event);
	const key = event.url.searchParams.get('file') ?? '';
	const page = `/projects/${project.id}/statistics`;
	return { client, project, workspace, account, key, page, here: `${page}/new?file=${encodeURIComponent(key.slice(0, 40))}`, kept: key ? keptStatistics.find(key, account.id, project.id) : null };
}

export const load: PageServerLoad = async (event) => {
	const { project, workspace, key, kept } = await place(event);
	const { lang } = event.locals;
	const { statistics: words, tables } = messages(lang);
	const today = dayIn(workspace.timeZone, new Date());
	const common = { words, project: { id: project.id, name: project.name }, gone: key !== '' && !kept, today, key };
	const step = event.url.searchParams.get('step') === 'areas' || kept?.table === null ? 'areas' : 'columns';
	if (kept?.statistics && step === 'areas') return { ...common, columns: null, choose: choosePage(kept, kept.statistics, workspace.place, null, lang) };
	if (!kept?.table || !kept.mapping) return { ...common, columns: null, choose: null };
	return {
		...common, choose: null,
		columns: { lead: fill(words.columns.lead, { file: kept.name }), letters: kept.table.letters === 'windows-1252' ? tables.letters : null, samples: kept.table.samples, ...columnsPage(kept.table, kept.mapping, lang) }
	};
};

export const actions: Actions = {
	/** Reads the files, and keeps what they say for the questions about it. */
	read: async (event) => {
		const { project, workspace, account, page } = await place(event);
		const { lang } = event.locals;
		const { statistics: words, tables } = messages(lang);
		const received = await receive(event.request, MOST.bytes + 16 * 1024);
		try {
			const retrievedOn = typedField(received, 'retrieved', 10);
			const refused = (status: number, field: string, problem: string) => fail(status, { field, problem, retrieved: retrievedOn });
			if (received.problem) return refused(received.problem === 'tooLarge' ? 413 : 400, 'values', received.problem === 'tooLarge' ? words.form.tooLarge : words.form.unreadable);
			if (!/^\d{4}-\d{2}-\d{2}$/.test(retrievedOn) || Number.isNaN(Date.parse(retrievedOn)) || retrievedOn > dayIn(workspace.timeZone, new Date())) return refused(400, 'retrieved', words.form.badDay);
			const files: StatisticFile[] = [];
			for (const name of FILES) {
				const file = received.files.get(name);
				if (file?.name) files.push({ name: file.name.slice(0, 80), bytes: Buffer.concat(await Array.fromAsync(file.bytes())) });
			}
			if (!received.files.get('values')?.name) return refused(400, 'values', words.form.noFile);
			const common = { account: account.id, projectId: project.id, name: files.map(({ name }) => name).join(', ').slice(0, 200), retrievedOn };
			if (files.length > 1 || isJson(files[0]!.bytes)) {
				const read = readStatistics(files);
				if ('refused' in read) return refused(400, 'values', refusalText(words, read.refused));
				redirect(303, `${page}/new?file=${keptStatistics.keep({ ...common, statistics: read.statistics, table: null, mapping: null })}`);
			}
			const read = await readTable(files[0]!.bytes);
			if ('refused' in read) return refused(400, 'values', tableRefusalText(tables, read.refused, lang));
			redirect(303, `${page}/new?file=${keptStatistics.keep({ ...common, statistics: null, table: read.table, mapping: firstRowMapping(read.table) })}`);
		} finally {
			await drop(received);
		}
	},
	/** Keeps what was said of a table's columns; goes on where every row can be read. */
	say: async (event) => {
		const { key, here, kept } = await place(event);
		const form = await readForm(event);
		if (!kept?.table || !kept.mapping) redirect(303, here);
		const mapping = readColumns(kept.table, kept.mapping, form);
		const problem = columnsProblem(messages(event.locals.lang).statistics, mapping);
		const statistic = problem ? null : readRows(kept.table, mapping).statistic;
		keptStatistics.change(key, { mapping, statistics: statistic ? [statistic] : null });
		if (problem) return fail(400, problem);
		redirect(303, statistic ? `${here}&step=areas` : here);
	},
	/** Stores what is chosen, all of it or nothing. */
	take: async (event) => {
		const { client, project, workspace, key, page, here, kept } = await place(event);
		const { lang } = event.locals;
		const { choose } = messages(lang).statistics;
		const form = await readForm(event);
		if (!kept?.statistics) redirect(303, here);
		const said = readChosen(kept.statistics, form);
		const again = () => choosePage(kept, kept.statistics!, workspace.place, said, lang);
		const chosen = await chosenStatistics(kept, kept.statistics, said, lang);
		if (!('take' in chosen)) return fail(400, { ...chosen, choose: again() });
		const added = await add(client, project.id, chosen.take, field(form, 'do', 3) === 'new');
		if (added.status === 'changed') {
			const now = new Map(chosen.take.map(({ definition, unit }) => [definition.id, { ...definition, unit }]));
			return fail(409, { choose: again(), changed: added.changed.map((before) => ({ before, now: now.get(before.definition)! })) });
		}
		if (added.status !== 'added') return fail(added.status === 'forbidden' ? 403 : 400, { field: 'whole', problem: added.status === 'full' ? choose.full : added.status === 'forbidden' ? messages(lang).statistics.refused : choose.invalid, choose: again() });
		keptStatistics.forget(key);
		redirect(303, `${page}?${added.statistics.every(({ again: same }) => same) ? 'again' : 'added'}`);
	}
};
