import { fail } from '@sveltejs/kit';
import { countResponses } from '#data/server/rounds.ts';
import { change } from '#data/server/running.ts';
import { mayChange, type RoundChange, type Setting } from '#domain/round/settings.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { readForm, requireRole } from '#server/request/rights.ts';
import { readRound, typedRound } from '#server/request/round-form.ts';
import { theRoundInUse } from '#server/request/round.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

const ALL = ['title', 'opensOn', 'closesOn', 'unit', 'place', 'expected', 'ageFloor', 'idleMinutes', 'idleKeeps', 'repeatCodes'] as const satisfies readonly Setting[];

async function place(event: RequestEvent) {
	const round = await theRoundInUse(event);
	const { workspace } = await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
	const count = await countResponses(event.locals.client(), round.id);
	const now = count.status === 'ok' ? count.state : round.status;
	const answered = count.status === 'ok' && count.received > 0;
	// Nobody is asked in a round whose answers came in from a file: it has a name and nothing else to set.
	const may = (setting: Setting) => (round.importedOn === null ? mayChange(setting, now, answered) : setting === 'title');
	return { round, today: dayIn(workspace.timeZone, new Date()), now, locked: ALL.filter((setting) => !may(setting)) };
}

export const load: PageServerLoad = async (event) => {
	const { round, today, now, locked } = await place(event);
	const { running, rounds } = messages(event.locals.lang);
	return { round, today, now, locked, words: running.settings, problems: running.problems, care: rounds.open.care, saved: event.url.searchParams.has('saved') };
};

export const actions: Actions = {
	default: async (event) => {
		const { round, today, locked } = await place(event);
		const form = await readForm(event);
		const typed = typedRound(form);
		if (round.importedOn !== null) {
			const { title } = typed;
			const problems = { title: title.trim() === '' ? ('noTitle' as const) : null, opensOn: null, closesOn: null, ageFloor: false, expected: false, idleMinutes: false };
			if (problems.title) return fail(400, { typed, problems, refused: null });
			const renamed = await change(event.locals.client(), round.id, { title: title.trim() });
			return renamed.status === 'saved' ? { saved: true as const } : fail(409, { typed, problems, refused: renamed });
		}
		const free = (setting: Setting) => !locked.includes(setting as (typeof locked)[number]);
		// What is not on the page is as it was.
		const opensOn = free('opensOn') ? typed.opensOn || today : round.openedOn;
		const { values, problems, right } = readRound({ ...typed, opensOn, closesOn: free('closesOn') ? typed.closesOn : (round.closesOn ?? '') }, today, { opensOn: round.openedOn, closesOn: round.closesOn });
		if (!right) return fail(400, { typed, problems, refused: null });
		const wanted: RoundChange = { ...values, opensOn: values.opensOn ?? today };
		const result = await change(event.locals.client(), round.id, Object.fromEntries(ALL.filter(free).map((setting) => [setting, wanted[setting]])));
		if (result.status === 'saved') return { saved: true as const };
		return fail(409, { typed, problems, refused: result });
	}
};
