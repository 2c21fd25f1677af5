/** No script at all: forms and links do everything here. */
export const csr = false;
