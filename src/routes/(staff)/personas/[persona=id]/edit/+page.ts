/** What is written is saved as one goes; without script every button is a form's. */
export const csr = true;
