/** Fills the screen and turns by arrow keys: both need script. Without it the links turn. */
export const csr = true;
