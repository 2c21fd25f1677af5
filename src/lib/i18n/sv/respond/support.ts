/** Support levels, on the start page and at any time. */
export const support = {
	adjust: 'Anpassa',
	heading: 'Hur vill du läsa frågorna?',
	levels: { text: 'Text', symbols: 'Text och bilder', speech: 'Text, bilder och uppläsning' },
	later: 'Du kan ändra när du vill.',
	language: 'Språk',
	notNow: 'Det går inte just nu. Försök igen om en stund.'
} as const;

export const adjust = {
	heading: 'Anpassa',
	close: 'Klar',
	support: 'Så visas frågorna',
	size: 'Textstorlek',
	sizes: { '1': 'Vanlig', '2': 'Större', '3': 'Störst' },
	calm: 'Lugnt läge',
	calmMore: 'Inget rör sig. Färgerna är dämpade, och det står mindre på varje sida.',
	contrast: 'Hög kontrast',
	contrastMore: 'Svart och vitt, med tydliga kanter.',
	help: 'Hjälp',
	helpMore: 'Fyra korta regler visas för den som hjälper. Sedan är ni tillbaka här.',
	helped: 'Någon hjälper dig. I slutet frågar vi vilken hjälp det var.',
	kept: 'Dina svar ändras inte. Valen sparas på den här enheten och tas bort när nästa person börjar.'
} as const;

export const aloud = {
	question: 'Läs upp',
	say: 'Läs upp: {text}',
	stop: 'Sluta läsa',
	noVoice: 'Den här enheten har ingen egen röst för språket ({language}). Be gärna någon läsa för dig.',
	noVoiceSome: 'Den här enheten har ingen egen röst för språket ({language}). Det som är inspelat kan du lyssna på ändå.'
} as const;
