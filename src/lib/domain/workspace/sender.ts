/** Who asks and who shows: a workspace as it is seen on a start page, a board and paper. */
import { accentOf, type Accent } from './accent.ts';
import type { Mark } from './mark.ts';

export interface Sender {
	name: string;
	accent: Accent | null;
	/** `address`: of the picture. */
	mark: { address: string; width: number; height: number } | null;
}

/** What is stored of it. */
export interface StoredSender {
	name: string;
	accent?: string | null;
	mark?: Mark | null;
}

/** Null where a workspace has neither a mark nor a colour: then nothing is different. `at`: where its mark is served. */
export function senderOf({ name, accent, mark }: StoredSender, at: string): Sender | null {
	if (!accent && !mark) return null;
	return {
		name,
		accent: accent ? accentOf(accent) : null,
		mark: mark ? { address: `${at}/${mark.digest}`, width: mark.width, height: mark.height } : null
	};
}
