/** What leaves a persona: files, an earlier version, and a board with its glasses. */
export const personaOut = {
	take: {
		heading: 'Ta med',
		lead: 'Samma rader som här, med vad de vilar på. Att personen är påhittad står med överallt.',
		slides: 'PowerPoint att ändra i',
		a4: 'PDF (A4)',
		a3: 'PDF (A3)',
		svg: 'Bild (SVG)',
		png: 'Bild (PNG)',
		picture: 'På bilden: porträttet, citatet och de viktigaste raderna.',
		file: 'persona'
	},
	more: { one: 'En rad till finns på personens sida.', other: '{n} rader till finns på personens sida.' },
	earlier: 'Det här är version {n}, som inte gäller längre. Nu gäller version {newest}.',
	earlierNow: 'Det raderna vilar på visas som det är i dag.',
	earlierShort: 'Tidigare version. Nu gäller version {n}',
	since: 'Det här har blivit annat sedan dess',
	current: 'Läs den som gäller',
	read: 'Läs version {n}',
	reading: 'Den du läser'
} as const;
