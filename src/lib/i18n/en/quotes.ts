import type { Messages } from '#i18n/messages.ts';

export const quotes: Messages['quotes'] = {
	heading: 'Stories',
	warning: 'This is what people wrote themselves. Somebody may be recognised. Do not show the text to others, and do not copy it from here.',
	empty: 'What people have written in their own words is shown here. Nobody has written anything yet.',
	rewriteOnly: 'may only be used rewritten'
};
