/** The paper answer sheet, beyond what it shares with the screens. */
export const respondPaper = {
	/** What a poster asks of who passes by. */
	poster: {
		scan: 'Rikta mobilens kamera mot rutan.',
		free: 'Du väljer själv om du vill vara med, och svarar utan namn.',
		write: 'Eller skriv adressen:',
		code: 'Koden är',
		opens: 'Öppnar {date}'
	},
	sheet: 'Blad',
	card: 'Kort',
	how: {
		heading: 'Så gör du',
		steps: [
			'Korten ligger på bordet. Varje kort har ett nummer. Samma nummer står på bladet.',
			'Sätt kryss i rutorna med en penna. Där rutan är större skriver du en siffra.',
			'Blev det fel? Fyll hela rutan och sätt ett nytt kryss.',
			'Vill du inte svara på en fråga? Kryssa Hoppa över, eller lämna den tom.'
		],
		example: 'Så här kan det se ut'
	},
	data: {
		noName: 'Vi frågar inte efter ditt namn. Skriv det inte på bladet.',
		typed: 'Den som tar emot bladet skriver in dina svar, och ser då vad du har svarat. Sedan förstörs bladet.',
		withdraw: 'Längst ner på sista sidan finns en kod. Med den kan du ta bort dina svar när de är inskrivna.'
	},
	/** How a kind of question is answered with a pen. */
	instruction: {
		best_worst: 'Sätt ett kryss för viktigast och ett för minst viktigt.',
		pairs: 'Sätt ett kryss för varje par.',
		points: 'Skriv hur många stenar varje kort får. Tillsammans ska det bli {total}.',
		ranking: 'Skriv 1 vid det kort som ska vara först, 2 vid nästa och så vidare. Ordna minst {least} kort.',
		balance: 'Sätt ett kryss, närmast det som väger tyngst.'
	},
	follow: {
		explain: {
			one: 'Välj ett av korten i fråga {numbers}, det som är viktigast för dig.',
			other: 'Välj upp till {count} av korten i fråga {numbers}, de som är viktigast för dig.'
		},
		/** By the kind of the question that the cards come from. */
		prefer: {
			best_worst: 'Ta helst bland dem som du har kryssat som viktigast.',
			pairs: 'Ta helst bland dem som du har kryssat.',
			points: 'Ta helst bland dem som har fått flest stenar.',
			ranking: 'Ta helst bland dem som du har satt först.'
		},
		write: 'Skriv kortets nummer i rutan.',
		number: 'Kort nummer'
	},
	words: { choicesOnly: 'Skriv inget med egna ord. Det du ändå skriver sparas inte.', without: 'Utan kryss sparas inte det du skriver med egna ord.' },
	helpPointed: 'Någon kryssade där jag visade eller sa',
	end: { heading: 'Klart', handIn: 'Riv av remsan och behåll den. Lämna bladet till den som du fick det av.' },
	strip: {
		cut: 'Riv eller klipp här. Remsan är din.',
		use: 'Med koden kan du ta bort dina svar när de är inskrivna. Spara den: vi vet inte vem du är och kan inte ta fram den igen.',
		where: 'Skriv koden här:'
	}
} as const;
