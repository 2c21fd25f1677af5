import type { Choice } from '#domain/question/choice/setting.ts';
import { answersFor, labelOf, optionAt, type Reading } from './reading.ts';

export const choice: Reading<Choice> = {
	read(item, values) {
		const option = optionAt(item.question.options, values[item.key]);
		return { answers: answersFor(item, option && { value: option.value }) };
	},
	lines: ({ question: { prompt, options, background } }, { answers }) =>
		answers.flatMap(({ value }) => (value === null ? [] : [`${background ? `${prompt}: ` : ''}${labelOf(options, value)}`]))
};
