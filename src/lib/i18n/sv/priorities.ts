/** What to fix and what to protect: the first screen of a release. */
export const priorities = {
	/** What was found, as a headline. */
	headline: {
		leads: '{cards} är viktigast, men fungerar inte i dag.',
		one: '{cards} är viktigt, men fungerar inte i dag.',
		several: '{cards} är viktiga, men fungerar inte i dag.',
		tendsOne: 'Det lutar åt att {cards} är viktigt, men inte fungerar i dag.',
		tendsSeveral: 'Det lutar åt att {cards} är viktiga, men inte fungerar i dag.'
	},
	fix: {
		heading: 'Åtgärda',
		lead: 'Viktigt, men fungerar inte i dag.',
		tends: 'Det lutar åt att det är viktigt, men inte fungerar i dag.',
		none: 'Viktigt, men fungerar inte i dag: inget kort som vi kan säga det om.'
	},
	protect: {
		heading: 'Skydda',
		lead: 'Viktigt, och fungerar i dag.',
		tends: 'Det lutar åt att det är viktigt, och fungerar i dag.',
		none: 'Viktigt, och fungerar i dag: inget kort som vi kan säga det om.'
	},
	uncertain: {
		heading: 'Osäkert',
		lead: 'Viktigt eller inte, fungerar eller inte: det går inte att säga.',
		tends: 'Viktigt eller inte, fungerar eller inte: det går inte att säga.',
		none: 'Inget annat kort är osäkert.'
	},
	more: { one: 'och ett kort till', other: 'och {n} kort till' },
	/** How many say that it is so for them. */
	today: {
		notFor: 'Stämmer inte för {count} av {n}',
		for: 'Stämmer för {count} av {n}',
		notForPercent: 'Stämmer inte för {percent} procent av {n}',
		forPercent: 'Stämmer för {percent} procent av {n}',
		many: 'Stämmer inte för de flesta (av {n} personer)',
		half: 'Stämmer för ungefär hälften (av {n} personer)',
		few: 'Stämmer för de flesta (av {n} personer)',
		hidden: 'Visas inte'
	},
	place: { between: 'Kan ligga på plats {low}–{high}', one: 'Plats {low}', none: 'Svaren räcker inte för en plats' },
	picture: {
		heading: 'Viktigt och fungerar i dag',
		note: 'Strecket visar hur säkra vi är på hur viktigt det är.',
		explain: 'Uppåt är viktigare än kortet i mitten. Fungerar inte betyder att det inte stämmer, eller bara stämmer lite, för dem som har kortet bland sina viktigaste.',
		up: 'Viktigast →',
		down: 'Mindre viktigt',
		left: '← Fungerar inte',
		half: 'Ungefär hälften',
		right: 'Fungerar i dag →',
		lower: 'Lägre prioriterat',
		hidden: 'Dolt',
		more: 'Namn som inte får plats i bilden:',
		unplaced: 'Svaren räcker inte för att säga hur viktigt det är:',
		table: 'Bilden som tabell',
		columns: { card: 'Kort', place: 'I ordningen', today: 'I dag', field: 'Vi läser det som' },
		sentence: '{card}: {field}. {place}. {today}.',
		fields: { fix: 'Åtgärda', protect: 'Skydda', uncertain: 'Osäkert', lower: 'Lägre prioriterat', hidden: 'Dolt' }
	},
	hidden: { one: 'Hur det fungerar i dag för ett av korten. För få har svarat.', other: 'Hur det fungerar i dag för {n} av korten. För få har svarat.' },
	/** Name of the region. */
	label: 'Åtgärda, skydda och osäkert'
} as const;
