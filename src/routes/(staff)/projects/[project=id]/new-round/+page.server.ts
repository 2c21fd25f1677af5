import { error, fail, redirect } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { get as getRound, open, openSet } from '#data/server/rounds.ts';
import { getNewest, getVersion } from '#data/server/surveys.ts';
import { AGE_FLOOR, EXPECTED, IDLE_MINUTES, readOptionalNumber } from '#domain/round/small-group.ts';
import { MOST_PARTIES, readParties } from '#domain/round/parties.ts';
import { sameQuestions } from '#domain/survey/same-questions.ts';
import { dayIn } from '#ui/day.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { readRound, typedRound } from '#server/request/round-form.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** The project and the version that is to be asked, for a designer of the project's workspace. */
async function place(event: RequestEvent, versionId: string) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	const version = isUuid(versionId) ? await getVersion(client, versionId) : null;
	if (!project || !version || version.projectId !== project.id) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer');
	if (project.archivedOn !== null) error(409, messages(event.locals.lang).lists.archive.noRound);
	return { project, version, today: dayIn(workspace.timeZone, new Date()) };
}

/** The round that a new one measures again: in the same project, or none. */
async function roundBefore(event: RequestEvent, id: string) {
	const round = isUuid(id) ? await getRound(await clientOf(event), id) : null;
	return round?.projectId === event.params.project ? round : null;
}

/** What it asks: its own version, or the newest where that has the same questions and cards. */
async function versionAfter(event: RequestEvent, versionId: string): Promise<string> {
	const client = await clientOf(event);
	const own = await getVersion(client, versionId);
	const newest = own && (await getNewest(client, own.surveyId));
	return newest && sameQuestions(own.content, newest.content) ? newest.id : versionId;
}

/** The rows of the form for parties, as they were typed. */
const partiesIn = (form: FormData) => {
	const smallest = form.getAll('partyK');
	return form.getAll('party').slice(0, MOST_PARTIES).map((name, i) => ({ name: String(name).slice(0, 200), smallest: String(smallest[i] ?? '').slice(0, 12) }));
};

export const load: PageServerLoad = async (event) => {
	const before = await roundBefore(event, event.url.searchParams.get('from') ?? '');
	const { project, version, today } = await place(event, before ? await versionAfter(event, before.surveyVersionId) : (event.url.searchParams.get('version') ?? ''));
	const { running, oneUse, parties, rounds } = messages(event.locals.lang);
	const next = before && {
		id: before.id, round: before.title, typed: {
			opensOn: '', closesOn: '', unit: before.unit ?? '', place: before.place ?? '', ageFloor: String(before.ageFloor ?? ''), expected: String(before.expected ?? ''),
			idleMinutes: String(before.idle.minutes), idleKeeps: before.idle.keeps, repeatCodes: true
		}
	};
	return { words: rounds.open, oneUse: oneUse.form, parties: parties.form, project, version: { id: version.id, title: version.content.title, number: version.number }, care: rounds.open.care, today, running, next };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const { project, version, today } = await place(event, field(form, 'version', 36));
		const before = await roundBefore(event, field(form, 'from', 36));
		const { values: running, problems: days } = readRound(typedRound(form), today);
		const typed = { ...typedRound(form), title: field(form, 'title', 120), ageFloor: field(form, 'ageFloor', 20), expected: field(form, 'expected', 20), idleMinutes: field(form, 'idleMinutes', 20), idleKeeps: form.get('idleKeeps') === 'yes', repeatCodes: form.get('repeatCodes') === 'yes', oneUseCodes: form.get('oneUseCodes') === 'yes', parties: partiesIn(form) };
		const { title } = typed;
		const ageFloor = readOptionalNumber(typed.ageFloor, AGE_FLOOR);
		const expected = readOptionalNumber(typed.expected, EXPECTED);
		const minutes = readOptionalNumber(typed.idleMinutes, IDLE_MINUTES);
		const parties = readParties(typed.parties, title);
		const problems = { noTitle: !title, badAge: ageFloor === undefined, badExpected: expected === undefined, badIdle: minutes === undefined, opensOn: days.opensOn, closesOn: days.closesOn, parties: typeof parties === 'string' ? parties : null, refused: false };
		if (Object.values(problems).some(Boolean) || typeof parties === 'string') return fail(400, { problems, ...typed });
		const asked = {
			workspaceId: project.workspaceId,
			projectId: project.id,
			surveyVersionId: version.id,
			title,
			ageFloor,
			expected,
			idle: { minutes: minutes ?? IDLE_MINUTES.usual, keeps: typed.idleKeeps },
			repeatCodes: typed.repeatCodes,
			oneUseCodes: typed.oneUseCodes,
			...(running.opensOn && { openedOn: running.opensOn }),
			closesOn: running.closesOn,
			unit: running.unit,
			place: running.place,
			...(before && { followsRound: before.id })
		};
		const client = event.locals.client();
		const [round] = parties.length > 0 ? ((await openSet(client, keyField(form), asked, parties)) ?? []) : [await open(client, { ...asked, key: keyField(form) })];
		if (!round) return fail(403, { problems: { ...problems, refused: true }, ...typed });
		redirect(303, `/rounds/${round.id}`);
	}
};
