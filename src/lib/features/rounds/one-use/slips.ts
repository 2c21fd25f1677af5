/** What is printed on slips and written to a file, of codes that have just been made. */
import { addressOf, inThrees } from '#domain/round/one-use.ts';

export interface Slip {
	/** As it is printed: K7M-XQ4-RTP. */
	code: string;
	/** The whole address, for the QR code and the file. */
	address: string;
}

/** `origin`: how other devices reach the server. */
export const slipsOf = (codes: readonly string[], round: string, origin: string): Slip[] =>
	codes.map((oneUse) => ({ code: inThrees(oneUse), address: `${origin}/s/${addressOf({ round, oneUse })}` }));

/** Semicolons and a byte order mark, so that a Swedish Excel opens it as columns. As an address that a link downloads. */
export function asFile(slips: readonly Slip[], columns: { code: string; address: string }): string {
	const lines = [[columns.code, columns.address], ...slips.map(({ code, address }) => [code, address])];
	return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`)}`;
}
