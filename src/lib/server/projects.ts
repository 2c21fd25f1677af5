/** What a person sees first: the next step, open rounds, newest boards, projects. As many calls with one round as with two hundred. */
import { latest } from '#data/server/boards.ts';
import type { Client } from '#data/server/clients.ts';
import { all as allProjects } from '#data/server/projects.ts';
import { all as allReleases } from '#data/server/releases.ts';
import { summaries } from '#data/server/rounds.ts';
import { allMembers, invitedTo, type Membership } from '#data/server/workspaces.ts';
import { releasesOf } from '#domain/board/board.ts';
import { byDay, UNDER_WAY } from '#domain/decision/decision.ts';
import { nextStep } from '#domain/workspace/next-step.ts';
import { dayIn } from '#ui/day.ts';
import { listed } from './insights.ts';

/** A day's work fits on a screen; the rest is found by its project. */
const MOST_ROUNDS = 6;
const MOST_BOARDS = 4;
const MOST_DECISIONS = 5;
const MOST_INSIGHTS = 5;
const MOST_PROJECTS = 12;

export async function overview(client: Client, memberships: Membership[]) {
	const owns = memberships.some(({ roles }) => roles.includes('owner'));
	const [projects, rounds, releases, members] = await Promise.all([
		allProjects(client),
		summaries(client),
		allReleases(client),
		owns ? allMembers(client) : []
	]);
	const peopleOf = (id: string) => new Set(members.flatMap(({ workspaceId, userId }) => (workspaceId === id ? [userId] : []))).size;
	const alone = memberships.filter(({ workspace, roles }) => roles.includes('owner') && peopleOf(workspace.id) < 2).map(({ workspace }) => workspace.id);
	// Who is alone has nobody to compose a board for, and somebody to invite.
	const [written, invited, published] = await Promise.all([
		listed(client, projects.flatMap(({ insights }) => insights.filter(({ state }) => state !== 'outdated').map(({ id }) => id))),
		alone.length > 0 ? invitedTo(client, alone) : new Map<string, number>(),
		alone.length > 0 ? [] : latest(client)
	]);
	return memberships.map(({ workspace, roles }) => {
		const ours = projects.filter(({ workspaceId }) => workspaceId === workspace.id);
		const named = new Map(ours.map(({ id, name }) => [id, name]));
		const inProject = <T extends { projectId: string }>(all: T[]) =>
			all.flatMap((one) => (named.has(one.projectId) ? [{ ...one, project: named.get(one.projectId)! }] : []));
		const theirs = inProject(rounds);
		const boards = inProject(releases);
		const open = theirs.filter(({ status }) => status === 'open');
		const coming = theirs.filter(({ status }) => status === 'coming').sort((a, b) => a.openedOn.localeCompare(b.openedOn));
		const [asks] = ours
			.flatMap(({ id, name, surveys }) => surveys.map((one) => ({ ...one, projectId: id, project: name })))
			.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
			.flatMap(({ projectId, project, title, versions }) => {
				const [newest] = [...versions].sort((a, b) => b.number - a.number);
				return newest ? [{ projectId, project, survey: title, version: newest.id }] : [];
			});
		const waiting = byDay(ours.flatMap(({ decisions }) => decisions).filter(({ state }) => UNDER_WAY.includes(state)));
		/** Those that ask, and those that are not anchored yet. */
		const insights = inProject(written).filter(({ asks, state }) => asks || state === 'draft');
		const people = members.filter(({ workspaceId }) => workspaceId === workspace.id);
		return {
			workspace,
			roles,
			step: nextStep({
				roles,
				projects: ours.length,
				rounds: theirs,
				boards,
				composed: published.filter(({ workspaceId }) => workspaceId === workspace.id).map(({ boardId, title, publishedOn, tiles }) => ({ boardId, title, publishedOn, releases: releasesOf(tiles) })),
				asks: asks ?? null,
				people: roles.includes('owner') ? { roles: people.map(({ role }) => role), count: peopleOf(workspace.id), invited: invited.get(workspace.id) ?? 0 } : null
			}),
			openRounds: open.slice(0, MOST_ROUNDS),
			moreRounds: Math.max(0, open.length - MOST_ROUNDS),
			/** The next to open first. */
			comingRounds: coming.slice(0, MOST_ROUNDS),
			boards: boards.slice(0, MOST_BOARDS),
			decisions: waiting.slice(0, MOST_DECISIONS),
			moreDecisions: Math.max(0, waiting.length - MOST_DECISIONS),
			insights: insights.slice(0, MOST_INSIGHTS),
			moreInsights: Math.max(0, insights.length - MOST_INSIGHTS),
			today: dayIn(workspace.timeZone, new Date()),
			projects: ours.slice(0, MOST_PROJECTS).map(({ id, name }) => ({
				id,
				name,
				open: open.filter(({ projectId }) => projectId === id).length,
				newest: boards.find(({ projectId }) => projectId === id) ?? null
			}))
		};
	});
}
