/** What was typed in, as sentences to read through beside the sheet. In the survey's own language. */
import { fill } from '#ui/fill.ts';
import type { Messages } from '#i18n/index.ts';
import type { PersonalDataKind } from '#domain/response/personal-data.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { paperCards, questionsOf, type Question } from './sheet.ts';
import type { Typed } from './typed.ts';

export interface SummaryRow {
	key: string;
	number: number;
	/** Empty: nothing was crossed. */
	lines: string[];
	/** Something to look at once more. */
	note?: string;
}
type Words = Pick<Messages, 'paper' | 'respond' | 'respondMore'>;
export type CheckWords = Record<PersonalDataKind, string>;

export function summaryOf(survey: SurveyContent, typed: Typed, words: Words): SummaryRow[] {
	const t = words.paper.typeIn;
	const { formats } = words.respondMore;
	const cards = new Map(paperCards(survey).map((card) => [card.id, card]));
	const name = (id: string) => `${cards.get(id)?.number ?? ''} ${cards.get(id)?.title ?? id}`;
	const label = <V>(options: readonly { value: V; label: string }[], value: V) => options.find((option) => option.value === value)?.label ?? '';

	function lines(question: Question): string[] {
		if (question.kind === 'weigh') {
			const { best, worst, outcome } = typed.draft.taps[question.set]!;
			if (outcome === 'skipped') return [];
			if (outcome === 'equal') return [t.equal];
			return [best ? fill(t.best, { card: name(best) }) : t.noBest, worst ? fill(t.worst, { card: name(worst) }) : t.noWorst];
		}
		if (question.kind === 'background') {
			const value = typed.draft.background[question.asked.id];
			return value === undefined ? [] : [`${question.asked.label}: ${label(question.asked.options, value)}`];
		}
		if (question.kind === 'follow') {
			const one = typed.follow.find(({ key }) => key === question.key);
			if (!one) return [];
			return [
				name(one.card),
				...(one.today === undefined ? [] : [`${survey.followUp.today.prompt}: ${label(survey.followUp.today.options, one.today)}`]),
				...(one.change === undefined ? [] : [`${survey.followUp.change.prompt} ${label(survey.followUp.change.options, one.change)}`]),
				...(one.story === '' ? [] : [`”${one.story}”`])
			];
		}
		const value = typed.draft.more[question.key]?.value;
		if (!value) return [];
		if (value.kind === 'pairs') {
			return [value.outcome === 'chosen' ? fill(t.best, { card: name(value.choice!) }) : value.outcome === 'equal' ? t.equalPair : t.unknown];
		}
		if (value.kind === 'points') return question.shown.map((id, i) => `${name(id)}: ${value.points[i]}`);
		if (value.kind === 'ranking') return value.order.map((id, i) => `${i + 1}. ${cards.get(id)!.title}`);
		if (value.kind === 'ladder') return [String(value.value)];
		if (value.kind === 'choice') return question.part.kind === 'choice' ? [label(question.part.options, value.value)] : [];
		return [value.score === 0 ? formats.balance.even : fill(formats.balance.towards[Math.abs(value.score) - 1]!, { card: name(question.shown[value.score > 0 ? 0 : 1]!) })];
	}
	return questionsOf(survey, typed.draft).map((question) => ({
		key: question.key,
		number: question.number,
		lines: lines(question),
		...(typed.follow.some(({ key, neverBest }) => key === question.key && neverBest) ? { note: t.neverBest } : {})
	}));
}
