/** Stories on their way to quotes that others may read. */
export const quotes = {
	heading: 'Röster',
	lead: 'Det här har personer skrivit med egna ord. Ta bort det som kan peka ut någon. Andra får läsa en text först när den är godkänd.',
	warning: 'Du läser vad en person har skrivit. Det kan gå att känna igen någon. Visa inte texten för andra, och kopiera den inte härifrån.',
	empty: 'Här visas det som personer har skrivit med egna ord. Ingen har skrivit något ännu.',
	views: 'Texter',
	tabs: { work: 'Att göra', others: 'Väntar på någon annan', approved: 'Godkända', rejected: 'Avvisade', tags: 'Märkord' },
	left: {
		raw: { one: 'En text kvar att gå igenom.', other: '{n} texter kvar att gå igenom.' },
		washed: { one: 'En väntar på att du godkänner den.', other: '{n} väntar på att du godkänner dem.' },
		others: { one: 'En väntar på någon annan.', other: '{n} väntar på någon annan.' },
		done: { one: 'En är klar.', other: '{n} är klara.' },
		nothing: 'Inget mer väntar på dig.'
	},
	about: 'Om kortet {card}',
	own: 'En egen berättelse',
	rewriteOnly: 'får bara användas omskrivet',
	original: 'Så skrev personen',
	sealed: 'Originalet visas inte mer. Texten har varit godkänd, och då förseglas det. Utgå från texten som andra får läsa.',
	hints: {
		heading: 'Kan peka ut någon',
		none: 'Här hittar programmet inget som kan peka ut någon. Läs ändå noga, för det missar saker.',
		note: 'Programmet missar saker och märker ibland för mycket. Du bestämmer.',
		replace: 'Ersätt med {instead}',
		gone: 'borta ur texten',
		kinds: {
			name: 'namn', phone: 'telefonnummer', email: 'e-postadress', handle: 'konto på nätet', identity_number: 'personnummer', number: 'nummer', place: 'plats', school: 'skola',
			workplace: 'arbetsplats', diagnosis: 'diagnos', date: 'datum', age: 'en ålder', relation: 'en relation', unusual: 'ovanligt ord'
		}
	},
	washed: {
		label: 'Så får andra läsa det',
		hint: 'Ändra så lite som möjligt. Skriv hakparentes runt det du har ersatt.',
		hintRewrite: 'Personen vill att orden skrivs om. Åtta ord i rad från originalet får inte vara kvar.',
		marked: 'Markera något i texten och ersätt det med',
		nothingMarked: 'Markera först det som ska ersättas, i texten ovanför.',
		replaced: '{said} är nu {instead}.',
		own: 'De här orden står kvar i rad: ”{words}”. Skriv om dem.'
	},
	changes: { heading: 'Det här har ändrats', none: 'Inget har ändrats.', gone: 'borttaget', added: 'tillagt' },
	actions: {
		save: 'Spara', approve: 'Godkänn', reject: 'Avvisa', next: 'Hoppa över', reopen: 'Öppna igen',
		second: 'Någon annan än du godkänner texten. Så har arbetsytan bestämt.',
		rejectNote: 'Avvisa en text som inte går att visa utan att någon känns igen.'
	},
	done: {
		saved: 'Texten är sparad.', savedForOther: 'Texten är sparad. Nu kan någon annan godkänna den.', approved: 'Texten är godkänd.', rejected: 'Texten är avvisad.', reopened: 'Texten är öppen igen.', tagged: 'Märkningen är sparad.', merged: 'Märkorden är ihopslagna. Det går att ångra.', unmerged: 'Märkordet är sig självt igen.'
	},
	problems: {
		empty: 'Skriv texten som andra får läsa, eller avvisa den.',
		too_long: 'Texten får vara högst {most} tecken.',
		stale: 'Någon annan har ändrat texten under tiden. Det du skrev står kvar i rutan, och den andra texten står här under. Spara igen om din ska gälla.',
		theirs: 'Så har någon annan skrivit:',
		unknown: 'Texten finns inte kvar. Personen kan ha tagit tillbaka sina svar.',
		archived: 'Projektet är lagt åt sidan. Hämta tillbaka det för att gå vidare.',
		second_person: 'Texten är sparad. Du ändrade den sist, så någon annan behöver godkänna den.',
		own_words: 'Texten är sparad men inte godkänd. Personen vill att orden skrivs om, och här står för många av dem kvar i rad.',
		original_destroyed: 'Originalet är borttaget, så det går inte att jämföra längre. Texten kan bara avvisas.',
		decided: 'Någon annan har redan godkänt eller avvisat texten.',
		tags: 'Skriv högst {mostTags} märkord, och högst {longestTag} tecken i varje.',
		merge: 'Välj två olika märkord.',
		other: 'Det gick inte. Ladda om sidan och försök igen.'
	},
	lists: {
		approved: 'Här finns ingen godkänd text.',
		rejected: 'Inget är avvisat.',
		others: 'Inget väntar på någon annan.',
		rejectedText: 'En avvisad text visas inte.',
		rejectedGone: 'Texten är borttagen.',
		waiting: 'Du ändrade texten sist. Någon annan godkänner den.',
		look: 'Läs och ändra'
	},
	tags: {
		heading: 'Märk texten',
		lead: 'Märkningen hjälper er att hitta texten igen. Den visas bara för designer.',
		lifeArea: 'Livsområde',
		lens: 'Glasögon',
		card: 'Kort',
		none: 'Inget',
		own: 'Egna märkord',
		ownHint: 'Skriv kommatecken mellan.',
		used: 'Används redan: {tags}.',
		save: 'Spara märkningen',
		empty: 'Här samlas arbetsytans egna märkord. Märk en text, så syns de här.',
		texts: { one: 'en text', other: '{n} texter' },
		ofTag: 'Egna märkord',
		any: 'Alla',
		option: '{name} ({n})',
		sift: 'Visa',
		shown: { one: 'En text av {of}.', other: '{n} texter av {of}.' },
		all: 'Visa alla godkända',
		stands: 'ingår i {into}',
		undo: 'Ångra: dela på dem igen',
		merge: 'Slå ihop två märkord',
		mergeLead: 'Båda visas som det andra ordet. Inget skrivs om, så det går att ångra.',
		from: 'Märkordet',
		into: 'ska ingå i',
		mergeButton: 'Slå ihop'
	},
	rules: {
		heading: 'Så fungerar det',
		told: { one: 'En röst visas med resultatet nu.', other: '{n} röster visas med resultatet nu.' },
		when: 'Godkända texter visas när omgångens resultat publiceras, om minst {k} personer har skrivit med egna ord.',
		one: 'Den som har ändrat en text får godkänna den själv. En ägare kan ändra det.',
		two: 'Två personer behövs: den som ändrade en text sist får inte godkänna den.',
		days: { one: 'Originalet tas bort, och kommer inte tillbaka, dagen efter att texten är godkänd. Avvisade texter tas bort samtidigt.', other: 'Originalet tas bort, och kommer inte tillbaka, {n} dagar efter att texten är godkänd. Avvisade texter tas bort samtidigt.' },
		edits: 'Så ändrar vi i texterna'
	},
	settings: {
		heading: 'Röster',
		link: 'Röster: vem som godkänner, och hur länge original sparas',
		lead: 'Det personer skriver med egna ord visas först när någon har tagit bort det som kan peka ut någon.',
		who: 'Vem får godkänna?',
		one: 'En person räcker',
		two: 'Två personer behövs',
		twoHint: 'Den som ändrade texten sist får inte godkänna den. Det behövs två designer i arbetsytan.',
		days: 'Ta bort originalet efter',
		daysHint: 'Från 1 till 365 dagar, räknat från att texten godkändes eller avvisades. Det gäller också texter som redan är klara. Det som är borttaget går inte att få tillbaka.',
		unit: 'dagar',
		save: 'Spara',
		saved: 'Det är sparat.',
		badDays: 'Skriv ett tal från 1 till 365.',
		refused: 'Det sparades inte. Du behöver vara ägare i arbetsytan.'
	},
	voices: {
		heading: 'Röster',
		lead: 'Så här säger några av dem som har svarat. Det som kan peka ut någon är borttaget.',
		few: 'Det finns godkända texter, men för få personer har skrivit för att de ska visas.',
		edits: 'Så ändrar vi i texterna'
	},
	edits: {
		heading: 'Så ändrar vi i texterna',
		lead: 'När någon svarar med egna ord kan andra få läsa orden. Först tar en människa bort det som kan peka ut någon. Det här är allt vi gör med en text:',
		kinds: [
			'Namn på människor blir [namn].',
			'Telefonnummer, adresser, konton och personnummer tas bort.',
			'Platser, skolor och arbetsplatser blir [plats], [skola] och [arbetsplats] om de kan peka ut någon.',
			'Datum och ålder blir ungefärliga, eller tas bort.',
			'Diagnoser och annat om hälsa tas bort om de kan peka ut någon.',
			'Människor runt den som skriver kan bli [någon jag känner].',
			'Ovanliga ord och händelser skrivs om så att de inte går att känna igen.',
			'En text kan kortas. Det som är kvar betyder samma sak som förut.',
			'Vill personen att orden skrivs om, så skrivs hela texten om.',
			'Stavfel får stå kvar. Vi gör inte språket finare.'
		],
		never: 'Vi lägger inte till något som personen inte har sagt. Vi översätter inte utan att säga det. Ingen text ändras av ett program.',
		after: 'När en text är godkänd visas originalet inte mer, och efter en tid tas det bort för gott. Den som tar tillbaka sina svar tar också bort sina ord.'
	}
} as const;
