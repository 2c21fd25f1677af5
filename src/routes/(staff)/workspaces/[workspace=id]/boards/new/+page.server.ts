import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/boards.ts';
import { ofWorkspace } from '#data/server/releases.ts';
import { LENGTHS } from '#domain/board/board.ts';
import { fromTemplate, TEMPLATES } from '#domain/board/templates.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { partsOf } from '#features/releases/parts.ts';
import { messages } from '#i18n/index.ts';
import { sourcesOf } from '#server/boards.ts';
import { field, keyField, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const { workspace } = await requireRole(event, event.params.workspace!, 'designer');
	const client = event.locals.client();
	// Nothing can be shown of what tells nothing.
	return { client, workspace, releases: (await ofWorkspace(client, workspace.id)).filter(({ n }) => n !== null) };
}

/** `?release=`: the result that it begins with. */
export const load: PageServerLoad = async (event) => {
	const { workspace, releases } = await place(event);
	const asked = event.url.searchParams.get('release') ?? '';
	return { words: messages(event.locals.lang).boards, workspace, releases, typed: { title: '', template: 'steering', release: releases.some(({ id }) => id === asked) ? asked : (releases[0]?.id ?? '') } };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, workspace, releases } = await place(event);
		const form = await readForm(event);
		const typed = { title: field(form, 'title', 300), template: field(form, 'template', 20), release: field(form, 'release', 40) };
		const key = keyField(form);
		const no = (status: number, problem: 'noTitle' | 'noRelease' | 'noParties' | 'refused') => fail(status, { typed, key, problem });
		const template = TEMPLATES.find((one) => one === typed.template) ?? 'empty';
		if (typed.title === '' || [...typed.title].length > LENGTHS.title) return no(400, 'noTitle');
		if (!releases.some(({ id }) => id === typed.release)) return no(400, 'noRelease');
		const source = (await sourcesOf(client, workspace.id, [], [typed.release])).releases[typed.release];
		if (!source) return no(400, 'noRelease');
		const others = (source.parties?.others ?? []).flatMap(({ release }) => (release === null ? [] : [release]));
		if (template === 'parties' && others.length === 0) return no(400, 'noParties');
		const tiles = fromTemplate(template, typed.release, partsOf(source.results, messages(event.locals.lang).releases).map(({ question, part, unit }) => ({ question, part, unit })), others, newTileId);
		const { status } = await save(client, workspace.id, key, 0, { title: typed.title, tiles });
		// `changed`: the same form sent twice. An empty board offers what the chosen result has.
		if (status === 'saved' || status === 'changed') redirect(303, `/boards/${key}/edit${tiles.length === 0 ? `?from=${typed.release}` : ''}`);
		return no(403, 'refused');
	}
};
