/** Lists that are sorted and paged, and projects that are put away. */
export const lists = {
	sort: 'Ordna efter',
	by: { newest: 'nyast', name: 'namn', state: 'läge' },
	page: 'Sida {page} av {pages}',
	previous: 'Föregående',
	next: 'Nästa',
	pagesOf: 'Sidor: {list}',
	projects: {
		heading: 'Alla projekt',
		link: 'Alla projekt',
		show: 'Visa',
		inUse: 'Pågående',
		archived: 'Arkiverade',
		noneInUse: 'Här finns inget pågående projekt.',
		noneArchived: 'Inget projekt är arkiverat.',
		since: 'arkiverat {date}',
		openIn: { one: 'en öppen omgång', other: '{n} öppna omgångar' }
	},
	archive: {
		archive: 'Arkivera projektet',
		heading: 'Arkivera ”{project}”?',
		text: 'Projektet försvinner från startsidan och listorna. Inget tas bort, och du kan ta tillbaka det när du vill.',
		closes: { one: 'En öppen omgång stängs. Den öppnas inte igen av sig själv.', other: '{n} öppna omgångar stängs. De öppnas inte igen av sig själva.' },
		yes: 'Ja, arkivera',
		no: 'Behåll projektet',
		is: 'Projektet är arkiverat sedan {date}. Inget är borttaget. Ingen omgång kan öppnas förrän projektet är tillbaka.',
		restore: 'Ta tillbaka projektet',
		restored: 'Projektet är tillbaka. Omgångarna är stängda tills någon öppnar dem.',
		refused: 'Det gick inte. Du behöver vara designer i arbetsytan.',
		noRound: 'Projektet är arkiverat. Ta tillbaka det innan du öppnar en omgång.',
		nothing: 'Projektet är arkiverat. Ta tillbaka det innan du ändrar något i det.'
	}
} as const;
