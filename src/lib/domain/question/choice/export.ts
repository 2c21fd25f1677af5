import { MISSING, row, type ExportOf } from '#domain/export/kind.ts';
import type { ChoiceAnswer } from './answer.ts';
import type { Choice } from './setting.ts';

/** A variable: the option's number, in the survey's order. */
const numberOf = ({ options }: Choice, value: string): number => options.findIndex((option) => option.value === value) + 1;

export const choiceExport: ExportOf<Choice, ChoiceAnswer> = {
	variables: ({ options }) => [{ name: [], tells: 'choice', values: options.map(({ label }, i) => ({ code: i + 1, label })), missing: ['notReached', 'skipped'] }],
	values: (question, [one]) => [!one ? MISSING.notReached : one.value === null ? MISSING.skipped : numberOf(question, one.value)],
	rows: (question, { value }, at) => [row(at, 1, null, value === null ? 'skipped' : 'chosen', { value: value === null ? null : numberOf(question, value) })],
	answer: ({ id, options }, [one, ...more]) => {
		const value = one!.value === null ? null : options[one!.value - 1]?.value;
		return value === undefined || more.length > 0 ? null : { question: id, kind: 'choice', value };
	}
};
