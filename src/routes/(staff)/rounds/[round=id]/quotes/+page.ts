/** Says what differs while somebody writes, and puts words in the place of others; everything else is forms that the server answers. */
export const csr = true;
