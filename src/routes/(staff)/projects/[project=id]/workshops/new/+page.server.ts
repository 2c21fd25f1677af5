import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ofWorkspace, remove, save } from '#data/server/workshop-templates.ts';
import { begin } from '#data/server/workshops.ts';
import { WORKSHOP_TEMPLATES, WORKSHOPS } from '#content/workshop-templates.ts';
import { newRoundCode } from '#domain/round/code.ts';
import { plan as planSchema, type Plan } from '#domain/workshop/plan.ts';
import { fieldsOf, planOf, pressed, type Press } from '#domain/workshop/planned.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, keyField, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import { MOST_PLAN_BYTES, readPlan, readPress } from '#server/request/workshop-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await requireInUse(event, event.params.project!);
	await requireRole(event, project.workspaceId, 'designer', 'trust_agent');
	return { client, project };
}

interface Offered {
	/** `?template=`: one of ours by its name, or an own one by its id. */
	value: string;
	name: string;
	about: string;
	who: string;
	plan: Plan;
}
const OURS: readonly Offered[] = WORKSHOP_TEMPLATES.map((value) => ({ value, ...WORKSHOPS[value] }));

/** Without a template one is chosen; with one it is made ready. */
export const load: PageServerLoad = async (event) => {
	const { client, project } = await place(event);
	const query = event.url.searchParams;
	// A plan of an earlier version of the app that is none any more is not offered.
	const own: Offered[] = (await ofWorkspace(client, project.workspaceId)).filter((one) => planSchema.safeParse(one.plan).success).map(({ id, ...one }) => ({ ...one, value: id, who: '' }));
	const chosen = [...OURS, ...own].find(({ value }) => value === query.get('template'));
	return {
		words: messages(event.locals.lang).workshops, project: { id: project.id, name: project.name }, ours: OURS, own,
		chosen: chosen ? { value: chosen.value, name: chosen.name, typed: fieldsOf(chosen.name, chosen.plan) } : null,
		told: query.has('removed') ? ('removed' as const) : query.has('saved') ? ('saved' as const) : null
	};
};

const MOST_CODES = 20;
/** Which step is to stand open after a press, so that the eye finds it again. */
const openAfter = (press: Press, steps: number): number | null =>
	press.do === 'up' ? Math.max(0, press.at - 1) : press.do === 'down' ? Math.min(steps - 1, press.at + 1) : press.do === 'step' ? steps - 1 : null;

export const actions: Actions = {
	begin: async (event) => {
		const { client, project } = await place(event);
		const form = await readForm(event, MOST_PLAN_BYTES);
		const [typed, press, key] = [readPlan(form), readPress(form), keyField(form)];
		if (press) {
			const now = pressed(typed, press);
			return { typed: now, problems: {}, key, refused: false, open: openAfter(press, now.steps.length) };
		}
		const told = planOf(typed);
		if ('problems' in told) return fail(400, { typed, problems: told.problems, key, refused: false, open: null });
		for (let attempt = 0; attempt < MOST_CODES; attempt++) {
			const { status } = await begin(client, project.id, key, told.title, told.plan, newRoundCode(Math.random));
			if (status === 'begun') redirect(303, `/workshops/${key}?begun`);
			if (status !== 'code_taken') break;
		}
		return fail(403, { typed, problems: {}, key, refused: true, open: null });
	},
	rename: async (event) => {
		const { client, project } = await place(event);
		const form = await readForm(event);
		const [id, name, about] = [field(form, 'template', 36), field(form, 'name', 300), field(form, 'about', 500)];
		const found = (await ofWorkspace(client, project.workspaceId)).find((one) => one.id === id);
		if (!found) return fail(403, { template: id, name, about, why: 'refused' as const });
		const { status } = await save(client, project.workspaceId, { ...found, name, about });
		if (status === 'saved') redirect(303, `${event.url.pathname}?saved`);
		return fail(status === 'forbidden' ? 403 : 400, { template: id, name, about, why: status === 'forbidden' ? ('refused' as const) : ('nameWrong' as const) });
	},
	/** The first press asks. */
	remove: async (event) => {
		const { client, project } = await place(event);
		const form = await readForm(event);
		const id = field(form, 'template', 36);
		const found = (await ofWorkspace(client, project.workspaceId)).find((one) => one.id === id);
		if (!found) return fail(403, { template: id, name: '', about: '', why: 'refused' as const });
		if (field(form, 'sure', 3) !== 'yes') return { template: id, name: found.name, about: found.about, asks: true as const };
		const { status } = await remove(client, id);
		if (status !== 'removed') return fail(403, { template: id, name: found.name, about: found.about, why: 'refused' as const });
		redirect(303, `${event.url.pathname}?removed`);
	}
};
