/** What has changed among those who answered two rounds. */
export const pairings = {
	link: 'Jämför dem som svarade båda gångerna',
	heading: 'De som svarade båda gångerna',
	none: 'Här finns ingen jämförelse av dem som svarade båda gångerna.',
	/** Folded, below: the two rounds as a whole. */
	whole: 'Alla som svarade, också de som bara svarade en gång',
	choose: {
		heading: 'Välj en tidigare omgång',
		lead: 'De som skrev sin ordkod båda gångerna kan jämföras med sig själva som grupp. Då beror skillnaden inte på att andra personer har svarat.',
		smallest: 'De måste vara minst {smallest}. De andra som svarade i en omgång måste också vara minst {smallest}, eller inga alls.',
		once: 'En omgång kan bara jämföras så här med en annan, och det går inte att ångra. Annars skulle någon kunna pekas ut.',
		last: 'Sedan går det inte att öppna någon av omgångarna, publicera dem igen eller dela upp dem i grupper.',
		question: 'Jämför med',
		people: '{n} personer svarade båda gångerna',
		submit: 'Jämför och publicera',
		no_codes: 'I den här omgången fick ingen en ordkod. Då går det inte att se vilka som har svarat förut.',
		no_rounds: 'Det finns ingen tidigare omgång med ordkoder i projektet.'
	},
	/** After the name of an earlier round, and on what was sent. */
	states: {
		open: 'En av omgångarna är öppen. Stäng den först.',
		untold: 'En av omgångarna är inte publicerad, eller så har för få svarat.',
		settled: 'En av omgångarna är redan uppdelad i grupper, eller jämförd så här.',
		stale: 'Svar har kommit till, ändrats eller tagits bort efter publiceringen. Publicera den omgången igen först, om det går.',
		too_few: 'För få svarade båda gångerna, eller så skulle någon kunna pekas ut.'
	},
	refused: {
		not_alike: 'Ingen fråga ställdes på samma sätt båda gångerna, så det finns inget att jämföra.',
		changed_meanwhile: 'Någon tog tillbaka sitt svar just nu. Försök igen.',
		invalid: 'Välj en omgång.',
		forbidden: 'Det gick inte. Du kanske inte längre får, eller så är projektet undanlagt.'
	},
	/** In place of words of `parties.overTime`. */
	overTime: {
		lead: 'Räknat på dem som svarade båda gångerna: {n} personer. De skrev sin ordkod båda gångerna.',
		untold: 'Visas inte: för få av dem svarade på frågan, eller så skulle någon enskild kunna pekas ut.',
		how: 'Vi räknar på dem som skrev sin ordkod båda gångerna, varje omgång för sig, och jämför sedan: nu minus då. Vem som svarade vad båda gångerna används inte. Annars skulle den som vet vad någon sa förra gången kunna räkna ut vad personen säger nu. Därför är intervallen bredare än de annars kunde vara. Den som skrev någon annans kod räknas fel. Kort jämförs med hur mycket viktigare de är än genomsnittet av korten (skillnader mellan logaritmer), stenar i procentenheter. Inom parentes står ett intervall på {level} procent för varje skillnad för sig. Att något har ändrats sägs bara när minst tio har svarat båda gångerna och skillnaden håller när allt i frågan prövas samtidigt.'
	}
} as const;
