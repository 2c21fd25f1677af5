/** A step in which the room weighs: a round's own screens on everybody's phone, and what it came to on the wall. */
export const workshopWeigh = {
	heading: 'Väg i rummet',
	lead: 'Var och en svarar på sin egen telefon, med samma skärmar som i en vanlig omgång. Ingen ser vad någon annan svarar.',
	way: 'Vägen hit',
	notYou: 'Bara den som leder workshopen väljer vad rummet ska väga.',
	closed: 'Workshopen är avslutad.',
	back: 'Till ledarsidan',
	choose: {
		legend: 'Vad ska rummet väga?',
		none: 'Här finns ingen öppen omgång att väga i. Be en designer öppna en, eller leda tillsammans med dig.',
		newOf: 'Ny omgång: {survey}',
		newHint: 'Öppnas nu, bara för det här rummet.',
		sameHint: 'Samma frågor som förra gången, så att ni kan jämföra.',
		openHint: 'Redan öppen. Koden är {code}. Alla som svarar där räknas med, även de som inte är här.',
		button: 'Väg det här',
		problem: 'Välj vad rummet ska väga.',
		refused: 'Det gick inte att öppna omgången. Försök igen.'
	},
	title: '{workshop}: {step}',
	running: {
		heading: 'Rummet väger nu',
		code: 'Alla öppnar frågorna från sin telefon. Den som inte är med i rummet går in med koden:',
		answered: { one: 'En har svarat.', other: '{n} har svarat.' },
		/** With fewer than can be shown. */
		rule: 'Resultatet kan visas när minst {k} har svarat, och omgången stängs då.',
		show: 'Stäng och visa på väggen',
		showReleased: 'Visa på väggen',
		tooFew: { one: 'Det är för få för att visa något. En till behöver svara.', other: 'Det är för få för att visa något. {n} till behöver svara.' },
		failed: 'Det gick inte att visa resultatet. Försök igen.',
		designer: 'En designer stänger omgången och publicerar resultatet. Sedan kan du visa det här.'
	},
	shown: { heading: 'Det rummet vägde visas på väggen', lead: 'Resultatet står också på omgångens tavla.', board: 'Öppna tavlan' },
	desk: { heading: 'Väg i rummet', none: 'Välj vad rummet ska väga. Frågorna kommer då på allas telefoner.', running: 'Rummet väger. Koden är {code}.', shown: 'Det rummet vägde visas på väggen.', choose: 'Välj vad rummet ska väga', show: 'Stäng och visa', see: 'Se mer' },
	wall: { top: 'De {n} översta. Alla står på omgångens tavla.', before: 'Före', now: 'Nu', waiting: 'Alla väger på sin telefon', answered: { one: 'En har svarat', other: '{n} har svarat' }, none: 'Det är för få som har svarat för att något ska visas.', two: 'Före och efter är två omgångar. En skillnad som inte står i ord kan vara slump.' }
};
