/** Every fixture at its own tolerance; the same checks as `npm run -s fixtures` prints. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_CHECKS, NOT_CONCERNED } from '../../fixtures/index.ts';
import { fails, readFixture } from '../../fixtures/fixture.ts';
import { readme } from '../../fixtures/readme.ts';
import { watched } from '../../fixtures/watched.ts';

/** Parts of a fixture that are named as not concerned: the keys "fixture, part and part". */
const excused = (name: string): string[] =>
	Object.keys(NOT_CONCERNED).flatMap((key) => (key.startsWith(`${name}, `) ? key.slice(name.length + 2).split(' and ') : []));

test('the list of sources is up to date', () => {
	expect(readFileSync(new URL('../../fixtures/data/README.md', import.meta.url), 'utf8')).toBe(readme());
});

for (const [name, checksOf] of Object.entries(ALL_CHECKS)) {
	test(name, () => {
		const source = readFixture(name) as { expected: object };
		const { fixture, unread } = watched(source);
		const checks = checksOf(fixture);
		expect(checks.length).toBeGreaterThan(0);
		expect(checks.filter(fails)).toEqual([]);
		// Every expected value is read.
		expect(unread().filter((path) => !excused(name).some((part) => `${path}.`.includes(`.${part}.`)))).toEqual([]);
	});
}
