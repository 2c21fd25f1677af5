/** The server's side of sealed responses: its key, and how one is opened. Node's own cryptography; the device has another's. */
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import { KEY_BYTES, SEAL_INFO, SEALED_PREFIX, TAG_BYTES } from '#domain/response/seal-format.ts';

// An X25519 key in the wrappings that Node takes keys in: RFC 8410.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

const publicFrom = (raw: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });

export interface SealingKey {
	/** base64url, for devices. */
	publicKey: string;
	/** The text that was sealed, without what it was filled up with; null when it was not sealed with this key, or was changed. */
	open(sealed: string): string | null;
}

/** The key that belongs to a secret: every process that has the secret has the same key. */
export function sealingKey(secret: string): SealingKey {
	const seed = Buffer.from(hkdfSync('sha256', secret, '', 'varde-for-vem sealing key', KEY_BYTES));
	const own = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
	const ownPublic = createPublicKey(own).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length);
	return {
		publicKey: ownPublic.toString('base64url'),
		open(sealed) {
			try {
				if (!sealed.startsWith(SEALED_PREFIX)) return null;
				const bytes = Buffer.from(sealed.slice(SEALED_PREFIX.length), 'base64url');
				const theirs = bytes.subarray(0, KEY_BYTES);
				const shared = diffieHellman({ privateKey: own, publicKey: publicFrom(theirs) });
				const key = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([theirs, ownPublic]), SEAL_INFO, KEY_BYTES));
				const cipher = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: TAG_BYTES });
				cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
				// Bytes that are no text are not taken for another text.
				return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([cipher.update(bytes.subarray(KEY_BYTES, -TAG_BYTES)), cipher.final()])).trimEnd();
			} catch {
				return null;
			}
		}
	};
}
