/** What the server's secret gives reminders: the key that it asks for them with, and the links that end them. */
import { createHmac, hkdfSync } from 'node:crypto';

export interface Reminding {
	/** What people's wishes are kept under: whoever has it may ask for them. 43 letters, digits, - and _. */
	key: string;
	/** What the link in a person's letters from a workspace holds: always the same one, so that every letter's link works. */
	tokenFor(workspaceId: string, userId: string): string;
}

/** Follows from the server's secret: every process that has it has the same. */
export function remindingWith(secret: string): Reminding {
	const part = (of: string) => Buffer.from(hkdfSync('sha256', secret, '', `varde-for-vem ${of}`, 32));
	const links = part('reminder links');
	return {
		key: part('reminders').toString('base64url'),
		tokenFor: (workspaceId, userId) => createHmac('sha256', links).update(`${workspaceId} ${userId}`).digest('base64url')
	};
}
