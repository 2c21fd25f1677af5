/** Whether a persona holds for those whom it is about: what they are asked, and what they said. */
export const personaCheck = {
	heading: 'Stämmer det om {name}?',
	lead: 'Det här har de som {name} handlar om sagt om varje rad.',
	noneYet: 'Ingen har fått säga om det stämmer än.',
	notAsked: 'Ingen omgång har frågat om raden.',
	askedAs: 'Då stod det: ”{text}”',
	tooFew: 'Färre än {k} har svarat. Det visas inte.',
	answered: '{n} har svarat',
	ask: {
		heading: 'Fråga dem det gäller',
		explain: 'Vi gör en enkät av raderna. Var och en läses upp, och den som svarar väljer: stämmer, stämmer delvis, stämmer inte eller något saknas. Du går igenom enkäten, översätter den om du vill, och öppnar sedan en omgång som vanligt.',
		time: 'Tolv rader tar åtta personer ungefär tio minuter på en delad platta. {name} har {n}.',
		few: 'Hur många som svarat vad visas bara när det inte pekar ut någon. Är ni få får ni ett ord i stället: de flesta, ungefär hälften, eller de flesta inte.',
		tooLong: 'De här raderna är för långa för en skärm och frågas inte. Korta dem om de ska vara med.',
		submit: 'Gör enkäten',
		refused: { nothing: 'Personan har inga rader att fråga om.', forbidden: 'Enkäten gick inte att göra. Du kanske inte är designer längre.' }
	}
} as const;
