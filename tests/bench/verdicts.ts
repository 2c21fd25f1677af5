/**
 * `npm run -s bench:verdicts -- [boards] [draws] [people,people]`: how often a board says something, as the tables in docs/methods.md. First boards where
 * all cards are equal in the population, per cent that state any order or group; then boards with utilities N(0, 1) and people
 * who differ with sd 1. 200 boards a cell take ten minutes; fewer draws than the 20,000
 * of a board, which moves a critical value by a per cent or two either way.
 */
import { BALANCE, drawnCards, equalCards, FORMATS, tally } from '../unit/analysis/boards.ts';

const [boards = 200, draws = 4000] = process.argv.slice(2, 4).map(Number);
const percent = (x: number) => (100 * x).toFixed(0);
const SIZES = process.argv[4]?.split(',').map(Number) ?? [5, 8, 10, 20, 50];

console.log(`All cards equal, ${boards} boards a cell: % that state anything at n = ${SIZES.join(', ')}, people alike / people who differ (sd 1)\n`);
console.log(`| format | cards | ${SIZES.map((n) => `n = ${n}`).join(' | ')} |\n|---|---|${SIZES.map(() => '---|').join('')}`);
for (const format of [...FORMATS, BALANCE]) {
	for (const k of format === BALANCE ? [2] : [4, 8, 12, 20]) {
		const cells = SIZES.map((n) => [0, 1].map((sd) => percent(tally(format, { n, sd, boards, draws, lambda: equalCards(k) }).speaks)).join(' / '));
		console.log(`| ${format.name} | ${k} | ${cells.join(' | ')} |`);
	}
}

console.log(`\nUtilities N(0, 1), people sd 1, K = 8, ${boards} boards a cell\n`);
console.log('| format | n | says something | names the true leader | wrong of the stated pairs | boards with anything wrong |\n|---|---|---|---|---|---|');
for (const format of FORMATS) {
	for (const n of SIZES) {
		const { speaks, names, pairs, wrongPairs, wrongBoards } = tally(format, { n, sd: 1, boards, draws, lambda: drawnCards(8) });
		console.log(`| ${format.name} | ${n} | ${percent(speaks)} % | ${percent(names)} % | ${(100 * wrongPairs).toFixed(1)} % of ${pairs} | ${percent(wrongBoards)} % |`);
	}
}
