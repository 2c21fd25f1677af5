/** Answers into a new round, in parts, for designers of its project. Nothing is there before the last call, and then all of it. */
import type { ExportedResponse } from '#domain/export/layout.ts';
import type { Refusal } from '#domain/export/refused.ts';
import { call, json, type Client } from './clients.ts';

export type ImportState = 'running' | 'done' | 'refused' | 'cancelled' | 'failed';
/** What is known of an import. `percent`: null once it has ended. `by`: null when no longer a member. `source`: what its files were called. */
export interface Import {
	id: string;
	by: string | null;
	version: string;
	title: string;
	source: string;
	state: ImportState;
	percent: number | null;
	refusal: Refusal | null;
	/** The round that it became. */
	round: string | null;
	startedAt: string;
}

export interface NewImport {
	projectId: string;
	versionId: string;
	title: string;
	source: string;
}
export const begin = (client: Client, { projectId, versionId, title, source }: NewImport) =>
	call<{ status: 'begun'; id: string } | { status: 'busy' | 'forbidden' | 'invalid' }, 'begin_import'>(client, 'begin_import', { p_project: projectId, p_version: versionId, p_title: title, p_source: source });

/** How many people are sent at a time: what is held in memory. */
export const PART = 250;
/** A person of a file. `place`: which of them, from 0. */
export type ImportedPerson = ExportedResponse & { place: number };
const sent = ({ id, place, language, support, help, simulated, answers }: ImportedPerson) => ({
	person: id, place, language, ...(support ? { support } : {}), ...(help.length > 0 ? { help } : {}), simulated, answers
});

/** `wrong`: which of these cannot be stored (from 0), and which of their answers; nothing of the part is kept then. */
export type Taken = { status: 'running' } | { status: 'wrong'; person: number; problem: string; at?: number } | { status: 'stopped' | 'forbidden' | 'invalid' };
export const people = (client: Client, projectId: string, id: string, part: readonly ImportedPerson[], percent: number) =>
	call<Taken, 'import_people'>(client, 'import_people', { p_project: projectId, p_import: id, p_people: json(part.map(sent)), p_percent: percent });

/** `withdrawn`: at this place of the file (from 0) stands somebody who has taken their answer back here. */
export const finish = (client: Client, projectId: string, id: string, count: number) =>
	call<{ status: 'done'; round: string } | { status: 'withdrawn'; place: number } | { status: 'stopped' | 'forbidden' | 'invalid' }, 'finish_import'>(client, 'finish_import', { p_project: projectId, p_import: id, p_people: count });

export const end = (client: Client, projectId: string, id: string, state: 'refused' | 'cancelled' | 'failed', refusal: Refusal | null = null) =>
	call<{ status: 'ended' | 'stopped' | 'forbidden' | 'invalid' }, 'end_import'>(client, 'end_import', { p_project: projectId, p_import: id, p_state: state, p_refusal: json(refusal) });

/** The latest imports of a project, newest first; others than designers get none. */
export async function ofProject(client: Client, projectId: string): Promise<Import[]> {
	const result = await call<{ status: 'ok'; imports: Import[] } | { status: 'forbidden' }, 'project_imports'>(client, 'project_imports', { p_project: projectId });
	return result.status === 'ok' ? result.imports : [];
}

/** Removes what imports that have broken off have left. */
export async function sweep(client: Client): Promise<void> {
	await call(client, 'sweep_imports');
}
