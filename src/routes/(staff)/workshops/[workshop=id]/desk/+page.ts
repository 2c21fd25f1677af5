/** The room is live: what others do comes while one looks, and what is done here is kept on the device until it has arrived. */
export const csr = true;
