/**
 * There are two validators of answers, in TypeScript for everybody and in SQL for the database. Both get the same answers and
 * must say the same, word for word.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '#data/server/store.ts';
import { answersProblem, type AnswersProblem } from '#domain/response/problem.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { createRandom } from '#stats/random.ts';
import { almostRight, anything, chanceOf, damaged, randomAnswers, randomSurvey } from './random-answers.ts';
import { prepared } from './prepared-memory.ts';

let store: Store;
beforeAll(async () => {
	store = await openStore({ prepared: prepared() });
});
afterAll(() => store.close());

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** What the database says of many lists of answers to one survey, in one call. */
async function databaseSays(survey: SurveyContent, lists: unknown[][]): Promise<(AnswersProblem | null)[]> {
	const rows = await store.sql!<{ says: AnswersProblem | null }>(
		`select private.answers_problem(s.content, one) as says
		from (select ${literal(survey)} as content) s, jsonb_array_elements(${literal(lists)}) with ordinality each_one (one, place) order by place`
	);
	return rows.map(({ says }) => says);
}

test('ten thousand lists of answers, valid and damaged: both validators say the same', async () => {
	const seed = Number(process.env.SEED ?? 20261128);
	const random = createRandom(seed);
	const seen = new Map<string, number>();
	let answers = 0;
	for (let round = 0; round < 50; round++) {
		const survey = randomSurvey(random);
		const lists = Array.from({ length: 200 }, () => {
			const whole = randomAnswers(survey, random, 5);
			const what = chanceOf(random).below(20);
			return what < 5 ? whole : what < 12 ? almostRight(survey, random, whole) : what < 19 ? damaged(random, whole) : [...whole, anything(random)];
		});
		const says = await databaseSays(survey, lists);
		for (const [i, list] of lists.entries()) {
			const expected = answersProblem(survey, list);
			expect(says[i], `seed ${seed}: ${JSON.stringify(list).slice(0, 600)}\n${JSON.stringify(survey.questions).slice(0, 3000)}`).toEqual(expected);
			answers += list.length;
			seen.set(expected?.problem ?? 'accepted', (seen.get(expected?.problem ?? 'accepted') ?? 0) + 1);
		}
	}
	console.log(`${answers} answers in 10000 lists, the same verdict of all: ${JSON.stringify(Object.fromEntries(seen))}`);
	// Every code has been met, or the test says less than it seems to.
	expect([...seen.keys()].sort()).toEqual([
		'accepted', 'answer_not_object', 'answered_twice', 'card_not_on_screen', 'choice_without_choosing', 'empty_text', 'nothing_chosen',
		'other_cards_than_the_screen', 'same_card_twice', 'too_many_follow_ups', 'too_many_pairs', 'unknown_aspect', 'unknown_card', 'unknown_field',
		'unknown_kind', 'unknown_option', 'unknown_question', 'unknown_screen', 'wrong_order', 'wrong_points', 'wrong_shape'
	]);
	expect(seen.get('accepted')).toBeGreaterThan(1000);
}, 120_000);

test('too many answers to two questions: both validators name the one that the survey asks first', async () => {
	const cards = ['A', 'B', 'C', 'D'];
	const asked = { prompt: 'Fråga', help: '', section: null };
	const survey = surveyContent.parse({
		language: 'sv', title: 'Prov', minutes: 3, cards: cards.map((id) => ({ id, title: id })),
		practice: { cards: cards.slice(0, 3).map((id) => ({ id, title: id, picture: '' })) },
		questions: [
			{ ...asked, id: 'enough', kind: 'pairs', cards, count: 3 },
			{ id: 'top', section: null, kind: 'follow_up', of: 'enough', cards: 1, today: null, change: null, story: { prompt: 'Berätta', hint: '', maxLength: 500 } },
			{ ...asked, id: 'few', kind: 'pairs', cards, count: 1 }
		]
	});
	const pair = (question: string, ...shown: string[]) => ({ question, kind: 'pairs', shown, outcome: 'skipped', choice: null });
	const story = (card: string) => ({ question: 'top', kind: 'follow_up', card, aspect: 'story', text: 'a' });
	const pairs = [pair('few', 'A', 'B'), pair('enough', 'A', 'B'), pair('few', 'C', 'B'), pair('enough', 'A', 'C')];
	const lists = [[...pairs, story('A'), story('B')], [...pairs, story('A')], [story('B'), ...pairs.slice(1)]];
	const expected = [{ problem: 'too_many_follow_ups' }, { problem: 'too_many_pairs' }, null];
	expect(lists.map((list) => answersProblem(survey, list))).toEqual(expected);
	expect(await databaseSays(survey, lists)).toEqual(expected);
});
