import type { Messages } from '#i18n/messages.ts';

export const surveys: Messages['surveys'] = {
	one: {
		toProject: 'To the project',
		explain: 'Version {number}: {cards} cards and {questions} questions. A published version never changes.',
		change: 'Change the survey',
		cards: 'The value cards',
		questions: 'The questions',
		order: 'Within a question the order is drawn anew for each person.',
		background: 'background question'
	},
	kinds: {
		best_worst: 'Most and least important',
		pairs: 'Two at a time',
		points: 'Stones',
		ranking: 'Own order',
		balance: 'Balance',
		choice: 'Choice',
		ladder: 'Ladder',
		story: 'Own words',
		follow_up: 'Follow-ups about the person’s own top cards'
	},
	lifeAreas: { health: 'health', housing: 'housing', economy: 'money', occupation: 'work and studies' },
	lenses: { system: 'The system', people: 'The people', place: 'The place' }
};
