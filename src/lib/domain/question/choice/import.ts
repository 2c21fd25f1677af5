import { MISSING } from '#domain/export/kind.ts';
import { numberIn, type ImportOf } from '#domain/import/kind.ts';
import type { ChoiceAnswer } from './answer.ts';
import type { Choice } from './setting.ts';

/** A column with the option: its words, or its number in the survey's order. */
export const choiceImport: ImportOf<Choice, ChoiceAnswer> = {
	parts: ({ id, options }) => [
		{
			part: '', tells: 'choice', exported: [], missing: ['notReached', 'skipped'],
			takes: { takes: 'options', options: options.map(({ value }, i) => ({ code: i + 1, place: `question:${id}:option:${i}`, texts: [value] })) }
		}
	],
	cannot: () => null,
	answers({ id, options }, said) {
		const number = numberIn(said, '');
		if (number === MISSING.notReached) return { answers: [] };
		return { answers: [{ question: id, kind: 'choice', value: number === MISSING.skipped ? null : (options[number - 1]?.value ?? '') }] };
	}
};
