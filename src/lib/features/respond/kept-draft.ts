/** What a device remembers of one person in one round. */
import { isOlder } from '#data/age.ts';
import { device } from '#data/browser/device.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fits, type Draft } from '#answering/draft.ts';

/** How long a finished person's code stays on the screen of a device that somebody else may pick up. */
const FORGET_AFTER_MINUTES = 30;

const keyOf = (code: string) => `round:${code}`;

/** True when a change in the browser's storage concerns this round. */
export const concerns = (event: StorageEvent, code: string): boolean => event.key === keyOf(code);

/** The person who was here; `gone` when that person had finished long ago, null when nobody was, or what is kept does not fit the survey. */
export function readKept(survey: SurveyContent, code: string): Draft | 'gone' | null {
	try {
		const stored = JSON.parse(device.read(keyOf(code)) ?? 'null') as { draft?: unknown; at?: number } | null;
		if (!stored || !fits(stored.draft, survey, code)) return null;
		const { draft } = stored;
		const old = isOlder(stored.at ?? 0, FORGET_AFTER_MINUTES * 60_000);
		// Whoever has put everything aside has left this device, too.
		const finished = (draft.sent && draft.step === 'done') || draft.parked === 'now';
		return finished && old ? 'gone' : draft;
	} catch {
		removeKept(code);
		return null;
	}
}

/** The response that a round's person on this device is at; null when there is nobody. */
export function keptId(code: string): string | null {
	try {
		return (JSON.parse(device.read(keyOf(code)) ?? 'null') as { draft?: { id?: string } } | null)?.draft?.id ?? null;
	} catch {
		return null;
	}
}

/** When this round's person was last heard of on this device, milliseconds; null when nobody was. */
export function lastTouched(code: string): number | null {
	try {
		const { at } = JSON.parse(device.read(keyOf(code)) ?? '{}') as { at?: number };
		return typeof at === 'number' ? at : null;
	} catch {
		return null;
	}
}

/** False when the browser keeps nothing after the page is closed. */
export const keep = (draft: Draft): boolean => device.write(keyOf(draft.code), JSON.stringify({ draft, at: Date.now() }));

export const removeKept = (code: string): void => device.remove(keyOf(code));
