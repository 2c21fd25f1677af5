/** Makes a publishable survey from the content pack: the place is written in, so a version reads as it was answered. */
import type { ChangeKind } from '#domain/question/follow_up/setting.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import type { Card, Section, SurveyContent } from '#domain/survey/survey.ts';
import { withTranslations } from './translations/index.ts';
import pack from './unga-vuxna-bruksort.json' with { type: 'json' };

/** Which picture of the sprite each card has; the pack gives the idea in words. */
const PICTURES: Record<string, string> = {
	H0: 'clock-heart',
	H1: 'speech-bubbles',
	H2: 'ball-tree',
	B0: 'key',
	B1: 'house-heart',
	B2: 'water-tower',
	E0: 'paper-check',
	E1: 'wallet',
	E2: 'level-hands',
	S0: 'puzzle',
	S1: 'star',
	S2: 'signpost'
};

/** The standard form: 12 cards, 9 screens of four in which each card comes three times and each pair at most once. */
export const surveyFromPack = (place: string): SurveyContent => withTranslations(standardSurvey(place), 'standard', place);

const option = (label: string) => ({ value: label, label: label[0]!.toUpperCase() + label.slice(1) });

function standardSurvey(place: string): SurveyContent {
	const fill = (text: string) => text.replaceAll('{orten}', place || 'Orten');
	const { today, change, story } = pack.follow_up_top3;
	return {
		language: pack.language,
		title: pack.title,
		minutes: 5,
		cards: pack.value_cards.map((card) => ({
			id: card.id,
			title: fill(card.title),
			line: fill(card.line),
			picture: PICTURES[card.id] ?? '',
			lifeArea: card.life_area as Card['lifeArea'],
			lens: card.lens as Card['lens']
		})),
		practice: {
			cards: [
				{ id: 'apple', title: 'Äpple', picture: 'apple' },
				{ id: 'pear', title: 'Päron', picture: 'pear' },
				{ id: 'banana', title: 'Banan', picture: 'banana' },
				{ id: 'grapes', title: 'Vindruvor', picture: 'grapes' }
			]
		},
		sections: [
			{ id: 'matters', title: 'Vad är viktigast?' },
			{ id: 'top', title: 'Dina viktigaste kort' },
			{ id: 'about', title: 'Om dig' }
		],
		questions: [
			{
				id: 'matters', section: 'matters', kind: 'best_worst', help: pack.help,
				prompt: pack.best_worst.prompt_best, promptWorst: pack.best_worst.prompt_worst, sets: pack.best_worst.sets
			},
			{
				id: 'top', section: 'top', kind: 'follow_up', of: 'matters', cards: 3,
				today: {
					prompt: today.prompt,
					// The last option is "vill inte svara": an answer, but no value.
					options: today.options.map((label, i) => ({ label, value: i < today.options.length - 1 ? i : null }))
				},
				change: { prompt: change.prompt, options: change.options.map(([value, label]) => ({ value: value as ChangeKind, label: label! })) },
				story: { prompt: story.prompt, hint: story.hint, maxLength: 1000 }
			},
			...(pack.background as [string, string, string[]][]).map(
				([id, prompt, options]): QuestionOf<'choice'> => ({ id, section: 'about', kind: 'choice', background: true, prompt, help: '', options: options.map(option) })
			)
		],
		translations: {}
	};
}

/** The demo's second survey: one of each kind of question, short. */
export const allKindsFromPack = (place: string): SurveyContent => withTranslations(allKinds(place), 'allKinds', place);

function allKinds(place: string): SurveyContent {
	const standard = standardSurvey(place);
	const fill = (text: string) => text.replaceAll('{orten}', place || 'Orten');
	const dilemmas = (pack.balance.items as [string, string, string][]).slice(0, 3);
	const pole = (id: string, title: string): Card => ({ id, title: fill(title), line: '', picture: '', lifeArea: null, lens: null });
	const [matters, top] = standard.questions as [QuestionOf<'best_worst'>, QuestionOf<'follow_up'>];
	const more = { section: 'more', help: '' };
	const [mattersTitle, topTitle] = standard.sections as [Section, Section];
	return {
		...standard,
		title: 'Sätt att väga',
		cards: [...standard.cards, ...dilemmas.flatMap(([id, a, b]) => [pole(`${id}a`, a), pole(`${id}b`, b)])],
		sections: [mattersTitle, { id: 'more', title: 'Fler frågor' }, topTitle],
		questions: [
			{ ...matters, sets: matters.sets.slice(0, 3) },
			{ ...more, id: 'duel', kind: 'pairs', prompt: 'Vilket är viktigast för dig just nu?', cards: ['H0', 'H1', 'B0', 'B1', 'E1', 'S1'], count: 5 },
			{
				...more, id: 'stones', kind: 'points', cards: ['H1', 'B2', 'E2', 'S2'], total: 10,
				prompt: `Du har tio stenar. Lägg flest på det du vill att ${place || 'orten'} satsar på.`
			},
			{
				...more, id: 'order', kind: 'ranking', prompt: 'Lägg det viktigaste först.', help: 'Du behöver inte lägga alla.',
				cards: ['H2', 'B0', 'E0', 'E1', 'S0'], least: 2
			},
			{
				...more, id: 'balance', kind: 'balance', prompt: 'Vad väger tyngst för dig?', help: 'Båda är bra. Mitten betyder att de väger lika.',
				pairs: dilemmas.map(([id]) => [`${id}a`, `${id}b`])
			},
			{ ...more, id: 'ladder', kind: 'ladder', prompt: 'Tänk dig en stege. Var står du i dag?', low: 'Så dåligt det kan bli för dig', high: 'Så bra det kan bli för dig' },
			{
				...more, id: 'mostly', kind: 'choice', background: false, prompt: 'Var vill du helst få hjälp?',
				options: [
					{ value: 'place', label: 'På en plats, ansikte mot ansikte' },
					{ value: 'phone', label: 'På telefon' },
					{ value: 'chat', label: 'Genom att skriva' }
				]
			},
			{ ...top, cards: 1 }
		]
	};
}
