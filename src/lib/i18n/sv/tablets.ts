/** Shared tablets, for staff who prepare them and collect responses from them. */
export const tablets = {
	link: 'Delad surfplatta',
	heading: 'Surfplattor',
	way: 'Var sidan finns',
	lead: 'Starta omgången på en surfplatta som går runt. Den visar sedan bara frågorna, och allt om en person tas bort innan nästa börjar.',
	closed: 'Omgången är stängd. Du kan inte starta någon surfplatta förrän omgången öppnas igen. Svar som väntar på en surfplatta ligger kvar där: öppna omgången och tryck på ”Skicka nu” på surfplattan.',
	start: 'Så startar du',
	steps: {
		address: 'Öppna adressen på surfplattan, där det finns nät:',
		pin: 'Skriv PIN-koden:',
		wait: 'Vänta tills startsidan visar ”✓ Fungerar även utan internet”. Sedan behövs inget nät: en hel klass kan svara, och svaren skickas när surfplattan har nät igen.',
		http: 'Adressen börjar med http, inte https. Håll sidan öppen så länge ni svarar: en sida som stängs går inte att öppna utan nät. Svaren är sparade på surfplattan ändå.',
		pass: 'Ge surfplattan till den som ska svara.'
	},
	app: 'Vill du slippa adressfältet? Välj ”Installera appen” eller ”Lägg till på hemskärmen” i webbläsarens meny innan du skriver PIN-koden.',
	renew: 'Byt PIN-kod',
	renewMore: 'Surfplattor som redan är igång behåller den PIN-kod de startades med.',
	renewed: 'PIN-koden är bytt.',
	end: 'Så avslutar du',
	endMore: 'Tryck på låset längst upp på surfplattan och skriv PIN-koden. Där ser du hur många som har börjat, är klara och väntar på att skickas. Inget annat går att se.',
	idleKeeps: 'Går någon ifrån surfplattan frågar den efter {minutes} minuter: Är du kvar? Svarar ingen skickas det som är besvarat.',
	idleRemoves: 'Går någon ifrån surfplattan frågar den efter {minutes} minuter: Är du kvar? Svarar ingen tas det som är besvarat bort.',
	prepare: 'Rensa inte webbläsaren på surfplattan så länge svar väntar.',
	handIn: 'Lämna in en fil',
	handInMore: 'Når surfplattan inget nät kan du spara det som väntar som en fil och lämna in den här. Filen är låst tills den är hos oss. Det gör inget om samma svar kommer två gånger.',
	file: 'Fil från en surfplatta',
	handInButton: 'Lämna in filen',
	noFiles: 'Den här servern kan inte läsa låsta filer, eftersom SEALING_SECRET inte är inställd.',
	taken: {
		none: 'Filen hade inga svar.',
		of: 'Svar i filen: {n}.',
		saved: 'Sparade nu: {n}.',
		before: 'Fanns redan, eller har tagits tillbaka: {n}.',
		closed: 'Togs inte emot, eftersom omgången är stängd: {n}.',
		unreadable: 'Gick inte att läsa: {n}.'
	},
	problems: {
		noFile: 'Välj en fil först.',
		tooLarge: 'Filen är för stor. Den får vara högst 16 MB.',
		unreadable: 'Det som skickades går inte att läsa. Välj filen och försök igen.',
		notOurs: 'Det är ingen fil från en surfplatta. Den heter till exempel svar-GRAN-472-12.json.',
		otherRound: 'Filen hör till en annan omgång. Lämna in den på den omgångens sida.'
	}
} as const;
