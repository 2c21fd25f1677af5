/** No script: every page is a document with forms. A page that needs more turns it on for itself. */
export const csr = false;
