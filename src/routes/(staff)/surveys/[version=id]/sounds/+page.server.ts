import { fail, type RequestEvent } from '@sveltejs/kit';
import { add, list, remove, type Sound } from '#data/server/sounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { MOST_SOUND_BYTES, textsIn } from '#domain/survey/sounds.ts';
import { languagesOf } from '#domain/survey/texts.ts';
import { soundSections } from '#features/surveys/sound-texts.ts';
import { messages } from '#i18n/index.ts';
import { directionOf, ownName } from '#i18n/respondent.ts';
import { clientOf, notFound, requireInUse, requireRole, tryForm } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

type Event = RequestEvent<{ version: string }>;

async function versionOf(event: Event) {
	const client = await clientOf(event);
	const version = await getVersion(client, event.params.version);
	if (!version) notFound(event);
	return { client, version };
}

export const load: PageServerLoad = async (event) => {
	const { client, version } = await versionOf(event);
	await requireRole(event, version.workspaceId, 'designer');
	const { content } = version;
	const sounds = await list(client, version.id);
	const all = languagesOf(content).map((code) => ({ code, recorded: sounds.get(code) ?? new Map<string, Sound>() }));
	const { code, recorded } = all.find(({ code }) => code === event.url.searchParams.get('language')) ?? all[0]!;
	return {
		version: { id: version.id, title: content.title },
		words: messages(event.locals.lang).sounds,
		languages: all.map(({ code, recorded }) => {
			const texts = textsIn(content, code);
			return { code, name: ownName(code), n: texts.filter(({ place }) => recorded.has(place)).length, of: texts.length };
		}),
		language: code,
		dir: directionOf(code),
		sections: soundSections(content, code, recorded)
	};
};

/** Which text the form is about: in the address, so that it is known also when the form itself is too large to be read. */
async function textOf(event: Event) {
	const { client, version } = await versionOf(event);
	await requireInUse(event, version.projectId);
	const [language, place] = ['language', 'place'].map((name) => event.url.searchParams.get(name) ?? '') as [string, string];
	const known = languagesOf(version.content).includes(language) && textsIn(version.content, language).some((text) => text.place === place);
	return { client, workspaceId: version.workspaceId, known, text: { versionId: version.id, language, place } };
}

const PROBLEM = { too_large: 'tooLarge', not_sound: 'notSound', forbidden: 'refused' } as const;

export const actions: Actions = {
	add: async (event) => {
		const { client, workspaceId, known, text } = await textOf(event);
		await requireRole(event, workspaceId, 'designer');
		const problem = (status: number, problem: 'noFile' | 'tooLarge' | 'notSound' | 'unreadable' | 'unknownText' | 'refused') => fail(status, { place: text.place, problem });
		if (!known) return problem(404, 'unknownText');
		// Room for what a browser writes around the file.
		const form = await tryForm(event.request, MOST_SOUND_BYTES + 16 * 1024);
		if (typeof form === 'string') return problem(form === 'tooLarge' ? 413 : 400, form);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return problem(400, 'noFile');
		const { status } = await add(client, text, new Uint8Array(await file.arrayBuffer()));
		if (status !== 'saved') return problem(status === 'forbidden' ? 403 : status === 'too_large' ? 413 : 400, PROBLEM[status]);
		return { place: text.place, done: 'saved' as const };
	},
	remove: async (event) => {
		const { client, workspaceId, text } = await textOf(event);
		await requireRole(event, workspaceId, 'designer');
		if (!(await remove(client, text))) return fail(404, { place: text.place, problem: 'notThere' as const });
		return { place: text.place, done: 'removed' as const };
	}
};
