/** A tile's id: drawn where the tile is made, in a browser or in the server. */
export const newTileId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
