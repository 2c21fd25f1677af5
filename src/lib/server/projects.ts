/** What a person sees first: each project with its newest release and its open rounds. As many calls with one round as with two hundred. */
import type { Client } from '#data/server/clients.ts';
import { all as allProjects } from '#data/server/projects.ts';
import { all as allReleases } from '#data/server/releases.ts';
import { summaries } from '#data/server/rounds.ts';
import type { Membership } from '#data/server/workspaces.ts';

export async function overview(client: Client, memberships: Membership[]) {
	const [projects, rounds, releases] = await Promise.all([allProjects(client), summaries(client), allReleases(client)]);
	return memberships.map(({ workspace, roles }) => ({
		workspace,
		mayDesign: roles.includes('designer'),
		projects: projects
			.filter(({ workspaceId }) => workspaceId === workspace.id)
			.map((project) => ({
				project,
				openRounds: rounds.filter(({ projectId, status }) => projectId === project.id && status === 'open'),
				newest: releases.find(({ projectId }) => projectId === project.id) ?? null
			}))
	}));
}
