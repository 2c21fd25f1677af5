/** Care for the person: age, help, own words, personal data in them. */
/** The start page's part. */
export const care = {
	age: 'Hur gammal är du?',
	older: 'Jag har fyllt {age}',
	younger: 'Jag är yngre',
	passed: 'Bra. Nu kan du börja.',
	alone: 'Du svarar själv.',
	helped: 'Någon hjälper mig',
	rules: 'Ni läser först fyra korta regler.',
	fetching: 'Hämtar …',
	notFetched: 'Vi når inte fram just nu. Det du har svarat finns kvar här.'
} as const;

/** What is fetched later. */
export const careMore = {
	numbers: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
	nobodyAnswers: 'Ingen kan svara dig här, och vi vet inte vem du är. Behöver du prata med någon nu?',
	helpLines:
		'Ring 112 om någons liv är i fara. Ring 1177 för råd om vård. Är du under 18 kan du ringa Bris på 116\u00a0111. Tänker du på att ta ditt liv kan du ringa Mind Självmordslinjen på 90101.',
	tooYoung: {
		heading: 'Tack för att du ville vara med.',
		why: 'De här frågorna är gjorda för dig som har fyllt {age} år, så vi ställer dem inte till dig som är yngre.',
		nothing: 'Vi har inte sparat något om dig.',
		talk: 'Vill du prata med någon vuxen?',
		back: 'Till början'
	},
	helper: {
		name: 'För er båda',
		heading: 'Till dig som hjälper',
		rules: [
			{ short: 'Läs som det står.', more: 'Använd samma ton för alla svar.' },
			{ short: 'Peka inte ut ett svar.', more: 'Visa alla kort lika länge.' },
			{ short: 'Svara inte åt personen.', more: 'Är ni osäkra går det bra att hoppa över.' },
			{ short: 'Hjälp inte den du själv är kontakt för.', more: 'Be en kollega eller någon annan i stället.' }
		],
		toPerson: 'Till dig som svarar: det är du som bestämmer. Säg till om du vill sluta.'
	},
	helpGiven: {
		heading: 'Vilken hjälp fick du?',
		hint: 'Du kan välja flera. Vi sparar vilken hjälp det var, aldrig vem som hjälpte dig.',
		options: {
			read_aloud: 'Någon läste upp',
			explained: 'Någon förklarade ord eller frågor',
			pointed: 'Någon tryckte där jag visade eller sa',
			none: 'Jag fick ingen hjälp'
		}
	},
	words: {
		heading: 'Hur får vi använda det du skriver?',
		few: 'Ni är ungefär {n} i gruppen. Andra kan kanske gissa vem som skrev.',
		fewOne: 'Det är bara några få i gruppen. Andra kan kanske gissa vem som skrev.',
		options: {
			show: { label: 'Visa mina ord', more: 'Andra kan få läsa det du skrev. Ditt namn står aldrig där.' },
			rewritten: { label: 'Använd mina ord omskrivna', more: 'De som gör enkäten skriver om det du skrev, innan någon annan får läsa.' },
			choices_only: { label: 'Bara mina val', more: 'Du får inga rutor att skriva i. Det du redan har skrivit skickas inte.' }
		},
		skipping: 'Hoppar du över får du inga rutor att skriva i.'
	},
	check: {
		personnummer: 'Det här ser ut som ett personnummer. Vill du ta bort det?',
		phone: 'Det här ser ut som ett telefonnummer. Vill du ta bort det?',
		email: 'Det här ser ut som en e-postadress. Vill du ta bort den?',
		why: 'Med sådant kan någon förstå vem du är, eller vem du skriver om. Inget är skickat ännu.',
		remove: 'Ta bort åt mig',
		write: 'Fortsätt skriva',
		keep: 'Det är något annat, behåll det',
		removed: 'Nu är det borttaget. Läs gärna igenom texten innan du går vidare.'
	}
} as const;
