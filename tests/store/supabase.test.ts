/**
 * The third store: the same code over the network against a Supabase. Here its place is taken by Supabase Lite behind
 * a real HTTP server, which speaks the same two APIs; hosted Supabase itself is not reachable from a test.
 */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateResponses } from '#analysis/simulate.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { current, signIn, signUp } from '#data/server/accounts.ts';
import { anonymousClient } from '#data/server/clients.ts';
import { openEmbedded, type Embedded } from '#data/server/embedded.ts';
import { add } from '#data/server/projects.ts';
import { board } from '#data/server/releases.ts';
import { roundPackage, save, withdraw } from '#data/server/responses.ts';
import { open } from '#data/server/rounds.ts';
import { openStore, type Store } from '#data/server/store.ts';
import { publishNew } from '#data/server/surveys.ts';
import { createFirst } from '#data/server/workspaces.ts';
import { releaseRound } from '#server/releases.ts';
import type { Answer } from '#domain/response/response.ts';

let behind: Embedded;
let server: Server;
let store: Store;
const asked = new Set<string>();

beforeAll(async () => {
	behind = await openEmbedded({ mailer: { delivers: false, send: async () => {} } });
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

test('the main job over HTTP: first owner, survey, answers, release, board, withdrawal', async () => {
	expect(store.kind).toBe('supabase');
	const designer = anonymousClient(store);
	expect(await signUp(designer, 'designer@exempel.se', 'ett-långt-lösenord')).toBe('signed_in');
	const made = await createFirst(designer, { name: 'W', municipality: 'K', place: 'Grums' });
	expect(made.status).toBe('created');
	const project = (await add(designer, made.workspace!, 'P'))!;
	const content = surveyFromPack('Grums');
	const surveyVersionId = await publishNew(designer, { workspaceId: made.workspace!, projectId: project.id }, content);
	const round = (await open(designer, { workspaceId: made.workspace!, projectId: project.id, surveyVersionId, title: 'R' }))!;

	const device = anonymousClient(store);
	expect((await roundPackage(device, round.code)).status).toBe('open');
	const people = simulateResponses(content, { worth: { H1: 1 }, spread: 1, equal: 0, skip: 0 }, 8, 1);
	for (const person of people) expect((await save(device, { round: round.code, ...person, answers: person.answers as Answer[] })).status).toBe('saved');
	const result = await releaseRound(designer, round);
	expect(result.status).toBe('released');
	const shown = await board(designer, (result as { release: string }).release);
	expect(shown?.release.n).toBe(8);
	expect(shown?.whatMatters.suppressed).toBe(false);

	// A stranger's own session reaches neither the board nor an answer.
	const stranger = anonymousClient(store);
	expect(await signUp(stranger, 'annan@exempel.se', 'ett-annat-lösenord')).toBe('signed_in');
	expect(await board(stranger, (result as { release: string }).release)).toBeNull();
	expect((await stranger.from('responses').select('id')).data).toEqual([]);

	expect((await withdraw(device, people[0]!.withdrawalCode)).status).toBe('withdrawn');
	expect((await releaseRound(designer, round)).status).toBe('too_small_difference');
	const again = anonymousClient(store);
	expect(await signIn(again, 'designer@exempel.se', 'fel-lösenord')).toBe(false);
	expect(await signIn(again, 'designer@exempel.se', 'ett-långt-lösenord')).toBe(true);
	expect((await current(again))?.email).toBe('designer@exempel.se');
	expect([...asked].sort()).toEqual(['/auth/v1', '/rest/v1']);
});

test('a Supabase without a key is refused with a sentence', async () => {
	await expect(openStore({ supabaseUrl: 'https://example.invalid' })).rejects.toThrow('SUPABASE_PUBLISHABLE_KEY');
});
