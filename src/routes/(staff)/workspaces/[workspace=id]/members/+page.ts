/** Asks in a dialog before a role is removed; without script the server asks, on a page of its own. */
export const csr = true;
