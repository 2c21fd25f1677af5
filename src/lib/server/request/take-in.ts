/** Takes a round's answers in from files: reads them, sends people part by part, and makes the round at the end or nothing at all. */
import { begin, end, finish, PART, people as send, type ImportedPerson, type NewImport, type Taken } from '#data/server/imports.ts';
import type { Client } from '#data/server/clients.ts';
import { readPeople } from '#domain/export/read-stream.ts';
import { Refused, type FileName } from '#domain/export/refused.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { describeError, writeLog } from '#server/log.ts';

/** A person who may be stored, and where each thing about them stands in the files. */
export interface Readable {
	response: Omit<ImportedPerson, 'place'>;
	place: number;
	/** The line of the person, and that of each answer. */
	line: number;
	lines: readonly number[];
}
/** Bytes of a file, and how many there are. */
export interface Source {
	size: number;
	bytes(): AsyncIterable<Uint8Array>;
}

/** Ended by somebody else, or no longer allowed: nothing more is said about it. */
class Stopped extends Error {}

/** Sends everybody, one part ahead, so that the database checks while the next part is read. */
async function sendAll(client: Client, projectId: string, id: string, all: AsyncIterable<Readable>, percent: () => number): Promise<void> {
	let under: Promise<Taken> = Promise.resolve({ status: 'running' });
	let sending: Readable[] = [];
	const places: { place: number; line: number }[] = [];
	const settled = async () => {
		const taken = await under;
		if (taken.status === 'running') return;
		if (taken.status !== 'wrong') throw new Stopped();
		const { line, lines } = sending[taken.person]!;
		// What is wrong with several answers together stands with the first.
		throw new Refused('choices', lines[taken.at ?? 0] ?? line, 'wrong_answer');
	};
	let part: Readable[] = [];
	const flush = async () => {
		await settled();
		sending = part;
		part = [];
		under = send(client, projectId, id, sending.map(({ response, place }) => ({ ...response, place })), percent());
		// Whoever waits for it gets what went wrong.
		under.catch(() => {});
	};
	for await (const one of all) {
		part.push(one);
		places.push({ place: one.place, line: one.line });
		if (part.length === PART) await flush();
	}
	if (part.length > 0) await flush();
	await settled();
	const result = await finish(client, projectId, id, places.length);
	if (result.status === 'withdrawn') throw new Refused('people', places.find(({ place }) => place === result.place)?.line ?? 1, 'withdrawn', 'person');
	if (result.status !== 'done') throw new Stopped();
}

/** The same to the end: whatever happens, nothing half is left, and how it ended is written down. */
async function run(client: Client, projectId: string, id: string, all: AsyncIterable<Readable>, percent: () => number): Promise<void> {
	try {
		await sendAll(client, projectId, id, all, percent);
	} catch (error) {
		const refused = error instanceof Refused ? error.why : null;
		if (!refused && !(error instanceof Stopped)) writeLog('error', 'import', describeError(error));
		// Where the store itself is gone, the import stands still, and is swept.
		await end(client, projectId, id, refused ? 'refused' : 'failed', refused).catch(() => {});
	}
}

/** Bytes that count themselves. */
async function* counted(source: Source, read: (bytes: number) => void): AsyncGenerator<Uint8Array, void> {
	for await (const part of source.bytes()) {
		read(part.byteLength);
		yield part;
	}
}

/** `ended`: when it has come to its end, which is written down and never thrown. */
export type Begun = { status: 'begun'; id: string; ended: Promise<void> } | { status: 'busy' | 'forbidden' | 'invalid' };

/** Begins to take in files of the same shape as ours. */
export async function takeIn(client: Client, asked: NewImport, survey: SurveyContent, files: Record<FileName, Source>): Promise<Begun> {
	const begun = await begin(client, asked);
	if (begun.status !== 'begun') return begun;
	const size = files.people.size + files.choices.size;
	let done = 0;
	const bytes = (file: FileName) => counted(files[file], (n) => void (done += n));
	const all = readPeople(survey, { people: bytes('people'), choices: bytes('choices') });
	// All of it has been read before all of it is there.
	const percent = () => Math.min(99, Math.floor((100 * done) / Math.max(1, size)));
	return { ...begun, ended: run(client, asked.projectId, begun.id, all, percent) };
}
