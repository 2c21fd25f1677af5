/** The PIN with which staff turn a shared tablet into a round's, and back again. */
import { call, type Client } from './clients.ts';

/** Four digits, made when first asked for; null when the person may not. `renew`: others instead. */
export async function pinOf(client: Client, roundId: string, renew = false): Promise<string | null> {
	const found = await call<{ status: 'ok'; pin: string } | { status: 'forbidden' }, 'tablet_pin'>(client, 'tablet_pin', { p_round: roundId, p_new: renew });
	return found.status === 'ok' ? found.pin : null;
}

/** Whether a typed PIN is the round's. */
export function checkPin(client: Client, code: string, pin: string) {
	return call<{ status: 'right' | 'wrong' | 'closed' | 'unknown' }, 'check_tablet_pin'>(client, 'check_tablet_pin', { p_code: code, p_pin: pin });
}
