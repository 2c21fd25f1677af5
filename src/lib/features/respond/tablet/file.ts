/** Everything of a round that waits on this tablet, as a file that only the server can read. Nothing leaves the queue by it. */
import { queue } from '#data/browser/queue.ts';
import { seal } from '#data/browser/seal.ts';
import type { SealedFile } from '#domain/response/sealed.ts';

export function sealedOf(round: string, sealKey: string): SealedFile {
	const locked = [...queue.sealed().values()].filter((one) => one.round === round).map(({ sealed }) => sealed);
	const open = queue.all().filter(({ submission }) => submission.round === round).map(({ submission }) => seal(submission, sealKey));
	// In the order of the text, which is random: not who came first.
	return { kind: 'varde-sealed-responses', version: 1, round, responses: [...locked, ...open].sort() };
}

/** Hands the file to the browser, which asks where to or keeps it among downloads. */
export function waitingFile(round: string, sealKey: string): void {
	const content = sealedOf(round, sealKey);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
	link.download = `svar-${round}-${content.responses.length}.json`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
