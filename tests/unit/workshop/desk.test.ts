/** The desk's one button for what comes next, through every template, and that every act has words for taking it back. */
import { expect, test } from 'vitest';
import { WORKSHOPS, WORKSHOP_TEMPLATES } from '#content/workshop-templates.ts';
import type { Act } from '#domain/workshop/act.ts';
import { leaderAct } from '#domain/workshop/act.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { clockOf, nextOf, showings } from '#features/workshops/desk/next.ts';
import { actTold, nameOf, placeOf } from '#features/workshops/desk/told.ts';
import { messages } from '#i18n/index.ts';

const { plan } = WORKSHOPS.create_break_keep;
const card = '00000000-0000-4000-8000-000000000001';

test.each(WORKSHOP_TEMPLATES)('%s: pressed again and again it comes through every step, shows each once, and then closes', (template) => {
	const { plan } = WORKSHOPS[template];
	const done: { seq: number; led: boolean; act: Act }[] = [];
	const met = [plan.steps[0]!.id];
	for (;;) {
		const next = nextOf(plan, roomOf(plan, done));
		if (next.does === 'close') break;
		done.push({ seq: done.length + 1, led: true, act: { op: next.does, step: next.step.id } });
		if (next.does === 'go') met.push(next.step.id);
	}
	expect(met).toEqual(plan.steps.map(({ id }) => id));
	expect(done.filter(({ act }) => act.op === 'reveal').length).toBe(plan.steps.filter(({ kind }) => kind === 'write').length);
	expect(done.filter(({ act }) => act.op === 'show_votes').length).toBe(plan.steps.filter(({ kind }) => kind === 'vote').length);
	// What showed a step is what taking it back has to undo.
	for (const { kind, id } of plan.steps) expect(showings(roomOf(plan, done).led, id).length, id).toBe(kind === 'write' || kind === 'vote' ? 1 : 0);
});

test.each(['sv', 'en'] as const)('every act that can be taken back says in words what it did (%s)', (lang) => {
	const t = messages(lang).workshopDesk;
	const step = 'write';
	const place = { area: 'all', column: 'keep' };
	const some: Record<string, object> = {
		add: { card, step, ...place, text: 'x' }, write: { card, text: 'x' }, move: { card, ...place }, take: { card }, bring: { card, ...place }, go: { step }, timer: { endsAt: null, left: 0 }, reveal: { step }, show_votes: { step },
		hold: { on: true }, let_through: { card, on: true }, group: { lead: card, cards: [card] }, part: { card }, decide: { card }, undecide: { card }, weigh: { step }, weighed: { step }, lock: { on: true }
	};
	const ops = leaderAct.options.map((one) => one.shape.op.value).filter((op) => op !== 'undo');
	const told = ops.map((op) => actTold({ op, ...some[op] } as Act, plan, t, () => '”En plan”'));
	expect(Object.keys(some).sort()).toEqual([...ops].sort());
	expect(new Set(told).size).toBe(told.length);
	for (const words of told) expect(words).toMatch(/^\S[^{}]+$/);
	// Off is something else than on.
	for (const op of ['hold', 'lock', 'let_through']) expect(actTold({ op, ...some[op], on: false } as Act, plan, t, () => '”En plan”')).not.toBe(told[ops.indexOf(op as (typeof ops)[number])]);
});

test('a card is called by its first words, by what was told, and by nothing while nobody may read it', () => {
	expect(nameOf({ text: 'Sms i stället för brev', told: null })).toBe('”Sms i stället för brev”');
	expect(nameOf({ text: 'x'.repeat(240), told: null })!.length).toBeLessThan(52);
	expect(nameOf({ text: '', told: null })).toBeNull();
	expect(nameOf({ text: '', told: { source: 'figure', title: 'En plan som alla ser', facts: '', voices: [], picture: null } })).toBe('”En plan som alla ser”');
	expect(placeOf(plan, { area: 'all', column: 'keep' }, messages('sv').workshopDesk)).toBe('Behålla');
	expect(placeOf(WORKSHOPS.present_vision_path.plan, { area: 'system', column: 'path' }, messages('sv').workshopDesk)).toBe('Systemet: Vägar');
	expect([0, 5, 60, 605].map(clockOf)).toEqual(['0:00', '0:05', '1:00', '10:05']);
});
