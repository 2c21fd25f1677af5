/** What a password must be. */
export const LEAST_CHARACTERS = 10;
/** bcrypt reads no further, so the rest would count for nothing. Å, Ä and Ö are two bytes each. */
export const MOST_BYTES = 72;

export const passwordProblem = (password: string): 'weak' | 'long' | null =>
	password.length < LEAST_CHARACTERS ? 'weak' : new TextEncoder().encode(password).length > MOST_BYTES ? 'long' : null;
