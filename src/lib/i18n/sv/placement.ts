/** Where those who answered stand, and groups that the answers suggest: for who begins a persona. */
export const placement = {
	heading: 'Var står de som svarat?',
	lead: 'Välj två till fem saker. Du ser hur svaren ligger, och om de tyder på grupper som en persona kan börja i. Du bestämmer.',
	release: 'Vilken omgång?',
	pick: 'Vad vill du se? Välj två till fem.',
	show: 'Visa',
	choose: 'Välj saker att visa',
	chooseAgain: 'Välj annat att visa',
	others: 'Visa alla val',
	along: 'Visa',
	again: 'Visa igen',
	noRounds: 'Det finns ingen publicerad omgång att börja i. Publicera resultat först.',
	refused: 'Bara den som får läsa svaren kan se var de ligger.',
	count: 'Välj minst två saker, och högst fem.',
	counting: 'Svaren räknas just nu. Det tar oftast några sekunder, ibland en minut.',
	failed: 'Det gick inte att räkna fram bilden: det tog för lång tid. Välj färre saker eller försök igen.',
	gone: 'Något av det du valde finns inte i omgångens enkät. Välj på nytt.',
	few: 'För få har svarat på allt det här. Vi visar inget om färre än {k} personer.',
	axis: {
		weight: { name: '{card}', less: 'väger lätt', more: 'väger tungt' },
		leaning: { name: '{first} eller {second}' },
		today: { name: 'Hur det är i dag med det som väger tyngst', less: 'stämmer inte', more: 'stämmer helt' }
	},
	picture: {
		heading: 'Så ligger svaren',
		dot: 'Varje märke är en person. Ingen har ett namn här, och ordningen säger inget.',
		few: 'De är få, så varje märke är flera personer tillsammans. Siffran säger hur många.',
		drawn: 'Bilden visar {shown} av {n} svar.',
		outside: '{n} har inte svarat på allt det här och står inte i bilden.',
		outsideFew: 'Några har inte svarat på allt det här och står inte i bilden.',
		nearest: 'Märkets form säger vilken grupp personen ligger närmast.',
		alone: 'Övriga'
	},
	table: { heading: 'Samma sak som tabell', what: 'Vad', low: 'Mot det första', middle: 'Mitt emellan', high: 'Mot det andra', share: '{share} av 100', hidden: 'färre än {k} personer' },
	groups: {
		heading: 'Tyder svaren på grupper?',
		none: 'Grupper söks i en fråga där kort vägs mot varandra. Välj minst ett kort om du vill veta.',
		whole: 'Vi söker i hela frågan, inte bara i det du valde att se.',
		careful: 'Det här är ett förslag att börja i, inget bevis. Så få svar räcker inte för en tavla, som kräver fler.'
	},
	begin: {
		heading: 'Börja en persona här',
		explain: 'Korten som ligger överst i gruppen blir rader märkta som antaganden. Bind dem till resultat och citat, eller ta bort dem.',
		name: 'Vad ska personan heta?',
		group: 'Utgå från',
		everybody: 'Alla som svarat',
		submit: 'Skapa persona',
		nameless: 'Ge personan ett namn.'
	}
} as const;
