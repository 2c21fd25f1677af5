/** What a person sees first: each project with its newest board and its open rounds. */
import type { Client } from '#data/server/clients.ts';
import { list as listProjects, type Project } from '#data/server/projects.ts';
import { list as listReleases } from '#data/server/releases.ts';
import { countResponses, list as listRounds, type Round } from '#data/server/rounds.ts';
import type { Membership } from '#data/server/workspaces.ts';

export interface RoundSummary extends Round {
	received: number | null;
}

/** Rounds that the person may see, with how many have answered. */
export async function roundsWithCounts(client: Client, projectId: string): Promise<RoundSummary[]> {
	const rounds = await listRounds(client, projectId);
	return Promise.all(
		rounds.map(async (round) => {
			const count = await countResponses(client, round.id);
			return { ...round, received: count.status === 'ok' ? count.received : null };
		})
	);
}

async function summary(client: Client, project: Project) {
	const [rounds, releases] = await Promise.all([roundsWithCounts(client, project.id), listReleases(client, project.id)]);
	return { project, openRounds: rounds.filter((round) => round.status === 'open'), newest: releases[0] ?? null };
}

export async function overview(client: Client, memberships: Membership[]) {
	return Promise.all(
		memberships.map(async ({ workspace, roles }) => ({
			workspace,
			mayDesign: roles.includes('designer'),
			projects: await Promise.all((await listProjects(client, workspace.id)).map((project) => summary(client, project)))
		}))
	);
}
