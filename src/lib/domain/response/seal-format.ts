/**
 * Format of sealed responses, for the device and the server: ECIES over X25519, an ephemeral key per response; HKDF-SHA-256
 * over the shared secret, salted with both public keys; ChaCha20-Poly1305 with a zero nonce, which is safe as no key is
 * reused. Text: the prefix, then base64url of the device's public key, the ciphertext and the tag.
 */
export const SEALED_PREFIX = 'v1.';
export const SEAL_INFO = 'varde-for-vem sealed response 1';
export const KEY_BYTES = 32;
export const TAG_BYTES = 16;
/** Padded with spaces to a multiple of this, so that the length does not reveal how much text there is. */
export const PADDED_TO = 4096;
