import { get as getProject } from '#data/server/projects.ts';
import { released } from '#data/server/quotes.ts';
import { get } from '#data/server/releases.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
import { hiddenWords } from '#features/releases/preview.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { unanswered } from '#server/decisions.ts';
import { besideOf } from '#server/releases.ts';
import { senderFor } from '#server/request/sender.ts';
import { clientOf, membershipsOf, notFound } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const found = await get(client, event.params.release);
	if (!found) notFound(event);
	const { boards, quotes, releases: words, rounds, parties, deidentified, decisions, insights, shares, splits, pairings } = messages(event.locals.lang);
	const { release, results, answered } = found;
	const hidden = hiddenWords(results, release.smallestGroup, rounds.release.hidden, event.locals.lang);
	const [project, { files, ...voices }] = await Promise.all([getProject(client, release.projectId), released(client, release.id)]);
	const set = await besideOf(client, found, event.url.searchParams.get('with'));
	const own = (await membershipsOf(event)).find(({ workspace }) => workspace.id === project?.workspaceId);
	const ours = release.n === null || !own ? null : {
		...answered, unanswered: unanswered(results, answered.decisions), release: release.id, t: decisions, today: dayIn(own.workspace.timeZone, new Date()),
		decides: project?.archivedOn === null && own.roles.some((role) => role !== 'owner')
	};
	const toTwice = found.pairing ? pairings.link : null;
	const toGroups = found.split || (release.n !== null && project?.archivedOn === null && own?.roles.includes('designer')) ? splits.link : null;
	// Back towards the answers, for who works with the round.
	const toRound = own?.roles.some((role) => role === 'designer' || role === 'trust_agent') ? words.toRound : null;
	return { ours, toRound, toGroups, toTwice, toInsight: insights.write, toShare: shares.link, toBoard: release.n !== null && own?.roles.includes('designer') ? { href: `/workspaces/${own.workspace.id}/boards/new?release=${release.id}`, label: boards.ofRelease } : null, files: files ? deidentified.link : null, voices: { ...voices, t: quotes.voices }, beside: set && { words: parties.beside, ...set }, release, results: project ? withPicturesIn(results, picturesOf(project.workspaceId)) : results, hidden, project, sender: project && (await senderFor(client, project.workspaceId)), words };
};
