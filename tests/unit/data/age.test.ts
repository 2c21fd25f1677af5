/** A clock that was wrong: what it dated in the future is old, wherever an age is computed. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newDraft, type Draft } from '#answering/draft.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { isOlder } from '#data/age.ts';
import { lockFolder } from '#data/server/lock.ts';
import { keep, readKept } from '#features/respond/kept-draft.ts';
import { countFailure, LIMITS, mustWait } from '#server/request/limits.ts';

const HOUR = 3_600_000;

test('older, younger, and from the future', () => {
	expect(isOlder(1000, 500, 1600)).toBe(true);
	expect(isOlder(1000, 500, 1500)).toBe(false);
	expect(isOlder(1500, 500, 1000)).toBe(false);
	expect(isOlder(HOUR, 500, 1000)).toBe(true);
	expect(isOlder(NaN, 500, 1000)).toBe(true);
});

describe('a device', () => {
	const survey = surveyFromPack('Grums');
	const draft: Draft = { ...newDraft(survey, 'GRAN-472', { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT', seed: 7 }), step: 'done', revision: 1, sent: true };
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());
	test.each([[0, 'kept'], [29 * 60_000, 'kept'], [31 * 60_000, 'gone'], [-HOUR, 'gone'], [-365 * 24 * HOUR, 'gone']])('a finished person, the clock %s ms later: %s', (later, what) => {
		vi.setSystemTime(1_800_000_000_000);
		keep(draft);
		vi.setSystemTime(1_800_000_000_000 + later);
		expect(readKept(survey, 'GRAN-472') === 'gone' ? 'gone' : 'kept').toBe(what);
	});
	test('who has not sent is never forgotten by a clock', () => {
		vi.setSystemTime(1_800_000_000_000);
		keep({ ...draft, sent: false });
		for (const later of [-365 * 24 * HOUR, 365 * 24 * HOUR]) {
			vi.setSystemTime(1_800_000_000_000 + later);
			expect(readKept(survey, 'GRAN-472')).toMatchObject({ id: draft.id });
		}
	});
});

test('wrong tries from before the server’s clock was set back keep nobody out', () => {
	const now = 1_800_000_000_000;
	for (let i = 0; i < LIMITS.roundCode.failures; i++) countFailure('roundCode', 'somebody', now + HOUR);
	expect(mustWait('roundCode', 'somebody', now + HOUR)).toBeGreaterThan(0);
	expect(mustWait('roundCode', 'somebody', now)).toBe(0);
});

test('a folder is not held by a try that is dated in the future', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'age-'));
	const guard = join(folder, 'in-use.taking');
	writeFileSync(guard, '');
	await expect(lockFolder(folder)).rejects.toThrow();
	utimesSync(guard, new Date(), new Date(Date.now() + HOUR));
	const free = await lockFolder(folder);
	free();
	rmSync(folder, { recursive: true });
});
