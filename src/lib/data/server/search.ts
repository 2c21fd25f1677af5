/** Finding by a part of a name, among what the person may see. Answers and quotes are not searched. */
import { call, type Client } from './clients.ts';

export const KINDS = ['projects', 'surveys', 'rounds', 'releases', 'cards'] as const;
export type FoundKind = (typeof KINDS)[number];

export interface Found {
	kind: FoundKind;
	/** How many of its kind there are; at most 20 of each are told. */
	total: number;
	/** Of the page to open: a published version, a draft's survey, a round, a release, a project. */
	id: string;
	name: string;
	/** A round's code, a card's line; else empty. */
	line: string;
	/** What a release or a card belongs to; else empty. */
	survey: string;
	/** A survey without a version, or a card as it is in a draft. */
	draft: boolean;
	/** In a project that is put away. */
	archived: boolean;
	project: string;
	workspace: string;
	/** The workspace in whose library a card is that no survey has; else null. `id` is the card's. */
	library: string | null;
}

/** `invalid`: shorter than 2 or longer than 80 characters. By kind and name. One call. */
export function search(client: Client, text: string) {
	return call<{ status: 'found'; found: Found[] } | { status: 'invalid' }, 'search_workspaces'>(client, 'search_workspaces', { p_query: text });
}
