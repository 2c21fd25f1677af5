/**
 * What takes long takes turns: `npm test` runs one fifth of it, so that a run stays within a quarter of an hour, and
 * `npm run soak` all of it. Which fifth follows from the code, so that a commit always gets the same one; `TURN=3` chooses,
 * `TURN=all` takes everything in its short form. Rights, disclosure and the attacks on them are in every run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

export const TURNS = 5;

/** Simulations, attacks on code that seldom changes, and killed processes; the nth belongs to turn n, and so on around. */
const LONG_UNITS = [
	'unit/stats/group-simulations',
	'unit/stats/coverage',
	'unit/stats/segments-simulation',
	'store/power-cut',
	'store/lock',
	'store/connection-queue',
	'unit/stats/fixtures',
	'store/side-by-side',
	'store/killed',
	'unit/server/table',
	'unit/analysis/two-way',
	'unit/stats/cli',
	'unit/analysis/verdict-calibration',
	'store/few-turns',
	'unit/analysis/two-way-optimum'
];

/** The turn of this run, 1 to 5; undefined where everything runs. @param {string} root @returns {number | undefined} */
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
