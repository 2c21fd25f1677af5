/**
 * The third store: the same code over the network against a Supabase. Here its place is taken by Supabase Lite behind
 * a real HTTP server, which speaks the same two APIs; hosted Supabase itself is not reachable from a test.
 */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { current, signIn, signUp } from '#data/server/accounts.ts';
import { anonymousClient, type Client } from '#data/server/clients.ts';
import { openEmbedded, type Embedded } from '#data/server/embedded.ts';
import { add } from '#data/server/projects.ts';
import { create, get } from '#data/server/releases.ts';
import { readAll, roundPackage, save, withdraw } from '#data/server/responses.ts';
import { open, summaries, type Round } from '#data/server/rounds.ts';
import { openStore, type Store } from '#data/server/store.ts';
import { publishNew } from '#data/server/surveys.ts';
import { createFirst } from '#data/server/workspaces.ts';
import { content, madeUp, resultsOf } from './people.ts';
import { prepared } from './prepared-memory.ts';

let behind: Embedded;
let server: Server;
let store: Store;
const asked = new Set<string>();

beforeAll(async () => {
	behind = await openEmbedded({ prepared: prepared(), mailer: { delivers: false, send: async () => {} } });
	server = createServer(async (request, response) => {
		asked.add(request.url!.split('/').slice(0, 3).join('/'));
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const answer = await behind.fetch(
			new Request(`http://${request.headers.host}${request.url}`, {
				method: request.method,
				headers: request.headers as Record<string, string>,
				body: chunks.length > 0 ? Buffer.concat(chunks) : undefined
			})
		);
		response.writeHead(answer.status, Object.fromEntries(answer.headers));
		response.end(Buffer.from(await answer.arrayBuffer()));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as { port: number };
	store = await openStore({ supabaseUrl: `http://127.0.0.1:${port}`, supabaseKey: behind.publishableKey });
});
afterAll(async () => {
	server.close();
	await behind.close();
});

async function release(client: Client, round: Round) {
	const all = await readAll(client, round.id);
	return create(client, { roundId: round.id, members: all.map(({ id, revision }) => ({ id, revision })), results: resultsOf(content, all) });
}

test('the main job over HTTP: first owner, survey, answers, release, results, withdrawal', async () => {
	expect(store.kind).toBe('supabase');
	const designer = anonymousClient(store);
	expect(await signUp(designer, 'designer@exempel.se', 'ett-långt-lösenord')).toBe('signed_in');
	const made = await createFirst(designer, { name: 'W', municipality: 'K', place: 'Grums' });
	expect(made.status).toBe('created');
	const project = (await add(designer, made.workspace!, 'P'))!;
	const surveyVersionId = await publishNew(designer, { workspaceId: made.workspace!, projectId: project.id }, content);
	const round = (await open(designer, { workspaceId: made.workspace!, projectId: project.id, surveyVersionId, title: 'R' }))!;

	const device = anonymousClient(store);
	expect((await roundPackage(device, round.code)).status).toBe('open');
	const people = madeUp(8, 1);
	for (const person of people) expect((await save(device, { round: round.code, ...person })).status).toBe('saved');
	const result = await release(designer, round);
	expect(result.status).toBe('released');
	const shown = await get(designer, (result as { release: string }).release);
	expect(shown?.release.n).toBe(8);
	expect(shown?.results.find(({ question }) => question === 'order')).toMatchObject({ content: { n: 8 }, since: { number: 1 } });
	expect(await summaries(designer, project.id)).toMatchObject([{ title: 'R', received: 8, simulated: 0 }]);

	// A stranger's own session reaches neither the board nor an answer.
	const stranger = anonymousClient(store);
	expect(await signUp(stranger, 'annan@exempel.se', 'ett-annat-lösenord')).toBe('signed_in');
	expect(await get(stranger, (result as { release: string }).release)).toBeNull();
	expect((await stranger.from('responses').select('id')).data).toBeNull();
	expect(await readAll(stranger, round.id)).toEqual([]);

	expect((await withdraw(device, people[0]!.withdrawalCode)).status).toBe('withdrawn');
	expect((await release(designer, round)).status).toBe('too_small_difference');
	const again = anonymousClient(store);
	expect(await signIn(again, 'designer@exempel.se', 'fel-lösenord')).toBe('wrong');
	expect(await signIn(again, 'designer@exempel.se', 'ett-långt-lösenord')).toBe('signed_in');
	expect((await current(again))?.email).toBe('designer@exempel.se');
	expect([...asked].sort()).toEqual(['/auth/v1', '/rest/v1']);
});

test('a Supabase without a key is refused with a sentence', async () => {
	await expect(openStore({ supabaseUrl: 'https://example.invalid' })).rejects.toThrow('SUPABASE_PUBLISHABLE_KEY');
});
