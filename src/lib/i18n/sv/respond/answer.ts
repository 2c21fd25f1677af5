/** The page that tells those who answered what came of it. Without script; no device is sent these words before. */
export const respondAnswer = {
	title: 'Svaret till dig',
	language: 'Språk',
	waiting: 'Svaret är inte klart än',
	waitingMore: 'De som frågade läser det ni sa. Kom tillbaka till den här sidan längre fram.',
	thanks: '{n} personer har svarat. Tack.',
	said: 'Det här sa ni',
	top: 'Det här är viktigast för er',
	alsoTop: 'Det här är också viktigt för er',
	fix: 'Viktigt, men fungerar inte i dag',
	protect: 'Viktigt, och fungerar i dag',
	nothingSaid: 'Mycket var lika viktigt för er. Det gick inte att säga vad som är allra viktigast.',
	doing: 'Det här gör vi',
	cannot: 'Det här kan vi inte',
	noDecisions: 'Inget är bestämt än.',
	due: 'Ska vara klart {date}',
	states: { planned: 'Planerat', ongoing: 'Pågår', done: 'Gjort, tycker vi. Stämmer det?', confirmed: 'Gjort', partly: 'Delvis gjort', not_done: 'Görs inte' },
	about: 'Om ”{card}”',
	onlyIn: 'På {language}',
	contact: 'Vill du säga något? Kontakta {contact}',
	ask: 'Frågan kom från {name}',
	print: 'Skriv ut sidan, så kan den sitta på väggen.'
} as const;
