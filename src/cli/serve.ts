/**
 * The server: the built app over plain http.
 *
 * adapter-node assumes https. Here a request is http unless a trusted proxy says otherwise: one on this machine, or any with
 * TRUST_PROXY=1. Forwarding headers from other senders are dropped.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
// Before the working directory changes: a relative DATA_DIR is relative to the caller's directory.
const dataDir = resolve(process.env.DATA_DIR || join(root, '.data'));
process.chdir(root);

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '0.0.0.0';
const here = `http://localhost:${port}`;
const trustEverybody = process.env.TRUST_PROXY === '1';
const setupCode = (process.env.SETUP_CODE || randomBytes(4).toString('hex')).toUpperCase();

if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT ska vara ett tal mellan 1 och 65535, inte ”${process.env.PORT}”.`);
Object.assign(process.env, {
	DATA_DIR: dataDir,
	SERVER_URL: here,
	SETUP_CODE: setupCode,
	PROTOCOL_HEADER: 'x-true-protocol',
	ADDRESS_HEADER: 'x-true-address',
	// Far above the app's own limits (request/body.ts, request/multipart.ts), which answer with a message.
	BODY_SIZE_LIMIT: '1G',
	DO_NOT_TRACK: '1'
});

function fail(sentence: string): never {
	// Not console.error, which writes to the log (quietLibraries).
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

const ALWAYS = [
	['x-content-type-options', 'nosniff'],
	['x-frame-options', 'DENY'],
	['referrer-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin']
] as const;

/** Stands on other sites' pages, and says who may frame it in its own policy (hooks/framed.ts). */
const EMBEDDED = /^\/share\/[\w-]+\/tiles\/[^/?]+(\?|$)/;

const LOOPBACK = /^(::1|127\.|::ffff:127\.)/;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.split(',')[0]?.trim();
const last = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value)?.split(',').at(-1)?.trim();

/** Sets protocol and address headers, ignoring those of an untrusted sender. */
function setForwardedHeaders(request: IncomingMessage): void {
	const peer = request.socket.remoteAddress ?? '';
	const believed = trustEverybody || LOOPBACK.test(peer);
	const { headers } = request;
	headers['x-true-protocol'] = believed && first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
	headers['x-true-address'] = (believed && last(headers['x-forwarded-for'])) || peer || 'unknown';
}

/** This machine's addresses on the local network, for tablets. */
function networkAddresses(): string[] {
	return Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter((address) => address.family === 'IPv4' && !address.internal)
		.map((address) => `http://${address.address}:${port}`);
}

interface DemoFile {
	url: string;
	code: string;
	users: { role: string; email: string; password: string }[];
}

/** The demo's accounts, with the current address. */
function demo(): DemoFile | null {
	const file = join(dataDir, 'demo.json');
	if (process.env.DATABASE_URL || process.env.SUPABASE_URL || process.env.DEMO === '0' || !existsSync(file)) return null;
	const content = JSON.parse(readFileSync(file, 'utf8')) as DemoFile;
	if (content.url !== here) {
		content.url = here;
		writeFileSync(file, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600 });
	}
	return content;
}

const networks = host === '0.0.0.0' ? networkAddresses() : [];
process.env.NETWORK_URL ||= networks[0] ?? '';

/** As the interface says them. */
const ROLE_NAMES: Record<string, string> = { owner: 'ägare', designer: 'designer', trust_agent: 'tillitsagent', steering: 'styrgrupp' };

function greet(needsOwner: boolean): void {
	const lines = ['', 'Värde för vem? är igång.', '', `  På den här datorn:   ${here}`];
	for (const address of networks) lines.push(`  Surfplattor på nätet: ${address}`);
	const where = process.env.SUPABASE_URL ? 'i Supabase' : process.env.DATABASE_URL ? 'i PostgreSQL' : `i ${dataDir}`;
	lines.push(`  Svaren ligger:       ${where}`, '');
	const found = demo();
	if (found) {
		lines.push(`  Svara med koden:     ${found.code}   (${here}/s/${found.code})`, '', '  Logga in:');
		for (const { role, email, password } of found.users) lines.push(`    ${(ROLE_NAMES[role] ?? role).padEnd(12)} ${email.padEnd(26)} ${password}`);
		lines.push('', `  Står också i ${join(dataDir, 'demo.json')}`, '');
	} else if (needsOwner) {
		lines.push(`  Här finns ingen ägare ännu. Öppna ${here}/setup`, `  Startkod:            ${setupCode}`, '');
	}
	console.log(lines.join('\n'));
}

if (!existsSync(join(root, 'build', 'handler.js'))) fail('Appen är inte byggd. Kör npm start, eller npm run build först.');
console.log('Öppnar databasen (första gången tar det några sekunder) …');

let handler: (request: IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void;
try {
	({ handler } = await import(pathToFileURL(join(root, 'build', 'handler.js')).href));
} catch (error) {
	const failure = error as Error;
	if (failure.constructor.name === 'FolderInUse') fail(`En annan process använder redan ${dataDir}. Stäng den först, eller välj en annan mapp med DATA_DIR.`);
	if (process.env.DATABASE_URL && /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|CONNECT_TIMEOUT|password|authentication|pg_hba|28P01|28000|3D000/.test(String(failure) + (failure as { code?: string }).code)) {
		fail('Det gick inte att nå PostgreSQL på den adress som DATABASE_URL anger. Kolla adress, lösenord, att databasen finns och att pg_hba.conf släpper in användaren.');
	}
	throw error;
}

const server = createServer((request, response) => {
	setForwardedHeaders(request);
	// Static files and the framework's own error responses bypass src/hooks; the app's responses overwrite these.
	for (const [name, value] of ALWAYS) if (name !== 'x-frame-options' || !EMBEDDED.test(request.url ?? '')) response.setHeader(name, value);
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
});
// Node's default of 5 s can close a connection just as a tablet that sends every 5 s reuses it.
server.keepAliveTimeout = 65_000;
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') fail(`Porten ${port} används redan. Välj en annan, till exempel PORT=${port + 1} npm start.`);
	if (error.code === 'EACCES') fail(`Porten ${port} får inte användas av den här användaren. Välj en högre, till exempel PORT=3000.`);
	throw error;
});
server.listen(port, host, async () => {
	// Request a page before reporting that the server runs.
	const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
	const response = await fetch(`http://${own}:${port}/`, { redirect: 'manual' }).catch(() => null);
	greet(response?.headers.get('location') === '/setup');
});

let closing = false;
function close(): void {
	if (closing) return;
	closing = true;
	// Who listens to a room is let go, or the server would wait for them.
	process.emit('vfv:closing' as never, 'SIGTERM' as never);
	server.close(() => {
		process.emit('sveltekit:shutdown' as never, 'SIGTERM' as never);
		setTimeout(() => process.exit(0), 300);
	});
	server.closeIdleConnections();
	// Those that listened are idle a moment later.
	setInterval(() => server.closeIdleConnections(), 100).unref();
	setTimeout(() => process.exit(0), 5000).unref();
}
process.on('disconnect', close);
process.on('SIGTERM', close);
process.on('SIGINT', close);
