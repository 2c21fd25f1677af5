/**
 * Items that are skipped more often than the others, which may mean that they are unclear or too private.
 *
 * In: per item how often it was answered (`shown`) and skipped. Out: per item true when Newcombe's 95 % interval for
 * (its skip rate − the rate of the rest) lies above 0. Degenerate: nothing asked gives false.
 * Source: methods.md section 2a; Newcombe (1998), method 10. Reference: fixture `intervals_newcombe1998`.
 */
import { newcombeDifference } from './proportions.ts';

export function skippedOften(counts: readonly { shown: number; skips: number }[]): boolean[] {
	const asked = counts.reduce((sum, { shown, skips }) => sum + shown + skips, 0);
	const skipped = counts.reduce((sum, { skips }) => sum + skips, 0);
	return counts.map(({ shown, skips }) => {
		const own = shown + skips;
		if (skips === 0 || own === 0 || asked === own) return false;
		const rest = { successes: skipped - skips, n: asked - own };
		return (newcombeDifference({ successes: skips, n: own }, rest, 0.95)?.low ?? 0) > 0;
	});
}
