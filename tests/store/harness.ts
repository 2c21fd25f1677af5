/**
 * What the store suites stand on: a fresh store on PGlite and, where one can be started, on a real PostgreSQL;
 * people with roles, who came in as people do; a survey of all kinds, a round and made-up answers.
 */
import { anonymousClient, type Client } from '#data/server/clients.ts';
import * as projects from '#data/server/projects.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { openStore, type Store } from '#data/server/store.ts';
import { SOAK } from '../soak.ts';
import { content, resultsOf, type MadeUp } from './people.ts';
import { preparedCluster } from './prepared.ts';
import { prepared } from './prepared-memory.ts';
import { startPostgres, type RealPostgres } from './real-postgres.ts';

export { content, madeUp, type MadeUp } from './people.ts';

/** A store whose database is ours. */
export type OwnStore = Store & Required<Pick<Store, 'sql'>>;

export interface StoreKind {
	/** For the name of a suite: says that it skips, and why. */
	name: string;
	skip: boolean;
	open(): Promise<OwnStore>;
}

/**
 * The kinds of store a suite runs on. Call once a file, and `stop` after it. `embedded`: in the short form on the embedded one
 * alone, where the same SQL says the same on both; pgTAP, and what happens at the same moment, runs on both in either form.
 */
export async function storeKinds(inShort: 'both' | 'embedded' = 'both'): Promise<{ kinds: StoreKind[]; postgres: RealPostgres | null; stop(): Promise<void> }> {
	const postgres = inShort === 'embedded' && !SOAK ? 'only in the long form' : await startPostgres({ from: preparedCluster() });
	const started = typeof postgres === 'string' ? null : postgres;
	return {
		kinds: [
			{ name: 'PGlite', skip: false, open: async () => (await openStore({ prepared: prepared() })) as OwnStore },
			{
				name: typeof postgres === 'string' ? `PostgreSQL (skipped: ${postgres})` : 'PostgreSQL',
				skip: !started,
				open: async () => (await openStore({ databaseUrl: await started!.newPrepared() })) as OwnStore
			}
		].slice(0, inShort === 'embedded' && !SOAK ? 1 : 2),
		postgres: started,
		stop: async () => started?.stop()
	};
}

export const PASSWORD = 'ett långt lösenord';
export interface Person {
	client: Client;
	id: string;
	email: string;
	token: string;
}

/** A new account, signed in. A member of nothing. */
export async function signUp(store: Store, email: string): Promise<Person> {
	const client = anonymousClient(store);
	const { data, error } = await client.auth.signUp({ email, password: PASSWORD });
	if (error || !data.session) throw new Error(`sign-up failed: ${error?.message}`);
	return { client, id: data.user!.id, email, token: data.session.access_token };
}

export interface World {
	workspaceId: string;
	projectId: string;
	versionId: string;
	/** `owner` is only that; the roles are given by invitation. */
	people: Record<'owner' | 'designer' | 'trust_agent' | 'steering' | 'stranger' | 'other', Person>;
	anonymous: Client;
}

/** One workspace with a person a role, a stranger, and `other`: owner and designer of a second workspace. */
export async function makeWorld(store: OwnStore): Promise<World> {
	const owner = await signUp(store, 'owner@example.se');
	const made = await workspaces.createFirst(owner.client, { name: 'Grums', municipality: 'Grums', place: 'Grums' });
	const workspaceId = made.workspace!;
	const bring = async (role: 'designer' | 'trust_agent' | 'steering') => {
		const person = await signUp(store, `${role}@example.se`);
		const { token } = await workspaces.invite(owner.client, workspaceId, person.email, role);
		const accepted = await workspaces.acceptInvitation(person.client, token!);
		if (accepted.status !== 'accepted') throw new Error(`invitation: ${accepted.status}`);
		return person;
	};
	const designer = await bring('designer');
	const people = {
		owner,
		designer,
		trust_agent: await bring('trust_agent'),
		steering: await bring('steering'),
		stranger: await signUp(store, 'stranger@example.se'),
		other: await signUp(store, 'other@example.se')
	};
	await workspaces.removeMember(owner.client, workspaceId, owner.id, 'designer');
	// Nobody can make a second workspace through the API, so this one comes from the database's owner.
	await store.sql(`with w as (insert into public.workspaces (name) values ('Annan') returning id)
		insert into public.members (workspace_id, user_id, role, email)
		select w.id, '${people.other.id}', role, 'other@example.se' from w, unnest(array['owner', 'designer']) role`);
	const project = (await projects.add(designer.client, workspaceId, 'Unga vuxna'))!;
	const versionId = await surveys.publishNew(designer.client, { workspaceId, projectId: project.id }, content);
	return { workspaceId, projectId: project.id, versionId, people, anonymous: anonymousClient(store) };
}

export async function openRound(world: World, isDemo = false): Promise<rounds.Round> {
	const { workspaceId, projectId, versionId } = world;
	return (await rounds.open(world.people.designer.client, { workspaceId, projectId, surveyVersionId: versionId, title: 'Hösten', isDemo }))!;
}

export async function answer(world: World, code: string, people: MadeUp[]): Promise<void> {
	for (const person of people) {
		const { status } = await responses.save(world.anonymous, { round: code, ...person });
		if (status !== 'saved') throw new Error(`not saved: ${status}`);
	}
}

/** What a designer does: reads the answers, computes, releases. */
export async function release(world: World, round: rounds.Round): Promise<releases.ReleaseResult> {
	const { client } = world.people.designer;
	const all = await responses.readAll(client, round.id);
	return releases.create(client, {
		roundId: round.id,
		members: all.map(({ id, revision }) => ({ id, revision })),
		results: resultsOf(content, all, round.smallestGroup)
	});
}
