/**
 * A process for killed.test.ts: `node work-until-killed.ts import|export <folder>`. Says `under way` when it is in the middle, and
 * waits there to be killed.
 */
import * as imports from '#data/server/imports.ts';
import { openStore } from '#data/server/store.ts';
import { layoutOf } from '#domain/export/layout.ts';
import { download } from '#server/request/download.ts';
import { takeIn, type Source } from '#server/request/take-in.ts';
import { answer, content, madeUp, makeWorld, openRound, type OwnStore } from './harness.ts';
import { filesOf } from './random-files.ts';

const [what, dataDir] = process.argv.slice(2) as ['import' | 'export', string];
const store = (await openStore({ dataDir })) as OwnStore;
const world = await makeWorld(store);
const designer = world.people.designer.client;
const layout = layoutOf(content, { words: false });
const underWay = () => void process.stdout.write('under way\n');
setInterval(() => {}, 1000);

if (what === 'export') {
	const round = await openRound(world);
	await answer(world, round.code, madeUp(8, 1));
	const stream = (await download(designer, { roundId: round.id, layout, file: 'people', format: { kind: 'csv', separator: ';' } })) as ReadableStream<Uint8Array>;
	await stream.getReader().read();
	underWay();
} else {
	const people = madeUp(800, 2).map(({ id, answers }) => ({
		id, revision: 1, simulated: false, language: 'sv', support: null, help: [], answers: answers.filter((one) => !('text' in one))
	}));
	const files = filesOf(layout, people, { kind: 'csv', separator: ';' });
	const all = (text: string): Source => ({ size: text.length, async *bytes() { yield new TextEncoder().encode(text); } });
	const stuck: Source = {
		size: files.choices.length,
		async *bytes() {
			yield new TextEncoder().encode(files.choices.slice(0, files.choices.length * 0.8));
			// Until some have been taken.
			while ((await store.sql<{ n: number }>('select count(*)::int as n from private.import_people'))[0]!.n === 0) await new Promise((done) => setTimeout(done, 20));
			underWay();
			await new Promise(() => {});
		}
	};
	await takeIn(designer, { projectId: world.projectId, versionId: world.versionId, title: 'Inläst', source: 'people.csv' } satisfies imports.NewImport, content, { people: all(files.people), choices: stuck });
}
