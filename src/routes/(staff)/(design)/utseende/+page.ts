/** Shows the parts that need script as well. */
export const csr = true;
