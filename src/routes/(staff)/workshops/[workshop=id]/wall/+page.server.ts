import { version } from '$app/env';
import { get as getProject } from '#data/server/projects.ts';
import { several } from '#data/server/releases.ts';
import { countResponses } from '#data/server/rounds.ts';
import { get, watch } from '#data/server/workshops.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { weighedOf } from '#features/workshops/weigh/shown.ts';
import { messages } from '#i18n/index.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, notFound, requireAccount, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const workshop = await get(client, event.params.workshop);
	const project = workshop && (await getProject(client, workshop.projectId));
	if (!workshop || !project) notFound(event);
	await requireRole(event, project.workspaceId);
	const first = await watch(client, workshop.id);
	if (first.status !== 'ok') notFound(event);
	const words = messages(event.locals.lang);
	const { workshopWall, workshopCards } = words;
	// What the room weighs now, and the time before that it is laid beside: as their releases tell them.
	const { step: at, weighings } = roomOf(workshop.plan, first.acts);
	const step = workshop.plan.steps.find(({ id }) => id === at);
	const asked = workshop.plan.steps.filter(({ id }) => id === step?.again || id === at).flatMap(({ id, name }) => (weighings[id] ? [{ name, ...weighings[id] }] : []));
	const told = await several(client, asked.flatMap(({ release }) => release ?? []));
	const weighed = asked.flatMap(({ name, release }) => told.filter((one) => one.release.id === release).flatMap((one) => weighedOf(name, one, words, event.locals.lang, told.length > 1) ?? []));
	const running = weighings[at];
	const counted = running && !running.release ? await countResponses(client, running.round) : null;
	return {
		words: { wall: workshopWall, cards: workshopCards, weigh: words.workshopWeigh.wall, releases: words.releases }, madeUp: words.staff.madeUp,
		weighed, weighs: running ? { step: at, open: running.release === null } : null, answered: counted?.status === 'ok' ? counted.received : null,
		lang: event.locals.lang,
		workshop: { id: workshop.id, title: workshop.title, code: workshop.code, heldOn: workshop.heldOn },
		plan: workshop.plan,
		project: project.name,
		leads: workshop.leaders.includes((await requireAccount(event)).id),
		sender: await senderFor(client, project.workspaceId),
		site: originForOthers(event.url),
		made: Date.now(),
		first,
		version
	};
};
