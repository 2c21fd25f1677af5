export const out = {
	madeUp: 'Example answers. The numbers do not come from people.',
	hidden: {
		too_few: 'Not shown, because fewer than {k} stand behind it.',
		protects_another: 'Not shown, because something else that is hidden could then be worked out.'
	}
} as const;
