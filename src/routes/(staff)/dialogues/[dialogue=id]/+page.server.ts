import { get } from '#data/server/dialogues.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { NOTE_KINDS } from '#domain/dialogue/dialogue.ts';
import { factsOf } from '#features/dialogues/shown.ts';
import { messages } from '#i18n/index.ts';
import { toldDialogues } from '#server/dialogues.ts';
import { WRITES } from '#server/insights.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** A dialogue as it was held: what was written, and which line of the persona woke it. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const dialogue = await get(client, event.params.dialogue);
	const project = dialogue && (await getWithSmallest(client, dialogue.projectId));
	if (!dialogue || !project) notFound(event);
	const { roles } = await requireRole(event, dialogue.workspaceId);
	const words = messages(event.locals.lang);
	const { notes, personas } = await toldDialogues(client, [dialogue], project.smallest);
	const persona = personas.get(dialogue.personaId);
	return {
		words: words.dialogues, woke: words.insights.evidence.note.woke, project: { id: project.id, name: project.name },
		dialogue: { id: dialogue.id, place: dialogue.place, state: dialogue.state }, facts: factsOf(dialogue, words.dialogues, event.locals.lang, false),
		writes: project.archivedOn === null && roles.some((role) => WRITES.includes(role)),
		persona: { id: dialogue.personaId, name: persona?.name ?? dialogue.personaName, portrait: persona?.portrait ?? null },
		parts: NOTE_KINDS.map((kind) => ({ kind, notes: notes.filter((note) => note.kind === kind) })).filter(({ notes }) => notes.length > 0),
		saved: event.url.searchParams.has('saved')
	};
};
