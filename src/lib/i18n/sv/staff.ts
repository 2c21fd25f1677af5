export const staff = {
	skipToContent: 'Hoppa till innehållet',
	navigation: 'Meny',
	nav: { home: 'Hem', members: 'Medlemmar' },
	signOut: 'Logga ut',
	otherLanguage: 'In English',
	madeUp: 'Exempelsvar'
} as const;
