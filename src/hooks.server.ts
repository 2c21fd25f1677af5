import { sequence, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit/hooks';
import { current } from '#data/server/accounts.ts';
import { anybodysClient, sessionClient, type Client } from '#data/server/clients.ts';
import { mine } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { compress } from './hooks/compress.ts';
import { language } from './hooks/language.ts';
import { hashed } from '#server/request/limits.ts';
import { logRequests } from './hooks/log.ts';
import { describeError, writeLog } from '#server/log.ts';
import { ownForms } from './hooks/own-forms.ts';
import { securityHeaders } from './hooks/security-headers.ts';
import { startStore, theStore } from '#server/store.ts';
import { tablet } from './hooks/tablet.ts';

export const init: ServerInit = startStore;

let anybody: Client | undefined;
/** Clients with the rights of whoever asks, made when first needed. */
const rights: Handle = async ({ event, resolve }) => {
	let client: Client | undefined;
	let account: ReturnType<typeof current> | undefined;
	let memberships: ReturnType<typeof mine> | undefined;
	let address = 'unknown';
	try {
		address = event.getClientAddress();
	} catch {
		// A proxy that does not say: everybody then shares one limit, which is safe.
	}
	event.locals.caller = hashed(address);
	event.locals.anonymous = anybody ??= anybodysClient(theStore());
	// Kept aside: a session may change more than once in a request, and the framework takes each header only once.
	const sessionHeaders: Record<string, string> = {};
	event.locals.client = () =>
		(client ??= sessionClient(theStore(), event.cookies, event.url.protocol === 'https:', (headers) => Object.assign(sessionHeaders, headers)));
	event.locals.account = () => (account ??= current(event.locals.client()));
	event.locals.memberships = () =>
		(memberships ??= event.locals.account().then((signedIn) => (signedIn ? mine(event.locals.client(), signedIn.id) : [])));
	const response = await resolve(event);
	for (const [name, value] of Object.entries(sessionHeaders)) response.headers.set(name, value);
	return response;
};

export const handle = sequence(logRequests, compress, securityHeaders, language, ownForms, tablet, rights);

export const handleError: HandleServerError = ({ kind, error, event }) => {
	const lang = event.locals.lang ?? 'sv';
	if (kind === 'unknown') {
		writeLog('error', 'failure', { route: event.route.id ?? 'none', ...describeError(error) });
		return { message: messages(lang).errors.server };
	}
	if (kind === 'framework') return { message: messages(lang).errors.notFound };
};
