/** One-time codes by mail: asked for from a page, whoever the address belongs to. */
import { sendCode } from '#data/server/accounts.ts';
import { anonymousClient } from '#data/server/clients.ts';
import { describeError, writeLog } from '#server/log.ts';
import { theStore } from '#server/store.ts';
import { countFailure, hashed, mustWait } from './limits.ts';
import { once } from './once.ts';

const underway = new Set<Promise<void>>();
/** When nothing is on its way any more: before the store closes. */
export const lettersSent = async (): Promise<void> => void (await Promise.all(underway));

/**
 * Sends a code, without waiting for the letter: the time would tell whether the address has an account. False when too many have
 * been asked for. `key`: the form's.
 */
export async function mailCode(caller: string, email: string, key: string, settings: { create?: boolean } = {}): Promise<boolean> {
	const limits = [['mailedCode', `${caller} ${hashed(email)}`], ['mailedCodeFrom', caller], ['mailedCodePerAccount', hashed(email)]] as const;
	return once(`code ${key} ${email}`, async () => {
		if (limits.some(([name, who]) => mustWait(name, who))) return false;
		for (const [name, who] of limits) countFailure(name, who);
		const letter = sendCode(anonymousClient(theStore()), email, settings).catch((error: unknown) => writeLog('error', 'letter', describeError(error)));
		underway.add(letter);
		void letter.finally(() => underway.delete(letter));
		return true;
	});
}
