/** What leaves a result: files, pictures, slides. */
export const out = {
	heading: 'Ta med',
	lead: 'Samma siffror som här, med varför något är dolt. Inga svar och inga egna ord.',
	csv: 'Siffrorna som tabell (CSV)',
	json: 'Siffrorna för program (JSON)',
	madeUp: 'Exempelsvar. Siffrorna kommer inte från människor.',
	hidden: {
		too_few: 'Visas inte, eftersom färre än {k} står bakom.',
		protects_another: 'Visas inte, eftersom något annat som är dolt då skulle gå att räkna ut.'
	}
} as const;
