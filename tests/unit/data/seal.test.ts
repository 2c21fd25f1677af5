/** Sealing on the device and opening on the server. */
import { describe, expect, test } from 'vitest';
import { seal } from '#data/browser/seal.ts';
import { sealingKey } from '#data/server/seal.ts';
import { SEALED_PREFIX } from '#domain/response/seal-format.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';

const response = (text = 'Det blev bra när någon ringde. مرحبا 🐟'): ResponseSubmission => ({
	round: 'GRAN-472', id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', revision: 1, withdrawalCode: 'K7MX3QRT', language: 'sv',
	answers: [{ question: 'words', kind: 'story', text }]
});
const key = sealingKey('a secret');

describe('a sealed response', () => {
	test('opens to the same content', () => {
		for (const text of ['', 'å', 'x'.repeat(2000), 'ends with spaces   ']) expect(JSON.parse(key.open(seal(response(text), key.publicKey))!)).toEqual(response(text));
	});
	test('differs each time, and reveals neither content nor length', () => {
		const all = ['', 'short', 'x'.repeat(1500)].map((text) => seal(response(text), key.publicKey));
		expect(new Set(all.map((one) => one.length)).size).toBe(1);
		expect(seal(response(), key.publicKey)).not.toBe(seal(response(), key.publicKey));
		for (const one of all) expect(Buffer.from(one.slice(SEALED_PREFIX.length), 'base64url').toString('latin1')).not.toMatch(/GRAN|story|short|xxx/);
	});
	test('fails to open with another key or after a change of one bit', () => {
		const sealed = seal(response(), key.publicKey);
		expect(sealingKey('another secret').open(sealed)).toBeNull();
		const bytes = Buffer.from(sealed.slice(SEALED_PREFIX.length), 'base64url');
		for (const at of [0, 31, 32, 1000, bytes.length - 17, bytes.length - 16, bytes.length - 1]) {
			const changed = Buffer.from(bytes);
			changed[at]! ^= 1;
			expect(key.open(SEALED_PREFIX + changed.toString('base64url')), String(at)).toBeNull();
		}
		for (const rubbish of ['', 'v1.', 'v1.AAAA', sealed.slice(0, 80), sealed.slice(3), `v2.${sealed.slice(3)}`, `v1.${'A'.repeat(200)}`]) expect(key.open(rubbish)).toBeNull();
	});
	test('the same secret gives the same key in every process', () => {
		expect(sealingKey('a secret').publicKey).toBe(key.publicKey);
		expect(sealingKey('a secreT').publicKey).not.toBe(key.publicKey);
	});
});
