import type { Account } from '#data/server/accounts.ts';
import type { Client } from '#data/server/clients.ts';
import type { Membership } from '#data/server/workspaces.ts';
import type { Language } from '#i18n/index.ts';

declare global {
	namespace App {
		interface Locals {
			lang: Language;
			/** The language asked for in the browser, of any survey's; empty when nobody has chosen. */
			asked: string;
			/** The language and direction of the page itself, where it is another than the interface's: a respondent's. */
			page?: { lang: string; dir: 'ltr' | 'rtl' };
			/** The page carries its styles itself, these and the common ones. */
			styles?: string;
			/** Rights of anybody. */
			anonymous: Client;
			/** Rights of whoever is signed in; made on first use, so that a respondent's request never touches a session. */
			client(): Client;
			account(): Promise<Account | null>;
			/** The workspaces of whoever is signed in, with the roles there; read once a request. Empty without an account. */
			memberships(): Promise<Membership[]>;
			/** The round that a shared tablet shows. */
			tablet?: string;
			/** The form of somebody who is not signed in, sealed, to be given back. */
			kept?: string;
			/** Who is asking, for rate limits only: a keyed hash of the address that lives as long as the process. */
			caller: string;
		}
		interface Error {
			/** What happened, in the interface's language. */
			message: string;
			/** What to do about it. */
			hint?: string;
			/** Offers a field for another round code. */
			askForCode?: boolean;
			/** Asks for signing in: the form that waits, sealed. */
			kept?: string;
			/** The page that the form belongs to, or where to go on. */
			to?: string;
			/** On a shared tablet: the round whose session staff can end. */
			tablet?: string;
		}
	}
}
