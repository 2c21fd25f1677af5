/** Seals text that a browser keeps for a while and cannot read or change: AES-256-GCM under a key of the server's. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const MOST_TEXT = 4 * 1024 * 1024;

export interface Keeping {
	seal(text: string): string;
	/** Null when it was not sealed with this key, was changed, or is older than `hours`. */
	open(sealed: string, hours: number, now?: number): string | null;
}

/** Without a secret the key is the process's own, and what is kept is good there and until it ends. */
export function keepingKey(secret: string = randomBytes(32).toString('hex')): Keeping {
	const key = Buffer.from(hkdfSync('sha256', secret, '', 'varde-for-vem kept form', 32));
	return {
		seal(text) {
			const [nonce, time] = [randomBytes(12), Buffer.alloc(8)];
			time.writeBigUInt64BE(BigInt(Date.now()));
			const cipher = createCipheriv('aes-256-gcm', key, nonce);
			const body = Buffer.concat([cipher.update(Buffer.concat([time, deflateRawSync(text)])), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
		},
		open(sealed, hours, now = Date.now()) {
			try {
				const bytes = Buffer.from(sealed, 'base64url');
				const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
				cipher.setAuthTag(bytes.subarray(12, 28));
				const plain = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
				const age = now - Number(plain.readBigUInt64BE());
				return age > hours * 3_600_000 ? null : inflateRawSync(plain.subarray(8), { maxOutputLength: MOST_TEXT }).toString('utf8');
			} catch {
				return null;
			}
		}
	};
}
