import { add } from '#data/server/pictures.ts';
import { ownPicture } from '#domain/picture/own.ts';
import { MOST_SENT_BYTES, type PictureProblem } from '#domain/picture/upload.ts';
import { messages } from '#i18n/index.ts';
import { redraw } from '#server/request/redraw.ts';
import { readBytes } from '#server/request/body.ts';
import { requireRole } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

/** A file becomes a picture for cards: `{picture}` is what a card says, or `{message}` one sentence on what is wrong with the file. */
export const POST: RequestHandler = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'designer');
	const { problems } = messages(event.locals.lang).cardPictures;
	const refused = (problem: PictureProblem | 'refused' | 'full', status: number) => Response.json({ problem, message: problems[problem] }, { status });
	const bytes = await readBytes(event.request, MOST_SENT_BYTES);
	if (!bytes) return refused('tooLarge', 413);
	const drawn = await redraw(bytes);
	if (typeof drawn === 'string') return refused(drawn, drawn === 'tooLarge' ? 413 : 422);
	const kept = await add(event.locals.client(), workspace.id, drawn.bytes);
	if (kept.status === 'full') return refused('full', 409);
	if (kept.status !== 'saved') return refused(kept.status === 'forbidden' ? 'refused' : 'broken', kept.status === 'forbidden' ? 403 : 422);
	return Response.json({ picture: ownPicture(kept.digest) });
};
