/** Counts answers while they come, and fills the screen: both need script. */
export const csr = true;
