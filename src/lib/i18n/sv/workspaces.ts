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
		refused: 'Texten sparades inte. Du behöver vara ägare i arbetsytan.'
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
		refused: 'Tidszonen sparades inte. Du behöver vara ägare i arbetsytan.'
	},
	/** The workspace's own mark and colour. */
	mark: {
		link: 'Arbetsytans märke och färg',
		heading: 'Arbetsytans märke och färg',
		explain: 'Märket och färgen står på startsidan för den som svarar, på resultaten och på papper. Utan dem ser allt ut som vanligt.',
		preview: 'Så här ser det ut',
		onLight: 'På ljus botten',
		onDark: 'På mörk botten',
		mark: {
			heading: 'Märket',
			label: 'Bild',
			hint: 'PNG eller JPEG, högst {kb} kB och högst {side} punkter bred och hög. Märket står på vitt. Den som inte ser bilden hör arbetsytans namn, {name}.',
			none: 'Arbetsytan har inget märke.',
			save: 'Spara märket',
			remove: 'Ta bort märket',
			saved: 'Märket är sparat och syns nu. Allt i filen som inte hör till bilden är borttaget.',
			removed: 'Märket är borttaget.'
		},
		accent: {
			heading: 'Färgen',
			label: 'Färg',
			hint: 'En linje och en kant får den här färgen. Texter och diagram behåller sina färger.',
			none: 'Arbetsytan har ingen egen färg.',
			save: 'Spara färgen',
			remove: 'Ta bort färgen',
			saved: 'Färgen är sparad.',
			removed: 'Färgen är borttagen.',
			now: 'Färgen är {colour}. På mörk botten är den {dark}, så att den syns även där.',
			weak: '{wanted} syns för dåligt på ljust papper: kontrasten är {is} till 1, och det behövs {least} till 1. Inget är sparat. Närmaste färg som syns är {nearest}, samma färg men mörkare.',
			wanted: 'Den du valde',
			offered: 'Den som syns',
			take: 'Spara {nearest} i stället'
		},
		problems: {
			empty: 'Välj en bild först. Filen får inte vara tom.',
			svg: 'SVG-bilder tar vi inte emot, eftersom de kan innehålla program. Spara märket som PNG i stället.',
			notPicture: 'Filen är ingen PNG- eller JPEG-bild. Spara märket som PNG eller JPEG och försök igen.',
			broken: 'Bilden är inte hel. Spara den på nytt och försök igen.',
			tooWide: 'Bilden är för stor. Den får vara högst {side} punkter bred och {side} hög. Gör den mindre och försök igen.',
			tooLarge: 'Filen är för stor. Den får vara högst {kb} kB. Gör bilden mindre och försök igen.',
			unreadable: 'Det som skickades går inte att läsa. Välj bilden och försök igen.',
			noColour: 'Det är ingen färg. Skriv den som #005A9C.',
			refused: 'Det sparades inte. Du behöver vara ägare i arbetsytan.'
		}
	}
} as const;
