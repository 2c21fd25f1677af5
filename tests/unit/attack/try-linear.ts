import { byIds, newcomersOnly, today } from './doors.ts';
import { linearAttack } from './linear.ts';
import { randomRound } from './town.ts';
const N = Number(process.argv[2] ?? 300);
for (const [name, door] of Object.entries({ byIds, newcomersOnly, today })) {
	const t = performance.now();
	let rounds = 0, finds = 0, units = 0, versions = 0, again = 0;
	let example = '';
	for (let seed = 1; seed <= N; seed++) {
		const round = randomRound(seed, 3);
		const p = door(round.survey, round.moments);
		const found = linearAttack(round.survey, p);
		for (const { versions: v } of p.values()) { units += 1; versions += v.length; again += Math.max(0, v.length - 1); }
		if (found.length) { rounds++; finds += found.length; example ||= `${seed} ${JSON.stringify(found[0])}`; }
	}
	console.log(name, { rounds, finds, units, versions, again, ms: Math.round(performance.now() - t) }, example);
}
