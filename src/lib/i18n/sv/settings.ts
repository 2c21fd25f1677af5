/** A workspace in one place: what it is called, what is new begins with, its pages, and leaving it. */
export const settings = {
	heading: 'Arbetsytan',
	nav: 'Arbetsytan',
	basics: {
		heading: 'Namn och utgångslägen',
		name: 'Arbetsytans namn',
		nameHint: 'Det står för den som svarar, på resultat och i inbjudningar.',
		language: 'Språk i nya enkäter',
		languages: { sv: 'Svenska', en: 'Engelska' },
		smallest: 'Minsta grupp som får visas',
		smallestHint: 'Från {least} till {most} personer. Gäller omgångar som öppnas från och med nu. Omgångar som redan finns behåller sin gräns.',
		people: 'personer',
		save: 'Spara',
		saved: 'Det är sparat.',
		noName: 'Ge arbetsytan ett namn, högst 120 tecken.',
		badLanguage: 'Välj ett av språken i listan.',
		badSmallest: 'Skriv ett tal från {least} till {most}.',
		refused: 'Det sparades inte. Du behöver vara ägare i arbetsytan.'
	},
	pages: 'Mer om arbetsytan',
	members: 'Medlemmar och inbjudningar',
	projects: 'Arbetsytans projekt',
	yours: 'Du i arbetsytan',
	roles: 'Dina roller: {roles}.',
	leave: {
		leave: 'Lämna arbetsytan',
		heading: 'Lämna {workspace}?',
		text: 'Du ser inget av arbetsytan längre, och dina öppna inbjudningar till den tas bort. Det du har gjort finns kvar. För att komma tillbaka behöver du en ny inbjudan.',
		yes: 'Ja, lämna',
		no: 'Stanna kvar',
		lastOwner: 'Du är den enda ägaren och kan inte lämna. Lämna över till någon annan först, på sidan Medlemmar.'
	},
	switch: { label: 'Arbetsytor', all: 'Alla' }
} as const;
