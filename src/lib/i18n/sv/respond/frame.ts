/** What stands around every screen. */
export const frame = {
	madeUp: 'Exempelsvar',
	madeUpRound: 'Det här är en enkät att prova. De andra svaren i den är exempel.',
	progress: '{n} av {of}',
	back: 'Tillbaka',
	next: 'Nästa',
	skip: 'Hoppa över',
	chooseOr: 'Välj ett svar, eller Hoppa över.',
	writeOr: 'Skriv något, eller Hoppa över.',
	quit: 'Avsluta',
	ready: 'Fungerar även utan internet',
	notKept: 'Dina svar kan inte sparas på den här enheten. Stäng inte sidan förrän du har skickat dem.'
} as const;
