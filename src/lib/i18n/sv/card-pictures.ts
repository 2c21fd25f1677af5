/** Own pictures of cards, in the studio. */
export const cardPictures = {
	own: 'Egen bild',
	ownChosen: 'En egen bild',
	choose: 'Hämta en bild från datorn',
	hint: 'PNG, JPEG eller WebP. Vi gör bilden liten och tar bort uppgifter om plats och kamera.',
	working: 'Bilden hämtas …',
	alt: 'Vad föreställer bilden?',
	altHint: 'Läses upp för den som inte ser bilden. Till exempel: En buss vid en hållplats.',
	noContact: 'Bilden kom inte fram. Försök igen när kontakten är tillbaka.',
	/** Our own pictures, by what they are called in a survey. */
	symbols: {
		'clock-heart': 'Klocka och hjärta',
		'speech-bubbles': 'Pratbubblor',
		'ball-tree': 'Boll och träd',
		key: 'Nyckel',
		'house-heart': 'Hus med hjärta',
		'water-tower': 'Vattentorn',
		'paper-check': 'Papper med bock',
		wallet: 'Plånbok',
		'level-hands': 'Händer i jämvikt',
		puzzle: 'Pusselbitar',
		star: 'Stjärna',
		signpost: 'Vägvisare',
		apple: 'Äpple',
		pear: 'Päron',
		banana: 'Banan',
		grapes: 'Vindruvor'
	},
	problems: {
		empty: 'Filen är tom. Välj en annan bild.',
		tooLarge: 'Bilden får väga högst 12 MB. Välj en mindre bild.',
		tooManyPoints: 'Bilden har fler än 25 miljoner bildpunkter. Välj en mindre bild.',
		svg: 'En SVG-fil kan innehålla program. Spara bilden som PNG och försök igen.',
		gif: 'GIF går inte att använda. Spara bilden som PNG eller JPEG och försök igen.',
		notPicture: 'Filen är ingen bild i PNG, JPEG eller WebP. Välj en annan fil.',
		broken: 'Filen är skadad eller inte hel. Spara om bilden och försök igen.',
		animated: 'Bilden rör sig. Välj en bild som står still.',
		full: 'Arbetsytan har redan så många egna bilder som får plats. Ta bort en från ett kort, eller välj en av våra.',
		refused: 'Bara den som är designer i arbetsytan kan lägga till bilder.'
	}
} as const;
