/** Roles of members. No role includes another. */
export const ROLES = ['owner', 'designer', 'trust_agent', 'steering'] as const;
export type Role = (typeof ROLES)[number];

export interface Member {
	userId: string;
	email: string;
	role: Role;
}

export interface Workspace {
	id: string;
	name: string;
	municipality: string;
	place: string;
	controller: string;
	contact: string;
	/** Where its days begin and end: Europe/Stockholm unless said. */
	timeZone: string;
}

/** Longest text about where to get help, in characters: it is shown before every free text field, also on phones. */
export const MOST_HELP_LINES = 600;
