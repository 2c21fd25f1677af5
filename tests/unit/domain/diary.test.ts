/** A diary's words: what may point somebody out, and what has come since its page was frozen. */
import { expect, test } from 'vitest';
import { byPhase, newerThan, phaseNow, writtenEntry } from '#domain/diary/diary.ts';
import { pointsOut } from '#domain/diary/points-out.ts';

test('names, numbers and addresses are asked about; places, days, schools and invented people are not', () => {
	expect(pointsOut(['Vi träffade Robert Lindgren.', 'Ring 070-123 45 67 eller skriv till r.l@grums.se.'])).toEqual(expect.arrayContaining([expect.stringContaining('Lindgren'), expect.stringContaining('070-123 45 67'), 'r.l@grums.se']));
	expect(pointsOut(['Hon är född 19900101-2385.']).join()).toContain('19900101-2385');
	expect(pointsOut(['Vi satt med på IM i Grums den 4 maj. Styrgruppen kom klockan nio.', 'Alla är snälla, men de vet inte om varandra.'])).toEqual([]);
	expect(pointsOut(['Sedan skrev vi Sam, rad för rad.'])).toEqual(['Sam']);
	expect(pointsOut(['Sedan skrev vi Sam, rad för rad.', 'Sam vaknar sent.'], ['sam'])).toEqual([]);
});

test('a project is in the phase of what happened last, and each phase has its entries', () => {
	expect(phaseNow([])).toBeNull();
	expect(phaseNow([{ phase: 'explore' }, { phase: 'deliver' }])).toBe('explore');
	expect(byPhase([{ phase: 'explore' }, { phase: 'deliver' }, { phase: 'explore' }]).map(({ entries }) => entries.length)).toEqual([0, 2, 0, 0, 1]);
});

test('the page is behind when something of it is changed or removed, or something is new that nobody left out', () => {
	const page = { code: 'x', by: 'x', publishedOn: '2026-01-01', entries: [{ id: 'a', version: 1 }, { id: 'b', version: 2 }], leftOut: ['c'] };
	expect(newerThan(page, [{ id: 'a', version: 1 }, { id: 'b', version: 2 }, { id: 'c', version: 7 }])).toBeNull();
	expect(newerThan(page, [{ id: 'a', version: 2 }, { id: 'd', version: 1 }])).toEqual({ changed: 1, removed: 1, added: 1 });
});

test('what is no entry is refused before the database is asked', () => {
	const entry = { phase: 'explore', on: '2026-05-04', done: 'x', learned: '', links: [] };
	expect(writtenEntry.safeParse(entry).success).toBe(true);
	for (const odd of [{ phase: 'x' }, { on: '' }, { on: '1999-12-31' }, { on: '2026-02-30' }, { done: ' ' }, { done: 'x'.repeat(501) }, { learned: 'x'.repeat(801) }, { links: [{ kind: 'quote', id: crypto.randomUUID() }] }]) {
		expect(writtenEntry.safeParse({ ...entry, ...odd }).success, JSON.stringify(odd).slice(0, 60)).toBe(false);
	}
});
