/** Roles of people who are members already: given, taken, handed over, given up. Each is in the log. */
import type { Role } from '#domain/workspace/roles.ts';
import { call, type Client } from './clients.ts';

/** Gives a member exactly these roles; with none of them the person is removed (`removed`). For owners; the last owner stays one. */
export function setRoles(client: Client, workspaceId: string, userId: string, roles: readonly Role[]) {
	return call<{ status: 'saved' | 'removed' | 'last_owner' | 'unknown' | 'invalid' | 'forbidden' }, 'set_member_roles'>(client, 'set_member_roles', {
		p_workspace: workspaceId,
		p_user: userId,
		p_roles: [...roles]
	});
}

/** Another member becomes owner and whoever calls is owner no more; `out`: with that they have left, having no other role. */
export function handOver(client: Client, workspaceId: string, userId: string) {
	return call<{ status: 'handed_over'; out: boolean } | { status: 'unknown' | 'forbidden' }, 'hand_over_workspace'>(client, 'hand_over_workspace', {
		p_workspace: workspaceId,
		p_user: userId
	});
}

/** Gives up every own role in a workspace; the last owner hands over first. */
export function leave(client: Client, workspaceId: string) {
	return call<{ status: 'left' | 'last_owner' | 'forbidden' }, 'leave_workspace'>(client, 'leave_workspace', { p_workspace: workspaceId });
}
