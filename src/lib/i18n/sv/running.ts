/** A round's days and settings, how it goes while it runs, and the next one. */
export const running = {
	/** Said to those who come too early. */
	early: { opens: 'Enkäten öppnar {date}.', more: 'Kom tillbaka då. Koden {code} är densamma.' },
	coming: {
		tag: 'Öppnar {date}',
		heading: 'Omgången har inte öppnat',
		text: 'Den öppnar av sig själv {date}. Affischen kan du sätta upp redan nu. Den som är för tidig får veta när det går att svara.'
	},
	/** On pages that take answers in. */
	notYet: 'Omgången öppnar {date}. Du kan förbereda och skriva ut redan nu, men inga svar tas emot innan dess.',
	closes: 'Stänger av sig själv när {date} är slut.',
	follows: 'Nästa mätning efter ”{round}”.',
	ways: {
		heading: 'Fler sätt att svara',
		poster: 'Affisch med QR-kod (A4 och A3)'
	},
	progress: {
		heading: 'Så har svaren kommit in',
		sent: { link: 'Länk eller QR-kod', tablet: 'Delad surfplatta', paper: 'Papper', code: 'Engångskod' },
		parked: 'Undanlagda för att fortsätta senare',
		atLeast: 'minst {n}',
		few: 'färre än {k}',
		how: 'Så räknar vi här',
		explain: 'Talen växer i steg om {k}, så att ingen kan se vem som nyss svarade. Svar som har tagits tillbaka räknas med.',
		unknown: 'Hur många som har börjat vet vi inte. Inget lämnar enheten förrän någon trycker på Skicka. Svar som väntar på en surfplatta syns bara på den.'
	},
	closing: 'Den som har lagt undan sina svar kan då inte fortsätta. De svaren räknas inte med, men finns kvar om omgången öppnas igen.',
	closed: 'Har någon lagt undan sina svar räknas de inte med. De finns kvar, och går att hämta och skicka om omgången öppnas igen.',
	reopen: {
		heading: 'Öppna omgången igen?',
		text: 'Ett resultat är publicerat. Det ändras inte. Nya svar kommer med först i nästa resultat, och en fråga räknas om först när minst {k} nya har svarat på den.',
		button: 'Öppna ändå',
		cancel: 'Låt den vara stängd',
		divided: 'Omgången öppnades inte. Resultatet är redovisat grupp för grupp, eller för dem som svarade båda gångerna, och då kan nya svar aldrig visas. Öppna en ny omgång i stället.'
	},
	settings: {
		link: 'Inställningar',
		heading: 'Inställningar för omgången',
		imported: 'Svaren kom in från en fil. Här går det att ändra vad omgången heter.',
		rename: 'Ändra namnet',
		lead: 'Det som de svarande har fått veta när de svarade ska stämma också sedan. Därför går en del bara att ändra innan någon har svarat.',
		title: 'Omgångens namn',
		days: 'När går det att svara?',
		opens: 'Öppnar',
		opensHint: 'Lämna tomt om omgången ska öppna direkt.',
		closes: 'Sista dag att svara',
		closesHint: 'Omgången stänger av sig själv när dagen är slut. Lämna tomt om du vill stänga den själv.',
		where: 'Vilka och var?',
		unit: 'Enhet',
		unitHint: 'Till exempel Ungdomsmottagningen. Den syns bara för er som arbetar med omgången.',
		place: 'Plats',
		placeHint: 'Till exempel Biblioteket i Grums. Den står på affischen.',
		respondents: 'För dem som svarar',
		locked: 'Går inte att ändra nu',
		lockedWhy: 'Någon har redan svarat och fått veta att det här gäller.',
		lockedOpens: 'Omgången har öppnat.',
		lockedCloses: 'Omgången är stängd. När den öppnas igen kan du sätta en ny sista dag.',
		yes: 'Ja',
		no: 'Nej',
		notSaid: 'Inte angivet',
		save: 'Spara',
		saved: 'Sparat.',
		back: 'Till omgången'
	},
	problems: {
		noTitle: 'Ge omgången ett namn.',
		notADay: 'Skriv en dag som finns, som 2026-12-24.',
		opens_in_the_past: 'Omgången kan inte öppna en dag som har varit. Välj i dag eller senare.',
		opens_too_far: 'Omgången kan öppna högst två år fram. Välj en tidigare dag.',
		closes_in_the_past: 'Den sista dagen har redan varit. Välj i dag eller senare.',
		closes_before_it_opens: 'Omgången slutar innan den börjar. Välj en sista dag efter öppningsdagen.',
		closes_too_far: 'Omgången kan vara öppen högst fem år. Välj en tidigare sista dag.',
		expected: 'Någon har fått veta att gruppen är liten. Det går inte att ändra till fler än {most} nu.',
		repeatCodes: 'Omgången har öppnat. Den som svarar nu kan ha fått en ordkod, så det går inte att sluta med dem.',
		locked: 'Inget sparades. Någon har börjat svara, och då går det inte att ändra: {what}.',
		invalid: 'Inget sparades. Kolla dagarna och talen.',
		refused: 'Inget sparades. Du behöver vara designer eller tillitsagent i arbetsytan.'
	},
	next: {
		link: 'Gör nästa mätning',
		hint: 'En ny omgång med samma frågor och inställningar. De som har en ordkod kan skriva den igen.',
		lead: 'Det här är nästa mätning efter ”{round}”. Inställningarna är desamma. Ge den ett eget namn.'
	},
	poster: {
		heading: 'Affisch',
		explain: 'Skriv ut sidan från webbläsaren. På A3 blir allt större. Adressen och koden är omgångens egna.',
		size: 'Storlek',
		a4: 'A4',
		a3: 'A3',
		language: 'Språk',
		show: 'Visa',
		closed: 'Omgången är stängd. Den som följer affischen får veta det.',
		qr: 'QR-kod till {address}'
	}
} as const;
