/** Codes for one use: made and printed by staff. */
export const oneUse = {
	heading: 'Engångskoder',
	way: 'Var sidan finns',
	lead: 'Varje kod gäller för ett svar. Ingen kan se vilken kod ett svar kom med, inte vi heller.',
	made: { one: 'En kod är gjord hittills.', other: '{n} koder är gjorda hittills.' },
	count: 'Hur många koder behöver du?',
	countHint: 'Högst {most} åt gången.',
	codes: 'koder',
	button: 'Gör koder',
	more: 'Gör fler koder',
	badCount: 'Skriv ett helt tal från 1 till {most}.',
	tooMany: 'Omgången kan inte få så många koder till. Högst 20 000 går att göra.',
	refused: 'Det går inte att göra koder. Du behöver vara designer eller tillitsagent i arbetsytan.',
	nowHeading: { one: 'En ny kod', other: '{n} nya koder' },
	now: 'Koderna visas bara nu. Skriv ut sidan eller hämta filen innan du lämnar den. Sedan går koderna inte att få fram igen, men du kan göra nya.',
	print: 'Skriv ut med webbläsarens utskrift, på A4. Klipp längs linjerna.',
	file: 'Hämta koderna som fil (CSV)',
	fileMore: 'Filen är för er som skickar ut koderna själva, i brev eller e-post. Vem som fick vilken kod vet bara ni. Spara den listan säkert, och släng den när omgången är stängd. Den som har listan bör inte läsa enskilda svar.',
	columns: { code: 'kod', address: 'adress' },
	whyHeading: 'Så fungerar koderna',
	why: [
		'När någon skickar sina svar tas koden bort. Det finns ingenting kvar som kopplar ihop kod och svar.',
		'Den som ändrar sina svar behöver ingen ny kod. Den som tar tillbaka sina svar får inte tillbaka koden.',
		'Svar på papper som ni skriver in behöver ingen kod.',
		'Borttappade lappar går inte att stänga av. Gör nya, och räkna med att den som hittar en lapp kan svara med den.'
	],
	onRound: 'Varje svar behöver en egen kod, som gäller en gång. Den som öppnar adressen får skriva sin.',
	noTablets: 'Den här omgången har engångskoder. Därför går den inte att köra som delad surfplatta. Öppna adressen i surfplattans webbläsare i stället, så får var och en skriva sin kod.',
	form: {
		legend: 'Vem kan svara?',
		label: 'Bara den som har en kod som gäller en gång',
		hint: 'Du skriver ut koderna på lappar eller hämtar dem som fil. Annars kan alla som har omgångens kod svara, även flera gånger. Delade surfplattor går inte att använda med engångskoder.'
	}
} as const;
