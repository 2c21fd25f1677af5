export const surveys = {
	one: {
		toProject: 'Till projektet',
		explain: 'Version {number}: {cards} kort och {questions} frågor. En publicerad version ändras aldrig.',
		change: 'Ändra enkäten',
		cards: 'Värdekorten',
		questions: 'Frågorna',
		order: 'Inom en fråga slumpas ordningen för varje person.',
		background: 'bakgrundsfråga'
	},
	kinds: {
		best_worst: 'Viktigast och minst viktigt',
		pairs: 'Två i taget',
		points: 'Stenar',
		ranking: 'Egen ordning',
		balance: 'Balansvåg',
		choice: 'Val',
		ladder: 'Stege',
		story: 'Egna ord',
		follow_up: 'Följdfrågor om personens viktigaste kort'
	},
	lifeAreas: { health: 'hälsa', housing: 'boende', economy: 'ekonomi', occupation: 'sysselsättning' },
	lenses: { system: 'Systemet', people: 'Människorna', place: 'Platsen' }
} as const;
