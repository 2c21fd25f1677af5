export const projects = {
	list: {
		heading: 'Projekt',
		newestRelease: 'Senaste resultatet: {round}, publicerat {date}',
		noRelease: 'Inget resultat är publicerat ännu.',
		openRound: {
			one: '{round} är öppen med koden {code}. En har svarat.',
			other: '{round} är öppen med koden {code}. {n} har svarat.'
		},
		toRound: 'Till omgången',
		empty: 'Här visas projekten. En designer i arbetsytan lägger till det första.',
		emptyDesigner: 'Här visas projekten. Lägg till det första nedan, så följer en färdig enkät med.',
		noWorkspace: 'Du är inte med i någon arbetsyta. Be en ägare om en inbjudan.',
		add: 'Lägg till ett projekt',
		name: 'Projektets namn',
		nameHint: 'Till exempel Unga vuxna i Grums. Enkäten ”Vad är viktigt för dig?” följer med.',
		addButton: 'Lägg till projektet',
		noName: 'Ge projektet ett namn.',
		refused: 'Projektet lades inte till. Du behöver vara designer i arbetsytan.'
	},
	one: {
		nextRelease: 'Nästa steg: omgången {round} har {n} svar och inget publicerat resultat.',
		nextCollect: { one: 'Nästa steg: omgången {round} behöver ett svar till innan ett resultat kan publiceras.', other: 'Nästa steg: omgången {round} behöver {n} svar till innan ett resultat kan publiceras.' },
		toRelease: 'Publicera resultatet',
		toRound: 'Till omgången',
		releases: 'Resultat',
		release: 'Vad är viktigt? {round}',
		released: 'publicerat {date}, nummer {number}',
		tooFew: 'för få svar',
		noReleases: 'Här visas resultaten. De syns när en designer har publicerat dem.',
		noReleasesDesigner: 'Här visas resultaten. Öppna en omgång, samla svar och publicera sedan resultatet.',
		rounds: 'Omgångar',
		received: { one: 'ett svar', other: '{n} svar' },
		open: 'öppen',
		closed: 'stängd',
		noRounds: 'Här visas omgångarna. Öppna den första från en enkät nedan.',
		surveys: 'Enkäter',
		version: 'version {n}',
		newRound: 'Öppna en ny omgång'
	}
} as const;
