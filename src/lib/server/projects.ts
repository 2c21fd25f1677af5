/** What a person sees first: the next step, open rounds, newest boards, projects. As many calls with one round as with two hundred. */
import type { Client } from '#data/server/clients.ts';
import { all as allProjects } from '#data/server/projects.ts';
import { all as allReleases } from '#data/server/releases.ts';
import { summaries } from '#data/server/rounds.ts';
import { all as allSurveys } from '#data/server/surveys.ts';
import { allMembers, openInvitations, type Membership } from '#data/server/workspaces.ts';
import { nextStep } from '#domain/workspace/next-step.ts';

/** A day's work fits on a screen; the rest is found by its project. */
const MOST_ROUNDS = 6;
const MOST_BOARDS = 4;

export async function overview(client: Client, memberships: Membership[]) {
	const owns = memberships.some(({ roles }) => roles.includes('owner'));
	const designs = memberships.some(({ roles }) => roles.includes('designer'));
	const [projects, rounds, releases, surveys, members] = await Promise.all([
		allProjects(client),
		summaries(client),
		allReleases(client),
		designs ? allSurveys(client) : [],
		owns ? allMembers(client) : []
	]);
	return Promise.all(
		memberships.map(async ({ workspace, roles }) => {
			const ours = projects.filter(({ workspaceId }) => workspaceId === workspace.id);
			const named = new Map(ours.map(({ id, name }) => [id, name]));
			const inProject = <T extends { projectId: string }>(all: T[]) =>
				all.flatMap((one) => (named.has(one.projectId) ? [{ ...one, project: named.get(one.projectId)! }] : []));
			const theirs = inProject(rounds);
			const boards = inProject(releases);
			const open = theirs.filter(({ status }) => status === 'open');
			const [asks] = inProject(surveys).flatMap(({ projectId, project, title, versions }) => (versions[0] ? [{ projectId, project, survey: title, version: versions[0].id }] : []));
			const people = members.filter(({ workspaceId }) => workspaceId === workspace.id);
			const count = new Set(people.map(({ userId }) => userId)).size;
			const now = new Date();
			const invited = roles.includes('owner') && count < 2 ? (await openInvitations(client, workspace.id)).filter(({ expires }) => new Date(expires) > now).length : 0;
			return {
				workspace,
				roles,
				step: nextStep({
					roles,
					projects: ours.length,
					rounds: theirs,
					boards,
					asks: asks ?? null,
					people: roles.includes('owner') ? { roles: people.map(({ role }) => role), count, invited } : null
				}),
				openRounds: open.slice(0, MOST_ROUNDS),
				moreRounds: Math.max(0, open.length - MOST_ROUNDS),
				boards: boards.slice(0, MOST_BOARDS),
				projects: ours.map(({ id, name }) => ({
					id,
					name,
					open: open.filter(({ projectId }) => projectId === id).length,
					newest: boards.find(({ projectId }) => projectId === id) ?? null
				}))
			};
		})
	);
}
