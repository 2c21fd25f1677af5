import { drafts, newest } from '#data/server/boards.ts';
import { messages } from '#i18n/index.ts';
import { requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const { workspace, roles } = await requireRole(event, event.params.workspace);
	const client = event.locals.client();
	const designs = roles.includes('designer');
	const [versions, begun] = await Promise.all([newest(client, workspace.id), designs ? drafts(client, workspace.id) : []]);
	const draftOf = new Map(begun.map((draft) => [draft.id, draft]));
	const boards = versions.map(({ boardId, ...version }) => ({ id: boardId, ...version, ahead: draftOf.has(boardId) && draftOf.get(boardId)!.revision !== version.revision }));
	const unpublished = begun.filter(({ id }) => !versions.some(({ boardId }) => boardId === id));
	const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'sv');
	return { words: messages(event.locals.lang).boards, workspace, designs, boards: boards.sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || byTitle(a, b)), unpublished: unpublished.sort(byTitle) };
};
