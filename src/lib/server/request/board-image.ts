/** Pictures of boards on their way in and out: a file that becomes one, and those of a board as they stand in files. */
import { add, read } from '#data/server/board-pictures.ts';
import type { Sources } from '#data/server/boards.ts';
import type { Client } from '#data/server/clients.ts';
import { imagesOf, type Tile } from '#domain/board/board.ts';
import { FOR_BOARD, type PictureProblem } from '#domain/picture/upload.ts';
import { asJpeg, redraw } from './redraw.ts';

export type ImageProblem = PictureProblem | 'full' | 'refused';

/** Draws a file anew and keeps it: its digest, or what is wrong with it. */
export async function keepImage(client: Client, workspaceId: string, file: Uint8Array): Promise<{ picture: string } | { problem: ImageProblem }> {
	const drawn = await redraw(file, FOR_BOARD);
	if (typeof drawn === 'string') return { problem: drawn };
	const kept = await add(client, workspaceId, drawn.bytes);
	return kept.status === 'saved' ? { picture: kept.digest } : { problem: kept.status === 'full' ? 'full' : kept.status === 'forbidden' ? 'refused' : 'broken' };
}

/** What the tiles are drawn from, with their pictures in it: for files that are read where nothing can be fetched. */
export async function withFiles(client: Client, workspaceId: string, tiles: readonly Tile[], sources: Sources): Promise<Sources> {
	const files = await read(client, workspaceId, imagesOf(tiles));
	const images: Record<string, string> = {};
	for (const [digest, kept] of files) {
		const file = await asJpeg(kept);
		if (file) images[digest] = `data:image/jpeg;base64,${Buffer.from(file).toString('base64')}`;
	}
	return { ...sources, images };
}
