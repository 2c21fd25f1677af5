/** Written in as one types, saved without a button. */
export const csr = true;
