/**
 * What takes long takes turns: `npm test` runs one eighth of it, so that a run stays within a quarter of an hour, and
 * `npm run soak` all of it. Which eighth follows from the code, so that a commit always gets the same one; `TURN=3` chooses,
 * `TURN=all` takes everything in its short form. Rights, disclosure and the attacks on them are in every run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

export const TURNS = 8;

/** Simulations, files that are meant to hurt, killed processes and long ways through the store; the nth belongs to turn n, and so on around. */
const LONG_UNITS = [
	'store/calls',
	'store/lock',
	'unit/stats/group-simulations',
	'unit/stats/coverage',
	'unit/stats/segments-simulation',
	'store/power-cut',
	'store/connection-queue',
	'unit/stats/cli',

	'unit/analysis/two-way-optimum',
	'unit/quote/hints',
	'store/put-away',
	'unit/server/table',
	'store/order',
	'store/running',
	'store/one-use',
	'store/killed',

	'unit/answering/people',
	'unit/analysis/two-way',
	'unit/analysis/verdict-calibration',
	'store/twice',
	'store/cleaned',
	'store/side-by-side',
	'unit/stats/fixtures',
	'store/imports',

	'unit/analysis/gap',
	'store/few-turns',
	'store/preview',
	'store/studio-pages',
	'unit/analysis/placement'
];

/** The turn of this run, 1 to 8; undefined where everything runs. @param {string} root @returns {number | undefined} */
export function turnOf(root) {
	const asked = process.env.TURN;
	if (asked === 'all') return undefined;
	if (asked) {
		const turn = Number(asked);
		if (!Number.isInteger(turn) || turn < 1 || turn > TURNS) throw new Error(`TURN ska vara ett tal mellan 1 och ${TURNS}, eller ”all”, inte ”${asked}”.`);
		return turn;
	}
	// Documentation and history leave it as it is: the run before a release's last words is the run after them.
	const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD:src', 'HEAD:tests', 'HEAD:supabase'], { cwd: root, encoding: 'utf8' });
	const from = status === 0 ? stdout : new Date().toISOString().slice(0, 10);
	return (createHash('sha256').update(from).digest().readUInt32BE() % TURNS) + 1;
}

/** Arguments that leave out the long units of the other turns. @param {number} turn @returns {string[]} */
export const unitsOfTurn = (turn) => LONG_UNITS.filter((_, i) => i % TURNS !== turn - 1).flatMap((name) => ['--exclude', `tests/${name}.test.ts`]);

/** The same for the browser. @param {number} turn @returns {string[]} */
export const journeysOfTurn = (turn) => ['--grep-invert', `@turn-(?!${turn}\\b)`];
