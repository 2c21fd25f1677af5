/**
 * Who may open a page. Courtesy, so that people get a sentence instead of an empty page: the guard is row level
 * security in the database. Every server entry states its right in `_right`; a test holds them to it.
 */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { messages } from '#i18n/index.ts';
import { mine, type Membership } from '#data/server/workspaces.ts';
import type { Account } from '#data/server/accounts.ts';
import type { Role } from '#domain/workspace/roles.ts';

export type Right = 'anybody' | 'signed_in' | Role;

/** The signed-in person, or the sign-in page with the way back. */
export async function requireAccount(event: RequestEvent): Promise<Account> {
	const account = await event.locals.account();
	if (account) return account;
	redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
}

export async function membershipsOf(event: RequestEvent): Promise<Membership[]> {
	const account = await requireAccount(event);
	return mine(event.locals.client(), account.id);
}

/** The person's membership of a workspace, with at least one of the roles; otherwise a page that says so. */
export async function requireRole(event: RequestEvent, workspaceId: string, ...roles: Role[]): Promise<Membership> {
	const membership = (await membershipsOf(event)).find(({ workspace }) => workspace.id === workspaceId);
	if (!membership) notFound(event);
	if (roles.length > 0 && !roles.some((role) => membership.roles.includes(role))) {
		error(403, messages(event.locals.lang).errors.notYourRole);
	}
	return membership;
}

/** The same words for what is not there and what one may not see. */
export function notFound(event: { locals: App.Locals }): never {
	error(404, messages(event.locals.lang).errors.notFound);
}

/** Only a path of our own: nobody can be sent elsewhere through the sign-in page. */
export function safePath(to: string | null): string {
	return to && /^\/(?![/\\])[\w\-/]*$/.test(to) ? to : '/projects';
}

/** A form field as trimmed text, never longer than `max`. */
export function field(form: FormData, name: string, max = 200): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim().slice(0, max) : '';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string) => UUID.test(value);
