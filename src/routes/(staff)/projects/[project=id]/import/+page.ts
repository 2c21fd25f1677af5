/** Shows by itself how far it has come. */
export const csr = true;
