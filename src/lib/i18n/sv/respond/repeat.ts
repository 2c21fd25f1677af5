/** Repeat codes (repeat-code.ts). */
export const repeat = {
	heading: 'Har du en ordkod från förra gången?',
	why: 'Med koden kan vi se om svaren ändras. Den säger inte vem du är. Du kan hoppa över.',
	options: {
		code: { label: 'Ja, jag har en kod' },
		first: { label: 'Nej, det är första gången', more: 'Du får en ordkod när du är klar.' },
		lost: { label: 'Jag har tappat den', more: 'Det gör inget. Du får en ny, och räknas som en ny person.' }
	},
	field: 'Skriv din ordkod',
	hint: 'Tre ord och ett tal. Det gör inget i vilken ordning orden står.',
	word: 'ord',
	number: 'tal',
	read: 'Så här läser vi koden: {code}',
	whole: 'Hela koden är på plats.',
	unknown: '”{word}” är inte ett av våra ord.',
	nearest: 'Menar du {word}?',
	change: 'Byt till {word}',
	look: 'Kolla hur det är stavat.',
	changed: 'Nu står det {word}.',
	slips: {
		twice: '”{word}” står två gånger. Koden har tre olika ord.',
		tooMany: 'Koden har bara tre ord.',
		noNumber: 'Talet saknas. Det har två siffror.',
		badNumber: 'Talet ska ha två siffror, från 10 till 99.',
		removal: 'Det här är koden som tar bort svar. Ordkoden är tre ord och ett tal.'
	},
	missing: { '1': 'Ett ord saknas.', '2': 'Två ord saknas.', '3': 'Skriv tre ord och ett tal.' },
	notFound: 'Hittar du inte koden? Välj ”Jag har tappat den”.',
	removalHeading: 'Koden som tar bort dina svar',
	keepHeading: 'Din ordkod till nästa gång',
	keepNew: 'Skriv av orden och talet, eller ta en bild med din telefon. Du skriver in dem nästa gång du svarar.',
	keepSame: 'Det är samma kod som förra gången. Spara den till nästa gång.',
	keepPrint: 'Vi sparar bara ett avtryck av koden. Den visar inte vem du är, och den kan inte ta bort svar.'
} as const;
