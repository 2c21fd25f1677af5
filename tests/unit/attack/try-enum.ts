import { byIds, newcomersOnly, today } from './doors.ts';
import { enumerationAttack } from './enumerate.ts';
import { linearAttack } from './linear.ts';
import { randomRound } from './town.ts';
const N = Number(process.argv[2] ?? 300);
const F = Number(process.argv[3] ?? 1);
for (const [name, door] of Object.entries({ byIds, newcomersOnly, today })) {
	const t = performance.now();
	const c = { lrounds: 0, rounds: 0, finds: 0, alike: 0, presence: 0, open: 0, tries: 0, again: 0 };
	const ex: string[] = [];
	for (let seed = F; seed < F + N; seed++) {
		const round = randomRound(seed, 3);
		const p = door(round.survey, round.moments);
		for (const { versions: v } of p.values()) c.again += Math.max(0, v.length - 1);
		if (linearAttack(round.survey, p).length) c.lrounds++;
		const a = enumerationAttack(round.survey, p, { alsoAlike: process.argv[4] === 'alike' });
		if (a.finds.length) { c.rounds++; if (ex.length < 4) ex.push(`${seed} ${JSON.stringify(a.finds[0])}`); }
		c.finds += a.finds.length; c.alike += a.alike; c.presence += a.presence; c.open += a.open; c.tries += a.tries;
	}
	console.log(name, c, Math.round(performance.now() - t), 'ms', ex.join('\n'));
}
