/** One person's own order, from the answers as they are sent. Made on the device, for that person alone. */
import type { Answer, AnswerOf, Kind } from '#domain/question/index.ts';
import type { OwnRow } from '#domain/question/kind.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Messages } from '#i18n/index.ts';

/** Kinds whose answers order cards. */
export type OrderingKind = keyof Messages['respondMore']['care']['own']['labels'] & Kind;
export type OwnSection =
	/** `hasLast`: cards were put last as well as first. */
	| { kind: OrderingKind; question: string; heading: string; hasLast: boolean; rows: OwnRow[] }
	| { kind: 'balance'; question: string; heading: string; rows: { pair: [string, string]; score: number }[] };

/** In: the survey and one person's answers. Out: a section for each trade-off that has an answer, in the survey's order. */
export function ownOrder({ questions }: SurveyContent, answers: readonly Answer[]): OwnSection[] {
	return questions.flatMap((question): OwnSection[] => {
		const own = answers.filter((answer) => answer.question === question.id);
		if (question.kind === 'balance') {
			const rows = (own as AnswerOf<'balance'>[]).flatMap(({ shown, score }) => (score === null ? [] : [{ pair: shown, score }]));
			return rows.length > 0 ? [{ kind: 'balance', question: question.id, heading: question.prompt, rows }] : [];
		}
		const rows = kindOf(question.kind).own?.(own) ?? [];
		if (rows.length === 0 || !('prompt' in question)) return [];
		const hasLast = kindOf(question.kind).ownHasLast === true;
		return [{ kind: question.kind as OrderingKind, question: question.id, heading: question.prompt, hasLast, rows }];
	});
}
