import { allWithArchived } from '#data/server/projects.ts';
import { askedOf, listing } from '#domain/workspace/listing.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, membershipsOf } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Every project of the person's workspaces, or of one of them; those that are put away on a side of their own. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const query = event.url.searchParams;
	const archived = query.get('show') === 'archived';
	const memberships = await membershipsOf(event);
	const named = new Map(memberships.map(({ workspace }) => [workspace.id, workspace.name]));
	const one = query.get('workspace');
	const all = (await allWithArchived(client))
		.filter(({ workspaceId, archivedOn }) => named.has(workspaceId) && (one === null || workspaceId === one) && (archivedOn !== null) === archived)
		.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
		.map(({ id, name, workspaceId, archivedOn, rounds }) => ({ id, name, archivedOn, open: rounds.filter(({ status }) => status === 'open').length, workspace: named.get(workspaceId)! }));
	return {
		words: messages(event.locals.lang).lists,
		archived,
		search: event.url.search,
		severalWorkspaces: memberships.length > 1,
		// Where something is going on comes first.
		list: listing(all, askedOf(query, 'projects'), { name: ({ name }) => name, state: ({ open }) => (open > 0 ? 0 : 1) })
	};
};
