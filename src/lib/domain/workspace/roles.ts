/** What a member may be. Roles do not include each other: rights are given openly, one by one. */
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
}

/** The longest text about where to turn: it stands before every field for own words, on a phone as well. */
export const MOST_HELP_LINES = 600;
