/** Where two rules work against each other for a persona, with what that rests on; who may write it. */
import { supportAnew } from '#analysis/persona-marks.ts';
import type { Client } from '#data/server/clients.ts';
import { byId, ofPersona, type ClashWith, type GroundedClashes } from '#data/server/clashes.ts';
import { projectBeside, published, type Version } from '#data/server/personas.ts';
import { list } from '#data/server/releases.ts';
import type { Clash } from '#domain/clash/clash.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { pointedAt, type Support } from '#domain/persona/persona.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
import type { Role } from '#domain/workspace/roles.ts';

/** Who writes clashes: who decides. */
export const WRITES: Role[] = ['designer', 'trust_agent', 'steering'];

function withPictures({ clashes, grounds }: GroundedClashes, workspaceId: string): GroundedClashes {
	const pictures = picturesOf(workspaceId);
	return { clashes, grounds: { ...grounds, results: grounds.results.map((row) => ({ ...withPicturesIn([row], pictures)[0]!, release: row.release })) } };
}
/** The clashes of a persona with what they rest on. One call. */
export const clashesOf = async (client: Client, persona: Pick<Version, 'id' | 'workspaceId'>): Promise<GroundedClashes> => withPictures(await ofPersona(client, persona.id), persona.workspaceId);

export interface ClashInPlace {
	clash: ClashWith;
	grounds: Grounds;
	persona: Version;
	project: NonNullable<Awaited<ReturnType<typeof projectBeside>>>;
}
/** A clash with its persona and project; null when there is none, the person may not see it, or the persona is not published. Three calls. */
export async function clashWith(client: Client, id: string): Promise<ClashInPlace | null> {
	const { clashes: [clash], grounds } = await byId(client, id);
	if (!clash) return null;
	const [persona, project] = await Promise.all([published(client, clash.personaId), projectBeside(client, clash.projectId)]);
	return persona && project ? { clash, grounds: withPictures({ clashes: [], grounds }, project.workspaceId).grounds, persona, project } : null;
}

/** Which result a decision from a clash answers, and which of its cards: what the clash rests on, or the newest that the project tells. One call. */
export async function answered(client: Client, { evidence, projectId }: Clash, { releases }: Grounds): Promise<{ release: string; card: string } | null> {
	const own = pointedAt(evidence).flatMap((one) => ('release' in one && releases.some(({ id, n }) => id === one.release && n !== null) ? [{ release: one.release, card: one.kind === 'figure' ? one.card : '' }] : []))[0];
	if (own) return own;
	const [newest] = (await list(client, projectId)).filter(({ n }) => n !== null);
	return newest ? { release: newest.id, card: '' } : null;
}

/** What a clash would rest on if it were kept as it is: what is told no more does not follow. */
export const boundNow = ({ evidence }: Pick<Clash, 'evidence'>, grounds: Grounds): Support => supportAnew(evidence, grounds);
