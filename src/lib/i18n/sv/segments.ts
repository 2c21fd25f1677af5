/** Patterns among those who answered, for who designs. A pattern is in the answers; nobody is of a kind. */
export const segments = {
	tag: 'Visas bara för designer',
	/** To everybody else, in place of all of it. */
	designersOnly: 'Den här rutan är för den som gör enkäten. Den räknas ur enskilda svar och visas bara för designer, på skärmen.',
	counting: 'Mönstren räknas just nu. Det tar oftast några sekunder, ibland en minut.',
	again: 'Visa igen',
	failed: 'Det gick inte att räkna fram mönster i de här svaren: det tog för lång tid. Vi kan därför inte säga om det finns några.',
	gone: 'Frågan finns inte längre, eller så väger den inte kort mot varandra.',
	verdict: {
		spread: 'En profil med spridning: svaren ligger utspridda, inte i skilda grupper.',
		unknown: 'En profil med spridning: det går inte att säga om det finns skilda grupper.',
		patterns: { '2': 'Två mönster i svaren', '3': 'Tre mönster i svaren', '4': 'Fyra mönster i svaren' }
	},
	whyHeading: 'Varför?',
	why: {
		few: 'För få har svarat. Mönster söks när minst {needed} har svarat, för i färre svar ser slumpen lätt ut som ett mönster.',
		fewEach: 'För få har svarat för så många grupper som svaren tyder på. Det behövs minst {needed}.',
		unseen: 'Något kort har ingen vägt än.',
		apart: 'Alla kort har inte vägts mot varandra, så de går inte att jämföra.',
		alike: 'Grupper beskriver inte svaren bättre än en enda profil gör.',
		unsure: 'Grupperna blir olika varje gång de räknas fram.',
		small: 'En av grupperna är för liten för att lita på eller för att visas.',
		gliding: 'Människor väger olika, men lite i taget. Det finns ingen gräns där en grupp slutar och en annan börjar.',
		unstable: 'Grupperna håller inte. När vi räknar på hälften av svaren hamnar människor i andra grupper.',
		same: 'Inget enskilt kort skiljer grupperna säkert åt.'
	},
	careful: 'Det betyder inte att alla tycker lika. Det betyder att svaren inte räcker för att dela in människor.',
	along: { heading: 'Det här skiljer människor mest', explain: 'Den som väger det ena tyngre väger oftast det andra lättare. De flesta är någonstans mellan.', or: 'eller' },
	lead: 'Människor som har vägt korten på liknande sätt. Ett mönster finns i svaren. Det säger inte vem någon är, och alla i ett mönster svarar inte lika.',
	/** {letter}: A, B, C. */
	name: 'Mönster {letter}',
	share: '{share} av 100',
	between: 'troligen {low}–{high}',
	people: '{n} svar',
	top: 'Ligger överst',
	topNone: 'Inget kort ligger säkert bland de tre översta.',
	more: 'Väger tyngre än för andra',
	less: 'Väger lättare än för andra',
	nothing: 'Inget säkert.',
	stable: {
		very: 'Mönstren är stabila. När vi räknar på hälften av svaren hamnar nästan alla i samma mönster igen.',
		quite: 'Mönstren är ganska stabila. När vi räknar på hälften av svaren hamnar de flesta i samma mönster igen.'
	},
	chart: {
		heading: 'Så väger mönstren korten',
		explain: 'Varje märke är ett mönster, och strecket visar hur osäkert det är. Ett blekt märke skiljer sig inte säkert från de andra. Högre upp står de kort som skiljer mönstren mest.',
		most: 'Här är {n} av {of} kort. Alla står i tabellen.',
		less: '← väger lättare',
		more: 'väger tyngre →',
		/** To whoever hears a row. */
		row: '{name}: {share} av 100.'
	},
	table: {
		heading: 'Samma sak som tabell',
		card: 'Kort',
		more: 'tyngre: {by} ({low}–{high})',
		less: 'lättare: {by} ({low}–{high})',
		explain: 'Talen säger hur många av 100 i mönstret som skulle välja kortet först, eller hur stor del av poängen det får. Där mönstret säkert väger kortet tyngre eller lättare än övriga står skillnaden, på samma skala som i bilden.'
	},
	how: {
		heading: 'Så räknade vi',
		answers: 'Räknat på de {n} svar på frågan som finns nu. Kommer det fler räknas det om.',
		drawn: 'Av dem är {drawn} slumpade fram, för fler hinner inte räknas. Samma svar ger alltid samma urval.',
		method: 'Vi delar in svaren i två, tre och fyra grupper och kräver allt i tabellen innan vi säger att det finns mönster. Banden täcker det rätta talet i {level} fall av 100, och skillnader är justerade för att korten är många (Holm).',
		what: 'Det vi kräver',
		required: 'Minst',
		measured: 'Det blev',
		/** In place of a number of people that is too small to tell. */
		hidden: 'färre',
		gates: {
			people: 'Så många har svarat',
			fit: 'Så mycket bättre än en enda profil (BIC)',
			starts: 'Så många gånger blev det samma svar',
			smallest: 'Så många i det minsta mönstret',
			line: 'Så mycket bättre än en glidande skala (BIC)',
			stable: 'Så lika blir det med hälften av svaren (1 är likadant)',
			cards: 'Så många kort skiljer sig säkert'
		}
	}
} as const;
