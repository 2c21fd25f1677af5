/**
 * Stories of the demo's made-up respondents, by card: what one wrote, and what others may read of it. None is anybody's.
 * Five or more are about the home, and five or more about something else: of fewer on either side no card would be told.
 */

export interface DemoStory {
	card: string;
	/** As it was written. */
	raw: string;
	/** As it was approved. Null: it waits to be washed, so that the workshop has something to do. */
	washed: string | null;
}

const same = (card: string, text: string): DemoStory => ({ card, raw: text, washed: text });

export const DEMO_STORIES: readonly DemoStory[] = [
	same('B0', 'Jag har stått i kö i tre år och bor kvar hemma. Det känns som att allt annat väntar på det.'),
	same('B0', 'Hyresvärden vill ha någon med fast jobb. Jag jobbar timmar, så jag får inte ens ställa mig i kön.'),
	same('B0', 'Jag sover på soffan hos en kompis. Det går, men man blir trött på att vara i vägen.'),
	same('B0', 'Det finns lägenheter, men inte för det jag kan betala.'),
	same('B0', 'Jag fick hjälp att skriva ansökan, och då gick det på en månad.'),
	{ card: 'B0', raw: 'När Annika på bostadsbolaget ringde och sa att jag fick ettan på Storgatan kunde jag äntligen sova.', washed: 'När någon på bostadsbolaget ringde och sa att jag fick en lägenhet kunde jag äntligen sova.' },
	same('H1', 'Det finns en vuxen på skolan som alltid har dörren öppen. Hon frågar inte så mycket. Hon lyssnar.'),
	same('S0', 'Jag har bytt kontaktperson fyra gånger. Till slut orkade jag inte berätta allt igen.'),
	same('H1', 'När jag mår dåligt vill jag prata samma dag, inte om tre veckor.'),
	same('H1', 'Man behöver inte prata om problem jämt. Det räcker att någon frågar hur det är.'),
	{ card: 'S0', raw: 'Leila följde med mig till vårdcentralen den 14 mars. Annars hade jag inte gått dit.', washed: 'En kompis följde med mig till vårdcentralen. Annars hade jag inte gått dit.' },
	same('H1', 'Jag har ingen just nu. Det är det svåraste.'),
	same('S0', 'En gång satt alla runt samma bord. Då blev det en plan.'),
	{ card: 'S0', raw: 'Min handläggare Karin sa att jag skulle ringa 070-174 06 35, men där svarade ingen som visste vem jag var.', washed: null }
];
