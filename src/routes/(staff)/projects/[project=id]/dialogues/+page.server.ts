import { ofProject } from '#data/server/dialogues.ts';
import { ofProject as insightsOf } from '#data/server/insights.ts';
import { newest } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { dialoguesBehind, namesOf, type NoteKind } from '#domain/dialogue/dialogue.ts';
import { optionsOf } from '#features/dialogues/shown.ts';
import { messages } from '#i18n/index.ts';
import { toldDialogues } from '#server/dialogues.ts';
import { listed, WRITES } from '#server/insights.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

const LOOSE: readonly NoteKind[] = ['insight', 'seen', 'possibility'];

/** The series of each persona, and what all of them found; `?place=` and `?party=`: of some of them. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await getWithSmallest(client, event.params.project);
	if (!project) notFound(event);
	const { roles } = await requireRole(event, project.workspaceId);
	const t = messages(event.locals.lang).dialogues;
	const [dialogues, insights, published] = await Promise.all([ofProject(client, project.id), insightsOf(client, project.id), newest(client, project.id)]);
	const resting = insights.map((one) => ({ ...one, from: dialoguesBehind(one.evidence) })).filter(({ from }) => from.length > 0);
	const [{ notes, personas }, standing] = await Promise.all([toldDialogues(client, dialogues, project.smallest), listed(client, resting.map(({ id }) => id))]);
	const query = event.url.searchParams;
	const [place, party] = [query.get('place') ?? '', query.get('party') ?? ''];
	const same = (a: string, b: string) => a === '' || a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');
	const shown = dialogues.filter((one) => same(place, one.place) && same(party, one.party));
	const ids = new Set(shown.map(({ id }) => id));
	const here = notes.filter(({ dialogueId }) => ids.has(dialogueId));
	const used = new Set(resting.flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === 'dialogue' ? [one.note] : []))));
	const writes = project.archivedOn === null && roles.some((role) => WRITES.includes(role));
	const about = [...new Set(dialogues.map(({ personaId }) => personaId))];
	return {
		words: t, marked: messages(event.locals.lang).insights.marked, project: { id: project.id, name: project.name }, writes, possible: published.length > 0,
		series: about.map((id) => {
			const own = dialogues.filter(({ personaId }) => personaId === id);
			return {
				id, name: personas.get(id)?.name ?? own[0]!.personaName, portrait: personas.get(id)?.portrait ?? null,
				dialogues: own.map(({ id, place, party, onDay, people, state, notes }) => ({ id, place, party, onDay, people, state, written: notes.length }))
			};
		}),
		found: {
			place, party, places: namesOf(dialogues.map((one) => one.place)), parties: namesOf(dialogues.map((one) => one.party)),
			// Of those with a dialogue among the shown; how many are behind each is said of all.
			insights: resting.filter(({ from }) => place + party === '' || from.some((id) => ids.has(id))).map(({ id, claim, from }) => ({ id, claim, behind: from.length, asks: standing.find((one) => one.id === id)?.asks ?? false }))
				.sort((a, b) => b.behind - a.behind),
			notes: LOOSE.map((kind) => ({ kind, options: optionsOf(here, kind, used, t) })).filter(({ options }) => options.length > 0),
			parked: optionsOf(here, 'parked', used, t),
			problem: query.has('nothing') ? t.insight.none : null
		},
		told: query.has('planned') ? t.list.planned : query.has('removed') ? t.list.removed : null
	};
};
