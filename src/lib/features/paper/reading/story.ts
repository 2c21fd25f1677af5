import type { Story } from '#domain/question/story/setting.ts';
import { readWords } from './own-words.ts';
import { answersFor, type Reading } from './reading.ts';

export const story: Reading<Story> = {
	read(item, values, context) {
		const { text, about } = readWords(item.key, item.question.maxLength, values, context);
		return { ...about, answers: answersFor(item, { text }) };
	},
	lines: (_, { answers }) => answers.map(({ text }) => `”${text}”`)
};
