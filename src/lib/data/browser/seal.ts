/**
 * Seals a response so that only the server can read it. WebCrypto is not available on plain http, so this has its own
 * implementation, loaded only when a response is sealed.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEY_BYTES, PADDED_TO, SEAL_INFO, SEALED_PREFIX } from '#domain/response/seal-format.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';

const toText = (bytes: Uint8Array): string => {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param serverKey public, base64url, from the round's package. Throws when it is not a valid key. */
export function seal(submission: ResponseSubmission, serverKey: string): string {
	const theirs = toBytes(serverKey);
	const own = x25519.utils.randomSecretKey();
	const publicKey = x25519.getPublicKey(own);
	const key = hkdf(sha256, x25519.getSharedSecret(own, theirs), joined(publicKey, theirs), new TextEncoder().encode(SEAL_INFO), KEY_BYTES);
	const plain = new TextEncoder().encode(JSON.stringify(submission));
	const padded = new Uint8Array(Math.ceil(plain.length / PADDED_TO) * PADDED_TO).fill(32);
	padded.set(plain);
	return SEALED_PREFIX + toText(joined(publicKey, chacha20poly1305(key, new Uint8Array(12)).encrypt(padded)));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

/** Salted hash of a PIN, as stored on the device. A four-digit PIN can be brute-forced by anyone with developer tools. */
export function pinPrint(pin: string, salt: string): string {
	return toText(sha256(new TextEncoder().encode(`${salt}|${pin}`)));
}
