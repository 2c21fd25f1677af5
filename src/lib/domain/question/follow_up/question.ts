/** How a person's own top cards are followed up. Which cards they are depends on the taps, so the screens are made as one goes. */
import { screenKey, type KindOfQuestion, type Screen } from '#domain/question/kind.ts';
import { cleaned, isBlank } from '#domain/text/cleaned.ts';
import type { FollowUpAnswer } from './answer.ts';
import type { ChangeKind, FollowUp } from './setting.ts';

export type TodayValue = 0 | 1 | 2 | 3 | null;
export type FollowUpValue =
	| { kind: 'follow_up'; aspect: 'today'; value: TodayValue }
	| { kind: 'follow_up'; aspect: 'change'; value: ChangeKind }
	| { kind: 'follow_up'; aspect: 'story'; text: string };

const ASPECTS = ['today', 'change', 'story'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The screens about one card. */
export const screensAbout = (question: FollowUp, card: string): Screen[] =>
	ASPECTS.filter((aspect) => question[aspect] !== null).map((aspect) => ({
		key: screenKey(question.id, card, aspect), question: question.id, shown: [card], aspect
	}));

export const followUp: KindOfQuestion<FollowUp, FollowUpValue, FollowUpAnswer> = {
	isTradeOff: false,
	cards: () => [],
	texts(question, at, visit) {
		const { today, change, story } = question;
		const options = <Option extends { label: string }>(aspect: Aspect, list: Option[]): Option[] =>
			list.map((option, i) => ({ ...option, label: visit(`${at}:${aspect}:option:${i}`, option.label) }));
		return {
			...question,
			today: today && { prompt: visit(`${at}:today`, today.prompt), options: options('today', today.options) },
			change: change && { prompt: visit(`${at}:change`, change.prompt), options: options('change', change.options) },
			story: story && { ...story, prompt: visit(`${at}:story`, story.prompt), hint: visit(`${at}:story:hint`, story.hint) }
		};
	},
	screens: () => [],
	isComplete: (_, value) => value !== undefined && (value.aspect !== 'story' || !isBlank(value.text)),
	fits(question, value, { aspect }) {
		if (value.aspect !== aspect) return false;
		return value.aspect === 'story' || (question[value.aspect]?.options.some((option) => option.value === value.value) ?? false);
	},
	answer(question, { shown, aspect }, tap) {
		const value = tap?.value;
		if (!value || value.aspect !== aspect || !followUp.isComplete(question, value)) return null;
		const base = { question: question.id, kind: 'follow_up', card: shown[0]! } as const;
		if (value.aspect === 'story') return { ...base, aspect: 'story', text: cleaned(value.text) };
		return value.aspect === 'today' ? { ...base, aspect: 'today', value: value.value } : { ...base, aspect: 'change', value: value.value };
	},
	says: (answer) => answer.aspect === 'change' || (answer.aspect === 'today' && answer.value !== null)
};
