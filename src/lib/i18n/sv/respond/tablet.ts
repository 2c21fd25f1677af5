/** A shared tablet: for the person who answers, and for staff. */
export const tablet = {
	staff: 'För personal',
	idleKeeps: 'Om du går härifrån utan att trycka på Skicka skickas dina svar. Det sker när ingen har rört surfplattan på {minutes} minuter och ingen svarar på frågan ”Är du kvar?”.',
	idleRemoves: 'Om du går härifrån utan att trycka på Skicka tas dina svar bort. Det sker när ingen har rört surfplattan på {minutes} minuter och ingen svarar på frågan ”Är du kvar?”.',
	codeAfter: 'När svaren har skickats med Skicka får du en kod. Med den kan du ta bort dina svar.',
	handOver: 'Lämna vidare',
	handOverMore: 'När du trycker på ”Lämna vidare” tas allt om dig bort från surfplattan.',
	handOverUnsent: 'När du trycker på ”Lämna vidare” låses dina svar, så att ingen kan läsa dem på surfplattan. De skickas när det finns nät.',
	withdrawAt: 'Det gör du på {address}, från en annan telefon eller dator.'
} as const;

/** "Är du kvar?" */
export const idle = {
	heading: 'Är du kvar?',
	removes: 'Om ingen svarar tas svaren bort. Sedan är surfplattan redo för nästa person.',
	keeps: 'Om ingen svarar skickas det som är besvarat. Sedan är surfplattan redo för nästa person.',
	over: 'Om ingen svarar tas allt bort från skärmen. Sedan är surfplattan redo för nästa person.',
	rest: 'Det som är skickat eller sparat till senare finns kvar. Om ingen svarar tas resten bort. Sedan är surfplattan redo för nästa person.',
	minutes: 'Ungefär två minuter kvar.',
	seconds: 'Ungefär {n} sekunder kvar.',
	stay: 'Ja, jag är kvar',
	leave: { removes: 'Nej, ta bort svaren', keeps: 'Nej, skicka svaren', rest: 'Nej, nästa kan börja', over: 'Nej, nästa kan börja' }
} as const;

/** For staff. */
export const tabletMore = {
	title: 'Surfplatta',
	start: 'Starta på den här surfplattan',
	startMore: 'Surfplattan visar sedan bara omgången {code}, tills någon avslutar med PIN-koden. Är du inloggad här loggas du ut.',
	startPin: 'PIN-koden står på omgångens sida, under ”Surfplattor”.',
	begin: 'Starta',
	pin: 'PIN-kod',
	trying: 'Kollar …',
	pinProblems: {
		short: 'Skriv fyra siffror.',
		wrong: 'PIN-koden stämmer inte.',
		closed: 'Omgången är stängd. Öppna den på omgångens sida först.',
		unknown: 'Omgången finns inte. Kolla adressen.',
		wait: 'Det har blivit fel för många gånger. Vänta en stund.',
		no_network: 'Vi når inte fram. Surfplattan behöver nät när du startar.'
	},
	locked: 'För personal',
	lockedMore: 'Skriv PIN-koden för att se hur många som har svarat, eller för att avsluta.',
	open: 'Visa',
	heading: 'Surfplattan visar {code}',
	started: 'har börjat',
	finished: 'har svarat klart',
	waiting: 'väntar på att skickas',
	ready: '✓ Fungerar även utan internet. Frågorna öppnas här även om nätet försvinner.',
	notReady: 'Fungerar inte helt utan internet. Den som har frågorna uppe kan svara klart, men en sida som stängs går inte att öppna utan nät.',
	waitingMore: 'Det som väntar skickas av sig självt när surfplattan har nät.',
	send: 'Skicka nu',
	save: 'Spara som fil',
	saveMore: 'Filen är låst, och bara servern kan läsa den. Lämna in den på omgångens sida från en dator med nät.',
	saved: 'Filen ligger bland nedladdningarna. Svaren ligger också kvar här tills de är skickade. Lämnas de in två gånger sparas de bara en gång.',
	noFile: 'Den här servern kan inte ta emot filer.',
	back: 'Tillbaka till frågorna',
	end: 'Avsluta på surfplattan',
	endWaiting: 'Svar som inte är skickade: {n}. De ligger kvar, låsta, och skickas nästa gång sidan öppnas här med nät.',
	endWaitingOpen: 'Svar som inte är skickade: {n}. De ligger kvar och skickas nästa gång sidan öppnas här med nät.',
	endMiddle: {
		removes: 'Någon håller på att svara. Om du avslutar nu tas de svaren bort.',
		keeps: 'Någon håller på att svara. Om du avslutar nu skickas det som är besvarat.',
		rest: 'Någon håller på att svara. Om du avslutar nu finns det kvar som är skickat eller sparat till senare. Resten tas bort.',
		over: 'Någon har just svarat klart. Om du avslutar nu syns personens kod inte längre.'
	},
	endAnyway: 'Avsluta ändå',
	ended: 'Surfplattan är som vanligt igen.',
	toRound: 'Öppna frågorna',
	home: 'Till startsidan'
} as const;
