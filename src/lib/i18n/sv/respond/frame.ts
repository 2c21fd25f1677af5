/** What stands around every screen. */
export const frame = {
	madeUp: 'Exempelsvar',
	madeUpRound: 'Det här är en provomgång. De andra svaren i den är påhittade.',
	progress: '{n} av {of}',
	back: 'Tillbaka',
	next: 'Nästa',
	skip: 'Hoppa över',
	chooseOr: 'Välj ett svar, eller Hoppa över.',
	writeOr: 'Skriv något, eller Hoppa över.',
	quit: 'Sluta här',
	ready: 'Redo utan nät',
	notKept: 'Dina svar kan inte sparas på den här enheten. Stäng inte sidan förrän du har skickat dem.'
} as const;
