/** A result told group by group. */
export const splits = {
	link: 'Jämför grupper bland dem som svarade',
	heading: 'Grupper bland dem som svarade',
	lead: 'Här står vad olika grupper bland dem som svarade väger olika. Grupperna kommer från en fråga i enkäten: ”{prompt}”.',
	cover: 'Alla som svarade är med i en grupp, och bara i en. {rest} är de som svarade något annat eller inte svarade på frågan.',
	rest: 'Övriga',
	named: '”{label}”',
	people: '{label}: {n} personer',
	/** About a whole question. */
	untold: 'Visas inte: någon av grupperna är för liten i den här frågan, eller så skulle någon enskild kunna pekas ut.',
	none: 'Resultatet är inte uppdelat i grupper.',
	choose: {
		heading: 'Dela upp resultatet',
		lead: 'Välj en fråga att jämföra efter. Varje grupp måste ha minst {smallest} personer. De som är färre läggs ihop med dem som inte svarade på frågan.',
		once: 'Det går bara att välja en fråga, och det går inte att ångra. Annars kan grupper från olika frågor läggas bredvid varandra så att någon pekas ut.',
		last: 'När resultatet är uppdelat kan omgången inte publiceras igen.',
		question: 'Jämför efter',
		few: 'Det går inte att jämföra efter den: för få i grupperna.',
		submit: 'Dela upp och publicera',
		open: 'Omgången är öppen. Stäng den först, så att alla svar är med.',
		no_question: 'Enkäten har ingen bakgrundsfråga att jämföra efter. Lägg till en i nästa version.',
		no_weighing: 'Enkäten har ingen fråga där något vägs, så det finns inget att jämföra.'
	},
	refused: {
		too_few: 'Det går inte att dela upp: någon skulle kunna pekas ut. Det kan bero på att få har svarat, eller på att resultatet har publicerats flera gånger eller ändrats efteråt.',
		again: 'Resultatet är redan uppdelat.',
		paired: 'Resultatet jämförs redan för dem som svarade båda gångerna. Då kan det inte delas upp i grupper.',
		open: 'Omgången är öppen. Stäng den först.',
		untold: 'För få har svarat. Det finns inget att dela upp.',
		changed_meanwhile: 'Någon svarade eller tog tillbaka sitt svar just nu. Försök igen.',
		invalid: 'Välj en fråga.',
		forbidden: 'Det gick inte. Du kanske inte längre får, eller så är projektet undanlagt.'
	},
	beside: {
		heading: '{own} och {party}',
		lead: 'Skillnaden räknas på varje grupp för sig.'
	}
} as const;
