/** Shows by itself how far a file has come. */
export const csr = true;
