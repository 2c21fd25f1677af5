import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { end, ofProject } from '#data/server/imports.ts';
import { get } from '#data/server/projects.ts';
import { getVersion, list as listSurveys } from '#data/server/surveys.ts';
import type { Refusal } from '#domain/export/refused.ts';
import { messages, type Messages } from '#i18n/index.ts';
import { drop, receive, type Received } from '#server/request/multipart.ts';
import { clientOf, field, isUuid, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import { takeIn } from '#server/request/take-in.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

const MEGABYTE = 1024 * 1024;
/** Both files together, and what a browser writes around them. */
const MOST_BYTES = 50 * MEGABYTE + 16 * 1024;
/** A small file is in before the page answers. */
const WAIT_MS = 2000;

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer');
	refuseArchived(event, project);
	return { client, project, workspace };
}

/** The one sentence about a file that was refused. */
function sentence({ refusal, refusalAt, files, wrong }: Messages['imports'], { file, line, column, problem }: Refusal): string {
	return fill(column === null ? refusal : refusalAt, { file: files[file], line, column: column ?? '', problem: wrong[problem] });
}

export const load: PageServerLoad = async (event) => {
	const { client, project, workspace } = await place(event);
	const [surveys, all] = await Promise.all([listSurveys(client, project.id), ofProject(client, project.id)]);
	const words = messages(event.locals.lang).imports;
	const query = event.url.searchParams;
	const shown = all.find(({ id }) => id === query.get('import')) ?? null;
	return {
		words,
		project: { id: project.id, name: project.name },
		timeZone: workspace.timeZone,
		versions: surveys.reverse().flatMap(({ title, versions }) => versions.map(({ id, number }) => ({ value: id, label: fill(words.form.versionName, { survey: title, n: number }) }))),
		version: shown?.version ?? query.get('version') ?? '',
		imports: all.map(({ refusal, ...one }) => ({ ...one, why: refusal && sentence(words, refusal) })),
		now: shown?.id ?? null
	};
};

type Problem = keyof Messages['imports']['problems'];

/** What is missing in the form, in the order of its fields. */
function missing({ files }: Received, title: string, version: object | null): Problem | null {
	if (!title) return 'noTitle';
	if (!version) return 'noVersion';
	if (!files.get('people')?.size) return 'noPeople';
	return files.get('choices')?.name ? null : 'noChoices';
}

/** A field of a form, as `field` reads one. */
const typed = ({ fields }: Received, name: string, max: number): string => {
	const form = new FormData();
	form.set(name, fields.get(name) ?? '');
	return field(form, name, max);
};

export const actions: Actions = {
	take: async (event) => {
		const { client, project } = await place(event);
		const received = await receive(event.request, MOST_BYTES);
		let kept = false;
		try {
			const title = typed(received, 'title', 120);
			const asked = typed(received, 'version', 36);
			if (received.problem) return fail(received.problem === 'tooLarge' ? 413 : 400, { problem: received.problem as Problem, title, version: asked });
			const found = isUuid(asked) ? await getVersion(client, asked) : null;
			const version = found?.projectId === project.id ? found : null;
			const refused = (status: number, problem: Problem) => fail(status, { problem, title, version: asked });
			const lacks = missing(received, title, version);
			if (lacks) return refused(400, lacks);
			const [people, choices] = [received.files.get('people')!, received.files.get('choices')!];
			const source = `${people.name}, ${choices.name}`.slice(0, 300);
			const begun = await takeIn(client, { projectId: project.id, versionId: version!.id, title, source }, version!.content, { people, choices });
			if (begun.status !== 'begun') return refused(begun.status === 'busy' ? 409 : 403, begun.status === 'busy' ? 'busy' : 'refused');
			// It goes on by itself from here, also when nobody waits for it.
			kept = true;
			const ended = begun.ended.finally(() => drop(received));
			await Promise.race([ended, new Promise((done) => setTimeout(done, WAIT_MS))]);
			redirect(303, `/projects/${project.id}/import?import=${begun.id}`);
		} finally {
			if (!kept) await drop(received);
		}
	},
	cancel: async (event) => {
		const { client, project } = await place(event);
		const id = field(await readForm(event), 'import', 36);
		if (!isUuid(id)) notFound(event);
		await end(client, project.id, id, 'cancelled');
		redirect(303, `/projects/${project.id}/import?import=${id}`);
	}
};
