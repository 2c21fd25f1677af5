/** Finding by a part of a name. */
export const search = {
	label: 'Sök',
	button: 'Sök',
	heading: 'Sök',
	headingFor: 'Sök: ”{q}”',
	hint: 'Skriv en del av ett namn. Vi letar bland projekt, enkäter, omgångar, resultat och kort som du får se. Svar och berättelser söker vi inte i.',
	length: 'Skriv minst 2 och högst 80 tecken.',
	nothing: 'Vi hittar inget som heter så. Pröva en kortare del av namnet.',
	kinds: { projects: 'Projekt', surveys: 'Enkäter', rounds: 'Omgångar', releases: 'Resultat', cards: 'Kort' },
	more: 'Här visas {shown} av {total}. Skriv mer av namnet för att hitta resten.',
	release: 'Vad är viktigt? {round}',
	draft: 'Utkast',
	archived: 'Arkiverat',
	library: 'Kortbiblioteket'
} as const;
