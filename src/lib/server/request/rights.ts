/**
 * Checks who may open a page, so that people get a message instead of an empty page; the actual access control is row level
 * security in the database. Every server entry states its right in `_right`, checked by a test.
 */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { messages } from '#i18n/index.ts';
import { readBytes } from './body.ts';
import { get as getProject, type Project } from '#data/server/projects.ts';
import type { Membership } from '#data/server/workspaces.ts';
import type { Account } from '#data/server/accounts.ts';
import type { Client } from '#data/server/clients.ts';
import type { Role } from '#domain/workspace/roles.ts';

export type Right = 'anybody' | 'signed_in' | Role;

/** The page that a form's action stands on. */
function pageOf({ pathname, searchParams }: URL): string {
	const query = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
	return pathname + (query.size > 0 ? `?${query}` : '');
}

/** The signed-in person, or the sign-in page and back. */
export async function requireAccount(event: RequestEvent): Promise<Account> {
	const account = await event.locals.account();
	if (account) return account;
	const { pathname, search } = event.url;
	// Not a redirect: what was written would be gone.
	if (event.locals.kept) {
		const { message, hint } = messages(event.locals.lang).errors.signInAgain;
		error(401, message, { hint, kept: event.locals.kept, to: pageOf(event.url) });
	}
	redirect(303, `/sign-in?to=${encodeURIComponent(event.request.method === 'GET' ? pathname + search : pathname)}`);
}

/** The store with the rights of the signed-in person, or a redirect to the sign-in page. */
export async function clientOf(event: RequestEvent): Promise<Client> {
	await requireAccount(event);
	return event.locals.client();
}

export async function membershipsOf(event: RequestEvent): Promise<Membership[]> {
	await requireAccount(event);
	return event.locals.memberships();
}

/** The person's membership of a workspace with at least one of the roles, or an error page. */
export async function requireRole(event: RequestEvent, workspaceId: string, ...roles: Role[]): Promise<Membership> {
	const membership = (await membershipsOf(event)).find(({ workspace }) => workspace.id === workspaceId);
	if (!membership) notFound(event);
	if (roles.length > 0 && !roles.some((role) => membership.roles.includes(role))) {
		error(403, messages(event.locals.lang).errors.notYourRole);
	}
	return membership;
}

/** In a project that is put away nothing is made or changed: a page that says so. The database refuses it too (private.in_use). */
export function refuseArchived({ locals }: { locals: App.Locals }, project: Project): void {
	if (project.archivedOn !== null) error(409, { message: messages(locals.lang).lists.archive.nothing, to: `/projects/${project.id}` });
}

/** The project, where something is about to be made or changed in it. */
export async function requireInUse(event: RequestEvent, projectId: string): Promise<Project> {
	const project = await getProject(await clientOf(event), projectId);
	if (!project) notFound(event);
	refuseArchived(event, project);
	return project;
}

/** The same 404 for what does not exist and what one may not see. */
export function notFound(event: { locals: App.Locals }): never {
	error(404, messages(event.locals.lang).errors.notFound);
}

/** A path on this site, to prevent open redirects through the sign-in page. */
export function safePath(to: string | null): string {
	return to && /^\/(?![/\\])[\w\-/]*(\?[\w\-.~%=&+]*)?$/.test(to) ? to : '/projects';
}

const MOST_FORM_BYTES = 64 * 1024;

/** A form of at most `most` bytes, or an error code. */
export async function tryForm(request: Request, most: number): Promise<FormData | 'tooLarge' | 'unreadable'> {
	const bytes = await readBytes(request, most);
	if (!bytes) return 'tooLarge';
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	return new Response(bytes, { headers }).formData().catch(() => 'unreadable' as const);
}

/** The submitted form; a body that is too large or not a form gets an error page. */
export async function readForm({ request, locals }: Pick<RequestEvent, 'request' | 'locals'>, most = MOST_FORM_BYTES): Promise<FormData> {
	const words = messages(locals.lang).errors;
	const form = await tryForm(request, most);
	if (form === 'tooLarge') error(413, words.formTooLarge);
	if (form === 'unreadable') error(400, words.notAForm);
	return form;
}

/** A form field, trimmed and cut to `max` without splitting a surrogate pair; no control characters. */
export function field(form: FormData, name: string, max = 200): string {
	const value = form.get(name);
	if (typeof value !== 'string') return '';
	return value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim().slice(0, max).replace(/[\ud800-\udbff]$/, '').trim();
}

/** A multi-line text, not cut, so that the caller can report excess. At most one empty line in a row. */
export function linesField(form: FormData, name: string): string {
	const value = form.get(name);
	if (typeof value !== 'string' || !value.isWellFormed()) return '';
	const lines = value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').split('\n');
	return lines.map((line) => line.trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** A password, not trimmed. Empty when it contains characters that cannot be stored. */
export function passwordField(form: FormData): string {
	const value = form.get('password');
	return typeof value === 'string' && !value.includes('\u0000') ? value.slice(0, 200).replace(/[\ud800-\udbff]$/, '') : '';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string) => UUID.test(value);

/** The form's own key (ui/FormKey.svelte), the same when it is sent twice; another one each time where a form has none. */
export function keyField(form: FormData): string {
	const key = field(form, 'key', 36).toLowerCase();
	return isUuid(key) ? key : crypto.randomUUID();
}
