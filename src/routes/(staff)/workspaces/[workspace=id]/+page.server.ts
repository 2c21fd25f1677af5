import { fail, redirect } from '@sveltejs/kit';
import { leave } from '#data/server/membership.ts';
import { defaults, setBasics } from '#data/server/workspaces.ts';
import { SMALLEST_GROUP, SURVEY_LANGUAGES } from '#domain/workspace/settings.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** For every member: what an owner can change is an owner's, leaving is everybody's. */
export const load: PageServerLoad = async (event) => {
	const { workspace, roles } = await requireRole(event, event.params.workspace);
	const { cards, deidentified, quotes, settings, workspaces } = messages(event.locals.lang);
	const owns = roles.includes('owner');
	return {
		words: settings,
		// Those who may read them.
		cards: roles.some((role) => role !== 'steering') ? cards.heading : null,
		links: { helpLines: workspaces.helpLines.link, timeZone: workspaces.timeZone.link, mark: workspaces.mark.link, quotes: quotes.settings.link, files: deidentified.rights.link },
		workspace,
		roles,
		owns,
		saved: event.url.searchParams.has('saved'),
		defaults: owns ? await defaults(event.locals.client(), workspace.id) : null
	};
};

export const actions: Actions = {
	basics: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const typed = { name: field(form, 'name', 200), language: field(form, 'language', 20), smallestGroup: field(form, 'smallestGroup', 20) };
		const language = SURVEY_LANGUAGES.find((one) => one === typed.language);
		const smallestGroup = /^\d{1,3}$/.test(typed.smallestGroup) ? Number(typed.smallestGroup) : 0;
		const problems = {
			noName: [...typed.name].length < 1 || [...typed.name].length > 120,
			badLanguage: !language,
			badSmallest: smallestGroup < SMALLEST_GROUP.least || smallestGroup > SMALLEST_GROUP.most,
			refused: false
		};
		if (!language || Object.values(problems).some(Boolean)) return fail(400, { ...typed, problems });
		if (!(await setBasics(event.locals.client(), workspace.id, { name: typed.name, language, smallestGroup }))) return fail(403, { ...typed, problems: { ...problems, refused: true } });
		// Another request: this one has read the name of before.
		redirect(303, `${event.url.pathname}?saved`);
	},
	leave: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace);
		// The way back is not one's own: the first press asks.
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await leave(event.locals.client(), workspace.id);
		if (status === 'last_owner') return fail(409, { lastOwner: true });
		redirect(303, '/projects');
	}
};
