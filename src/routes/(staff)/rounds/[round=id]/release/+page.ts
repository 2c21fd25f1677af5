/** Shows by itself how far a large round has come. */
export const csr = true;
