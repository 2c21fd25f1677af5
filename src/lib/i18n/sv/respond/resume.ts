/** Continuing later, on this device or another, with three pictures. */
export const resume = {
	later: 'Fortsätt senare',
	again: 'Visa mina tre bilder',
	told: 'Du har inte skickat dina svar ännu. Det du har lagt undan finns hos {place}.',
	aside: {
		heading: 'Vill du fortsätta senare?',
		what: 'Då läggs dina svar hittills undan hos {place}. Du kan fortsätta på vilken enhet du vill.',
		nobody: 'Ingen läser dem, och de räknas inte med.',
		gone: 'De tas bort när du skickar eller tar bort dina svar, eller när enkäten tas bort.',
		how: 'Du får tre bilder. Med dem kommer du tillbaka till samma fråga.',
		press: 'Lägg undan mina svar',
		pressing: 'Lägger undan …'
	},
	shown: {
		heading: 'Dina tre bilder',
		lead: 'Ta ett foto, eller lägg dem på minnet i rätt ordning.',
		how: 'När du vill fortsätta: öppna frågorna med koden {code} och tryck på ”Fortsätt där jag slutade”.',
		care: 'Visa dem inte för andra. Den som har bilderna kan öppna dina svar.',
		doneMore: 'När du trycker på ”Klart, glöm mig här” tas allt om dig bort från den här enheten. Det du har lagt undan finns kvar.',
		stay: 'Fortsätt nu'
	},
	notParked: {
		waiting: 'Vi når inte fram just nu. Dina svar finns kvar på den här enheten. Försök igen när nätet är tillbaka.',
		closed: 'Enkäten har stängt, så det går inte att fortsätta senare.',
		withdrawn: 'De här svaren har tagits bort med hjälp av koden.',
		sent: 'De här svaren är redan skickade från en annan enhet.',
		full: 'Det går inte att lägga undan fler svar just nu. Dina svar finns kvar här. Du kan skicka dem eller fortsätta svara.',
		too_many_tries: 'Det går inte just nu. Dina svar finns kvar här. Vänta en minut och försök igen.',
		refused: 'Svaren gick inte att lägga undan. De finns kvar här. Du kan skicka dem eller fortsätta svara.'
	},
	open: {
		heading: 'Välj dina tre bilder',
		lead: 'Tryck på dem i samma ordning som du fick dem.',
		yours: 'Det du har valt',
		empty: 'tom plats',
		said: '{picture} är bild {n} av 3.',
		full: 'Du har valt tre. Ta bort en om du vill byta.',
		wait: 'Välj tre bilder först.',
		press: 'Hämta svaren',
		pressing: 'Hämtar …',
		back: 'Till början',
		welcome: 'Här är dina svar. Du är där du slutade.'
	},
	notFound: {
		waiting: 'Vi når inte fram just nu. Det du har lagt undan finns kvar hos {place}. Försök igen när nätet är tillbaka.',
		wrong: 'Vi hittar inga svar med de bilderna. Kolla bilderna och i vilken ordning de ska vara. Har du redan skickat dina svar finns inget kvar att hämta.',
		closed: 'Enkäten har stängt. Det du har lagt undan finns kvar hos {place}, och du kan hämta det om enkäten öppnas igen.',
		too_many_wrong: 'I dag har det blivit fel bilder för många gånger, så just nu kan ingen hämta svar. Försök igen i morgon. Det du har lagt undan finns kvar.',
		too_many_tries: 'Det har blivit fel bilder för många gånger härifrån. Vänta en stund och försök igen. Det du har lagt undan finns kvar.',
		refused: 'Svaren gick inte att läsa här. Be den som gav dig enheten om hjälp.'
	},
	pictures: {
		sun: 'Sol', moon: 'Måne', star: 'Stjärna', cloud: 'Moln', drop: 'Droppe', tree: 'Träd', leaf: 'Löv', flower: 'Blomma', fish: 'Fisk',
		bird: 'Fågel', cat: 'Katt', house: 'Hus', boat: 'Båt', car: 'Bil', bicycle: 'Cykel', key: 'Nyckel', bell: 'Bjällra', cup: 'Kopp',
		spoon: 'Sked', book: 'Bok', pencil: 'Penna', scissors: 'Sax', hammer: 'Hammare', ball: 'Boll', umbrella: 'Paraply', hat: 'Hatt', boot: 'Stövel',
		glasses: 'Glasögon', clock: 'Klocka', lamp: 'Lampa', heart: 'Hjärta', apple: 'Äpple', ladder: 'Stege', drum: 'Trumma', kite: 'Drake', chair: 'Stol'
	}
} as const;
