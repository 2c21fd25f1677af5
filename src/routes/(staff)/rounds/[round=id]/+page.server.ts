import { fail, redirect } from '@sveltejs/kit';
import { ofWhom } from '#data/server/exports.ts';
import { get as getProject } from '#data/server/projects.ts';
import { list as listReleases } from '#data/server/releases.ts';
import { countResponses, ofSet, setStatus } from '#data/server/rounds.ts';
import { progress } from '#data/server/running.ts';
import { isDivided } from '#data/server/splits.ts';
import { dayIn, longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { messages } from '#i18n/index.ts';
import { keepsOffline, theRound, theRoundInUse } from '#server/request/round.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const round = await theRound(event);
	const { roles, workspace } = await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const designs = roles.includes('designer');
	const [project, count, running, releases, set, exportable] = await Promise.all([
		getProject(client, round.projectId),
		countResponses(client, round.id),
		progress(client, round.id),
		listReleases(client, round.projectId),
		round.setId ? ofSet(client, round.setId) : [],
		designs ? null : ofWhom(client, round.id)
	]);
	const { lists, rounds, projects, tablets, paper, oneUse, parties, running: words, exports, imports, deidentified } = messages(event.locals.lang);
	const today = dayIn(workspace.timeZone, new Date());
	return {
		words: rounds.one,
		/** Null: nothing may be taken out. */
		toFiles: designs ? { link: exports.link, linkHint: exports.linkHint } : exportable && { link: deidentified.link, linkHint: deidentified.linkHint },
		running: words,
		imported: round.importedOn === null ? null : { tag: imports.round.tag, sentence: fill(imports.round.sentence, { date: longDay(round.importedOn, event.locals.lang) }) },
		missing: rounds.release.missing,
		qr: rounds.show.qr,
		counted: { nobody: projects.next.nobody, answered: projects.next.answered },
		round: { ...round, status: count.status === 'ok' ? count.state : round.status },
		roles,
		project,
		archived: project?.archivedOn ? lists.archive.nothing : null,
		progress: running,
		received: count.status === 'ok' ? count.received : 0,
		releases: releases.filter((release) => release.roundId === round.id),
		address: `${originForOthers(event.url)}/s/${round.code}`,
		keepsOffline: keepsOffline(event.url),
		onTablets: tablets.link,
		onPaper: paper.link,
		oneUse: { link: oneUse.heading, onRound: oneUse.onRound },
		set: set.map(({ id, code, party, status, openedOn }) => ({ id, code, party, opensOn: openedOn, now: status === 'open' && openedOn > today ? ('coming' as const) : status })),
		setWords: parties.set,
		origin: originForOthers(event.url)
	};
};

export const actions: Actions = {
	open: async (event) => {
		const round = await theRoundInUse(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		const client = event.locals.client();
		if (await isDivided(client, round.id)) return fail(409, { divided: true });
		// What is published stays, and new answers wait for the next result: said before it is done.
		if ((await readForm(event)).get('sure') !== 'yes' && (await listReleases(client, round.projectId)).some((one) => one.roundId === round.id)) return { reopens: true };
		await setStatus(client, round.id, 'open');
		redirect(303, `/rounds/${round.id}`);
	},
	close: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		await setStatus(event.locals.client(), round.id, 'closed');
		redirect(303, `/rounds/${round.id}`);
	}
};
