export const out = {
	heading: 'Take out',
	lead: 'The same figures as here, with why something is hidden. No answers and nothing in people’s own words.',
	csv: 'The figures as a table (CSV)',
	json: 'The figures for programs (JSON)',
	madeUp: 'Example answers. The numbers do not come from people.',
	hidden: {
		too_few: 'Not shown, because fewer than {k} stand behind it.',
		protects_another: 'Not shown, because something else that is hidden could then be worked out.'
	}
} as const;
