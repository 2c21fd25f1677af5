/** Drafts that people have put aside to go on with elsewhere. The database knows pictures as numbers, everybody else by name. */
import type { ParkedDraft } from '#domain/response/parked.ts';
import { CODE_PICTURES, type CodePicture } from '#domain/response/pictures.ts';
import { call, type Client } from './clients.ts';

export type ParkResult =
	| { status: 'parked'; pictures: CodePicture[] }
	/** `sent` and `withdrawn`: the response has been stored, or taken back; `full`: the round has no room for more just now. */
	| { status: 'unknown' | 'closed' | 'withdrawn' | 'sent' | 'full' | 'invalid' };

/** Puts a draft aside, in the place of an earlier one with the same id, which keeps its pictures. */
export async function park(client: Client, round: string, draft: ParkedDraft): Promise<ParkResult> {
	const result = await call<{ status: ParkResult['status']; pictures?: number[] }, 'park_draft'>(client, 'park_draft', { p_code: round, p_draft: draft });
	return result.status === 'parked' ? { status: 'parked', pictures: result.pictures!.map((n) => CODE_PICTURES[n]!) } : { status: result.status };
}

export type TakeUpResult = { status: 'found'; draft: ParkedDraft } | { status: 'unknown' | 'closed' | 'wrong' | 'too_many_wrong' | 'invalid' };

/** What three pictures stand for. It stays where it is. */
export function takeUp(client: Client, round: string, pictures: readonly CodePicture[]): Promise<TakeUpResult> {
	return call<TakeUpResult, 'take_up_draft'>(client, 'take_up_draft', { p_code: round, p_pictures: pictures.map((name) => CODE_PICTURES.indexOf(name)) });
}

/** Removes what was put aside under a response's id. The same answer whether there was anything. */
export function removeParked(client: Client, round: string, id: string): Promise<{ status: 'removed' | 'invalid' }> {
	return call(client, 'remove_parked', { p_code: round, p_id: id });
}
