/** Making and taking back links, for the pages on which somebody does: of a release and of a board. */
import { randomBytes } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { revoke, share, type SharedThing } from '#data/server/shares.ts';
import type { Client } from '#data/server/clients.ts';
import { dayIn } from '#ui/day.ts';
import { originForOthers } from './address.ts';
import { field, isUuid, keyField, readForm } from './rights.ts';

const USUAL = 30;
const MOST = 366;

/** Between which days a link's last one is, and the one that stands there from the start. */
export function daysOf(timeZone: string) {
	const first = dayIn(timeZone, new Date());
	const later = (days: number) => new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
	return { first, usual: later(USUAL), last: later(MOST) };
}

/** What the form says becomes a link; the answer has its address, or what is wrong with what was typed. */
export async function makeLink(event: RequestEvent, client: Client, of: (form: FormData) => SharedThing, { first, last }: ReturnType<typeof daysOf>) {
	const form = await readForm(event);
	const typed = { name: field(form, 'name', 200), until: field(form, 'until', 20) };
	const password = field(form, 'password', 300);
	const problems = {
		...((typed.name === '' || typed.name.length > 80) && { name: true }),
		...((!/^\d{4}-\d\d-\d\d$/.test(typed.until) || typed.until < first || typed.until > last) && { until: true }),
		...(password.length > 200 && { password: true })
	};
	if (Object.keys(problems).length > 0) return fail(400, { typed, problems });
	const token = randomBytes(16).toString('base64url');
	const { status } = await share(client, of(form), { id: keyField(form), name: typed.name, token, password, expiresOn: typed.until });
	// Not in an address, and not kept: it is told in this answer alone.
	if (status === 'shared') return { address: `${originForOthers(event.url)}/share/${token}`, locked: password !== '' };
	if (status === 'again') return { again: true };
	return fail(status === 'too_many' ? 409 : 403, { typed, problems: {}, told: status === 'too_many' ? ('tooMany' as const) : ('refused' as const) });
}

export async function takeBack(event: RequestEvent, client: Client) {
	const id = field(await readForm(event), 'share', 36);
	if (!isUuid(id) || (await revoke(client, id)).status !== 'revoked') return fail(403, { typed: null, problems: {}, told: 'refused' as const });
	redirect(303, `${event.url.pathname}?revoked`);
}
