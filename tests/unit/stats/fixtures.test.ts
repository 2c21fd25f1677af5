/** Every fixture at its own tolerance; the same checks as `npm run -s fixtures` prints. */
import { expect, test } from 'vitest';
import { ALL_CHECKS } from '../../fixtures/index.ts';
import { fails, readFixture } from '../../fixtures/fixture.ts';

for (const [name, checksOf] of Object.entries(ALL_CHECKS)) {
	test(name, (ctx) => {
		const fixture = readFixture(name);
		if (fixture === null) return ctx.skip('not on this machine: ../shared/fixtures is missing');
		const checks = checksOf(fixture);
		expect(checks.length).toBeGreaterThan(0);
		expect(checks.filter(fails)).toEqual([]);
	});
}
