import type { Messages } from '#i18n/messages.ts';

export const staff: Messages['staff'] = {
	skipToContent: 'Skip to content',
	navigation: 'Menu',
	way: 'Where the page is',
	nav: { home: 'Home', members: 'Members' },
	signOut: 'Sign out',
	otherLanguage: 'På svenska',
	madeUp: 'Example answers'
};
