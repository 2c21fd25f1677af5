/** What has changed between two rounds: as between two parties where the question was asked alike, and nothing where it was not. */
import { expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { gapsBetween } from '#analysis/gap.ts';
import { changesBetween } from '#analysis/over-time.ts';
import { sampleRelease } from '#analysis/sample.ts';
import { earlierThan } from '#features/boards/pieces-of.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';

const survey = allKindsFromPack('Grums');
const [now, before] = [1, 2].map((seed) => sampleRelease(survey, 'twelve', `r${seed}`, seed).results) as [Result[], Result[]];
const gapOf = (gaps: ReturnType<typeof gapsBetween>, question: string) => gaps.find((gap) => gap.question === question)!;

test('asked alike it is what two parties would differ by', () => {
	const changes = changesBetween(now, before);
	expect(changes).toEqual(gapsBetween(now, before));
	expect(changes.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(4);
});

test('a card more, other words or other options, and the question is not compared', () => {
	const change = (question: string, how: (row: Result) => Result) => changesBetween(now, before.map((row) => (row.question === question ? how(row) : row)));
	const [cards] = now.filter(({ content }) => content !== null && 'items' in content);
	const fewer = change(cards!.question, (row) => {
		const content = structuredClone(row.content) as { items: { card: { id: string; title: string } }[] };
		content.items[0]!.card.title += ' och mer';
		return { ...row, content } as unknown as Result;
	});
	expect(gapOf(fewer, cards!.question).rows).toEqual([]);
	expect(gapOf(change(cards!.question, (row) => ({ ...row, prompt: 'Något annat?' })), cards!.question).rows).toEqual([]);
	expect(gapOf(change(cards!.question, (row) => ({ ...row, content: null, hidden: 'too_few' }) as Result), cards!.question).rows).toEqual([]);
	// The others are as they were.
	expect(fewer.filter(({ rows }) => rows.length > 0).length).toBe(changesBetween(now, before).filter(({ rows }) => rows.length > 0).length - 1);
});

test('held against are the newest releases of earlier rounds of the same survey, and no other party', () => {
	const release = (id: string, roundId: string, more: Partial<Release> = {}): Release => ({ ...sampleRelease(survey, 'five', id).release, projectId: 'p', roundId, number: 1, openedOn: '2026-01-01', ...more });
	const all = [
		release('own', 'spring', { openedOn: '2026-03-01' }), release('old', 'autumn'), release('older', 'autumn', { number: 2 }), release('later', 'summer', { openedOn: '2026-06-01' }),
		release('staff', 'staff', { openedOn: '2026-03-01' }), release('few', 'few', { n: null }), release('another', 'another', { survey: 'En annan' }), release('elsewhere', 'elsewhere', { projectId: 'q' })
	];
	const beside = { releases: { own: { parties: { own: 'Unga', others: [{ party: 'Personal', release: 'staff' }] } } } } as never;
	expect(earlierThan('own', all, beside).map(({ id }) => id)).toEqual(['older']);
	expect(earlierThan('none', all, beside)).toEqual([]);
});
