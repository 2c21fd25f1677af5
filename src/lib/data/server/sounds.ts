/** Recorded sound for a published version's texts. */
import { call, rowsOf, type Client } from './clients.ts';

/** A recording without its bytes. */
export interface Sound {
	place: string;
	digest: string;
	mime: string;
	size: number;
}

/** The recordings by language, and by the place of their text. Row level security says for whom. */
export async function list(client: Client, versionId: string): Promise<Map<string, Map<string, Sound>>> {
	const result = await client.from('survey_sounds').select('language, place, digest, mime, size').eq('survey_version_id', versionId);
	const found = new Map<string, Map<string, Sound>>();
	for (const { language, ...sound } of rowsOf('sounds.list', result)) found.set(language, (found.get(language) ?? new Map()).set(sound.place, sound));
	return found;
}

interface ForText {
	versionId: string;
	language: string;
	place: string;
}

/** Puts a recording in its place, instead of an older one. Whether it is sound is read from the bytes. */
export function add(client: Client, { versionId, language, place }: ForText, bytes: Uint8Array) {
	return call<{ status: 'saved' | 'forbidden' | 'too_large' | 'not_sound' }, 'add_survey_sound'>(client, 'add_survey_sound', {
		p_version: versionId,
		p_language: language,
		p_place: place,
		p_base64: Buffer.from(bytes).toString('base64')
	});
}

/** False when there is none, or the person may not. */
export async function remove(client: Client, { versionId, language, place }: ForText): Promise<boolean> {
	const result = await client.from('survey_sounds').delete().eq('survey_version_id', versionId).eq('language', language).eq('place', place).select('id');
	return rowsOf('sounds.remove', result).length === 1;
}

export interface SoundFile {
	mime: string;
	bytes: Uint8Array<ArrayBuffer>;
}

type Stored<Without extends string> = { status: 'found'; mime: string; base64: string } | { status: Without };

const fileOf = <Without extends string>(found: Stored<Without>): SoundFile | Without =>
	'base64' in found ? { mime: found.mime, bytes: new Uint8Array(Buffer.from(found.base64, 'base64')) } : found.status;

/** For staff. */
export async function read(client: Client, versionId: string, digest: string) {
	return fileOf(await call<Stored<'no_sound'>, 'survey_sound'>(client, 'survey_sound', { p_version: versionId, p_digest: digest }));
}

/** For a device. `unknown` = no such round; `no_sound` also when the round is closed. */
export async function readForRound(client: Client, code: string, digest: string) {
	return fileOf(await call<Stored<'no_sound' | 'unknown'>, 'round_sound'>(client, 'round_sound', { p_code: code, p_digest: digest }));
}
