/** Recordings of a survey's texts. */
export const sounds = {
	heading: 'Inspelat ljud',
	linkMore: 'Spela in texterna, så hörs de även på en enhet som saknar röst för språket.',
	toSurvey: 'Till enkäten',
	explain: 'En text med inspelat ljud läses upp med det. De andra läses av enhetens egen röst, om den har en för språket. Ljudet hörs direkt, även i omgångar som är öppna.',
	exact: 'Läs exakt de ord som står i texten: de markeras på skärmen medan ljudet spelas. Står samma ord på flera ställen räcker en inspelning.',
	files: 'En fil för varje text, högst 1 MB. Mp3, m4a och wav spelas på alla enheter, ogg och webm på de flesta.',
	languages: 'Språk',
	count: '{n} av {of}',
	untranslated: 'Texter som inte är översatta visas och läses på {language}. De står där.',
	has: 'Inspelad',
	hasNot: 'Inte inspelad',
	add: 'Lägg till ljud',
	change: 'Byt eller ta bort',
	listen: 'Lyssna på: {text}',
	file: 'Ljudfil',
	to: ' till: {text}',
	save: 'Spara ljudet',
	remove: 'Ta bort ljudet',
	removeMore: 'Då läses texten av enhetens egen röst.',
	saved: 'Ljudet är sparat. Lyssna en gång och kolla att det är rätt ord.',
	removed: 'Ljudet är borttaget.',
	problems: {
		noFile: 'Välj en ljudfil först.',
		tooLarge: 'Filen är för stor. Den får vara högst 1 MB. Spela in med lägre kvalitet, eller klipp bort tystnaden.',
		notSound: 'Filen är inte ljud som vi kan spela. Använd mp3, m4a, wav, ogg eller webm.',
		unreadable: 'Det som skickades går inte att läsa. Välj filen och försök igen.',
		unknownText: 'Texten finns inte i den här versionen av enkäten.',
		refused: 'Ljudet sparades inte. Du behöver vara designer i arbetsytan.',
		notThere: 'Det finns inget ljud att ta bort.'
	},
	sections: {
		start: 'Början',
		cards: 'Korten',
		practice: 'Övningen',
		screens: 'Frågorna om korten',
		other: 'De andra frågorna',
		followUp: 'Följdfrågorna',
		background: 'Bakgrundsfrågorna'
	}
} as const;
