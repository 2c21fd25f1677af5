import { MOST_SENT_BYTES } from '#domain/picture/upload.ts';
import { messages } from '#i18n/index.ts';
import { keepImage, type ImageProblem } from '#server/request/board-image.ts';
import { readBytes } from '#server/request/body.ts';
import { requireRole } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

const STATUS: Partial<Record<ImageProblem, number>> = { tooLarge: 413, full: 409, refused: 403 };

/** A file becomes a picture for boards: `{picture}` is what a tile says, or `{message}` one sentence on what is wrong with the file. */
export const POST: RequestHandler = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'designer');
	const bytes = await readBytes(event.request, MOST_SENT_BYTES);
	const kept = bytes ? await keepImage(event.locals.client(), workspace.id, bytes) : { problem: 'tooLarge' as const };
	if ('picture' in kept) return Response.json(kept);
	const { boards, cardPictures } = messages(event.locals.lang);
	const { problem } = kept;
	return Response.json({ problem, message: { ...cardPictures.problems, full: boards.compose.image.full }[problem] }, { status: STATUS[problem] ?? 422 });
};
