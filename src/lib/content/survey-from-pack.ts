/** Makes a publishable survey from the content pack: the place is written in, so a version reads as it was answered. */
import type { ChangeKind, SurveyContent } from '#domain/survey/survey.ts';
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

function standardSurvey(place: string): SurveyContent {
	const fill = (text: string) => text.replaceAll('{orten}', place || 'Orten');
	const today = pack.follow_up_top3.today;
	return {
		language: pack.language,
		title: pack.title,
		help: pack.help,
		minutes: 5,
		cards: pack.value_cards.map((card) => ({
			id: card.id,
			lifeArea: card.life_area as SurveyContent['cards'][number]['lifeArea'],
			lens: card.lens as SurveyContent['cards'][number]['lens'],
			title: fill(card.title),
			line: fill(card.line),
			picture: PICTURES[card.id] ?? ''
		})),
		practice: {
			cards: [
				{ id: 'apple', title: 'Äpple', picture: 'apple' },
				{ id: 'pear', title: 'Päron', picture: 'pear' },
				{ id: 'banana', title: 'Banan', picture: 'banana' },
				{ id: 'grapes', title: 'Vindruvor', picture: 'grapes' }
			]
		},
		bestWorst: {
			promptBest: pack.best_worst.prompt_best,
			promptWorst: pack.best_worst.prompt_worst,
			sets: pack.best_worst.sets
		},
		extraCards: [],
		parts: [],
		translations: {},
		followUp: {
			cards: 3,
			today: {
				prompt: today.prompt,
				// The last option is "vill inte svara": an answer, but no value.
				options: today.options.map((label, i) => ({ label, value: i < today.options.length - 1 ? i : null }))
			},
			change: {
				prompt: pack.follow_up_top3.change.prompt,
				options: pack.follow_up_top3.change.options.map(([value, label]) => ({ value: value as ChangeKind, label: label! }))
			},
			story: { prompt: pack.follow_up_top3.story.prompt, hint: pack.follow_up_top3.story.hint, maxLength: 1000 }
		},
		background: (pack.background as [string, string, string[]][]).map(([id, label, options]) => ({
			id,
			label,
			options: options.map((option) => ({ value: option, label: option[0]!.toUpperCase() + option.slice(1) }))
		}))
	};
}

/** The demo's second survey: one of each kind of question, short. */
export const allKindsFromPack = (place: string): SurveyContent => withTranslations(allKinds(place), 'allKinds', place);

function allKinds(place: string): SurveyContent {
	const standard = standardSurvey(place);
	const fill = (text: string) => text.replaceAll('{orten}', place || 'Orten');
	const dilemmas = (pack.balance.items as [string, string, string][]).slice(0, 3);
	return {
		...standard,
		title: 'Sätt att väga',
		minutes: 5,
		bestWorst: { ...standard.bestWorst, sets: pack.best_worst.sets.slice(0, 3) },
		extraCards: dilemmas.flatMap(([id, a, b]) => [
			{ id: `${id}a`, title: fill(a), line: '', picture: '' },
			{ id: `${id}b`, title: fill(b), line: '', picture: '' }
		]),
		parts: [
			{ id: 'duel', kind: 'pairs', prompt: 'Vilket är viktigast för dig just nu?', help: '', cards: ['H0', 'H1', 'B0', 'B1', 'E1', 'S1'], count: 5 },
			{ id: 'stones', kind: 'points', prompt: `Du har tio stenar. Lägg flest på det du vill att ${place || 'orten'} satsar på.`, help: '', cards: ['H1', 'B2', 'E2', 'S2'], total: 10 },
			{ id: 'order', kind: 'ranking', prompt: 'Lägg det viktigaste först.', help: 'Du behöver inte lägga alla.', cards: ['H2', 'B0', 'E0', 'E1', 'S0'], least: 2 },
			{ id: 'balance', kind: 'balance', prompt: 'Vad väger tyngst för dig?', help: 'Båda är bra. Mitten betyder att de väger lika.', pairs: dilemmas.map(([id]) => [`${id}a`, `${id}b`]) },
			{ id: 'ladder', kind: 'ladder', prompt: 'Tänk dig en stege. Var står du i dag?', help: '', low: 'Sämsta tänkbara', high: 'Så bra det kan bli för dig' },
			{
				id: 'mostly',
				kind: 'choice',
				prompt: 'Var vill du helst få hjälp?',
				help: '',
				options: [
					{ value: 'place', label: 'På en plats, ansikte mot ansikte' },
					{ value: 'phone', label: 'På telefon' },
					{ value: 'chat', label: 'Genom att skriva' }
				]
			}
		],
		followUp: { ...standard.followUp, cards: 1 },
		background: []
	};
}
