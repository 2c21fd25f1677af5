/** Answer sheets on paper: codes to print, and what was typed in from them. For staff of the round. */
import { paperResponse, type PaperResponse } from '#domain/response/paper.ts';
import { call, type Client } from './clients.ts';
import type { SaveResult } from './responses.ts';

/** The withdrawal code of each sheet, as K7MX-3QRT; null when the person may not print. */
export async function withdrawalCodes(client: Client, roundId: string, sheets: string[]): Promise<Map<string, string> | null> {
	const found = await call<{ status: 'ok'; codes: Record<string, string> } | { status: 'forbidden' | 'invalid' }, 'paper_codes'>(client, 'paper_codes', {
		p_round: roundId,
		p_sheets: sheets
	});
	if (found.status !== 'ok') return null;
	return new Map(Object.entries(found.codes).map(([sheet, code]) => [sheet, `${code.slice(0, 4)}-${code.slice(4)}`]));
}

/** Whether a sheet has been typed in before, or its answers have been taken back with its code. */
export function sheetState(client: Client, roundId: string, sheet: string) {
	return call<{ status: 'new' | 'typed' | 'withdrawn' | 'forbidden' }, 'paper_sheet'>(client, 'paper_sheet', { p_round: roundId, p_sheet: sheet });
}

/** Saves what was typed in. The same sheet again is the same response. Throws ZodError when it is no response. */
export function saveSheet(client: Client, roundId: string, sheet: string, response: PaperResponse): Promise<SaveResult | { status: 'forbidden' }> {
	return call<SaveResult | { status: 'forbidden' }, 'save_paper'>(client, 'save_paper', { p_round: roundId, p_sheet: sheet, p_response: paperResponse.parse(response) });
}
