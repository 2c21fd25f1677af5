import { screensAbout, type FollowUpValue, type TodayValue } from '#domain/question/follow_up/question.ts';
import type { FollowUp } from '#domain/question/follow_up/setting.ts';
import { topCards } from '#domain/question/kind.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import { numbersOf, type Item } from '#features/paper/items.ts';
import { readWords } from './own-words.ts';
import { answersFor, labelOf, optionAt, type Context, type Given, type Reading } from './reading.ts';

/** The question that is followed up, as far as a sheet knows it: what can be chosen from it and what was put first. */
function sourceOf({ question }: Item<FollowUp>, { above }: Context) {
	const items = above.filter(({ item }) => item.question.id === question.of);
	const source = items[0]!.item.question;
	const first = topCards(kindOf(source.kind).own?.(items.flatMap(({ answers }) => answers)) ?? [], Infinity);
	return { cards: cardsOf(source), first, numbers: numbersOf(above.map(({ item }) => item), source.id) };
}

export const followUp: Reading<FollowUp> = {
	read(item, values, context) {
		const { key, question } = item;
		const typed = (values[`${key}:card`] ?? '').trim();
		const today = question.today && optionAt(question.today.options, values[`${key}:today`]);
		const change = question.change && optionAt(question.change.options, values[`${key}:change`]);
		if (typed === '') {
			const answered = today || change || (question.story && (values[`${key}:story`] ?? '').trim() !== '');
			return { answers: [], problems: answered ? [{ problem: 'noCard' }] : [] };
		}
		const source = sourceOf(item, context);
		const card = context.cards.find(({ number }) => String(number) === typed)?.id;
		if (card === undefined) return { answers: [], problems: [{ problem: 'unknownCard', values: { number: typed.slice(0, 12) } }] };
		if (!source.cards.includes(card)) return { answers: [], problems: [{ problem: 'otherCard', values: { number: typed, numbers: source.numbers } }] };
		if (context.above.some((one) => one.item.question.id === question.id && one.card === card)) {
			return { answers: [], problems: [{ problem: 'cardTwice', values: { number: typed } }] };
		}
		const { text, about } = question.story ? readWords(key, question.story.maxLength, values, context) : { text: '', about: {} };
		const given: Given<FollowUpValue>[] = [
			...(today ? [{ aspect: 'today' as const, value: today.value as TodayValue }] : []),
			...(change ? [{ aspect: 'change' as const, value: change.value }] : []),
			{ aspect: 'story', text }
		];
		const answers = screensAbout(question, card).flatMap((screen) => answersFor({ ...item, screen }, given.find(({ aspect }) => aspect === screen.aspect)));
		return { ...about, answers, card, ...(source.first.includes(card) ? {} : { notPutFirst: source.numbers }) };
	},
	lines({ question: { today, change } }, { answers, card }, { name }) {
		if (!card) return [];
		return [
			name(card),
			...answers.flatMap((answer) => {
				if ('text' in answer) return [`”${answer.text}”`];
				if (answer.aspect === 'today') return today ? [`${today.prompt}: ${labelOf(today.options, answer.value)}`] : [];
				return change ? [`${change.prompt} ${labelOf<string>(change.options, answer.value)}`] : [];
			})
		];
	}
};
