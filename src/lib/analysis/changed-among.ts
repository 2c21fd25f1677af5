/** What has changed among those who answered two rounds, from their answers. */
import type { StoredResponse } from '#domain/response/response.ts';
import type { PairedResult } from '#domain/result/pairing.ts';
import type { Result } from '#domain/result/result.ts';
import { splits } from '#domain/result/split.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { changesBetween } from './over-time.ts';
import { resultsOf } from './results.ts';

/** Those of a round who answered another as well, and what it asked. */
export interface Among {
	survey: SurveyContent;
	responses: readonly StoredResponse[];
	k: number;
}

/** Cards weighed, each question as a whole. */
function weighedBy({ survey, responses, k }: Among): Result[] {
	const questions = survey.questions.filter(({ kind }) => splits({ kind, unit: '' }));
	const since = { release: '', number: 0, releasedOn: '' };
	return resultsOf({ ...survey, questions }, responses, { k }).filter(splits).map((row) => {
		const position = survey.questions.findIndex(({ id }) => id === row.question);
		const asked = survey.questions[position]!;
		return { ...row, position, prompt: 'prompt' in asked ? asked.prompt : '', follows: null, since } as Result;
	});
}

const six = (x: number | null): number | null => (x === null ? null : Math.round(x * 1e6) / 1e6 || 0);

/**
 * What has changed among those who answered two rounds: of each round by itself, and then as changesBetween. Which answer of the one
 * belongs to which of the other is not known here: the interval does not use it (docs/decisions/0059). A row for each question that
 * both rounds ask with cards to weigh; without content where it was not asked alike, or fewer than k of them weighed in it.
 */
export function changeAmong(now: Among, before: Among): Pick<PairedResult, 'question' | 'content' | 'hidden'>[] {
	const [own, then] = [weighedBy(now), weighedBy(before)];
	const shared = own.filter((row) => then.some(({ question, kind }) => question === row.question && kind === row.kind));
	return changesBetween(shared, then).map(({ question, scale, n, level, rows }) => {
		const content = rows.length === 0 || n === null || (scale !== 'worth' && scale !== 'stones') ? null
			: { scale, n, level, rows: rows.map(({ difference, low, high, ...row }) => ({ ...row, difference: six(difference), low: six(low), high: six(high) })) };
		return { question, content, hidden: content === null ? 'too_few' : null };
	});
}
