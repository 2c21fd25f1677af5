/** Decisions in the order of their days, and what those who answered are told of them. */
import { expect, test } from 'vitest';
import { answerIn } from '#domain/decision/answer.ts';
import { byDay, isLate, writtenDecision } from '#domain/decision/decision.ts';

const written = { card: null, about: null, title: 'En plan', action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} } as const;

test('what is due first comes first, what has no day last; late is only what nobody has said is done', () => {
	const all = [{ title: 'B', dueOn: null }, { title: 'Å', dueOn: '2027-01-02' }, { title: 'A', dueOn: '2027-01-02' }, { title: 'C', dueOn: '2026-12-31' }];
	expect(byDay(all).map(({ title }) => title)).toEqual(['C', 'A', 'Å', 'B']);
	expect(isLate({ state: 'ongoing', dueOn: '2026-11-28' }, '2026-11-29')).toBe(true);
	for (const [state, dueOn] of [['ongoing', '2026-11-29'], ['done', '2026-11-28'], ['not_done', '2026-11-28'], ['planned', null]] as const) expect(isLate({ state, dueOn }, '2026-11-29')).toBe(false);
});

test('what was not done, done in part or is confirmed says why', () => {
	expect(writtenDecision.safeParse(written).success).toBe(true);
	for (const state of ['not_done', 'partly', 'confirmed'] as const) {
		expect(writtenDecision.safeParse({ ...written, state }).error?.issues.map(({ path }) => path[0])).toEqual(['because']);
		expect(writtenDecision.safeParse({ ...written, state, because: 'Därför' }).success).toBe(true);
	}
	expect(writtenDecision.safeParse({ ...written, dueOn: '2027-02-30' }).success).toBe(false);
});

test('those who answered read it in their language, else in Swedish, else in what there is; cards that are no more and own pictures are left out', () => {
	const cards = [{ id: 'hem', title: 'منزل', picture: 'home' }, { id: 'egen', title: 'Egen', picture: 'own-abc' }];
	const line = (plain: Record<string, string>, state: 'planned' | 'not_done' = 'planned', card: string | null = null) => ({ card, plain, state, dueOn: '2027-01-01' });
	const told = answerIn('ar', {
		n: 12, simulated: false, said: [{ card: 'egen', as: 'top' }, { card: 'hem', as: 'fix' }, { card: 'borta', as: 'fix' }],
		decisions: [line({ sv: 'Svenska', ar: 'عربي' }, 'planned', 'hem'), line({ sv: 'Svenska', en: 'English' }, 'not_done'), line({ en: 'English' }, 'planned', 'borta'), line({})]
	}, cards);
	expect(told.said).toEqual([{ as: 'fix', cards: [{ id: 'hem', title: 'منزل', picture: 'home' }] }, { as: 'top', cards: [{ id: 'egen', title: 'Egen', picture: '' }] }]);
	expect(told.doing.map(({ about, text, lang, dueOn }) => [about, text, lang, dueOn])).toEqual([['منزل', 'عربي', 'ar', '2027-01-01'], [null, 'English', 'en', '2027-01-01']]);
	expect(told.cannot.map(({ text, lang, dueOn }) => [text, lang, dueOn])).toEqual([['Svenska', 'sv', null]]);
});
