/** Codes for one use: the page that asks for one, and the slips that they are printed on. */
export const respondOneUse = {
	none: 'Skriv din kod',
	noneMore: 'För att svara behöver du en egen kod. Den står på lappen eller i brevet som du har fått.',
	used: 'Koden är redan använd',
	usedMore: 'Någon har skickat svar med den. Varje kod gäller en gång. Är det inte du som har svarat? Be den som gav dig koden om en ny.',
	mine: 'Jag svarade på den här enheten. Visa mina svar',
	unknown: 'Koden stämmer inte',
	unknownMore: 'Se efter att du har skrivit rätt. Koden har nio tecken.',
	label: 'Din kod',
	open: 'Fortsätt',
	nobody: 'Ingen kan se vilken kod ett svar kom med.',
	/** In the place of what is otherwise said when answers are refused. */
	refused: 'Koden är nog redan använd. Den gäller en gång. Be den som gav dig koden om en ny. Dina svar finns kvar här.',
	slip: {
		once: 'Koden gäller en gång.',
		how: 'Läs av rutan med kameran. Eller gå till {address} och skriv koden.',
		code: 'Din kod'
	}
} as const;
