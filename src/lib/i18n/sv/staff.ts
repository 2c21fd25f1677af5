export const staff = {
	skipToContent: 'Hoppa till innehållet',
	navigation: 'Meny',
	/** Names the way to a page for a screen reader. */
	way: 'Var sidan finns',
	nav: { home: 'Hem', members: 'Medlemmar' },
	signOut: 'Logga ut',
	otherLanguage: 'In English',
	madeUp: 'Exempelsvar'
} as const;
