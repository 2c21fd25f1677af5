/** The clock goes, arrow keys change the line and a voice reads it: all need script. Without it the links and forms do the same. */
export const csr = true;
