/**
 * The demo workspace, made through the same calls as any other by four people with one role each. Passwords are random per
 * installation and written to DATA_DIR/demo.json with mode 0600.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { DEMO_STORIES } from '#content/demo-stories.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { signUp } from '#data/server/accounts.ts';
import { anonymousClient, type Client } from '#data/server/clients.ts';
import { add as addProject } from '#data/server/projects.ts';
import { fillDemo } from '#data/server/responses.ts';
import { get as getRound, open as openRound, setStatus } from '#data/server/rounds.ts';
import { UNFINISHED, type Store } from '#data/server/store.ts';
import { publishNew } from '#data/server/surveys.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { ROLES, type Role } from '#domain/workspace/roles.ts';
import { releaseRound } from '#server/releases.ts';
import { actOn, approveStories } from './inside.ts';

export interface DemoFile {
	url: string;
	code: string;
	codeAllKinds: string;
	users: { role: Role; email: string; password: string }[];
}

/** The earlier round: 48 people; someone to talk to and a home of one's own lead clearly. */
const SPRING: ChoiceModel = {
	worth: { H0: 0.2, H1: 1.5, H2: -0.6, B0: 1.35, B1: 0.4, B2: -0.5, E0: -0.8, E1: 0.5, E2: -0.3, S0: 0.3, S1: 0.65, S2: -0.2 },
	today: { H0: 1, H1: 1.6, H2: 1.4, B0: 0.6, B1: 2.3, B2: 1.7, E0: 1, E1: 0.8, E2: 1.3, S0: 0.5, S1: 1.4, S2: 0.7 },
	spread: 1,
	equal: 0.02,
	skip: 0.02
};

/** The open round: coordinated help has become more important. */
const AUTUMN: ChoiceModel = {
	...SPRING,
	worth: { ...SPRING.worth, H1: 1.2, S0: 1.3, B0: 0.9, H2: -0.4 }
};

const SEED_SPRING = 20260415;
const SEED_AUTUMN = 20261102;

function must<T extends { status: string }>(what: string, result: T, ...good: string[]): T {
	if (!good.includes(result.status)) throw new Error(`The demo could not be made: ${what} said ${result.status}`);
	return result;
}

async function newPerson(store: Store, role: Role): Promise<{ client: Client; email: string; password: string }> {
	const client = anonymousClient(store);
	const email = `${role.replace('_', '-')}@exempel.se`;
	const password = randomBytes(9).toString('base64url');
	const result = await signUp(client, email, password);
	if (result !== 'signed_in') throw new Error(`The demo could not be made: signing up the ${role} said ${result}`);
	return { client, email, password };
}

/** Replaces the ids and withdrawal codes of generated responses by random ones, which are not in the source code. */
const withRandomIds = <R extends { id: string; withdrawalCode: string }>(responses: R[]): R[] =>
	responses.map((response) => ({ ...response, id: randomUUID(), withdrawalCode: newWithdrawalCode() }));

/** Fills an empty store. After an interruption a marker file remains, and the next start empties the folder first. */
export async function seedDemo(store: Store, dataDir: string, url = ''): Promise<DemoFile> {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	writeFileSync(join(dataDir, UNFINISHED), '');
	const people = new Map<Role, Awaited<ReturnType<typeof newPerson>>>();
	for (const role of ROLES) people.set(role, await newPerson(store, role));
	const owner = people.get('owner')!.client;
	const designer = people.get('designer')!.client;

	const made = must(
		'the workspace',
		await workspaces.createFirst(owner, { name: 'Tillitsbyrån i Grums', municipality: 'Grums kommun', place: 'Grums' }),
		'created'
	);
	const workspaceId = made.workspace!;
	await workspaces.update(owner, workspaceId, { controller: 'kommunstyrelsen i Grums (exempel)' });
	for (const role of ROLES) {
		if (role === 'owner') continue;
		const person = people.get(role)!;
		const invited = must('the invitation', await workspaces.invite(owner, workspaceId, person.email, role), 'created');
		must('accepting', await workspaces.acceptInvitation(person.client, invited.token!), 'accepted');
	}
	// The first owner of a workspace is also its designer; in the demo each person has one role.
	const self = (await workspaces.members(owner, workspaceId)).find((member) => member.role === 'owner')!;
	must('one role each', await workspaces.removeMember(owner, workspaceId, self.userId, 'designer'), 'removed');

	const project = await addProject(designer, workspaceId, 'Unga vuxna i Grums');
	if (!project) throw new Error('The demo could not be made: no project');
	const content = surveyFromPack('Grums');
	const surveyVersionId = await publishNew(designer, { workspaceId, projectId: project.id }, content);
	const place = { workspaceId, projectId: project.id, surveyVersionId, isDemo: true };

	const spring = await openRound(designer, { ...place, title: 'Våren 2026', openedOn: '2026-04-15' });
	must('the first answers', await fillDemo(designer, spring!.id, withRandomIds(simulateResponses(content, { ...SPRING, stories: DEMO_STORIES }, 48, SEED_SPRING))), 'saved');
	await setStatus(designer, spring!.id, 'closed');
	await approveStories(designer, spring!.id);
	const first = await releaseRound(designer, (await getRound(designer, spring!.id))!);
	if (first.status !== 'released') throw new Error(`The demo could not be made: the first release said ${first.status}`);
	await actOn({ designer, steering: people.get('steering')!.client }, { workspaceId, projectId: project.id, roundId: spring!.id, releaseId: first.release });

	const autumn = await openRound(designer, { ...place, title: 'Hösten 2026' });
	must('the new answers', await fillDemo(designer, autumn!.id, withRandomIds(simulateResponses(content, AUTUMN, 60, SEED_AUTUMN))), 'saved');

	const allKinds = await publishNew(designer, { workspaceId, projectId: project.id }, allKindsFromPack('Grums'));
	const tryOut = await openRound(designer, { ...place, surveyVersionId: allKinds, title: 'Prova alla frågesätt' });

	const demo: DemoFile = {
		url,
		code: autumn!.code,
		codeAllKinds: tryOut!.code,
		users: ROLES.map((role) => ({ role, email: people.get(role)!.email, password: people.get(role)!.password }))
	};
	const file = join(dataDir, 'demo.json');
	if (existsSync(file)) chmodSync(file, 0o600);
	writeFileSync(file, `${JSON.stringify(demo, null, '\t')}\n`, { mode: 0o600 });
	rmSync(join(dataDir, UNFINISHED));
	return demo;
}
