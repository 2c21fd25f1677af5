/**
 * How a response is sealed, for the device's side and the server's: ECIES over X25519. A key of its own for every response;
 * HKDF-SHA-256 over the shared secret, salted with both public keys; ChaCha20-Poly1305 with a nonce of zeros, which is safe
 * as no key is used twice. Text: the prefix, then base64url of the device's public key, the ciphertext and the tag.
 */
export const SEALED_PREFIX = 'v1.';
export const SEAL_INFO = 'varde-for-vem sealed response 1';
export const KEY_BYTES = 32;
export const TAG_BYTES = 16;
/** Filled up with spaces to a multiple of this, so that the length does not tell how much somebody has written. */
export const PADDED_TO = 4096;
