import { redirect } from '@sveltejs/kit';
import { countParked } from '#data/server/parked.ts';
import { get as getProject } from '#data/server/projects.ts';
import { list as listReleases } from '#data/server/releases.ts';
import { countResponses, ofSet, setStatus } from '#data/server/rounds.ts';
import { messages } from '#i18n/index.ts';
import { keepsOffline, theRound } from '#server/request/round.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const round = await theRound(event);
	const { roles } = await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const [project, count, parked, releases, set] = await Promise.all([
		getProject(client, round.projectId),
		countResponses(client, round.id),
		countParked(client, round.id),
		listReleases(client, round.projectId),
		round.setId ? ofSet(client, round.setId) : []
	]);
	const { rounds, projects, tablets, paper, oneUse, parties } = messages(event.locals.lang);
	return {
		words: rounds.one,
		missing: rounds.release.missing,
		qr: rounds.show.qr,
		counted: { nobody: projects.next.nobody, answered: projects.next.answered },
		round,
		roles,
		project,
		parked,
		received: count.status === 'ok' ? count.received : 0,
		releases: releases.filter((release) => release.roundId === round.id),
		address: `${originForOthers(event.url)}/s/${round.code}`,
		keepsOffline: keepsOffline(event.url),
		onTablets: tablets.link,
		onPaper: paper.link,
		oneUse: { link: oneUse.heading, onRound: oneUse.onRound },
		set,
		setWords: parties.set,
		origin: originForOthers(event.url)
	};
};

export const actions: Actions = {
	open: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		await setStatus(event.locals.client(), round.id, 'open');
		redirect(303, `/rounds/${round.id}`);
	},
	close: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		await setStatus(event.locals.client(), round.id, 'closed');
		redirect(303, `/rounds/${round.id}`);
	}
};
