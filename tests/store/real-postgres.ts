/** A PostgreSQL server of our own for the tests, in a temporary folder, where the machine has one to start. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RealPostgres {
	/** A new, empty database on the server. `owner`: reached as a role that owns it and is no superuser, as docs/deploy.md says. */
	newDatabase(owner?: string): Promise<string>;
	/** A new database with every migration in it, where the server began with `from`; otherwise an empty one. */
	newPrepared(): Promise<string>;
	/** Stops the server in order and gives its data folder, which is the caller's from now on. */
	keep(): Promise<string>;
	/** Everything the server has written to its own log. */
	log(): string;
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

interface Options {
	/** Waits for the disk, as a server that people run does; otherwise it is fast and forgets when the machine stops. */
	durable?: boolean;
	/** More settings, as name=value. */
	settings?: string[];
	/** A data folder to begin with a copy of, instead of one that initdb makes. It has the database PREPARED. */
	from?: string;
}

/** The database of a prepared folder that new ones are copied from. */
export const PREPARED = 'prepared';

/** Starts a server of our own in a temporary folder, or says in a sentence why that cannot be done here. */
export async function startPostgres(options: Options = {}): Promise<RealPostgres | string> {
	const started = await tryToStart(options);
	if (typeof started === 'string') console.warn(`No real PostgreSQL for these tests, they are skipped: ${started}`);
	return started;
}

async function tryToStart({ durable = false, settings = [], from }: Options): Promise<RealPostgres | string> {
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
	// `cp -a` keeps the owner, which is not root.
	const [make, ...makeArgs] = from ? ['cp', '-a', from, data] : run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
	const made = spawnSync(make!, makeArgs, { encoding: 'utf8', cwd: '/' });
	if (made.status !== 0) {
		rmSync(folder, { recursive: true, force: true });
		return `${make} failed: ${(made.error?.message ?? made.stderr).trim().split('\n').at(-1)}`;
	}
	const port = await freePort();
	const [server, ...serverArgs] = run('postgres', [
		'-D', data, '-p', String(port), '-k', folder,
		...['listen_addresses=127.0.0.1', ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']), ...settings].flatMap((one) => ['-c', one])
	]);
	const child: ChildProcess = spawn(server!, serverArgs, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
	let log = '';
	child.stderr!.on('data', (chunk) => (log += chunk));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const { default: postgres } = await import('postgres');
	const urlOf = (database: string, role = 'postgres') => `postgres://${role}@127.0.0.1:${port}/${database}`;
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
	const kill = (signal: NodeJS.Signals = 'SIGQUIT') => {
		try {
			process.kill(postmaster, signal);
		} catch {
			// Gone already.
		}
	};
	const atExit = () => kill();
	process.once('exit', atExit);
	const end = async (signal: NodeJS.Signals) => {
		process.off('exit', atExit);
		await sql.end({ timeout: 1 });
		kill(signal);
		await ended;
	};
	let databases = 0;
	return {
		async newDatabase(owner) {
			const name = `store_${++databases}`;
			if (owner) await sql.unsafe(`create role ${owner} login createrole`);
			await sql.unsafe(`create database ${name} owner ${owner ?? 'postgres'}`);
			return urlOf(name, owner);
		},
		async newPrepared() {
			const name = `store_${++databases}`;
			await sql.unsafe(`create database ${name}${from ? ` template ${PREPARED}` : ''}`);
			return urlOf(name);
		},
		log: () => log,
		async keep() {
			await end('SIGINT');
			return data;
		},
		async stop() {
			await end('SIGQUIT');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
