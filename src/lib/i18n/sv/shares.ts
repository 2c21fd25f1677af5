/** Links by which somebody without an account reads one result. */
export const shares = {
	link: 'Dela med en länk',
	heading: 'Dela resultatet',
	lead: 'Den som har länken läser det här resultatet utan att logga in. Länken visar samma siffror som ni ser, utan beslut och utan egna ord. Resultatet ändras inte; när det kommer ett nyare säger sidan det.',
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
	revoke: 'Ta tillbaka',
	revoked: 'Länken är tillbakatagen. Den fungerar inte längre.',
	tooFew: 'För få har svarat. Det finns inget att dela.',
	refused: 'Det gick inte. Du kanske inte längre får, eller så är projektet undanlagt.',
	tooMany: 'Det finns redan 50 länkar till resultatet. Ta tillbaka några först.',
	problems: { name: 'Skriv vem länken är till, med högst 80 tecken.', until: 'Välj en dag från i dag och högst ett år framåt.', password: 'Lösenordet får ha högst 200 tecken.' },
	/** In place of a file. */
	files: {
		wait: 'För många försök. Vänta några minuter.',
		unknown: 'Länken finns inte. Kolla att den är hel.',
		ended: 'Länken fungerar inte längre. Dess dagar är slut, eller så har den tagits tillbaka.',
		password: 'Länken har ett lösenord. Skicka det i huvudet x-share-password.'
	},
	guest: {
		title: 'Ett resultat',
		newer: 'Det finns ett nyare resultat av samma enkät, publicerat {date}. Be den som gav dig länken om det.',
		until: 'Länken fungerar till och med {date}.',
		ask: 'Resultatet är låst',
		askMore: 'Skriv lösenordet som du har fått av den som gav dig länken.',
		password: 'Lösenord',
		open: 'Visa resultatet',
		wrong: 'Lösenordet stämmer inte.',
		ended: 'Länken fungerar inte längre',
		endedMore: 'Dess dagar är slut, eller så har den tagits tillbaka. Be den som gav dig länken om en ny.',
		wait: 'För många försök. Vänta några minuter.'
	}
} as const;
