import { MISSING, row, type Cell, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { FollowUpAnswer } from './answer.ts';
import type { Aspect } from './question.ts';
import { CHANGES, type ChangeKind, type FollowUp } from './setting.ts';

const asked = (question: FollowUp): Aspect[] => (['today', 'change', 'story'] as const).filter((aspect) => question[aspect] !== null);
const TELLS = { today: 'today', change: 'change', story: 'text' } as const;
/** What has to happen, as a number that is the same in every survey. */
const numberOf = (change: ChangeKind): number => CHANGES.indexOf(change) + 1;

function valuesOf(question: FollowUp, aspect: Aspect): Variable['values'] {
	if (aspect === 'today') return question.today?.options.flatMap(({ value, label }) => (value === null ? [] : [{ code: value, label }]));
	if (aspect === 'change') return question.change?.options.map(({ value, label }) => ({ code: numberOf(value), label }));
	return undefined;
}

/** For every card that can be followed up what was said about it: who was asked about others is missing as not asked. */
export const followUpExport: ExportOf<FollowUp, FollowUpAnswer> = {
	variables: (question, cards) =>
		cards.flatMap((card) =>
			asked(question).map((aspect): Variable => {
				const values = valuesOf(question, aspect);
				const missing = aspect === 'today' ? (['notReached', 'unknown'] as const) : aspect === 'change' ? (['notReached'] as const) : [];
				return { name: [card, TELLS[aspect]], tells: TELLS[aspect], cards: [card], ...(values && { values }), missing, asked: aspect };
			})
		),
	values: (question, answers, cards) =>
		cards.flatMap((card) =>
			asked(question).map((aspect): Cell => {
				const one = answers.find((answer) => answer.card === card && answer.aspect === aspect);
				if (!one) return aspect === 'story' ? null : MISSING.notReached;
				if (one.aspect === 'story') return one.text;
				return one.aspect === 'today' ? (one.value ?? MISSING.unknown) : numberOf(one.value as ChangeKind);
			})
		),
	rows(_, answer, at) {
		const rest = { part: answer.aspect };
		if (answer.aspect === 'story') return [row(at, 1, answer.card, 'chosen', { ...rest, text: answer.text })];
		if (answer.aspect === 'change') return [row(at, 1, answer.card, 'chosen', { ...rest, value: numberOf(answer.value as ChangeKind) })];
		return [row(at, 1, answer.card, answer.value === null ? 'unknown' : 'chosen', { ...rest, value: answer.value })];
	},
	answer({ id }, [one, ...more]) {
		const { card, part, value, text } = one!;
		if (card === null || more.length > 0) return null;
		const base = { question: id, kind: 'follow_up', card } as const;
		if (part === 'story') return text === null ? null : { ...base, aspect: 'story', text };
		if (part === 'today') return { ...base, aspect: 'today', value };
		const change = value === null ? undefined : CHANGES[value - 1];
		return part === 'change' && change ? { ...base, aspect: 'change', value: change } : null;
	}
};
