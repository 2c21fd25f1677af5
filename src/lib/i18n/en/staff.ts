import type { Messages } from '#i18n/messages.ts';

export const staff: Messages['staff'] = {
	skipToContent: 'Skip to content',
	navigation: 'Menu',
	nav: { home: 'Home', members: 'Members' },
	signOut: 'Sign out',
	otherLanguage: 'På svenska',
	madeUp: 'Example answers'
};
