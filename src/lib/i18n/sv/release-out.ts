/** What leaves a result: files, pictures, slides. */
export const out = {
	madeUp: 'Exempelsvar. Siffrorna kommer inte från människor.',
	hidden: {
		too_few: 'Visas inte, eftersom färre än {k} står bakom.',
		protects_another: 'Visas inte, eftersom något annat som är dolt då skulle gå att räkna ut.'
	}
} as const;
