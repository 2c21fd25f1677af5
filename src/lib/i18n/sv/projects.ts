export const projects = {
	/** What a person sees first. */
	list: {
		title: 'Hem',
		nextStep: 'Nästa steg',
		news: 'Nytt resultat',
		newBoard: 'Ny tavla',
		wayLabel: 'Vägen till det första resultatet',
		way: ['Skapa ett projekt', 'Öppna en omgång', 'Samla svar', 'Publicera resultatet'],
		answered: { one: 'svar', other: 'svar' },
		enoughAt: '{n} av {of}',
		openRounds: 'Öppna omgångar',
		moreRounds: { one: 'En öppen omgång till hittar du under sitt projekt.', other: '{n} öppna omgångar till hittar du under sina projekt.' },
		comingRounds: 'Kommande omgångar',
		opens: 'Öppnar {date}',
		boards: 'Senaste resultaten',
		board: 'Vad är viktigt? {round}',
		published: 'Publicerat {date}',
		tooFew: 'för få svar',
		heading: 'Projekt',
		newestRelease: 'Senaste resultatet: {round}, publicerat {date}',
		noRelease: 'Inget resultat är publicerat ännu.',
		openIn: { one: 'En öppen omgång', other: '{n} öppna omgångar' },
		noWorkspace: 'Du är inte med i någon arbetsyta. Be en ägare om en inbjudan.',
		invite: 'Bjud in någon',
		add: 'Skapa ett projekt',
		name: 'Projektets namn',
		nameHint: 'Till exempel Unga vuxna i Grums. Enkäten ”Vad är viktigt för dig?” följer med.',
		addButton: 'Skapa projektet',
		noName: 'Ge projektet ett namn.',
		refused: 'Projektet skapades inte. Du behöver vara designer i arbetsytan.'
	},
	/** The next step, by what it is: a heading, a sentence, a button. */
	next: {
		numbers: ['Noll', 'Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'],
		nobody: 'Ingen har svarat än.',
		answered: { one: 'En har svarat.', other: '{n} har svarat.' },
		show: 'Visa koden på skärm',
		toRound: 'Till omgången',
		publishButton: 'Granska och publicera',
		collect: {
			heading: { one: 'Ett svar till behövs i ”{round}”', other: '{number} svar till behövs i ”{round}”' },
			text: 'Omgången är öppen. {answered} Med {k} svar går det att publicera ett resultat.'
		},
		keepOpen: {
			heading: '”{round}” är öppen',
			text: '{answered} Det räcker för ett resultat, och fler svar gör det säkrare.'
		},
		publish: {
			heading: 'Publicera resultatet av ”{round}”',
			text: '{answered} Det räcker för ett resultat. Du får se det innan du publicerar.'
		},
		publishAgain: {
			heading: 'Nya svar i ”{round}”',
			text: '{n} nya svar sedan resultatet {date}. Du får se det nya innan du publicerar.'
		},
		follow: {
			heading: '”{round}” är öppen',
			text: '{answered} Med {k} svar kan en designer publicera ett resultat.'
		},
		coming: {
			heading: '”{round}” öppnar {date}',
			text: 'Den öppnar av sig själv. Affischen kan ni sätta upp redan nu.',
			poster: 'Visa affischen'
		},
		addProject: {
			heading: 'Skapa ett projekt',
			text: 'En färdig enkät följer med, så att du kan öppna en omgång direkt.'
		},
		openRound: {
			heading: 'Öppna en omgång',
			text: 'Den ställer frågorna i ”{survey}” i {project}, och får en kort kod som du delar ut.',
			button: 'Öppna en omgång'
		},
		invite: {
			heading: 'Bjud in dem du ska arbeta med',
			text: 'Du är ensam i {workspace}. Designer öppnar omgångar, tillitsagenter samlar svar och styrgruppen läser resultaten.',
			button: 'Bjud in'
		},
		inviteDesigner: {
			heading: 'Bjud in en designer',
			text: 'Ingen i {workspace} är designer. En designer gör enkäter, öppnar omgångar och publicerar resultat.',
			button: 'Bjud in'
		},
		invited: {
			heading: { one: 'En inbjudan väntar på svar', other: '{number} inbjudningar väntar på svar' },
			text: 'Du är ensam i {workspace} tills någon har tackat ja.',
			button: 'Se inbjudningarna'
		},
		read: {
			heading: 'Resultatet av ”{round}” är klart',
			text: { one: 'Det bygger på ett svar och publicerades {date}.', other: 'Det bygger på {n} svar och publicerades {date}.' },
			button: 'Läs det senaste resultatet'
		},
		openBoard: {
			text: { one: 'Visar ”{round}”: ett svar. Publicerad {date}.', other: 'Visar ”{round}”: {n} svar. Publicerad {date}.' },
			button: 'Öppna tavlan',
			toRelease: 'Läs hela resultatet'
		},
		wait: {
			project: { heading: 'Här finns inget projekt ännu', text: 'En designer i arbetsytan skapar det första.' },
			round: { heading: 'Ingen omgång är öppen', text: 'När en designer öppnar en omgång står koden här.' },
			board: { heading: 'Inget resultat är publicerat ännu', text: 'När en designer publicerar ett resultat läser du det här.' }
		}
	},
	one: {
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
		coming: 'öppnar {date}',
		noRounds: 'Här visas omgångarna. Öppna den första från en enkät nedan.',
		surveys: 'Enkäter',
		version: 'version {n}',
		newRound: 'Öppna en ny omgång',
		newSurvey: 'Ny enkät',
		draft: 'Utkast',
		untitled: 'Utan namn'
	}
} as const;
