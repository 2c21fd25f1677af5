/**
 * What the store suites stand on: a fresh store on PGlite and, where one can be started, on a real PostgreSQL;
 * people with roles, who came in as people do; a survey, a round and answers from the simulator.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { simulateResponses, type SimulatedResponse } from '#analysis/simulate.ts';
import { whatMatters } from '#analysis/what-matters.ts';
import { anonymousClient, type Client } from '#data/server/clients.ts';
import * as projects from '#data/server/projects.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { openStore, type Store } from '#data/server/store.ts';

// ---------------------------------------------------------------------------------------------- a real PostgreSQL

export interface RealPostgres {
	/** A new, empty database on the server. */
	newDatabase(): Promise<string>;
	stop(): Promise<void>;
}

function findPostgres(): string | null {
	const places = (process.env.PATH ?? '').split(':');
	if (existsSync('/usr/lib/postgresql')) {
		places.push(...readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)).map((v) => `/usr/lib/postgresql/${v}/bin`));
	}
	return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}

/** Starts a server of our own in a temporary folder, or says in a sentence why that cannot be done here. */
export async function startPostgres(): Promise<RealPostgres | string> {
	if (process.env.TEST_POSTGRES === 'off') return 'TEST_POSTGRES=off';
	const bin = findPostgres();
	if (!bin) return 'no initdb and postgres in PATH or /usr/lib/postgresql (apt-get install postgresql)';
	const folder = mkdtempSync(join(tmpdir(), 'store-test-'));
	// initdb refuses to run as root.
	let as: string[] = [];
	if (process.getuid?.() === 0) {
		const uid = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
		if (!uid) return 'running as root and there is no user postgres to start it as';
		chownSync(folder, uid, uid);
		as = ['runuser', '-u', 'postgres', '--'];
	}
	const run = (name: string, args: string[]) => [...as, join(bin, name), ...args];
	const data = join(folder, 'data');
	const [initdb, ...initdbArgs] = run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
	const made = spawnSync(initdb!, initdbArgs, { encoding: 'utf8', cwd: '/' });
	if (made.status !== 0) {
		rmSync(folder, { recursive: true, force: true });
		return `initdb failed: ${(made.error?.message ?? made.stderr).trim().split('\n').at(-1)}`;
	}
	const port = await freePort();
	const [server, ...serverArgs] = run('postgres', [
		'-D', data, '-p', String(port), '-k', folder,
		'-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'
	]);
	const child: ChildProcess = spawn(server!, serverArgs, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
	let log = '';
	child.stderr!.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const { default: postgres } = await import('postgres');
	const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
	const sql = postgres(urlOf('postgres'), { max: 1, onnotice: () => {}, connect_timeout: 2 });
	for (let attempt = 0; ; attempt++) {
		try {
			await sql`select 1`;
			break;
		} catch {
			if (attempt > 100 || child.exitCode !== null) return `postgres did not start: ${log.trim().split('\n').at(-1)}`;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	// Its first line is the postmaster's id: runuser would not pass a signal on.
	const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
	const kill = () => {
		try {
			process.kill(postmaster, 'SIGQUIT');
		} catch {
			// Gone already.
		}
	};
	process.once('exit', kill);
	let made_ = 0;
	return {
		async newDatabase() {
			const name = `store_${++made_}`;
			await sql.unsafe(`create database ${name}`);
			return urlOf(name);
		},
		async stop() {
			process.off('exit', kill);
			await sql.end({ timeout: 1 });
			kill();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

// ---------------------------------------------------------------------------------------------------- both stores

export interface StoreKind {
	/** For the name of a suite: says that it skips, and why. */
	name: string;
	skip: boolean;
	open(): Promise<Store & Required<Pick<Store, 'sql'>>>;
}

type OwnStore = Store & Required<Pick<Store, 'sql'>>;

/** The kinds of store a suite runs on. Call once a file, and `stop` after it. */
export async function storeKinds(): Promise<{ kinds: StoreKind[]; postgres: RealPostgres | null; stop(): Promise<void> }> {
	const postgres = await startPostgres();
	const started = typeof postgres === 'string' ? null : postgres;
	return {
		kinds: [
			{ name: 'PGlite', skip: false, open: async () => (await openStore({})) as OwnStore },
			{
				name: typeof postgres === 'string' ? `PostgreSQL (skipped: ${postgres})` : 'PostgreSQL',
				skip: !started,
				open: async () => (await openStore({ databaseUrl: await started!.newDatabase() })) as OwnStore
			}
		],
		postgres: started,
		stop: async () => started?.stop()
	};
}

// ------------------------------------------------------------------------------------------------------ pgTAP

/** pgTAP's own SQL, out of the bundle that PGlite brings: plain functions, so no package is needed on a server. */
export function pgtapSql(): string {
	const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
	const tar = gunzipSync(readFileSync(join(pglite, 'pgtap.tar.gz')));
	const field = (at: number, length: number) => tar.toString('utf8', at, at + length).split('\0')[0]!;
	for (let at = 0; at + 512 <= tar.length; ) {
		const size = parseInt(field(at + 124, 12), 8) || 0;
		if (/(^|\/)pgtap\.sql$/.test(field(at, 100))) {
			const text = tar.toString('utf8', at + 512, at + 512 + size);
			return `create schema if not exists extensions; set search_path = extensions;\n${text.replace(/^\\.*$/gm, '')}\nreset search_path;`;
		}
		at += 512 + Math.ceil(size / 512) * 512;
	}
	throw new Error('pgtap.sql is not in the bundle');
}

// ------------------------------------------------------------------------------------------------------ people

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

export const content = surveyFromPack('Grums');

/** One workspace with a person a role, a stranger, and `other`: owner and designer of a second workspace. */
export async function makeWorld(store: OwnStore): Promise<World> {
	const owner = await signUp(store, 'owner@example.se');
	const made = await workspaces.createFirst(owner.client, { name: 'Grums', municipality: 'Grums', place: 'Grums' });
	const workspaceId = made.workspace!;
	const join_ = async (role: 'designer' | 'trust_agent' | 'steering') => {
		const person = await signUp(store, `${role}@example.se`);
		const { token } = await workspaces.invite(owner.client, workspaceId, person.email, role);
		const accepted = await workspaces.acceptInvitation(person.client, token!);
		if (accepted.status !== 'accepted') throw new Error(`invitation: ${accepted.status}`);
		return person;
	};
	const designer = await join_('designer');
	const people = {
		owner,
		designer,
		trust_agent: await join_('trust_agent'),
		steering: await join_('steering'),
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

/** `n` made-up people, each with a story of their own; the seed keeps several groups apart. */
export function madeUp(n: number, seed: number): SimulatedResponse[] {
	return simulateResponses(content, { worth: { H0: 1, B1: -1 }, spread: 0.7, equal: 0.05, skip: 0.05 }, n, seed).map((response, i) => {
		const followed = response.answers.find((answer) => answer.kind === 'today');
		return followed?.kind === 'today'
			? { ...response, answers: [...response.answers, { kind: 'story', card: followed.card, text: `Berättelse ${seed}-${i}` }] }
			: response;
	});
}

export async function answer(world: World, code: string, people: SimulatedResponse[]): Promise<void> {
	for (const person of people) {
		const { status } = await responses.save(world.anonymous, { round: code, ...person });
		if (status !== 'saved') throw new Error(`not saved: ${status}`);
	}
}

/** What a designer does: reads the answers, computes, releases. */
export async function release(world: World, round: rounds.Round): Promise<releases.ReleaseResult> {
	const { client } = world.people.designer;
	const all = await responses.readAll(client, round.id);
	const board = whatMatters(content, all, {
		survey: content.title,
		round: round.title,
		openedOn: round.openedOn,
		closedOn: round.closedOn,
		releasedOn: '2026-11-22',
		simulated: all.some((response) => response.simulated),
		smallestGroup: round.smallestGroup
	});
	return releases.create(client, {
		roundId: round.id,
		members: all.map(({ id, revision }) => ({ id, revision })),
		whatMatters: board,
		method: 'test',
		seed: 1
	});
}
