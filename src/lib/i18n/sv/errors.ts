export const errors = {
	notFound: 'Sidan finns inte, eller så får du inte se den.',
	notYourRole: 'Din roll ger inte rätt till den här sidan.',
	server: 'Något gick fel hos oss. Inget du har sparat är borta. Försök igen om en stund.',
	wrongMethod: 'Den här adressen går inte att använda så. Öppna sidan i en webbläsare i stället.',
	badAddress: 'Adressen går inte att läsa. Kolla att den är rätt skriven.',
	formTooLarge: 'Det du skickade är för stort.',
	notAForm: 'Det som skickades går inte att läsa. Gå tillbaka och försök igen.',
	otherSite: 'Det här skickades från en annan webbplats. Vi tog inte emot det.',
	signInAgain: { message: 'Logga in igen', hint: 'Du har blivit utloggad. Det du skrev finns kvar och väntar medan du loggar in.' },
	page: {
		code: 'Skriv koden',
		open: 'Öppna',
		home: 'Till startsidan',
		staff: 'För personal',
		projects: 'Till projekten',
		project: 'Till projektet'
	}
} as const;
