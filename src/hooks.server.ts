import { sequence, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit/hooks';
import { anybodysClient, type Client } from '#data/server/clients.ts';
import { messages } from '#i18n/index.ts';
import { bareError } from './hooks/bare-error.ts';
import { compress } from './hooks/compress.ts';
import { frameworkMessage, inWords } from './hooks/in-words.ts';
import { framed } from './hooks/framed.ts';
import { keptForm } from './hooks/kept-form.ts';
import { language } from './hooks/language.ts';
import { hashed, networkOf } from '#server/request/limits.ts';
import { sessionOf } from '#server/request/session.ts';
import { logRequests } from './hooks/log.ts';
import { describeError, writeLog } from '#server/log.ts';
import { ownForms } from './hooks/own-forms.ts';
import { securityHeaders } from './hooks/security-headers.ts';
import { styled } from './hooks/styled.ts';
import { startStore, theStore } from '#server/store.ts';
import { tablet } from './hooks/tablet.ts';

export const init: ServerInit = startStore;

let anybody: Client | undefined;
/** Store clients with the rights of the caller, made on first use. */
const rights: Handle = async ({ event, resolve }) => {
	let address = 'unknown';
	try {
		address = event.getClientAddress();
	} catch {
		// Unknown address (proxy without the header): all callers then share one rate limit.
	}
	event.locals.caller = hashed(networkOf(address));
	event.locals.anonymous = anybody ??= anybodysClient(theStore());
	const { headers, ...session } = sessionOf(theStore(), event.cookies, event.url);
	Object.assign(event.locals, session);
	const response = await resolve(event);
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
};

export const handle = sequence(logRequests, compress, securityHeaders, framed, styled, language, bareError, inWords, ownForms, tablet, rights, keptForm);

export const handleError: HandleServerError = ({ kind, error, event }) => {
	const lang = event.locals.lang ?? 'sv';
	if (kind === 'unknown') {
		writeLog('error', 'failure', { route: event.route.id ?? 'none', ...describeError(error) });
		return { message: messages(lang).errors.server };
	}
	if (kind === 'framework') return { message: frameworkMessage(error, lang) };
};
