/** A device's storage and a server, for tests of the queue and the sender. */
import type { DeviceMemory } from '#data/browser/device.ts';
import type { SendState } from '#data/browser/send.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';

export class Memory implements DeviceMemory {
	readonly kept = new Map<string, string>();
	full = false;
	read = (key: string) => this.kept.get(key) ?? null;
	write = (key: string, value: string) => {
		if (this.full) return false;
		this.kept.set(key, value);
		return true;
	};
	remove = (key: string) => void this.kept.delete(key);
	keys = (prefix: string) => [...this.kept.keys()].filter((key) => key.startsWith(prefix));
}
export const response = (n: number, revision = 1): ResponseSubmission => ({
	round: 'GRAN-472', id: `0b9f3c1e-6a41-4b7e-9a57-${String(n).padStart(12, '0')}`, revision, withdrawalCode: 'K7MX3QRT', language: 'sv', answers: []
});
/** A simulated server that saves a response once; `say` gives its answers. */
export function network(say: (submission: ResponseSubmission, attempt: number) => SendState = () => 'sent') {
	const saved = new Map<string, number>();
	let attempts = 0;
	const attempt = async (body: ResponseSubmission | { sealed: string }) => {
		attempts += 1;
		// In these tests, sealing is JSON.stringify.
		const submission = 'sealed' in body ? (JSON.parse(body.sealed) as ResponseSubmission) : body;
		const state = say(submission, attempts);
		if (state === 'sent') saved.set(submission.id, submission.revision);
		return state;
	};
	return { attempt, saved, attempts: () => attempts };
}
