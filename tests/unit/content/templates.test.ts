/** The surveys in the box: each can be published and answered as it stands, in plain Swedish. */
import { describe, expect, test } from 'vitest';
import { TEMPLATES, templateOf } from '#content/templates/index.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { readability } from '#domain/text/readability.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { checkDesign } from '#stats/design/check-design.ts';

describe.each(TEMPLATES)('%s', (name) => {
	const survey = templateOf(name, 'Grums');

	test('is a survey, and its draft can be published as it stands', () => {
		expect(surveyContent.parse(survey)).toEqual(survey);
		const found = surveyOf(draftOf(survey));
		expect('problems' in found ? found.problems : []).toEqual([]);
	});
	test('every card is asked about, and each design is a good one', () => {
		const asked = JSON.stringify(survey.questions);
		expect(survey.cards.filter(({ id }) => !asked.includes(`"${id}"`))).toEqual([]);
		for (const question of survey.questions) {
			if (question.kind !== 'best_worst') continue;
			const cards = [...new Set(question.sets.flat())];
			expect(checkDesign({ format: 'best-worst', itemCount: cards.length, sets: question.sets.map((set) => set.map((card) => cards.indexOf(card))), respondents: 25 }).reasons).toEqual([]);
		}
	});
	test('is easy to read', () => {
		const { lix, longWords, longSentences } = readability(textsOf(survey).map(({ text }) => text));
		expect(lix).toBeLessThan(30);
		expect({ longWords, longSentences }).toEqual({ longWords: [], longSentences: [] });
	});
	test('has no name of a place left to fill in', () => expect(JSON.stringify(templateOf(name, ''))).not.toMatch(/[{][a-zåäö]+[}]/));
});

test('the check-in has four ladders and ten steps, and nothing that adds them up', () => {
	const { questions } = templateOf('checkIn', '');
	expect(questions.filter(({ kind }) => kind === 'ladder')).toHaveLength(4);
	expect(questions.filter(({ id }) => id.startsWith('step-'))).toHaveLength(10);
});
test('the parties weigh the same cards as the young adults, so that they can be compared', () => {
	const cards = (name: 'standard' | 'sameCards') => templateOf(name, '').cards.map(({ id, lifeArea, lens }) => ({ id, lifeArea, lens }));
	expect(cards('sameCards')).toEqual(cards('standard'));
});
