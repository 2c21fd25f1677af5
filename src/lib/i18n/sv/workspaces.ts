/** Settings of a workspace for all its rounds. */
export const workspaces = {
	helpLines: {
		link: 'Vart den som svarar kan vända sig',
		heading: 'Vart den som svarar kan vända sig',
		explain: 'Den här texten visas innan någon skriver med egna ord, och för den som är för ung. Före den står det alltid: ”{before}”',
		label: 'Vart man kan vända sig',
		hint: 'Skriv nummer som gäller hos er och när de svarar. Ta med 112. Högst {most} tecken. Lämna tomt för den text som följer med.',
		ours: 'Texten som följer med:',
		save: 'Spara texten',
		saved: 'Texten är sparad. Den gäller för alla omgångar direkt.',
		check: 'Ring numren en gång om året och kolla att de stämmer.',
		tooLong: 'Texten är {n} tecken. Den får ha högst {most}.',
		refused: 'Texten sparades inte. Du behöver vara ägare i arbetsytan.',
		back: 'Medlemmar'
	},
	timeZone: {
		link: 'Arbetsytans tidszon',
		heading: 'Arbetsytans tidszon',
		explain: 'Tidszonen avgör vilken dag som står på resultat, omgångar och inbjudningar.',
		now: 'Just nu är det {now} i arbetsytan.',
		label: 'Tidszon',
		hint: 'Börja skriva och välj ur listan. Till exempel Europe/Stockholm.',
		save: 'Spara tidszonen',
		saved: 'Tidszonen är sparad. Dagar som redan är sparade ändras inte.',
		unknown: 'Den tidszonen känner vi inte till. Välj en ur listan, till exempel Europe/Stockholm.',
		refused: 'Tidszonen sparades inte. Du behöver vara ägare i arbetsytan.',
		back: 'Medlemmar'
	}
} as const;
