import { expect, test } from 'vitest';
import { sameQuestions } from '#domain/survey/same-questions.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { content } from '../../store/people.ts';

const changed = (change: (copy: SurveyContent) => void) => {
	const copy = structuredClone(content);
	change(copy);
	return copy;
};

test('another spelling is the same question; another card, option or order is not', () => {
	expect(sameQuestions(content, changed((copy) => ((copy.title = 'Ny titel'), (copy.cards[0]!.title = 'Nytt namn'), Object.assign(copy.questions[0]!, { prompt: 'Nytt', help: '' }), copy.cards.reverse())))).toBe(true);
	expect(sameQuestions(content, changed((copy) => Object.assign(copy.questions[6]!, { options: [{ value: 'ja', label: 'Jodå' }, { value: 'nej', label: 'Nä' }, { value: 'delvis', label: 'Lite' }] })))).toBe(true);
	for (const other of [
		changed((copy) => copy.cards.pop()),
		changed((copy) => copy.questions.reverse()),
		changed((copy) => copy.questions.pop()),
		changed((copy) => Object.assign(copy.questions[2]!, { total: 12 })),
		changed((copy) => Object.assign(copy.questions[6]!, { options: [{ value: 'ja', label: 'ja' }, { value: 'nej', label: 'nej' }] }))
	]) expect(sameQuestions(content, other)).toBe(false);
});
