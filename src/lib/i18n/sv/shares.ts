/** Links by which somebody without an account reads one result, or one version of a board. */
export const shares = {
	link: 'Dela med en länk',
	heading: 'Dela resultatet',
	lead: 'Den som har länken läser det här resultatet utan att logga in. Länken visar samma siffror som ni ser, utan beslut och utan egna ord. Resultatet ändras inte; när det kommer ett nyare säger sidan det.',
	board: {
		heading: 'Dela tavlan',
		lead: 'Den som har länken läser version {n} av tavlan utan att logga in, den som publicerades {date}. Länken visar alltid den versionen; när det kommer en nyare säger sidan det.',
		without: 'Egna ord, beslut, insikter och jämförelser mellan grupper är inte med. De visas bara för den som är inloggad.'
	},
	name: 'Vem är länken till?',
	nameHint: 'Så att ni känner igen den. Till exempel: Kommunstyrelsen.',
	until: 'Sista dagen som länken fungerar',
	untilHint: 'Högst ett år framåt.',
	password: 'Lösenord, om länken ska ha ett',
	passwordHint: 'Säg det på ett annat sätt än länken. Lämna tomt om inget behövs.',
	make: 'Gör en länk',
	madeHeading: 'Länken är klar',
	made: 'Kopiera den nu. Den visas bara den här gången.',
	again: 'Länken är redan gjord. Den visades när den gjordes; gör en ny om den är borta.',
	all: 'Länkar',
	none: 'Inga länkar än.',
	open: 'Fungerar till och med {date}',
	ended: 'Fungerar inte längre',
	withPassword: 'med lösenord',
	version: 'visar version {n}',
	revoke: 'Ta tillbaka',
	revoked: 'Länken är tillbakatagen. Den fungerar inte längre.',
	tooFew: 'För få har svarat. Det finns inget att dela.',
	embed: {
		link: 'Bädda in en ruta på en webbplats',
		hint: 'En länk utan lösenord kan också visa en ruta på er webbplats. Öppna länken och välj Bädda in, längst ner.',
		heading: 'Bädda in en ruta',
		lead: 'Kopiera koden till den ruta ni vill visa och klistra in den på er webbplats. Den har inget skript och sätter inga kakor. Blir rutan för hög eller låg, ändra height.',
		until: 'Rutan visas till och med {date}. Tas länken tillbaka visas den inte längre.',
		back: 'Tillbaka',
		look: 'Se rutan',
		more: 'Läs mer',
		locked: 'Länken har ett lösenord',
		lockedMore: 'Då går den inte att bädda in. Gör en länk utan lösenord.'
	},
	refused: 'Det gick inte. Du kanske inte längre får, eller så är projektet undanlagt.',
	tooMany: 'Det finns redan 50 länkar. Ta tillbaka några först.',
	problems: { name: 'Skriv vem länken är till, med högst 80 tecken.', until: 'Välj en dag från i dag och högst ett år framåt.', password: 'Lösenordet får ha högst 200 tecken.' },
	/** In place of a file. */
	files: {
		wait: 'För många försök. Vänta några minuter.',
		unknown: 'Länken finns inte. Kolla att den är hel.',
		ended: 'Länken fungerar inte längre. Dess dagar är slut, eller så har den tagits tillbaka.',
		password: 'Länken har ett lösenord. Skicka det i huvudet x-share-password.',
		no_files: 'Länken går till en tavla och har inga filer. Be den som gav dig länken om en länk till resultatet.'
	},
	guest: {
		title: 'Ett resultat',
		newer: 'Det finns ett nyare resultat av samma enkät, publicerat {date}. Be den som gav dig länken om det.',
		newerBoard: 'Det finns en nyare version av tavlan, publicerad {date}. Be den som gav dig länken om den.',
		/** What is on the board and not by a link. */
		left: 'Tavlan har också {what}. Det visas bara för den som är inloggad.',
		kinds: { quote: 'berättelser med siffror', voices: 'egna ord', decisions: 'beslut', insight: 'insikter', parties: 'jämförelser mellan parter', glasses: 'personas glasögon', groups: 'jämförelser mellan grupper', over_time: 'jämförelser över tid', statistic: 'statistik' },
		until: 'Länken fungerar till och med {date}.',
		ask: 'Länken är låst',
		askMore: 'Skriv lösenordet som du har fått av den som gav dig länken.',
		password: 'Lösenord',
		open: 'Öppna',
		wrong: 'Lösenordet stämmer inte.',
		ended: 'Länken fungerar inte längre',
		endedMore: 'Dess dagar är slut, eller så har den tagits tillbaka. Be den som gav dig länken om en ny.',
		wait: 'För många försök. Vänta några minuter.'
	}
} as const;
