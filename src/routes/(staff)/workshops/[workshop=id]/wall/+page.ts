/** Follows what happens in the room, and turns its pages by key: both need script. Without it the page shows how it stood when it was asked for. */
export const csr = true;
