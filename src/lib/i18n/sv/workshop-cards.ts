/** What a card in a room says about itself: on the wall, at the desk and in the minutes. */
export const workshopCards = {
	/** Where it comes from, after ● for what was brought and ○ for what somebody wrote here. */
	from: {
		figure: 'Ur svaren',
		quote: 'Ur svaren',
		statistic: 'Statistik',
		dialogue: 'Ur en dialog',
		insight: 'Insikt',
		persona: 'Persona',
		decision: 'Beslut',
		room: 'Rummets förslag'
	},
	late: 'Kom efteråt',
	/** A card whose words nobody may read yet. */
	back: 'En lapp som inte visas än',
	/** Said of a card that whoever leads reads and the room does not. */
	waits: 'Visas inte i rummet',
	under: { one: 'En lapp till', other: '{n} lappar till' },
	/** Before the rest of those under a card, on another page. */
	goesOn: 'Fortsättning',
	dots: { one: '1 prick', other: '{n} prickar' },
	most: 'Flest prickar',
	before: 'Före',
	after: 'Efter',
	moved: { more: { one: '1 fler', other: '{n} fler' }, fewer: { one: '1 färre', other: '{n} färre' }, same: 'Lika många' },
	decided: {
		mark: 'Bestämt',
		owner: 'Ansvarar',
		level: 'Nivå',
		levels: { team: 'Kan vi själva', manager: 'Kan vi påverka', steering: 'Måste vi lyfta' },
		firstStep: 'Första steget',
		due: 'Klart senast',
		noDay: 'Ingen dag satt'
	}
} as const;
